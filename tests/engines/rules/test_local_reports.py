"""Local crime and court reports: deputies, initials, whose words a relative clause is, and the day of a trial."""

import pytest

STREET = "A woman was stabbed outside a shop in Dayton, Ohio, on Monday night, police said. "


def test_a_sheriffs_deputy_is_police(draft):
    """The office and its possessive are one noun."""
    found = draft("A Maricopa County sheriff's deputy was shot and killed in Phoenix on Monday by a gunman.")
    assert [(c.outcome, c.group) for c in found.casualties] == [("killed", "police")]


def test_what_somebody_calls_an_ambush_is_no_reaction(draft):
    """A name for the deed within the narrator's sentence is neither a step nor a condemnation."""
    found = draft(
        "A policeman was shot dead in Phoenix on Monday in what authorities called an ambush at a gas station."
    )
    assert found.reactions == []


def test_what_somebody_calls_cowardly_is_one(draft):
    """A judgement stays one."""
    found = draft(STREET + "The mayor called the stabbing a cowardly act.")
    assert [(r.speaker, r.stance) for r in found.reactions] == [("mayor", "condemns")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            (
                "Gunmen who said they belonged to the Harbour Brigade held 240 people hostage in a theatre in Gao, Mali, on "
                "Monday."
            ),
            None,
        ),
        (
            "A police chief, who said 240 people were held hostage in Gao, Mali, on Monday, blamed gunmen.",
            "police chief",
        ),
    ],
    ids=["of themselves", "an aside"],
)
def test_what_gunmen_say_of_themselves_is_no_source(draft, text, by):
    """A restrictive relative clause ends before the verb of the sentence."""
    taken = [c for c in draft(text).casualties if c.outcome == "captured"]
    assert [(c.count.low, c.according_to) for c in taken] == [(240, by)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "A militia leader denied murder on Monday as his trial opened over the killing of 46 villagers in Kavu.\n\n"
                "He is accused of ordering his men to attack two villages on May 21, 2019."
            ),
            "2019-05-21",
        ),
        ("Gunmen killed 46 villagers in Kavu on Monday as the market opened.", "2031-03-03"),
    ],
    ids=["a trial", "a market"],
)
def test_the_day_of_a_trial_is_not_the_day_of_the_deed(draft, text, day):
    """The date beside "as his trial opened" is the court's."""
    assert str(draft(text).incident.date.start) == day


def test_a_column_reports_no_incident(draft):
    """What a columnist tells of "my neighbour" is no news."""
    found = draft(
        "I was on the bridge that morning, and I still count its lamps.\n\nThe city has learned to look away. The council wants the plaques gone. It is bad for "
        "business, it says. Nobody asks us.\n\n"
        "My neighbour, who was shot twice, no longer goes out."
    )
    assert found.incident is None
