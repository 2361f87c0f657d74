"""Which group people belong to of whom their own words say little."""

import pytest


@pytest.fixture
def group(draft):
    """The group of the first casualty of a text."""
    return lambda text: draft(text).casualties[0].group


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Gunmen attacked a post near Kidal on Monday. The army said six of its members were killed.",
            "military",
            id="its-members-of-an-army",
        ),
        pytest.param(
            "Gunmen attacked a market near Kidal on Monday. The union said six of its members were killed.",
            "civilians",
            id="its-members-of-a-union",
        ),
        pytest.param(
            "Gunmen stormed a prison near Kidal on Monday, and eleven guards were killed.", "police", id="prison-guards"
        ),
        pytest.param(
            "Gunmen stormed a bank near Kidal on Monday, and eleven guards were killed.", "civilians", id="bank-guards"
        ),
        pytest.param(
            "Rebels and the army fought a clash near Kidal on Monday. A nurse counted 16 bodies in army uniform.",
            "military",
            id="bodies-in-uniform",
        ),
        pytest.param(
            "Gunmen shot dead nine people in a dawn raid on a village near Kidal on Monday.",
            "civilians",
            id="a-raid-on-a-village",
        ),
        pytest.param(
            "Nine people were killed in a clash between rebels and soldiers near Kidal on Monday.",
            "unknown",
            id="a-clash",
        ),
        pytest.param(
            "Rebels and soldiers fought a clash near Kidal on Monday, and some 900 people fled to Gao.",
            "civilians",
            id="who-fled-a-clash",
        ),
    ],
)
def test_the_group_of_the_harmed(group, text, expected):
    """Whose men they are, where they stood guard, what they wore and what befell them say it."""
    assert group(text) == expected
