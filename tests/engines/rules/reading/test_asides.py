"""Brackets that no rule need read."""

import pytest

from summarizer.engines.rules.reading.asides import told_tokens


def _told(text: str) -> str:
    return " ".join(token.text for token in told_tokens(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("FMLN [Farabundo Marti National Liberation Front] troops fired.", "FMLN troops fired ."),
        ("Army of National Liberation (ELN) guerrillas fired.", "Army of National Liberation guerrillas fired ."),
        ("[Begin recording] We saw them. [passage indistinct]", "We saw them ."),
        ('The "Civic Force" [Fuerza Civica] claimed it.', "The Civic Force claimed it ."),
    ],
    ids=["spelled-out", "acronym", "notes", "other-language"],
)
def test_leaves_out_what_spells_out_a_name(text: str, told: str) -> None:
    """A name's other form in brackets, and an editor's notes, are not read."""
    assert _told(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "[The guerrillas] fired.",
        "Four people (two of them children) died.",
        "The mayor [a Liberal] died.",
        "Nine soldiers (AFP) died.",
    ],
    ids=["subject", "breakdown", "who-he-is", "credit-after-a-small-word"],
)
def test_keeps_what_tells_something(text: str) -> None:
    """Brackets that hold a part of the sentence are read."""
    assert _told(text) == text.replace("[", "[ ").replace("]", " ]").replace("(", "( ").replace(")", " )").replace(
        ".", " ."
    )
