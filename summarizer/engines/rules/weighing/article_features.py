"""What an article's words say of its matter, as features: those of the title, of the opening and of the rest."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.weighing.matter_features import matter_features
from summarizer.engines.rules.weighing.shapes import shapes
from summarizer.engines.rules.weighing.weights import Group, spelled

if TYPE_CHECKING:
    from summarizer.engines.rules.story import Story

_READ = 20
"""Sentences that are read."""
_MOST_CUES = 4
_DOMAINS = ("sport", "culture", "opinion", "accident", "business", "exercise", "intent")


def article_features(story: "Story") -> set[str]:
    """The features of an article: its words, its events and harm, and what the rules make of it.

    `T`, `O`, `B` and a word of title, opening or body, `A` one of any of them, `OO` two words of title or opening.
    """
    return set(spelled(article_groups(story)))


def article_groups(story: "Story") -> list[Group]:
    """The same, each once, by their prefixes."""
    return [*_words(story), (("",), {*_events(story), *_signs(story), *matter_features(story)})]


def _words(story: "Story") -> list[Group]:
    told: dict[str, set[str]] = {"T": set(), "O": set(), "B": set()}
    pairs: set[str] = set()
    segments = [(segment, "T") for segment in story.title.segments]
    for sentence in story.analysis.told()[:_READ]:
        where = _where(sentence)
        segments += [(segment, where) for segment in sentence.segments]
    for segment, where in segments:
        words = shapes(segment)
        telling = _telling(words)
        told[where] |= telling
        if where != "B":
            pairs.update([f"{one} {two}" for one, two in pairwise(words) if one in telling or two in telling])
    found: list[Group] = [((where + ":",), words) for where, words in told.items()]
    return [*found, (("A:",), set().union(*(words for _, words in found))), (("OO:",), pairs)]


def _telling(words: Iterable[str]) -> set[str]:
    """The words that may say what a text is about: stops, short and grammatical words tell only its author."""
    grammar = listed("grammar")
    return {
        word
        for word in words
        if ":" in word or (len(word) > _LONGEST_OF_GRAMMAR and word.isalpha() and word not in grammar)
    }


_LONGEST_OF_GRAMMAR = 3


def _where(sentence: Sentence) -> str:
    return {"headline": "T", "lead": "O"}.get(sentence.region, "B")


def _events(story: "Story") -> Iterator[str]:
    for sentence in story.analysis.told()[:_READ]:
        where = _where(sentence)
        for mention in story.mentions[sentence.index]:
            if not story.why(mention.segment, mention.at):
                yield f"event {where}={mention.rule}"
        for toll in story.tolls[sentence.index]:
            if not story.why_toll(toll):
                yield f"harm {where}={toll.outcome}.{toll.group}"


def _signs(story: "Story") -> Iterator[str]:
    """What the rules make of it, and what other matters it speaks of."""
    yield f"reported={story.reported}"
    for domain in _DOMAINS:
        yield f"{domain}={min(story.domain.count(domain), _MOST_CUES)}"
    if story.signs is not None:
        yield f"proof={min(round(story.signs.proof), _MOST_CUES)}"
        yield f"foreign={min(round(story.signs.foreign), _MOST_CUES)}"
        yield f"proven={story.signs.proven}"
        yield f"refuted={story.signs.refuted}"
