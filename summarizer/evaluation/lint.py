"""Everything that is wrong with a dataset, with file and line: labels, articles, and articles of other datasets."""

import datetime
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from summarizer.evaluation import labels as label_files
from summarizer.evaluation.dataset import ARTICLE, FIRST, LABELS, SECOND, Case, Dataset
from summarizer.evaluation.errors import EvaluationError, LabelError
from summarizer.evaluation.labels import Entry, IncidentLabel, Item, LabelFile, Labels
from summarizer.evaluation.overlap import Shared, shared
from summarizer.evaluation.similarity.strings import words
from summarizer.text.normalise import fold

Loc = tuple[str | int, ...]

_COUNTRY = re.compile(r"[A-Z]{2}")
_FILES = frozenset({ARTICLE, LABELS, FIRST, SECOND})
_EITHER_SIDE_OF_MIDNIGHT = datetime.timedelta(days=1)
_WITH_EVIDENCE = ("casualties", "claimants", "reactions")
_LISTS = ("places", "weapons", "targets")


class Fault(NamedTuple):
    """What is wrong, and where."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def lint(dataset: Dataset, *, against: Iterable[Dataset] = (), evidence: bool = False) -> list[Fault]:
    """Every fault of a dataset, by file and line.

    Args:
        dataset: what is checked.
        against: other datasets, of which no article may be here too.
        evidence: whether each casualty, claimant and reaction must carry evidence.
    """
    found: list[Fault] = []
    texts: dict[Path, str] = {}
    for case in dataset:
        found.extend(_case(case, dataset, evidence=evidence))
        if (text := _text(case)) is not None:
            texts[case.folder] = text
    others = {case.folder: text for other in against for case in other if (text := _text(case)) is not None}
    found.extend(_copy(one) for one in shared(texts, others))
    return sorted(found)


def _copy(one: Shared) -> Fault:
    return Fault(one.here / ARTICLE, 1, f"has {one.share:.0%} of its wording in common with {one.there}")


def _text(case: Case) -> str | None:
    try:
        return case.article.text
    except EvaluationError:
        return None


def _case(case: Case, dataset: Dataset, *, evidence: bool) -> Iterator[Fault]:
    for path in sorted(case.folder.iterdir()):
        if path.name not in _FILES and not path.name.startswith("."):
            yield Fault(path, 1, f"is no file of a case; those are {', '.join(sorted(_FILES))}")
    try:
        published, text = case.article.published, case.article.text
    except EvaluationError as error:
        yield Fault(case.folder / ARTICLE, 1, error.message.removeprefix(f"{case.folder / ARTICLE}: "))
        published, text = None, None
    for name in (FIRST, SECOND):
        if (case.folder / name).exists():
            yield from _read(case.folder / name)[1]
    file, faults = _read(case.folder / LABELS)
    yield from faults
    if file is not None:
        yield from _Checks(file, dataset, text, published).all(evidence=evidence)


def _read(path: Path) -> tuple[LabelFile | None, list[Fault]]:
    """A label file, or everything that keeps it from being one."""
    try:
        found = label_files.faults(path)
        if not found:
            return label_files.load(path), []
    except LabelError as error:
        found = [error]
    return None, [Fault(one.path, one.line, one.message.removeprefix(f"{one.path}:{one.line}: ")) for one in found]


class _Checks:
    """Checks of one settled label file against its article and its dataset."""

    def __init__(self, file: LabelFile, dataset: Dataset, text: str | None, published: datetime.date | None) -> None:
        self.file = file
        self.labels: Labels = file.labels
        self.dataset = dataset
        self.published = published
        self.folded = None if text is None else fold(text).text
        self.running = None if text is None else f" {' '.join(words(text))} "

    def all(self, *, evidence: bool) -> Iterator[Fault]:
        """Everything that is wrong."""
        yield from self._head()
        if self.labels.incident is not None:
            yield from self._incident(("incident",), self.labels.incident)
        for section in _WITH_EVIDENCE:
            for position, item in enumerate(getattr(self.labels, section)):
                yield from self._item((section, position), item)
                if evidence and not item.evidence:
                    yield self._fault((section, position), "has no evidence")
        for position, other in enumerate(self.labels.other_incidents):
            yield from self._incident(("other_incidents", position), other)
            for inner in ("casualties", "claimants"):
                for number, item in enumerate(getattr(other, inner)):
                    yield from self._item(("other_incidents", position, inner, number), item)
        yield from self._entries(("unknowns",), self.labels.unknowns)

    def _fault(self, loc: Loc, what: str) -> Fault:
        return Fault(self.file.path, self.file.line(*loc), f"{'.'.join(map(str, loc))}: {what}")

    def _head(self) -> Iterator[Fault]:
        declared = self.dataset.folder / "README.md"
        for position, tag in enumerate(self.labels.tags):
            if tag not in self.dataset.tags:
                yield self._fault(("tags", position), f"the tag {tag!r} is not declared in {declared}")
        for position, section in enumerate(self.labels.must_pass):
            if not getattr(self.labels, section):
                yield self._fault(("must_pass", position), f"there are no {section} that could be lost")

    def _incident(self, loc: Loc, label: IncidentLabel) -> Iterator[Fault]:
        date = label.date
        if date and date.end and self.published and date.end > self.published + _EITHER_SIDE_OF_MIDNIGHT:
            yield self._fault((*loc, "date"), f"{date.end} is after the day of publication, {self.published}")
        yield from self._countries((*loc, "country"), label.country or ())
        for field in _LISTS:
            yield from self._entries((*loc, field), getattr(label, field))
        yield from self._evidence(loc, label.evidence)

    def _item(self, loc: Loc, item: Item) -> Iterator[Fault]:
        yield from self._evidence(loc, item.evidence)
        for field in ("who", "according_to", "actor", "speaker"):
            yield from self._occurs((*loc, field), getattr(item, field, None) or ())
        if loc[0] == "reactions":
            yield from self._countries((*loc, "country"), getattr(item, "country", None) or ())

    def _entries(self, loc: Loc, entries: Iterable[Entry]) -> Iterator[Fault]:
        for position, entry in enumerate(entries):
            yield from self._occurs((*loc, position), entry.any)

    def _countries(self, loc: Loc, codes: Iterable[str]) -> Iterator[Fault]:
        for code in codes:
            if not _COUNTRY.fullmatch(code):
                yield self._fault(loc, f"{code!r} is no two-letter code of a country")

    def _evidence(self, loc: Loc, quotes: Iterable[str]) -> Iterator[Fault]:
        """Evidence is verbatim but for what normalising evens out."""
        for position, quote in enumerate(quotes):
            if self.folded is not None and fold(quote).text.strip() not in self.folded:
                yield self._fault((*loc, "evidence", position), f"{quote!r} is not in the article")

    def _occurs(self, loc: Loc, alternatives: tuple[str, ...]) -> Iterator[Fault]:
        """One of an entry's alternatives stands in the article, as whole words."""
        if not alternatives or self.running is None:
            return
        if not any(f" {' '.join(words(one))} " in self.running for one in alternatives):
            named = " or ".join(repr(one) for one in alternatives)
            yield self._fault(loc, f"the article has no {named}")
