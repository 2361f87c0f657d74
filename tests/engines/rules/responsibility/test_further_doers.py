"""Who did the further deeds that an article tells beside the first, and who is only told of again."""

import pytest

LEAD = "Fighters of the Harbour Brigade blew up a pylon near Kavu on Friday, the army said. "


def doers(draft, text):
    return {claim.actor for claim in draft(text).claimants if claim.actor}


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("In addition, urban guerrillas burned a bus in the west of Kavu.", "urban guerrillas"),
        ("Meanwhile, unidentified men threw a grenade at the town hall of Kavu.", "unidentified men"),
        ("In northern Orsa, gunmen hired by miners dynamited a bridge.", "gunmen"),
        ("Later, fighters loyal to the ELN killed a guard of the town hall.", "ELN"),
        ("The same day, the ELN attacked the police barracks of Orsa near Kavu and killed a guard.", "ELN"),
    ],
    ids=["in-addition", "meanwhile", "at-a-place", "loyal-to", "a-group-by-name"],
)
def test_another_deed_has_its_own_doer(draft, sentence, actor) -> None:
    """Who is told to have done something else is a claimant beside the first."""
    assert actor in doers(draft, LEAD + sentence)


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("The attackers fired at a patrol before they fled.", "attackers"),
        ("Bombings of pylons were first carried out by the ELN.", "ELN"),
        ("The army rejected the claim that the ELN attacked the barracks of Kavu.", "ELN"),
        ("Police shot two of the attackers dead.", "Police"),
        ("Meanwhile, ELN fighters shot three attackers dead in the town hall.", "ELN"),
        ("Meanwhile, the police placed the bomb in a flower bed.", "police"),
        ("Meanwhile, a farm belonging to Anton Reik was searched.", "Anton Reik"),
    ],
    ids=["told-of-again", "of-old-times", "only-talked-of", "the-law", "against-them", "disposed-of", "his-farm"],
)
def test_nobody_is_added_who_did_nothing_else(draft, sentence, actor) -> None:
    """Those told of again, history, rumours and the police are no further doers."""
    assert actor not in doers(draft, LEAD + sentence)


def test_a_description_in_the_lead_gives_way_to_the_name(draft) -> None:
    """“Gunmen" in the lead are those whose group claims it."""
    text = "Gunmen killed two guards in Kavu on Friday.\n\nThe Harbour Brigade claimed responsibility for the attack."
    assert doers(draft, text) == {"Harbour Brigade"}
