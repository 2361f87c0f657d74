"""What else was hit or damaged, told beside what an incident was aimed at."""

from collections.abc import Sequence

from summarizer.engines.rules.event_arguments.hits import Hit
from summarizer.engines.rules.lexicon import listed
from summarizer.schema.vocabulary import Kind

_MOST, _LONGEST = 2, 6
"""Things told whatever words call them hit, and things told at all."""
_NEAR = 4
"""The last sentence in which any word for a hit is enough; further down it must tell of a deed."""
_LISTED = 60
"""Characters of the chunked string between two things of one list."""
_ON_PEOPLE = frozenset({"unrest", "assassination", "abduction", "security_operation", "armed_clash"})
"""Kinds of which people are the aim: what was damaged, or is named often, is where it happened."""


def with_damage(chosen: Sequence[str], found: Sequence[Hit], kind: Kind) -> list[str]:
    """What was aimed at, then the other things that were hit or damaged, in the order of the text."""
    told = list(chosen)
    if kind in _ON_PEOPLE:
        return told
    last = next((hit for hit in found if told and hit.words == told[-1]), None)
    in_order = sorted(found, key=lambda hit: (hit.sentence, hit.at))
    first = {hit.words: hit for hit in reversed(in_order) if hit.in_full}
    for hit in in_order:
        if len(told) == _LONGEST:
            break
        if not hit.damaged or not _belongs(hit, last, told, kind):
            continue
        if not any(_known(hit, known) for known in told):
            told.append(hit.words)
            last = hit
        elif hit.words in told and _is_another(hit, first.get(hit.words)):
            told[told.index(hit.words)] = first[hit.words].in_full
            told.append(hit.in_full)
    return told


def _is_another(hit: Hit, first: Hit | None) -> bool:
    """Whether the same word tells of another's house: the headquarters of one party, and those of the other."""
    return first is not None and bool(hit.in_full) and not alike(first.in_full, hit.in_full)


def _belongs(hit: Hit, last: Hit | None, told: Sequence[str], kind: Kind) -> bool:
    """Whether a further thing is told: of one list with the last, near the lead, or wrecked by what the text tells.

    What stood in a village or a camp that was hit is a part of it.
    """
    if kind != "armed_assault":
        of_list = last is not None and last.sentence == hit.sentence and hit.at - last.at < _LISTED
        if hit.sentence <= _NEAR and (of_list or len(told) < _MOST):
            return True
    return (hit.wrecked if kind == "armed_assault" else hit.done) and not any(_head(words) in _WHOLE for words in told)


def _head(words: str) -> str:
    return words.lower().split(" of ")[0].rsplit(maxsplit=1)[-1]


_WHOLE = frozenset("village villages hamlet hamlets town camp camps settlement settlements market".split())


def _known(hit: Hit, known: str) -> bool:
    """Whether a phrase tells again of something: by its words, by its head, or as the trucks of a convoy."""
    words = hit.words
    convoy = known.lower().rsplit(maxsplit=1)[-1] in _OF_VEHICLES
    part = convoy and words.lower().rsplit(maxsplit=1)[-1] in listed("carriers")
    another = hit.fresh and hit.sentence > _NEAR  # in the lead "a busy cafe" may be the one that is named next
    return part or alike(words, known) or (same_head(words, known) and not another)


_OF_VEHICLES = frozenset({"convoy", "convoys", "motorcade", "column", "patrol", "caravan"})


def alike(one: str, other: str) -> bool:
    """Whether one phrase holds the other."""
    return one.lower() in other.lower() or other.lower() in one.lower()


def same_head(one: str, other: str) -> bool:
    """“The Santo Niño Chapel" is "the Catholic chapel", told again by name."""
    return one.lower().rsplit(maxsplit=1)[-1] == other.lower().rsplit(maxsplit=1)[-1]
