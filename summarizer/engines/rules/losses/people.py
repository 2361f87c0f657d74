"""Who was harmed: the people before or after a word of harm, past asides and clauses, with all of an enumeration."""

from functools import cache

from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.enumerations import (
    SAYING,
    adjuncts,
    begins_clause,
    closed,
    ends_roll,
    following,
    governed_by,
    verbal,
    with_those_before,
)
from summarizer.engines.rules.reading.line import Line
from summarizer.engines.rules.reading.rolls import roll

_FARTHEST = 40
"""Words between a verb and its subject, at most."""

_LONGEST_ASIDE = 24


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
            where = _past_mark(line, where, verb)
            continue
        if word in {"who", "whom"}:
            relative = True
        elif line.people(where) and not line.age(where) and not line.counts_others(where):
            where = _whose_house(line, where) if relative else where
            if _is_subject(line, where, verb, relative=relative):
                found = _whole_roll(line, with_those_before(line, _described(line, where)), where)
                return found[-1:] if _twofold(line, found, verb) else found
            relative = False
        elif word == "there" and verbal(line.word(where - 1)):
            pass  # "a man who worked there died"
        elif word in _barriers() or word in _MODALS or _is_thing(line, where) or _quoted_subject(line, where, at):
            return []
        where -= 1
    return []


def _whose_house(line: Line, at: int) -> int:
    """The people before a name that says where they belong: "a photographer of Los Tiempos, who lost an eye"."""
    belongs = line.named(at) and line.word(at - 1) in {"of", "from", "for", "at", "with"}
    return at - 2 if belongs and line.people(at - 2) and not line.named(at - 2) else at


def _is_thing(line: Line, at: int) -> bool:
    """Whether a vehicle, a weapon or an event at `at` is the subject: "and four lorries had been carried off"."""
    word = line.word(at)
    if word[:1] not in {"T", "W", "E"} or not word[1:].isdigit():
        return False
    return line.word(at - 1) not in adjuncts() and not verbal(line.word(at - 1)) and line.word(at + 1) != "'s"


def _quoted_subject(line: Line, where: int, verb: int) -> bool:
    """Whether a quotation right before the verb is its subject: "and “return measures" were taken"."""
    word = line.word(where)
    return where == verb - 1 and word[:1] == "Q" and word[1:].isdigit() and not line.people(where - 1)


def _twofold(line: Line, found: list[int], verb: str) -> bool:
    """Whether "his cousin and campaign manager Ana Orr was" describes one person twice."""
    if verb not in _SINGULAR_VERBS or len(found) != 2 or line.named(found[0]):
        return False
    between = line.words[found[0] + 1 : found[1]]
    return line.named(found[1]) and between[:1] == ["and"] and "," not in between


def _past_mark(line: Line, where: int, verb: str) -> int:
    """Where to go on left of a mark: past the aside that it closes, unless it closes the roll of those told of."""
    aside = _past_aside(line, where)
    if verb in _SINGULAR_VERBS or not ends_roll(line, where - 1):
        return aside
    described = aside < where - 1 and line.people(aside) and _several(line.chunk(aside))
    return aside if described and line.word(aside + 1) == "," else where - 1


def _several(chunk: Chunk) -> bool:
    """Whether a phrase means more than one, whom a roll after it may name: "two, a corporal and a patrolman"."""
    low = chunk.quantity.interval.low if chunk.quantity is not None else None
    return (low or 0) > 1 or (chunk.label == "P" and chunk.quantity is None and chunk.head.endswith("s"))


_PRONOUNS = frozenset({"he", "she"})


def _meant_by(line: Line, at: int) -> list[int]:
    """The one person told of before "he" or "she" in the same sentence: "a gunman opened fire before he was shot"."""
    for where in range(at - 1, -1, -1):
        if line.word(where) in {"said", "says", "told", "added"}:
            return []
        one = line.people(where) and not line.numbered(where) and _agrees(line.chunk(where), "was")
        if line.word(where - 1) in _HARMS:
            continue  # "a man killed two and wounded their guide before he was shot"
        if one and not line.chunk(where).head.endswith("s") and (line.named(where) or not governed_by(line, where)):
            return [where]
    return []


_HARMS = frozenset("killed wounded injured stabbed shot hurt attacked struck slashed".split())

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
    if line.word(where) == "," and line.people(_past_aside(line, where)):
        where = _past_aside(line, where)  # "eleven, including a child, wounded"
    where = _past_complement(line, where)
    if line.people(where) and line.word(where - 1) != "'s":
        return _whole_roll(line, with_those_before(line, where, governed=True), where, governed=True)
    return []


def _whole_roll(line: Line, found: list[int], last: int, *, governed: bool = False) -> list[int]:
    """The roll that ends at `last`, where one begins further left than the members `found`."""
    if not ends_roll(line, last):
        return found
    start = last - 1
    starts: list[int] = []
    while start >= max(0, last - _LONGEST_ROLL) and line.word(start) not in _barriers() - _IN_ROLLS:
        if line.people(start) and not line.age(start):
            starts.append(start)
        start -= 1
    for first in reversed(starts):
        if first >= found[0]:
            break
        members = closed(line, roll(line, first))
        if members[-1] == last:  # unless they are somebody's victims, and the last of them does something
            return members if governed or not governed_by(line, first) else found
    return found


