"""People by name: their roles before and after, and what makes capitalised words a person's name."""

import re
from functools import cache
from typing import NamedTuple

from summarizer.text import countries
from summarizer.text.bodies import body
from summarizer.text.capitalised import ABBREVIATIONS, Word, adjoins, opens_sentence
from summarizer.text.case_forms import sort_of
from summarizer.text.expressions import compiled
from summarizer.text.gazetteer import entries
from summarizer.text.keys import key
from summarizer.text.lexicon import kinds, lists
from summarizer.text.surroundings import word_before

_PARTICLES = frozenset(
    f" {words} "
    for words in (
        *"bin ibn bint al el de del da das dos do van von ben abu umm y e".split(),
        *"ould ag ul ur di der du della la le ter".split(),
        *("de la", "de las", "de los", "van der", "van den", "van de", "von der", "von dem"),
    )
)
_LONGEST_NAME, _LONGEST_TITLE, _TITLE_REACH = 5, 9, 120
_SPEECH_VERBS = (
    "said says told added warned wrote posted tweeted vowed urged denied condemned claimed announced declared called "
    "insisted stressed confirmed reiterated replied denounced pledged promised threatened accused blamed expressed "
    "described recalled noted argued testified explained acknowledged ordered"
)
_SPEECH = compiled(rf",?[ \n](?:(?:has|had|also|later|then|reportedly)[ \n])?(?:{'|'.join(_SPEECH_VERBS.split())})\b")
_BEFORE_A_NAME = frozenset("said says added told to by as named identified called while".split())
_AGE_AFTER = compiled(r"(?:,[ \n](?:aged[ \n])?\d{1,2}(?:[,;)]|[ \n.])| \((?:aged )?\d{1,2}\))")
_NAME_FOLLOWS = compiled(r"\.?[ \n](?:[A-Z]|al-)")
_OWN = compiled(r",[ \n](?:his|her|their)\b")
# What follows the name of a person of whom nothing else is said.
_GOES_ON = compiled(
    r",|[ \n](?:who|was|were|had|has|is|and|died|of|walked|pulled|drove|opened|shot|stabbed|pleaded|appeared|faces|"
    r"admits|denies|admitted|entered|fled|surrendered|confessed|lived|worked|got|stood|went|came|made|took)\b|"
    r"['’]s[ \n](?:wife|son|daughter|brother|family|lawyer|death)"
)
_OPENING, _CLOSING = frozenset({' "', " “"}), frozenset({'" ', "” "})
_INITIAL = compiled(r"[A-Z]\.?")
_LOCATIVE = frozenset(
    "in at near outside inside around across toward towards nearby neighbouring neighboring downtown".split()
)


class Name(NamedTuple):
    """A person's name at text[start:end], words[first:last+1], and the role that the text gives it, if any.

    `role_start`, `role_end`: the span of the name with its role before or after.
    """

    start: int
    end: int
    first: int
    last: int
    title: str | None
    role_start: int
    role_end: int


def person_at(
    text: str, words: tuple[Word, ...], at: int, *, headline: bool = False, listed: bool = False
) -> Name | None:
    """The name of a person that begins with this word, if its surroundings or its first word say that it is one.

    In a `headline` only a role or a first name does. `listed`: it follows another person's name in an enumeration.
    """
    last = _last_of_name(words, at)
    if last is None:
        return None
    if last == at and _ends_as_a_people(text, words, at):
        last += 1
    start, end = words[at].start, words[last].end
    before, role_start = role_before(text, start, apposed=_ends_apposition(text, end))
    after, role_end = role_after(text, end)
    named = last > at and words[at].key in lists()["given"] and not entries(key(text[start:end]))
    initial = last - at > 1 and _INITIAL.fullmatch(words[at + 1].text) is not None  # "Tyler J. Brandt"
    if before or after or named or ((initial or _is_shortened(text, words, at, last)) and not headline):
        return Name(start, end, at, last, before or after, role_start, end if before else role_end)
    if not headline and (_listed(text, words, at, last) if listed else _looks_like_one(text, words, at, last)):
        return Name(start, end, at, last, None, start, end)
    return None


