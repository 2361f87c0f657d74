"""Finds the typed noun phrases of a sentence: determiner, number, modifiers, then a head that the lexicon knows."""

from collections.abc import Mapping, Sequence
from functools import cache

from summarizer.engines.rules.chunks import Atom, Chunk, Placed
from summarizer.engines.rules.lexicon import Noun, listed, nouns
from summarizer.engines.rules.open_nouns import (
    CHIEF,
    ONE_MORE,
    SAYER,
    SOMEBODY,
    is_one_more,
    is_open_person,
    is_other_noun,
    is_sayer,
    is_whole,
)
from summarizer.engines.rules.tokens import Token, looks_verbal, plain_words, word_classes
from summarizer.text.dates import DateMention
from summarizer.text.lexicon import lists
from summarizer.text.names import Mention
from summarizer.text.numbers import Quantity
from summarizer.text.places import PlaceMention

_NONE = frozenset({"no", "none", "nobody"})
_HAVE = frozenset({"has", "have", "had"})
_HEADS = frozenset({"head", "heads"})
_GROUPS = frozenset({"group", "groups", "organisation", "organization"})
_MOST_MODIFIERS = 7
_BEFORE_VERBS = frozenset({"to", "will", "would", "could", "they", "we", "i", "you"})
_WOUNDING = frozenset({"injuring", "wounding", "maiming", "hurting"})
_TIME_PREPOSITIONS = frozenset({"in", "on", "since", "during", "until", "by", "late", "early"})
_MOST_QUALIFIERS = 3
_LONGEST_NAME = 4
"""Words between the start of a noun phrase and its head, and in a name; news phrases of more are lists."""


@cache
def _settlements() -> frozenset[str]:
    return lists()["settlement"] | {"capital"}


