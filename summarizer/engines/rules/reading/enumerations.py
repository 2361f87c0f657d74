"""Enumerations of people: "a teacher, 36, his wife and two of her pupils"."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.line import Line
from summarizer.engines.rules.reading.tokens import looks_verbal, word_classes
from summarizer.text.countries import adjectival

_LONGEST_GAP = 7
"""Words between two members of an enumeration, at most."""


def with_those_before(line: Line, last: int, *, governed: bool = False) -> list[int]:
    """The members of an enumeration whose last stands at `last`; `governed`: also after a preposition."""
    found = [last]
    if line.numbered(last):
        return found
    joint = _joint_before(line, last)
    while joint is not None:
        where = joint
        gap = 0
        while where >= 0 and gap < _LONGEST_GAP and (line.age(where) or not line.people(where)):
            if not line.age(where) and not _within_list(line.word(where)):
                return closed(line, found)
            where -= 1
            gap += 1
        if where < 0 or not line.people(where) or line.numbered(where) or (not governed and governed_by(line, where)):
            break
        found.insert(0, where)
        joint = _joint_before(line, where) if line.word(where - 1) != "," else where - 1
        if joint is None and line.word(where - 1) in {"also", "his", "her", "their", "its", "younger", "elder"}:
            joint = where - 2
    return closed(line, found)


def _joint_before(line: Line, at: int) -> int | None:
    """The place before the "and" that joins the people at `at` to others."""
    where = at - 1
    while line.word(where) in OWN or _demonym(line.word(where)):
        where -= 1
    word = line.word(where)
    if word == "and":
        return where - 1
    if word == "with" and line.word(where - 1) in {"along", "together"}:
        return where - 2
    if word == "as" and line.word(where - 1) == "well":
        return where - 3
    return None


def ends_roll(line: Line, at: int) -> bool:
    """Whether the people at `at` are the last of several: "and" stands before them, or before "their cook, Ana Orr"."""
    where = at - 1
    if line.named(at) and line.word(where) == "," and line.people(where - 1) and not line.named(where - 1):
        where -= 2
    for _ in range(_MOST_BEFORE_NAME):
        word = line.word(where)
        if word in {"and", "&"} or (word == "as" and line.word(where - 1) == "well"):
            return line.people(at)
        if not _is_word(word) or word in OF_THOSE_TOLD:
            return False
        where -= 1
    return False


_MOST_BEFORE_NAME = 4
"""Words between "and" and the people whom it joins."""

OF_THOSE_TOLD = frozenset("first last former latter mostly including all both most among".split())
"""Words that speak of the people just told of."""


def _demonym(word: str) -> bool:
    """Whether a word says of what country the one named after it is: "and Italian Dino Rossi"."""
    return word.isalpha() and word.islower() and adjectival(word.title()) is not None


OWN = frozenset("his her their its younger older elder eldest youngest infant baby two-year-old".split())


def _within_list(word: str) -> bool:
    """Whether a word may stand between two members: ages, commas, first names, "also", where somebody is from."""
    return (
        word in {",", ";", "also", "aged", "age", "(", ")", "and", "from", "of", "in"}
        or word.isdigit()
        or (word[:1] in {"L", "B"} and word[1:].isdigit())
        or (_is_word(word) and word not in word_classes() and not looks_verbal(word))
    )


def _is_word(word: str) -> bool:
    return word.islower() and word.replace("-", "").isalpha()


def governed_by(line: Line, at: int) -> bool:
    previous = line.word(at - 1)
    if previous == "dead" and line.word(at - 2) in {"shot", "shoot", "shooting"}:
        return True
    return previous in adjuncts() or (previous not in SAYING and verbal(previous))


def following(line: Line, at: int) -> int | None:
    """The next member of an enumeration after the one at `at`."""
    where = at + 1
    gap = 0
    joined = False
    while gap < _LONGEST_GAP and where < len(line.words):
        word = line.word(where)
        if line.people(where):
            if line.age(where):
                where += 1
                continue
            if line.numbered(where) or not joined:
                return None
            return where
        if word in {",", ";", "and", "&", "plus"} or (word == "as" and line.word(where + 1) == "well"):
            joined = True
            if word == "as":
                where += 2
        elif word in {"along", "together"} and line.word(where + 1) == "with":
            joined = True
            where += 1
        elif gap == 0 and _of_an_office(line, at):
            where += 1
        elif not _within_list(word) and word not in OWN:
            return None
        where += 1
        gap += 1
    return None


def _of_an_office(line: Line, at: int) -> bool:
    """Whether behind the people at `at` stands whom they serve, or a place that is called as people are."""
    if line.named(at):
        return False
    word = line.word(at + 1)
    return (word in _OF_WHOM and line.people(at + 2)) or (word == "of" and line.named(at + 2))


_OF_WHOM = frozenset({"to", "for"})
"""What ties an office to whom it serves: "an adviser to the president, and his driver"."""


def begins_clause(line: Line, at: int) -> bool:
    """Whether the people at `at` do something of their own, or "and" is missing before them."""
    following = line.word(at + 1)
    if following == "," or (following in _CALLED and line.word(at + 2) == "as"):
        return False  # "a vendor identified as Ana Orr"
    if following.endswith("ing"):
        return False  # "two nurses and a constable guarding them"
    return verbal(following) or following in {"was", "were", "is", "are", "has", "have", "had"}


_CALLED = frozenset({"identified", "known", "named"})


def opens_clause(line: Line, at: int) -> bool:
    """Whether only articles, adjectives, places and dates stand between word `at` and the start of its clause."""
    where = at - 1
    while where >= 0 and (line.word(where) in _BEFORE_EVENT or line.word(where)[:1] in {"B", "L", "D"}):
        where -= 1
    return where < 0 or line.word(where) in _OPENS


_BEFORE_EVENT = frozenset("the this that a an recent brutal cold-blooded double triple mass 's today latest".split())
_OPENS = frozenset({"that", ",", ";", ":", "--", "because", "although", "as"})


def closed(line: Line, found: list[int]) -> list[int]:
    """An enumeration has an "and" before its last member; without one what follows a comma describes the first."""
    if len(found) < 2:
        return found
    joined = any(line.word(where) in {"and", "&", "with", "as", "plus"} for where in range(found[-2] + 1, found[-1]))
    if not joined and not _names_alone(line, found):
        return closed(line, found[:-1])
    return _without_descriptions(line, found)


def _names_alone(line: Line, found: list[int]) -> bool:
    """Whether three names or more follow each other, a list of its own."""
    return len(found) > _FEWEST_NAMES and all(line.named(at) for at in found)


_FEWEST_NAMES = 2


def _without_descriptions(line: Line, found: list[int]) -> list[int]:
    """“Anna Orr, a teacher, and two pupils": three people in two phrases."""
    found = [at for n, at in enumerate(found) if not _also_called(line, found, n)]
    kept = [found[0]]
    for at in found[1:]:
        between = line.words[kept[-1] + 1 : at]
        described = line.named(kept[-1]) != line.named(at) and "and" not in between
        chunk = line.chunk(at) if line.named(kept[-1]) else line.chunk(kept[-1])
        one = chunk.quantity is None and chunk.determiner not in {"his", "her", "their", "its"}
        if not (described and one) and between[-1:] != ["also"]:
            kept.append(at)
    return kept


