"""Where a quote may begin and end: never inside a word, an abbreviation or a number."""

from summarizer.text.number_words import lowercase, numerals

_SIGNS = frozenset("$€£¥~<>≈±≥≤+#")
_UNITS = frozenset("%‰°+")
_DIGIT_JOINTS = frozenset(",:")

LONGEST_NUMERAL = 64
"""How far from an edge, in characters, a number in words is looked for."""


def cuts(text: str, start: int, end: int) -> bool:
    """Whether the span `start:end` of a folded text begins or ends inside a token.

    A compound with a hyphen, a word with its apostrophe, "U.S.", "1,200", "$4", "40%", "6:30" and "two hundred" are
    tokens.
    """
    return _inside(text, start) or _inside(text, end) or _splits_numeral(text, start) or _splits_numeral(text, end)


def _inside(text: str, at: int) -> bool:
    """Whether the position between two characters lies inside a token."""
    if at <= 0 or at >= len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isspace() or after.isspace():
        return False
    if _wordlike(before) and _wordlike(after):
        return True
    if after.isdigit() and (before in _SIGNS or before in "-."):
        return not (before == "." and text[at - 2 : at - 1] == ".")
    if before.isdigit() and after in _UNITS:
        return True
    if _wordlike(after):
        return at > 1 and _joined(text[at - 2], before, after)
    return _joined(before, after, text[at + 1 : at + 2])


def _wordlike(character: str) -> bool:
    return character.isalnum() or character == "_"


def _joined(left: str, joint: str, right: str) -> bool:
    """Whether a mark between two characters holds them together in one token."""
    if not _wordlike(right):
        return False
    if joint in "-/":
        return _wordlike(left) or left == "."  # "U.S.-built"
    if not _wordlike(left):
        return False
    if joint in "'’":
        return True
    if joint == ".":  # "U.S", "3.5"; but "said.The" is a missing space
        return not (left.islower() and right.isupper())
    return joint in _DIGIT_JOINTS and left.isdigit() and right.isdigit()


def _splits_numeral(text: str, at: int) -> bool:
    if not _wordlike(text[:at].rstrip(" -")[-1:] or " ") or not _wordlike(text[at : at + 3].lstrip(" -")[:1] or " "):
        return False  # a number in words has words on both sides
    start = max(0, at - LONGEST_NUMERAL)
    window = lowercase(text[start : at + LONGEST_NUMERAL])
    return any(number.start < at - start < number.end for number in numerals(window))
