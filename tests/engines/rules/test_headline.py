"""Headline and summary."""

import pytest

from summarizer.engines.rules.headline import MOST_HEADLINE_WORDS, MOST_SUMMARY_WORDS
from summarizer.engines.rules.reading.definite import with_article
from summarizer.engines.rules.wording import _preposition

LEAD = "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people, police said."


def test_the_title_is_the_headline(draft):
    """A title that fits stands."""
    assert draft(LEAD, title="Nine die in Mogadishu blast").headline == "Nine die in Mogadishu blast"


def test_without_a_title_the_lead_is_made_short(draft):
    """The attribution goes first."""
    assert draft(LEAD).headline == "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people"


@pytest.mark.parametrize("words", [17, 25, 60])
def test_a_headline_has_at_most_sixteen_words(draft, words):
    """Long titles are cut."""
    headline = draft(LEAD, title=" ".join(["Bomb"] * words)).headline
    assert 0 < len(headline.split()) <= MOST_HEADLINE_WORDS


def test_the_summary_tells_event_harm_and_claim(draft):
    """One sentence each, with the article's numbers and names."""
    found = draft(LEAD + " The Harbour Brigade claimed responsibility.")
    assert found.summary == (
        "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people, police said. "
        "The Harbour Brigade claimed responsibility."
    )


def test_a_summary_is_short(draft):
    """At most eighty words, three sentences."""
    text = (
        LEAD
        + " Four soldiers were wounded. Two women are missing. " * 3
        + "Kenya accused al-Shabaab of carrying it out."
    )
    summary = draft(text).summary
    assert len(summary.split()) <= MOST_SUMMARY_WORDS


def test_a_title_without_the_event_gives_way_to_a_lead_that_tells_it(draft):
    """A title that only announces a report says nobody what happened."""
    assert draft(LEAD, title="War round-up, 3 March").headline.startswith("A car bomb exploded outside a hotel")


def test_a_long_lead_is_cut_before_a_phrase(draft):
    """No phrase is cut in two."""
    lead = (
        "Eight people were killed and at least 15 wounded in a night of gun battles between rival youths of two clans "
        "near the station of the town on Monday."
    )
    assert draft(lead).headline == "Eight people were killed and at least 15 wounded in a night of gun battles"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("The health ministry counted 24 wounded.", "24 people were injured", id="wounded"),
        pytest.param("The gunmen took two men hostage.", "two men were taken captive", id="taken"),
        pytest.param(
            "The sheikh and several members of his family were wounded.", "members of his family", id="of-his-family"
        ),
        pytest.param("The hospital said one more man had died.", "was killed", id="one"),
    ],
)
def test_harm_is_told_once_and_in_grammar(draft, sentence, told):
    """No "24 wounded were injured"."""
    summary = draft(f"{LEAD} {sentence}").summary
    assert told.lower() in summary.lower()
    assert "wounded were injured" not in summary


@pytest.mark.parametrize(
    ("before", "told"),
    [
        pytest.param("Five of them were hurt when they jumped from the roof.", "Five of them", id="of-whom"),
        pytest.param("The other two men, aged 23 and 31, were stabbed in the arm.", "The other two", id="the-other"),
        pytest.param("Moscow's has four soldiers killed and nothing else to say.", "Moscow's has", id="no-noun"),
    ],
)
def test_a_sentence_that_leans_on_another_does_not_open_the_summary(draft, before, told):
    """What “them" and “the other" are is told elsewhere."""
    assert not draft(f"{before} {LEAD}").summary.startswith(told)


@pytest.mark.parametrize("mark", ["2. ", "- ", "KISMAYO - ", "10:45 "], ids=["number", "dash", "dateline", "time"])
def test_what_stands_before_a_sentence_is_left_out(draft, mark):
    """Numbers, dashes, datelines and times belong to the page."""
    found = draft(f"The day in the city began quietly.\n\n{mark}{LEAD}")
    assert "A car bomb exploded" in found.summary
    assert mark.strip() not in found.summary


@pytest.mark.parametrize(
    ("place", "told"),
    [
        pytest.param("Riverside Avenue", "on", id="street"),
        pytest.param("Barkly Street bakery", "at", id="site"),
        pytest.param("Kismayo", "in", id="town"),
    ],
)
def test_the_preposition_fits_the_place(place, told):
    """At a site, on a street, in a town."""
    assert _preposition(place) == told


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Live: Blast in Mogadishu", "Blast in Mogadishu"),
        ("Flash Update No. 3: Attacks in Banaadir region", "Attacks in Banaadir region"),
        ("Press statement: Blast at a hotel", "Blast at a hotel"),
        ("Police: nine dead in blast", "Police: nine dead in blast"),
        ("Live: updates", "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people"),
    ],
    ids=["live", "bulletin", "statement", "source", "nothing-left"],
)
def test_a_label_is_no_part_of_the_headline(draft, title, expected):
    """What only announces a text goes, as long as something tells the event."""
    assert draft(LEAD, title=title).headline == expected


def test_a_line_of_one_word_is_no_headline(draft):
    """“URGENT" and “HIGHLIGHTS" stand over a text and tell nothing."""
    assert draft(f"URGENT\n\n{LEAD}").headline.startswith("A car bomb exploded")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        pytest.param(
            "Gunmen killed 14 people in raids on two villages in Zamfara, police said. The attackers stormed Tamo Gari late "
            "on Monday, shooting at residents and setting houses on fire.",
            "Gunmen killed 14 people",
            id="not-the-attackers",
        ),
        pytest.param(
            "Police said two men had been arrested after the blast on Monday. A bomb tore through a bus in Nairobi on Monday, "
            "killing three people and wounding nine others.",
            "A bomb tore through a bus",
            id="not-the-arrests",
        ),
    ],
)
def test_the_summary_opens_with_what_happened(draft, text, begins):
    """Neither a sentence that goes on from another nor what came of it stands first."""
    assert draft(text).summary.startswith(begins)


def test_a_sentence_of_harm_alone_does_not_stand_for_the_event(draft):
    """Who was hurt means nothing before it is said what happened and where."""
    text = (
        "It was dark when the singing stopped. The pensioner, a regular in his eighties, was wounded in one ear. "
        "A gunman held eleven customers hostage in a barber's shop in Footscray on Wednesday, police said."
    )
    assert draft(text).summary.startswith(("A gunman held", "An abduction was reported"))


def test_whose_people_they_are_is_not_told_beside_the_source(draft):
    """“Five of its soldiers … according to Israel" would make them nobody's."""
    text = (
        "A clash near Jenin on Monday lasted five hours, residents said. Two gunmen were killed in the fighting. "
        "The army said three of its soldiers were wounded."
    )
    assert "of its" not in draft(text).summary


@pytest.mark.parametrize(
    ("name", "text", "worded"),
    [
        pytest.param("RKK cell", "Police suspect RKK cell.", "an RKK cell", id="letters"),
        pytest.param(
            "Church leaders in Dekai", "Church leaders fled. A church burned.", "church leaders in Dekai", id="opens"
        ),
        pytest.param("air force", "The air force said so.", "the air force", id="lower"),
    ],
)
def test_the_article_before_a_name(name, text, worded):
    """Letters that are spoken one by one, and words that only begin a sentence with a capital."""
    assert with_article(name, text) == worded


def test_a_lead_without_words_of_its_own_is_passed_over(draft):
    """A first line of dates and a stray quotation mark alone does not end the reading."""
    text = ' on 4 March 2031  on 4 March 2031  he  on 4 March 2031 A bomb killed three people in Mosul on Monday. " '
    assert draft(text).incident is not None
