"""How claims of one stance in one sentence stand to each other."""

import pytest

from summarizer.engines.rules.incident import incident
from summarizer.engines.rules.weighing.proposals import proposals
from summarizer.engines.rules.weighing.rivals import rivals
from summarizer.engines.rules.weighing.weighed_actors import weighed_actors

APART = """\
Police accused the Black Thread Brigade of the bombing, and a prosecutor, a judge and the mayor of the northern town of
Leeds blamed the Red Lantern Front."""


def features(story, stance, name):
    """The features of a proposal beside those of its sentence."""
    found = proposals(story, incident(story), weighed_actors(story))
    one = next(each for each in found if each.claim.stance == stance and each.claim.actor.name == name)
    return set(rivals(story.text, one, found))


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("Police blamed the Black Thread Brigade and the Red Lantern Front for the bombing.", "before joined"),
        (APART, "before apart"),
    ],
    ids=["joined", "apart"],
)
def test_how_two_of_a_sentence_stand(last_of, sentence, relation):
    """Two that are joined are told apart from two of clauses of their own."""
    story, _ = last_of(" ".join(sentence.split()))
    own = features(story, "accused", "Black Thread Brigade")
    assert any(each.startswith("rival ") and each.endswith(relation) for each in own)


def test_one_alone_has_no_rival(last_of):
    """Nobody else in the sentence is accused."""
    story, _ = last_of("The governor blamed the Black Thread Brigade for the bombing.")
    assert "rivals better=0 worse=0" in features(story, "accused", "Black Thread Brigade")
