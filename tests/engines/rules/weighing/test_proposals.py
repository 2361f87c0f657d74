"""What may be a claimant: rules and weights brought together, and what is known of each."""

from summarizer.engines.rules.incident import incident
from summarizer.engines.rules.weighing.claim_features import Surroundings, claim_features
from summarizer.engines.rules.weighing.proposals import proposals
from summarizer.engines.rules.weighing.weighed_actors import LEAST, weighed_actors

TEXT = """\
Nine killed as bomb rips through Quetta market

QUETTA, March 3 - A bomb hidden in a fruit cart killed nine people at a market in Quetta on Monday, doctors said.

The police chief blamed the Red Lantern Front. The Red Lantern Front denied that it had laid the bomb.

Hospitals asked for blood. Shops in the old town stayed shut on Tuesday. The mayor walked through the stalls.
"""


def proposed(story):
    """The proposals of a story, with the features of each."""
    event = incident(story)
    found = proposals(story, event, weighed_actors(story))
    return list(zip(found, claim_features(Surroundings.of(story, event, found), found), strict=True))


def of(story, stance):
    """The proposal of the front in a stance."""
    rows = proposed(story)
    return next(row for row in rows if row[0].claim.stance == stance and row[0].claim.actor.name == "Red Lantern Front")


def test_one_for_each_actor_and_stance(story):
    """What several rules and the weights find is one proposal."""
    rows = [(each.claim.stance, each.claim.actor.name) for each, _ in proposed(story(TEXT)) if each.claim.actor]
    assert len(rows) == len(set(rows))


def test_a_rule_and_the_weights_go_together(story):
    """What a rule tells carries its name, and how likely the words make it."""
    accused, own = of(story(TEXT), "accused")
    assert accused.by_rule
    assert accused.likelihoods["accused"] > 0.5
    assert {f"rule={rule}" for rule in accused.rules} <= own


def test_what_stands_beside_a_claim(story):
    """A denial knows of the accusation before it, and the accusation of the denial."""
    read = story(TEXT)
    assert "denied|same surely=accused" in of(read, "denied")[1]
    assert "accused|same surely=denied" in of(read, "accused")[1]


def test_readings_are_weighed_once(story):
    """The readings of a story are kept, and each is likely enough to be kept."""
    read = story(TEXT)
    assert weighed_actors(read) is weighed_actors(read)
    assert all(each.probability >= LEAST for each in weighed_actors(read))