def _ends_as_a_people(text: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether a surname follows that is the name of a people or a country too: “Asif Baloch said", “Jim French, 41"."""
    known = lists()
    if at + 1 == len(words) or not adjoins(words[at]):
        return False
    if words[at].key not in known["given"] and not (at and words[at - 1].key in known["title"]):
        return False
    name = words[at + 1]
    if countries.country_code(name.text) is None and name.key not in known["peoples"]:
        return False
    return text[name.end : name.end + 1] == "," or _SPEECH.match(text, name.end) is not None


def _ends_apposition(text: str, end: int) -> bool:
    """Whether a name may stand in apposition here: before a comma, or at the end (“said its director, Ana Orr.")."""
    following = text[end : end + 2]
    return following[:1] in {",", ";"} or following in {".", ".\n", ". "}


def _is_shortened(text: str, words: tuple[Word, ...], at: int, last: int) -> bool:
    """“Tarek S.": a first name and the letter by which courts spare the surname; not "Plan B."."""
    if last != at + 1 or not _is_dotted(words[last]) or _is_elsewhere(words[at]):
        return False
    following = text[words[last].end : words[last].end + 2]
    return following[:1] == "," or (following[:1].isspace() and following[1:].islower())


def _is_dotted(word: Word) -> bool:
    return len(word.text) == _LETTER_AND_STOP and word.text[1] == "."


_LETTER_AND_STOP = 2


def _listed(text: str, words: tuple[Word, ...], at: int, last: int) -> bool:
    """Whether words of an enumeration of people are a name too: two or more, at home nowhere else."""
    name = text[words[at].start : words[last].end]
    if last == at or body(name) or entries(key(name)):
        return False
    first, *others = words[at : last + 1]  # a first name may be a small place's too
    return not _is_elsewhere(first) or (
        bool(entries(first.key))
        and not _is_common(first)
        and all(word.key in lists()["surname"] or not _is_elsewhere(word) for word in others)
    )


def _last_of_name(words: tuple[Word, ...], at: int) -> int | None:
    initial = len(words[at].key) == 1 and words[at].text[-1] in ".ÓO"
    if not (_may_begin(words[at]) or initial or _titled(words, at)):
        return None
    last = at
    while last + 1 < len(words) and last - at + 1 < _LONGEST_NAME:
        joined = adjoins(words[last]) or words[last].link in _PARTICLES or _by_nickname(words, at, last)
        if not joined or not _may_go_on(words[last + 1]):
            break
        last += 1
    return None if initial and last == at else last


def _titled(words: tuple[Word, ...], at: int) -> bool:
    """“Sheriff Bill Tanner": a word that is a first name too, between a title and another capitalised word."""
    if not at or words[at].key not in lists()["case.given"] or words[at - 1].key not in lists()["title"]:
        return False
    return adjoins(words[at - 1]) and adjoins(words[at]) and at + 1 < len(words) and _may_go_on(words[at + 1])


def _by_nickname(words: tuple[Word, ...], first: int, at: int) -> bool:
    """Whether a name goes on past a nickname in quotation marks, or into it: Mzwandile "Rasta" Gqola."""
    opens = words[at].link in _OPENING and words[at + 1].link in _CLOSING
    return opens or (at > first and words[at].link in _CLOSING and words[at - 1].link in _OPENING)


_ADVERB = compiled(r"[a-z]{3}(?:ab|ib|al|ous|ed|ant|ent|ari|ive|ate|ful|less|ing)ly$")
"""“Regrettably, an officer …"; no "Donnelly"."""


def _may_begin(word: Word) -> bool:
    known = lists()
    if word.key in known["given"]:
        return True
    if word.text.endswith("ly") and _ADVERB.search(word.text):
        return False
    if word.key in known["never"] or word.key in known["common"] or word.key in known["title"]:
        return False
    return (
        countries.country_code(word.text) is None
        and word.key not in kinds("place")
        and word.key not in kinds("body")
        and len(word.key) > 1
    )


def _may_go_on(word: Word) -> bool:
    known = lists()
    if not _is_dotted(word) and (
        word.key in known["never"]
        or word.key in known["title"]
        or word.key in kinds("place")
        or word.key in kinds("body")
    ):
        return False
    return word.key in known["given"] or countries.country_code(word.text) is None


def _looks_like_one(text: str, words: tuple[Word, ...], at: int, last: int) -> bool:
    name = text[words[at].start : words[last].end]
    if body(name) or (word_before(text, words[at].start) in _LOCATIVE and words[at].key not in lists()["given"]):
        return False
    if at == last:
        return _single(text, words[at])
    if entries(key(name)) or name.isupper():
        return False
    if _SPEECH.match(text, words[last].end) or _AGE_AFTER.match(text, words[last].end):
        return True
    if word_before(text, words[at].start).lower() == "the" or not _GOES_ON.match(text, words[last].end):
        return False
    if words[at].key in lists()["surname"] or _is_elsewhere(words[at]):
        return False
    others = (word for word in words[at + 1 : last + 1] if word.key not in lists()["surname"])
    return last - at < 3 and not any(_is_elsewhere(word) for word in others)


def _is_elsewhere(word: Word) -> bool:
    """Whether the word is at home in other names than people's."""
    return _is_common(word) or bool(entries(word.key))


def _is_common(word: Word) -> bool:
    return word.key in lists()["common"] or word.text.isupper() or word.text[-1].isdigit()


def _single(text: str, word: Word) -> bool:
    """One word is a name only if it speaks, and is nothing else."""
    if word.text.endswith("s") and opens_sentence(text, word.start) and sort_of(word.key) == "word":
        return False  # "Parents said": people, and nobody's name
    if word.text.isupper() or word.key in lists()["given"] or countries.capital_of(word.text) or entries(word.key):
        return False
    return _SPEECH.match(text, word.end) is not None


def role_before(text: str, start: int, *, apposed: bool = False) -> tuple[str | None, int]:
    """The role that stands right before a name ("Iranian Foreign Ministry spokesman"), and where it begins.

    `apposed`: the name stands between commas, so that a comma may part it from its role.
    """
    reach = text[max(0, start - _TITLE_REACH) : start]
    line = reach[reach.rfind("\n\n") + 2 :] if "\n\n" in reach else reach
    if line[-1:] not in {" ", "\n"}:
        return None, start
    tokens = line.rsplit(None, _MOST_OF_A_HEAD)  # most names have no role: the words before are not needed
    if apposed and tokens and tokens[-1].endswith(",") and len(tokens[-1]) > 1:
        tokens[-1] = tokens[-1][:-1]
    taken = _role_head(tokens)
    if not taken:
        return None, start
    tokens[:1] = tokens[0].split()
    while taken < min(len(tokens), _LONGEST_TITLE) and _goes_with_a_role(tokens[-taken - 1], tokens[-taken]):
        taken += 1
    while taken and tokens[-taken] in {"of", "for", "the", "and", "to", "The", "then", "as", "a"}:
        taken -= 1
    begin = start
    for token in reversed(tokens[-taken:]):
        begin = text.rindex(token, 0, begin)
    return " ".join(text[begin:start].split()).removesuffix(","), begin


_MOST_OF_A_HEAD = 6
"""Words before a name of which `_role_head` looks at none further back."""


def _role_head(tokens: list[str]) -> int:
    """How many words at the end are the head of a role: 1 for "Minister", 3 for "Secretary of State"; 0 for none."""
    if not tokens or _ends(tokens[-1]):
        return 0
    if _bare(tokens[-1]) in lists()["title"]:
        return 1
    for back in range(2, min(5, len(tokens))):
        if tokens[-back] in {"of", "for", "in"}:
            if not tokens[-1][0].isupper():
                return 0  # "a mayor in nearby Kavu"
            return back + 1 if _bare(tokens[-back - 1]) in lists()["title"] and not _ends(tokens[-back - 1]) else 0
        if not tokens[-back][0].isupper():
            return 0
    return 0


def _bare(token: str) -> str:
    return key(token.strip("“\"'‘(-–—"))


def _ends(token: str) -> bool:
    abbreviated = token[:-1] in ABBREVIATIONS or "." in token[:-1] or len(token) == 2
    return token[-1] in ',;:!?)”"' or (token[-1] == "." and not abbreviated)


def _goes_with_a_role(token: str, following: str) -> bool:
    if _ends(token) and token[:-1] not in ABBREVIATIONS:
        return False
    bare = _bare(token)
    known = lists()
    if (token, following) in {("and", "of"), ("and", "for"), ("and", "to")}:  # "the murder of X and of attorney Y"
        return False
    if token[0].isupper() and bare in known["given"] and following[0].isupper():
        return False
    if token in {"of", "for", "and", "to", "the"}:
        return following[0].islower() or (following[0].isupper() and token in {"of", "for", "the"})
    if bare in known["title"] or bare in known["inside_a_role"]:
        return True
    return token[0].isupper() and bare not in known["function"]


def role_after(text: str, end: int) -> tuple[str | None, int]:
    """The role in apposition to a name ("Adrienne Watson, spokesperson for the White House …"), and where it ends."""
    if not text.startswith(", ", end) and not text.startswith(",\n", end):
        return None, end
    match = _role_pattern().match(text, end)
    if match is None or _NAME_FOLLOWS.match(text, match.end()):  # "in Amsterdam, Mayor Femke Halsema said"
        return None, end
    if _OWN.match(text, end) and _SPEECH.match(text, match.end()):  # "flew to Baku, his spokeswoman said"
        return None, end
    opening = match.group(1).split(None, 1)[0].lower()
    if opening in _NO_ROLE or (opening.endswith("ed") and opening not in _OF_A_ROLE):
        return None, end  # "the union, CSIF, thanked the police and urged the judge"
    return " ".join(match.group(1).split()), match.end()


_NO_ROLE = frozenset("who whom whose which where when while that asked told said says wrote put gave took".split())
_OF_A_ROLE = frozenset(
    "retired elected appointed ousted exiled disgraced respected celebrated noted renowned deposed jailed convicted "
    "unelected wanted suspected armed detained imprisoned reelected re-elected decorated seasoned alleged self-styled "
    "self-appointed sacked dismissed red united allied acclaimed indebted".split()
)
"""What ends in "ed" and may begin a role."""


@cache
def _role_pattern() -> re.Pattern[str]:
    heads = "|".join(sorted(map(re.escape, lists()["role_after"]), key=lambda head: (-len(head), head)))
    return compiled(
        r",[ \n](?!and[ \n])(?:who[ \n](?:is|was)[ \n])?(?:(?:an?|the|its|his|her|their)[ \n])?"
        rf"((?:(?:(?-i:[A-Z]\.)+|[\w'’-]{{1,25}})[ \n]){{0,6}}?(?:{heads})\b(?:[ \n](?:{heads})\b){{0,2}}"
        r"(?:[ \n](?:of|for|at|in|to|with|on)[ \n](?:[^,.;:()\"“”\n]|\.(?=\S|[ ](?-i:[a-z]))"
        r"|\n(?=(?-i:[a-z]))|(?<=[ \n]the)\n|(?<=[ \n]of)\n|(?<=[ \n]and)\n){1,70})?)",  # a line may be broken there
        re.IGNORECASE,
    )
