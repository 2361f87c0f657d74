"""Why a brief says what it says: for each of its facts the rule that found it, and the words that the rule bound."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.engines.rules.engine import RulesEngine
from summarizer.engines.rules.grounds import Fact, Ground
from summarizer.schema import Article, Brief, Draft
from summarizer.schema.base import Model
from summarizer.schema.vocabulary import SectionName
from summarizer.text.sentences import Span


class Explained(NamedTuple):
    """A fact of a brief with one rule that found it; `words` as the article has them, white space folded.

    `at` is the fact's index in the brief's section (None: the incident), `span` where the words stand.
    """

    section: SectionName
    fact: str
    rule: str
    words: str
    at: int | None
    span: Span


def explained(brief: Brief) -> list[Explained]:
    """What the rules engine has to say for each fact of its brief, in the brief's order.

    The article is read again. A fact that grounding restored or merged is explained by the draft's items it came from.

    Raises:
        ValueError: the brief is another engine's, or is without its article's text.
    """
    if brief.provenance.engine != RulesEngine.name:
        raise ValueError(f"a brief of {brief.provenance.engine} holds no rules")
    if brief.article.text is None:
        raise ValueError("the brief is without its article's text")
    draft, facts = RulesEngine().explained(Article.model_validate(brief.article.model_dump()))
    return list(_rows(brief, draft, facts, brief.article.text))


def _rows(brief: Brief, draft: Draft, facts: Sequence[Fact], text: str) -> Iterator[Explained]:
    for fact in facts:
        if fact.section == "incident":
            yield from _incident(brief, fact, text)
            continue
        drafted: Model = getattr(draft, fact.section)[fact.at]
        items: list[Model] = getattr(brief, fact.section)
        at = next((at for at, item in enumerate(items) if _is(item, drafted)), None)
        if at is None:
            continue  # grounding refused it
        told = _told(fact.section, items[at])
        for ground in fact.grounds:
            yield Explained(fact.section, told, ground.rule, _words(ground, text), at, ground.words)


def _incident(brief: Brief, fact: Fact, text: str) -> Iterator[Explained]:
    if brief.incident is None:
        return
    names = {place.name for place in brief.incident.places}
    for ground in fact.grounds:
        words = _words(ground, text)
        if ground.part != "place" or words in names:
            said = {"kind": brief.incident.kind.replace("_", " ")}.get(ground.part, words)
            yield Explained("incident", f"{ground.part}: {said}", ground.rule, words, None, ground.words)


def _is(item: Model, drafted: Model) -> bool:
    """Whether a brief's item came from a drafted one: same words of its own, and a quote in common."""
    for name in ("outcome", "stance", "actor", "speaker", "what"):
        if getattr(item, name, None) != getattr(drafted, name, None):
            return False
    starts = {evidence.start for evidence in getattr(item, "evidence")}  # noqa: B009 - items of six kinds
    return any(quote.near in starts for quote in getattr(drafted, "evidence"))  # noqa: B009


def _told(section: SectionName, item: Model) -> str:
    values = item.model_dump()
    match section:
        case "casualties":
            count, who = values["count"]["text"], values["who"]
            return f"{values['outcome']}: {count if who.lower() in count.lower() else f'{count} {who}'}"
        case "claimants":
            return f"{values['stance']}: {values['actor'] or 'nobody'}"
        case "reactions":
            return f"{values['stance'].replace('_', ' ')}: {values['speaker']}"
        case "other_incidents":
            return str(values["summary"])
        case _:
            return str(values.get("what", ""))


def _words(ground: Ground, text: str) -> str:
    return " ".join(text[ground.words.start : ground.words.end].split())
