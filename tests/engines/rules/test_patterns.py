"""Every rule does what its example says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.engines.rules.losses.tolls import fired
from summarizer.engines.rules.patterns import RULE_FILES, RuleSet, rule_set
from summarizer.engines.rules.reading.analysis import analyse
from summarizer.schema.vocabulary import CLAIM_STANCES, KINDS, OUTCOMES, REACTION_STANCES, STAGES

RULES = [(name, rule) for name in RULE_FILES for rule in rule_set(name).rules]


def fires(name, rule, sentence, make_article):
    article = make_article(sentence)
    told = analyse(article).sentences
    if name in {"casualties", "breakdowns"}:
        return any(rule.id in fired(each, article.text) for each in told)
    segments = [segment for each in told for segment in each.segments]
    return any(not rule.when.isdisjoint(segment.words) and rule.pattern.search(segment.string) for segment in segments)


@pytest.mark.parametrize(
    ("name", "rule", "example"),
    [
        pytest.param(name, rule, example, id=f"{name}-{rule.id}-{n}")
        for name, rule in RULES
        for n, example in enumerate(rule.examples)
    ],
)
def test_each_example_makes_its_rule_fire(name, rule, example, make_article):
    """A rule finds the sentence that it shows as its example."""
    assert fires(name, rule, example, make_article)


@pytest.mark.parametrize(
    ("name", "rule", "sentence"),
    [
        pytest.param(name, rule, miss, id=f"{name}-{rule.id}-{n}")
        for name, rule in RULES
        for n, miss in enumerate(rule.near_misses)
    ],
)
def test_no_near_miss_makes_its_rule_fire(name, rule, sentence, make_article):
    """A rule leaves alone the sentence that only looks like its example."""
    assert not fires(name, rule, sentence, make_article)


def test_every_rule_has_an_example_a_near_miss_and_a_gate():
    """No rule is without its gate words, an example and a near miss."""
    assert [rule.id for _, rule in RULES if not (rule.when and rule.examples and rule.near_misses)] == []


@pytest.mark.parametrize("name", RULE_FILES)
def test_ids_are_unique(name):
    """A file names each rule once."""
    ids = [rule.id for rule in rule_set(name).rules]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("name", "key", "allowed"),
    [
        ("casualties", "outcome", OUTCOMES),
        ("claimants", "stance", CLAIM_STANCES),
        ("reactions", "stance", REACTION_STANCES),
        ("violence", "kind", (*KINDS, "-")),
        ("background", "why", ("earlier", "war", "elsewhere", "later", "condition")),
    ],
)
def test_attributes_are_words_of_the_vocabulary(name, key, allowed):
    """What a rule says of its matches is in the closed vocabularies."""
    assert {rule.values[key] for rule in rule_set(name).rules} <= set(allowed)


def test_stages_are_words_of_the_vocabulary():
    """A stage that a rule names is one of the three."""
    assert {rule.values["stage"] for rule in rule_set("violence").rules if "stage" in rule.values} <= set(STAGES)


OPEN = [rule for _, rule in RULES if rule.is_open]
PIECES = st.lists(
    st.sampled_from("P0 S1 H2 B3 L4 D5 , , , said says it he showed adding the men escaped police of to . ;".split()),
    max_size=24,
)


@pytest.mark.parametrize("rule", OPEN, ids=lambda rule: rule.id)
@settings(max_examples=100)
@given(pieces=PIECES)
def test_words_before_a_rule_are_tried_from_one_place(rule, pieces):
    """A rule that begins with any words finds from the first one of them whatever it finds from any."""
    string = " ".join(pieces)
    expected = [match.span() for match in rule.pattern.finditer(string)]
    alone = RuleSet((rule,), {",": (rule,)}, {",": (0,)}, frozenset({","}))
    told = [match.span() for _, match in alone.matches(string, frozenset(pieces))]
    assert told == (expected if "," in pieces else [])


def test_rules_that_begin_with_any_words():
    """Those of what was said before its speaker is named, and none that begins with a quotation or a verb."""
    assert {"said.last", "heard.participle"} <= {rule.id for rule in OPEN}
    assert {"said.first", "quote.speaker_after"} & {rule.id for rule in OPEN} == set()
