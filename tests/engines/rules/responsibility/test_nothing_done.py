"""Words that look like an accusation and lay nothing to anybody."""

import pytest

LEAD = "A bomb killed nine people in the market of Kavu on Friday, the governor said. "


def blamed(draft, text):
    return {claim.actor for claim in draft(text).claimants if claim.actor and claim.stance != "denied"}


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("He said the attack was carried out by the Harbour Brigade.", "Harbour Brigade"),
        ("Officials have evidence that the Harbour Brigade is responsible for the bombing.", "Harbour Brigade"),
        ("The bombing was ordered by the Harbour Brigade, he said.", "Harbour Brigade"),
        ("The governor identified the bomber as Anton Reik.", "Anton Reik"),
        ("The bombing was attributed to the Harbour Brigade.", "Harbour Brigade"),
        ("The police arrested Anton Reik in connection with the attack.", "Anton Reik"),
        ("The bomb was planted, according to the police, by the Harbour Brigade.", "Harbour Brigade"),
        ("The Harbour Brigade was pointed out as directly responsible for the crime.", "Harbour Brigade"),
        ("The parties condemned the Harbour Brigade for the bombing.", "Harbour Brigade"),
        ("A note signed by the Harbour Brigade was found on a wall.", "Harbour Brigade"),
        ("Yesterday armed men broke into the town hall and killed a clerk.", "armed men"),
    ],
    ids=[
        "carried-out", "evidence", "ordered", "identified", "attributed", "arrested", "according-to", "pointed-out",
        "condemned-for", "a-note", "broke-in",
    ],
)  # fmt: skip
def test_who_is_blamed_stays_so(draft, sentence, actor) -> None:
    """An attack carried out or ordered by somebody is laid to him."""
    assert actor in blamed(draft, LEAD + sentence)


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("He has no evidence that the Harbour Brigade is responsible for the bombing.", "Harbour Brigade"),
        ("It was not carried out by the Harbour Brigade, he said.", "Harbour Brigade"),
        ("The fair was organised by the Coffee Growers Association.", "Coffee Growers Association"),
        ("The thieves were caught in a raid carried out by the National Police.", "National Police"),
        ("The wounded were taken to a hospital by the Red Cross.", "Red Cross"),
        ("The relatives identified the student as Anton Reik.", "Anton Reik"),
        ("Damage to the buildings was reported.", "buildings"),
        ("The governor read out the names of the drug traffickers.", "drug traffickers"),
        ("The army asked the groups involved in the conflict to talk.", "groups"),
        ("It would be rash to claim that the army did it, he warned.", "army"),
        ("None of the dead belonged to the Harbour Brigade.", "Harbour Brigade"),
        ("The remarks were attributed to a colonel.", "colonel"),
        ("The police arrested Anton Reik over cocaine found in a truck.", "Anton Reik"),
        ("The rebels kidnapped and sentenced Anton Reik to death in May.", "Anton Reik"),
        ("A baker, a nurse and a miller, kidnapped in Orsa in May, were freed.", "miller"),
        ("Bodyguards shot the bomber dead.", "Bodyguards"),
        ("A banner signed by the Harbour Brigade accused the police of theft.", "Harbour Brigade"),
        ("A poem signed by Anton Reik was read.", "Anton Reik"),
        ("The bombers accused the traders of spying for the army.", "traders"),
    ],
    ids=[
        "no-evidence", "not-so", "a-fair", "an-operation", "to-hospital", "a-victim", "damage", "names-of", "a-war",
        "rash", "none-of", "remarks", "drugs", "sentenced-by-rebels", "reduced", "bodyguards",
        "a-banner", "a-poem", "spying",
    ],
)  # fmt: skip
def test_nothing_is_laid_to_those_who_did_no_harm(draft, sentence, actor) -> None:
    """Proof that is lacking, denial, help and events without harm blame nobody."""
    assert actor not in blamed(draft, LEAD + sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("The Harbour Brigade, which fights in the south, often shelled such towns.", False, id="habit"),
        pytest.param("The Harbour Brigade killed 21 people in a hotel in August.", False, id="another-month"),
        pytest.param("Fighters of the Harbour Brigade shelled the town too.", True, id="this-time"),
    ],
)
def test_what_a_group_does_often_or_did_in_another_month_is_not_this(draft, sentence, told) -> None:
    """Beside a day of the week a bare month lies back."""
    assert ("Harbour Brigade" in blamed(draft, LEAD + sentence)) is told
