"""How far it came, by headline, lead and title."""

import pytest

STAGES = {
    "waited to shoot": (
        (
            "Police said on Monday that they had arrested a sniper who waited in an attic to shoot President Ana Vell. "
            "The gunman's rifle jammed. It was an attempted murder, they said. Nobody was hurt."
        ),
        "Sniper arrested near palace",
        "attempted",
    ),
    "intended to kill": (
        (
            "Police have arrested a man who they believe intended to kill King Haakon during a regatta, they said on "
            "Monday. The would-be assassin faces a charge of attempted murder."
        ),
        "Man detained with crossbow",
        "attempted",
    ),
    "made safe": (
        "A police squad made safe three bombs at a depot in Kaunas on Monday.",
        "Bombs found at depot",
        "attempted",
    ),
    "warned that it would": (
        "A jihadist group in Mali warned on Monday that it would burn every lorry entering Bamako.",
        "Jihadists threaten to burn trucks",
        "threatened",
    ),
    "threat with a history": (
        (
            "Al Shabaab has threatened attacks on stadiums in Kenya, it said on Monday. In July 2010 it killed 70 people "
            "in Kampala."
        ),
        "Al Shabaab threatens to bomb stadiums",
        "threatened",
    ),
    "a threat after a deed": (
        "Rebels shot dead four soldiers near Gao on Monday and threatened to attack the town.",
        "Rebels kill four, vow to attack town",
        "accomplished",
    ),
    "troops, not arms": (
        "Rebels shot dead four soldiers near Gao on Monday.",
        "Rebels battle army; neighbour threatens to send troops",
        "accomplished",
    ),
    "a plan of the state": (
        "A bomb killed four people in Gao on Monday, the governor said.",
        "Governor's plan to rebuild market after blast",
        "accomplished",
    ),
}


@pytest.mark.parametrize(("text", "title", "stage"), STAGES.values(), ids=STAGES)
def test_the_stage_is_what_title_and_lead_tell(draft, text, title, stage):
    """Plots, threats, and deeds beside which somebody threatens."""
    assert draft(text, title=title).incident.stage == stage
