"""The bottom line: what, where, when and how many; who is said to have done it; how sure that is."""

from collections.abc import Sequence

from summarizer.merging.tolls import Toll
from summarizer.notes import people
from summarizer.notes.case import Case, Line
from summarizer.notes.casualties import alike, attribution, facts_of
from summarizer.notes.happened import scene
from summarizer.notes.responsibility import clause, fact_of, positions
from summarizer.schema.vocabulary import Outcome

TOLD: tuple[Outcome, ...] = ("killed", "injured", "captured", "missing", "displaced")
MOST_POSITIONS = 3


def toll_line(case: Case) -> Line:
    """What happened, where, when, and to how many on whose word."""
    chosen = [toll for outcome in TOLD for toll in case.tolls if toll.outcome == outcome and toll.current][:2]
    if not chosen:
        verb = "was reported"
        return Line(f"{scene(case)} {verb}", case.basic_facts)
    ids = [*case.basic_facts]
    parts = []
    for toll in chosen:
        parts.append(_toll(case, toll))
        ids += facts_of(case, alike(toll) if toll.agreed else toll.current)
    return Line(f"{_lead(case)}, {'; '.join(parts)}", tuple(ids))


def _lead(case: Case) -> str:
    return f"in {scene(case)}"


def _toll(case: Case, toll: Toll) -> str:
    if toll.agreed is not None:
        return f"{people.harmed(toll.agreed)}, {attribution(case, alike(toll))}"
    listed = "; ".join(people.bracketed(each, year=case.year) for each in toll.current)
    return f"{people.noun(toll.outcome)} is disputed: {listed}"


def who_line(case: Case) -> Line | None:
    """Who claimed it, denied it, or is said to have done it."""
    found = positions(case)[:MOST_POSITIONS]
    if not found:
        return None
    return Line("; ".join(clause(case, each) for each in found), tuple(fact_of(case, each) for each in found))


def sure_line(case: Case, reliance: str) -> Line:
    """How sure it is."""
    return Line(reliance, case.basic_facts)


def of_one(case: Case, reliance: str) -> list[Line]:
    """The bottom line of a note on one incident."""
    who = who_line(case)
    return [toll_line(case), *([who] if who else []), sure_line(case, reliance)]


def of_several(cases: Sequence[Case]) -> list[Line]:
    """The bottom line of a note on several incidents: the gravest three."""
    return [toll_line(case) for case in cases[:3]]
