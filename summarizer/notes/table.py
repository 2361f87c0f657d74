"""The key facts table of an incident."""

from collections.abc import Iterator

from summarizer.merging.tolls import Toll
from summarizer.notes import people, wording
from summarizer.notes.case import Case, Line
from summarizer.notes.casualties import alike, facts_of
from summarizer.notes.responsibility import fact_of, positions, short
from summarizer.schema.vocabulary import Outcome


def rows(case: Case) -> list[tuple[str, Line]]:
    """Each row's label, and its line."""
    return [*_what(case), *_tolls(case), *_who(case)]


def _what(case: Case) -> Iterator[tuple[str, Line]]:
    facts = case.basic_facts
    kind = wording.kind(case.kind, case.stage).removeprefix("an ").removeprefix("a ")
    yield "What", Line(kind, facts[:1])
    yield "Where", Line("; ".join(_places(case)) or "not stated", facts[:2] if case.places else ())
    when = wording.bare_when(case.dates[0].value) if case.dates else "not stated"
    yield "When", Line(when, facts[-1:] if case.dates else ())


def _places(case: Case) -> list[str]:
    return list(dict.fromkeys(wording.place(held.value) for held in case.places))[:MOST_PLACES]


MOST_PLACES = 3


def _tolls(case: Case) -> Iterator[tuple[str, Line]]:
    for toll in case.tolls:
        if toll.current:
            label = wording.OUTCOMES[toll.outcome]
            text = _figure(case, toll)
            yield label, Line(text, facts_of(case, alike(toll) if toll.agreed else toll.current))


def _figure(case: Case, toll: Toll) -> str:
    if toll.agreed is not None:
        return people.bracketed(toll.agreed, year=case.year)
    bounds = _bounds(toll)
    listed = "; ".join(people.bracketed(each, year=case.year) for each in toll.current)
    return f"disputed, {bounds}: {listed}" if bounds else f"disputed: {listed}"


def _bounds(toll: Toll) -> str:
    """The least and the greatest number stated, where both ends are."""
    lows = [each.count.low for each in toll.current]
    highs = [each.count.high for each in toll.current]
    if any(each is None for each in (*lows, *highs)):
        return ""
    return f"{min(low for low in lows if low is not None)} to {max(high for high in highs if high is not None)}"


def _who(case: Case) -> Iterator[tuple[str, Line]]:
    found = positions(case)
    if found:
        yield "Responsibility", Line(short(found), tuple(fact_of(case, each) for each in found))


def headline(case: Case) -> str:
    """One line for the incident: kind, place, and the gravest toll."""
    kind = wording.kind(case.kind, case.stage).removeprefix("an ").removeprefix("a ")
    where = f" in {case.where}" if case.where else ""
    toll = next((toll for outcome in _GRAVEST for toll in case.tolls if toll.outcome == outcome and toll.current), None)
    return wording.capital(f"{kind}{where}{f': {_brief(toll)}' if toll else ''}")


_GRAVEST: tuple[Outcome, ...] = ("killed", "injured", "captured", "missing", "displaced", "unspecified")


def _brief(toll: Toll) -> str:
    if toll.agreed is not None:
        return f"{people.amount(toll.agreed)} {people.participle(toll.agreed)}"
    return f"{_bounds(toll) or 'number'} {wording.HARMED[toll.outcome]}, disputed"
