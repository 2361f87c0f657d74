"""Whether an attack, or a plot, was meant for one particular person whom the article names or ranks."""

import re

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.groups import group_of
from summarizer.engines.rules.story import Story
from summarizer.text.late import late

_RANKED = frozenset({"officials", "journalists"})
_AT_ONE = late(
    r"\b(?:attempt (?:on|against) (?:his|her) life|(?:shot|stabbed|ambushed|poisoned|knifed|hacked|beat) (?:him|her)\b"
    r"|(?:bullets?|shots?|rounds?|W\d+) (?:in|into|at)(?: the (?:head|chest|back|neck|face|stomach) of)? H\d+)"
)
_MURDER = late(r"\b(?:attempted|attempt at|tried) (?:murder|to murder)\b")


def meant_for_one(story: Story) -> bool:
    """Whether headline or lead tell of shots, a knife or poison for one man or woman of rank."""
    for sentence in story.analysis.opening():
        segment = sentence.outer
        if story.why(segment, 0):
            continue
        if _AT_ONE.search(segment.string) and any(_of_note(chunk) for chunk in segment.chunks):
            return True
        if _MURDER.search(sentence.text.lower()) and any(_suffers(segment, chunk) for chunk in segment.chunks):
            return True
    return False


def _suffers(segment: Segment, chunk: Chunk) -> bool:
    """A person of note by name who is not the one who speaks."""
    after = segment.string[segment.string.find(" ", segment.offset(chunk.start)) :]
    return chunk.label == "H" and _of_note(chunk) and not after.startswith((" said", " told", " says", " announced"))


def _of_note(chunk: Chunk) -> bool:
    """A person by name with a calling, or one official."""
    if chunk.label == "H":
        return not listed("of_note").isdisjoint(chunk.role.lower().split()) or group_of(chunk) in _RANKED
    single = chunk.determiner in {"a", "an", "the"} and not chunk.head.endswith("s") and chunk.quantity is None
    return chunk.label == "P" and single and chunk.attribute == "officials"


_TO_KILL = late(
    r"\b(?:to|of|at) (?:kill(?:ing)?|murder(?:ing)?|shoot(?:ing)?|poison(?:ing)?|assassinat(?:e|ing)|gun(?:ning)? down|"
    r"stab(?:bing)?|behead(?:ing)?) (?:[a-z-]+ ){0,2}([HP]\d+)"
)


def plotted_against_one(story: Story) -> bool:
    """Whether headline or lead word a plan to kill one person by name or of rank."""
    return any(
        _one(segment, match)
        for segment in (sentence.outer for sentence in story.analysis.opening())
        for match in _TO_KILL.finditer(segment.string)
    )


def _one(segment: Segment, match: re.Match[str]) -> bool:
    chunk = segment.chunk(match.group(1))
    return chunk.label == "H" or _of_note(chunk)
