"""What the words around a name say of it: the village "of" it, the district that holds it, what it modifies."""

from summarizer.text.expressions import compiled
from summarizer.text.lexicon import kinds, lists
from summarizer.text.surroundings import each_word_after, words_after, words_before

_LONGEST_LIST = 120


# "the villages of Kavu, Nambe and …".
_COORDINATED = compiled(
    r"\b(?:villages|towns|cities|hamlets|settlements|districts|areas|communities|neighbou?rhoods|suburbs|localities|"
    r"municipalities|provinces|regions|counties|outskirts|departments|sectors) of "
    r"(?:[A-ZÀ-Þ][\w'’-]{1,20}(?:\s(?:d[aeo]\s|del\s|de\sl[ao]s?\s)?[A-ZÀ-Þ][\w'’-]{1,20}){0,2}(?:,\sand\s|,\s|\sand\s)){1,6}$"
)


def generic_after(text: str, end: int) -> tuple[int, str] | None:
    """Where the generic word ends that follows, and the kind it makes: "Erbil | international airport" → a site."""
    found = None
    for word, stop in each_word_after(text, end, 4):
        lowered = word.lower()
        kind = kinds("place").get(lowered)
        if kind:
            found = stop, kind
        elif lowered not in lists()["place_modifier"]:
            return None if found and word[0].isupper() and lowered in kinds("body") else found  # "X District Court"
    return found


def settlement_of(text: str, start: int, before: str) -> str | None:
    """The generic word of "the village of X"; null if the name stands otherwise."""
    quoted = before in _OPENING_MARKS
    if before not in {"of", "called", "named", "the"} and not quoted:
        return None
    words = words_before(text, start, 40)
    if quoted and words:
        words.pop()  # the community of "Juan Parra"
    if words and words[-1] == "the":
        words.pop()
    if len(words) < 2 or words[-1] not in {"of", "called", "named"}:
        return None
    word = words[-2].lower()
    word = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return word if word in kinds("place") or word in {"capital", "outskirt", "area"} else None


_OPENING_MARKS = frozenset({'"', "“", "'", "‘"})


def coordinated(text: str, start: int, before: str) -> bool:
    """Whether a name goes on a list of villages or towns: "the villages of Kavu and Nambe"."""
    if before != "and" and not before.endswith(","):
        return False
    return _COORDINATED.search(text, max(0, start - _LONGEST_LIST), start) is not None


def modifies(text: str, end: int) -> bool:
    """Whether "U.S." or "UK" stands before a noun, "U.S. forces", and not for the country, "the U.S. has"."""
    if text[end : end + 1] == "-":
        return True
    following = [word.lower() for word, _ in words_after(text, end, 2)]
    if not following or following[0] in lists()["after_a_country"]:
        return False
    return following[-1] not in _AFTER_A_VERB


_AFTER_A_VERB = frozenset("its the a an his her their that all both any every".split())
"""Words before which a word after a country is its verb: "the UK tells its nationals"."""


_LONGEST_GAP = 60


def holds(gap: str) -> bool:
    """Whether what stands between two places puts the first into the second: ", ", " in the northern province of "."""
    if not gap or len(gap) > _LONGEST_GAP or gap[0] not in ", (" or gap[-1] not in " \n(":
        return False
    parts = gap.replace(",", " ").replace("(", " ").split()
    if not parts:
        return gap[0] != " " or "(" in gap
    if len(parts) > 1 and parts[0].removesuffix("s") in kinds("place") and parts[1] in {"of", "in"}:
        parts = parts[1:]  # "the Dora and Karrada | districts of | Baghdad"
    begins = gap[0] == "," or parts[0] in {"in", "of", "at"}
    return begins and all(part in {"in", "of", "the", "at"} or _qualifies(part) for part in parts)


def in_a_part(gap: str) -> bool:
    """Whether it is a part of the second place in which the first lies: "San Diego, | southern | Medellin"."""
    words = gap.replace(",", " ").split()
    return bool(words) and words[-1] in lists()["direction"] and holds(gap)


_PARTS = frozenset("section part side half edge outskirts center centre periphery end also".split())
"""Words for the part of a town in which a place lies: "in the western section of Lima"."""


def held(gap: str) -> bool:
    """Whether what stands between two places puts the second into the first: "'s ", "'s restive province of "."""
    if len(gap) > _LONGEST_GAP or gap[:2] not in {"'s", "’s"} or gap[-1] not in " \n":
        return False
    return all(part in {"of", "and"} or _qualifies(part) for part in gap[2:].replace(",", " ").split())


def _qualifies(word: str) -> bool:
    return word in lists()["place_qualifier"] or word in kinds("place") or word in _PARTS
