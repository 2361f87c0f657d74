"""The words that a model's sentence may use of its own, as data; every other word stands in a cited fact."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from summarizer.schema.vocabulary import Outcome

_ENDING = re.compile(r"(?:ings?|ed|es|s|e)$")
_IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        "said": "say",
        "told": "tell",
        "gave": "give",
        "given": "give",
        "spoke": "speak",
        "spoken": "speak",
        "responsible": "responsib",
        "responsibility": "responsib",
        "died": "dead",
        "die": "dead",
        "dies": "dead",
        "dying": "dead",
        "death": "dead",
        "deaths": "dead",
        "this": "this",
        "was": "was",
        "has": "has",
        "as": "as",
        "its": "its",
    }
)


def stem(word: str) -> str:
    """A folded word without the endings of number and tense: "bombing", "bombed" → "bomb"; "denies" → "deny"."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith(("ied", "ies")):
        return f"{word[:-3]}y"
    return _ENDING.sub("", word) if len(word) > 3 else word


def stems(text: str) -> frozenset[str]:
    """The stems of words in a row."""
    return frozenset(map(stem, text.split()))


CONNECTING = stems(
    "a an the in on at of and but while also was were is are has have had been which that it this as for so far "
    "took place happened occurred"
)
"""Words that only join. No "by", "after", "near", "not", "will", "may": they change what is said."""

HAVING = stems("had has have")
BEING = stems("was were is are been being")
EMPTY = stems("a an the that it this also so far") | HAVING
"""Joining words that turn nothing round."""

PARTING = frozenset({"and", "but", "while"})
"""Joining words after which something else is told."""

SAYING = stems("said say says reported report told put puts gave given counted stated added spoke")
REPORTS = stems("reports sources accounts articles")
OLD = stems("earlier previously initially superseded initial previous")
PEOPLE = stems("people person persons total")
FIGURE = stems("figure figures number toll count")
DIFFER = stems("differ differed disagree vary")

OUTCOMES: Mapping[Outcome, frozenset[str]] = MappingProxyType(
    {
        "killed": stems("killed killing kill dead died deaths lives lost fatalities"),
        "injured": stems("injured injuring wounded wounding hurt injuries"),
        "missing": stems("missing"),
        "captured": stems("captured"),
        "displaced": stems("displaced"),
        "unspecified": stems("casualties"),
    }
)
"""Words for an outcome; those of the cited fact itself count too."""

ATTACKS = stems("bombing assault shelling airstrike shooting ambush")
"""Kinds of incident that may be called an attack."""

BLASTS = stems("explosion exploded blast")
"""What a bombing may be called too."""

ACTIVE = stems("killed killing injured injuring wounded wounding hurt captured abducted detained arrested kidnapped")
"""Words of outcome that have a doer when their number follows at once."""

STANCES = stems(
    "claimed denied blamed accused suspected condemned praised warned urged called asked announced rejected denounced "
    "vowed threatened welcomed offered expressed demanded pledged deplored defended justified said carried"
)
"""Verbs that a claim or a reaction turns on: what stands before the first is who does it."""
