"""Near-identical texts: an agency's report that several outlets print counts as one source."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import combinations

from summarizer.schema import Brief

SHINGLE = 5
"""Words a shingle."""

SAME = 0.6
"""The share of the shorter text's shingles that the other must have, for the two to be copies."""

SAMPLE = 4
"""One shingle in so many is looked up, chosen by its hash (as in MinHash, every text chooses the same ones)."""

LEAST = 0.25
"""The share of the looked-up shingles of the shorter text that two must have in common to be compared in full."""

MOST_HOLDERS = 60
"""A shingle that more texts have is boilerplate."""

_WORD = re.compile(r"\w+")


def copies(briefs: Sequence[Brief], apart: Callable[[int, int], bool] | None = None) -> list[int]:
    """For each brief the index of the first one of its text; its own where nobody has it before.

    Briefs without their text are copies only where its hash is the same. `apart` says of two indices that they are not
    copies whatever their words: reports by one template differ in a town and a number.
    """
    texts = [brief.article.text or "" for brief in briefs]
    first = list(range(len(briefs)))
    for a, b in sorted(_candidates(texts) | _same_hash(briefs)):
        same = briefs[a].article.sha256 == briefs[b].article.sha256
        if same or (_overlap(_shingles(texts[a]), _shingles(texts[b])) >= SAME and not (apart and apart(a, b))):
            _join(first, a, b)
    return [_root(first, at) for at in range(len(briefs))]


@lru_cache(maxsize=64)  # the pairs of a text come one after another
def _shingles(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    return frozenset(zlib.crc32(" ".join(words[at : at + SHINGLE]).encode()) for at in range(len(words) - SHINGLE + 1))


def _candidates(texts: Sequence[str]) -> set[tuple[int, int]]:
    """Pairs of texts that share a good part of the shingles that are looked up."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for shingle in _shingles(text):
            if shingle % SAMPLE == 0:
                holders[shingle].append(number)
    shared = Counter(
        pair for each in holders.values() if 1 < len(each) <= MOST_HOLDERS for pair in combinations(each, 2)
    )
    sampled = Counter(number for each in holders.values() for number in each)
    return {pair for pair, number in shared.items() if number >= LEAST * min(sampled[pair[0]], sampled[pair[1]])}


def _same_hash(briefs: Sequence[Brief]) -> set[tuple[int, int]]:
    seen: dict[str, int] = {}
    return {(seen.setdefault(brief.article.sha256, at), at) for at, brief in enumerate(briefs)} - {
        (at, at) for at in range(len(briefs))
    }


def _overlap(a: frozenset[int], b: frozenset[int]) -> float:
    least = min(len(a), len(b))
    return len(a & b) / least if least else 0.0


def _join(first: list[int], a: int, b: int) -> None:
    one, other = _root(first, a), _root(first, b)
    first[max(one, other)] = min(one, other)


def _root(first: list[int], at: int) -> int:
    while first[at] != at:
        first[at] = first[first[at]]
        at = first[at]
    return at
