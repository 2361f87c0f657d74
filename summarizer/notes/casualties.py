"""The casualty paragraph: for each outcome what is agreed, or every figure with who says so and when."""

from collections.abc import Iterator, Sequence

from summarizer.merging.facts import Claim
from summarizer.merging.tolls import Figure, Toll
from summarizer.notes import people, wording
from summarizer.notes.case import Case, Line


def casualties(case: Case) -> list[Line]:
    """The sentences on who was harmed."""
    return [line for toll in case.tolls for line in _lines(case, toll)]


def facts_of(case: Case, toll: Toll, figures: Sequence[Figure]) -> tuple[str, ...]:
    """The facts that figures of a toll are."""
    return tuple(_fact(case, toll, each) for each in figures)


def _fact(case: Case, toll: Toll, figure: Figure) -> str:
    by = f", according to {figure.voice.name}" if figure.voice.name else ""
    old = figure in toll.superseded
    return case.book.enter(
        Claim(
            "casualties",
            f"{people.people(figure)} {people.participle(figure)}{by}",
            figure.voice,
            figure.outcome,
            None if figure in toll.named or figure in toll.parts else figure.count,
            toll.group,
            "superseded" if old else "current",
        ),
        figure.said,
    )


def standing(toll: Toll) -> list[Figure]:
    """The figures that a short statement of a toll rests on: those that say what is agreed, else all that stand."""
    best = toll.agreed
    if best is None:
        return list(toll.current)
    return [best, *(each for each in toll.current if each is not best and _interval(each) == _interval(best))]


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
        same = standing(toll)
        yield Line(f"{people.harmed(toll.agreed)}, {attribution(case, same)}", facts_of(case, toll, same))
        others = [each for each in toll.current if each not in same]
        if others:
            text = f"compatible with that: {people.listed(others, year=case.year)}"
            yield Line(text, facts_of(case, toll, others))
    elif toll.current:
        yield disputed(case, toll)
    if toll.superseded:
        text = f"superseded by a later figure of the same source: {people.listed(toll.superseded, year=case.year)}"
        yield Line(text, facts_of(case, toll, toll.superseded))
    if toll.parts:
        text = f"also told of, as a part or at another time: {people.listed(toll.parts, year=case.year)}"
        yield Line(text, facts_of(case, toll, toll.parts))
    if toll.named:
        names = wording.listing(list(dict.fromkeys(name for each in toll.named for name in each.names)))
        yield Line(f"named among those {wording.HARMED[toll.outcome]}: {names}", facts_of(case, toll, toll.named))


def disputed(case: Case, toll: Toll) -> Line:
    """Figures that cannot all be right, newest first."""
    several = len({said.report.root for figure in toll.current for said in figure.said}) > 1
    who = "sources" if several else "the figures given"
    text = f"{who} differ on {people.noun(toll.outcome, toll.group)}: {people.listed(toll.current, year=case.year)}"
    return Line(text, facts_of(case, toll, toll.current))
