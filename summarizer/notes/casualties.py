"""The casualty paragraph: for each outcome what is agreed, or every figure with who says so and when."""

from collections.abc import Iterator, Sequence

from summarizer.merging.facts import Claim
from summarizer.merging.tolls import Figure, Toll
from summarizer.notes import people, wording
from summarizer.notes.case import Case, Line


def casualties(case: Case) -> list[Line]:
    """The sentences on who was harmed."""
    return [line for toll in case.tolls for line in _lines(case, toll)]


def fact_of(case: Case, figure: Figure, *, superseded: bool = False) -> str:
    """The fact that a figure is."""
    by = f", according to {figure.voice.name}" if figure.voice.name else ""
    old = " (superseded)" if superseded else ""
    claim = Claim(
        "casualties",
        f"{people.people(figure)} {people.participle(figure)}{by}{old}",
        figure.voice,
        figure.outcome,
        figure.count,
        "superseded" if superseded else "current",
    )
    return case.book.enter(claim, figure.said)


def facts_of(case: Case, figures: Sequence[Figure], *, superseded: bool = False) -> tuple[str, ...]:
    """The facts that figures are."""
    return tuple(fact_of(case, each, superseded=superseded) for each in figures)


def alike(toll: Toll) -> list[Figure]:
    """The figures that say just what the agreed one says, it first."""
    best = toll.agreed
    if best is None:
        return []
    same = [each for each in toll.current if each is not best and _interval(each) == _interval(best)]
    return [best, *same]


def _interval(figure: Figure) -> tuple[int | None, int | None, bool]:
    return figure.count.low, figure.count.high, figure.count.approximate


def attribution(case: Case, figures: Sequence[Figure]) -> str:
    """On whose word figures rest: "according to the hospital and police"; the outlets where it is their own."""
    voices = list(dict.fromkeys(each.voice.name for each in figures if each.voice.name))
    if voices:
        return f"according to {wording.listing(voices)}"
    said = [each for figure in figures for each in figure.said]
    return f"{case.outlets(said)} {case.report_verb(said, 'report', 'reports')}"


def _lines(case: Case, toll: Toll) -> Iterator[Line]:
    if toll.agreed is not None:
        same = alike(toll)
        yield Line(f"{people.harmed(toll.agreed)}, {attribution(case, same)}", facts_of(case, same))
        others = [each for each in toll.current if each not in same]
        if others:
            listed = "; ".join(people.bracketed(each, year=case.year) for each in others)
            yield Line(f"Consistent with that: {listed}", facts_of(case, others))
    elif toll.current:
        yield disputed(case, toll)
    if toll.superseded:
        listed = "; ".join(people.bracketed(each, year=case.year) for each in toll.superseded)
        yield Line(f"Since superseded by the same source: {listed}", facts_of(case, toll.superseded, superseded=True))
    if toll.named:
        names = wording.listing(list(dict.fromkeys(name for each in toll.named for name in each.names)))
        yield Line(f"Named among those {wording.HARMED[toll.outcome]}: {names}", facts_of(case, toll.named))


def disputed(case: Case, toll: Toll) -> Line:
    """Figures that cannot all be right, newest first."""
    listed = "; ".join(people.bracketed(each, year=case.year) for each in toll.current)
    return Line(f"sources differ on {people.noun(toll.outcome)}: {listed}", facts_of(case, toll.current))
