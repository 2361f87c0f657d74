"""Documents of a labelling tool, written as a dataset: each labeller's file, and the one that counts."""

from pathlib import Path

from summarizer.evaluation.dataset import FIRST, LABELS, SECOND
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.importers import cases
from summarizer.evaluation.importers.documents import Document
from summarizer.evaluation.importers.lift import lift, used

_UNSETTLED = "Not settled: this is the first of two labellings."
_TWICE = 2


def write(documents: list[Document], out: Path, form: str) -> list[str]:
    """Write a dataset; lines for the person who imports come back.

    Raises:
        EvaluationError: nobody has labelled anything, or `out` is not empty.
        LabelError: a label is none that we know.
    """
    labelled = [document for document in documents if document.labellings]
    if not labelled:
        raise EvaluationError(f"nothing in the {form} export is labelled", hint="see docs/labelling.md")
    sections = used(labelled)
    tags: set[str] = set()
    wanted = [document.meta.get("title") or document.meta.get("id", "") for document in labelled]
    with cases.dataset(out) as folder:
        for name, document in zip(cases.names(wanted), labelled, strict=True):
            (folder / name).mkdir()
            tags |= _case(folder / name, document, sections)
        cases.readme(folder, f"Imported from {form}", dict.fromkeys(sorted(tags), "as imported"))
    return _said(labelled, len(documents), out)


def _case(folder: Path, document: Document, sections: frozenset[str]) -> set[str]:
    apart = [one for one in document.labellings if not one.settled]
    settled = next((one for one in document.labellings if one.settled), apart[0] if apart else None)
    assert settled is not None
    cases.article(folder, document.text, document.meta, document.place)
    content = lift(document, settled, sections)
    note = "" if settled.settled or len(apart) < _TWICE else _UNSETTLED
    cases.labels(folder / LABELS, content, document.place, note)
    if len(apart) >= _TWICE:
        for file, labelling in zip((FIRST, SECOND), apart, strict=False):
            cases.labels(folder / file, lift(document, labelling, sections), document.place)
    return set(content.get("tags", ()))


def _said(labelled: list[Document], read: int, out: Path) -> list[str]:
    apart = [[one for one in document.labellings if not one.settled] for document in labelled]
    settled = [len(found) < len(document.labellings) for found, document in zip(apart, labelled, strict=True)]
    lines = [f"{len(labelled)} cases in {out}"]
    if left := read - len(labelled):
        lines.append(f"{left} texts that nobody labelled were passed over")
    if open_ := sum(len(found) >= _TWICE and not done for found, done in zip(apart, settled, strict=True)):
        lines.append(f"{open_} cases have two labellings and are to be settled: labels.yaml is the first")
    if dropped := sum(max(0, len(found) - _TWICE) for found in apart):
        lines.append(f"{dropped} labellings beyond the second of a case were passed over")
    return lines


def labeller(*candidates: object) -> str:
    """The first candidate that names somebody, else `unknown`."""
    return next((str(one).strip() for one in candidates if one is not None and str(one).strip()), "unknown")
