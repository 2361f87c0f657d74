"""What titles say of the kind of an incident."""

import pytest

from summarizer.engines.rules.event_arguments.kinds_by_title import cues_of_title, decided_by_title, names_one_victim
from summarizer.schema.vocabulary import KINDS


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Federal and regional forces trade fire over Garba", "armed_clash"),
        ("Port counts its dead as militias fight over the gate", "armed_clash"),
        ("Bus seized at the crossroads with pilgrims aboard", "abduction"),
        ("Pilot and four teachers led into the forest", "abduction"),
        ("Uranium convoy attacked on northern road", "armed_assault"),
        ("Largest port stands still after hack", "other"),
        ("Water protesters buried; police say they fired in the air", "unrest"),
        ("Jets hit depot near the border", "air_strike"),
        ("Suicide attack on seminary kills 20", "suicide_bombing"),
    ],
)
def test_a_title_votes_for_its_kind(title, kind):
    """Whatever clause the words stand in."""
    assert kind in cues_of_title(title)


@pytest.mark.parametrize(
    "title",
    [
        "Storm hits coast",
        "Trade talks resume; fire at market",
        "Militias and elders sign truce",
        "Team seized the lead late",
        "Convoy of aid reaches town",
    ],
)
def test_other_titles_vote_for_none(title):
    """A truce, a match, a fire."""
    assert cues_of_title(title) == {}


def test_every_vote_is_for_a_kind():
    """The sections of the file are kinds of the vocabulary."""
    titles = "clash kidnap gunmen hack protest air strike suicide bombing"
    assert set(cues_of_title(titles)) <= set(KINDS)


@pytest.mark.parametrize(
    "title",
    [
        "Dagestan judge who jailed preachers shot in lift",
        "They kill Tlapa candidate in front of the market",
        "Police detain three over alleged plan to murder exiled broadcaster",
        "Editor gunned down outside newsroom",
        "Murder of a village chief stuns district",
    ],
)
def test_one_person_of_an_office_is_the_aim(title):
    """Judges, candidates, journalists, chiefs."""
    assert names_one_victim(title)


@pytest.mark.parametrize(
    "title",
    [
        "Two judges shot in courthouse attack",
        "Mayor and 11 guests killed at wedding",
        "Mayor says gunmen killed 12",
        "Governor visits hospital",
        "Minister vows revenge after soldiers killed",
        "Gunmen kill 12 in village; governor flees",
    ],
)
def test_others_are_not(title):
    """Several dead, or an official who only speaks."""
    assert not names_one_victim(title)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Mob beats two brothers to death over theft rumour", "unrest"),
        ("Police fire on protesters in hill town; three dead", "unrest"),
        ("Gunmen seize 47 pupils from boarding school", "abduction"),
        ("Charter plane hijacked on flight to the coast", "abduction"),
        ("Hostages freed after day-long siege at bank", "abduction"),
        ("Poet taken from Gao bus", "abduction"),
        ("Army kills five militants near border", "security_operation"),
        ("Police detain nine in Easter raids", "security_operation"),
        ("Troops storm rebel camps in forest, rescue 63", "security_operation"),
        ("Data cable severed in strait", "sabotage"),
        ("Jihadists threaten to burn trucks", "sabotage"),
        ("Border town shelled; neighbour denies it", "shelling"),
        ("Cell planned to bomb taxi park", "bombing"),
        ("Girl bomber kills five at mosque", "suicide_bombing"),
        ("Assassin's rifle jammed as premier walked to church", "assassination"),
    ],
)
def test_who_does_what_to_whom_decides(title, kind):
    """Title words that leave one kind."""
    assert decided_by_title(title) == kind


@pytest.mark.parametrize(
    "title",
    [
        "Police fire chief over audit",
        "Gunmen seize border town",
        "Soldiers kill five coal miners by mistake",
        "Army chief visits camps",
        "Crowd attends rally",
        "Bombers hit tunnels overnight",
        "Minister plans to cut taxes",
        "Company seizes chance to grow",
        "Workers taken aback from office by news",
    ],
)
def test_near_words_decide_nothing(title):
    """A dismissal, a town taken, civilians killed, aircraft."""
    assert decided_by_title(title) is None
