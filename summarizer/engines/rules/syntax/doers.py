"""Who a verb is told of: the noun phrase before it, past helping verbs, appositions, relative clauses and "and".

It reads the chunked string of a segment from the verb to the left, a bounded number of words, and needs no parse tree.
"""

import itertools
from typing import NamedTuple

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.tokens import looks_verbal, word_classes

_HELPERS = frozenset(
    "has have had having was were is are be been being am 's 've 'd also later then soon once again now still already "
    "both all each did does do would will could may might must should ever just even only reportedly "
    "so far yet earlier allegedly immediately however itself themselves himself herself "
    "alone first finally always long twice".split()
)
_HAVE = frozenset({"has", "have", "had", "did", "does", "do", "will", "would"})
_BE = frozenset("was were is are be been being am got".split())
_NEGATIONS = frozenset({"not", "never", "neither", "nor", "hardly"})
_PREPOSITIONS = frozenset(
    "of in on at from for near by with to against inside outside across around behind between under over within "
    "throughout along off into".split()
)
_RELATIVES = frozenset({"who", "which", "that"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "both", "neither"})
_FROM = frozenset({"from", "of", "in"})
_LINKS = frozenset({"and", "but", "or", "then"})
_MANNER = frozenset("on in at late early since during".split())
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_HEADS = "HPBSL"
_REACH = 40
"""Words that a subject may stand before its verb."""
_COMMAS = 5
_DEPTH = 2
_LONGEST_UNKNOWN = 7
"""Words of a phrase of which the lexicon knows none ("the neighbouring Greater Kavu Administrative Area")."""
_SHOUTING = frozenset("shouting chanting yelling screaming wearing wielding brandishing carrying armed dressed".split())
_PAST = frozenset("broke threw ran rode hid spoke led kept brought sought caught swept flew drew wrote stole".split())
"""Past tenses that do not look like any."""
_TOLD_OF = ("ing", "called", "named", "dubbed")
_PARTED = frozenset("paid sent led run hired held built kept brought born loyal faithful sympathetic".split())
_NEARBY = frozenset("neighbouring neighboring nearby northern southern eastern western central adjacent".split())


class Subject(NamedTuple):
    """A subject: its place in the string, whether its verb is negated or passive, whether it is nobody ("no group")."""

    start: int
    end: int
    negated: bool
    passive: bool
    nobody: bool = False


def subject(string: str, at: int) -> Subject | None:
    """The subject of the verb that begins at `at`, or None where none is found."""
    words, starts = _left_of(string, at)
    reader = _Reader(words)
    found = reader.subject(len(words) - 1)
    if found is None:
        return None
    first, last, negated, passive = found
    negated = negated or reader.denied_of(first)
    return Subject(starts[first], starts[last] + len(words[last]), negated, passive, reader.none_of(first))


def _left_of(string: str, at: int) -> tuple[list[str], list[int]]:
    words: list[str] = []
    starts: list[int] = []
    end = at
    while end > 0 and len(words) < _REACH:
        end = end - 1 if string[end - 1] == " " else end
        start = string.rfind(" ", 0, end) + 1
        if start < end:
            words.append(string[start:end])
            starts.append(start)
        end = start
    return words[::-1], starts[::-1]


def is_head(word: str) -> bool:
    """Whether a word of a chunked string is somebody: a name, people, a body or a place."""
    return word[0] in _HEADS and word[1:].isdigit()


def _is_tag(word: str) -> bool:
    return word[0].isupper() and word[1:].isdigit()


