"""What a headline's verbs, compounds and descriptions are read as."""

import pytest

LATER = "\n\nRoads near the scene were closed for some hours after that, and a school was kept shut."

WEAPONS = {
    "behind-what-it-hit": (
        "Bangkok shrine bomb injures 20",
        "Twenty people were hurt when a bomb exploded at a shrine in Bangkok on Monday, police said.",
        ["bomb"],
    ),
    "behind-what-it-hit-and-a-verb": (
        "Nairobi mall grenade hurts 9",
        "Nine people were hurt on Monday when a grenade was thrown into a mall in Nairobi, police said.",
        ["grenade"],
    ),
    "behind-a-verb": (
        "Somali mayor escapes roadside bomb",
        "The mayor of Afgoye escaped unhurt on Monday when a roadside bomb hit his car, police said.",
        ["roadside bomb"],
    ),
    "what-it-is-hidden-in": (
        "Kabul truck bomb kills nine",
        "A truck bomb exploded at a market in Kabul on Monday and killed nine people, police said.",
        ["truck bomb"],
    ),
}  # fmt: skip

TARGETS = {
    "a-verb-before-its-object": (
        "Rocket fire on Sderot wounds woman",
        "A woman was wounded on Monday when a rocket fired from Gaza landed in Sderot, medics said.",
        ["woman"],
    ),
    "a-weapon-and-a-verb": (
        "Drone strikes hospital in Kosti",
        "A drone struck a hospital in Kosti on Monday, killing nine people, doctors said.",
        ["hospital"],
    ),
    "not-what-was-driven": (
        "Haifa bus stop ramming injures 5",
        "Five people were injured when a car was rammed into a bus stop in Haifa on Monday, medics said.",
        ["bus stop"],
    ),
    "a-car-that-was-rammed": (
        "Governor's car rammed in Kano",
        "The car of the governor was rammed by a lorry and shot at in Kano on Monday, police said.",
        ["car"],
    ),
}  # fmt: skip

DENY = {
    "a-word-for-those-named": (
        "Separatists deny bombing Imphal market",
        "The United Kangla Front denied on Monday that it had bombed a market in Imphal, where four people died.",
        ["United Kangla Front"],
    ),
    "nobody-is-named": (
        "Separatists deny bombing Imphal market",
        "Separatists denied on Monday that they had bombed a market in Imphal on Sunday, where four people died.",
        ["Separatists"],
    ),
    "beside-an-army": (
        "Rebels and army deny bombing Goma market",
        "Nine died when a market in Goma was bombed. Rebels denied that they had bombed it. The army denied bombing it.",
        ["Rebels", "army"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("headline", "text", "expected"), WEAPONS.values(), ids=WEAPONS)
def test_a_weapon_is_told_without_what_it_hit(headline, text, expected, draft):
    """A compound of a headline names the weapon last."""
    assert draft(f"{headline}\n\n{text}{LATER}").incident.weapons == expected


@pytest.mark.parametrize(("headline", "text", "expected"), TARGETS.values(), ids=TARGETS)
def test_a_verb_is_no_part_of_a_target(headline, text, expected, draft):
    """A headline's verb stands between phrases, and what was driven is no target."""
    assert draft(f"{headline}\n\n{text}{LATER}").incident.targets == expected


@pytest.mark.parametrize(("headline", "text", "expected"), DENY.values(), ids=DENY)
def test_a_description_gives_way_to_the_group_that_denies(headline, text, expected, draft):
    """Who denies is named once."""
    told = draft(f"{headline}\n\n{text}{LATER}")
    assert sorted(c.actor for c in told.claimants if c.stance == "denied") == sorted(expected)


def test_a_bomb_has_not_done_it(draft):
    """What kills in a headline is a weapon, and nobody who did it."""
    told = draft(
        "Manila nightclub grenade kills bouncer\n\n"
        f"A bouncer was killed when a grenade was thrown into a nightclub in Manila on Monday, police said.{LATER}"
    )
    assert [c.actor for c in told.claimants if c.actor] == []
