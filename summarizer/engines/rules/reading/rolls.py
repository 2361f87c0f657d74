"""Rolls of people read from their first member: ages, origins, brackets and descriptions passed over.

"Ana Orr, 53, of Lima; Carl Otis (a guest), and bodyguard Dana Reeve", "six nuns, their cook, and her daughter".
"""

from summarizer.engines.rules.reading.enumerations import OF_THOSE_TOLD, OWN, verbal
from summarizer.engines.rules.reading.line import Line
from summarizer.engines.rules.reading.tokens import looks_verbal, word_classes

_LONGEST_BRACKET = 16
_LONGEST_TAIL = 14
"""Words of what may stand beside one member, at most."""
_MOST_QUALIFIERS = 4
_MOST_MEMBERS = 40
_CLOSING = {"(": ")", "[": "]"}
_PLACING = frozenset({"from", "of", "in", "at", "for", "with", "near"})
_PAIRS = frozenset({("as", "well", "as"), ("along", "with"), ("together", "with"), ("in", "addition", "to")})
_NO_PLACE = frozenset("and who were was is are had has have that which when after before by".split())
_CALLED = frozenset({"identified", "known", "named", "called"})


def roll(line: Line, first: int) -> list[int]:
    """The members of the enumeration that begins with the people at word `first`, itself among them."""
    found = [first]
    listed = _by_semicolons(line, first)
    where = _past_tail(line, found, first + 1, listed=listed)
    while len(found) < _MOST_MEMBERS:
        after = _past_separator(line, where)
        member = _member(line, after) if after is not None else None
        if member is None:
            unknown = _past_unknown(line, found, where, after, listed=listed)
            if unknown is None:
                break
            where = unknown
            continue
        found.append(member)
        where = _past_tail(line, found, member + 1, listed=listed)
    return found


def _past_unknown(line: Line, found: list[int], mark: int, after: int | None, *, listed: bool) -> int | None:
    """Where the roll goes on after somebody whom no list knows, None where it ends."""
    if after is None or line.word(mark) not in {",", ";"}:
        return None
    if listed and line.word(semicolon := _to_semicolon(line, after)) == ";":
        return semicolon
    named = len(found) > 1 and all(line.named(at) for at in found[-2:])
    for where in range(after, after + _MOST_QUALIFIERS + 1):
        if line.word(where) in {",", "("}:
            end = _past_bracket(line, where) if line.word(where) == "(" else where
            return end if named and where > after and line.word(end) in {",", ";"} else None
        if verbal(line.word(where)) or line.word(where) in _NO_PLACE:
            return None
    return None


def _by_semicolons(line: Line, first: int) -> bool:
    """Whether semicolons part the members, so that everything before one belongs to the member before it."""
    reach = line.words[first : first + 2 * _LONGEST_TAIL]
    return ";" in reach


def _past_separator(line: Line, at: int) -> int | None:
    """Where the next member may begin: after a comma, a semicolon, "and", "as well as"; None without any."""
    where = at
    if line.word(where) in {",", ";"}:
        where += 1
    if line.word(where) in {"and", "&", "plus"}:
        where += 1
    for words in _PAIRS:
        if tuple(line.words[where : where + len(words)]) == words:
            where += len(words)
    if line.word(where) == "also":
        where += 1
    return where if where > at else None


def _member(line: Line, at: int) -> int | None:
    """The people that a member's words lead to, past "his", "29-year-old" and descriptions that no list has."""
    for where in range(at, at + _MOST_QUALIFIERS + 1):
        if line.people(where):
            told = not OF_THOSE_TOLD.isdisjoint(line.words[at:where]) and not line.named(where)
            return None if told or line.numbered(where) or line.age(where) else where
        word = line.word(where)
        if word == "," and where > at + 1 and line.word(at) in OWN | {"the"}:
            return where + 1 if line.named(where + 1) else None  # "his assistant, Carl Otis"
        if word not in OWN and word != "the" and not _qualifies(word):
            return None
    return None


def _qualifies(word: str) -> bool:
    """Whether a word can stand before a name as its description: "bodyguard", "colombian", "53-year-old"."""
    if word.endswith("-year-old"):
        return True
    small = word.islower() and word.replace("-", "").isalpha()
    return small and word_classes().get(word, "A") == "A" and not looks_verbal(word)