class _Reader:
    """Reads a list of words from right to left."""

    def __init__(self, words: list[str]) -> None:
        self._words = words

    def subject(self, at: int, depth: int = 0) -> tuple[int, int, bool, bool] | None:
        """First and last word of the subject of the verb after `at`, negation and voice."""
        at, negated, passive = self._helpers(at)
        if at < 0 or depth > _DEPTH:
            return None
        word = self._words[at]
        if word in _RELATIVES:
            comma = at > 1 and self._words[at - 1] == ","
            last = at - 2 if comma else at - 1
            aside = comma and not is_head(self._words[last])  # “Anton Reik, 41, who denied it"
            found = self._before_apposition(at - 1) if aside else self._told_on(last) if last >= 0 else None
        elif word in _LINKS or (word == "," and at and self._verb_before(at) is not None and self._listing(at)):
            verb = self._verb_before(at)
            linked = self.subject(verb - 1, depth + 1) if verb is not None else None
            helped = not _HAVE.isdisjoint(self._words[at + 1 :])
            shared = linked is not None and linked[3] and word == "and" and not helped
            return (*linked[:2], negated, passive or shared) if linked is not None else None
        elif word == "to":
            verb = self._verb_before(at)
            if verb is None or self._words[verb] in listed("unwilling"):
                return None
            linked = self.subject(verb - 1, depth + 1)
            return (*linked[:2], negated or linked[2], passive) if linked is not None else None
        elif word in {",", "—", "–", ")", "--"}:
            found = self._before_apposition(at)
        else:
            found = self._phrase(at, chain=True)
        if found is None:
            return None
        return (*found, negated, passive)

    def _told_on(self, last: int) -> tuple[int, int] | None:
        """Of whom a relative clause tells: who stands before it, but in “a courier from Tver who …" the courier."""
        words = self._words
        from_there = last > 1 and words[last][0] == "L" and words[last - 1] in _FROM and words[last - 2][0] in "PH"
        return self._phrase(last, chain=from_there)

    def _helpers(self, at: int) -> tuple[int, bool, bool]:
        negated = passive = False
        words = self._words
        while at >= 0:
            word = words[at]
            if word in _NEGATIONS or word.endswith("n't"):
                negated = negated or word != "nor"
            elif word in _BE:
                passive = True
            elif not (
                word in _HELPERS
                or word.endswith("ly")
                or (word in _MANNER and at + 1 < len(words) and (words[at + 1][0] == "D"))
                or (word[0] == "D" and word[1:].isdigit())
            ):
                break
            at -= 1
        return at, negated, passive

    def none_of(self, first: int) -> bool:
        """Whether "no" or "neither" stands before the phrase."""
        joined = first > 0 and self._words[first - 1] == "or"  # "no organization or individual"
        before = self._words[max(first - (5 if joined else 2), 0) : first]
        return bool({"no", "neither", "nobody", "none"} & set(before))

    def denied_of(self, first: int) -> bool:
        """Whether the phrase is the second of two of whom nothing is told: “neither B1 nor B2"."""
        before = self._words[max(first - 4, 0) : first]
        return "nor" in before[-2:] and "neither" in self._words[max(first - 7, 0) : first]

    def _verb_before(self, at: int) -> int | None:
        """The nearest finite verb before a link."""
        for place in range(at - 1, max(at - 22, -1), -1):
            word = self._words[place]
            if word in {";", ":"}:
                return None
            if word_classes().get(word) == "V" and not word.endswith("ing") and word not in _HELPERS - _BE:
                return place
            past = (len(word) > 4 and word.endswith("ed")) or word in _PAST
            if past and place and self._before_verb(place - 1):
                return place
        return None

    def _before_verb(self, at: int) -> bool:
        """Whether a word that no list holds is a verb by what stands before it: a phrase, or “was", “has"."""
        return _is_tag(self._words[at]) or self._words[at] in _BE or self._words[at] in _HAVE

    def _listing(self, at: int) -> bool:
        """Whether the comma before a verb parts the verbs of one subject: “stormed a post, killed two and …"."""
        if "then" in self._words[at + 1 : at + 3]:
            return True
        return at + 1 == len(self._words) and not self._opened(at)

    def _opened(self, at: int) -> bool:
        """Whether an earlier comma opens an apposition that this one closes."""
        if "," in self._words[max(at - 14, 0) : at]:
            return True
        long = self._words[max(at - 30, 0) : at]
        return any(word == "," and after in _RELATIVES for word, after in itertools.pairwise(long))

    def _before_apposition(self, at: int) -> tuple[int, int] | None:
        closing = self._words[at]
        opening = {")": "("}.get(closing, closing)
        seen = 0
        for place in range(at - 1, 0, -1):
            word = self._words[place]
            if word in {";", ":"}:
                return None
            if word != opening:
                continue
            seen += 1
            if seen > _COMMAS:
                return None
            before = self._words[place - 1]
            if is_head(before) and not self._in_prepositional(place - 1):
                return self._phrase(place - 1, chain=True)
            if before[0].islower() and (found := self._unknown(place - 1)) and self._definite(found[0]):
                return self._head_of(found[0]) or found
        return None

    def _definite(self, first: int) -> bool:
        return self._words[first] in _ARTICLES or (first > 0 and self._words[first - 1] == "'s")

    def _in_prepositional(self, at: int) -> bool:
        """Whether a place or a name is only where somebody is from: “31, of Oregon, Ohio,"."""
        if self._words[at][0] == "L" and at and self._words[at - 1] == ",":
            return True
        return at > 0 and self._words[at - 1] in _PREPOSITIONS and (at < 2 or not is_head(self._words[at - 2]))

    def _phrase(self, at: int, *, chain: bool) -> tuple[int, int] | None:
        """The noun phrase that ends at `at`; with `chain` the head before "of …", "in …"."""
        word = self._words[at]
        if word in _PRONOUNS:
            return at, at
        found = (at, at) if _is_tag(word) else self._unknown(at)
        if found is None:
            return None
        first = found[0]
        while first > 1 and self._words[first - 1] == "'s" and _is_tag(self._words[first - 2]):
            first -= 2
        if chain and (head := self._head_of(first)) is not None:
            return head
        return (first, at) if not _is_tag(word) or word[0] in _HEADS or word[0] in "WT" else None

    def _head_of(self, first: int) -> tuple[int, int] | None:
        """What the phrase at `first` only describes: “fighters of B1", “a man who lived in L2"."""
        if first > 1 and self._words[first - 1] in _NEARBY:
            first -= 1
        if first > 1 and self._words[first - 1] in _PREPOSITIONS and self._nominal(first - 2):
            return self._phrase(first - 2, chain=True)
        if (
            first > 2
            and self._words[first - 1] in _PREPOSITIONS | {"by"}
            and (self._words[first - 2].endswith(("ed", "ing")) or self._words[first - 2] in _PARTED)
            and _is_tag(self._words[first - 3])
        ):
            return self._phrase(first - 3, chain=True)  # “men riding in a car", “assassins paid by the cartel"
        if first > 1 and self._words[first - 1].endswith(_TOLD_OF) and _is_tag(self._words[first - 2]):
            return self._phrase(first - 2, chain=True)  # “two men riding a motorcycle", “a gang called the Owls"
        if first and self._words[first - 1] in listed("report_verb"):
            return None
        for place in range(first - 1, max(first - 18, 0), -1):
            word = self._words[place]
            if word in {",", ";", "and", "that"}:
                return None
            if word in _SHOUTING and is_head(self._words[place - 1]):
                return self._phrase(place - 1, chain=True)
            if word == "who" and is_head(self._words[place - 1]):
                return self._phrase(place - 1, chain=True)
        return None

    def _nominal(self, at: int) -> bool:
        word = self._words[at]
        known = word in word_classes() or word in _PARTED
        return _is_tag(word) or (word.isalpha() and not known and not looks_verbal(word))

    def _unknown(self, at: int) -> tuple[int, int] | None:
        """A phrase whose head the lexicon does not know: “the outfit", “Hindu nationalists"."""
        word = self._words[at]
        aged = word.endswith("-year-old")
        if not (word[0].isalpha() or aged) or word in word_classes() or looks_verbal(word) or len(word) < 3:
            return None
        first = at
        for place in range(at - 1, max(at - _LONGEST_UNKNOWN, -1), -1):
            before = self._words[place]
            if before in _ARTICLES:
                return place, at
            if _is_tag(before) and before[0] in _HEADS:
                first = place
                continue
            if not before[0].isalpha() or word_classes().get(before) in {"X", "V"} or before in _PREPOSITIONS:
                break
            first = place
        return first, at
