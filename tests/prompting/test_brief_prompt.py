"""The prompt that ships: its examples ground in their own text, and it knows the whole vocabulary."""

import datetime
import json

import pytest

from summarizer import prompting
from summarizer.engines.scripted import ScriptedEngine
from summarizer.grounding import ground
from summarizer.schema import vocabulary

PROMPT = prompting.find("brief", 1)


def examples():
    """The examples of the prompt: front line, text and answer."""
    parts = PROMPT.render().split("\n# Example ")[1:]
    for part in parts:
        _, matter, _, text, _, answer, *_ = part.split("\n")
        yield json.loads(matter), text, json.loads(answer)


def with_evidence(node):
    """The answer in the form of a draft's JSON."""
    if isinstance(node, list):
        return [with_evidence(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    quotes = [{"quote": quote, "near": None} for quote in node.get("evidence", [])]
    return {key: with_evidence(value) for key, value in node.items()} | ({"evidence": quotes} if quotes else {})


@pytest.mark.parametrize("example", list(examples()), ids=["an attack", "a match"])
def test_an_example_grounds_in_its_own_text(make_article, example):
    """Nothing of a worked example is rejected or corrected: a prompt must not teach what grounding refuses."""
    matter, text, answer = example
    article = make_article(text, title=matter["title"], published=datetime.date.fromisoformat(matter["published"]))
    brief = ground(ScriptedEngine({"case": with_evidence(answer)}).draft(article), article)
    assert brief.provenance.rejected == []
    assert [(caveat.code, caveat.message) for caveat in brief.provenance.warnings] == []
    for section in ("casualties", "claimants", "reactions", "other_incidents", "unknowns"):
        assert len(getattr(brief, section)) == len(answer[section])
    assert (brief.incident is None) == (answer["incident"] is None)


def test_there_are_two_examples():
    """One with an incident, one without."""
    assert [answer["incident"] is None for _, _, answer in examples()] == [False, True]


@pytest.mark.parametrize(
    "values",
    [
        vocabulary.KINDS,
        vocabulary.STAGES,
        vocabulary.OUTCOMES,
        vocabulary.GROUPS,
        vocabulary.CLAIM_STANCES,
        vocabulary.REACTION_STANCES,
    ],
    ids=["kinds", "stages", "outcomes", "groups", "claim stances", "reaction stances"],
)
def test_the_whole_vocabulary_is_named_in_its_order(values):
    """Where the first that fits wins, the prompt lists the values in that order."""
    text = PROMPT.render().partition("# Values")[2]
    places = [text.find(f"`{value}`") for value in values if f"`{value}`" in text]
    assert len(places) == len(values)
    if values in {vocabulary.KINDS, vocabulary.REACTION_STANCES}:
        section = (
            text[text.find("`kind`") :] if values == vocabulary.KINDS else text[text.find("`stance` of a reaction") :]
        )
        found = [section.find(f"`{value}`") for value in values]
        assert found == sorted(found)


def test_it_takes_no_variables():
    """What it says is the same for every article, so that providers can cache it."""
    assert PROMPT.variables == ()