def _past_tail(line: Line, found: list[int], at: int, *, listed: bool) -> int:
    """Where the words end that say more of the last member; a name after "his driver," takes its place."""
    where = at
    while (further := _further(line, found, where, listed=listed)) > where:
        where = further
    return where


def _further(line: Line, found: list[int], at: int, *, listed: bool) -> int:
    word = line.word(at)
    if word in _CLOSING:
        return _past_bracket(line, at)
    if word in _PLACING:
        return _past_place(line, at)
    if word in _CALLED:
        return _past_name(line, at)
    if word == "who" and listed:
        return _to_semicolon(line, at)
    if word != ",":
        return at
    if _aged(line, at + 1):
        return at + 3 if line.word(at + 1) in {"aged", "age"} else at + 2
    if line.word(at + 1) in {"from", "of"}:
        return _past_place(line, at + 1)
    if line.word(at + 1) == "who" and listed:
        return _to_semicolon(line, at)
    return _past_description(line, found, at, listed=listed)


def _aged(line: Line, at: int) -> bool:
    at += line.word(at) in {"aged", "age"}
    digits = line.word(at).isdigit() and len(line.word(at)) < 3
    return digits or line.age(at)


def _past_bracket(line: Line, at: int) -> int:
    closing = _CLOSING[line.word(at)]
    reach = line.words[at : at + _LONGEST_BRACKET]
    return at + reach.index(closing) + 1 if closing in reach else at


def _past_place(line: Line, at: int) -> int:
    """Past "of L1", "from the village of L2", "with S3": small words, then a tag or two."""
    where, tagged = at + 1, False
    while where < at + _LONGEST_TAIL:
        word = line.word(where)
        if word[:1] in {"L", "B", "S", "T", "D"} and word[1:].isdigit():
            tagged = True
        elif not (word.isalpha() and word.islower()) or word in _NO_PLACE or looks_verbal(word):
            break
        where += 1
    return where if tagged or where > at + 1 else at


def _past_name(line: Line, at: int) -> int:
    """Past "identified only as", before a name that no list of names has."""
    where = at + 1
    while line.word(where) in {"only", "as", "by", "the", "name", "of"}:
        where += 1
    return where + 1 if line.named(where) or line.word(where).isalpha() else at


def _to_semicolon(line: Line, at: int) -> int:
    reach = line.words[at : at + 2 * _LONGEST_TAIL]
    return at + reach.index(";") if ";" in reach else at


def _past_description(line: Line, found: list[int], comma: int, *, listed: bool) -> int:
    """Past ", a teacher," after a name; "his driver, Carl Otis," gives its place in the roll to the name."""
    last, at = found[-1], comma + 1
    while line.word(at) in {"the", "a", "an", "former"}:
        at += 1
    if line.named(at) and not line.named(last) and _one(line, last):
        if line.word(at + 1) in {",", ";", "(", ".", ""}:
            found[-1] = at
            return at + 1
        return comma
    chunk_at = at if line.people(at) else _described_at(line, at)
    if chunk_at is None or line.numbered(chunk_at) or line.named(chunk_at) or not line.named(last):
        return comma
    chunk = line.chunk(chunk_at)
    if chunk.quantity is not None or chunk.determiner in {"his", "her", "their", "its", "another"}:
        return comma
    end = _past_place(line, chunk_at + 1) if line.word(chunk_at + 1) in _PLACING else chunk_at + 1
    end = _past_names_of(line, end)
    if listed and line.word(end) not in {",", ";"}:
        return max(comma, _to_semicolon(line, comma))
    return end if line.word(end) in {",", ";"} else comma


def _past_names_of(line: Line, at: int) -> int:
    """Past the body that a description names behind it: "leader of the party Movement (MNR)"."""
    while line.word(at)[:1] in {"B", "S", "L"} and line.word(at)[1:].isdigit():
        at += 1
    return _past_bracket(line, at) if line.word(at) == "(" else at


def _described_at(line: Line, at: int) -> int | None:
    """The speaker ("S3") that describes a name: "Carl Otis, the government secretary"."""
    word = line.word(at)
    return at if word[:1] in {"S", "P"} and word[1:].isdigit() else None


def _one(line: Line, at: int) -> bool:
    """Whether a phrase means one person."""
    chunk = line.chunk(at)
    plural = chunk.head.endswith("s") and not chunk.head.endswith("ss")
    return chunk.label in "PS" and chunk.quantity is None and not plural
