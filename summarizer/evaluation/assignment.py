"""Which answer is which label: the one-to-one assignment that earns most (SCORING, "Counting").

Pairs under the threshold are set to 0 *before* the assignment, since assigning first and cutting after loses matches.
"""

from collections.abc import Sequence

THRESHOLD = 0.5
"""Under this similarity (tau) a pair is no match."""

REQUIRED_WEIGHT = 2.0
"""A required label counts twice its similarity, so that an optional one never takes its answer."""

OVERLAP_TIE = 1e-6
"""What full overlap of evidence adds: enough to break a tie, never to decide otherwise."""

ORDER_TIE = 1e-9
"""What each step away from the same place in the text costs, after that."""


def assign(
    similarity: Sequence[Sequence[float]], optional: Sequence[bool], overlap: Sequence[Sequence[float]]
) -> list[tuple[int, int]]:
    """Pairs of (label, answer) indices, in the order of the labels.

    Args:
        similarity: one row for each label, one column for each answer, from 0 to 1.
        optional: for each label.
        overlap: share of common evidence words for each pair, from 0 to 1; decides between equals.
    """
    if not similarity or not similarity[0]:
        return []
    from scipy.optimize import linear_sum_assignment

    weights = [
        [
            0.0
            if s < THRESHOLD
            else s * (1.0 if optional[i] else REQUIRED_WEIGHT) + OVERLAP_TIE * overlap[i][j] - ORDER_TIE * abs(i - j)
            for j, s in enumerate(row)
        ]
        for i, row in enumerate(similarity)
    ]
    rows, columns = linear_sum_assignment(weights, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return sorted((i, j) for i, j in pairs if similarity[i][j] >= THRESHOLD)
