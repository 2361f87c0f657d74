"""Where sources differ, and what is not known: what they say is unclear, and what none of them says."""

import re
from collections.abc import Iterator

from summarizer.merging import agreement
from summarizer.merging.facts import Claim
from summarizer.merging.phrasing import uncapitalised
from summarizer.merging.reports import Said
from summarizer.merging.tolls import Toll
from summarizer.notes import people, wording
from summarizer.notes.case import Case, Line
from summarizer.notes.casualties import disputed, facts_of
from summarizer.notes.responsibility import Position, fact_of, positions
from summarizer.text.keys import key

_CLAUSE = re.compile(r"(?:how|why|who|whom|whose|what|when|where|which|whether|if)\b", re.IGNORECASE)


def differences(case: Case) -> list[Line]:
    """The lines on what sources cannot all be right about."""
    return [*_kinds(case), *_dates(case), *_places(case), *_tolls(case), *_who(case)]


def _kinds(case: Case) -> Iterator[Line]:
    if len(case.kinds) > 1:
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
        ids = tuple(
            case.book.enter(Claim("incident", f"in {wording.place(held.value)}"), held.said) for held in case.places
        )
        yield Line(f"sources name places in more than one country: {text}", ids)


def _tolls(case: Case) -> Iterator[Line]:
    yield from (disputed(case, toll) for toll in case.tolls if toll.disputed)
    nobody = [
        figure
        for toll in case.tolls
        if toll.outcome == "unspecified"
        for figure in toll.current
        if figure.count.low == figure.count.high == 0
    ]
    somebody = [toll for toll in case.tolls if toll.outcome in {"killed", "injured"} and _anybody(toll)]
    if nobody and somebody:
        figures = [figure for toll in somebody for figure in toll.current if figure.count.high != 0]
        none = "; ".join(people.said_by(each, year=case.year) for each in nobody)
        some = "; ".join(
            f"{people.people(each)} {people.participle(each)} ({people.said_by(each, year=case.year)})"
            for each in figures
        )
        ids = (*facts_of(case, nobody), *facts_of(case, figures))
        yield Line(f"sources differ on whether anybody was hurt: nobody ({none}); {some}", ids)


def _anybody(toll: Toll) -> bool:
    return any(figure.count.high != 0 for figure in toll.current)


def _who(case: Case) -> Iterator[Line]:
    found = positions(case)
    against: dict[str, list[Position]] = {}
    for each in found:
        if each.actor and each.stance != "silent":
            against.setdefault(key(each.actor), []).append(each)
    denied = [each for each in found if each.stance == "denied"]
    blamed = [each for each in found if each.stance in {"claimed", "accused", "suspected"} and each.actor]
    actors = {key(each.actor) for each in blamed}
    if denied and blamed:
        parts = [f"{_noun(each)}" for each in (*blamed, *denied)]
        yield Line(
            f"who did it is disputed: {'; '.join(parts)}", tuple(fact_of(case, each) for each in (*blamed, *denied))
        )
    elif len(actors) > 1:
        parts = [_noun(each) for each in blamed]
        yield Line(f"more than one actor is named: {'; '.join(parts)}", tuple(fact_of(case, each) for each in blamed))


def _noun(position: Position) -> str:
    by = f" by {wording.listing([voice.name for voice in position.by])}" if position.by else ""
    verb = {"claimed": "claims it", "denied": "denies it", "accused": "is accused", "suspected": "is suspected"}
    return f"{position.name} {verb[position.stance]}{by}"


def unknown(case: Case) -> list[Line]:
    """The lines on what is not known."""
    return [*_told(case), *_missing(case)]


def _told(case: Case) -> Iterator[Line]:
    """What sources themselves call unclear, each once."""
    by_text: dict[str, list[Said]] = {}
    texts: dict[str, str] = {}
    for report in case.reports:
        for each in report.brief.unknowns:
            words = " ".join(each.what.split())
            by_text.setdefault(key(words), []).append(Said(report, each.evidence))
            texts.setdefault(key(words), words)
    for folded, said in by_text.items():
        words = uncapitalised(texts[folded], said[0].report.brief.article.text or "")
        text = f"it is not known {words}" if _CLAUSE.match(words) else f"unclear or unconfirmed: {words}"
        yield Line(text, (case.book.enter(Claim("unknowns", text), said),))


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
