"""Who does what a verb says: the subject of a verb, and those named after "by", in a chunked sentence.

The subject is looked for leftwards from the verb, over auxiliaries and adverbs, over an apposition or a relative clause
between commas, over joined subjects ("France, Italy and the African Union condemned"), and, where the verb is joined to
another ("condemned the raid and recalled its envoy", ", calling it cowardly"), at that other verb's subject.
"""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.phrases import MOST_JOINED, PREPOSITIONS
from summarizer.engines.rules.reading.subject_words import (
    BE,
    BRACKETS,
    FAR_WITH,
    FURTHEST_VERB,
    HAVE,
    HEADS,
    HYPOTHETICAL,
    JOINING,
    LONGEST_ASIDE,
    LONGEST_POST,
    NEGATIVE,
    OPENS_ASIDE,
    ORDERING,
    POST,
    PRONOUNS,
    REFUSING,
    TELLING,
    WANTING,
    adverbs,
)
from summarizer.engines.rules.reading.tokens import word_classes
from summarizer.engines.rules.syntax.open_subjects import OpenSubjects
from summarizer.text.sentences import Span


class Subjects(OpenSubjects):
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
            if word in NEGATIVE or word.endswith("n't") or word in HYPOTHETICAL:
                return ()
            if word in BE and not participle:
                return ()  # passive
            if self._label(at) == "D" and at:
                at -= words[at - 1] in {"on", "in", "late", "early", "by", "since", "of"}
            at -= 1
        if at < 0:
            return ()
        helped = any(words[between] in BE or words[between] in HAVE for between in range(at + 1, verb))
        return self._ending_at(at, participle=participle and not helped)

    def _helps(self, at: int) -> bool:
        """Whether a word may stand between a subject and its verb: an auxiliary, an adverb, a date, "both"."""
        word, label = self._words[at], self._label(at)
        if label:
            return label == "D" or (label == "N" and self._segment.chunk(word).bare.lower() in adverbs())
        closed = word in NEGATIVE or word in HYPOTHETICAL or word in BE or word in HAVE or word in adverbs()
        return closed or word.endswith("n't") or (word.endswith("ly") and len(word) > 4)

    def _inverted(self, verb: int) -> tuple[Span, ...]:
        """Who speaks in “… ,” said the mayor": the verb of saying stands after a quotation or a comma."""
        words = self._words
        if verb == 0 or words[verb] not in listed("report_verb") or words[verb] == "told":
            return ()
        if words[verb - 1] != "," and self._label(verb - 1) != "Q":
            return ()
        if verb + 1 >= len(words) or not (self._acts(verb + 1) and self._speaks(verb + 1)):
            return self._after_an_office(verb)
        last = self._phrase_end(verb + 1)
        following = words[last + 1] if last + 1 < len(words) else ""
        if following in HAVE or following in BE or self._is_verb(last + 1):
            return ()
        return (self._span(verb + 1, last),)

    def _ending_at(self, at: int, *, participle: bool) -> tuple[Span, ...]:
        word = self._words[at]
        if word in PRONOUNS:
            return (self._span(at, at),) if not participle else ()
        if word == "to":
            return self._governing(at)
        if self._acts(at):
            return self._participle(at) if participle else self._joined(at)
        if not participle and (office := self._office_of_state(at)) is not None:
            return self._joined(office)
        if word == "," or word in BRACKETS:
            aside = None if participle else self._before_aside(at)
            if aside is None:
                return self._inherited(at)
            return self._joined(aside)
        if word in {"who", "which"} or (word == "that" and not participle):
            return self._of_relative(at)
        if word in JOINING:
            return self._inherited(at)
        if participle:
            return self._inherited(at) if word in listed("open_text") else ()
        return self._unlisted(at)

    def _of_relative(self, at: int) -> tuple[Span, ...]:
        """Whom a "who" or "which" stands for."""
        before = at - 2 if at > 1 and self._words[at - 1] == "," else at - 1
        if not self._acts(before) and self._words[at - 1] == ",":
            aside = self._before_aside(at - 1)  # "Ana Orr, of the opposition list, who wrote"
            return self._joined(aside) if aside is not None else ()
        return self._joined(before) if self._acts(before) else ()

    def _unlisted(self, at: int) -> tuple[Span, ...]:
        return self._of_something(at) or (self._joined(at) if self._open_start(at) >= 0 else ())

    def _of_something(self, at: int) -> tuple[Span, ...]:
        """“The association of avocado growers said": a body with what it is of, in words that no list holds."""
        word = self._words[at]
        if word in HEADS and self._words[at - 2 : at] == ["in", "the"]:
            return self._joined(at - 3) if self._acts(at - 3) else ()  # "the church association in the state"
        if not word.isalpha() or word in word_classes() or word in PREPOSITIONS or self._is_verb(at):
            return ()
        owner = self._before_preposition(at + 1)
        if owner is None or not self._acts(owner) or not self._speaks(owner):
            return ()
        first = self._phrase_start(owner)
        return (self._span(first, at),) if first >= 0 and self._label(first) in {"S", "B", "P"} else ()

    def _participle(self, at: int) -> tuple[Span, ...]:
        """“with Kenya condemning", "issued a statement condemning": the named one, or who issued it."""
        first = self._phrase_start(at)
        before = self._words[first - 1] if first else ""
        if before == "with" or (before in {"and", ","} and "with" in self._words[max(first - FAR_WITH, 0) : first]):
            return (self._span(first, at),) if before != "with" else self._joined(at)
        return self._inherited(at) if self._label(at) == "S" else ()

    def _governing(self, to: int) -> tuple[Span, ...]:
        """“took to the airwaves to condemn", "was quick to condemn"; nobody where another is to do it."""
        for at in range(to - 1, max(to - 12, -1), -1):
            word = self._words[at]
            if word in REFUSING or word in NEGATIVE or word in ORDERING or word == "no":
                return ()
            if word in {",", ";", ":"}:
                return ()
            if word in BE:
                return self._ending_at(at - 1, participle=False) if at else ()
            if self._is_verb(at):
                return self._of_word(at)
        return ()

    def _inherited(self, at: int) -> tuple[Span, ...]:
        """The subject of the nearest verb before that has one who can speak or act for himself."""
        clause = 0
        for verb in range(at - 1, max(at - FURTHEST_VERB, 0), -1):
            if self._words[verb] == ";":
                clause = verb + 1
                break
            if self._is_verb(verb) and self._words[verb] not in HAVE and self._words[verb] not in BE:
                found = self._of_word(verb)
                if found and self._means_someone(found[0]) and not self._only_told(verb, found[0]):
                    return found
        first = self._first_tag(clause)
        if not clause <= first <= clause + 1 or not self._speaks(first):
            return ()
        last = self._phrase_end(first)
        return self._joined(last) if self._words[last + 1 : last + 2] != ["'s"] else ()

    def _only_told(self, verb: int, who: Span) -> bool:
        """Whether a verb is another's, told by the speaker: "denied that Oman had trained them and convened"."""
        first = self._word_at(who.start)
        if self._words[first] in PRONOUNS or self._words[verb - 1] not in TELLING:
            return False
        return first > 0 and (self._words[first - 1] == "that" or self._words[first - 1] in listed("report_verb"))

    def _means_someone(self, span: Span) -> bool:
        first = self._word_at(span.start)
        if self._words[first] in PRONOUNS or self._speaks(first) or self._is_ranked(first):
            return True
        return self._open_start(self._word_at(span.end - 1)) >= 0

    def _joined(self, last: int) -> tuple[Span, ...]:
        """The phrase that ends here with those joined to it before."""
        first = self._phrase_start(last)
        if first < 0 or (first and self._words[first - 1] in WANTING):
            return ()
        found = [self._span(first, last)]
        at = self._before_conjunction(first)
        while at >= 0 and self._is_subject(at) and len(found) < MOST_JOINED:
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
        if not self._acts(last) and (first := self._open_start(last)) >= 0:
            return first
        while at > 0:
            owner = self._owner_of(at)
            if owner >= 0:
                at = owner
            elif self._acts(at - 1) and (at < 2 or words[at - 2] not in PREPOSITIONS):
                at -= 1
            else:
                before = self._before_preposition(at)
                if before is None:
                    return self._of_the_place(at)
                if not self._acts(before) and words[before] not in HEADS:
                    return -1
                at = before
                if words[before] in HEADS:
                    return at - 1 if words[at - 1] in {"the", "a"} else at
        return at

    def _before_preposition(self, at: int) -> int | None:
        """The tag to which "for the ministry" or "of the airlines' association" belongs."""
        words = self._words
        for back in range(1, LONGEST_POST + 1):
            word = words[at - back] if at - back > 0 else ""
            if word in POST:
                owner = at - back - 1
                if words[owner] in HEADS and owner > 0:
                    further = self._before_preposition(owner)
                    return owner if further is None else further
                if not self._label(owner) or self._label(owner) in "DQ":
                    return None
                return owner
            if word == "'s":
                continue
            verbal = self._is_verb(at - back) and not (word.endswith("ed") and words[at - back - 1] in POST)
            if not word.isalpha() or self._label(at - back) or verbal or word in JOINING:
                return None
        return None

    def _before_aside(self, close: int) -> int | None:
        """Where what an aside ending here is about ends; None if there is no aside."""
        opening = BRACKETS.get(self._words[close], ",")
        for at in range(close - 1, max(close - LONGEST_ASIDE, 0), -1):
            if self._words[at] == opening == "," and at == close - 2 and self._label(close - 1) == "H":
                if self._acts(at - 1):
                    return self._outermost(at - 1)
                return close - 1  # "the public defender, Ana Orr, said", of an office that no list holds
            if self._words[at] != opening or not self._is_subject(at - 1):
                continue
            if opening == "," and not self._opens_aside(at + 1):
                continue
            return self._outermost(at - 1)
        return None

    def _opens_aside(self, at: int) -> bool:
        if self._label(at) == "L" and self._words[at + 1 : at + 2] == ["'s"]:
            return True  # "Niger and Kavu, Mali's partners in the alliance, stood by it"
        return self._words[at] in OPENS_ASIDE or self._label(at) in {"S", "P", "H", "B", "N", "D", "Q"}

    def _outermost(self, last: int) -> int:
        """“Ana Orr, a minister, who flew in, said": the name before its description."""
        first = self._phrase_start(last)
        if first > 1 and self._words[first - 1] == "," and self._label(first - 2) == "H" and self._label(first) in "SP":
            return first - 2
        return last
