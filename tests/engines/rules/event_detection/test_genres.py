"""Opinions, reviews, obituaries, pages of history and tables of figures, and the reports that look like them."""

from datetime import date

import pytest

from summarizer.engines.rules.event_detection.genres import genre
from summarizer.engines.rules.story import read

REPORT = """Gunmen killed four soldiers at a checkpoint near Oru on Monday, the army said.

The attackers fled on motorcycles towards the border, and helicopters are looking for them."""

OLD = """{first}

The guards were asleep, and the raiders took the bridge without a shot.

By morning they held the fort and forty hostages. The king offered ransom, and was refused.

The siege lasted eleven weeks. Two thousand people died, most of them of hunger.

The walls still stand. Children climb on them after school, and goats graze in the moat.

Nobody in the town speaks of it much. There is a plaque, and it is wrong about the year."""

LABELLED = {
    "opinion": "Opinion: We must not look away\n\n",
    "in-capitals": "OPINION - ",
    "a-film-review": "Film review: 'The Checkpoint' holds its breath\n\n",
    "behind": "We must not look away | Opinion\n\n",
    "archive": "From the archive: the night of the raid\n\n",
}

UNLABELLED = {
    "the-word-itself": "Opinion is divided in Oru after raid\n\n",
    "a-review-ordered": "Army orders review of checkpoints\n\n",
    "a-commentator": "Commentator among the dead\n\n",
    "a-letter": "Letter bomb follows raid\n\n",
}


@pytest.mark.parametrize("label", LABELLED.values(), ids=LABELLED)
def test_what_calls_itself_so(label, make_article):
    """A label before or behind the title is believed, whatever follows."""
    story = read(make_article(label + REPORT))
    assert (story.matter, story.reported) == ("opinion", False)


@pytest.mark.parametrize("title", UNLABELLED.values(), ids=UNLABELLED)
def test_what_only_has_the_word(title, make_article):
    """The same words within a title are no label."""
    story = read(make_article(title + REPORT))
    assert (story.matter, story.reported) == ("", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Walter Henn, who ran through mortar fire at Khe Sanh, dies at 84\n\n", "obituary", id="of-age"),
        pytest.param("General Ilo Tanu, shot in ambush, dies at 84\n\n", "", id="by-force"),
        pytest.param("Boy wounded in raid dies at 14\n\n", "", id="young"),
        pytest.param("Attack kills ten, highest number since last year, figures show\n\n", "", id="a-toll"),
    ],
)
def test_obituaries(text, expected, make_article):
    """Somebody old who died of it; not the wounded who die, nor a toll."""
    assert genre(read(make_article(text + REPORT))) == expected


def test_figures(make_article):
    """What a yearbook counts."""
    text = "Conflict deaths fell by a tenth last year, a yearbook published on Monday found. Attacks by rebels were down too."
    assert genre(read(make_article(text + " Its authors counted 140,000 dead in 61 wars."))) == "figures"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(OLD.format(first="Forty years ago today, thirty men walked up to the bridge of Oru."), "history", id="old"),
        pytest.param(OLD.format(first="On Monday thirty men walked up to the bridge of Oru."), "", id="this-week"),
        pytest.param(
            OLD.format(first="Forty years ago thirty men took the bridge of Oru. A court convicted two of them at last."),
            "", id="tried-at-last",
        ),
        pytest.param(
            OLD.format(first="I met the old guards at the bridge of Oru. They told me to sit down, and I did."),
            "opinion", id="first-person",
        ),
        pytest.param(
            OLD.format(first="Three years ago this was a border. On 2 March thirty men walked up to the bridge of Oru."),
            "", id="this-month",
        ),
        pytest.param(
            OLD.format(first="'I was at the bridge. I didn't run. They shot at me,' a guard said on Monday."),
            "", id="quoted-in-single-marks",
        ),
        pytest.param(
            OLD.format(first="A talk with Ilo Tanu.\n\nTanu: I was at the bridge. They shot at me, and I ran."),
            "", id="an-answer",
        ),
        pytest.param(
            OLD.format(first='"I was at the bridge. They shot at me, and I ran," a guard said on Monday.'), "", id="quoted"
        ),
        pytest.param(
            OLD.format(first="The bridge of Oru has a story.") + "\n\nMaria Teles is the author of The Bridge.",
            "opinion", id="its-author",
        ),
        pytest.param(
            OLD.format(first="Maria Teles was shot on Monday.") + "\n\nMaria Teles is the author of The Bridge.",
            "", id="its-victim",
        ),
    ],
)  # fmt: skip
def test_history_and_pieces_by_their_author(text, expected, make_article):
    """Long ago and nothing this week; the narrator's own I; a note on who wrote it."""
    assert genre(read(make_article(text, published=date(2031, 3, 5)))) == expected
