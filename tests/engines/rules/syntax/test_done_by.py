"""Who did it, past place and time after a passive verb, in a relative clause, and of a group its people."""

import pytest

TOLD = {
    "past-place-and-time": (
        "The mayor of Orsa was kidnapped on Friday on the outskirts of Kavu, about 80 km north of Bogota, by armed men.",
        "armed men",
    ),
    "apparently": (
        "A teacher was murdered apparently by ELN guerrillas near Kavu on Friday, and her house was burned down.",
        "ELN",
    ),
    "relative": (
        "Troops are looking for the armed group that killed five peasants near Kavu on Friday and then fled on foot.",
        "armed group",
    ),
    "of-a-group": (
        "A group of subversives attacked the police barracks of Kavu on Friday and killed two guards of the town hall.",
        "subversives",
    ),
    "past-adjectives": (
        "The mayor of Orsa was kidnapped near Kavu on Friday by the so-called Army of National Liberation, police said.",
        "Army of National Liberation",
    ),
    "kind-of-gang": (
        "The cargo plane was dynamited by drug trafficking gangs at the airport of Kavu on Friday, a guard said.",
        "drug trafficking gangs",
    ),
    "planted": (
        "Unidentified men planted a bomb under a parked bus in Kavu on Friday, and it wounded four of the passengers.",
        "unidentified men",
    ),
}


@pytest.mark.parametrize(("text", "actor"), TOLD.values(), ids=TOLD)
def test_finds_who_did_it(draft, text, actor) -> None:
    """The people or the body that the sentence says did it are the actor."""
    names = [claim.actor.lower() for claim in draft(text).claimants if claim.actor]
    assert any(name.endswith(actor.lower()) for name in names), names


def test_who_suffered_did_not_do_it(draft) -> None:
    """The subject of a passive verb is nobody's perpetrator."""
    text = "The mayor of Orsa, Jairo Ortego, was kidnapped near Kavu on Friday. His car was found burned by the river."
    assert not [claim.actor for claim in draft(text).claimants if claim.actor]


def test_a_named_victim_is_described_by_another_mention(draft) -> None:
    """Who a named victim was may stand beside the name in another sentence."""
    text = (
        "Gunmen shot dead Jairo Ortego in Kavu on Friday. The attackers fled on motorcycles. "
        "Jairo Ortego, mayor of Orsa, had asked for guards in May."
    )
    (casualty,) = draft(text).casualties
    assert casualty.names == ["Jairo Ortego"]
    assert casualty.who.startswith("mayor")


def test_a_named_victim_is_counted_once(draft) -> None:
    """Told of alone and then with others, a person is one of those others."""
    text = (
        "Gunmen kidnapped Hector Oqueda in Kavu on Friday. "
        "Hector Oqueda and Gilda Florian were kidnapped on their way to the airport, the police said."
    )
    assert [casualty.count.low for casualty in draft(text).casualties if casualty.outcome == "captured"] == [2]
