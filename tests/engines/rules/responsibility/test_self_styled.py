"""The name that a group gives itself, behind its description."""

import pytest

from summarizer.engines.rules.responsibility.self_styled import name_after
from summarizer.engines.rules.story import read

LEAD = "Twelve people were killed on Sunday in a camp near the town of Goma in eastern Congo, the mayor said. "


@pytest.mark.parametrize(
    ("sentence", "tag", "found"),
    [
        pytest.param("A group that calls itself the Harbour Brigade wrote a letter.", "P0", True, id="itself"),
        pytest.param("A man who said he spoke for the Harbour Brigade rang.", "P0", True, id="spoke-for"),
        pytest.param("Officials called the report a lie.", "P0", False, id="called-a-report"),
        pytest.param("A group wrote to the Harbour Brigade.", "P0", False, id="wrote-to"),
    ],
)
def test_a_name_behind_a_description_is_its_own(make_article, sentence, tag, found):
    """Unless somebody calls something else so."""
    segment = read(make_article(LEAD + sentence)).analysis.told()[-1].outer
    at = segment.string.index(tag)
    named = name_after(segment, at, at + len(tag))
    assert (named is not None) is found
