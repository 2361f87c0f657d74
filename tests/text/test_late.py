"""A pattern that is made when it is first used is as good as one made at once."""

import re

import pytest

from summarizer.text.late import late

SOURCE, TEXT = r"(?P<number>\d+) dead", "Four or 12 dead, 14 DEAD"


@pytest.mark.parametrize("flags", [0, re.IGNORECASE], ids=["no flag", "ignoring case"])
@pytest.mark.parametrize("method", ["search", "findall", "split", "match", "fullmatch"])
def test_each_method_gives_what_the_compiled_pattern_gives(method: str, flags: int) -> None:
    """Asked twice, since the first call makes it."""
    pattern, compiled = late(SOURCE, flags), re.compile(SOURCE, flags)
    for _ in range(2):
        assert str(getattr(pattern, method)(TEXT)) == str(getattr(compiled, method)(TEXT))


def test_matches_are_read_and_replaced_as_usual() -> None:
    """Groups, spans and places to begin at."""
    pattern = late(SOURCE)
    assert [match["number"] for match in pattern.finditer(TEXT)] == ["12"]
    assert pattern.search(TEXT, 9) is not None
    assert pattern.search(TEXT, 11) is None
    assert pattern.sub("many", TEXT) == "Four or many, 14 DEAD"
    assert pattern.groupindex == {"number": 1}
    assert pattern.pattern == SOURCE


def test_nothing_is_compiled_before_it_is_used() -> None:
    """What is no regular expression is told of at its first use."""
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("text")
