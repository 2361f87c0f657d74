"""Subjects that no list holds: names by their capitals, and somebody's somebody."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.phrases import PREPOSITIONS, Phrases
from summarizer.engines.rules.reading.subject_words import CLOSE, LOCATIVE, LONGEST_POST, MOST_WORDS_OWNED, adverbs
from summarizer.engines.rules.reading.tokens import word_classes
from summarizer.text.case_forms import sort_of
from summarizer.text.sentences import Span

LONGEST_NAME = 5
"""Words of a name, or between an owner and the word for who is owned."""
_SHORT = 4
"""Letters up to which a word in "-ly" may be a noun ("Ely")."""
_JOINTS = frozenset({"of", "for", "al", "de", "del", "la", "da", "do", "dos", "y", "e", "bin", "ibn", "van", "von"})
"""Small words within a name."""


def _is_foreign(word: str) -> bool:
    """Whether a word at the head of a sentence is a name by itself: "DHL", "OzenGas", or no English word."""
    return any(letter.isupper() for letter in word[1:]) or sort_of(word.lower()) in {"name", "acronym"}


class OpenSubjects(Phrases):
    """A segment in whose words also those are found who act and whom no list holds."""

    def __init__(self, segment: Segment) -> None:
        """Prepare a segment."""
        super().__init__(segment)
        self._opened: dict[int, int] = {}

    def _open_start(self, last: int) -> int:
        """Where a subject that ends here, and that no list holds, begins; -1 if there is none.

        It is a name by its capitals ("the Jama'atu Nasril Islam", "Wilma Quisbert"), or somebody's somebody ("Oman's
        chair", "the church's Kavu organist").
        """
        if last not in self._opened:
            found = -1
            if self._may_be_head(last):
                owned = self._owned(last)
                found = owned if owned >= 0 else self._open_name(last)
                if self._label(last - 1) == "P" and self._words[last] in listed("body_of_members"):
                    found = last - 1
            self._opened[last] = found
        return self._opened[last]

    def _is_subject(self, at: int) -> bool:
        """Whether someone who acts ends here, listed or not."""
        return self._acts(at) or self._open_start(at) >= 0

    def _may_be_head(self, at: int) -> bool:
        """Whether a word without a tag may be the head of a noun phrase."""
        word = self._words[at] if at >= 0 else ""
        plain = word.replace("-", "").replace("'", "")
        if not (plain.isalnum() and plain[:1].isalpha()) or self._label(at) or word in adverbs():
            return False
        if word_classes().get(word, "") in {"V", "X"} or word in PREPOSITIONS or self._is_verb(at):
            return False
        return not (word.endswith("ly") and len(word) > _SHORT)

    def _open_name(self, last: int) -> int:
        """Where the capitalised words that end here begin; one at the head of a sentence alone proves nothing."""
        written, first = self._segment.written, last
        if not written[last][:1].isupper():
            return -1
        while first > 0 and last - first < LONGEST_NAME and self._of_a_name(first - 1):
            first -= 1
        while written[first].lower() in _JOINTS:
            first += 1
        opens = first == 0 or written[first - 1] in {":", ".", ";"}
        if first == last and opens and not _is_foreign(written[last]):
            return -1
        if first and self._words[first - 1] in {"the", "a"}:
            return first - 1
        before = self._words[first - 1] if first else ""
        return -1 if before in PREPOSITIONS or before == "'s" or self._label(first - 1) not in {"", "D"} else first

    def _open_end(self, first: int) -> int:
        """Where a name of several capitalised words that begins here ends; -1 if there is none."""
        last, words = first - 1, self._words
        while last + 1 < len(words) and last - first < LONGEST_NAME and self._of_a_name(last + 1):
            last += 1
        return last if last > first and self._may_be_head(last) else -1

    def _after_an_office(self, verb: int) -> tuple[Span, ...]:
        """“… , said the Tor Tiv, Ana Orr, …": a name behind an office that no list holds."""
        words = self._words
        for at in range(verb + 2, min(verb + 2 + LONGEST_POST, len(words) - 1)):
            if words[at] == "," and self._label(at + 1) == "H":
                return (self._span(at + 1, at + 1),)
            if self._label(at) or not words[at].replace("-", "").isalpha() or self._is_verb(at):
                break
        last = self._open_end(verb + 1)
        return (self._span(verb + 1, last),) if last > verb else ()

    def _of_a_name(self, at: int) -> bool:
        word = self._segment.written[at]
        if self._label(at):
            return False
        if word in _JOINTS:
            return at > 0 and not self._label(at - 1) and self._segment.written[at - 1][:1].isupper()
        return word[:1].isupper() and word_classes().get(word.lower(), "A") == "A"

    def _owner_of(self, at: int) -> int:
        """Whose the phrase from `at` on is, over unlisted words ("Oman's chief cabinet secretary"); -1: nobody's."""
        for back in range(1, MOST_WORDS_OWNED + 2):
            if at - back < 1:
                return -1
            if self._words[at - back] == "'s":
                return at - back - 1 if self._acts(at - back - 1) else -1
            if not self._may_be_head(at - back) and self._label(at - back) not in {"P", "S"}:
                return -1
        return -1

    def _of_the_place(self, at: int) -> int:
        """Where a phrase with nobody listed before its "in Kavu" begins ("the pope's nuncio in Kavu")."""
        if at > 1 and self._words[at - 1] == "to" and self._words[at - 2] in CLOSE:
            return -1  # "an account close to Oman"
        if self._label(at) != "L" or self._words[max(at - 1, 0)] not in LOCATIVE:
            return at
        if at - 1 < 1 or not self._may_be_head(at - 2):
            return at
        return self._open_start(at - 2)

    def _owned(self, last: int) -> int:
        """Where the owner of what ends here begins: "Human Rights Watch's Kavu researcher"."""
        for at in range(last, max(last - LONGEST_NAME, 1), -1):
            if self._words[at - 1] == "'s":
                return at - 2 if self._acts(at - 2) else -1
            if self._label(at - 1) not in {"L", "B", "S"} and not self._may_be_head(at - 1):
                return -1
        return -1
