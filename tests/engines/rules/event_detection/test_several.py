"""Situation reports: points of a list, summaries above the text, and periods."""

import pytest

REPORT = """\
• On 26 February, ADF fighters attacked the village of Mangina, Beni territory, killing 11 civilians.
• On 28 February, an IED exploded at a market in Oicha. Three people were injured.
• On 1 March, clashes between M23 and Wazalendo fighters near Kibirizi displaced some 9,000 people.
• On 2 March, unknown gunmen ambushed a vehicle on the Butembo-Beni road. The driver was killed.
"""


@pytest.mark.parametrize(
    "text", [REPORT, REPORT.replace("• ", ""), REPORT.replace("• ", "- ")], ids=["points", "paragraphs", "dashes"]
)
def test_each_dated_point_is_an_incident_of_its_own(draft, text):
    """The one with most dead is the incident; the others keep their own tolls."""
    found = draft(text.replace("\n", "\n\n") if "•" not in text else text)
    assert [(c.outcome, c.count.low) for c in found.casualties] == [("killed", 11)]
    assert [o.kind for o in found.other_incidents] == ["bombing", "armed_clash", "armed_assault"]
    assert not any(o.summary.startswith("•") for o in found.other_incidents)


SUMMED = """\
HIGHLIGHTS

• 42 civilians killed in attacks on three sites for displaced people in Djugu territory since 24 February
• Two health centres looted
• Access remains restricted

SITUATION OVERVIEW

On the night of 2 to 3 March, armed men attacked the Savo site in Djugu territory, Ituri province, Democratic Republic of the Congo. According to the managing committee, 27 people were killed and 31 were injured.

On 26 February, at least 10 people were killed at the Rho site.
"""


def test_the_points_of_a_summary_leave_the_lead_its_sentences(draft):
    """The dated attack below is the incident; the sum of a period is not its toll, and looting is no riot."""
    found = draft(SUMMED)
    assert found.incident.kind == "armed_assault"
    assert str(found.incident.date.start) == "2031-03-02"
    assert {c.count.low for c in found.casualties} == {27, 31}


def test_a_fight_that_goes_on_since_a_day_keeps_its_toll(draft):
    """“Since Friday" is no background where that day is the incident's own."""
    found = draft(
        "Gunmen have shot dead 27 people in the town of Nyala in Sudan since Friday. "
        "The shooting began on Friday after a shopkeeper was killed."
    )
    assert 27 in {c.count.low for c in found.casualties}
