"""Articles that share wording: near-duplicates within a dataset and between datasets."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

RUN = 8
"""Words in a row that two independent texts hardly ever share."""

TOO_MUCH = 0.2
"""Share of the shorter article's runs from which on it is the same article; quoted statements stay below."""

_WORD = re.compile(r"[^\W_]+")


class Shared(NamedTuple):
    """An article with another whose wording it has, and how much of the shorter one both have."""

    here: Path
    there: Path
    share: float


def shared(texts: Mapping[Path, str], others: Mapping[Path, str]) -> list[Shared]:
    """Each article of `texts` with the one of both mappings it shares most with, where that is too much.

    Takes time linear in the length of all texts, but for runs that many of them have.
    """
    runs = {path: _runs(text) for path, text in {**others, **texts}.items()}
    holders: defaultdict[int, list[Path]] = defaultdict(list)
    for path, held in runs.items():
        for run in held:
            holders[run].append(path)
    found = []
    for here in texts:
        common = Counter(path for run in runs[here] for path in holders[run] if path != here)
        shares = [(count / min(len(runs[here]), len(runs[there])), there) for there, count in common.items()]
        share, there = max(shares, default=(0.0, here))
        if share >= TOO_MUCH:
            found.append(Shared(here, there, share))
    return found


def _runs(text: str) -> frozenset[int]:
    words = _WORD.findall(text.casefold())
    return frozenset(hash(tuple(words[start : start + RUN])) for start in range(max(1, len(words) - RUN + 1)))
