"""Who does what a verb says: the subject of a verb, and those named after "by", in a chunked sentence.

The subject is looked for leftwards from the verb, over auxiliaries and adverbs, over an apposition or a relative clause
between commas, over joined subjects ("France, Italy and the African Union condemned"), and, where the verb is joined to
another ("condemned the raid and recalled its envoy", ", calling it cowardly"), at that other verb's subject.
"""

from functools import cache

from summarizer.engines.rules.analysis import Segment
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.phrases import MOST_JOINED, PREPOSITIONS, Phrases
from summarizer.text.sentences import Span

_LONGEST_ASIDE = 34
"""Words between the commas of an apposition or a relative clause."""
_FAR_WITH = 25
"""Words back to the "with" of "with Kenya condemning the raid and Oman offering help"."""
_FURTHEST_VERB = 60
"""Words back to the verb to which another is joined."""
_LONGEST_POST = 5
"""Words without a tag between a preposition and its noun ("spokesman for the foreign affairs committee of …")."""

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being"})
_HAVE = frozenset({"has", "have", "had", "having", "will", "would", "does", "do", "did", "'ve", "'ll"})
_HYPOTHETICAL = frozenset({"could", "may", "might", "should", "must", "can", "cannot", "if", "whether"})
_NEGATIVE = frozenset({"not", "never", "neither", "nor", "without", "hardly"})
_REFUSING = frozenset(
    "refused refuses refusing declined declines declining failed fails failing reluctant unwilling yet stopped "
    "stops short hesitated forgot avoided".split()
)
_ORDERING = frozenset(
    "urged urges urging called calls calling asked asks asking told tells ordered orders pressed appealed forced "
    "allowed invited begged wants want wanted pressure demands demanded likely expected due refused plans planned "
    "ready able unable".split()
)
_JOINING = frozenset("and but or then yet while before after by in when also".split())
_WANTING = frozenset("wants want wanted had have has see saw get got find found leave left demands".split())
"""Before an object with a participle: "wants the committee convened"."""
_TELLING = frozenset({"had", "would", "was", "were", "has", "have", "will"})
"""Before a verb of what is told, of which a joined plain past does not go on."""
_HEADS = frozenset(
    "state kingdom republic government sultanate emirate people city province region country head leadership chair "
    "speaker house board rest".split()
)
"""Heads of names and offices that no list of nouns holds ("the Ministry of Foreign Affairs of the State of Qatar")."""
_POST = frozenset("of for in at from to on with against".split())
_OPENS_ASIDE = frozenset(
    "who which whose where speaking in on at a an one another head leader chair himself itself herself meanwhile for "
    "also too however like along together including itself themselves whom himself now then the its his her "
    "chairing visiting writing addressing through via representing himself aged acting on both not only as by "
    "of quoting citing reacting responding flanked".split()
)
_BRACKETS = {")": "(", "—": "—", "–": "–", "--": "--"}


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(
        "also later then again both jointly already now still earlier once swiftly have all each too even only just "
        "soon quick twice repeatedly formally likewise yesterday today tomorrow tonight overnight meanwhile "
        "themselves itself himself herself together ever long had merely all nonetheless nevertheless though however "
        "instead therefore thus still accordingly duly".split()
    )


