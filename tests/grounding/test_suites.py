"""Hundreds of items and quotes about articles of many kinds: what is right is kept, what is wrong is not kept unmarked.

`rows/` holds single sentences, each with the code expected; `suites/` whole articles, whose totals are what the project
promises.
"""

import importlib.util
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from summarizer.grounding import REFUSALS, WARNINGS, align, ground

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("tests_grounding_suites", HERE / "suites.py")
suites = importlib.util.module_from_spec(_spec)
sys.modules[_spec.name] = suites
_spec.loader.exec_module(suites)

PUBLISHED = date(2031, 3, 4)  # a Tuesday
NAMED = "Lena Voss, the mayor, and the Sons of the River were named in the report."
SECTIONS = {"casualty": "casualties", "claimant": "claimants", "reaction": "reactions"}
OF_ANOTHER = {"stance_doubtful", "source_doubtful", "possible_background", "possibly_another_group"}


def rows(name):
    """The rows of a file; each has one item, under the name of its section."""
    return yaml.safe_load((HERE / "rows" / f"{name}.yaml").read_text(encoding="utf-8"))


WRONG, RIGHT, SUITES = rows("wrong"), rows("right"), list(suites.suites())


def row_brief(make, make_article, row, *more):
    """The brief of a draft with a row's item alone."""
    section = next(key for key in SECTIONS if key in row)
    item = getattr(make, section)(row.get("says", row["text"]), **row[section])
    article = make_article(" ".join((make.LEAD, row["text"], *more)), published=PUBLISHED)
    return ground(make.draft(make.incident(), **{SECTIONS[section]: [item]}), article)


def suite_brief(make, make_article, suite, item=None):
    """The brief of a draft with one item of a suite, or with its incident alone."""
    section, drafted = suites.drafted(make, item) if item else ("unknowns", None)
    article = make_article(suite.text, published=suite.published, title=suite.title)
    return ground(make.draft(suites.incident(make, suite), **{section: [drafted] if drafted else []}), article)


def marked(make, make_article, suite, item):
    """Whether an item is refused, or kept with a warning that the incident alone does not give."""
    brief, alone = suite_brief(make, make_article, suite, item), suite_brief(make, make_article, suite)
    return brief.provenance.rejected or set(map(str, brief.provenance.warnings)) - set(
        map(str, alone.provenance.warnings)
    )


@pytest.mark.parametrize("row", WRONG, ids=[row["id"] for row in WRONG])
def test_wrong_claim_is_refused_or_marked(make, make_article, row):
    """A quote that is in the article does not carry a claim that it does not make."""
    provenance = row_brief(make, make_article, row).provenance
    if "warned" in row:
        assert row["warned"] in [each.code for each in provenance.warnings]
    else:
        assert [each.code for each in provenance.rejected] == [row["refused"]]
        assert provenance.rejected[0].reason


@pytest.mark.parametrize("row", RIGHT, ids=[row["id"] for row in RIGHT])
def test_right_item_is_kept_without_a_doubt(make, make_article, row):
    """What the evidence says is in the brief, and nothing says that it may be another's."""
    brief = row_brief(make, make_article, row, NAMED)
    assert brief.provenance.rejected == []
    assert not {each.code for each in brief.provenance.warnings} & OF_ANOTHER
    assert len([*brief.casualties, *brief.claimants, *brief.reactions]) == 1


def test_every_code_that_is_tested_is_documented():
    """Refusals and warnings have one meaning each, in one place."""
    assert {row["refused"] for row in WRONG if "refused" in row} <= set(REFUSALS)
    assert {row["warned"] for row in WRONG if "warned" in row} <= set(WARNINGS)


@pytest.mark.parametrize("suite", SUITES, ids=[suite.name for suite in SUITES])
def test_the_incident_of_a_suite_is_right(make, make_article, suite):
    """The items are judged beside an incident with which nothing is wrong."""
    provenance = suite_brief(make, make_article, suite).provenance
    assert (provenance.rejected, provenance.warnings) == ([], [])


def test_altered_quotes_are_never_found():
    """Of at least sixty true quotes with another number, unit, negation, place, actor or tense, none is accepted."""
    quotes = [(suite, quote) for suite in SUITES for quote in suite.altered]
    assert len(quotes) >= 60
    assert [quote for suite, quote in quotes if align(quote, suite.text).evidence] == []


def test_harmless_quotes_are_found():
    """Of at least sixty quotes that differ in nothing that counts, at least 95 in a hundred are accepted."""
    quotes = [(suite, quote) for suite in SUITES for quote in suite.harmless]
    assert len(quotes) >= 60
    refused = [quote for suite, quote in quotes if not align(quote, suite.text).evidence]
    assert len(refused) <= 0.05 * len(quotes), refused


def test_true_quotes_under_wrong_claims_do_not_pass_unmarked(make, make_article):
    """Of at least eighty wrong items at most 5 in a hundred are kept without a warning."""
    items = [(suite, item) for suite in SUITES for item in suite.wrong]
    assert len(items) >= 80
    silent = [item for suite, item in items if not marked(make, make_article, suite, item)]
    assert len(silent) <= 0.05 * len(items), silent


def test_right_items_are_kept(make, make_article):
    """Of at least two hundred right items, single sentences included, at most 3 in a hundred are refused."""
    items = [(suite, item) for suite in SUITES for item in suite.right]
    refused = [item for suite, item in items if suite_brief(make, make_article, suite, item).provenance.rejected]
    refused += [row for row in RIGHT if row_brief(make, make_article, row, NAMED).provenance.rejected]
    assert len(items) + len(RIGHT) >= 200
    assert len(refused) <= 0.03 * (len(items) + len(RIGHT)), refused
