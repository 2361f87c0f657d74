"""On what an incident rests, in fixed words; docs/notes.md says what each of them means."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from summarizer.merging import agreement
from summarizer.merging.reports import Report
from summarizer.merging.sameness import akin
from summarizer.notes import wording
from summarizer.notes.case import Case
from summarizer.notes.responsibility import positions
from summarizer.schema.note import Fact, VoiceKind

VOICES: Mapping[VoiceKind, str] = MappingProxyType(
    {
        "official": "official",
        "party": "parties to the conflict",
        "local": "local",
        "anonymous": "anonymous",
        "other": "other",
    }
)
"""What each kind of voice is called; an outlet's own report is no voice that it cites."""

RESTING_ON = frozenset({"incident", "casualties", "claimants"})
"""The sections whose voices an incident rests on; a reaction from abroad confirms nothing."""


def reliance(case: Case, facts: Sequence[Fact]) -> str:
    """As in "Confirmed by three independent sources, citing official and local voices; disputed: the number killed"."""
    number = len({report.counted_as for report in case.reports})
    told = _voices(facts)
    disputes = _disputes(case)
    certain = "official" in told and not {"what happened", "the date"} & set(disputes)
    head = _head(case.reports, number, certain=certain)
    citing = f", citing {_citing(told)}" if told else "; no voice is cited"
    tail = f"; disputed: {wording.listing(disputes)}" if disputes else ""
    return f"{head}{citing}{tail}"


def _voices(facts: Sequence[Fact]) -> list[VoiceKind]:
    found = {fact.voice_kind for fact in facts if fact.voice and fact.section in RESTING_ON}
    return [kind for kind in VOICES if kind in found]


def _citing(told: Sequence[VoiceKind]) -> str:
    voices = [VOICES[kind] for kind in told if kind != "party"]
    parts = [f"{wording.listing(voices)} voices"] if voices else []
    return wording.listing([*parts, *([VOICES["party"]] if "party" in told else [])])


def _head(reports: Sequence[Report], number: int, *, certain: bool) -> str:
    copies = sum(report.number != report.root for report in reports)
    again = len(reports) - copies - number
    left = [wording.counted(copies, "reprint")] if copies else []
    if again > 0:
        left.append(f"{wording.counted(again, 'further article')} of the same outlet{'' if again == 1 else 's'}")
    reprints = f" ({wording.listing(left)} not counted)" if left else ""
    if number == 1:
        original = next((each for each in reports if each.number == each.root), reports[0])
        return f"Single source, {original.name}{reprints}"
    return f"{'Confirmed' if certain else 'Reported'} by {wording.counted(number, 'independent source')}{reprints}"


def _disputes(case: Case) -> list[str]:
    """What sources cannot all be right about, by name."""
    found = []
    kinds = [held.value for held in case.kinds]
    if len(case.stages) > 1 or any(one != other and not akin(one, other) for one in kinds for other in kinds):
        found.append("what happened")
    if any(agreement.contradict(one, other) for one in case.dates for other in case.dates):
        found.append("the date")
    found += list(dict.fromkeys(f"the number {wording.HARMED[toll.outcome]}" for toll in case.tolls if toll.disputed))
    stances = {position.stance for position in positions(case) if position.actor}
    if "denied" in stances and stances & {"claimed", "accused", "suspected", "reported"}:
        found.append("who did it")
    return found
