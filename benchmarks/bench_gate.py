"""How often the live gate cries wolf, and what it finds, simulated on the counts of a baseline.

A simulation: no model is asked. Each case's F1 in each section is what the baseline counted, moved by noise of the
given standard deviation (a run's own; twice, since both runs vary) and by the effect of a change (which moves cases
unevenly, also where it moves nothing on the whole). Noise is drawn for each section of each case ("apart") or once for
a case ("together"), which is the worst that can be. The baseline is the mean of five runs (`eval bless`
takes several), and a fall that a run shows must show on a second one, as the gate wants it.

    python benchmarks/bench_gate.py [REPEATS [BASELINE.json]]
"""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np
from measure import ROOT

from summarizer.evaluation import baseline, statistics
from summarizer.evaluation.gate import FLOOR, MARGIN
from summarizer.evaluation.scoring import HEADLINE

CASES = 60
REPEATS = 2_000
BASELINE_RUNS = 5
RESAMPLES = 499  # the gate's own 9,999 would take twenty times as long, for p that differ by .01
UNITS = {"headline": list(range(len(HEADLINE))), **{name: [i] for i, name in enumerate(HEADLINE)}}


class Noise(NamedTuple):
    """Standard deviations of a case's F1: of one run, and of the effect of a change on single cases."""

    run: float
    effect: float


MODELS = {"run sd .10, effect sd .08": Noise(0.10, 0.08), "sd(d) .29": Noise(0.10, 0.2542)}
"""The first is assumed of one model with a changed prompt; the second is how far unlike systems differ from case to
case on MUC-4: .29² = .10² + .10² + .2542²."""


class Simulation:
    """Runs drawn about the counts of a baseline."""

    def __init__(self, counts: np.ndarray, noise: Noise, seed: int, *, together: bool) -> None:
        self.counts = counts
        self.noise = noise
        self.together = together
        self.chance = np.random.default_rng(seed)
        self.sizes = counts[..., 1] + counts[..., 2]

    def shape(self) -> tuple[int, int]:
        cases, sections, _ = self.counts.shape
        return (cases, 1) if self.together else (cases, sections)

    def run(self, shift: np.ndarray) -> np.ndarray:
        """One run: credits moved, also beyond nothing or everything: a bound would turn noise into a rise or a fall."""
        moved = shift + self.chance.normal(0, self.noise.run, self.shape())
        return self._credit(moved)

    def older(self) -> np.ndarray:
        """The mean of several runs without any change."""
        return self._credit(self.chance.normal(0, self.noise.run / BASELINE_RUNS**0.5, self.shape()))

    def effect(self, fall: dict[int, float]) -> np.ndarray:
        """What a change does to each case's sections: its spread, less the fall in the sections that fall."""
        shift = np.zeros(self.counts.shape[:2]) + self.chance.normal(0, self.noise.effect, self.shape())
        for section, size in fall.items():
            shift[:, section] -= size
        return shift

    def _credit(self, moved: np.ndarray) -> np.ndarray:
        found = self.counts.copy()
        found[..., 0] = np.where(self.sizes > 0, found[..., 0] + moved * self.sizes / 2, 0)
        return found


