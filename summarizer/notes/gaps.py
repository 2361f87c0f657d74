"""Where sources differ, and what is not known: what they say is unclear, and what none of them says."""

import re
from collections.abc import Iterator, Sequence

from summarizer.merging import agreement
from summarizer.merging.facts import Claim
from summarizer.merging.phrasing import uncapitalised
from summarizer.merging.reports import Report, Said
from summarizer.merging.tolls import Toll
from summarizer.notes import people, wording
from summarizer.notes.case import Case, Line
from summarizer.notes.casualties import disputed, facts_of
from summarizer.notes.responsibility import Position, clause, fact_of, is_generic, outdated, positions
from summarizer.schema import Evidence
from summarizer.schema.vocabulary import Kind
from summarizer.text.keys import key

_CLAUSE = re.compile(r"(?:how|why|who|whom|whose|what|when|where|which|whether|if)\b", re.IGNORECASE)


def differences(case: Case) -> list[Line]:
    """The lines on what sources cannot all be right about."""
    return [*_kinds(case), *_dates(case), *_places(case), *_tolls(case), *_who(case)]


def _bombing(kind: Kind) -> Kind:
    """A suicide bombing is a bombing: who tells less does not differ."""
    return "bombing" if kind == "suicide_bombing" else kind


def _kinds(case: Case) -> Iterator[Line]:
    if len({_bombing(held.value) for held in case.kinds}) > 1:
        named = [
            (f"{wording.KINDS[held.value]} ({case.outlets(held.said)})", held.value, held.said) for held in case.kinds
        ]
        ids = tuple(
            case.book.enter(Claim("incident", wording.kind(value, "accomplished")), said) for _, value, said in named
        )
        yield Line(f"sources describe it differently: {'; '.join(text for text, _, _ in named)}", ids)
    if len(case.stages) > 1:
        words = {"accomplished": "carried out", "attempted": "attempted", "threatened": "threatened"}
        named_stages = [f"{words[held.value]} ({case.outlets(held.said)})" for held in case.stages]
        stage_ids = tuple(case.book.enter(Claim("incident", words[held.value]), held.said) for held in case.stages)
        yield Line(f"sources differ on how far it came: {'; '.join(named_stages)}", stage_ids)


def _dates(case: Case) -> Iterator[Line]:
    resolved = [held for held in case.dates if held.value.start or held.value.end]
    clashing = [
        one for one in resolved if any(agreement.contradict(one, other) for other in resolved if other is not one)
    ]
    if clashing:
        text = "; ".join(
            f"{wording.when(held.value).removeprefix('on ')} ({case.outlets(held.said)})" for held in clashing
        )
        ids = tuple(
            case.book.enter(Claim("incident", f"took place {wording.when(each.value)}"), each.said) for each in clashing
        )
        yield Line(f"sources differ on the date: {text}", ids)


def _places(case: Case) -> Iterator[Line]:
    countries = {held.value.country for held in case.places if held.value.country}
    if len(countries) > 1:
        text = "; ".join(f"{wording.place(held.value)} ({case.outlets(held.said)})" for held in case.places)
        ids = tuple(case.book.enter(Claim("incident", wording.at_place(held.value)), held.said) for held in case.places)
        yield Line(f"sources name places in more than one country: {text}", ids)


def _tolls(case: Case) -> Iterator[Line]:
    yield from (disputed(case, toll) for toll in case.tolls if toll.disputed)
    none = [(toll, each) for toll in case.tolls for each in toll.current if each.count.low == each.count.high == 0]
    nobody = [(toll, each) for toll, each in none if toll.outcome == "unspecified"]
    hurt = [toll for toll in case.tolls if toll.outcome in {"killed", "injured"} and _anybody(toll)]
    if nobody and hurt:
        figures = [(toll, each) for toll in hurt for each in toll.current if each.count.high != 0]
        whole = "; ".join(people.said_by(each, year=case.year) for _, each in nobody)
        some = "; ".join(
            f"{people.people(each)} {people.participle(each)} ({people.said_by(each, year=case.year)})"
            for _, each in figures
        )
        ids = [fact for toll, each in (*nobody, *figures) for fact in facts_of(case, toll, [each])]
        yield Line(f"sources differ on whether anybody was hurt: nobody ({whole}); {some}", tuple(ids))


def _anybody(toll: Toll) -> bool:
    return any(figure.count.high != 0 for figure in toll.current)


def _who(case: Case) -> Iterator[Line]:
    found = positions(case)
    denied = [each for each in found if each.stance == "denied"]
    blamed = [
        each
        for each in found
        if each.actor and each.stance in {"claimed", "accused", "suspected", "reported"} and not is_generic(each)
    ]
    named = [each for each in blamed if each.stance != "reported"]
    nobody = [each for each in found if not each.actor]
    if denied and blamed:
        yield _side_by_side(case, "who did it is disputed", [*blamed, *denied])
    elif len({key(each.actor) for each in named}) > 1:
        yield _side_by_side(case, "more than one actor is named", named)
    if nobody and any(each.stance == "claimed" for each in blamed) and not outdated(found):
        claimed = [each for each in blamed if each.stance == "claimed"]
        yield _side_by_side(case, "sources differ on whether anybody has claimed it", [*claimed, *nobody])


def _side_by_side(case: Case, what: str, found: Sequence[Position]) -> Line:
    return Line(
        f"{what}: {'; '.join(clause(case, each) for each in found)}", tuple(fact_of(case, each) for each in found)
    )


def unknown(case: Case) -> list[Line]:
    """The lines on what is not known."""
    return [*_told(case), *_missing(case)]


def _told(case: Case) -> Iterator[Line]:
    """What sources themselves call unclear, each once: how, why and whether as a clause, all else in their words."""
    by_text: dict[str, list[Said]] = {}
    texts: dict[str, str] = {}
    for report in case.reports:
        for each in report.brief.unknowns:
            words = _unknown(" ".join(each.what.split()), report, each.evidence)
            by_text.setdefault(key(words), []).append(Said(report, each.evidence))
            texts.setdefault(key(words), words)
    for folded, said in by_text.items():
        text = texts[folded]
        yield Line(text, (case.book.enter(Claim("unknowns", text), said),))


def _unknown(what: str, report: Report, evidence: Sequence[Evidence]) -> str:
    if _CLAUSE.match(what):
        return f"it is not known {what[:1].lower()}{what[1:]}"
    quote = " ".join(evidence[0].quote.split())
    if len(quote) <= LONGEST_QUOTE:
        return f"{report.name}: {wording.quoted(quote)}"
    return f"unclear or unconfirmed: {uncapitalised(what, report.brief.article.text or '')}"


LONGEST_QUOTE = 240
"""Characters of a sentence that is given whole."""


def _missing(case: Case) -> Iterator[Line]:
    """What no source says."""
    if not case.dates:
        yield Line("no source gives a date", case.basic_facts)
    if not case.places:
        yield Line("no source names a place", case.basic_facts)
    if not case.tolls:
        yield Line("no source gives a casualty figure", case.basic_facts)
    if not any(position.actor and position.stance != "silent" for position in positions(case)):
        yield Line("no source names who did it", case.basic_facts)
