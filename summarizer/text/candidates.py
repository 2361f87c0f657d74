"""Which stretches of capitalised words may be places, and whether their surroundings say that they are."""

import re
from functools import cache
from typing import NamedTuple

from summarizer.text import countries
from summarizer.text.capitalised import Spans, Word, adjoins, opens_sentence, title_case_lines, word_before
from summarizer.text.gazetteer import KIND_OF_WORD, entries
from summarizer.text.keys import key
from summarizer.text.lexicon import words as word_lists

_LONGEST = 5
_INSIDE = frozenset(
    {" of ", " of the ", " de ", " de la ", " del ", " da ", " do ", " dos ", " and ", " el ", " la ", " al ", " i "}
)
STRONG = frozenset(
    "in at near outside inside around across throughout toward towards surrounding nearby central".split()
)
WEAK = frozenset(
    "from to of on into over between through off via and or beyond against than entering leaving around".split()
)
DIRECTION = re.compile(
    r"(?:(?:the )?(?:far |mid-?)?(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|"
    r"north-?east(?:ern)?|north-?west(?:ern)?|south-?east(?:ern)?|south-?west(?:ern)?))\Z",
    re.IGNORECASE,
)
# What may stand between a name and its generic word, and the generic word: "Erbil international airport".
_GENERIC_AFTER = re.compile(
    r"[ \n](?:(?:international|central|military|refugee|border|air|naval|army|police|displacement|main|bus|train|railway|nuclear|"
    r"power|oil|gas|general|grand|state|local|federal|autonomous|tribal|prefectural|teaching|fishing|mining|market|coal|copper) ){0,2}"
    rf"({'|'.join(sorted(KIND_OF_WORD, key=len, reverse=True))})\b(?![-'’]\w)",
    re.IGNORECASE,
)
# The first of these that is preceded by a name takes it in: "city of X", "the village of X".
_GENERIC_OF = re.compile(
    rf"\b({'|'.join(sorted({*KIND_OF_WORD, 'capital', 'outskirts', 'area'}, key=len, reverse=True))})s? (?:of|in|called|named) (?:the )?\Z",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"[ \n-]([\w'’]+)")
_AFTER_A_COUNTRY = frozenset(
    "and or but in on at to for from of by with as after before is was has have had will would could can may says said were are "
    "does did do which who that also against since during over when while where".split()
)
# Words that may stand before a place's name and say what it is; any others, "Israel's army bombed Gaza", are no containment.
QUALIFIED = (
    r"(?:(?:[a-z]+-[a-z]+(?:-[a-z]+)?|(?:north|south|east|west)(?:ern|east|west|eastern|western)?|central|capital|main|largest|"
    r"second|biggest|restive|troubled|volatile|neighbou?ring|occupied|conflict|remote|rural|coastal|mountainous|"
    r"mainly|mostly|predominantly|ancient|historic|embattled|besieged|tribal|former|breakaway|disputed|"
    rf"{'|'.join(sorted(KIND_OF_WORD, key=len, reverse=True))}|of),?[ \n]){{0,4}}"
)
NOTABLE, KNOWN = 300, 20  # thousands of inhabitants from which a name needs no context, or only a weak one


class Candidate(NamedTuple):
    """A stretch that may be a place: words[first:last+1], text[start:end] with its generic word, `name` without it.

    `certain`: null where only another mention of the same name can tell.
    """

    start: int
    end: int
    first: int
    last: int
    name: str
    kind: str | None
    known: bool
    certain: bool | None


@cache
def lists() -> dict[str, frozenset[str]]:
    """The word lists of `data/words.tsv`."""
    return word_lists("words.tsv")


def candidates(text: str, words: list[Word]) -> list[Candidate]:
    """Candidates in order, not overlapping; those that their surroundings rule out are left away."""
    headlines = Spans(title_case_lines(text))
    found, at = [], 0
    while at < len(words):
        headline = headlines.hold(words[at].start)
        candidate = None if words[at].text == "The" else _longest(text, words, at, headline=headline)
        if (candidate is None or candidate.certain is False) and not headline:
            candidate = _generic(text, words, at) or candidate
        if candidate and candidate.certain is not False:
            found.append(candidate)
        at = candidate.last + 1 if candidate else at + 1
    return found


