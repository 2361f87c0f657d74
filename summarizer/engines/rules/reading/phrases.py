"""The words of a chunked segment, and those who are listed from a place in it on."""

from bisect import bisect_right
from functools import cache

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.subject_words import HEADS, RANKS
from summarizer.engines.rules.reading.tokens import word_classes
from summarizer.text.sentences import Span

MOST_JOINED = 8
"""People and bodies in one list."""
PREPOSITIONS = frozenset(
    "of for in at from to on with against near outside inside by into over about between among around under "
    "towards toward across through behind via during despite amid".split()
)
_ACTING = "HBPSLT"


@cache
def _finite() -> frozenset[str]:
    return listed("verb") | listed("report_verb") | _PAST


_OF_THE = ["of", "the"]

_PAST = frozenset(
    "spoke went came took gave made held sent met told led flew drew put set cut began swore withdrew wrote read rang "
    "paid stood broke brought chose kept lost rose sought taught thought threw won".split()
)


class Phrases:
    """The words of a segment with their places, and lists of those named."""

    def __init__(self, segment: Segment) -> None:
        """Split a segment's string."""
        self._segment = segment
        self._words = segment.pieces
        self._starts = [*segment.starts, len(segment.string) + 1]

    def named_from(self, at: int) -> tuple[Span, ...]:
        """Stretches for each of those listed from this offset on ("by France, Italy and the African Union")."""
        found: list[Span] = []
        first = self._word_at(at)
        while first < len(self._words) and len(found) < MOST_JOINED:
            first = self._first_tag(first)
            if first < 0:
                break
            last = self._phrase_end(first)
            if found and last + 1 < len(self._words) and self._is_verb(last + 1):
                break  # "… by France, and Germany urged": another clause
            found.append(self._span(first, last))
            first = self._after_separator(last)
            if first < 0:
                break
        return tuple(found)

    def _word_at(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def _span(self, first: int, last: int) -> Span:
        return Span(self._starts[first], self._starts[last] + len(self._words[last]))

    def _label(self, at: int) -> str:
        word = self._words[at] if 0 <= at < len(self._words) else ""
        return word[0] if word[:1].isupper() and word[1:].isdigit() else ""

    def _acts(self, at: int) -> bool:
        return self._label(at) in _ACTING and self._label(at) != ""

    def _office_of_state(self, last: int) -> int | None:
        """The office before "of the republic" that ends here: "the Presidency of the Republic denounced"."""
        if last < len(_OF_THE) + 1 or self._words[last] not in HEADS or self._words[last - 2 : last] != _OF_THE:
            return None
        office = last - len(_OF_THE) - 1
        return office if self._acts(office) else None

    def _speaks(self, at: int) -> bool:
        """Whether a tag stands for someone who speaks for himself or a body, not for people of whom is told."""
        label = self._label(at)
        return label in {"H", "B", "L", "S"} or (
            label == "P" and self._segment.chunk(self._words[at]).attribute == "officials"
        )

    def _is_ranked(self, at: int) -> bool:
        """“The colonel", "a group": one of a force who is more than one of its men, or many who speak as one."""
        if self._label(at) != "P":
            return False
        chunk = self._segment.chunk(self._words[at])
        if chunk.head in listed("group_noun") and not chunk.head.endswith("s"):
            return True
        return chunk.attribute in {"military", "police"} and chunk.determiner == "the" and chunk.head in RANKS

    def _is_verb(self, at: int) -> bool:
        word = self._words[at] if 0 <= at < len(self._words) else ""
        return word in _finite() or word_classes().get(word) == "V" or (len(word) > 4 and word.endswith("ed"))

    def _first_tag(self, at: int) -> int:
        """The first tag of a list item that begins here, over its determiners and adjectives; -1 if there is none."""
        for word in range(at, min(at + 4, len(self._words))):
            if self._acts(word):
                return word
            if not self._words[word].isalpha() or self._words[word] in PREPOSITIONS or self._label(word):
                return -1
        return -1

    def _phrase_end(self, first: int) -> int:
        """The last word of the noun phrase that begins here."""
        words, last = self._words, first
        while last + 2 < len(words):
            if words[last + 1] == "'s" and self._acts(last + 2):
                last += 2
            elif self._acts(last + 1):
                last += 1
            elif words[last + 1] in {"of", "for", "in"} and self._acts(last + 2):
                last += 2
            else:
                return last
        return last + 1 if last + 1 < len(words) and self._acts(last + 1) else last

    def _after_separator(self, last: int) -> int:
        words = self._words
        at = last + 1
        if at < len(words) and words[at] == ",":
            at += 1
        if at + 2 < len(words) and words[at : at + 3] == ["as", "well", "as"]:
            return at + 3
        if at < len(words) and words[at] in {"and", "&"}:
            return at + 1 if not (at + 1 < len(words) and words[at + 1] in {"by", "from"}) else at + 2
        return at if at > last + 1 else -1
