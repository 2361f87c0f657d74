"""How the words of a stretch in capitals would be written in ordinary text: each by itself, then by its neighbours."""

from collections.abc import Mapping
from typing import NamedTuple

from summarizer.text import bodies, countries
from summarizer.text.case_forms import PARTICLES, Sort, is_stressed
from summarizer.text.case_glosses import capitals, glosses
from summarizer.text.case_words import Form, Word, words_of
from summarizer.text.gazetteer import entries
from summarizer.text.lexicon import lists

_AFTER_MONTH_WORD = frozenset("in since until till during last early late mid next of by this".split())
_OPEN_PLACE = frozenset("in near at from outside".split())


_FORCES = frozenset({"force", "forces"})
_OF_FORCES = frozenset({"armed", "air", "defense", "defence"})
_LONGEST_COUNTRY = 4
_SAINTS = frozenset({"san", "santa", "santo"})


class Cased(NamedTuple):
    """How the word at text[start:end] is to be written."""

    start: int
    end: int
    form: Form


def cased(text: str, plain: str, start: int, end: int, seen: Mapping[str, Form]) -> list[Cased]:
    """The forms of all words of a stretch in capitals.

    Args:
        text: the text.
        plain: `bodies.plain(text)`.
        start: where the stretch begins.
        end: where it ends.
        seen: forms of words, in lower case, that the rest of the text shows.
    """
    words = words_of(text, start, end)
    forms = _Stretch(text, plain, words, seen).forms()
    return [Cased(word.start, word.end, form) for word, form in zip(words, forms, strict=True)]


_BY_SORT: Mapping[Sort, Form] = {
    "word": "small", "rare": "small", "function": "small", "particle": "small", "name": "capital", "demonym": "capital",
    "calendar": "capital", "acronym": "upper", "number": "keep",
}  # fmt: skip


