"""What GitHub Actions shows: a step summary in Markdown, and annotations at the lines of the labels."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from summarizer.cli.eval.figures import OUTCOMES, between, share
from summarizer.evaluation.dataset import LABELS, Dataset
from summarizer.evaluation.errors import EvaluationError
from summarizer.evaluation.gate import Verdict

LARGEST = 1_000_000
"""Bytes of a step summary; GitHub refuses one over 1 MiB, and then shows nothing."""

ANNOTATIONS = 10
"""GitHub shows so many for each kind and step."""

Changed = Sequence[tuple[str, str, float, float]]


def verdict_page(dataset: str, verdict: Verdict, changed: Changed) -> str:
    """A gate's verdict in Markdown; the cases that changed come last, so that they are what is cut off."""
    lines = [
        f"## {dataset}: {verdict.outcome}",
        "",
        *(f"- {_text(said)}" for said in verdict.reasons + verdict.notes),
        "",
    ]
    head = ("section", "before", "after", "difference", "95 % interval", "p", "better", "worse")
    rows = [
        (
            each.section,
            share(each.before),
            share(each.after),
            f"{each.delta:+.4f}",
            between(each.interval),
            f"{each.p:.4f}",
            str(each.better),
            str(each.worse),
        )
        for each in verdict.differences
    ]
    lines += _table(head, rows)
    if changed:
        lines += ["", f"### {len(changed)} sections of cases changed, worst first", ""]
        lines += _table(("case", "section", "before", "after"), [(c, s, share(b), share(a)) for c, s, b, a in changed])
    return "\n".join(lines) + "\n"


def of_scores(dataset: str, figures: Mapping[str, Any]) -> str:
    """A run's figures in Markdown."""
    headline = figures["headline"]
    top = f"Headline F1 {share(headline['f1'])} ({between(headline['interval'])}), {figures['cases']} cases"
    rows = [
        (name, share(each["f1"]), share(each["precision"]), share(each["recall"]), *(str(each[o]) for o in OUTCOMES))
        for name, each in figures["sections"].items()
    ]
    table = _table(("section", "F1", "precision", "recall", *OUTCOMES), rows)
    return "\n".join([f"## {dataset}", "", top, "", *table]) + "\n"


def append(path: Path, page: str) -> None:
    """Add a page to the step summary, cut from its end where the whole would be too large."""
    room = LARGEST - (path.stat().st_size if path.exists() else 0)
    data = page.encode()
    if len(data) > room:
        note = b"\n\nThe rest is cut off.\n"
        data = data[: max(0, room - len(note))].rsplit(b"\n", 1)[0] + note
    with path.open("ab") as summary:
        summary.write(data)


def annotations(dataset: str, verdict: Verdict, found: Dataset | None, changed: Changed) -> Iterator[str]:
    """Workflow commands: the verdict if it is none to be glad of, then the worst falls at their labels' lines."""
    level = {"FAIL": "error", "INCONCLUSIVE": "warning"}.get(verdict.outcome, "notice")
    fell = [row for row in changed if row[3] < row[2]] if found else []
    room = ANNOTATIONS - 1
    left = f" ({len(fell) - room} more cases fell)" if len(fell) > room else ""
    yield f"::{level} title={_property(f'{dataset}: {verdict.outcome}')}::{_data('; '.join(verdict.reasons) + left)}"
    if found is None:
        return
    for case, section, before, after in fell[:room]:
        path = found.folder / case / LABELS
        place = f"file={_property(path.as_posix())},line={_line(found, case, section)}"
        said = f"{section} fell from {before:.4f} to {after:.4f}"
        yield f"::{'warning' if level == 'notice' else level} {place},title={_property(case)}::{_data(said)}"


def _line(dataset: Dataset, case: str, section: str) -> int:
    try:
        return dataset.case(case).label_file.line(section)
    except EvaluationError:
        return 1


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    ruled = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(map(_text, row)) + " |" for row in ruled]


def _text(value: str) -> str:
    return value.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
