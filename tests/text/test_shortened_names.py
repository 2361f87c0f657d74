"""First names with the letter by which courts and police spare a surname."""

import pytest

from summarizer.text.names import name_mentions


def people(text):
    return [each.text for each in name_mentions(text) if each.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The police said Tarek S. had fled.", "Tarek S.", id="verb-behind"),
        pytest.param("The suspect, Ahmad A., admitted it.", "Ahmad A.", id="between-commas"),
        pytest.param("They held Marco T., 34, of Leipzig.", "Marco T.", id="age"),
        pytest.param("The speech was by John A. Smith.", "John A. Smith", id="middle-initial"),
    ],
)
def test_a_first_name_and_a_letter_are_a_person(text, name):
    """Wherever the sentence goes on behind them."""
    assert people(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They followed Plan B. Then it rained.", id="plan"),
        pytest.param("He was in Group A. The end.", id="group"),
        pytest.param("In the U.S. it rained.", id="country"),
    ],
)
def test_other_letters_are_nobody(text):
    """Plans, groups and abbreviations have letters too."""
    assert people(text) == []
