"""Lists of those who are charged, named or blamed together, and who only stands beside them."""

import pytest

LEAD = "A bomb killed nine people in the market of Kavu on Friday, the governor said. "


def claimants(draft, text):
    return {(claim.actor, claim.stance) for claim in draft(text).claimants if claim.actor}


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The suspects were identified as Anton Reik, Karl Ost and Ivo Lund.", "accused"),
        ("The suspects, who were identified as Anton Reik, Karl Ost and Ivo Lund, fled.", "accused"),
        ("Anton Reik, Karl Ost and Ivo Lund were charged with murder.", "accused"),
        ("A judge issued arrest warrants for Anton Reik, Karl Ost and Ivo Lund over the bombing.", "suspected"),
    ],
    ids=["identified", "who-were-identified", "charged", "warrants"],
)
def test_each_of_a_list_is_a_claimant(draft, sentence, stance) -> None:
    """Of three people named together none is left out."""
    expected = {(name, stance) for name in ("Anton Reik", "Karl Ost", "Ivo Lund")}
    assert expected <= claimants(draft, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The suspect was identified as Anton Reik, and Ivo Lund said the market would open again.",
        "Ivo Lund said that Anton Reik was charged with murder.",
        "The police identified the dead student as Ivo Lund.",
        "A judge issued an arrest warrant for Ivo Lund for drug smuggling.",
        "The party opposed arrest warrants against Ivo Lund.",
    ],
    ids=["another-clause", "who-says-so", "a-victim", "another-crime", "for-nothing-told"],
)
def test_nobody_else_is_drawn_in(draft, sentence) -> None:
    """Who speaks, who died and who is sought for something else is no claimant."""
    assert "Ivo Lund" not in {actor for actor, _ in claimants(draft, LEAD + sentence)}


@pytest.mark.parametrize(
    ("sentence", "actor", "stance"),
    [
        ("It could have been the ELN or rightist gunmen, he said.", "ELN", "suspected"),
        ("The attackers identified themselves as members of the ELN.", "ELN", "reported"),
        ("The president confirmed the involvement of soldiers in the bombing.", "soldiers", "accused"),
        ("The attackers painted the walls with the words Shining Path.", "Shining Path", "suspected"),
        ("The Armed Forces are now charged with the deaths of three market women.", "Armed Forces", "accused"),
        ("The priest accused Karl Ost, former minister, of having ordered the bombing.", "Karl Ost", "accused"),
        ("Several men riding in a van threw the bomb at the market hall.", "Several men", "reported"),
        ("The governor blamed paramilitary organizations for the bombing.", "paramilitary organizations", "accused"),
        ("The governor attributed the bombing to extreme rightist groups.", "rightist groups", "accused"),
        ("Right-wing squads killed the nine people, witnesses said.", "Right-wing squads", "reported"),
        ("The cowardly ELN killers attacked the market hall at noon.", "ELN", "reported"),
        ("Three hooded men exploded the bomb and fled.", "Three hooded men", "reported"),
        ("The bombing was carried out by the 6th Military Detachment.", "6th Military Detachment", "reported"),
    ],
    ids=[
        "could-have-been",
        "called-themselves",
        "involvement",
        "left-behind",
        "charged-with-deaths",
        "a-role",
        "riding-in",
        "organizations",
        "extreme",
        "squads",
        "its-killers",
        "exploded",
        "a-detachment",
    ],
)
def test_who_did_it_by_other_wordings(draft, sentence, actor, stance) -> None:
    """Guesses, introductions, guilt and traces point to somebody."""
    assert (actor, stance) in claimants(draft, LEAD + sentence)


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        ("It could have been Anton Reik who rang the bell, he said.", "Anton Reik"),
        ("The visitors identified themselves as members of a choir.", "choir"),
        ("The president denied the involvement of soldiers in the bombing.", "soldiers"),
        ("The priest accused Karl Ost, former minister, of having ordered the bombing.", "former minister"),
        ("The children painted the walls with the words Green Valley.", "Green Valley"),
        ("Human rights organizations condemned the bombing.", "Human rights organizations"),
        ("Shots were fired at soldiers passing by the Orsa settlement.", "Orsa settlement"),
        ("The victims, who were identified as Anton Reik and Karl Ost, were buried.", "Anton Reik"),
        ("Police hunted the killers of an ELN leader, who was shot on Friday.", "ELN"),
        ("Three hooded men exploded in laughter.", "Three hooded men"),
        ("A detachment of engineers repaired the bridge.", "detachment of engineers"),
    ],
    ids=[
        "a-bell",
        "a-choir",
        "denied",
        "a-role",
        "children",
        "organizations",
        "passing-by",
        "victims",
        "its-dead",
        "laughter",
        "engineers",
    ],
)
def test_what_only_looks_like_it(draft, sentence, actor) -> None:
    """The same words about others blame nobody."""
    assert actor not in {name for name, _ in claimants(draft, LEAD + sentence)}
