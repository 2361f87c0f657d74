"""Those who act and speak and whom no list holds: names by their capitals, somebody's somebody."""

import pytest

LEAD = "Gunmen killed nine villagers in the Kavu district of northern Mali on Monday, police said.\n\n"


def reactions(draft, text):
    return {(reaction.speaker, reaction.stance) for reaction in draft(LEAD + text).reactions}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The Jama'atu Nasril Islam commiserated with the bereaved.",
            ("Jama'atu Nasril Islam", "supports"),
            id="name-of-a-body",
        ),
        pytest.param(
            "Wilma Alanoca Quisbert deplored the killings, then handed in her resignation.",
            ("Wilma Alanoca Quisbert", "acts"),
            id="name-of-a-person",
        ),
        pytest.param(
            "ASEAN's chair asked all parties for restraint.", ("ASEAN's chair", "urges_restraint"), id="chair"
        ),
        pytest.param(
            "Human Rights Watch's Sahel researcher, who sat through the hearings, condemned the raid.",
            ("Human Rights Watch's Sahel researcher", "condemns"),
            id="before-an-aside",
        ),
        pytest.param(
            "The bishops' conference called for calm.", ("bishops' conference", "urges_restraint"), id="members"
        ),
        pytest.param(
            "Germany's foreign minister flew to Bamako. He said Germany would stand by Mali.",
            ("Germany's foreign minister", "supports"),
            id="he-is-an-office",
        ),
        pytest.param("20:30 The UN chief condemned the attack.", ("UN chief", "condemns"), id="entry-of-a-live-blog"),
    ],
)
def test_a_subject_that_no_list_holds_reacts(draft, sentence, expected):
    """Whoever stands before a verb of reaction reacts, whether or not a list knows the name."""
    assert expected in reactions(draft, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("We are closing the page here.", id="the-page-itself"),
        pytest.param("Yesterday condemned houses were torn down.", id="no-name"),
        pytest.param("The fog closed the road.", id="weather"),
        pytest.param("The hospital sent the coffins to Gao.", id="coffins"),
    ],
)
def test_what_is_nobody_reacts_to_nothing(draft, sentence):
    """A capital at the head of a sentence, weather and the page's own voice are no speakers."""
    assert reactions(draft, sentence) == set()
