"""What was damaged beside the aim of an attack: told further down where the text tells of the deed."""

import pytest

LEAD = (
    "A bomb destroyed a bank in Cali on Monday. Police sealed off the street. The manager wept. "
    "Traffic was turned back. Nobody claimed it. Clerks went home early. "
)
SHOTS = "Gunmen attacked a hotel in Cali on Monday. Police sealed off the street. The manager wept. "


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        pytest.param("The explosion also damaged a bakery and a bus.", {"bank", "bakery", "bus"}, id="it-damaged"),
        pytest.param("Two chapels were burned by the blast.", {"bank", "chapels"}, id="were-burned"),
        pytest.param("A second bomb exploded at a brewery.", {"bank", "brewery"}, id="a-second-bomb"),
        pytest.param("A village bank was destroyed by explosives.", {"bank"}, id="the-same-by-its-words"),
        pytest.param(
            "The bomb damaged a travel agency on Main Street, a fruit exporting firm, and a Mormon church on Hill Street.",
            {"travel agency", "firm", "Mormon church"},
            id="list-with-streets",
        ),
        pytest.param(
            "An attack was also carried out against a railway station.", {"bank", "railway station"}, id="carried-out"
        ),
    ],
)
def test_what_the_text_says_was_hit_further_down_is_told(draft, text, hit):
    """However many sentences stand between it and the lead."""
    assert hit <= set(draft(LEAD + text).incident.targets)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The rebels threatened to burn chapels.", id="a-threat"),
        pytest.param("The mayor said any damage to chapels would be made good.", id="what-would-be"),
        pytest.param("The bishop deplored attacks on chapels.", id="attacks-in-general"),
        pytest.param("He said of the rebels: “They burned chapels and they will again.”", id="in-a-quotation"),
        pytest.param("The rebels denied having burned chapels.", id="denied"),
        pytest.param("In March they burned chapels in the hills.", id="in-another-month"),
        pytest.param("A bus firm laid on chapels for mourners.", id="nothing-that-explodes"),
    ],
)
def test_what_is_only_spoken_of_further_down_is_not_told(draft, text):
    """A threat, a habit, somebody's words, another month."""
    assert draft(LEAD + text).incident.targets == ["bank"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        pytest.param("A library was destroyed.", ["hotel", "library"], id="destroyed"),
        pytest.param("They shot at a library.", ["hotel"], id="only-shot-at"),
    ],
)
def test_an_assault_names_beside_its_aim_what_was_wrecked(draft, text, targets):
    """What was merely shot at is where it happened."""
    assert draft(SHOTS + text).incident.targets == targets


def test_houses_of_a_village_that_was_hit_are_a_part_of_it(draft):
    """The village is the target; its houses need no naming beside it."""
    text = "Rebels attacked the village of Ngoa on Monday. Police came late. Elders wept. Two houses were burned."
    assert "houses" not in draft(text).incident.targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        pytest.param(
            SHOTS + "They destroyed a post office. Nobody claimed it. Clerks went home. A tax office was burned.",
            ["hotel", "post office", "tax office"], id="another of its kind",
        ),
        pytest.param(
            SHOTS + "They destroyed a post office. Nobody claimed it. Clerks went home. The office was burned.",
            ["hotel", "post office"], id="told again",
        ),
    ],
)  # fmt: skip
def test_a_second_thing_of_a_kind_is_told_where_it_is_new(draft, text, targets):
    """“A tax office" after a post office is another; “the office" is not."""
    assert draft(text).incident.targets == targets


BLASTS = "Two explosions shook Gao, Mali, on Monday. The first bomb destroyed a passenger bus and injured nine people. "


@pytest.mark.parametrize(
    ("sentence", "hit"),
    [
        ("A second explosion occurred on the first floor of a building in the east of the town.", "building"),
        ("Another blast took place simultaneously in zone 5 of Gao, in front of a church.", "church"),
        ("The other explosion took place at 0230 (0830 GMT) at a bank branch.", "bank branch"),
    ],
    ids=["on a floor", "in a zone", "at an hour"],
)
def test_the_place_of_a_further_blast_is_a_target(draft, sentence, hit):
    """Where another explosion of the incident happened is what it hit."""
    assert set(draft(BLASTS + sentence).incident.targets) == {"passenger bus", hit}


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting took place at a hotel in the east of the town.",
        "A day before an explosion occurred at a church.",
        "The explosion at the church would have taken place at a hotel.",
    ],
    ids=["no blast", "another day", "only thought of"],
)
def test_other_places_of_the_text_are_no_target(draft, sentence):
    """Neither the place of a meeting nor that of another day's blast is what was hit."""
    assert draft(BLASTS + sentence).incident.targets == ["passenger bus"]


RAID = "Guerrillas attacked a police base in Orsa, a town in Mali, on Monday and killed nine policemen. "


@pytest.mark.parametrize(
    ("sentence", "hit"),
    [
        ("Part of the town was dark after the destruction of three pylons.", {"pylons"}),
        ("They also launched simultaneous attacks on a courthouse, a radio station and two banks.",
         {"courthouse", "radio station", "banks"}),
        ("The rebels also robbed several businesses, including a pharmacy and a gasoline station.",
         {"businesses", "pharmacy", "gasoline station"}),
        ("A telephone exchange in Dorra, Orsa, was also set on fire.", {"telephone exchange"}),
        ("A bomb exploded in the bathroom of a hotel.", {"hotel"}),
    ],
    ids=["destruction", "launched-attacks", "including", "between-places", "in-a-part"],
)  # fmt: skip
def test_what_raiders_hit_besides_is_named(draft, sentence, hit):
    """Deeds that the text tells of an assault name what they hit, however far from the verb."""
    assert hit <= set(draft(RAID + sentence).incident.targets)


@pytest.mark.parametrize(
    "sentence",
    [
        "The destruction of the economy goes on, a minister said.",
        "They threatened to launch attacks on a courthouse and two banks.",
        "Several businesses, including a pharmacy, have closed.",
        "A telephone exchange in Dorra, Orsa, was opened by the minister.",
    ],
    ids=["no-thing", "only-threatened", "closed", "opened"],
)
def test_what_raiders_left_alone_is_not_named(draft, sentence):
    """What was threatened, closed or opened was not hit."""
    assert draft(RAID + sentence).incident.targets == ["police base"]


PARTY = "Two bombs exploded in Cali on Monday. A bomb exploded at the headquarters of the Liberal Party. "


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        (
            "A second bomb exploded at the headquarters of the Conservative Party.",
            ["headquarters of the Liberal Party", "headquarters of the Conservative Party"],
        ),
        ("The bomb that exploded at the headquarters of the Liberal Party broke its doors.", ["headquarters"]),
        ("The bomb that exploded at the headquarters hurt a guard.", ["headquarters"]),
    ],
    ids=["another's", "the same", "no more said"],
)
def test_two_houses_called_by_one_word_are_told_in_full(draft, sentence, targets):
    """The headquarters of two parties are two targets, those of one party one."""
    assert draft(PARTY + sentence).incident.targets == targets