def _also_called(line: Line, found: list[int], number: int) -> bool:
    """Whether a member without article or number is only what the named one beside it is besides.

    “Carl Otis, political leader and former commander", "senator and presidential hopeful Carl Otis".
    """
    at = found[number]
    if not _bare_singular(line, at):
        return False
    previous = next((each for each in reversed(found[:number]) if line.named(each)), None)
    if previous is not None and _described_by(line, previous, at):
        return True
    following = found[number + 1] if number + 1 < len(found) else None
    return following == at + 2 and line.named(at + 2) and line.word(at + 1) == "and"


def _described_by(line: Line, name: int, at: int) -> bool:
    """Whether only what the person of a name is stands between the name and the description at `at`."""
    between = range(name + 1, at)
    tags = [where for where in between if line.people(where)]
    return line.named(name) and all(_bare_singular(line, where) for where in tags) and line.word(name + 1) == ","


def _bare_singular(line: Line, at: int) -> bool:
    if not line.people(at) or line.named(at) or line.numbered(at):
        return False
    chunk = line.chunk(at)
    plural = chunk.head.endswith("s") or chunk.head in listed("plural_people") or chunk.head in listed("kin")
    owned = line.word(at - 1) in OWN or line.word(at - 1) == "'s"
    return chunk.quantity is None and not chunk.determiner and not plural and not owned


SAYING = frozenset(
    "said says say told confirmed confirm confirms reports reported announced announces add adds added claimed claims "
    "state states tell tells warn warns insist insists believe believed fear feared stated show showed "
    "acknowledged found wounded injured killed missing surviving suspected alleged remaining including "
    "following".split()
)


def adjuncts() -> frozenset[str]:
    return listed("preposition")


def verbal(word: str) -> bool:
    return word_classes().get(word) == "V" or (looks_verbal(word) and not word.endswith("ly"))
