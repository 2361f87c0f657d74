"""The texts that weights are learned from: they parse, and their labels keep to their texts."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
import yaml

from summarizer.schema.vocabulary import ClaimStance, Kind

FOLDER = Path(__file__).parents[4] / "evals" / "dispatches"
FILES = sorted(FOLDER.glob("*.yaml"))


def rows_of(path):
    """The texts of a file."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


@pytest.fixture(scope="module")
def rows():
    """Every text of every file, by file."""
    return {path.stem: rows_of(path) for path in FILES}


def every(rows):
    return [row for found in rows.values() for row in found]


def folded(text):
    return " ".join(text.split())


def test_ids_are_unique(rows):
    """No two texts of any files, leads among them, have one id."""
    ids = Counter(row["id"] for row in [*every(rows), *rows_of(FOLDER / "leads.yml")])
    assert len(ids) > 3000
    assert [each for each, times in ids.items() if times > 1] == []


def test_no_text_is_there_twice(rows):
    """A text in two thirds at once would be learned from and judged by."""
    texts = Counter(folded(row["text"]) for row in every(rows))
    assert [text[:60] for text, times in texts.items() if times > 1] == []


def test_rows_have_known_keys(rows):
    """A misspelt key would be no label at all."""
    keys = {"id", "text", "kind", "claimants", "casualties", "reactions", "matter"}
    assert [row["id"] for row in every(rows) if not {"id", "text", "claimants"} <= set(row) <= keys] == []


def test_claimants_are_in_the_vocabulary(rows):
    """Stances are those of a brief, kinds too, but for “none"."""
    stances, kinds = set(get_args(ClaimStance)), {*get_args(Kind), "none"}
    assert [row["id"] for row in every(rows) for each in row["claimants"] if each["stance"] not in stances] == []
    assert [row["id"] for row in every(rows) if not set(row.get("kind", ())) <= kinds] == []


def test_labels_are_words_of_the_text(rows):
    """An actor has at least one name of the text, and all evidence stands in it, white space aside."""
    wrong = []
    for row in every(rows):
        text = folded(row["text"])
        for each in row["claimants"]:
            actors = each["actor"] or []
            wrong += [(row["id"], name) for name in actors if folded(name) not in text]
            wrong += [(row["id"], quote) for quote in each["evidence"] if folded(quote) not in text]
    assert wrong == []


def test_what_reports_nothing_has_no_claimants(rows):
    """A text with a matter tells of no incident, and of nobody who did it."""
    assert [row["id"] for row in every(rows) if "matter" in row and row["claimants"]] == []


def test_leads_say_whether_they_report():
    """Single sentences are labelled yes or no, about as often the one as the other."""
    found = Counter(row["incident"] for row in rows_of(FOLDER / "leads.yml"))
    assert set(found) == {True, False}
    assert max(found.values()) < 2 * min(found.values())


def test_the_table_is_learned_from_these_texts(rows):
    """The table of incidents says how many texts it was learned from: as many as there are (else: `make weights`)."""
    from summarizer.engines.rules.weighing.weights import FOLDER as TABLES

    doubtful = sum("none" in row.get("kind", ()) for row in every(rows))
    sets = ("dev", "tune", "press", "papers")
    articles = sum(len(list((FOLDER.parent / "datasets" / name).glob("*/article.txt"))) for name in sets)
    count = len(every(rows)) - doubtful + len(rows_of(FOLDER / "leads.yml")) + articles
    first = (TABLES / "incident.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert f"Learned from {count:,} texts" in first