class _Stretch:
    """The words of one stretch, and their forms so far."""

    def __init__(self, text: str, plain: str, words: list[Word], seen: Mapping[str, Form]) -> None:
        self._text, self._plain, self._words = text, plain, words
        self._forms: list[Form] = [seen.get(word.lower, _BY_SORT[word.sort]) for word in words]

    def forms(self) -> list[Form]:
        """How each word is written, in order."""
        self._known_bodies()
        self._saints()
        for at in range(len(self._words)):
            self._forward(at)
        for at in reversed(range(len(self._words))):
            self._backward(at)
        glosses(self._text, self._plain, self._words, self._forms)
        for at in range(len(self._words)):
            if self._forms[at] == "small" and self._opens(at):
                self._forms[at] = "capital"
        return self._forms

    def _saints(self) -> None:
        """“Santa Ana", although a body has the acronym."""
        for at in range(1, len(self._words)):
            if self._forms[at] == "upper" and self._joined(at) and self._lower(at - 1) in _SAINTS:
                self._forms[at] = "capital"

    def _lower(self, at: int) -> str:
        return self._words[at].lower if 0 <= at < len(self._words) else ""

    def _joined(self, at: int) -> bool:
        """Whether a word follows the one before it at once."""
        if not 0 < at < len(self._words):
            return False
        gap = self._words[at].gap
        return gap.isspace() or (gap.strip() == "." and self._words[at - 1].lower in lists()["case.no_stop"])

    def _named(self, at: int) -> bool:
        """Whether a word is a name, or a part of one, by what is known so far."""
        return (
            0 <= at < len(self._words)
            and self._forms[at] == "capital"
            and self._words[at].sort not in {"demonym", "calendar"}
        )

    def _known_bodies(self) -> None:
        at = 0
        while at < len(self._words):
            known = bodies.longest_at(self._text, self._plain, self._words[at].start)
            end = known[1] if known else self._country_end(at)
            last = at
            while last + 1 < len(self._words) and self._words[last + 1].start < end:
                last += 1
                inner = bodies.longest_at(self._text, self._plain, self._words[last].start)
                end = max(end, inner[1]) if inner else end  # “Colombian Army of National Liberation"
            if last > at:
                capitals(self._words, self._forms, at, last)
            at = last + 1

    def _country_end(self, at: int) -> int:
        """Where the name of several words of a country or a capital ends that begins here; 0 if none does."""
        if not countries.may_begin(self._lower(at)):
            return 0
        for last in range(min(at + _LONGEST_COUNTRY, len(self._words)) - 1, at, -1):
            name = self._text[self._words[at].start : self._words[last].end].removesuffix("'S")
            if countries.country_code(name) or countries.capital_of(name):
                return self._words[last].end
        return 0

    def _forward(self, at: int) -> None:
        lower, before = self._lower(at), self._lower(at - 1) if self._joined(at) else ""
        if (
            len(lower) <= 3
            and at + 1 < len(self._words)
            and self._words[at + 1].gap == "-"
            and self._lower(at + 1)[0].isdigit()
        ):
            self._forms[at] = "upper"  # AK-47
        if self._forms[at] != "small":
            return
        word, known = self._words[at], lists()
        if lower == "i":
            self._forms[at] = "capital"
        elif lower in {"may", "march"}:
            self._month(at, before)
        elif lower == "us":
            self._country_us(at, before)
        elif word.sort == "particle":
            self._particle(at, before)
        elif lower in known["case.given"] and self._begins_a_name(at):
            self._forms[at] = "capital"
        elif lower in known["case.surname"] or word.sort == "rare":
            self._surname(at, before)
        elif before in _OPEN_PLACE:
            self._place(at)

    def _month(self, at: int, before: str) -> None:
        numbered = (self._joined(at) and before[:1].isdigit()) or (
            self._joined(at + 1) and self._lower(at + 1)[:1].isdigit()
        )
        if numbered or (before in _AFTER_MONTH_WORD and self._lower(at + 1) not in {"be", "have"}):
            self._forms[at] = "capital"

    def _country_us(self, at: int, before: str) -> None:
        following = self._lower(at + 1) if self._joined(at + 1) else ""
        if before in {"the", ""} or following in lists()["after_us"]:
            self._forms[at] = "upper"

    def _particle(self, at: int, before: str) -> None:
        """“San Miguel" and "El Salvador" have capitals, "de la Cruz" has none."""
        lower = self._lower(at)
        first = lower in {"el", "la", "las", "los"} and before not in PARTICLES and self._joined(at + 1)
        if first or is_stressed(lower):
            self._forms[at] = "capital"

    def _begins_a_name(self, at: int) -> bool:
        if not self._joined(at + 1) or self._lower(at) in {"may", "will", "march"}:
            return False
        following = self._words[at + 1]
        return (
            following.sort == "name"
            or (following.lower in lists()["case.surname"] and following.lower not in lists()["case.verb"])
            or (following.lower in PARTICLES and self._named(at + 2) and self._lower(at) not in lists()["case.verb"])
        )

    def _surname(self, at: int, before: str) -> None:
        lower = self._lower(at)
        closes = not self._joined(at + 1) and self._named(at - 1) and before in lists()["given"]  # "Carlos Mores, who"
        if not before or (
            not closes and self._words[at].sort == "rare" and lower.endswith(("s", "ed", "ing", "ist", "tion"))
        ):
            return
        if before in lists()["case.strict_rank"] and lower in lists()["case.surname"]:
            self._forms[at] = "capital"
        elif lower in lists()["case.verb"]:
            return
        elif (before in lists()["case.rank"] and lower in lists()["case.surname"]) or (
            self._named(at - 1)
            and (before in lists()["given"] or before in lists()["case.given"] or self._named(at - 2))
        ):
            self._forms[at] = "capital"

    def _place(self, at: int) -> None:
        """“in Salt Lake City": ordinary words that are a place's name together."""
        for last in (at + 2, at + 1):
            joined = all(self._joined(each) for each in range(at + 1, last + 1)) and last < len(self._words)
            if joined and entries(" ".join(self._lower(each) for each in range(at, last + 1))):
                self._forms[at : last + 1] = ["capital"] * (last + 1 - at)
                return

    def _backward(self, at: int) -> None:
        if self._forms[at] != "small" or self._words[at].sort not in {"word", "rare"}:
            return
        lower, known = self._lower(at), lists()
        named_after = self._joined(at + 1) and self._named(at + 1)
        if lower in known["case.rank"] or lower in known["case.place"]:
            person = lower in known["case.rank"] and named_after and lower not in lists()["case.small_rank"]
            if person:
                self._portfolio(at)
            if person or (lower in known["case.place"] and (named_after or (self._joined(at) and self._named(at - 1)))):
                self._forms[at] = "capital"
        if lower in known["case.institution"] and self._joined(at):
            self._institution(at)
        if lower in {"ministry", "bank", "university"} and self._lower(at + 1) == "of" and self._joined(at + 2):
            self._forms[at] = "capital"
            if self._words[at + 2].sort == "word":
                self._forms[at + 2] = "capital"

    def _portfolio(self, at: int) -> None:
        """“Defense Minister" before a name."""
        if self._joined(at) and self._lower(at - 1) in lists()["case.portfolio"] and self._forms[at - 1] == "small":
            self._forms[at - 1] = "capital"

    def _institution(self, at: int) -> None:
        first = lists()["case.institution_first"]
        begin = at
        while self._joined(begin) and (self._lower(begin - 1) in first):
            begin -= 1
        if begin == at or (self._lower(at) in _FORCES and self._lower(at - 1) not in _OF_FORCES):
            return
        for each in range(begin, at + 1):
            self._forms[each] = "capital"

    def _opens(self, at: int) -> bool:
        """Whether a sentence begins with a word."""
        word = self._words[at]
        if at == 0:
            return True
        gap = word.gap
        if gap.isspace():
            return "\n\n" in gap
        if any(mark in gap for mark in ".!?") and any(mark.isspace() for mark in gap) and "..." not in gap:
            return self._lower(at - 1) not in lists()["case.no_stop"]
        return "\n\n" in gap or gap[-3:] == ': "' or ("]" in gap and self._lower(at - 1) in lists()["case.note"])
