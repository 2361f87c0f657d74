"""People who were attacked, threatened or missed, told as targets."""

import pytest


@pytest.fixture
def targets(draft):
    """What a text says that the incident was aimed at."""

    def of(text):
        incident = draft(text).incident
        return incident.targets if incident is not None else []

    return of


LEAD = "A bomb exploded outside the governor's office in Tyre on Monday, killing two guards. "


@pytest.mark.parametrize(
    ("sentence", "target"),
    [
        pytest.param("Governor Luis Ibarra was unhurt in the attack.", "Luis Ibarra", id="unhurt"),
        pytest.param("Governor Luis Ibarra, leader of the party, escaped unharmed.", "Luis Ibarra", id="escaped"),
        pytest.param("Governor Luis Ibarra survived an attempt on his life.", "Luis Ibarra", id="survived"),
        pytest.param(
            "The group said it had planned to kill Governor Luis Ibarra.", "Luis Ibarra", id="planned-to-kill"
        ),
        pytest.param("The group threatened to murder judges in Tyre.", "judges", id="threatened"),
        pytest.param("Senator Luis Ibarra was attacked as he left the building.", "Luis Ibarra", id="attacked"),
    ],
)
def test_those_who_were_aimed_at_are_targets(targets, sentence, target):
    """Whoever was attacked, threatened or came away unhurt was aimed at."""
    assert target in targets(LEAD + sentence)


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        pytest.param("Governor Luis Ibarra attacked his critics and the press.", "Luis Ibarra", id="who-attacks"),
        pytest.param("The rebels threatened Luis Ibarra's rivals with a strike.", "Luis Ibarra", id="whose-rivals"),
        pytest.param("Two policemen were attacked with stones by the crowd.", "policemen", id="police"),
        pytest.param("In 2019 Governor Luis Ibarra survived an attempt on his life.", "Luis Ibarra", id="years-ago"),
        pytest.param("Governor Luis Ibarra visited the wounded.", "Luis Ibarra", id="a-visitor"),
    ],
)
def test_others_are_no_targets(targets, sentence, other):
    """Who attacks, whose rivals are threatened, police in a scuffle and what was years ago are none of the aim."""
    assert other not in targets(LEAD + sentence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Soldiers murdered six priests and two women at a university in Tyre on Monday.",
            ["priests", "women"],
            id="both-groups",
        ),
        pytest.param(
            "Gunmen murdered Mayor Luis Ibarra and his driver in Tyre on Monday.", ["Luis Ibarra"], id="not-the-driver"
        ),
    ],
)
def test_people_joined_to_the_target_are_aimed_at_too(targets, text, expected):
    """Of an enumeration of victims all are the aim but those who only belong to one of them."""
    assert targets(text) == expected
