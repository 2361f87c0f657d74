"""What the incident was done with, and what only occurs beside it."""

import pytest


@pytest.mark.parametrize(
    ("text", "weapons"),
    [
        pytest.param("Four soldiers died in a gun battle near Gao on Monday.", [], id="gun-battle"),
        pytest.param(
            "Mortar bombs killed four traders in Gao on Monday. The shells fell at noon, and soldiers with rifles came.",
            ["Mortar bombs"],
            id="shells-of-the-mortar",
        ),
        pytest.param("Four shells hit a market in Gao on Monday, killing six people.", ["shells"], id="shells-alone"),
        pytest.param(
            "Gunmen shot dead four soldiers near Gao on Monday. The attack was poison for the talks, the mayor said.",
            [],
            id="poison-as-a-figure",
        ),
        pytest.param("Gunmen shot dead four soldiers near Gao on Monday in a hail of bullets.", [], id="bullets"),
        pytest.param("Gunmen with rifles shot dead four soldiers near Gao on Monday.", ["rifles"], id="rifles"),
        pytest.param(
            "Gunmen with rifles shot dead four soldiers near Gao on Monday. Troops were searching the attackers' village with "
            "drones.",
            ["rifles"],
            id="drones-that-search",
        ),
        pytest.param(
            "Rebels killed 26 people with machetes and guns near Beni on Monday.",
            ["machetes", "guns"],
            id="guns-beside",
        ),
        pytest.param(
            "Men with rifles shot dead four traders near Gao on Monday. The guns were heard in Gao.",
            ["rifles"],
            id="guns-as-another-word",
        ),
        pytest.param(
            "About 30 people carrying assault rifles, bows and machetes attacked a camp near Gao on Monday.",
            ["assault rifles", "bows", "machetes"],
            id="unlisted-between-two",
        ),
        pytest.param(
            "Gunmen with rifles, said witnesses, and machetes attacked a camp near Gao on Monday.",
            ["rifles", "machetes"],
            id="an-aside-between-two",
        ),
        pytest.param(
            "Gunmen attacked a camp near Gao on Monday, killing six soldiers. Four rifles and a machine gun were carried off "
            "in the attack.",
            [],
            id="booty",
        ),
        pytest.param(
            "A man who carried a shotgun and two pistols opened fire in a bar in Lyon on Monday, killing a waiter.",
            ["shotgun", "pistols"],
            id="counted-in-his-hands",
        ),
        pytest.param(
            "A man opened fire in a bar in Lyon on Monday, killing a waiter. A handgun was recovered.",
            ["handgun"],
            id="the-one-recovered",
        ),
        pytest.param(
            "Gunmen opened fire on a market near Gao on Monday, killing four traders. The shooting lasted an hour. Jets were "
            "sent to the area after the attack.",
            [],
            id="jets-afterwards",
        ),
        pytest.param("Jets bombed a camp near Gao on Monday, killing four people.", ["Jets"], id="jets"),
        pytest.param(
            "A cyber attack hit a water plant near Lyon on Monday, cutting off the pumps and chlorine dosing.",
            [],
            id="chlorine-of-the-plant",
        ),
        pytest.param(
            "Helicopters dropped barrels of chlorine on a village near Homs on Monday, killing four people.",
            ["chlorine"],
            id="chlorine-dropped",
        ),
        pytest.param(
            "A bomb packed into a cooking gas cylinder killed two rangers in Yala on Monday.", ["bomb"], id="its-shell"
        ),
        pytest.param(
            "A gas cylinder rigged with nails exploded in a bar in Lyon on Monday, killing a waiter.",
            ["gas cylinder"],
            id="cylinder-that-exploded",
        ),
        pytest.param(
            "Gunmen with rifles stormed a terminal in Bonny on Monday, killing two men. Shell said it had evacuated staff.",
            ["rifles"],
            id="a-firm",
        ),
        pytest.param("Shell hits market in Sumy on Monday, killing four people, police said.", ["Shell"], id="no-firm"),
        pytest.param(
            "A Russian missile hit a market in Sumy on Monday, killing four people. The Iskander missile hit the market "
            "at noon.",
            ["Iskander missile"],
            id="one-missile-named-twice",
        ),
    ],
)
def test_only_what_was_used_is_a_weapon(draft, text, weapons):
    """What comes out of a gun, the word in "gun battle", and what searchers fly are none."""
    assert draft(text).incident.weapons == weapons


BOOTY = {
    "a list of what was found": "In the house the police found grenades, 40 uniforms, 12 radios, 15 knives, three maps and rifles.",
    "a list of what was stolen": "The attackers stole uniforms, revolvers, carbines, and ammunition.",
    "found behind a comma": "Cartridges, some for AK-47 rifles, were found nearby, the police said.",
}


@pytest.mark.parametrize("told", BOOTY.values(), ids=BOOTY)
def test_what_was_found_or_taken_was_not_used(draft, told):
    """A list of arms after "found" or "stole" tells what somebody had."""
    text = f"Rebels attacked a police post near Puebla in Mexico on Monday with mortars, wounding three guards. {told}"
    assert draft(text).incident.weapons == ["mortars"]


def test_what_the_thieves_fired_was_used(draft):
    """Near miss: who stole a car, and then fired."""
    text = (
        "Men stole a car in Puebla, Mexico, on Monday, fired rifles at the guards, and fled. Three guards were wounded."
    )
    assert draft(text).incident.weapons == ["rifles"]
