"""The key facts table of an incident, and its headline."""

from collections.abc import Iterator
from typing import Literal

from summarizer.merging.facts import Claim
from summarizer.merging.phrasing import uncapitalised
from summarizer.merging.tolls import Toll
from summarizer.notes import people, wording
from summarizer.notes.case import Case, Line
from summarizer.notes.casualties import facts_of, standing
from summarizer.notes.happened import named
from summarizer.notes.responsibility import fact_of, positions, short
from summarizer.schema.vocabulary import Outcome

MOST_PLACES = 3
_GRAVEST: tuple[Outcome, ...] = ("killed", "injured", "captured", "missing", "displaced")


def rows(case: Case) -> list[tuple[str, Line]]:
    """Each row's label, and its line."""
    return [*_what(case), *_named(case), *_tolls(case), *_who(case)]


def _what(case: Case) -> Iterator[tuple[str, Line]]:
    facts = case.basic_facts
    yield "What", Line(_bare_kind(case), facts[:1])
    yield "Where", _places(case)
    when = wording.bare_when(case.dates[0].value) if case.dates else "not stated"
    yield "When", Line(when, facts[-1:] if case.dates else ())


def _bare_kind(case: Case) -> str:
    return wording.kind(case.kind, case.stage).removeprefix("an ").removeprefix("a ")


def _places(case: Case) -> Line:
    shown: dict[str, str] = {}
    for held in case.places:
        fact = case.book.enter(Claim("incident", wording.at_place(held.value)), held.said)
        shown.setdefault(wording.place(held.value), fact)
    inner = [name for name in shown if not any(_holds(name, other) for other in shown)]
    names = inner[:MOST_PLACES]
    return Line("; ".join(names) or "not stated", tuple(shown[name] for name in names))


def _holds(town: str, site: str) -> bool:
    """Whether a place is the town of a site that is named after it: "Quetta" of "Quetta railway station"."""
    return site.startswith(f"{town.partition(',')[0]} ")


def _named(case: Case) -> Iterator[tuple[str, Line]]:
    fields: tuple[tuple[Literal["targets", "weapons"], str], ...] = (("targets", "Target"), ("weapons", "Weapon"))
    for field, label in fields:
        found = named(case, field)
        if found:
            text = "; ".join(name.text for name in found)
            yield label, Line(text, tuple(name.fact for name in found))


def _tolls(case: Case) -> Iterator[tuple[str, Line]]:
    for toll in case.tolls:
        if toll.current:
            yield _label(toll), Line(_figure(case, toll), facts_of(case, toll, standing(toll)))


def _label(toll: Toll) -> str:
    label = wording.capital(people.participle(toll.current[0])) if toll.outcome == "captured" else ""
    label = label or wording.OUTCOMES[toll.outcome]
    return f"{label}: {wording.GROUPS[toll.group]}" if toll.group else label


def _figure(case: Case, toll: Toll) -> str:
    if toll.agreed is not None:
        nobody = toll.outcome == "unspecified" and toll.agreed.count.high == 0
        return ("nobody hurt" if nobody else "") or people.bracketed(toll.agreed, year=case.year)
    return f"{people.span(toll) or 'number'}, disputed: {people.listed(toll.current, year=case.year)}"


def _who(case: Case) -> Iterator[tuple[str, Line]]:
    found = positions(case)
    if found:
        yield "Responsibility", Line(short(found), tuple(fact_of(case, each) for each in found))


def headline(case: Case) -> str:
    """One line for the incident: kind, place, and the gravest toll."""
    where = f" {case.at_where}" if case.where else ""
    resolved = case.dates and (case.dates[0].value.start or case.dates[0].value.end)
    when = f", {uncapitalised(wording.bare_when(case.dates[0].value))}" if resolved else ""
    toll = next((toll for outcome in _GRAVEST for toll in case.tolls if toll.outcome == outcome and toll.current), None)
    return wording.capital(f"{_bare_kind(case)}{where}{when}{f': {_brief(toll)}' if toll else ''}")


def _brief(toll: Toll) -> str:
    if toll.agreed is not None:
        return f"{people.amount(toll.agreed)} {people.participle(toll.agreed)}"
    return f"{people.span(toll)} {wording.HARMED[toll.outcome]}, disputed".lstrip()
