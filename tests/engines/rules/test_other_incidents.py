"""Events told as background."""

import pytest

LEAD = "A car bomb exploded outside a hotel in Mogadishu on Monday, killing nine people. "


@pytest.mark.parametrize(
    ("sentence", "kind", "low"),
    [
        ("Last month, gunmen killed four soldiers in Kismayo.", "armed_assault", 4),
        ("It came days after an air strike killed seven people in Jowhar.", "air_strike", 7),
        ("In October 2030, a suicide bomber killed 30 people in Baidoa.", "suicide_bombing", 30),
        ("The war has killed 40,000 people.", "armed_conflict", 40000),
        ("Elsewhere, two soldiers were killed by a roadside bomb in Kenya.", "bombing", 2),
    ],
)
def test_background_events_are_other_incidents(draft, sentence, kind, low):
    """Earlier, elsewhere and the war as a whole: each with its toll, and nothing of it among the casualties."""
    found = draft(LEAD + sentence)
    assert [c.count.low for c in found.casualties] == [9]
    (other,) = found.other_incidents
    assert (other.kind, [c.count.low for c in other.casualties]) == (kind, [low])


def test_one_event_told_twice_is_one(draft):
    """The same victim in two sentences is one event."""
    text = (
        LEAD
        + "Last month the general Yusuf Dhumal was killed in Jowhar. The killing of Dhumal last month shocked the army."
    )
    assert len(draft(text).other_incidents) == 1


def test_each_has_a_date_and_a_line(draft):
    """An other incident says when it was and what it was, in one line."""
    (other,) = draft(LEAD + "On February 20, gunmen killed four soldiers in Kismayo.").other_incidents
    assert other.date.start == "2031-02-20"
    assert other.summary.startswith("On February 20, gunmen killed four soldiers")


COUNTRY = "Gunmen killed four traders in Gao in Mali on Monday. Mali's army sent troops. "


@pytest.mark.parametrize(
    ("sentence", "kind", "country"),
    [
        pytest.param("Last month 13 passengers of a bus were taken on the same road.", "abduction", "ML", id="taken"),
        pytest.param(
            "In January a bus of the same company was bombed, killing one person.", "bombing", "ML", id="bombed"
        ),
        pytest.param("The war has killed more than 6,500 people since 2031.", "armed_conflict", "ML", id="war"),
        pytest.param("On Jan. 3 a teenager was fatally shot in a car park.", "armed_assault", "ML", id="shot"),
    ],
)
def test_background_is_told_with_kind_and_country(draft, sentence, kind, country):
    """An event without a place of its own is in the country that the article speaks of."""
    (other,) = draft(COUNTRY + sentence).other_incidents
    assert other.kind == kind
    assert {place.country for place in other.places} == {country}


PARALLEL = "Four men threw dynamite at the Salvadoran embassy in Lima on Monday, wounding a guard. "


@pytest.mark.parametrize(
    ("sentence", "place", "targets"),
    [
        pytest.param(
            "Meanwhile, rebels blew up a bus in Huancayo, killing two passengers.", "Huancayo", ["bus"], id="meanwhile"
        ),
        pytest.param("In Arequipa, another bomb destroyed a bank branch.", "Arequipa", ["bank branch"], id="another"),
        pytest.param(
            "The police closed the road.\n\nHe thanked them.\n\nIn Huancayo, rebels blew up a bus.",
            "Huancayo",
            ["bus"],
            id="in-another-town",
        ),
        pytest.param(
            "In another development, rebels blew up a bus in Huancayo.", "Huancayo", ["bus"], id="development"
        ),
        pytest.param("In the south, rebels blew up a bus in Huancayo.", "Huancayo", ["bus"], id="in-the-south"),
        pytest.param("Finally, rebels blew up a bus in Huancayo.", "Huancayo", ["bus"], id="finally"),
        pytest.param("Hours earlier, rebels blew up a bus in Huancayo.", "Huancayo", ["bus"], id="hours"),
    ],
)
def test_an_event_in_parallel_is_told_apart(draft, sentence, place, targets):
    """Another place, another target, and nothing of it in the incident."""
    found = draft(PARALLEL + sentence)
    (other,) = found.other_incidents
    assert ([each.name for each in other.places], other.targets) == ([place], targets)
    assert place not in [each.name for each in found.incident.places]
    assert [c.outcome for c in found.casualties] == ["injured"]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Meanwhile, the police in Lima closed the road.", id="no-deed"),
        pytest.param("Meanwhile, another bomb destroyed a car outside the embassy.", id="same-place"),
        pytest.param("Hours earlier, the men had fired at a patrol car in Lima.", id="hours-before-in-town"),
        pytest.param("Meanwhile, the president in Bogota condemned the attack.", id="a-reaction"),
    ],
)
def test_what_goes_on_meanwhile_is_no_other_event(draft, sentence):
    """Without a deed of its own in another place."""
    assert draft(PARALLEL + sentence).other_incidents == []


