"""Live blogs with the newest entry first."""

import pytest

BLOG = """\
16:42
Prime Minister Lise Orr says Belgium "will not give in to fear" and has raised the terror threat level to four.

16:05
Islamic State has claimed the attack through its Amaq agency.

15:31
Hospitals now report three dead.

14:20
The prosecutor's office says the attacker was shot dead by soldiers on platform 5.

13:55
Brussels police confirm two people were killed and nine injured in a shooting at a station shortly after 1 p.m.

13:17
We are getting reports of shots fired in Brussels.
"""


@pytest.mark.parametrize("text", [BLOG, BLOG.replace("\nPrime", " Prime").replace("\nBrussels", " - Brussels")])
def test_the_oldest_entry_tells_what_happened(draft, text):
    """The later toll stands, the police who confirm it are no victims, and the times are no headline."""
    found = draft(text, title="Brussels station shooting: live updates")
    assert found.incident.kind == "armed_assault"
    assert ("killed", 3) in {(c.outcome, c.count.low) for c in found.casualties}
    assert {(c.count.low, c.group) for c in found.casualties if c.outcome == "injured"} == {(9, "civilians")}
    assert "16:42" not in found.headline


def test_entries_in_the_order_of_the_day_are_read_from_the_top(draft):
    """Times that rise are no newest-first blog."""
    found = draft(
        "12:30 Gunmen stormed a market in Gao, Mali, killing four traders.\n\n13:05 The army arrived.\n\n"
        "14:02 A woman was hurt in the crush at a bakery.\n"
    )
    assert ("killed", 4) in {(c.outcome, c.count.low) for c in found.casualties}
