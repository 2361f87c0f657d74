"""What was named before a place in the text, found without reading back over everything."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Analysis, Sentence, is_tag
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.text.keys import key
from summarizer.text.lexicon import lists
from summarizer.text.names import Mention
from summarizer.text.places import PlaceMention

GROUP_WORDS = frozenset(
    {"group", "movement", "militia", "organisation", "organization", "faction", "rebels", "militants"}
)
PERSON, THING, OF_COUNTRY, MEANT, ACTING = "#person", "#thing", "#of country", "#meant", "#acting"


_SUBJECT_WORDS = 8
"""Words of a sentence among which its subject's name stands ("The UN's coordinator in Gao, Piers Lindgren, …")."""


def subject_of(sentence: Sentence) -> Chunk | None:
    """The person, else the body or the country, with whom a sentence begins."""
    outer = sentence.outer
    words = outer.pieces[:_SUBJECT_WORDS]
    if not words:
        return None
    if "#H" in outer.words:
        for at, word in enumerate(words):
            if is_tag_of(word, "H") and (at < 3 or words[at - 1] == ","):
                return outer.chunk(word)
    if words[0][0] not in "BSLP" or not is_tag_of(words[0], words[0][0]):
        return None
    first = outer.chunk(words[0])
    owns = len(words) > 2 and words[1] == "'s" and is_tag(words[2])
    office = outer.chunk(words[2]) if owns else None
    if office is not None and office.label in "SP" and is_person(office):
        return replace(office, bare=f"{first.bare}'s {office.bare}", start=first.start, source=first.source)
    group = first.attribute == "militants" and first.head in listed("group_noun") and not first.head.endswith("s")
    return first if first.label != "P" or first.attribute == "officials" or group else None


def somebody_before(analysis: Analysis, sentence: int) -> Chunk | None:
    """The unnamed person with whom the sentence before in the paragraph begins: "A man denied it. …, he said."

    What is quoted between the two is passed over.
    """
    paragraph = analysis.sentences[sentence].paragraph
    for before in reversed(analysis.sentences[max(0, sentence - _QUOTED_BETWEEN) : sentence]):
        if before.paragraph != paragraph:
            return None
        word = before.outer.string.split(" ", 1)[0]
        if is_tag_of(word, "Q") or not before.outer.string:
            continue
        first = before.outer.chunk(word) if is_tag_of(word, "P") else None
        return first if first is not None and first.determiner in _ONE and not first.head.endswith("s") else None
    return None


_QUOTED_BETWEEN = 3
_ONE = frozenset({"a", "an", "one", "another"})


def is_person(chunk: Chunk) -> bool:
    """Whether "he" or "she" can mean a subject: a name, "the mayor", "the ministry's spokeswoman"."""
    if chunk.label == "P":
        return not chunk.head.endswith("s")
    return chunk.label == "H" or (chunk.label == "S" and chunk.head in listed("single_office"))


def is_tag_of(word: str, label: str) -> bool:
    """Whether a word of a chunked string is the tag of a chunk with this label."""
    return word[:1] == label and word[1:].isdigit()


_GROUPS_MEANT = frozenset({"armed_group", ""})


def is_plain_group(chunk: Chunk) -> bool:
    """Whether a phrase ("the Iran-backed militia") describes a group that was named before."""
    if chunk.head not in GROUP_WORDS or not chunk.modifiers:
        return False
    return all(
        word.endswith(("-backed", "-linked", "-led")) or word in listed("bare_group_adjective")
        for word in chunk.modifiers
    )


def named_by(head: str) -> str:
    return f"={head}"


def keys_of(chunk: Chunk) -> Iterator[str]:
    """What a mention can be gone back to by: "the ministry" by a word of a body's name, "the general" by a role."""
    if chunk.label == "H":
        yield PERSON
        yield from {named_by(word) for word in chunk.role.lower().split() if word not in GROUP_WORDS}
    if chunk.label in "BL" and country_of(chunk):
        yield OF_COUNTRY
    if chunk.label == "B":
        yield from {named_by(word) for word in chunk.bare.lower().split()}
        if chunk.attribute in _GROUPS_MEANT:
            yield MEANT
        if chunk.attribute in {"armed_group", "international", "other", ""}:
            yield ACTING
    if chunk.label in "SP" and chunk.modifiers:
        yield named_by(chunk.head)


def country_of(chunk: Chunk) -> str | None:
    source = chunk.source
    if isinstance(source, PlaceMention):
        return source.location.country
    if isinstance(source, Mention):
        return source.country or (source.body.country if source.body is not None else None)
    return None


@dataclass(slots=True)
class _Row:
    """Chunks of one key in the order of the text, with their starts for bisection."""

    starts: list[int] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)


class Antecedents:
    """Chunks by key, each list in the order of the text. A look-up costs a bisection, whatever the text's length."""

    def __init__(self, chunks: Sequence[Chunk], keys: Callable[[Chunk], Iterable[str]]) -> None:
        """Sort `chunks`, which stand in the order of the text, under the keys that `keys` gives for each."""
        self._rows: dict[str, _Row] = {}
        for chunk in chunks:
            for meant in keys(chunk):
                row = self._rows.get(meant)
                if row is None:
                    row = self._rows[meant] = _Row()
                row.starts.append(chunk.start)
                row.chunks.append(chunk)

    def before(self, key: str, start: int) -> Iterator[Chunk]:
        """Those of a key that begin before `start`, the nearest first."""
        row = self._rows.get(key)
        if row is not None:
            for at in range(bisect_left(row.starts, start) - 1, -1, -1):
                yield row.chunks[at]

    def last(self, start: int, *keys: str) -> Chunk | None:
        """The nearest before `start` under any of the keys."""
        found = [chunk for key in keys if (chunk := next(self.before(key, start), None)) is not None]
        return max(found, key=lambda chunk: chunk.start, default=None)


def fullest(people: Iterable[Chunk]) -> dict[int, Chunk]:
    """For each mention of a person, by its start, the longest name up to it that ends in the same surname."""
    longest: dict[str, Chunk] = {}
    found: dict[int, Chunk] = {}
    for chunk in people:
        surname = chunk.bare.rsplit(maxsplit=1)[-1].removeprefix("al-")
        best = longest.get(surname)
        if best is not None and " " in chunk.bare and chunk.bare.split()[0] != best.bare.split()[0]:
            longest[surname] = found[chunk.start] = chunk  # of two brothers each has his own name
            continue
        if best is None or len(chunk.bare) > len(best.bare):
            longest[surname] = best = chunk
        found[chunk.start] = best
    return found


def longest_names(names: Iterable[str]) -> dict[str, str]:
    """For each surname the longest name that ends in it, or has it before a second surname ("Ana Ibarra Solano")."""
    longest: dict[str, str] = {}
    for name in names:
        words = " ".join(name.split())
        surname = words.rpartition(" ")[2]
        if len(words) > len(longest.get(surname, "")):
            longest[surname] = words
    for words in [name for name in longest.values() if name.count(" ") > 1]:
        paternal = words.split()[-2]
        known = longest.get(paternal, "")
        of_father = paternal[:1].isupper() and key(paternal) not in lists()["given"]
        if of_father and set(known.split()) <= set(words.split()):
            longest[paternal] = words
    return longest