def test_what_follows_in_the_paragraph_is_of_the_other_event(draft):
    """Its dead are not the incident's, until a place of the incident is named again."""
    found = draft(f"{PARALLEL}\n\nMeanwhile, rebels blew up a bus near Huancayo with dynamite. Two passengers died.")
    (other,) = found.other_incidents
    assert ([c.outcome for c in other.casualties], other.weapons) == (["killed"], ["dynamite"])
    assert [c.outcome for c in found.casualties] == ["injured"]


def test_another_town_at_the_head_of_a_sentence_is_another_event(draft):
    """In a short report as well, where every sentence is of the lead."""
    text = (
        "Rebels killed five people on a bus near Goma in Congo on Monday. In Beni, 300 km to the north, rebels killed "
        "nine villagers the same night."
    )
    found = draft(text)
    (other,) = found.other_incidents
    assert ([p.name for p in other.places], [c.count.text for c in other.casualties]) == (["Beni"], ["nine"])
    assert [c.count.text for c in found.casualties] == ["five"]


LATER_DEED = {
    "a later deed": ("on 3 March they dynamited a bridge near Neiva", 1),
    "what came of it": ("on 3 March police arrested two men near Neiva", 0),
    "deaths of later days": ("on 3 March one of the wounded died in Neiva", 0),
}


@pytest.mark.parametrize(("told", "number"), LATER_DEED.values(), ids=LATER_DEED)
def test_an_attack_of_a_later_day_is_another_event(draft, told, number):
    """What came of the incident is none."""
    text = f"Rebels ambushed an army patrol near San Vicente on 1 March, killing three soldiers; {told}."
    assert len(draft(text).other_incidents) == number


def test_a_town_after_its_district_only_says_more(draft):
    """Where no town is told before, "in X" is where it was."""
    text = "Rebels killed two policemen in a raid in eastern Peru on Monday. In Huancayo, men threw grenades at a post."
    found = draft(text)
    assert (found.other_incidents, [place.name for place in found.incident.places]) == ([], ["Huancayo"])


def test_speakers_towns_are_no_places_of_another_event(draft):
    """Nor what a way is measured from."""
    told = "Last month, a court in Lima heard, gunmen killed four guards in Ayna, 60 km north of Ayacucho."
    (other,) = draft(f"A bomb killed two people in Tacna on Monday. {told}").other_incidents
    assert [place.name for place in other.places] == ["Ayna"]


FIRST = "A bomb exploded in a market in Peshawar on Monday, killing 14 people. "


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param(
            "The group said it was in revenge for the killing of its commander last month.",
            [("assassination", "The killing of its commander last month.")],
            id="commander-in-revenge",
        ),
        pytest.param(
            "Last month, gunmen killed four guards at the same market.",
            [("armed_assault", "Last month, gunmen killed four guards at the same market.")],
            id="guards",
        ),
        pytest.param("Separatists have carried out similar attacks in the past.", [], id="attacks-like-it"),
    ],
)
def test_what_is_told_of_another_incident(draft, sentence, told):
    """The killing of somebody of rank is an assassination; what ties the clause to the news is left out."""
    assert [(other.kind, other.summary) for other in draft(FIRST + sentence).other_incidents] == told


def test_a_claim_of_an_earlier_attack_is_of_that_attack(draft):
    """“Claimed a similar attack in January" says nothing of who did it on Monday."""
    found = draft(
        FIRST + "The Harbour Brigade, which has 900 men, claimed responsibility for a similar attack in January "
        "that killed two soldiers."
    )
    assert [claim.actor for claim in found.claimants] == []
    (other,) = found.other_incidents
    assert [(claim.actor, claim.stance) for claim in other.claimants] == [("Harbour Brigade", "claimed")]


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        pytest.param("Last month JNIM abducted two traders near Bamako.", ["JNIM"], id="told-as-fact"),
        pytest.param("Last month soldiers guarded two traders shot in Bamako.", [], id="guards"),
    ],
)
def test_who_did_another_deed(draft, sentence, actors):
    """An armed group that is told to have done it, and nobody who only stood by."""
    others = draft(FIRST + sentence).other_incidents
    assert [claim.actor for other in others for claim in other.claimants] == actors


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("Moreover, a prosecutor was shot dead in Envigado, 10 km from Medellin, by a man on a motorcycle.", True),
        ("Moreover, a prosecutor was shot dead near Medellin by a man on a motorcycle.", False),
    ],
    ids=["measured from the first town", "at the first town"],
)
def test_a_town_that_is_measured_from_the_first_is_another(draft, told, apart):
    """“In Envigado, 10 km from Medellin" tells of Envigado."""
    lead = "A bomb killed two policemen outside a bank in Medellin, Colombia, on Tuesday. The street was closed for an hour. "
    places = {place.name for other in draft(lead + told).other_incidents for place in other.places}
    assert ("Envigado" in places) == apart