def _longest(text: str, words: list[Word], at: int, *, headline: bool) -> Candidate | None:
    """The longest stretch from here that the gazetteer knows."""
    last = at
    while last - at + 1 < _LONGEST and last + 1 < len(words) and _continues(words[last]):
        last += 1
    while last >= at:
        name = text[words[at].start : words[last].end]
        if _known(name, single=last == at):
            return _judged(text, words, at, last, name, headline=headline)
        last -= 1
    return None


def _continues(word: Word) -> bool:
    return adjoins(word) or word.link in _INSIDE


def _known(name: str, *, single: bool) -> bool:
    folded = key(name)
    if single and (folded in lists()["never"] or len(folded) < 3):
        return countries.named(name) is not None
    return countries.named(name) is not None or bool(entries(folded))


def _judged(text: str, words: list[Word], first: int, last: int, name: str, *, headline: bool) -> Candidate:
    start, end = words[first].start, words[last].end
    country = countries.named(name)
    generic = None if country else _GENERIC_AFTER.match(text, end)
    kind, after = None, last
    if generic:
        end, kind = generic.end(), KIND_OF_WORD[generic.group(1).lower()]
        after = _last_before(words, last, end)
    if _inside_a_name(text, words, first, after, headline=headline):
        certain: bool | None = False
    elif country:
        certain = not (countries.adjectival(name) and modifies(text, end))
    else:
        certain = _certain(text, words, first, after, name, generic=kind is not None)
    return Candidate(start, end, first, after, name, kind, known=True, certain=certain)


def _last_before(words: list[Word], last: int, end: int) -> int:
    while last + 1 < len(words) and words[last + 1].start < end:
        last += 1
    return last


def _certain(text: str, words: list[Word], first: int, last: int, name: str, *, generic: bool) -> bool | None:
    """Whether context or prominence make a known name a place; null: only another mention can tell."""
    folded, known = key(name), lists()
    before = word_before(text, words[first].start)
    doubtful = first == last and any(folded in known[each] for each in ("common", "given", "surname", "never"))
    if before in STRONG or _settlement_of(text, words[first].start, before) or _chained(text, words, last):
        return True
    if doubtful and not countries.capital_of(name):
        return None
    if generic or countries.capital_of(name):
        return True
    weight = max((entry.weight for entry in entries(folded)), default=0)
    contextual = before.lower() in WEAK | STRONG or first != last
    return True if weight >= NOTABLE or (contextual and weight >= KNOWN) else None


def _settlement_of(text: str, start: int, before: str) -> str | None:
    """The generic word of "the village of X"; null if the name stands otherwise."""
    if before not in {"of", "in", "called", "named", "the"}:
        return None
    match = _GENERIC_OF.search(text, max(0, start - 30), start)
    return match.group(1).lower() if match else None


