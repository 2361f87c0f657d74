"""How alike two strings are (SCORING, "String match"): names, places, descriptions.

The judge has its own frozen aliases (`names.yaml`) and never asks the lexicon of an engine that it judges.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

CONTAINED = 0.9
"""One string's words contain all of the other's, and the head word is shared."""

SPELLING = 0.85
"""rapidfuzz's token_sort_ratio / 100 counts from here on; below it two spellings are two things."""

SAME_ACTOR = 0.9
"""From here on two names are one actor or speaker."""

_DETERMINERS = frozenset("a an the this that these those its his her their some".split())
_TITLES = frozenset(
    "mr mrs ms dr sir lord lady prof professor gen general col colonel lt lieutenant maj major capt captain sgt "
    "sergeant brig brigadier adm admiral cmdr commander president minister sheikh imam ayatollah mullah rev "
    "reverend".split()
)
_HEAD_STOPS = frozenset("of in at for from on near who which with by to".split())
_WORD = re.compile(r"[^\W_]+")
_NAME_WORD = r"(?:[A-Z][\w'’-]+|of|for|the|and|in|al)"
_SPELT_OUT = re.compile(rf"({_NAME_WORD}(?:[ -]{_NAME_WORD}){{1,9}}) ?\(([A-Z][A-Za-z-]{{1,9}})\)")


@cache
def words(text: str) -> tuple[str, ...]:
    """The words that count: after NFKC, without case, accents, possessives, quotes, hyphens, determiners and titles."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"['’ʼ]s\b", "", plain).replace("'", "").replace("’", "")
    found = _WORD.findall(re.sub(r"\b(?:[a-z]\.){2,}", lambda m: m[0].replace(".", ""), plain))
    kept = [word for word in found if word not in _DETERMINERS]
    while len(kept) > 1 and kept[0] in _TITLES:
        del kept[0]
    return tuple(kept or found)


class Aliases:
    """Which names are known to mean the same: the frozen table, and what one article or label spells out.

    Args:
        spelt_out: pairs of names that mean the same in the text at hand.
        text: the article, to see whether a surname belongs to one person only.
    """

    def __init__(self, spelt_out: Iterable[tuple[str, str]] = (), text: str = "") -> None:
        self._local = [frozenset((words(a), words(b))) for a, b in spelt_out]
        self._text = text

    @classmethod
    def of(cls, text: str) -> "Aliases":
        """What an article spells out: "Islamic Revolutionary Guards Corps (IRGC)"."""
        pairs = []
        for match in _SPELT_OUT.finditer(text):
            long, short = match[1], match[2]
            capitals = [word for word in re.split(r"[ -]", long) if word[:1].isupper()]
            if len(capitals) >= len(short) > 1:
                long = long[long.index(capitals[-len(short)]) :]
            pairs.append((long, short))
        return cls(pairs, text)

    def same(self, one: str, other: str) -> bool | None:
        """Whether two names are known to mean one body; None where either is unknown."""
        a, b = words(one), words(other)
        if any({a, b} <= pair for pair in self._local):
            return True
        known = (_table().get(a), _table().get(b))
        return None if None in known else known[0] == known[1]

    def is_one_person(self, surname: str) -> bool:
        """Whether at most one full name in the article ends in the surname."""
        pattern = rf"\b([A-Z][\w'’-]+)[ \t]+{re.escape(surname)}\b"
        return len({m[1] for m in re.finditer(pattern, self._text, re.IGNORECASE) if m[1][:1].isupper()}) <= 1


@cache
def _table() -> Mapping[tuple[str, ...], str]:
    import yaml

    source = files("summarizer.evaluation").joinpath("names.yaml").read_text(encoding="utf-8")
    bodies: dict[str, list[str]] = yaml.load(source, Loader=yaml.CSafeLoader)
    return MappingProxyType({words(name): body for body, aliases in bodies.items() for name in (body, *aliases)})


def similarity(one: str, other: str, aliases: Aliases | None = None) -> float:
    """From 0 to 1; symmetric. Two names of different known bodies give 0 whatever their spelling."""
    from rapidfuzz.fuzz import token_sort_ratio

    a, b = words(one), words(other)
    if a == b:
        return 1.0
    aliases = aliases or Aliases()
    same = aliases.same(one, other)
    if same is not None:
        return 1.0 if same else 0.0
    if _is_acronym(one, b) or _is_acronym(other, a):
        return 1.0
    if (set(a) <= set(b) or set(b) <= set(a)) and _head(a) == _head(b):
        single = a if len(a) == 1 else b if len(b) == 1 else None
        if single is None or not one[:1].isupper() or aliases.is_one_person(single[0]):
            return CONTAINED
        return 0.0
    ratio = token_sort_ratio(" ".join(a), " ".join(b)) / 100
    return ratio if ratio >= SPELLING else 0.0


def best(alternatives: Iterable[str], answers: Iterable[str], aliases: Aliases | None = None) -> float:
    """The best similarity of any alternative with any answer."""
    answered = tuple(answers)
    return max((similarity(a, b, aliases) for a in alternatives for b in answered), default=0.0)


def _head(found: tuple[str, ...]) -> str:
    for position, word in enumerate(found):
        if position and word in _HEAD_STOPS:
            return found[position - 1]
    return found[-1] if found else ""


def _is_acronym(short: str, long: tuple[str, ...]) -> bool:
    letters = short.strip().replace(".", "")
    if not (letters.isupper() and letters.isalpha() and 2 <= len(letters) <= len(long)):
        return False
    initials = "".join(word[0] for word in long).upper()
    strong = "".join(word[0] for word in long if word not in _HEAD_STOPS and word not in {"and", "the"}).upper()
    return letters in {initials, strong}
