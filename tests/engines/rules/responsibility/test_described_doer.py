"""Who is told to have done it in words of looks alone, beside those who are blamed."""

import pytest


def claims(draft, text):
    return {(claim.actor, claim.stance) for claim in draft(text).claimants}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "Several men in a car threw a bomb at an office in Cali on Monday. The governor blamed the drug mafias for it.",
            "Several men",
        ),
        (
            "Two leaders were killed by unknown persons in Cali on Monday. The union accused a rightist group of the killings.",
            "unknown persons",
        ),
    ],
    ids=["active", "by"],
)
def test_who_was_seen_stands_beside_who_is_blamed(draft, text, doer):
    """Strangers who were seen to do it are told, where no named group has men of whom they may be some."""
    told = claims(draft, text)
    assert (doer, "reported") in told
    assert len(told) > 1


@pytest.mark.parametrize(
    "text",
    [
        "Several men threw a bomb at an office in Cali on Monday. The governor blamed the Harbour Brigade for the attack.",
        "Gunmen killed a guard in Cali on Monday. The governor blamed bandits for the attack on the bank of the town.",
        "The attackers killed a guard in Cali on Monday. The governor blamed the drug mafias for the attack on the bank.",
        "Soldiers shot two attackers dead in Cali on Monday. The governor blamed the drug mafias for the attack on a bank.",
    ],
    ids=["its-men", "may-be-they", "told-of-before", "the-law"],
)
def test_nobody_is_told_twice(draft, text):
    """The men of a named group, gunmen who may be the bandits, those told of before and the law are not told beside."""
    assert {stance for _, stance in claims(draft, text)} <= {"accused"}