def main() -> None:
    """Print a line for each noise model and each kind of change."""
    default = next(iter(sorted((ROOT / "evals" / "baselines").glob("*.rules.json"))), None)
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else REPEATS
    path = Path(sys.argv[2]) if len(sys.argv) > 2 else default
    counts = _stored(path) if path else _made_up()
    print(f"simulated on {CASES} cases of {path.name if path else 'made-up counts'}, {repeats:,} repeats")
    everywhere = dict.fromkeys(range(len(HEADLINE)), 0.05)
    for name, noise in MODELS.items():
        for together in (False, True):
            title = f"{name}, noise {'together' if together else 'apart'}"
            # An identical run has no effect on any case; only its own noise.
            same = _share(counts, noise._replace(effect=0.0), {}, repeats, together=together)
            harmless = _share(counts, noise, {}, repeats, together=together)
            print(f"{title}: identical runs fail {same['fail']:.2%} (aim <= 2%), change verdict {same['flip']:.2%}")
            print(f"{title}: a harmless change fails {harmless['fail']:.2%}, is inconclusive {harmless['open']:.2%}")
            worse = _share(counts, noise, everywhere, repeats, together=together)
            print(f"{title}: a fall of .05 in every section is found in {worse['fail']:.1%} (aim >= 75%)")
            for index, section in enumerate(HEADLINE):
                one = _share(counts, noise, {index: 0.05}, max(1, repeats // 4), together=together)
                print(f"{title}: a fall of .05 in {section} alone is found in {one['fail']:.1%}")


def _share(
    counts: np.ndarray, noise: Noise, fall: dict[int, float], repeats: int, *, together: bool
) -> dict[str, float]:
    """Shares of FAIL and INCONCLUSIVE, and of pairs of runs of the same that get different verdicts to act on.

    What one acts on is FAIL or not FAIL: an inconclusive gate does not block.
    """
    simulation = Simulation(counts, noise, 7, together=together)
    fails = opens = flips = 0
    for _ in range(repeats):
        older, shift = simulation.older(), simulation.effect(fall)
        first, second = (_verdict(simulation, older, shift) for _ in range(2))
        fails += first == "FAIL"
        opens += first == "INCONCLUSIVE"
        flips += (first == "FAIL") != (second == "FAIL")
    return {"fail": fails / repeats, "open": opens / repeats, "flip": flips / repeats}


def _verdict(simulation: Simulation, older: np.ndarray, shift: np.ndarray) -> str:
    """The gate's, with fast statistics: `gate.judge` itself would take hours for so many."""
    newer = simulation.run(shift)
    fell = _fallen(simulation, older, newer)
    if fell and fell & _fallen(simulation, older, simulation.run(shift)):
        return "FAIL"
    drawn = simulation.chance.integers(0, len(older), (RESAMPLES, len(older)))
    deltas = _f1(newer[drawn].sum(axis=1), "headline") - _f1(older[drawn].sum(axis=1), "headline")
    return "INCONCLUSIVE" if np.percentile(deltas, 2.5) < -MARGIN else "PASS"


def _fallen(simulation: Simulation, older: np.ndarray, newer: np.ndarray) -> set[str]:
    """The units that fell: by the same randomisation, floor and correction as in `statistics` and `gate`."""
    observed = {name: _f1(newer.sum(axis=0), name) - _f1(older.sum(axis=0), name) for name in UNITS}
    if max(-delta for delta in observed.values()) < FLOOR:
        return set()
    swap = simulation.chance.integers(0, 2, (RESAMPLES, len(older))).astype(float)
    shape = (RESAMPLES, *older.shape[1:])
    difference = (swap @ (newer - older).reshape(len(older), -1)).reshape(shape)
    one, other = older.sum(axis=0) + difference, newer.sum(axis=0) - difference
    values = {}
    for name in UNITS:
        drawn = _f1(one, name) - _f1(other, name)
        values[name] = (1 + int((drawn <= observed[name] + 1e-12).sum())) / (RESAMPLES + 1)
    corrected = dict(zip(HEADLINE, statistics.holm([values[name] for name in HEADLINE]), strict=True))
    corrected["headline"] = values["headline"]
    return {name for name, p in corrected.items() if p <= 0.05 and observed[name] <= -FLOOR}


def _f1(pooled: np.ndarray, unit: str) -> np.ndarray:
    chosen = pooled[..., UNITS[unit], :]
    return (2 * chosen[..., 0] / np.maximum(chosen[..., 1] + chosen[..., 2], 1e-9)).mean(axis=-1)


def _stored(path: Path) -> np.ndarray:
    """Counts of a baseline's cases, drawn up or down to `CASES`."""
    found = baseline.load(path).cases
    rows = [[(t.credit, t.required, t.answered) for t in (c.tallies[s] for s in HEADLINE)] for c in found.values()]
    chosen = np.array(rows, dtype=float)
    if len(chosen) == CASES:
        return chosen
    return chosen[np.random.default_rng(1).choice(len(chosen), CASES, replace=len(chosen) < CASES)]


def _made_up() -> np.ndarray:
    """Counts like those of an engine that is right three times in four, where no baseline is at hand."""
    chance = np.random.default_rng(3)
    sizes = {"incident": (7, 2), "casualties": (3, 2), "claimants": (1.2, 1), "reactions": (2, 2)}
    columns = []
    for mean, spread in sizes.values():
        required = np.maximum(0, np.round(chance.normal(mean, spread, CASES)))
        answered = np.maximum(0, required + chance.integers(-1, 2, CASES) * (required > 0))
        credit = np.minimum(required, answered) * chance.uniform(0.5, 1, CASES)
        columns.append(np.stack([credit, required, answered], axis=-1))
    return np.stack(columns, axis=1)


if __name__ == "__main__":
    main()
