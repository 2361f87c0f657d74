"""Is the difference of two runs real, how large may it be, and what could this set have seen (SCORING, "Statistics").

The unit is the case: whole cases are swapped or drawn, and every section's F1 is pooled anew each time. Sources:
approximate randomisation as MUC used it (Chinchor 1992), exact where few cases changed; the paired bootstrap of Efron;
Holm (1979) over sections; the smallest detectable fall from the standard deviation of paired case differences.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from summarizer.evaluation.answers import SECTIONS
from summarizer.evaluation.scoring import HEADLINE
from summarizer.evaluation.tally import Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

RESAMPLES = 9_999
EXACT_UP_TO = 16
"""With so many changed cases or fewer, every way to swap them is tried."""

SEED = 20310304
Z_ONE_SIDED, Z_POWER = 1.6449, 0.8416
"""Normal quantiles of 95 % one-sided and of 80 % power."""

SAME = 1e-9
"""Two F1 closer than this are the same."""

BESIDE = tuple(section for section in SECTIONS if section not in HEADLINE)
"""Sections that stand beside the headline: told, and not gated."""

Case = Mapping[str, Tally]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two runs on one section, or on the headline.

    `interval` is the 95 % paired bootstrap interval of `after - before`; `p` is one-sided (the newer run is worse);
    `better` and `worse` count cases, where one in which nothing was asked and nothing answered is right; `detectable`
    is the smallest fall that this set sees with 80 % power, None where no case differs.
    """

    section: str
    before: float
    after: float
    interval: tuple[float, float]
    p: float
    better: int
    worse: int
    detectable: float | None

    @property
    def delta(self) -> float:
        """The newer run's F1 less the older's."""
        return self.after - self.before


def compare(before: Sequence[Case], after: Sequence[Case]) -> list[Difference]:
    """The headline, then each of its sections, with Holm's correction over the sections.

    Args:
        before: tallies of each case in the older run.
        after: the same cases in the same order, in the newer run.
    """
    a, b = _counts(before), _counts(after)
    found = [_difference(name, a, b, sections) for name, sections in _UNITS.items()]
    corrected = holm([difference.p for difference in found[1:]])
    return found[:1] + [replace(d, p=p) for d, p in zip(found[1:], corrected, strict=True)]


def beside(before: Sequence[Case], after: Sequence[Case]) -> list[Difference]:
    """The sections outside the headline, each by itself: p is not corrected, and no gate looks at it."""
    a, b = _counts(before), _counts(after)
    return [_difference(section, a, b, [index]) for section, index in _BESIDE.items()]


def interval(cases: Sequence[Case], section: str = "headline") -> tuple[float, float]:
    """The 95 % bootstrap interval of one run's F1 (percentiles, over cases)."""
    counts = _counts(cases)
    columns = _UNITS[section] if section in _UNITS else [_BESIDE[section]]
    return _bootstrap(lambda chosen: _rate(counts[chosen].sum(axis=-3), columns), len(counts))


