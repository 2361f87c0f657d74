"""Which sources count as one."""

import pytest

from summarizer.merging.reports import origins


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(1, 1, "A"), (2, 2, "B")], {1: 1, 2: 2}),
        ([(1, 1, "A"), (2, 2, "a")], {1: 1, 2: 1}),
        ([(1, 1, None), (2, 2, None)], {1: 1, 2: 2}),
        ([(1, 2, "A"), (2, 2, "B"), (3, 3, "A")], {1: 1, 2: 1, 3: 1}),
        ([(3, 3, "B"), (2, 1, "B"), (1, 1, "A")], {1: 1, 2: 1, 3: 1}),
    ],
    ids=["two", "one outlet", "outlets not known", "by text and outlet", "in any order"],
)
def test_a_text_and_an_outlet_count_once(rows, expected):
    """An outlet does not confirm itself, nor does a reprint."""
    assert origins(rows) == expected
