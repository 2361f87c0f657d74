"""The prompt that ships: its examples ground in their own text, and it knows the whole vocabulary."""

import datetime
import json
import re

import pytest

from summarizer import prompting
from summarizer.engines.scripted import ScriptedEngine
from summarizer.grounding import ground
from summarizer.schema import vocabulary

PROMPTS = [prompt for prompt in prompting.available() if prompt.name == "brief"]
NAMES = [f"{prompt.name}.v{prompt.version}" for prompt in PROMPTS]


def examples(prompt):
    """The examples of a prompt: front line, text and answer."""
    parts = prompt.render().split("\n# Example ")[1:]
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


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(example, id=f"{name}-{number}")
        for name, prompt in zip(NAMES, PROMPTS, strict=True)
        for number, example in enumerate(examples(prompt), 1)
    ],
)
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


@pytest.mark.parametrize("prompt", PROMPTS, ids=NAMES)
def test_there_are_two_examples(prompt):
    """One with an incident, one without."""
    assert [answer["incident"] is None for _, _, answer in examples(prompt)] == [False, True]


def strings(node):
    """Every string of an answer."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)


def names(prompt):
    """Words with a capital letter that a prompt's examples have, weekdays and countries apart."""
    said = " ".join(text for _, _, answer in examples(prompt) for text in strings(answer))
    return {word for word in re.findall(r"\b[A-Z][a-z]+\b", said) if word not in COMMON}


COMMON = {
    "Monday",
    "Iraq",
    "Iraqi",
    "Rockets",
    "Two",
    "The",
    "An",
    "A",
    "Last",
    "It",
    "We",
    "Norwegian",
    "Foreign",
    "Minister",
}
ANOTHER = (
    "Two bombs went off in a market in Lahore in Pakistan on Monday. Four people were killed. The police condemned the "
    "attack and recalled their men. It was not clear who had planted the bombs. An air strike killed seven people "
    "last month. The brigade said that it had fired rockets."
)


@pytest.mark.parametrize("prompt", PROMPTS, ids=NAMES)
@pytest.mark.parametrize("evidence", ["its own", "the article's"])
def test_no_name_of_an_example_comes_out_of_another_article(make_article, prompt, evidence):
    """A model that answers with an example, with its quotes or with the article's, gets none of its names into facts."""
    _, _, answer = next(examples(prompt))
    if evidence == "the article's":
        sentences = ANOTHER.replace(". ", ".|").split("|")
        answer = requoted(answer, sentences)
    article = make_article(ANOTHER, published=datetime.date(2031, 3, 5), title="Bombs in a market")
    brief = ground(ScriptedEngine({"case": with_evidence(answer)}).draft(article), article)
    facts = brief.model_dump_json(exclude={"article", "provenance"})
    assert len(names(prompt)) > 5
    assert [name for name in sorted(names(prompt)) if name in facts] == []


def requoted(node, sentences):
    """The answer with every sentence of another article as its evidence, up to three at a time."""
    if isinstance(node, list):
        return [requoted(entry, sentences) for entry in node]
    if not isinstance(node, dict):
        return node
    return {key: sentences if key == "evidence" else requoted(value, sentences) for key, value in node.items()}


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
@pytest.mark.parametrize("prompt", PROMPTS, ids=NAMES)
def test_the_whole_vocabulary_is_named_in_its_order(prompt, values):
    """Where the first that fits wins, the prompt lists the values in that order."""
    text = prompt.render().partition("# Values")[2]
    places = [text.find(f"`{value}`") for value in values if f"`{value}`" in text]
    assert len(places) == len(values)
    if values in {vocabulary.KINDS, vocabulary.REACTION_STANCES}:
        section = (
            text[text.find("`kind`") :] if values == vocabulary.KINDS else text[text.find("`stance` of a reaction") :]
        )
        found = [section.find(f"`{value}`") for value in values]
        assert found == sorted(found)


@pytest.mark.parametrize("prompt", PROMPTS, ids=NAMES)
def test_it_takes_no_variables(prompt):
    """What it says is the same for every article, so that providers can cache it."""
    assert prompt.variables == ()
