"""Finds the typed noun phrases of a sentence: determiner, number, modifiers, then a head that the lexicon knows."""

from functools import cache

from summarizer.engines.rules.lexicon import Noun, listed, nouns
from summarizer.engines.rules.reading.chunks import Atom, Chunk, Placed, source_within
from summarizer.engines.rules.reading.heads import Heads
from summarizer.engines.rules.reading.open_nouns import (
    ONE_MORE,
    SAYER,
    is_describing_noun,
    is_one_more,
    is_other_noun,
    is_whole,
    name_after,
)
from summarizer.engines.rules.reading.tokens import Token, plain_words, word_classes
from summarizer.text.countries import adjectival
from summarizer.text.lexicon import lists
from summarizer.text.names import Mention
from summarizer.text.numbers import Quantity

_NONE = frozenset({"no", "none", "nobody"})
_BEFORE_PARTICIPLE = frozenset({"has", "have", "had", "we", "they", "i", "he", "she", "it"})
_GROUPS = frozenset({"group", "groups", "organisation", "organization"})
_MOST_QUALIFIERS = 3
_LONGEST_NAME = 4
"""Words between the start of a noun phrase and its head, and in a name; news phrases of more are lists."""


@cache
def _settlements() -> frozenset[str]:
    return lists()["settlement"] | {"capital"}


