"""Names and acronyms that explain each other: "ELN [Army of National Liberation]", "Popular Front (PF)"."""

from collections.abc import Sequence

from summarizer.text import bodies
from summarizer.text.case_words import Form, Word
from summarizer.text.lexicon import lists

_LONGEST_GLOSS = 9
_SMALL_IN_NAMES = frozenset("of for and the in on to de del la las los y e da do a an or by with at from".split())
"""Words that stay small inside a name."""


def glosses(text: str, plain: str, words: list[Word], forms: list[Form]) -> None:
    """Give capitals to what stands in brackets after an acronym or a name, and to what it explains, in `forms`."""
    defined = _quoted_names(text, words, forms)
    for at in range(1, len(words)):
        if words[at].gap.strip() not in {"[", "("}:
            continue
        last = _end(text, words, at)
        if last is None:
            continue
        if forms[at - 1] == "upper" and last > at:
            capitals(words, forms, at, last)
        elif last > at and (_initials(words, at, last) or _is_body(text, plain, words, at, last)):
            defined.add(words[at - 1].lower)
            capitals(words, forms, at, last)
        elif last == at and words[at].sort in {"word", "rare"} and _is_name(words, forms, at - 1):
            defined.add(words[at].lower)
        elif last == at and forms[at] in {"upper", "capital"} and words[at].sort != "demonym":
            _explained(words, forms, at - 1)
    for at, word in enumerate(words):  # an acronym that the text explains is one wherever it occurs
        if word.lower in defined:
            forms[at] = "upper"


def _quoted_names(text: str, words: list[Word], forms: list[Form]) -> set[str]:
    """Give capitals to groups named in quotation marks; the acronyms in brackets after them, in small letters.

    `the organization "Secret Northern Army" (SNA)`: what ends or begins as the name of a body does, or follows a word
    for a group, or is explained by an acronym.
    """
    defined: set[str] = set()
    for at, word in enumerate(words):
        if not word.gap.endswith(_MARKS):
            continue
        last = next((end for end in range(at, min(at + _LONGEST_NAME, len(words))) if _closes(text, words[end])), None)
        if last is None:
            continue
        acronym = _bracketed(text, words, last + 1)
        named = last > at and (_of_a_body(words[last].lower) or _of_a_body(word.lower))
        if acronym or named or (at > 0 and words[at - 1].lower in _CALLED):
            capitals(words, forms, at, last)
        if acronym:
            defined.add(words[last + 1].lower)
    return defined


_MARKS = ('"', "“")
_LONGEST_NAME = 8
_LONGEST_ACRONYM = 6
_CALLED = frozenset(
    "called named organization organisation group gang movement unit self-styled self-named known".split()
)


def _closes(text: str, word: Word) -> bool:
    """Whether a quotation ends with a word."""
    end = word.end + (text[word.end : word.end + 1] in {",", "."})
    return text[end : end + 1] in {'"', "”"}


def _of_a_body(lower: str) -> bool:
    known = lists()
    return lower in known["case.institution"] or lower in {"commando", "commandos", "squad", "squads", "cartel"}


def _bracketed(text: str, words: list[Word], at: int) -> bool:
    """Whether a word is a short one alone in brackets right after a quotation."""
    if at >= len(words) or words[at].gap.strip('"”,. \n') not in {"(", "["}:
        return False
    alone = text[words[at].end : words[at].end + 1] in {")", "]"}
    return alone and words[at].end - words[at].start <= _LONGEST_ACRONYM


def capitals(words: list[Word], forms: list[Form], first: int, last: int) -> None:
    """Capitals for the words of a name; "of" and the like stay small."""
    for at in range(first, last + 1):
        if words[at].sort in {"word", "rare", "function"} and words[at].lower not in _SMALL_IN_NAMES:
            forms[at] = "capital"


def _end(text: str, words: list[Word], at: int) -> int | None:
    for last in range(at, min(at + _LONGEST_GLOSS, len(words))):
        if text[words[last].end : words[last].end + 1] in {"]", ")"}:
            return last
    return None


def _is_name(words: list[Word], forms: Sequence[Form], at: int) -> bool:
    return forms[at] == "capital" and words[at].sort not in {"demonym", "calendar"}


def _initials(words: list[Word], at: int, last: int) -> bool:
    """Whether the word before a gloss is made of the first letters of the gloss."""
    letters = words[at - 1].lower
    first = [word.lower[0] for word in words[at : last + 1] if word.sort not in {"function", "particle"}]
    return len(letters) > 1 and "".join(first).startswith(letters)


def _is_body(text: str, plain: str, words: list[Word], at: int, last: int) -> bool:
    """Whether a gloss is a known body's name, and what stands before it a single ordinary word."""
    if len(words[at - 1].lower) > _LONGEST_ACRONYM:
        return False
    known = bodies.longest_at(text, plain, words[at].start)
    return known is not None and known[1] == words[last].end and words[at - 1].sort in {"word", "rare"}


def _explained(words: list[Word], forms: list[Form], at: int) -> None:
    """The words before an acronym in brackets, back to where the name cannot go on."""
    known = lists()
    while at >= 0:
        lower = words[at].lower
        part = lower in known["case.institution"] or lower in known["case.institution_first"] or lower == "liberation"
        if not part and lower not in {"of", "for", "and"} and forms[at] != "capital":
            return
        if part:
            forms[at] = "capital"
        if not words[at].gap.isspace():
            return
        at -= 1
