"""Who was harmed: the people before or after a word of harm, past asides and clauses, with all of an enumeration."""

from functools import cache

from summarizer.engines.rules.chunks import Chunk
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.line import Line
from summarizer.engines.rules.tokens import looks_verbal, word_classes

_FARTHEST = 40
"""Words between a verb and its subject, at most."""

_LONGEST_ASIDE = 24
_LONGEST_GAP = 7
"""Words of an aside between commas, and between two members of an enumeration."""


_SINGULAR_VERBS = frozenset({"was", "is", "has"})
_PLURAL_VERBS = frozenset({"were", "are", "have"})


def before(line: Line, at: int) -> list[int]:
    """The people whom the verb at word `at` has as its subject: the places of their tags, in order; none if unknown.

    Skipped on the way: adverbs, asides between commas, brackets or dashes, relative clauses, and people who stand after
    a preposition or are the object of another verb.
    """
    verb = line.word(at)
    relative = False
    where = at - 1
    while where >= max(0, at - _FARTHEST):
        word = line.word(where)
        if word in _PRONOUNS:
            return _meant_by(line, where)
        if word in {",", ")", "--", "–", "—"}:
            where = _past_aside(line, where)
            continue
        if word in {"who", "whom"}:
            relative = True
        elif line.people(where):
            if _is_subject(line, where, verb, relative=relative):
                return _with_those_before(line, _described(line, where))
            relative = False
        elif word in _barriers() or word in _MODALS or _is_thing(line, where):
            return []
        where -= 1
    return []


def _is_thing(line: Line, at: int) -> bool:
    """Whether a vehicle, a weapon or an event at `at` is the subject: "and four lorries had been carried off"."""
    word = line.word(at)
    if word[:1] not in {"T", "W", "E"} or not word[1:].isdigit():
        return False
    return line.word(at - 1) not in _adjuncts() and not _verbal(line.word(at - 1)) and line.word(at + 1) != "'s"


_PRONOUNS = frozenset({"he", "she"})


def _meant_by(line: Line, at: int) -> list[int]:
    """The one person told of before "he" or "she" in the same sentence: "a gunman opened fire before he was shot"."""
    for where in range(at - 1, -1, -1):
        if line.word(where) in {"said", "says", "told", "added"}:
            return []
        one = line.people(where) and not line.numbered(where) and _agrees(line.chunk(where), "was")
        if one and not line.chunk(where).head.endswith("s") and not _governed(line, where):
            return [where]
    return []


_MODALS = frozenset("would could might may will can should must shall cannot can't couldn't won't".split())


def _described(line: Line, at: int) -> int:
    """The name that a description follows: "Captain Noor (age 26), a brave officer who …"."""
    chunk = line.chunk(at)
    if line.word(at - 1) != "," or chunk.label != "P" or chunk.quantity is not None:
        return at
    if chunk.determiner not in {"a", "an", "the"} and (chunk.determiner or chunk.head.endswith("s")):
        return at
    named = _past_aside(line, at - 2) if line.word(at - 2) == ")" else at - 2
    return named if line.named(named) else at


def beside(line: Line, at: int) -> list[int]:
    """The people right before word `at`, with those enumerated before them."""
    where = at - 1
    while line.word(where) in _ADVERBS:
        where -= 1
    if line.word(where) in {"others", "more", "other"}:
        where -= 1
    if line.people(where) and line.word(where - 1) != "'s":
        return _with_those_before(line, where, governed=True)
    return []


_ADVERBS = frozenset(
    "seriously critically severely slightly lightly badly gravely reportedly also fatally confirmed feared reported "
    "presumed believed".split()
)


def after(line: Line, at: int) -> list[int]:
    """The people right after word `at`, with those enumerated after them; the last who begin a clause are left out."""
    where = at
    if line.word(at - 2) in _DETERMINERS:
        return []  # "the arresting officer"
    while line.word(where) in _FILLERS:
        where += 1
    while line.people(where) and line.word(where + 1) == "'s" and line.people(where + 2):
        where += 2  # "the officer's wife"
    if not line.people(where):
        return []
    found = [where]
    while (following := _next(line, found[-1])) is not None:
        found.append(following)
    while len(found) > 1 and _begins_clause(line, found[-1]):
        found.pop()
    return _closed(line, found)


_DETERMINERS = frozenset("the a an his her their its".split())
_FILLERS = frozenset(
    "up to a further another also of as many himself herself themselves himself and all both at".split()
)


@cache
def _barriers() -> frozenset[str]:
    return frozenset(
        "that when after before while because if as since until although though where but ; : once whether which "
        "said says saying told adding than unless whoever whatever what it they there this we you i".split()
    )


def _past_aside(line: Line, where: int) -> int:
    """Where to go on left of a comma, a bracket or a dash: at the people before the aside that it closes, if any."""
    mark = line.word(where)
    opening = {")": "("}.get(mark, mark)
    limit = max(0, where - _LONGEST_ASIDE)
    for at in range(where - 1, limit - 1, -1):
        if line.word(at) == opening:
            last = line.word(at - 1)
            if mark != "," or line.people(at - 1) or last.isdigit():
                return at - 1
            if last.isalpha() and line.word(at - 2) in {"of", "from", "in"}:
                return at - 1
            return where - 1
    return where - 1


