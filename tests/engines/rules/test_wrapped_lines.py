"""Names that stand on two lines of a wrapped text: told on one, and known again."""

import textwrap

import pytest

WHOLE = (
    "Gunmen of the Army of National Liberation attacked a police post near San Isidro on Monday, killing two Honduran "
    "officers, Huila department authorities said. The Army of National Liberation claimed the attack in a statement to "
    "the radio of Huila. The mayor of the town, Ana Maria Orr Ruiz, condemned the attack and sent more police to it."
)


def wrapped(width):
    """The article in lines of at most so many characters."""
    return textwrap.fill(WHOLE, width) + "\n"


WIDTHS = pytest.mark.parametrize("width", [50, 53, 57, 60, 64, 72])


def strings(value):
    """Every string of a draft but its quotes, which are the article's own."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name not in {"quote", "run"}:
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


@WIDTHS
def test_no_name_of_a_draft_has_a_line_break(draft, width):
    """However the article is wrapped, what a reader sees is on one line."""
    assert not [words for words in strings(draft(wrapped(width)).model_dump()) if "\n" in words]


@WIDTHS
def test_a_wrapped_article_tells_the_same_people(draft, width):
    """Who was hurt, who said so, who did it and who reacted read as they do on one line."""
    whole, lines = draft(WHOLE), draft(wrapped(width))
    assert [(c.who, c.according_to) for c in lines.casualties] == [(c.who, c.according_to) for c in whole.casualties]
    assert [claim.actor for claim in lines.claimants] == [claim.actor for claim in whole.claimants]
    assert [reaction.speaker for reaction in lines.reactions] == [reaction.speaker for reaction in whole.reactions]
