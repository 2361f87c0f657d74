"""On what an incident rests, in fixed words; docs/notes.md says what each of them means."""

from summarizer.merging.reports import Report
from summarizer.notes import wording
from summarizer.notes.case import Case
from summarizer.schema.note import Fact, VoiceKind

_KINDS: dict[VoiceKind, str] = {
    "official": "official",
    "party": "a party to the conflict",
    "agency": "the outlets themselves",
    "local": "local",
    "anonymous": "anonymous",
    "other": "other",
}


def independent_sources(reports: tuple[Report, ...]) -> int:
    """How many sources there are of which none reprints another."""
    return len({report.root for report in reports})


def reliance(case: Case, facts: list[Fact]) -> str:
    """As in "Reported by three independent sources; voices: official, local."."""
    number = independent_sources(case.reports)
    copies = len(case.reports) - number
    kinds = [name for kind, name in _KINDS.items() if any(fact.voice_kind == kind for fact in facts)]
    head = "Single source" if number == 1 else f"{_grade(facts)} by {wording.counted(number, 'independent source')}"
    reprints = f" ({wording.counted(copies, 'reprint')} not counted)" if copies else ""
    return f"{head}{reprints}; voices: {wording.listing(kinds)}."


def _grade(facts: list[Fact]) -> str:
    """As in "Confirmed" where an official voice and another kind stand behind it, else "reported"."""
    official = any(fact.voice_kind == "official" for fact in facts)
    return "Confirmed" if official else "Reported"
