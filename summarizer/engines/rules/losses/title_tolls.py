"""What a title says of the one person whom the text only names: who it was, and that the person is dead."""

from collections.abc import Sequence

from summarizer.engines.rules.losses.entry import Entry
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.story import Story


def as_in_title(story: Story, told: Sequence[Entry]) -> None:
    """Give the one named victim of the opening the group and the fate that the title tells of one person.

    "Governor killed by gunman" over a text in which only a name "died", or "was shot".
    """
    dead = [toll for toll in story.title.tolls if _one(toll) and toll.outcome == "killed"]
    if len(dead) != 1 or not dead[0].who:
        return
    opening = [e for e in told if e.names and _one(e.toll) and story.sentence_of(e.toll.segment).region != "body"]
    named = {e.names[0].split()[-1] for e in opening if e.toll.outcome in {"killed", "injured"}}
    if len(named) != 1:
        return
    killed = any(entry.toll.outcome == "killed" and _one(entry.toll) for entry in told)
    for entry in opening:
        if entry.toll.outcome == "injured" and _may_be_fatal(entry.toll) and not killed:
            entry.toll.outcome = "killed"
        if entry.toll.outcome == "killed" and entry.group == "unknown":
            entry.group = dead[0].group


def _one(toll: Toll) -> bool:
    return toll.figure.low == toll.figure.high == 1


_FATAL = ("shot", "stabbed", "hit", "struck", "attacked")


def _may_be_fatal(toll: Toll) -> bool:
    return any(word in toll.segment.string[toll.at : toll.end].split() for word in _FATAL)
