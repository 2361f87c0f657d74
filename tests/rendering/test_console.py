"""A brief on a terminal."""

import re

import pytest

from summarizer.rendering import terminal

ESCAPE = "\x1b"


def shown(brief, width=80):
    """The brief without colours, runs of white space as one."""
    return " ".join(terminal(brief, width=width, colour=False).split())


@pytest.mark.parametrize("width", [20, 60, 80, 100, 300])
def test_no_line_is_wider_than_the_terminal_or_a_hundred_columns(brief, width):
    lines = terminal(brief, width=width, colour=False).split("\n")
    assert max(map(len, lines)) <= max(60, min(width, 100))


def test_each_section_is_there_with_its_facts(brief):
    text = shown(brief)
    for expected in (
        "Rockets wound several soldiers at the K-1 air base in Iraq",
        "What Missile or rocket attack [1]",
        "When Monday (2031-03-03)",
        "Where K-1 air base, Kirkuk, Iraq (IQ)",
        "injured Several soldiers (military) army spokesman [2]",
        "Sons of the River: claims it; motive given: in answer to the raid of May [4]",
        "Threatens • Lena Orr (XB): We will respond with force [5]",
        "Four fishermen died in shelling near Umm Qasr. (killed: four fishermen) [7]",
        "whether the runway was damaged [8]",
        "[8] It was not clear whether the runway was damaged.",
        "Left out of “casualties”: the quote is not in the article [quote_not_found]",
    ):
        assert expected in text


def test_every_reference_leads_to_a_quote_in_the_list(brief):
    text = terminal(brief, width=80, colour=False)
    facts, _, quotes = text.partition("THE ARTICLE'S WORDS")
    referred = set(re.findall(r"\[(\d+)\]", facts))
    assert referred == set(re.findall(r"^ +\[(\d+)\]", quotes, re.MULTILINE)) == {str(n) for n in range(1, 9)}


def test_bounds_of_counts_are_never_shown(brief, changed):
    casualty = brief.casualties[0].model_dump()
    casualty["count"] |= {"low": 7777, "high": 8888}
    text = shown(changed(brief, casualties=[casualty]))
    assert "7777" not in text
    assert "8888" not in text


def test_without_an_incident_one_line_says_so(quiet):
    text = terminal(quiet, width=80, colour=False)
    assert "This article reports no violent or security incident." in text
    assert "CASUALTIES" not in text


def test_without_colour_there_is_no_escape_sequence(brief):
    assert ESCAPE not in terminal(brief, width=80, colour=False)


def test_with_colour_there_are_and_the_words_are_the_same(brief):
    coloured = terminal(brief, width=80, colour=True)
    assert ESCAPE in coloured
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert stripped.split() == terminal(brief, width=80, colour=False).split()


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param("\x1b]0;owned\x07", id="window-title"),
        pytest.param("\x1b[2J\x1b[31m", id="clear-screen"),
        pytest.param("\x9b2J", id="c1"),
        pytest.param("\u202egnp.exe", id="direction"),
        pytest.param("\r\nline", id="line-break"),
        pytest.param("[bold red]x[/]", id="markup-is-text"),
    ],
)
@pytest.mark.parametrize("field", ["headline", "summary"])
def test_an_article_cannot_steer_the_terminal(brief, changed, field, hostile):
    text = terminal(changed(brief, **{field: f"Blast {hostile} reported"}), width=80, colour=False)
    assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e", "\r"}
    if "bold" in hostile:
        assert hostile in text