class Subjects(Phrases):
    """The subjects of the verbs of one segment, each looked for once."""

    def __init__(self, segment: Segment) -> None:
        """Prepare a segment; nothing is looked for yet."""
        super().__init__(segment)
        self._known: dict[int, tuple[Span, ...]] = {}

    def of(self, at: int) -> tuple[Span, ...]:
        """Stretches of the string, one for each subject of the verb at this offset.

        None where the verb is passive, negated or only possible, or has no subject that can speak or act.
        """
        return self._of_word(self._word_at(at))

    def _of_word(self, verb: int) -> tuple[Span, ...]:
        if verb not in self._known:
            self._known[verb] = ()  # two verbs that are each joined to the other have no subject
            self._known[verb] = self._looked_for(verb)
        return self._known[verb]

    def _looked_for(self, verb: int) -> tuple[Span, ...]:
        inverted = self._inverted(verb)
        if inverted:
            return inverted
        words, participle = self._words, self._words[verb].endswith("ing")
        at = verb - 1
        while at >= 0 and self._helps(at):
            word = words[at]
            if word in _NEGATIVE or word.endswith("n't") or word in _HYPOTHETICAL:
                return ()
            if word in _BE and not participle:
                return ()  # passive
            if self._label(at) == "D" and at:
                at -= words[at - 1] in {"on", "in", "late", "early", "by", "since", "of"}
            at -= 1
        if at < 0:
            return ()
        helped = any(words[between] in _BE or words[between] in _HAVE for between in range(at + 1, verb))
        return self._ending_at(at, participle=participle and not helped)

    def _helps(self, at: int) -> bool:
        """Whether a word may stand between a subject and its verb: an auxiliary, an adverb, a date, "both"."""
        word, label = self._words[at], self._label(at)
        if label:
            return label == "D" or (label == "N" and self._segment.chunk(word).bare.lower() in _adverbs())
        closed = word in _NEGATIVE or word in _HYPOTHETICAL or word in _BE or word in _HAVE or word in _adverbs()
        return closed or word.endswith("n't") or (word.endswith("ly") and len(word) > 4)

    def _inverted(self, verb: int) -> tuple[Span, ...]:
        """Who speaks in “… ,” said the mayor": the verb of saying stands after a quotation or a comma."""
        words = self._words
        if verb == 0 or words[verb] not in listed("report_verb"):
            return ()
        if words[verb - 1] != "," and self._label(verb - 1) != "Q":
            return ()
        if verb + 1 >= len(words) or not (self._acts(verb + 1) and self._speaks(verb + 1)):
            return self._after_an_office(verb)
        last = self._phrase_end(verb + 1)
        following = words[last + 1] if last + 1 < len(words) else ""
        if following in _HAVE or following in _BE or self._is_verb(last + 1):
            return ()
        return (self._span(verb + 1, last),)

    def _after_an_office(self, verb: int) -> tuple[Span, ...]:
        """“… , said the Tor Tiv, Ana Orr, …": a name behind an office that no list holds."""
        words = self._words
        for at in range(verb + 2, min(verb + 2 + _LONGEST_POST, len(words) - 1)):
            if words[at] == "," and self._label(at + 1) == "H":
                return (self._span(at + 1, at + 1),)
            if self._label(at) or not words[at].replace("-", "").isalpha() or self._is_verb(at):
                break
        return ()

    def _ending_at(self, at: int, *, participle: bool) -> tuple[Span, ...]:
        word = self._words[at]
        if word in _PRONOUNS:
            return (self._span(at, at),) if not participle else ()
        if word == "to":
            return self._governing(at)
        if self._acts(at):
            return self._participle(at) if participle else self._joined(at)
        if word == "," or word in _BRACKETS:
            aside = None if participle else self._before_aside(at)
            if aside is None:
                return self._inherited(at)
            return self._joined(aside)
        if word in {"who", "which"} or (word == "that" and not participle):
            before = at - 2 if at > 1 and self._words[at - 1] == "," else at - 1
            if not self._acts(before) and self._words[at - 1] == ",":
                aside = self._before_aside(at - 1)  # "Ana Orr, of the opposition list, who wrote"
                return self._joined(aside) if aside is not None else ()
            return self._joined(before) if self._acts(before) else ()
        return self._inherited(at) if word in _JOINING else ()

    def _participle(self, at: int) -> tuple[Span, ...]:
        """“with Kenya condemning", "issued a statement condemning": the named one, or who issued it."""
        first = self._phrase_start(at)
        before = self._words[first - 1] if first else ""
        if before == "with" or (before in {"and", ","} and "with" in self._words[max(first - _FAR_WITH, 0) : first]):
            return (self._span(first, at),) if before != "with" else self._joined(at)
        return self._inherited(at) if self._label(at) == "S" else ()

    def _governing(self, to: int) -> tuple[Span, ...]:
        """“took to the airwaves to condemn", "was quick to condemn"; nobody where another is to do it."""
        for at in range(to - 1, max(to - 12, -1), -1):
            word = self._words[at]
            if word in _REFUSING or word in _NEGATIVE or word in _ORDERING or word == "no":
                return ()
            if word in {",", ";", ":"}:
                return ()
            if word in _BE:
                return self._ending_at(at - 1, participle=False) if at else ()
            if self._is_verb(at):
                return self._of_word(at)
        return ()

    def _inherited(self, at: int) -> tuple[Span, ...]:
        """The subject of the nearest verb before that has one who can speak or act for himself."""
        for verb in range(at - 1, max(at - _FURTHEST_VERB, 0), -1):
            if self._is_verb(verb) and self._words[verb] not in _HAVE and self._words[verb] not in _BE:
                found = self._of_word(verb)
                if found and self._means_someone(found[0]) and not self._only_told(verb, found[0]):
                    return found
        first = self._first_tag(0)
        if not 0 <= first <= 1 or not self._speaks(first):
            return ()
        last = self._phrase_end(first)
        return self._joined(last) if self._words[last + 1 : last + 2] != ["'s"] else ()

    def _only_told(self, verb: int, who: Span) -> bool:
        """Whether a verb is another's, told by the speaker: "denied that Oman had trained them and convened"."""
        first = self._word_at(who.start)
        if self._words[first] in _PRONOUNS or self._words[verb - 1] not in _TELLING:
            return False
        return first > 0 and (self._words[first - 1] == "that" or self._words[first - 1] in listed("report_verb"))

    def _means_someone(self, span: Span) -> bool:
        first = self._word_at(span.start)
        return self._words[first] in _PRONOUNS or self._speaks(first)

    def _joined(self, last: int) -> tuple[Span, ...]:
        """The phrase that ends here with those joined to it before."""
        first = self._phrase_start(last)
        if first < 0 or (first and self._words[first - 1] in _WANTING):
            return ()
        found = [self._span(first, last)]
        at = self._before_conjunction(first)
        while at >= 0 and self._acts(at) and len(found) < MOST_JOINED:
            first = self._phrase_start(at)
            before = self._words[first - 1] if first > 0 else ""
            if first < 0 or before in PREPOSITIONS or (first and self._is_verb(first - 1)):
                break
            found.append(self._span(first, at))
            at = first - 2 if before == "," else -1
        return tuple(reversed(found))

    def _before_conjunction(self, first: int) -> int:
        """The last word of what is joined by "and", "as well as" or "along with" to the phrase from `first` on."""
        words = self._words
        at = first - 1
        if at >= 2 and words[at] == "as" and words[at - 1] == "well":
            at -= 3
        elif at >= 1 and words[at] == "with" and words[at - 1] in {"along", "together"}:
            at -= 2
        elif at >= 0 and words[at] in {"and", "&"}:
            at -= 1
        else:
            return -1
        return at - 1 if at >= 0 and words[at] == "," else at

    def _phrase_start(self, last: int) -> int:
        """The first word of the noun phrase that ends here; -1 if what it is about is no one who speaks or acts."""
        words, at = self._words, last
        while at > 0:
            if at > 1 and words[at - 1] == "'s" and self._acts(at - 2):
                at -= 2
            elif self._acts(at - 1) and (at < 2 or words[at - 2] not in PREPOSITIONS):
                at -= 1
            else:
                before = self._before_preposition(at)
                if before is None:
                    return at
                if not self._acts(before) and words[before] not in _HEADS:
                    return -1
                at = before
                if words[before] in _HEADS:
                    return at - 1 if words[at - 1] in {"the", "a"} else at
        return at

    def _before_preposition(self, at: int) -> int | None:
        """The tag to which "for the ministry" or "of the airlines' association" belongs."""
        words = self._words
        for back in range(1, _LONGEST_POST + 1):
            word = words[at - back] if at - back > 0 else ""
            if word in _POST:
                owner = at - back - 1
                if words[owner] in _HEADS and owner > 0:
                    further = self._before_preposition(owner)
                    return owner if further is None else further
                if not self._label(owner) or self._label(owner) in "DQ":
                    return None
                return owner
            if word == "'s":
                continue
            if not word.isalpha() or self._label(at - back) or self._is_verb(at - back) or word in _JOINING:
                return None
        return None

    def _before_aside(self, close: int) -> int | None:
        """Where what an aside ending here is about ends; None if there is no aside."""
        opening = _BRACKETS.get(self._words[close], ",")
        for at in range(close - 1, max(close - _LONGEST_ASIDE, 0), -1):
            if self._words[at] == opening == "," and at == close - 2 and self._label(close - 1) == "H":
                if self._acts(at - 1):
                    return self._outermost(at - 1)
                return close - 1  # "the public defender, Ana Orr, said", of an office that no list holds
            if self._words[at] != opening or not self._acts(at - 1):
                continue
            if opening == "," and not self._opens_aside(at + 1):
                continue
            return self._outermost(at - 1)
        return None

    def _opens_aside(self, at: int) -> bool:
        return self._words[at] in _OPENS_ASIDE or self._label(at) in {"S", "P", "H", "B", "N", "D", "Q"}

    def _outermost(self, last: int) -> int:
        """“Ana Orr, a minister, who flew in, said": the name before its description."""
        first = self._phrase_start(last)
        if first > 1 and self._words[first - 1] == "," and self._label(first - 2) == "H" and self._label(first) in "SP":
            return first - 2
        return last