def _is_subject(line: Line, at: int, verb: str, *, relative: bool) -> bool:
    if relative:
        return True
    previous = line.word(at - 1)
    if previous in _adjuncts() or (previous == "also" and line.word(at - 2) == ","):
        return False
    if previous not in _SAYING and _verbal(previous):
        return False
    joined = previous in _JOINTS or line.word(at - 2) in _JOINTS or line.word(at - 3) in _JOINTS
    return joined or _agrees(line.chunk(at), verb)


_SAYING = frozenset(
    "said says say told confirmed reported announced added claimed believe believed fear feared stated show showed "
    "acknowledged found wounded injured killed missing surviving suspected alleged remaining including".split()
)
_JOINTS = frozenset({"and", "with", "plus", "as", "&"})


def _adjuncts() -> frozenset[str]:
    return listed("preposition")


def _verbal(word: str) -> bool:
    return word_classes().get(word) == "V" or (looks_verbal(word) and not word.endswith("ly"))


def _agrees(chunk: Chunk, verb: str) -> bool:
    """Whether a phrase can be the subject of "was" or of "were"."""
    if verb in _SINGULAR_VERBS:
        return chunk.quantity is None or chunk.quantity.interval.low in {0, 1, None} or chunk.label == "N"
    if verb in _PLURAL_VERBS:
        return chunk.label != "H" and chunk.determiner not in {"a", "an"}
    return True


def _with_those_before(line: Line, last: int, *, governed: bool = False) -> list[int]:
    """The members of an enumeration whose last stands at `last`; `governed`: also after a preposition."""
    found = [last]
    if line.numbered(last):
        return found
    joint = _joint_before(line, last)
    while joint is not None:
        where = joint
        gap = 0
        while where >= 0 and gap < _LONGEST_GAP and not line.people(where):
            if not _within_list(line.word(where)):
                return _closed(line, found)
            where -= 1
            gap += 1
        if where < 0 or not line.people(where) or line.numbered(where) or (not governed and _governed(line, where)):
            break
        found.insert(0, where)
        joint = _joint_before(line, where) if line.word(where - 1) != "," else where - 1
        if joint is None and line.word(where - 1) in {"also", "his", "her", "their", "its", "younger", "elder"}:
            joint = where - 2
    return _closed(line, found)


def _joint_before(line: Line, at: int) -> int | None:
    """The place before the "and" that joins the people at `at` to others."""
    where = at - 1
    while line.word(where) in _OWN:
        where -= 1
    word = line.word(where)
    if word == "and":
        return where - 1
    if word == "with" and line.word(where - 1) in {"along", "together"}:
        return where - 2
    if word == "as" and line.word(where - 1) == "well":
        return where - 3
    return None


_OWN = frozenset("his her their its younger older elder eldest youngest infant baby two-year-old".split())


def _within_list(word: str) -> bool:
    """Whether a word may stand between two members: ages, commas, first names, "also", where somebody is from."""
    return (
        word in {",", "also", "aged", "age", "(", ")", "and", "from", "of"}
        or word.isdigit()
        or (word[:1] == "L" and word[1:].isdigit())
        or (word.isalpha() and word.islower() and word not in word_classes() and not looks_verbal(word))
    )


def _governed(line: Line, at: int) -> bool:
    previous = line.word(at - 1)
    return previous in _adjuncts() or (previous not in _SAYING and _verbal(previous))


def _next(line: Line, at: int) -> int | None:
    """The next member of an enumeration after the one at `at`."""
    where = at + 1
    gap = 0
    joined = False
    while gap < _LONGEST_GAP and where < len(line.words):
        word = line.word(where)
        if line.people(where):
            if line.numbered(where) or not joined:
                return None
            return where
        if word in {",", "and", "&", "plus"} or (word == "as" and line.word(where + 1) == "well"):
            joined = True
            if word == "as":
                where += 2
        elif word in {"along", "together"} and line.word(where + 1) == "with":
            joined = True
            where += 1
        elif not _within_list(word) and word not in _OWN:
            return None
        where += 1
        gap += 1
    return None


def _begins_clause(line: Line, at: int) -> bool:
    """Whether the people at `at` do something of their own, or "and" is missing before them."""
    following = line.word(at + 1)
    if following == ",":
        return False
    return _verbal(following) or following in {"was", "were", "is", "are", "has", "have", "had", "who"}


def _closed(line: Line, found: list[int]) -> list[int]:
    """An enumeration has an "and" before its last member; without one what follows a comma describes the first."""
    if len(found) < 2:
        return found
    joined = any(line.word(where) in {"and", "&", "with", "as", "plus"} for where in range(found[-2] + 1, found[-1]))
    if not joined:
        return _closed(line, found[:-1])
    return _without_descriptions(line, found)


def _without_descriptions(line: Line, found: list[int]) -> list[int]:
    """“Anna Orr, a teacher, and two pupils": three people in two phrases."""
    kept = [found[0]]
    for at in found[1:]:
        between = line.words[kept[-1] + 1 : at]
        described = line.named(kept[-1]) and not line.named(at) and "and" not in between
        chunk = line.chunk(at)
        one = chunk.quantity is None and chunk.determiner not in {"his", "her", "their", "its"}
        if not (described and one) and between[-1:] != ["also"]:
            kept.append(at)
    return kept
