"""Timing two things alternately, and one line for each figure."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
BIN = Path(sys.executable).parent
ROUNDS = 5
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "SUMMARIZER_"))}
"""What processes are started with. Of Python's own variables none: PYTHONDONTWRITEBYTECODE, for one, would have this
package compiled anew at each start, and the installed libraries not."""


class Figure(NamedTuple):
    """What was measured, beside what it is compared with (if anything), and the aim.

    `aim` bounds the ratio ours/reference where there is a reference, else our median; `at_least` says from which side.
    """

    name: str
    unit: str
    ours: Sequence[float]
    aim: float
    reference: Sequence[float] = ()
    at_least: bool = False

    @property
    def compared(self) -> float:
        """The number that the aim bounds."""
        median = statistics.median(self.ours)
        return median / statistics.median(self.reference) if self.reference else median

    @property
    def met(self) -> bool:
        """Whether the aim is met."""
        return self.compared >= self.aim if self.at_least else self.compared <= self.aim

    def line(self) -> str:
        """The figure on one line: name, median, min-max, reference, ratio, aim, verdict."""
        parts = [f"{self.name}: {_spread(self.ours)} {self.unit}"]
        if self.reference:
            parts += [f"reference {_spread(self.reference)} {self.unit}", f"ratio {self.compared:.2f}"]
        sign = ">=" if self.at_least else "<="
        return ", ".join([*parts, f"aim {sign} {self.aim:g}", "met" if self.met else "NOT MET"])


def alternately(ours: Callable[[], float], reference: Callable[[], float]) -> tuple[list[float], list[float]]:
    """Measure both in turn, after one unmeasured run of each, so that a slow spell of the machine hits both."""
    ours()
    reference()
    pairs = [(ours(), reference()) for _ in range(ROUNDS)]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def milliseconds(*command: str | Path) -> float:
    """Wall time of a whole process, its output thrown away; a process that fails ends the benchmark."""
    begin = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return (time.perf_counter() - begin) * 1000


# Started from a small process of its own: a child counts the peak of whoever it was forked from as its own.
_PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak_megabytes(*command: str | Path) -> float:
    """Peak resident memory of a process in MB (10^6 bytes)."""
    measuring = [sys.executable, "-c", _PEAK, *command]
    run = subprocess.run(measuring, env=ENVIRONMENT, check=True, capture_output=True, text=True)
    factor = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux KiB
    return int(run.stdout) * factor / 1e6


def _spread(values: Sequence[float]) -> str:
    median, low, high = statistics.median(values), min(values), max(values)
    if low == high:
        return f"{median:,.0f}"
    return f"{median:,.0f} ({low:,.0f}-{high:,.0f})"
