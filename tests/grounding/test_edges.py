"""Where a quote may begin and end."""

import pytest

from summarizer.grounding.edges import cuts

# A bar marks the edge that the quote would have.
INSIDE = [
    "environ|mental", "1|,200 men", "1,|200 men", "1,2|00", "3|.5", "3.|5", ".|5", "6:|30", "24|/7", "km|/h", "km/|h",
    "non|-civilian", "non-|civilian", "U|.S.", "U.|S. army", "U.S.|-built", "U.S.-|built", "Iran|'s", "Iran'|s", "O'|Brien",
    "$|4", "€|4", "-|4", "~|4", "40|%", "20|+", "10|³", "two| hundred", "two hundred| and forty", "2.5| million", "four|-year-old",
    "twenty|-three", "1| 200 men", "a_|b",
]  # fmt: skip


@pytest.mark.parametrize("text", INSIDE)
def test_an_edge_inside_a_token_cuts_it(text):
    """Words, compounds, abbreviations, possessives and numbers are whole or not there."""
    at = text.index("|")
    whole = text.replace("|", "")
    assert cuts(whole, at, len(whole))
    assert cuts(whole, 0, at)


BETWEEN = [
    "men| died", "men |died", "men|, who", "“|men", "men|”", "(|men", "men|) who", "U.S.| army", "Guards|' base", "died|. He", "died|… he",
    "in 2024|. He", "four| people", "group| - armed", "group - |armed", "said.|The army", "it|: four", "and four| more", "|$4", "law...|Iran",
]  # fmt: skip


@pytest.mark.parametrize("text", BETWEEN)
def test_an_edge_between_tokens_cuts_nothing(text):
    """White space, punctuation, quotation marks and brackets part tokens."""
    at = text.index("|")
    whole = text.replace("|", "")
    assert not cuts(whole, at, len(whole))
    assert not cuts(whole, 0, at)
