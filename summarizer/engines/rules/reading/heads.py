"""The head of a noun phrase: the noun that says what it is, told from verbs, modifiers and names around it."""

from summarizer.engines.rules.lexicon import Noun, listed, nouns
from summarizer.engines.rules.reading.chunks import Atom, Placed
from summarizer.engines.rules.reading.open_nouns import (
    CHIEF,
    SAYER,
    SOMEBODY,
    is_national,
    is_open_person,
    is_sayer,
)
from summarizer.engines.rules.reading.tokens import Token, looks_verbal, word_classes

_HEADS = frozenset({"head", "heads"})
_MOST_MODIFIERS = 7
_BEFORE_VERBS = frozenset({"to", "will", "would", "could", "they", "we", "i", "you"})
_TIMES = frozenset("day days week weeks month months year years hour hours night nights time times".split())
_WOUNDING = frozenset({"injuring", "wounding", "maiming", "hurting"})
_TIME_PREPOSITIONS = frozenset({"in", "on", "since", "during", "until", "by", "late", "early"})


class Heads:
    """Finds heads among the tokens of one sentence.

    Args:
        tokens: of the sentence.
        lower: their words in small letters.
        atoms_at: names, numbers and dates by the token at which they begin.
        placed: the chunks found so far, which the chunker goes on adding to.
    """

    def __init__(self, tokens: list[Token], lower: list[str], atoms_at: dict[int, Atom], placed: list[Placed]) -> None:
        self._tokens = tokens
        self._lower = lower
        self._atoms = atoms_at
        self._placed = placed
        self._single, self._several = nouns()
        self._classes = word_classes()
        self._determiners = listed("determiner")
        self._only_attached = listed("only_attached")
        self._ends: frozenset[int] | None = None

    @property
    def _name_ends(self) -> frozenset[int]:
        if self._ends is None:
            self._ends = frozenset(atom.stop for atom in self._atoms.values() if atom.label in "BLH")
        return self._ends

    def head(self, at: int, *, attached: bool, counted: bool = False) -> tuple[Noun, int, int] | None:
        """The typed head of the phrase that goes on at `at`: its noun and range of tokens."""
        best: tuple[Noun, int, int] | None = None
        limit = min(len(self._tokens), at + _MOST_MODIFIERS)
        first, atoms, lower = at, self._atoms, self._lower
        single, several = self._single, self._several
        while at < limit:
            atom = atoms.get(at)
            if atom is not None:
                if best is not None and best[0].label in "PS":
                    break
                if atom.label not in "BLHD" or (atom.label == "D" and (best is not None or self._stands_alone(atom))):
                    break
                at = atom.stop
                limit = max(limit, min(len(self._tokens), at + 3))
                if at < len(lower) and lower[at] == "'s":
                    if atom.label != "D" and not (atom.label == "L" and attached):
                        break
                    at += 1
                continue
            possible = counted or lower[at] in single or lower[at] in several
            plain = at == first and not attached
            found = self._noun_at(at, plain=plain, attached=counted, previous=best) if possible else None
            found = found or (self._unlisted(at, first=best is None) if attached else None)
            if found is not None:
                best = (found[0], at, found[1])
                at = found[1]
                continue
            if best is not None and not self._goes_on(at):
                break
            if not self._modifier(at, first=at == first, attached=attached):
                break
            at += 1
        return best

    def passes_over(self, at: int) -> bool:
        """Whether no phrase begins at a word that is no name, number or date: so it is with most words."""
        word = self._lower[at]
        if word in self._determiners or word in self._single or word in self._several:
            return False
        owned = at > 0 and self._lower[at - 1] == "'s"
        return not owned and not self._modifier(at, first=True, attached=False)

    def _unlisted(self, at: int, *, first: bool) -> tuple[Noun, int] | None:
        """What stands where a head does, and is in no list."""
        return self._chief(at) or (self._sayer(at) if first else None)

    def _chief(self, at: int) -> tuple[Noun, int] | None:
        """“The head of" a body or of people; heads of anything else are none."""
        if self._lower[at] not in _HEADS or at + 2 >= len(self._tokens) or self._lower[at + 1] != "of":
            return None
        stop, named = self.complement(CHIEF, at, at + 1)
        return (CHIEF, at + 1) if named and stop > at + 1 else None

    def _sayer(self, at: int) -> tuple[Noun, int] | None:
        """Whoever right after an article and right before "said" is no noun of a list: "their employer said"."""
        sayer = at not in self._atoms and is_sayer(self._tokens, at)
        return (SAYER, at + 1) if sayer else None

    def _stands_alone(self, date: Atom) -> bool:
        """Whether a preposition gives a date: "on Monday gunmen", not "the Monday attack" nor "in Monday's attack"."""
        before = self._lower[date.first - 1] if date.first else ""
        owns = date.stop < len(self._tokens) and self._lower[date.stop] == "'s"
        return before in _TIME_PREPOSITIONS and not owns

    def _goes_on(self, at: int) -> bool:
        """Whether a phrase that has a head already may take this word as part of a longer compound."""
        return self._classes.get(self._lower[at]) == "A" and self._noun_at(at + 1) is not None

    def _noun_at(
        self,
        at: int,
        *,
        plain: bool = False,
        attached: bool = False,
        previous: tuple[Noun, int, int] | None = None,
    ) -> tuple[Noun, int] | None:
        if at >= len(self._lower):
            return None
        word = self._lower[at]
        if word in self._several:
            for parts, noun in self._several[word]:
                stop = at + len(parts)
                if tuple(self._lower[at:stop]) == parts:
                    return noun, stop
        single = self._single.get(word)
        if single is None and not attached:
            return None
        if word == "front" and self._lower[at + 1 : at + 2] == ["of"] and self._lower[at - 1 : at] in (["in"], ["the"]):
            return None  # a place, and no body
        if word in self._only_attached and (plain or (previous is not None and previous[0].label == "P")):
            return None
        if (
            single is None
            and attached
            and previous is None
            and at not in self._atoms
            and (is_open_person(self._tokens, at) or is_national(self._tokens, at))
        ):
            return SOMEBODY, at + 1
        if single is None or self._is_verb(at, word, plain=plain, previous=previous):
            return None
        return single, at + 1

    def _is_verb(self, at: int, word: str, *, plain: bool, previous: tuple[Noun, int, int] | None) -> bool:
        before = self._lower[at - 1] if at else ""
        if word in listed("noun_or_participle"):
            if before == "in":  # "succeeded in killing three soldiers", but "in shooting attacks"
                return self._counts_or_determines(at + 1)
            if (
                self._lower[at + 1 : at + 2] == ["and"]
                and at + 2 < len(self._lower)
                and self._lower[at + 2] in _WOUNDING
            ):
                return True
            if word == "killing" and self._of_a_result(at, before):
                return True
            return before in {"", ",", "and", "while", "before", "after", "by", "of", "for", "were", "was", "are"} and (
                self._starts_phrase(at + 1)
            )
        if word not in listed("noun_or_verb"):
            return False
        if before in _BEFORE_VERBS | {"may", "might", "who", "that", "and"} and plain:
            return self._starts_phrase(at + 1) or before in _BEFORE_VERBS
        placed = bool(self._placed) and self._placed[-1].stop == at and self._placed[-1].chunk.label in "PSBLH"
        if self._tells_at_once(at, word, previous):
            return True
        actor = (
            placed
            or (previous is not None and previous[0].label in "PS" and previous[2] == at)
            or at in self._name_ends
        )
        return actor and self._starts_phrase(at + 1)

    def _tells_at_once(self, at: int, word: str, previous: tuple[Noun, int, int] | None) -> bool:
        """Whether a sentence begins with a weapon and what it does, as headlines do: "Drone strikes hospital"."""
        begun = previous is not None and previous[0].label == "W" and previous[2] == at and previous[1] <= 1
        return begun and word in listed("headline_verb") and self._starts_phrase(at + 1)

    def _of_a_result(self, at: int, before: str) -> bool:
        """Whether "killing" tells what came of a deed: "went off at a bank killing two guards"."""
        if before in self._determiners or before in listed("preposition") or self._classes.get(before) == "A":
            return False
        if not self._counts_or_determines(at + 1):
            return False
        return _TIMES.isdisjoint(self._lower[at + 1 : at + 4])

    def _counts_or_determines(self, at: int) -> bool:
        """Whether a number or a determiner stands here."""
        atom = self._atoms.get(at)
        if atom is not None:
            return atom.label == "N"
        return at < len(self._tokens) and self._lower[at] in self._determiners

    def _starts_phrase(self, at: int) -> bool:
        if at >= len(self._tokens):
            return False
        atom = self._atoms.get(at)
        if atom is not None:
            return atom.label in "NBLH"
        word = self._lower[at]
        if word in self._determiners or word in self._single or word.endswith(("self", "selves")):
            return True
        return self._classes.get(word) == "A"

    def _modifier(self, at: int, *, first: bool, attached: bool) -> bool:
        word = self._lower[at]
        known = self._classes.get(word)
        if known == "A":
            return True
        if known is not None or not word[0].isalnum():
            return known == "V" and attached and first and word in {"injured", "wounded", "captured", "stolen"}
        if word[0].isdigit():
            return "-" in word or word.endswith(("mm", "kg"))  # "a 9mm pistol"
        if "-" in word:
            return True
        if looks_verbal(word) or (word in listed("headline_verb") and not first and self._starts_phrase(at + 1)):
            return False  # "Rocket fire on Sderot wounds woman"
        return attached or not first or self._tokens[at].text[0].isupper()

    def complement(self, noun: Noun, start: int, stop: int) -> tuple[int, bool]:
        """Take in "of the Guards", "of his family" after words that say little alone."""
        tokens = self._tokens
        if noun.label not in "PS" or stop >= len(tokens):
            return stop, False
        runs_for = tokens[stop].lower == "for" and tokens[start].lower in {"candidate", "candidates"}
        if not runs_for and (tokens[stop].lower != "of" or tokens[start].lower not in listed("of_head")):
            return stop, False
        at = stop + 1
        while at < len(tokens) and tokens[at].lower in self._determiners and at not in self._atoms:
            at += 1
        if at + 1 in self._atoms and self._atoms[at + 1].label == "B" and self._classes.get(tokens[at].lower) == "A":
            at += 1  # "members of the tribal Popular Mobilization Forces"
        atom = self._atoms.get(at)
        if atom is not None and atom.label in "BL":
            return atom.stop, True
        head = self.head(at, attached=True)
        return (head[2], True) if head is not None and head[0].label in "PST" else (stop, False)