def modifies(text: str, end: int) -> bool:
    """Whether "U.S." or "UK" stands before a noun, "U.S. forces", and not for the country, "the U.S. has"."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and following.group(1).lower() not in _AFTER_A_COUNTRY


def _chained(text: str, words: list[Word], last: int) -> bool:
    """Whether ", Country" or ", Region" follows."""
    if words[last].link not in {", ", ",\n", " (", ", the "} or last + 1 >= len(words):
        return False
    following = words[last + 1]
    two = (
        text[following.start : words[last + 2].end] if last + 2 < len(words) and adjoins(following) else following.text
    )
    for name in (two, following.text):
        if countries.named(name) or any(entry.location.kind == "region" for entry in entries(key(name))):
            return True
    return False


def _inside_a_name(text: str, words: list[Word], first: int, last: int, *, headline: bool) -> bool:
    """Whether the neighbours make it part of a longer name: "Paul Jackson", "Lincoln Smith", "Gen. Austin"."""
    before = words[first - 1] if first and adjoins(words[first - 1]) else None
    if headline:
        return before is not None and (before.key in lists()["title"] or before.key in lists()["given"])
    following = words[last + 1] if last + 1 < len(words) and adjoins(words[last]) else None
    if following and not _may_follow(following):
        return True
    return before is not None and not _may_precede(text, before)


def _may_follow(word: Word) -> bool:
    known = lists()
    fine = word.key in known["never"] or word.key in KIND_OF_WORD
    return fine or countries.country_code(word.text) is not None or word.key in known["follows_place"]


def _may_precede(text: str, word: Word) -> bool:
    known = lists()
    if word.text in {"Mr", "Mrs", "Ms", "Dr", "St"} or word.key in known["title"]:
        return False
    if word.key in known["never"] or countries.country_code(word.text) or word.key in known["precedes_place"]:
        return True
    return opens_sentence(text, word.start) and word.key not in known["given"] and word.key in known["common"]


def _generic(text: str, words: list[Word], at: int) -> Candidate | None:
    """A name that the gazetteer lacks, with a generic word after it or before it: "Tel Marrin air base", "village of Duma"."""
    prefixed = PREFIXES.get(words[at].key)
    if not (_nameable(words[at]) or prefixed) or len(words[at].key) < 3:
        return None
    last = at
    while last < at + 2 and last + 1 < len(words) and adjoins(words[last]) and _nameable(words[last + 1]):
        last += 1
    name = text[words[at].start : words[last].end]
    start, end = words[at].start, words[last].end
    generic = _GENERIC_AFTER.match(text, end)
    if prefixed and last > at:
        return Candidate(start, end, at, last, name, prefixed, known=False, certain=True)
    if generic and not prefixed and not opens_sentence(text, start):
        kind = KIND_OF_WORD[generic.group(1).lower()]
        after = _last_before(words, last, generic.end())
        return Candidate(start, generic.end(), at, after, name, kind, known=False, certain=True)
    before = word_before(text, start)
    if before in STRONG and (_AWAY.match(text, end) or _inside_a_place(text, words, last)):
        return Candidate(start, end, at, last, name, None, known=False, certain=True)
    of = _settlement_of(text, start, before)
    if of in _SETTLEMENTS:
        return Candidate(start, end, at, last, name, KIND_OF_WORD[of], known=False, certain=True)
    return None


# How far it is from somewhere else: only a place has that. "in Kahramankazan, some 40 km north of Ankara".
_AWAY = re.compile(
    r",?[ \n](?:which[ \n]lies[ \n])?(?:(?:about|some|around|roughly|nearly|just)[ \n])?[\d,.]+[ \n]?(?:km|kilomet|mile)"
)
_IN = re.compile(rf",?[ \n](?:in|of)[ \n](?:the[ \n])?{QUALIFIED}")


def _inside_a_place(text: str, words: list[Word], last: int) -> bool:
    """Whether ", Country" follows, or "in the region"."""
    if _chained(text, words, last):
        return True
    if last + 1 >= len(words) or not _IN.fullmatch(text, words[last].end, words[last + 1].start):
        return False
    following = words[last + 1]
    return countries.named(following.text) is not None or any(
        entry.location.kind == "region" for entry in entries(following.key)
    )


# Words with which a place's name begins: "Lake Kivu", "Camp Speicher".
PREFIXES = dict.fromkeys("lake mount mt camp fort cape joint port".split(), "site")
_SETTLEMENTS = frozenset(
    "city town village suburb neighborhood neighbourhood settlement district province region island governorate".split()
)


def _nameable(word: Word) -> bool:
    known = lists()
    if word.text.isupper() or len(word.key) < 2 or word.key in KIND_OF_WORD:
        return False
    listed = word.key in known["never"] or word.key in known["common"] or word.key in known["title"]
    return not listed and countries.country_code(word.text) is None
