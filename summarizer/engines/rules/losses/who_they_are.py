"""Which of several wordings says best who some people are, and whose people they are."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.losses.entry import Entry


def say_more(entry: Entry) -> None:
    """“Ten dead", of whom another sentence says that they were ten union leaders, are union leaders."""
    if entry.names or not _vague(entry.toll.who):
        return
    for toll in entry.tolls:
        same = toll.figure.low == entry.figure.low and toll.chunks and toll.chunks[0].label == "P"
        if same and not _vague(toll.who):
            entry.toll.who = toll.who
            return


def _vague(who: str) -> bool:
    """Whether a phrase says of people no more than that they were harmed."""
    words = who.lower().split()
    return len(words) == 1 and (words[0] in listed("nobody_in_particular") or words[0] in _HARMED)


_HARMED = frozenset(
    "dead wounded injured missing victims victim bodies others another lives kidnapped abductees".split()
)


def somebodys(old: Entry, new: Entry) -> bool:
    """Whether one tells of one named person and the other of somebody's driver, or in one sentence of his wife.

    In another sentence "his wife" may be the woman named before.
    """
    if not old.figure.low == old.figure.high == 1 == new.figure.low == new.figure.high:
        return False
    here = old.toll.segment.sentence == new.toll.segment.sentence
    belonging = listed("kin") | listed("escort") if here else listed("escort")
    return any(
        len(one.names) == 1 and not other.names and _is_among(other, belonging) and not _is_among(one, belonging)
        for one, other in ((old, new), (new, old))
    )


def _is_among(entry: Entry, nouns: frozenset[str]) -> bool:
    return not nouns.isdisjoint(entry.toll.who.lower().split()[-1:])
