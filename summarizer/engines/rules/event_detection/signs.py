"""What a whole article shows of violence, for reports whose headline and lead tell it in words that no rule expects.

A feature opens with a scene, a verdict with the judge, a siege with what ended it. Further down such a report still
speaks of gunpoint, a pipe bomb, rioters, attempted murder; and a text that only borrows such words, or tells of harm
that nobody meant, speaks of a match, a novel, a boiler. `patterns/signs.txt` holds both; they are summed over the
article, each word once, with less weight further down.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from summarizer.engines.rules.lexicon import FOLDER, sections
from summarizer.engines.rules.reading.analysis import Analysis, Sentence
from summarizer.engines.rules.syntax.clauses import Background
from summarizer.text.expressions import compiled

_PROVEN = 1.75
"""Net weight from which the signs alone prove an incident."""

_FOREIGN = 2.0
"""Weight of words of other matters from which weak proof in headline and lead counts for nothing."""

_BESIDE, _MOST_BESIDE = 0.25, 2.0
"""What a word that only goes with violence adds, and how much all of them can."""

_AGAINST = 1.25
"""How much a word of other matters takes back."""

_REACH = ((6, 1.0), (16, 0.7))
"""Sentences within which a sign has its full weight, and less; what stands after them has the last."""
_FURTHER = 0.4

_WORD = compiled(r"[a-z0-9]+(?:['’-][a-z]+)*")
_LIKENED = frozenset({"as", "like", "though", "if", "looked", "sounded", "felt", "nearly", "almost", "imagine"})
_LIKENED_REACH = 5


class Signs(NamedTuple):
    """The weight of the signs of an article.

    Attributes:
        kinds: proof by the kind that it votes for; under "any" what votes for none.
        beside: what only adds to proof.
        foreign: what speaks of other matters.
        chief: the sentence with most proof, if any has some.
        staged: near its head it speaks of a book, a play or an exercise.
    """

    kinds: Mapping[str, float]
    beside: float
    foreign: float
    chief: Sentence | None
    staged: bool = False

    @property
    def proof(self) -> float:
        """The weight of all that proves violence."""
        return sum(self.kinds.values())

    @property
    def proven(self) -> bool:
        """Whether they prove an incident by themselves."""
        return self.proof >= 1.0 and self.proof + self.beside - _AGAINST * self.foreign >= _PROVEN

    @property
    def refuted(self) -> bool:
        """Whether they speak of other matters, or nearly only of them."""
        other = self.foreign >= _FOREIGN and 2 * self.proof <= self.foreign
        return other or (self.staged and self.proof <= self.foreign)

    @property
    def kind(self) -> str:
        """The kind with most proof; "" where none has any."""
        voted = {kind: weight for kind, weight in self.kinds.items() if kind != "any"}
        return max(voted, key=voted.__getitem__) if voted else ""


def signs(analysis: Analysis, background: Background, title: str) -> Signs:
    """Sum the signs in the title and in the sentences that do not begin as background."""
    best: dict[tuple[str, str], float] = {}
    chief, most = None, 0.0
    for section, words in _found(title):
        best[section, words] = _weight(0)
    for sentence in analysis.told():
        if background.why(sentence.outer, 0):
            continue
        weight = _weight(sentence.index)
        proof = 0.0
        if "armed_group" in [chunk.attribute for chunk in sentence.outer.chunks]:
            best[_GROUP] = max(best.get(_GROUP, 0.0), _OF_GROUP * weight)
        for section, words in _found(sentence.text):
            best[section, words] = max(best.get((section, words), 0.0), weight)
            proof += weight * _CHIEF.get(section, 1.0)
        if proof > most:
            chief, most = sentence, proof
    return _summed(best, chief)


_GROUP = ("any", "an armed group")
"""The sign of a sentence that names an armed group."""

_OF_GROUP = 0.75
"""A group may also be named because it talks, rules or is sought: alone it proves nothing."""

_CHIEF = MappingProxyType({"beside": 0.3, "foreign": -1.0})


def _weight(index: int) -> float:
    return next((weight for reach, weight in _REACH if index < reach), _FURTHER)


def _summed(best: Mapping[tuple[str, str], float], chief: Sentence | None) -> Signs:
    sums: dict[str, float] = defaultdict(float)
    for (section, _), weight in best.items():
        sums[section] += weight
    beside = min(_BESIDE * sums.pop("beside", 0.0), _MOST_BESIDE)
    foreign = sums.pop("foreign", 0.0)
    staged = any(words in _STAGED and weight >= 1.0 for (_, words), weight in best.items())
    return Signs(MappingProxyType(dict(sums)), beside, foreign, chief, staged)


_STAGED = frozenset(
    {"novel", "memoir", "thriller", "screenplay", "staging", "the exercise", "an exercise", "exercises", "simulated"}
)


@cache
def _entries() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The entries by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for section, entries in sections(FOLDER / "signs.txt").items():
        for entry in entries:
            words = tuple(entry.split("_"))
            found[words[0]].append((words, section))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _found(text: str) -> Iterator[tuple[str, str]]:
    """The entries that occur in a text, the longest at each word, each with its section."""
    words = tuple(_WORD.findall(text.lower().replace("’", "'")))
    entries = _entries()
    after = 0
    for at in [at for at, word in enumerate(words) if word in entries]:
        if at < after:
            continue
        for entry, section in entries[words[at]]:
            if words[at : at + len(entry)] == entry:
                after = at + len(entry)
                if section == "foreign" or _LIKENED.isdisjoint(words[max(0, at - _LIKENED_REACH) : at]):
                    yield section, " ".join(entry)
                break
