"""What a rule's pattern needs never keeps it from a string that it matches."""

import re

import pytest

from summarizer.engines.rules.needs import may_match, needs_of
from summarizer.engines.rules.patterns import RULE_FILES, Rule, rule_set


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        pytest.param("was killed", (("was killed",),), id="plain words"),
        pytest.param("attacks? on", (("attack",), (" on",)), id="an optional letter is not needed"),
        pytest.param("(?:slain|shot) in", (("shot", "slain"), (" in",)), id="one of the alternatives"),
        pytest.param("(?:slain|shot)?", (), id="an optional group"),
        pytest.param("(?:slain|[a-z]+)", (), id="an alternative that may be anything"),
        pytest.param("(?:of )?(?P<who>P\\d+) died(?! of)", ((" died",),), id="groups that are named, optional, ahead"),
        pytest.param("<people>(?: <adv>){0,2} died", ((" died",),), id="macros may be anything"),
        pytest.param(
            "(?:he (?:died|fell)|she rose)", (("died", "fell", "she rose"),), id="alternatives in alternatives"
        ),
        pytest.param("[^,)]{1,60} , and", ((" , and",),), id="classes of characters"),
    ],
)
def test_needs_are_read_off_a_pattern(pattern: str, needed: tuple[tuple[str, ...], ...]) -> None:
    """Plain runs, one of several alternatives, and nothing of what may be left out."""
    assert set(needs_of(pattern)) == set(needed)


def test_a_string_without_what_is_needed_is_not_tried() -> None:
    """Each need must be met by one of its strings."""
    needs = needs_of("(?:slain|shot) in")
    assert may_match(needs, "P0 was shot in L1")
    assert not may_match(needs, "P0 was shot at L1")


@pytest.mark.parametrize("rule", [pytest.param(r, id=f"{f}/{r.id}") for f in RULE_FILES for r in rule_set(f).rules])
def test_words_that_a_rule_matches_pass_its_gate(rule: Rule) -> None:
    """Where a rule matches the words of its examples, they hold what it needs."""
    text = re.sub(r"\s+", " ", " ".join(rule.examples)).lower()
    found = rule.pattern.search(text)
    assert found is None or may_match(rule.needs, text)