def holm(values: Sequence[float]) -> list[float]:
    """Each p-value after Holm's step-down correction, in the order given."""
    order = sorted(range(len(values)), key=values.__getitem__)
    corrected, worst = [0.0] * len(values), 0.0
    for rank, index in enumerate(order):
        worst = max(worst, min(1.0, (len(values) - rank) * values[index]))
        corrected[index] = worst
    return corrected


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % Wilson interval of a share; (0, 1) where nothing was tried."""
    if not trials:
        return 0.0, 1.0
    from scipy.stats import binomtest

    bounds = binomtest(successes, trials).proportion_ci(0.95, method="wilson")
    return float(bounds.low), float(bounds.high)


_UNITS: dict[str, list[int]] = {
    "headline": list(range(len(HEADLINE))),
    **{section: [i] for i, section in enumerate(HEADLINE)},
}


_BESIDE = {section: index for index, section in enumerate(BESIDE, len(HEADLINE))}


def _counts(cases: Sequence[Case]) -> "Floats":
    """Credit, required and answered: one row a case, one column a section, those of the headline first."""
    import numpy as np

    sections, nothing = (*HEADLINE, *BESIDE), Tally()
    tallies = [[case.get(section, nothing) for section in sections] for case in cases]
    rows = [[(tally.credit, tally.required, tally.answered) for tally in row] for row in tallies]
    return np.array(rows, dtype=np.float64).reshape(len(cases), len(sections), 3)


def _rate(pooled: "Floats", sections: list[int]) -> "Floats":
    """The mean F1 of some sections; those without counts are left out, and with none at all it is 0."""
    import numpy as np

    chosen = pooled[..., sections, :]
    total = chosen[..., 1] + chosen[..., 2]
    rated = total > 0
    f1 = np.where(rated, 2 * chosen[..., 0] / np.where(rated, total, 1), 0.0)
    mean: Floats = f1.sum(axis=-1) / np.maximum(rated.sum(axis=-1), 1)
    return mean


def _case_rate(cases: "Floats", sections: list[int]) -> "Floats":
    """The mean F1 of each case; 1 for one without counts, so that an answer where none is due is a fall."""
    import numpy as np

    nothing = cases[:, sections, 1:].sum(axis=(1, 2)) == 0
    return np.where(nothing, 1.0, _rate(cases, sections))


def _difference(name: str, a: "Floats", b: "Floats", sections: list[int]) -> Difference:
    import numpy as np

    before, after = (float(_rate(x.sum(axis=0), sections)) for x in (a, b))
    case_delta: Floats = _case_rate(b, sections) - _case_rate(a, sections)
    rated = (a[:, sections, 1:].sum(axis=(1, 2)) + b[:, sections, 1:].sum(axis=(1, 2))) > 0
    deltas = case_delta[rated]
    spread = float(np.std(deltas, ddof=1)) if len(deltas) > 1 else 0.0
    return Difference(
        section=name,
        before=before,
        after=after,
        interval=_bootstrap(
            lambda chosen: _rate(b[chosen].sum(axis=-3), sections) - _rate(a[chosen].sum(axis=-3), sections), len(a)
        ),
        p=_randomisation(a, b, sections),
        better=int((deltas > SAME).sum()),
        worse=int((deltas < -SAME).sum()),
        detectable=(Z_ONE_SIDED + Z_POWER) * spread / len(deltas) ** 0.5 if spread else None,
    )


def _randomisation(a: "Floats", b: "Floats", sections: list[int]) -> float:
    """One-sided p of the newer run being worse: cases that changed are swapped between the runs."""
    import numpy as np
    from scipy.stats import permutation_test

    changed = np.flatnonzero((a[:, sections] != b[:, sections]).any(axis=(1, 2)))
    if len(changed) < 2:  # scipy wants two; one case has two ways to be swapped, of which the observed is one
        worse = _rate(b.sum(axis=0), sections) < _rate(a.sum(axis=0), sections)
        return 0.5 if worse else 1.0
    both = np.concatenate([a[changed], b[changed]])
    rest = np.delete(a, changed, axis=0).sum(axis=0)

    def statistic(newer: Any, older: Any, axis: int = -1) -> "Floats":
        del axis  # always the last
        pooled_newer, pooled_older = (both[x.astype(int)].sum(axis=-3) + rest for x in (newer, older))
        return np.round(_rate(pooled_newer, sections) - _rate(pooled_older, sections), 12)

    result = permutation_test(
        (np.arange(len(changed)) + len(changed), np.arange(len(changed))),
        statistic,
        permutation_type="samples",
        vectorized=True,
        n_resamples=2**EXACT_UP_TO if len(changed) <= EXACT_UP_TO else RESAMPLES,
        batch=2_000,
        alternative="less",
        rng=np.random.default_rng(SEED),
    )
    return float(result.pvalue)


def _bootstrap(statistic: Any, cases: int) -> tuple[float, float]:
    """95 % percentile interval of a statistic of drawn case indices."""
    import numpy as np
    from scipy.stats import bootstrap

    if cases < 2:
        value = float(statistic(np.arange(cases)))
        return value, value
    result = bootstrap(
        (np.arange(cases),),
        lambda chosen, axis=-1: statistic(chosen),  # noqa: ARG005 - scipy passes the axis, always the last
        n_resamples=RESAMPLES,
        method="percentile",
        vectorized=True,
        batch=2_000,
        rng=np.random.default_rng(SEED),
    )
    return float(result.confidence_interval.low), float(result.confidence_interval.high)
