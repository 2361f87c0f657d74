"""Words of a sentence with their offsets, and classes of words for the chunker."""

import re
from functools import cache
from typing import NamedTuple

from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.text.expressions import compiled


class Token(NamedTuple):
    """One word or mark: as compared (lower case, straight quotes), as written, and its place in the article."""

    lower: str
    text: str
    start: int
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    return compiled(
        r"(?:[A-Z]\.){2,}|\b[JS]r\.(?= [a-z])"  # U.S., and "Ana Orr Jr. said"
        r"|\d+(?:[.,]\d+)*(?:-[^\W\d_]+)*"  # 1,200 and 12-year-old
        r"|[^\W_]+(?:[-'’][^\W_]+)*"
        r"|--+|[^\w\s\"“”„«»*'‘’]"  # a quotation mark is none
    )


_POSSESSIVE = frozenset({"'s", "’s"})


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]` without quotation marks; a possessive 's is one of its own."""
    found: list[Token] = []
    new = tuple.__new__  # a third of the time of the constructor of a named tuple
    stop = start
    for word in _pattern().findall(text, start, end):
        at = text.index(word, stop)  # quicker than a match that knows it; nothing between words is part of one
        stop = at + len(word)
        small = word.lower()
        if "’" in small:
            small = small.replace("’", "'")
        if word[-2:] in _POSSESSIVE and len(word) > 2:
            found.append(new(Token, (small[:-2], word[:-2], at, stop - 2)))
            found.append(new(Token, ("'s", "'s", stop - 2, stop)))
        else:
            found.append(new(Token, (small, word, at, stop)))
    return found


@cache
def word_classes() -> dict[str, str]:
    """Word → class: "A" adjective, "V" verb, "X" function word; nouns are looked up elsewhere."""
    classes = dict.fromkeys(listed("adjective"), "A")
    classes.update(dict.fromkeys(listed("stop"), "X"))
    classes.update({word: "V" for word in listed("verb") if word not in classes})
    return classes


_VERBAL_ENDINGS = ("ed", "ing", "ly")


def looks_verbal(word: str) -> bool:
    """Whether an unknown word can hardly belong to a noun phrase, by its ending."""
    return (len(word) > 4 and word.endswith(_VERBAL_ENDINGS)) or word in _PARTICIPLES


_PARTICIPLES = frozenset(
    "paid sent led run hired held seen known thought built kept brought caught taught born".split()
)


@cache
def plain_words() -> frozenset[str]:
    """Words that can neither begin a phrase nor be one."""
    nouns_known = nouns()
    classes = word_classes()
    beginning = listed("determiner") | listed("noun_or_verb") | {"no", "none", "nobody"}
    known = {word for word, kind in classes.items() if kind in "XV"}
    return frozenset(known - beginning - set(nouns_known.single) - set(nouns_known.several)) | set(".,;:()?!-")
