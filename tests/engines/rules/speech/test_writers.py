"""Who speaks in a text of one voice, and what it says for itself."""

import pytest

DEED = (
    "On 4 May the occupying army shelled the village of Tegh in Armenia with mortars. One woman was wounded, and two "
    "houses were destroyed."
)


def reactions(draft, text):
    return {(reaction.speaker, reaction.stance) for reaction in draft(text).reactions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Ministry of Defence of the Republic of Armenia\n\n{DEED}\n\nWe hold the line. Any repetition will be "
            "resolutely suppressed.",
            ("Ministry of Defence of the Republic of Armenia", "threatens"),
            id="heading",
        ),
        pytest.param(
            f"NATIONAL LIBERATION ARMY - ELN\n\n{DEED}\n\nWe have asked for witnesses. Boats that move will be treated as "
            "military objectives.",
            ("National Liberation Army", "threatens"),
            id="heading-in-capitals",
        ),
    ],
)
def test_the_writer_threatens_in_a_text_of_his_own(draft, text, expected):
    """What the narrator of a communiqué says of himself is its writer's word."""
    assert expected in reactions(draft, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"Hamas says attack was answer\n\n{DEED}\n\nWe close our page here. It will be repaid.", id="a-headline"
        ),
        pytest.param(f"Ministry of Defence\n\n{DEED}\n\nAny repetition will be resolutely suppressed.", id="no-we"),
    ],
)
def test_no_writer_where_nobody_speaks_as_we(draft, text):
    """A headline that tells something is no letterhead, and a text without "we" has no voice of its own."""
    assert not [speaker for speaker, stance in reactions(draft, text) if stance == "threatens"]