class Chunker:
    """Finds the chunks of one sentence."""

    def __init__(self, text: str, tokens: list[Token], atoms_at: dict[int, Atom]) -> None:
        self._text = text
        self._tokens = tokens
        self._lower = lower = [token[0] for token in tokens]
        self._atoms = atoms_at
        self._single, _ = nouns()
        self._classes = word_classes()
        self._determiners = listed("determiner")
        self._names = any(atom[0] == "H" for atom in atoms_at.values())
        self._placed: list[Placed] = []
        self._heads = Heads(tokens, lower, atoms_at, self._placed)

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
        """“had targeted officials", “we targeted officials": a verb, although the word may be an adjective too."""
        word = self._lower[at]
        return at > 0 and word.endswith("ed") and word != "suspected" and self._lower[at - 1] in _BEFORE_PARTICIPLE

    def _phrase(self, at: int) -> int:
        first = at
        determiner = ""
        if self._lower[at] in _NONE and not self._hedges(at):
            return at + 1  # "no" stays a word, so that rules see it
        if at not in self._atoms and self._heads.passes_over(at):
            return self._before_name(at, first)
        while at < len(self._tokens) and self._lower[at] in self._determiners and self._is_determiner(at):
            determiner = self._lower[at]
            at += 1
        settlement = self._named_settlement(at) if determiner == "the" else None
        if settlement is not None:
            return self._add_atom(settlement, first)
        quantity, at = self._quantity(at) if at in self._atoms else (None, at)
        owned = first > 0 and self._lower[first - 1] == "'s"
        head = self._head(at, determiner, quantity, attached=bool(determiner) or quantity is not None or owned)
        if head is not None:
            noun, start, stop = head
            dated = self._atoms.get(at)
            if dated is not None and noun.label == "P" and dated.label == "D" and not determiner:
                return self._add_atom(dated, first)  # “on Sunday morning terrorists attacked"
            return self._add_typed(noun, first, at, start, stop, determiner, quantity)
        if quantity is not None:
            return self._add_number(quantity, at)
        if determiner in {"a", "another"} and is_one_more(self._tokens, at, determiner):
            stop = at if determiner == "another" and self._lower[at] != "one" else at + 1
            return self._add_typed(ONE_MORE, first, stop - 1, stop - 1, stop, determiner, None)
        atom = self._atoms.get(at)
        if atom is not None:
            return self._add_atom(atom, first if determiner else at)
        return self._before_name(at, first)

    def _before_name(self, at: int, first: int) -> int:
        """Take in a name to which words that are no phrase lead (“movie actor Carl Otis"), else pass a word over."""
        named = name_after(self._tokens, self._atoms, at) if self._names else None
        if named is not None:
            return self._add_atom(named, first, role=self._description(at, named.first))
        return max(at, first + 1)

    def _head(
        self, at: int, determiner: str, quantity: Quantity | None, *, attached: bool
    ) -> tuple[Noun, int, int] | None:
        """The noun of the phrase that begins at `at`, past two joined adjectives too."""
        counted = quantity is not None or determiner in {"a", "an", "another"}
        head = self._heads.head(at, attached=attached, counted=counted)
        if head is None and (determiner or quantity is not None) and self._two_qualities(at):
            return self._heads.head(at + 2, attached=True, counted=True)
        return head

    def _two_qualities(self, at: int) -> bool:
        """Whether two adjectives are joined before a noun: "four Turkish and Nigerien drivers"."""
        joined = at + 3 < len(self._tokens) and self._lower[at + 1] == "and"
        return joined and self._is_quality(at) and self._is_quality(at + 2)

    def _is_quality(self, at: int) -> bool:
        return self._classes.get(self._lower[at]) == "A" or adjectival(self._tokens[at].text) is not None

    def _description(self, at: int, stop: int) -> str:
        """The words between `at` and a name, if the last of them is a noun."""
        tokens = self._tokens
        noun = stop > at and is_describing_noun(tokens[stop - 1])
        return self._text[tokens[at].start : tokens[stop - 1].end] if noun else ""

    def _speaks(self, at: int) -> bool:
        """Whether a verb of speech comes next."""
        return at < len(self._lower) and self._lower[at] in listed("report_verb")

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

    def _add_typed(  # noqa: PLR0917  the parts of one phrase
        self, noun: Noun, first: int, inner: int, start: int, stop: int, determiner: str, quantity: Quantity | None
    ) -> int:
        tokens = self._tokens
        if noun.label == "E" and start > 0 and tokens[start - 1].lower in listed("of_the_body"):
            return stop  # “a heart attack"
        if noun.label == "W" and tokens[start].text[0].isupper() and self._speaks(stop):
            return stop  # “Shell said": a firm, since no weapon speaks
        stop, named = self._heads.complement(noun, start, stop)
        if noun.label == "S" and not named:
            named_stop = self._own_name(stop)
            whole = not determiner and tokens[inner].text[0].isupper() and inner == first  # “Network Rail"
            if named_stop > stop:
                return self._add_named(first, first if whole else stop, named_stop)
        following = self._atoms.get(stop)
        modifiers = tuple(self._lower[inner:start])
        if (
            noun.attribute == "militants"
            and tokens[start].lower in _GROUPS
            and listed("peaceful_group") & set(modifiers)
        ):
            noun = SAYER
        if following is not None and noun.label in "PS" and following.label == "H":
            title = self._titled(following, tokens[inner].start)
            role = title or self._text[tokens[inner].start : tokens[stop - 1].end]
            return self._add_atom(following, first, role=role)
        if following is not None and following.label == "B" and tokens[stop - 1].lower in listed("before_body"):
            return self._add_atom(following, first)
        head = " ".join(self._lower[start:stop]) if not named else self._lower[start]
        stop += self._called(noun, stop)
        chunk = Chunk(
            label=noun.label,
            start=tokens[first].start,
            end=tokens[stop - 1].end,
            bare=self._words(tokens[inner].start, tokens[stop - 1].end),
            head=head,
            attribute=noun.attribute,
            quantity=quantity,
            determiner=determiner,
            modifiers=modifiers,
            named="",
            role="",
            source=source_within(self._atoms, inner, stop),
        )
        self._placed.append(Placed(chunk, first, stop))
        return stop

    def _called(self, noun: Noun, stop: int) -> int:
        """The words of a first name between a relative and the verb: “his wife Rosa was shot"."""
        if noun.label != "P" or stop + 1 >= len(self._tokens) or stop in self._atoms:
            return 0
        name = self._tokens[stop]
        kin = self._lower[stop - 1] in listed("kin") and self._lower[stop + 1] in {"was", "were", "died"}
        return int(kin and name.text.istitle() and name.lower not in self._classes)

    def _words(self, start: int, end: int) -> str:
        """A stretch of the article on one line."""
        return " ".join(self._text[start:end].split())

    def _titled(self, name: Atom, start: int) -> str:
        """What stands from `start` to a name with a title of its own: "presidency minister" before "Ana Orr"."""
        source = name.source
        titled = isinstance(source, Mention) and bool(source.title) and self._tokens[name.first].start < source.start
        return self._text[start : source.start].strip(" ,\n") if titled and isinstance(source, Mention) else ""

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
        bare = self._words(tokens[start].start, tokens[stop - 1].end)
        role = self._text[tokens[first].start : tokens[start - 1].end]
        chunk = Chunk(
            label="B", start=tokens[first].start, end=tokens[stop - 1].end, bare=bare, head=tokens[stop - 1].lower,
            attribute="other", quantity=None, determiner="", modifiers=(), named=bare, role=role, source=None,
        )  # fmt: skip
        self._placed.append(Placed(chunk, first, stop))
        return stop

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
        mention = source if isinstance(source, Mention) else None
        bare = self._words(start, end) if mention is None else " ".join(mention.text.split())
        chunk = Chunk(
            label=atom.label,
            start=tokens[first].start,
            end=end,
            bare=bare,
            head=tokens[atom.stop - 1].lower,
            attribute=mention.body.kind if mention is not None and mention.body is not None else "",
            quantity=source if isinstance(source, Quantity) else None,
            determiner="",
            modifiers=tuple(self._lower[atom.first : atom.stop - 1]),
            named=bare,
            role=role or (mention.title if mention is not None and mention.title else ""),
            source=None if isinstance(source, Quantity) else source,
        )
        self._placed.append(Placed(chunk, first, atom.stop))
        return atom.stop
