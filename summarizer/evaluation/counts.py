"""What is kept of a scored case: counts, in a form that is the same byte for byte wherever it is written."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, NamedTuple

from summarizer.evaluation.answers import SECTIONS
from summarizer.evaluation.tally import Tally

DIGITS = 6
"""Decimals of credit that are kept: more than any difference that means something."""


SLACK = 1e-6
"""What rounding may cost a full score."""


class CaseCounts(NamedTuple):
    """One scored case.

    `abstained` says whether a case without an incident got none (None for any other case). `must_pass` are sections
    whose loss fails a gate. `faults` counts what is wrong with the brief itself: evidence that is not in the article
    at its offsets, counts that their own words do not mean.
    """

    tallies: Mapping[str, Tally]
    abstained: bool | None = None
    must_pass: tuple[str, ...] = ()
    faults: int = 0

    @property
    def passed(self) -> frozenset[str]:
        """The sections in which every required label was met in full, and nothing else was answered."""
        return frozenset(
            section
            for section, tally in self.tallies.items()
            if tally.f1 is not None and tally.credit * 2 >= _due(tally)
        )

    def as_json(self) -> dict[str, Any]:
        """Only what is not nothing, so that a file of many cases can be read."""
        found: dict[str, Any] = {
            section: {name: value for name, value in asdict(_rounded(tally)).items() if value}
            for section, tally in self.tallies.items()
            if tally != Tally()
        }
        kept: dict[str, Any] = {"counts": found}
        if self.abstained is not None:
            kept["abstained"] = self.abstained
        if self.must_pass:
            kept["must_pass"] = sorted(self.must_pass)
        if self.faults:
            kept["faults"] = self.faults
        return kept

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> "CaseCounts":
        """The inverse of `as_json`.

        Raises:
            ValueError, TypeError, KeyError, AttributeError: it is something else.
        """
        known = {field.name for field in fields(Tally)}
        for section, counts in value["counts"].items():
            if section not in SECTIONS or not known.issuperset(counts):
                raise ValueError(f"{section!r} is no section with counts")
            if any(isinstance(count, bool) or not isinstance(count, (int, float)) for count in counts.values()):
                raise ValueError(f"{section!r} has a count that is no number")
        return cls(
            tallies={section: Tally(**value["counts"].get(section, {})) for section in SECTIONS},
            abstained=value.get("abstained"),
            must_pass=tuple(value.get("must_pass", ())),
            faults=int(value.get("faults", 0)),
        )


def rounded(case: CaseCounts) -> CaseCounts:
    """The case as it comes back from a file."""
    return case._replace(tallies={section: _rounded(tally) for section, tally in case.tallies.items()})


def abstention(cases: Sequence[CaseCounts]) -> tuple[int, int]:
    """In how many of the cases without an incident the brief has none either, and how many such cases there are."""
    asked = [case.abstained for case in cases if case.abstained is not None]
    return sum(asked), len(asked)


def _due(tally: Tally) -> float:
    return tally.required + tally.answered - SLACK


def _rounded(tally: Tally) -> Tally:
    return Tally(**asdict(tally) | {"credit": round(tally.credit, DIGITS)})
