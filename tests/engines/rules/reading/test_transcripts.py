"""Interviews and speeches, written out turn by turn: whose words the opinions in them are."""

import pytest

TURNS = (
    "[Varo] I believe that we must be calm. In my view our leaders should talk, and I think that they will.\n\n"
    "[Reporter] Who do you think did it?\n\n[Varo] I have no proof. Let us wait."
)

REPORTED = {
    "an interview": f"Gunmen murdered Judge Elba Corrado in Kavu last night, the mayor of Kavu told us.\n\n{TURNS}",
    "a condemnation": (
        "[begin recording] [Varo] The party condemns the assassination of Judge Elba Corrado by gunmen in Kavu. "
        f"I think it is a crime.\n\n{TURNS} [end recording]"
    ),
    "a recording without names": (
        "Gunmen attacked the house of Judge Elba Corrado in Kavu today at noon and killed a guard. The judge was at home.\n\n"
        "The judge spoke to us. [begin recording] I was at lunch. I heard my guards shout, and I hid. I do not know who it "
        "was. It was my guard who saved me. He was a friend of mine. [end recording]\n\nNobody has claimed the attack."
    ),
    "a speech": (
        "KAVU, 3 Mar 31 -- [speech] [President Varo] [text] I believe that we must mourn together. Last night gunmen "
        "assassinated Judge Elba Corrado in Kavu. In my view our leaders ought to meet, and I think we should pray."
    ),
    "quotations": (
        "Gunmen assassinated Judge Elba Corrado in Kavu last night. “I believe that we must be calm,” the mayor said. "
        "“In my view we should wait. I think that our leaders know more,” he added."
    ),
}


@pytest.mark.parametrize("text", REPORTED.values(), ids=REPORTED)
def test_what_somebody_thinks_of_it_makes_no_opinion_piece(draft, text):
    """“I believe", said in an interview, a speech or a quotation, is not the author's."""
    assert draft(text).incident is not None


NOT_REPORTED = {
    "a column": (
        "I believe that we must be calm. In my view our leaders should talk of what gunmen did to Judge Elba Corrado. "
        "I think that history shows it."
    ),
    "an interview on schools": f"The minister spoke to us about the new schools of Kavu on Monday.\n\n{TURNS}",
}


@pytest.mark.parametrize("text", NOT_REPORTED.values(), ids=NOT_REPORTED)
def test_an_author_who_thinks_so_writes_an_opinion_piece(draft, text):
    """The same words from the author, or an interview that tells of nothing violent."""
    assert draft(text).incident is None


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("The bomb attack on the Kavu cultural institute has caused damage. Nobody was hurt.", True),
        ("The attack on the Kavu cultural budget has caused anger. Nobody was pleased.", False),
    ],
    ids=["with a bomb", "of words"],
)
def test_an_attack_with_a_bomb_is_no_figure_of_speech(draft, text, reported):
    """A "bomb attack" proves itself."""
    assert (draft(text).incident is not None) is reported


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Troops in Kavu shot dead two men on Tuesday when a crowd tried to storm a police post.", True),
        ("A storm in Kavu killed two men on Tuesday when a tree fell on a police post.", False),
    ],
    ids=["a verb", "weather"],
)
def test_to_storm_a_post_is_no_weather(draft, text, reported):
    """The verb is no sign of an accident."""
    assert (draft(text).incident is not None) is reported
