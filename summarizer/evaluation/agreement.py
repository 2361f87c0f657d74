"""Agreement of two labellers: the scorer, with one of them as the answer. The ceiling for any engine."""

from summarizer.evaluation import answers
from summarizer.evaluation.counts import CaseCounts
from summarizer.evaluation.dataset import FIRST, SECOND, Dataset
from summarizer.evaluation.scoring import score


def agreement(dataset: Dataset) -> dict[str, CaseCounts]:
    """Counts of each case that was labelled twice: the second labelling scored against the first.

    Raises:
        LabelError: a label file is faulty; names file and line.
    """
    found: dict[str, CaseCounts] = {}
    for case in dataset:
        if not all((case.folder / name).is_file() for name in (FIRST, SECOND)):
            continue
        first, second = (case.labelled(name).labels for name in (FIRST, SECOND))
        scored = score(first, answers.of_labels(second), case.article.text)
        found[case.id] = CaseCounts(scored.tallies, scored.abstained)
    return found