_IN_ROLLS = frozenset({";", "as"})
_LONGEST_ROLL = 90
"""Words of a roll, at most."""


_LONGEST_COMPLEMENT = 5


def _past_complement(line: Line, where: int) -> int:
    """The people before "of the elite unit" in "one officer of the elite unit dead", else `where`."""
    if line.people(where) or line.word(where) in _DETERMINERS | _SINGULAR_VERBS | _PLURAL_VERBS:
        return where  # "nine of the dead"
    for at in range(where, max(0, where - _LONGEST_COMPLEMENT), -1):
        word = line.word(at)
        if word in {"of", "from", "aboard"}:
            return at - 1 if line.people(at - 1) and not line.counts_others(at - 1) else where
        if not (word.isalpha() and word.islower()) and word[:1] not in {"T", "B", "L"}:
            return where
    return where


_ADVERBS = frozenset(
    "seriously critically severely slightly lightly badly gravely reportedly also fatally confirmed feared reported "
    "presumed believed".split()
)


def after(line: Line, at: int, *, owned: bool = False) -> list[int]:
    """The people right after word `at`, with those enumerated after them; the last who begin a clause are left out.

    `owned`: the verb behind them is somebody else's ("the murder of a judge and a nurse shocked the town").
    """
    where = at
    if line.word(at - 2) in _DETERMINERS:
        return []  # "the arresting officer"
    while line.word(where) in _FILLERS and (line.word(where) != "and" or line.word(where - 1) in _SELF):
        where += 1
    if line.word(where) in {"him", "her"} and line.word(where + 1) in _ENDS:
        return _meant_by(line, where)
    where = _past_bracket(line, where)
    if line.word(where)[:1] in {"B", "L", "S"} and line.word(where)[1:].isdigit() and line.named(where + 1):
        where += 1  # "of Salvadoran presidency minister Ana Orr"
    while line.people(where) and line.word(where + 1) == "'s" and line.people(where + 2):
        where += 2  # "the officer's wife"
    if not line.people(where):
        return []
    found = [where]
    while (next_one := following(line, found[-1])) is not None:
        found.append(next_one)
    rolled = roll(line, where)
    found = rolled if len(rolled) > 1 and rolled[-1] >= found[-1] else found
    while len(found) > 1 and not owned and begins_clause(line, found[-1]):
        found.pop()
    return closed(line, found)


def _past_bracket(line: Line, where: int) -> int:
    """Where a name begins before which an editor has put what it is: "the murder of [opposition leader] Ana Orr"."""
    if line.word(where) != "[":
        return where
    stop = next((at for at in range(where + 1, where + _LONGEST_BRACKET) if line.word(at) == "]"), None)
    return stop + 1 if stop is not None and line.named(stop + 1) else where


_LONGEST_BRACKET = 8
_SELF = frozenset({"himself", "herself", "themselves"})
_ENDS = frozenset({",", ".", "and", "in", "with", "as", "dead", "to", ""})
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
        if line.word(at) == ";":
            break
        if line.word(at) == opening:
            last = line.word(at - 1)
            if mark != "," or line.people(at - 1) or last.isdigit():
                return at - 1
            if not SAYING.isdisjoint(line.words[at + 1 : where]):
                return at - 1
            if last.isalpha() and line.word(at - 2) in {"of", "from", "in"}:
                return at - 1
            return where - 1
    return where - 1


def _is_subject(line: Line, at: int, verb: str, *, relative: bool) -> bool:
    if relative:
        return True
    previous = line.word(at - 1)
    if previous in adjuncts() or (previous == "also" and line.word(at - 2) == ","):
        return False
    if previous == "'s" and not adjuncts().isdisjoint(line.words[max(0, at - 5) : at - 2]):
        return False  # "volunteers of the town's militia"
    if previous not in SAYING and (verbal(previous) or line.word(at - 2) == "to"):
        return False
    joined = previous in _JOINTS or line.word(at - 2) in _JOINTS or line.word(at - 3) in _JOINTS
    return joined or _agrees(line.chunk(at), verb)


_JOINTS = frozenset({"and", "with", "plus", "as", "&"})


def _agrees(chunk: Chunk, verb: str) -> bool:
    """Whether a phrase can be the subject of "was" or of "were"."""
    if verb in _SINGULAR_VERBS:
        if chunk.quantity is None:
            return chunk.label != "P" or not chunk.head.endswith("s") or chunk.head.endswith("ss")
        return chunk.quantity.interval.low in {0, 1, None} or chunk.label == "N"
    if verb in _PLURAL_VERBS:
        return chunk.label != "H" and chunk.determiner not in {"a", "an"}
    return True
