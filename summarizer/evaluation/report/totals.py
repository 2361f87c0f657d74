"""What a report says of a run as a whole: sections, slices, changes. Nothing here tells one case from another."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from summarizer.evaluation import statistics
from summarizer.evaluation.answers import SECTIONS
from summarizer.evaluation.baseline import Baseline
from summarizer.evaluation.counts import CaseCounts
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.report.charts import Bar, Part, bar, spoken, stack
from summarizer.evaluation.scoring import HEADLINE, headline, sections
from summarizer.evaluation.statistics import Difference
from summarizer.evaluation.tally import Tally
from summarizer.rendering.words import SECTIONS as TITLES
from summarizer.schema.vocabulary import SectionName

FEWEST_OF_A_BLIND_TAG = 5
"""In a blind dataset a tag of fewer cases has no slice, since it would tell how single cases came out."""


class Section(NamedTuple):
    """One section, or the headline (without a tally); `beside` says that it does not count in the headline."""

    name: str
    title: str
    f1: float | None
    interval: tuple[float, float] | None
    baseline: float | None
    ceiling: float | None
    difference: Difference | None
    tally: Tally | None
    bars: list[tuple[str, float | None, Bar]]
    parts: list[Part]
    said: str
    beside: bool


class Slice(NamedTuple):
    """The cases of one tag. `delta` is to the baseline's same cases."""

    tag: str
    meaning: str
    cases: int
    f1: float | None
    delta: float | None
    sections: list[tuple[str, float | None]]
    bar: Bar


Cases = Mapping[str, CaseCounts]


def totals(cases: Cases, older: Cases | None, agreed: Cases | None) -> list[Section]:
    """The headline, then every section.

    Args:
        cases: the run's counts.
        older: the baseline's, of the same cases under the same names.
        agreed: those of one labeller against the other.
    """
    tallies = [case.tallies for case in cases.values()]
    differences = {d.section: d for d in _differences(cases, older)} if older else {}
    pooled = [_pooled(each) for each in (cases, older, agreed)]
    found = []
    for name in ("headline", *SECTIONS):
        f1, before, ceiling = (_f1(each, name) for each in pooled)
        interval = statistics.interval(tallies, name) if f1 is not None else None
        tally = (pooled[0] or {}).get(name)
        rates = [("F1", f1, bar("F1", f1, interval=interval, baseline=before, ceiling=ceiling))]
        rates += [(each, value, bar(each, value)) for each, value in _rates(tally)]
        parts = stack(tally) if tally else []
        title = "Headline" if tally is None else TITLES[cast("SectionName", name)]
        difference = differences.get(name)
        found.append(
            Section(
                name,
                title,
                f1,
                interval,
                before,
                ceiling,
                difference,
                tally,
                rates,
                parts,
                spoken(parts),
                beside=name in statistics.BESIDE,
            )
        )
    return found


def slices(dataset: Dataset, cases: Cases, older: Cases | None) -> list[Slice]:
    """The run by tag, the weakest first."""
    found = []
    for tag, meaning in _tags(dataset).items():
        names = [case.id for case in dataset if tag in case.labels.tags and case.id in cases]
        if not names or (dataset.blind and len(names) < FEWEST_OF_A_BLIND_TAG):
            continue
        pooled = sections(cases[name].tallies for name in names)
        before = headline(sections(older[name].tallies for name in names)) if older else None
        f1 = headline(pooled)
        delta = f1 - before if f1 is not None and before is not None else None
        each = [(section, pooled[section].f1) for section in HEADLINE]
        found.append(Slice(tag, meaning, len(names), f1, delta, each, bar(tag, f1, baseline=before)))
    return sorted(found, key=lambda each: (2.0 if each.f1 is None else each.f1, each.tag))


def by_case(baseline: Baseline, names: Mapping[str, str]) -> Cases:
    """A baseline's counts under the names of the cases; `names` gives them for those of a blind dataset."""
    return {names.get(name, name): case for name, case in baseline.cases.items()}


def _tags(dataset: Dataset) -> dict[str, str]:
    used = sorted({tag for case in dataset for tag in case.labels.tags})
    return {tag: dataset.tags.get(tag, "") for tag in used}


def _differences(cases: Cases, older: Cases) -> list[Difference]:
    names = sorted(cases)
    both = [[each[name].tallies for name in names] for each in (older, cases)]
    return statistics.compare(*both) + statistics.beside(*both)


def _pooled(cases: Cases | None) -> dict[str, Tally] | None:
    return sections(case.tallies for case in cases.values()) if cases else None


def _f1(pooled: Mapping[str, Tally] | None, name: str) -> float | None:
    if pooled is None:
        return None
    return headline(pooled) if name == "headline" else pooled[name].f1


def _rates(tally: Tally | None) -> Sequence[tuple[str, float | None]]:
    if tally is None:
        return ()
    return ("precision", tally.precision), ("recall", tally.recall), ("strict F1", tally.strict_f1)
