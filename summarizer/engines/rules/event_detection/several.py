"""Situation reports: many incidents, a paragraph for each; the one with most dead becomes the article's."""

from collections.abc import Mapping, Sequence

from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.analysis import Analysis, Sentence
from summarizer.text.expressions import compiled

FEWEST = 3
"""Paragraphs with harm of their own from which a text is a situation report."""


def several(analysis: Analysis, tolls: Mapping[int, Sequence[Toll]]) -> frozenset[int]:
    """The paragraphs that tell other incidents than the chief one, or none if the text is no situation report.

    The chief paragraph becomes the lead of the analysis, what was the lead becomes body.
    """
    dead: dict[int, int] = {}
    for sentence in analysis.told():
        for toll in tolls[sentence.index]:
            weight = 1000 * (toll.outcome == "killed") + 1
            dead[sentence.paragraph] = dead.get(sentence.paragraph, 0) + weight * (toll.figure.low or 0)
    harmed = [paragraph for paragraph, number in dead.items() if number > 0]
    if entry_headings(analysis):  # the toll of a war stands in no entry
        harmed = [paragraph for paragraph in harmed if paragraph in _headed(analysis)] or harmed
    if len(harmed) < FEWEST or not _headed_by_dates(analysis.told(), harmed):
        return frozenset()
    chief = max(harmed, key=lambda paragraph: (dead[paragraph], -paragraph))
    for sentence in analysis.told():
        sentence.region = "lead" if sentence.paragraph == chief else "body"
    analysis.reopen()
    return frozenset(_others(analysis.told(), chief, set(dead)))


def entry_headings(analysis: Analysis) -> bool:
    """Whether at least three paragraphs open with a place alone or a date before a comma, as a report's entries do."""
    return len(_headed(analysis)) >= FEWEST


def _headed(analysis: Analysis) -> set[int]:
    opens: dict[int, list[Sentence]] = {}
    for sentence in analysis.told():
        opens.setdefault(sentence.paragraph, []).append(sentence)
    return {
        paragraph for paragraph, told in opens.items()
        if _HEADING.match(told[0].outer.string) or (len(told) > 1 and _RUN_IN.fullmatch(told[0].text))
    }  # fmt: skip


_RUN_IN = compiled(r"[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){0,3}\.")
"""A heading at the start of its paragraph: "Irumu. In the night armed men entered …"."""


_HEADING = compiled(
    r"(?:[•▪●·*–—-] )?(?:L\d+(?: , L\d+)* [.:]|(?:on |in the night of |overnight on )?D\d+(?: (?:and|to) D\d+)? [,:]"
    r"|between D\d+ and D\d+ ,)"
)
"""Entries may be points of a list, and tell of a period."""


def _headed_by_dates(told: Sequence[Sentence], harmed: Sequence[int]) -> bool:
    """Whether most of those paragraphs begin with a date or a place, as entries do."""
    headed = {s.paragraph for s in told if s.paragraph in harmed and _opens_entry(s)}
    return len(headed) * 2 > len(harmed)


def _opens_entry(sentence: Sentence) -> bool:
    words = sentence.outer.string.split(" ", 3)[:3]
    return any(word[:1] in "DL" and word[1:].isdigit() for word in words)


def _others(told: Sequence[Sentence], chief: int, harmed: set[int]) -> set[int]:
    entries = {s.paragraph for s in told if _opens_entry(s)} | harmed
    return entries - {chief}
