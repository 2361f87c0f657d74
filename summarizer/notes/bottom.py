"""The bottom line: what, where, when and how many; who is said to have done it; how sure that is."""

from collections.abc import Sequence
from itertools import groupby

from summarizer.merging.tolls import Toll
from summarizer.notes import people
from summarizer.notes.case import Case, Line
from summarizer.notes.casualties import attribution, facts_of, standing
from summarizer.notes.happened import scene
from summarizer.notes.responsibility import Position, clause, fact_of, positions
from summarizer.schema.vocabulary import Outcome
from summarizer.text.keys import key

TOLD: tuple[Outcome, ...] = ("killed", "injured", "captured", "missing", "displaced")
"""The outcomes of a bottom line, the gravest first; it tells two of them."""

ACTIVE: dict[Outcome, str] = {"killed": "killed", "injured": "injured", "displaced": "displaced"}
"""Outcomes that an incident as the subject of a sentence can bring about."""

MOST_TOLLS, MOST_ACTORS = 2, 3


def toll_line(case: Case) -> Line:
    """What happened, where, when, and to how many on whose word."""
    chosen = _chosen(case)
    if not chosen:
        comma = "," if "," in case.at_where and not case.when else ""
        return Line(f"{scene(case)}{comma} was reported", case.basic_facts)
    ids = [*case.basic_facts, *(fact for toll in chosen for fact in facts_of(case, toll, standing(toll)))]
    active = case.stage == "accomplished" and all(toll.outcome in ACTIVE for toll in chosen)
    return Line(_active(case, chosen) if active else _passive(case, chosen), tuple(ids))


def _chosen(case: Case) -> list[Toll]:
    """The gravest tolls, one of each outcome: that of people in general where there is one, attackers last."""
    found: dict[Outcome, Toll] = {}
    for toll in sorted(case.tolls, key=lambda toll: (toll.group is not None, toll.group == "militants")):
        if _tells(toll):
            found.setdefault(toll.outcome, toll)
    return [found[outcome] for outcome in TOLD if outcome in found][:MOST_TOLLS]


def _tells(toll: Toll) -> bool:
    counted = [
        figure for figure in toll.current if figure.count.high != 0 and not people.people(figure).startswith("other ")
    ]
    return bool(counted)


def _active(case: Case, chosen: Sequence[Toll]) -> str:
    """As in "a bombing in Gao killed 12 people, according to the hospital, and injured 31, according to police"."""
    comma = "," if "," in case.at_where and not case.when else ""
    clauses = [f"{ACTIVE[toll.outcome]} {_whom(toll)}" for toll in chosen]
    return f"{scene(case)}{comma} {_joined(case, chosen, clauses)}"


def _passive(case: Case, chosen: Sequence[Toll]) -> str:
    """As in "in an abduction in Gao, four people were abducted, according to police"."""
    clauses = [
        people.harmed(toll.agreed) if toll.agreed else f"{_whom(toll)} were {people.participle(toll.current[0])}"
        for toll in chosen
    ]
    return f"in {scene(case)}, {_joined(case, chosen, clauses)}"


def _joined(case: Case, chosen: Sequence[Toll], clauses: Sequence[str]) -> str:
    """Clauses, each with whose word it rests on; a dispute stands in brackets."""
    sources = [attribution(case, standing(toll)) if toll.agreed else "" for toll in chosen]
    voices = [{figure.voice.key for figure in standing(toll) if figure.voice.name} for toll in chosen]
    if voices[0] and all(each == voices[0] for each in voices):  # one voice, named with its role here and without there
        sources = [max(sources, key=len) if source else "" for source in sources]
    if len(set(sources)) == 1 and sources[0]:
        return f"{' and '.join(clauses)}, {sources[0]}"
    parts = [f"{told}, {by}" if by else f"{told} (figures differ)" for told, by in zip(clauses, sources, strict=True)]
    return ", and ".join(parts) if sources[0] else " and ".join(parts)


def _whom(toll: Toll) -> str:
    if toll.agreed is not None:
        return people.people(toll.agreed)
    return f"{people.span(toll) or 'an unstated number of'} people"


def who_line(case: Case) -> Line | None:
    """Who claimed it, denied it, or is said to have done it."""
    found = positions(case)
    if any(each.stance == "claimed" for each in found):  # that nobody had claimed it before is told further down
        found = [each for each in found if each.actor]
    by_actor = [list(group) for _, group in groupby(found, key=lambda each: key(each.actor))]
    told = by_actor[:MOST_ACTORS]
    if not told:
        return None
    text = "; ".join(_of_actor(case, each) for each in told)
    return Line(text, tuple(fact_of(case, each) for group in told for each in group))


def _of_actor(case: Case, found: Sequence[Position]) -> str:
    """What is said of one actor: "X claimed responsibility, but also denied it"."""
    first, *others = found
    text = clause(case, first)
    for each in others:
        by = " and ".join(voice.name for voice in each.by)
        also = {
            "denied": ", but also denied it",
            "accused": f", and is blamed by {by}" if by else ", and has been accused of it",
            "suspected": f", and is suspected by {by}" if by else ", and is suspected of it",
        }
        text += also.get(each.stance, "")
    return text


def sure(reliance: str) -> str:
    """How sure an incident is, as a sentence of its bottom line."""
    small = f"{reliance[:1].lower()}{reliance[1:]}"
    return f"this rests on a {small}" if small.startswith("single") else f"this is {small}"


def of_one(case: Case) -> list[Line]:
    """The bottom line of an incident, but for how sure it is."""
    who = who_line(case)
    return [toll_line(case), *([who] if who else [])]
