"""What the words of a report say was hit: where the blast was, what an aside or the next clause tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        pytest.param(
            "Three bombs exploded in Cali on Monday, one at the central park, another at a school for teachers.",
            {"central park", "school"},
            id="one-and-another",
        ),
        pytest.param(
            "A bomb exploded on Monday in Cali, in front of the San Pedro church and a bank.",
            {"San Pedro church", "bank"},
            id="in-front-of-a-named-house",
        ),
        pytest.param(
            "A car bomb went off in Cali on Monday, killing two people. The car, parked outside the tax office, exploded at dawn.",
            {"tax office"},
            id="parked-outside-it",
        ),
        pytest.param(
            "Rebels attacked Cali on Monday. A railway bridge between Cali and Anta has been partially destroyed.",
            {"railway bridge"},
            id="between-two-towns",
        ),
        pytest.param(
            "Rebels set off two bombs in Cali on Monday. A bank was destroyed and five houses damaged by explosives.",
            {"bank", "houses"},
            id="damaged-in-the-next-clause",
        ),
        pytest.param(
            "Rebels attacked Cali on Monday. The front of the museum, where a van stood, was partially destroyed.",
            {"museum"},
            id="its-front",
        ),
    ],
)
def test_what_stood_where_it_went_off_was_hit(draft, text, hit):
    """Past the day, the town and an aside."""
    assert hit <= set(draft(text).incident.targets)


@pytest.mark.parametrize(
    ("text", "spared"),
    [
        pytest.param(
            "Gunmen attacked a bank in Jos on Monday, killing two clerks. Paris, in a statement, condemned all attacks on schools.",
            "schools",
            id="attacks-in-general",
        ),
        pytest.param(
            "Gunmen attacked a bank in Jos on Monday, killing two clerks. The bank was shut. A manager wept. "
            "Soldiers bombed a cave nearby at dusk.",
            "cave",
            id="the-answer-of-the-state",
        ),
        pytest.param(
            "A missile hit a white van near the Hammoud Hospital in Sidon on Monday, killing two people.",
            "Hammoud Hospital",
            id="near-a-named-house",
        ),
    ],
)
def test_what_is_only_near_general_or_hit_in_answer_is_no_target(draft, text, spared):
    """Only the incident's own things are its targets."""
    assert spared not in draft(text).incident.targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Voting stopped at a polling station in Kech on Monday when two rockets landed in its yard, killing a guard.",
            "polling station",
            id="its-yard",
        ),
        pytest.param(
            "Two rockets landed in the yard of a school in Kech on Monday, killing a guard.", "school", id="the-yard-of"
        ),
        pytest.param(
            "A car sped towards an army checkpoint in Hebron on Monday and gunmen in it opened fire, killing a guard.",
            "army checkpoint",
            id="sped-towards",
        ),
        pytest.param(
            "Worshippers at the Al-Noor mosque in Kandahar had just bowed when the bomb went off on Monday, killing nine.",
            "Al-Noor mosque",
            id="where-they-were",
        ),
    ],
)
def test_the_whole_of_what_was_hit_is_the_target(draft, text, expected):
    """A yard, a wall or a hull belongs to the building or the vessel named before it."""
    assert expected in draft(text).incident.targets
