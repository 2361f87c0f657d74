"""What the rules are sure of in an article: items of rules whose measured precision is high, and their sentences.

For whoever checks another reader's brief. Rules are narrow: what they do not find may well be there.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarizer.engines.rules import measured
from summarizer.engines.rules.engine import RulesEngine
from summarizer.engines.rules.grounds import Fact
from summarizer.grounding import ground
from summarizer.schema import Article, Draft, DraftCasualty, DraftClaimant, DraftEvidence, DraftReaction
from summarizer.schema.base import Model
from summarizer.schema.vocabulary import SectionName
from summarizer.text.sentences import Span


class Finding(NamedTuple):
    """Something that a sentence surely says of somebody; `sentence`: its span of the article.

    `value` is the outcome or the stance, `of` whom it is told: a number of people as worded, an actor, a speaker.
    """

    section: SectionName
    value: str
    of: str
    sentence: Span


class Sure(NamedTuple):
    """What is surely said of the main incident, and which sentences surely tell of others."""

    findings: tuple[Finding, ...]
    background: tuple[Span, ...]


SECTIONS: tuple[SectionName, ...] = ("casualties", "claimants", "reactions")
"""Whose findings count; of an incident's other fields a reader may fairly choose."""

BACKGROUND = "possible_background"


def sure(article: Article) -> Sure:
    """What the rules are sure of.

    Raises:
        UnsupportedLanguage: the article is in another language than English.
    """
    draft, facts = RulesEngine().explained(article)
    provenance = ground(draft, article).provenance
    refused = {(each.section, each.index) for each in provenance.rejected}
    if any(each.code == BACKGROUND for each in provenance.warnings):
        refused |= {("casualties", index) for index in range(len(draft.casualties)) if _doubted(draft, index, article)}
    kept = [fact for fact in facts if (fact.section, fact.at) not in refused]
    main = tuple(_findings(draft, kept))
    ours = {finding.sentence for finding in main}
    others = {
        span
        for fact in kept
        if fact.section == "other_incidents" and fact.at is not None
        for span in _spans(draft.other_incidents[fact.at].evidence)
    }
    return Sure(main, tuple(sorted(others - ours)))


def _doubted(draft: Draft, index: int, article: Article) -> bool:
    """Whether a casualty may be of an earlier event; grounding alone tells of which one it warns."""
    nothing: dict[str, list[Model]] = {"claimants": [], "reactions": [], "other_incidents": [], "unknowns": []}
    only = draft.model_copy(update={"casualties": [draft.casualties[index]], **nothing})
    return any(each.code == BACKGROUND for each in ground(only, article).provenance.warnings)


def _findings(draft: Draft, facts: Iterable[Fact]) -> Iterator[Finding]:
    for fact in facts:
        if fact.section in SECTIONS and fact.at is not None and is_sure(fact):
            item: Model = getattr(draft, fact.section)[fact.at]
            assert isinstance(item, (DraftCasualty, DraftClaimant, DraftReaction))
            for span in _spans(item.evidence)[:1]:
                yield Finding(fact.section, *_told(item), span)


def is_sure(fact: Fact) -> bool:
    """Whether a rule whose measured precision is high found a fact."""
    return any(measured.is_sure(each.rule) for each in fact.grounds if not each.part)


def _spans(evidence: Iterable[DraftEvidence]) -> list[Span]:
    return [Span(each.near, each.near + len(each.quote)) for each in evidence if each.near is not None]


def _told(item: DraftCasualty | DraftClaimant | DraftReaction) -> tuple[str, str]:
    if isinstance(item, DraftCasualty):
        return item.outcome, item.count.text
    return item.stance, (item.actor or "nobody") if isinstance(item, DraftClaimant) else item.speaker
