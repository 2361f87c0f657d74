# ruff: noqa: INP001, T201  # a script beside the package
"""Measure how often each rule is right, and write `patterns/measured.tsv`.

Run: python tools/measure_rules.py [MUC4_CORPUS_DIR]

Answers are counted on `evals/datasets/dev` and `tune`, with whose labels rules are written, and, where the directory of
the MUC-4 corpus is named, on the articles of its development part that are not kept aside. `core` is never read. An
answer is right when the scorer pairs it with a label at a similarity of at least .6, or with an optional one.

MUC-4 stands in columns of its own and makes no rule sure or unsure: its keys leave out by policy whom a clash killed,
who was arrested, who denied and that nobody claimed, so that a right answer of these kinds counts as wrong there.
"""

import hashlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from summarizer.engines.rules.explain import Explained, explained  # noqa: E402
from summarizer.engines.rules.lexicon import FOLDER  # noqa: E402
from summarizer.engines.rules.measured import FILE, Measured  # noqa: E402
from summarizer.engines.rules.patterns import RULE_FILES, rule_set  # noqa: E402
from summarizer.evaluation import answers as answers_of  # noqa: E402
from summarizer.evaluation.dataset import Case, Dataset  # noqa: E402
from summarizer.evaluation.findings import Finding, findings  # noqa: E402
from summarizer.evaluation.importers import muc4  # noqa: E402
from summarizer.evaluation.labels import Labels  # noqa: E402
from summarizer.evaluation.scoring import score  # noqa: E402
from summarizer.pipeline import summarize  # noqa: E402

DATASETS = HERE.parent / "evals" / "datasets"
TUNED_ON = ("dev", "tune")
RIGHT_FROM = 0.6
ASIDE = 5  # of the MUC-4 articles, those with sha1(id) mod 5 = 0 are never looked at
MOST_OF_MUC = 400

Count = Counter[str]


def main(corpus: Path | None) -> None:
    """Measure, and write the file."""
    ours, theirs = (Count(), Count()), (Count(), Count())
    for name in TUNED_ON:
        count(Dataset(DATASETS / name), *ours)
    if corpus is not None:
        with tempfile.TemporaryDirectory() as folder:
            muc4.write(corpus, Path(folder, "muc4"))
            kept = [case for case in Dataset(Path(folder, "muc4")) if not _aside(case.id) and case.labels.incident]
            count(kept[:MOST_OF_MUC], *theirs, pooled=True)
    else:
        print("measured without MUC-4: no corpus directory was named", file=sys.stderr)
    write(ours, theirs)


def _aside(name: str) -> bool:
    return int(hashlib.sha1(name.upper().encode(), usedforsecurity=False).hexdigest(), 16) % ASIDE == 0


def count(cases: Iterable[Case], answered: Count, right: Count, *, pooled: bool = False) -> None:
    """Add the answers of each rule on some cases, and those of them that were right.

    MUC-4 cuts an article into templates by a policy of its own, so there (`pooled`) what is right of any of its
    incidents is right, and only casualties and claimants are counted: its keys hold nothing of the rest in our terms.
    """
    for case in cases:
        brief = summarize(case.article)
        scored = score(_pooled(case.labels) if pooled else case.labels, answers_of.of_brief(brief), case.article.text)
        verdicts = {(f.section, f.field, f.answer): f for f in findings(scored) if f.answer is not None}
        for row, rules in _facts(explained(brief)):
            finding = verdicts.get((row.section, *_place(row, brief_index=row.at)))
            if finding is None or (pooled and row.section not in {"casualties", "claimants"}):
                continue
            answered.update(rules)
            if _right(finding):
                right.update(rules)


def _pooled(labels: Labels) -> Labels:
    others = labels.other_incidents
    casualties = [*labels.casualties, *(item for other in others for item in other.casualties or ())]
    claimants = [*labels.claimants, *(item for other in others for item in other.claimants or ())]
    return labels.model_copy(update={"casualties": casualties, "claimants": claimants})


def _facts(rows: list[Explained]) -> Iterator[tuple[Explained, set[str]]]:
    """Each fact once, with all the rules that found it."""
    rules: dict[tuple[str, int | None, str], set[str]] = {}
    first: dict[tuple[str, int | None, str], Explained] = {}
    for row in rows:
        key = (row.section, row.at, row.fact if row.section == "incident" else "")
        rules.setdefault(key, set()).add(row.rule)
        first.setdefault(key, row)
    for key, row in first.items():
        yield row, rules[key]


def _place(row: Explained, brief_index: int | None) -> tuple[str | None, int | None]:
    """The field and the index under which the scorer has a fact; of the incident, kind and date are one each."""
    if row.section != "incident":
        return None, brief_index
    return row.fact.partition(":")[0], 0


def _right(finding: Finding) -> bool:
    if finding.verdict in {"right", "optional"}:
        return True
    return finding.similarity is not None and finding.similarity >= RIGHT_FROM


def write(ours: tuple[Count, Count], theirs: tuple[Count, Count]) -> None:
    """Write a row for each rule there is, in order; a rule that never answered has a row of zeros."""
    known = {f"{file}/{rule.id}" for file in RULE_FILES for rule in rule_set(file).rules}
    lines = ["rule\tanswers\tright\tprecision\tsure\tanswers on MUC-4\tright on MUC-4"]
    for rule in sorted(known | set(ours[0]) | set(theirs[0])):
        row = Measured(rule, ours[0][rule], ours[1][rule])
        precision = f"{row.precision:.3f}" if row.answers else "-"
        fields = (row.rule, row.answers, row.right, precision, "sure" if row.sure else "-", *(c[rule] for c in theirs))
        lines.append("\t".join(map(str, fields)))
    (FOLDER / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    sure = sum("\tsure\t" in line for line in lines[1:])
    print(f"{len(lines) - 1} rules, {sure} sure: {FILE}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
