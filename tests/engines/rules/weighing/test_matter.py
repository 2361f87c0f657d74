"""Incidents that the rules miss and the weights find, and matters that only borrow words."""

import pytest

from summarizer.engines.rules.weighing.article_features import article_features
from summarizer.engines.rules.weighing.matter import reports_by_weight, stands
from summarizer.engines.rules.weighing.weights import probability, weights

FOUND = {
    "a car on fire and a letter": (
        "Prosecutor's car burns in Marseille\n\n"
        "MARSEILLE, March 3 - The car of a prosecutor who leads drug cases burned in front of her house in "
        "Marseille on Monday night, hours after a letter with a bullet arrived at her office. She was at home "
        "with two children and got out unhurt. Detectives found a bottle with petrol. The minister of justice "
        "said the state would not bow. She has been given guards. Residents saw two hooded youths on a "
        "scooter. No one has been arrested."
    ),
    "passengers robbed": (
        "Night of fear on island ferry\n\n"
        "MANILA, March 3 - Passengers on a small ferry lay on the deck for two hours on Sunday night while "
        "six men with pistols went through their bags. The captain was tied to his wheel. The men left in a "
        "speedboat before dawn, the coast guard said.\n\n"
        "The ferry was between Cebu and Bohol. Officers have taken statements from forty passengers. The "
        "coast guard sent two boats after the men and found an empty one. Ferry owners want guards on night "
        "crossings. The masked men had boarded as passengers in Cebu, a steward said."
    ),
    "a keeper killed": (
        "The lighthouse without a lens\n\n"
        "CAPE MORO - The light had burned for ninety years, and on Tuesday it was dark. Frogmen had come up "
        "the rocks with knives, the harbour master said, and the relief keeper was dead on the stairs. They "
        "cut the lens out. The ministry of marine saw in it the hand of a neighbour. No flag was left behind. "
        "Two trawlers ran aground before dawn. A warship is now at anchor below the tower."
    ),
    "a house set alight": (
        "A doll on the gatepost\n\n"
        "SALFORD - A doll hung from the gatepost of the councillor's house, and a note was pinned to it. On "
        "Sunday the house burned. She had left for church with her sons. Firefighters found petrol on the "
        "stairs. Detectives suspect the men who wrote the note. The party said the councillor would not give "
        "up her seat. Neighbours brought blankets. Two men in their twenties are being questioned."
    ),
    "a caravan under fire": (
        "Salt and fire\n\n"
        "TAOUDENNI - The caravan was late by four days because its camels were dead. Russians had shot at "
        "it from a helicopter, its master told the imam, and two of his sons lay in the sand. The army said "
        "the helicopter had hit terrorists. The imam keeps a list. There are forty names on it this year. "
        "Salt has doubled in price. The United Nations asked for an inquiry."
    ),
}
BORROWED = {
    "a siege shown in a museum": (
        "Museum shows letters from the siege\n\n"
        "SARAJEVO - A hundred letters that left the besieged city in the pockets of drivers go on show at the "
        "museum on Friday. Shells killed two of their writers, and snipers killed a third. The curator said "
        "the exhibition was about love and its spelling. Visitors can hear actors read them. The museum has "
        "sold four thousand tickets, and a book of the letters comes out in April. The exhibition moves to "
        "Vienna in autumn. Tickets cost four euros."
    ),
    "deaths of a disease": (
        "Dengue kills ninety in camps\n\n"
        "ADEN - Ninety people have died of dengue in the camps around Aden since the rains began, the health "
        "ministry said on Monday. Doctors have treated four thousand patients. Most fled shelling in the "
        "north years ago. The vaccine is short, and the wells are fouled. Health workers brought tablets and "
        "soap. The disease spreads fastest among children, and hospitals are full of them. The outbreak is "
        "the worst in ten years."
    ),
    "arms as a business": (
        "Drone maker raises forty million from investors\n\n"
        "KHARKIV - A company that makes drones has raised 40 million dollars from investors in London, it "
        "said on Monday. One of its drones killed a Russian general in January. The money will pay for a "
        "factory in the west of the country. Sales doubled last year, and the company will hire 200 people. "
        "Shares will be sold to the public in two years, its founder said."
    ),
    "a game of war": (
        "Studio of war game sells two million copies\n\n"
        "MONTREAL - A game in which players run a guerrilla army in an invented state sold two million copies "
        "in a week, the studio said on Tuesday. Players recruit fighters, ambush convoys and bomb bridges. "
        "Rebels killed a general in the first level. The studio is at work on a sequel. The game costs 40 "
        "dollars."
    ),
}


def chance(story):
    """How probable an incident is by the words alone."""
    table = weights("incident")
    return probability(table.bias[0] + table.sums(article_features(story))[0])


@pytest.mark.parametrize("name", FOUND)
def test_incidents_that_the_rules_miss(by_rules, story, name):
    """Words of the whole article speak for an incident that neither headline nor lead tells."""
    assert not by_rules(FOUND[name]).reported
    assert chance(by_rules(FOUND[name])) > 0.9
    assert story(FOUND[name]).reported


@pytest.mark.parametrize("name", BORROWED)
def test_matters_that_borrow_words(by_rules, story, name):
    """An article that kills and shells in passing is none of an incident, whatever its lead looks like to the rules."""
    assert by_rules(BORROWED[name]).reported
    assert chance(by_rules(BORROWED[name])) < 0.3
    assert not story(BORROWED[name]).reported


def test_what_is_not_reported_has_nothing_to_tell(draft):
    """The draft of such a matter has no incident and nobody who did it."""
    made = draft(BORROWED["a siege shown in a museum"])
    assert made.incident is None
    assert made.claimants == []


@pytest.mark.parametrize(
    ("by_rules", "sentences", "chance", "expected"),
    [
        (False, 7, 0.75, True),
        (False, 7, 0.65, False),
        (False, 6, 0.85, False),
        (False, 6, 0.95, True),
        (True, 7, 0.45, True),
        (True, 7, 0.35, False),
        (True, 3, 0.2, True),
        (True, 3, 0.04, False),
    ],
)
def test_short_texts_need_more_certainty(by_rules, sentences, chance, expected):
    """Few words may mislead: what would do for a long text does not for one of a few sentences, nor against its lead."""
    assert stands(by_rules=by_rules, sentences=sentences, chance=chance) is expected


@pytest.mark.parametrize(
    ("by_rules", "chance", "expected"), [(True, 0.1, True), (True, 0.01, False), (False, 0.6, False)]
)
def test_text_in_capitals_is_left_to_the_rules(by_rules, chance, expected):
    """No weight was learned from telex: only what speaks against it as plainly as can be does."""
    assert stands(by_rules=by_rules, sentences=12, chance=chance, capitals=True) is expected


def test_a_bare_lead_is_left_to_the_rules(by_rules):
    """A plain lead that the rules take for an incident stays one."""
    assert reports_by_weight(by_rules("Gunmen shot dead four policemen at a checkpoint near Jos on Monday night."))