class Chunker:
    """Finds the chunks of one sentence."""

    def __init__(self, text: str, tokens: Sequence[Token], atoms_at: Mapping[int, Atom]) -> None:
        self._text = text
        self._tokens = tokens
        self._lower = [token.lower for token in tokens]
        self._atoms = atoms_at
        self._single, self._several = nouns()
        self._classes = word_classes()
        self._determiners = listed("determiner")
        self._only_attached = listed("only_attached")
        self._name_ends = frozenset(atom.stop for atom in atoms_at.values() if atom.label in "BLH")
        self._placed: list[Placed] = []

    def placed(self) -> list[Placed]:
        """The chunks in order, with the tokens they cover."""
        at, plain, words, taken, end = 0, plain_words(), self._lower, self._atoms, len(self._tokens)
        while at < end:
            if at not in taken and (words[at] in plain or self._is_participle(at)):
                at += 1
            else:
                at = self._phrase(at)
        return self._placed

    def _is_participle(self, at: int) -> bool:
        """“had targeted officials": a verb after "had", although the word may be an adjective too."""
        return at > 0 and self._lower[at].endswith("ed") and self._lower[at - 1] in _HAVE

    def _phrase(self, at: int) -> int:
        first = at
        determiner = ""
        if self._lower[at] in _NONE and not self._hedges(at):
            return at + 1  # "no" stays a word, so that rules see it
        while at < len(self._tokens) and self._lower[at] in self._determiners and self._is_determiner(at):
            determiner = self._lower[at]
            at += 1
        settlement = self._named_settlement(at) if determiner == "the" else None
        if settlement is not None:
            return self._add_atom(settlement, first)
        quantity, at = self._quantity(at) if at in self._atoms else (None, at)
        owned = first > 0 and self._lower[first - 1] == "'s"
        head = self._head(
            at,
            attached=bool(determiner) or quantity is not None or owned,
            counted=quantity is not None or determiner in {"a", "an", "another"},
        )
        if head is not None:
            noun, start, stop = head
            return self._add_typed(noun, first, at, start, stop, determiner, quantity)
        if quantity is not None:
            return self._add_number(quantity, at)
        if determiner in {"a", "another"} and is_one_more(self._tokens, at, determiner):
            stop = at if determiner == "another" and self._lower[at] != "one" else at + 1
            return self._add_typed(ONE_MORE, first, stop - 1, stop - 1, stop, determiner, None)
        atom = self._atoms.get(at)
        if atom is not None:
            return self._add_atom(atom, first if determiner else at)
        return max(at, first + 1)

    def _named_settlement(self, at: int) -> Atom | None:
        """The place in "the northern Malian city of Gao", after its article: the whole is one phrase, and no subject
        ends before it.
        """
        for of in range(at + 1, min(at + _MOST_QUALIFIERS + 2, len(self._tokens) - 1)):
            if self._lower[of] == "of":
                atom = self._atoms.get(of + 1)
                named = atom is not None and atom.label == "L" and self._lower[of - 1] in _settlements()
                return atom if named else None
            if of < len(self._tokens) - 1 and self._ends_phrase(of - 1):
                return None
        return None

    def _ends_phrase(self, at: int) -> bool:
        """Whether a word is a noun or a verb of its own: "the strike hit the village of …"."""
        word = self._lower[at]
        if word in _settlements():
            return False
        return word in self._determiners or word in self._single or self._classes.get(word) in {"V", "X"}

    def _hedges(self, at: int) -> bool:
        """Whether "no" begins a hedge with its number: "no fewer than 30"."""
        atom = self._atoms.get(at)
        counted = atom is not None and isinstance(atom.source, Quantity) and atom.source.interval.high != 0
        return counted and atom is not None and atom.stop > at + 1

    def _is_determiner(self, at: int) -> bool:
        """“that" is one only right before a noun ("that attack"); elsewhere it opens a clause."""
        word = self._lower[at]
        if word not in self._determiners or at in self._atoms:
            return False
        if word == "that" and self._placed and self._placed[-1].stop == at:
            return False  # "told reporters that army units …"
        return word != "that" or (at + 1 < len(self._tokens) and self._lower[at + 1] in self._single)

    def _quantity(self, at: int) -> tuple[Quantity | None, int]:
        atom = self._atoms.get(at)
        if atom is None or atom.label != "N" or not isinstance(atom.source, Quantity):
            return None, at
        at = atom.stop
        if at < len(self._tokens) and self._lower[at] in {"other", "more", "additional", "further"}:
            at += 1
        if at < len(self._tokens) and self._lower[at] == "of" and not is_whole(self._tokens, at):
            at += 1
            while at < len(self._tokens) and self._lower[at] in self._determiners:
                at += 1
        return atom.source, at

    def _head(self, at: int, *, attached: bool, counted: bool = False) -> tuple[Noun, int, int] | None:
        """The typed head of the phrase that goes on at `at`: its noun and range of tokens."""
        best: tuple[Noun, int, int] | None = None
        limit = min(len(self._tokens), at + _MOST_MODIFIERS)
        first, atoms = at, self._atoms
        while at < limit:
            atom = atoms.get(at)
            if atom is not None:
                if best is not None and best[0].label in "PS":
                    break
                if atom.label not in "BLHD" or (atom.label == "D" and (best is not None or self._stands_alone(atom))):
                    break
                at = atom.stop
                limit = max(limit, min(len(self._tokens), at + 3))
                if at < len(self._tokens) and self._lower[at] == "'s":
                    if atom.label != "D" and not (atom.label == "L" and attached):
                        break
                    at += 1
                continue
            found = self._noun_at(at, plain=at == first and not attached, attached=counted, previous=best)
            found = found or self._chief(at, attached=attached) or self._sayer(at, attached=attached and best is None)
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

    def _chief(self, at: int, *, attached: bool) -> tuple[Noun, int] | None:
        """“The head of" a body or of people; heads of anything else are none."""
        if not attached or self._lower[at] not in _HEADS or at + 2 >= len(self._tokens) or self._lower[at + 1] != "of":
            return None
        stop, named = self._complement(CHIEF, at, at + 1)
        return (CHIEF, at + 1) if named and stop > at + 1 else None

    def _sayer(self, at: int, *, attached: bool) -> tuple[Noun, int] | None:
        """Whoever right after an article and right before "said" is no noun of a list: "their employer said"."""
        sayer = attached and at not in self._atoms and is_sayer(self._tokens, at)
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
        if word in self._only_attached and (plain or (previous is not None and previous[0].label == "P")):
            return None
        if (
            single is None
            and attached
            and previous is None
            and at not in self._atoms
            and is_open_person(self._tokens, at)
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
            return before in {"", ",", "and", "while", "before", "after", "by", "of", "for", "were", "was", "are"} and (
                self._starts_phrase(at + 1)
            )
        if word not in listed("noun_or_verb"):
            return False
        if before in _BEFORE_VERBS | {"may", "might", "who", "that", "and"} and plain:
            return self._starts_phrase(at + 1) or before in _BEFORE_VERBS
        placed = bool(self._placed) and self._placed[-1].stop == at and self._placed[-1].chunk.label in "PSBLH"
        actor = (
            placed
            or (previous is not None and previous[0].label in "PS" and previous[2] == at)
            or at in self._name_ends
        )
        return actor and self._starts_phrase(at + 1)

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
        if looks_verbal(word):
            return False
        return attached or not first or self._tokens[at].text[0].isupper()

    def _add_typed(  # noqa: PLR0917  the parts of one phrase
        self, noun: Noun, first: int, inner: int, start: int, stop: int, determiner: str, quantity: Quantity | None
    ) -> int:
        tokens = self._tokens
        stop, named = self._complement(noun, start, stop)
        if noun.label == "S" and not named:
            named_stop = self._own_name(stop)
            whole = not determiner and tokens[inner].text[0].isupper() and inner == first  # “Network Rail"
            if named_stop > stop:
                return self._add_named(first, first if whole else stop, named_stop)
        following = self._atoms.get(stop)
        modifiers = tuple(token.lower for token in tokens[inner:start])
        if (
            noun.attribute == "militants"
            and tokens[start].lower in _GROUPS
            and listed("peaceful_group") & set(modifiers)
        ):
            noun = SAYER
        if following is not None and noun.label in "PS" and following.label == "H":
            return self._add_atom(following, first, role=self._text[tokens[inner].start : tokens[stop - 1].end])
        if following is not None and following.label == "B" and tokens[stop - 1].lower in listed("before_body"):
            return self._add_atom(following, first)
        chunk = Chunk(
            label=noun.label,
            start=tokens[first].start,
            end=tokens[stop - 1].end,
            bare=self._text[tokens[inner].start : tokens[stop - 1].end],
            head=" ".join(token.lower for token in tokens[start:stop]) if not named else tokens[start].lower,
            attribute=noun.attribute,
            quantity=quantity,
            determiner=determiner,
            modifiers=modifiers,
            named="",
            role="",
            source=self._source_within(inner, stop),
        )
        self._placed.append(Placed(chunk, first, stop))
        return stop

    def _own_name(self, at: int) -> int:
        """“the shipping company Norlund Lines": the end of a name that follows its description."""
        stop = at
        while stop < len(self._tokens) and stop - at < _LONGEST_NAME and stop not in self._atoms:
            token = self._tokens[stop]
            if not token.text[0].isupper() or token.lower in self._classes:
                break
            stop += 1
        return stop

    def _add_named(self, first: int, start: int, stop: int) -> int:
        tokens = self._tokens
        bare = self._text[tokens[start].start : tokens[stop - 1].end]
        role = self._text[tokens[first].start : tokens[start - 1].end]
        chunk = Chunk(
            label="B", start=tokens[first].start, end=tokens[stop - 1].end, bare=bare, head=tokens[stop - 1].lower,
            attribute="other", quantity=None, determiner="", modifiers=(), named=bare, role=role, source=None,
        )  # fmt: skip
        self._placed.append(Placed(chunk, first, stop))
        return stop

    def _source_within(self, first: int, stop: int) -> Mention | PlaceMention | DateMention | None:
        """The body or the place that a phrase names inside ("Hamas fighters", "U.S. soldiers")."""
        for at in range(first, stop):
            atom = self._atoms.get(at)
            if atom is not None and atom.label in "BLD" and not isinstance(atom.source, Quantity):
                return atom.source
        return None

    def _complement(self, noun: Noun, start: int, stop: int) -> tuple[int, bool]:
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
        head = self._head(at, attached=True)
        return (head[2], True) if head is not None and head[0].label in "PST" else (stop, False)

    def _add_number(self, quantity: Quantity, at: int) -> int:
        """A number alone counts people only where no unknown noun follows ("12 cattle")."""
        atom_start = next(i for i in range(at - 1, -1, -1) if self._atoms.get(i) and self._atoms[i].source is quantity)
        atom = self._atoms[atom_start]
        at = min(at, atom.stop)
        if at in self._atoms or not is_other_noun(self._tokens, at):
            self._add_atom(atom, atom_start)
        return atom.stop

    def _add_atom(self, atom: Atom, first: int, *, role: str = "") -> int:
        tokens, source = self._tokens, atom.source
        start, end = tokens[atom.first].start, tokens[atom.stop - 1].end
        bare = self._text[start:end]
        mention = source if isinstance(source, Mention) else None
        if mention is not None:
            bare = mention.text
        chunk = Chunk(
            label=atom.label,
            start=tokens[first].start,
            end=end,
            bare=bare,
            head=tokens[atom.stop - 1].lower,
            attribute=mention.body.kind if mention is not None and mention.body is not None else "",
            quantity=source if isinstance(source, Quantity) else None,
            determiner="",
            modifiers=tuple(token.lower for token in tokens[atom.first : atom.stop - 1]),
            named=bare,
            role=role or (mention.title if mention is not None and mention.title else ""),
            source=None if isinstance(source, Quantity) else source,
        )
        self._placed.append(Placed(chunk, first, atom.stop))
        return atom.stop
