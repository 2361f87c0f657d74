"""The scripted engine answers from a table, and says clearly what the table lacks."""

import json

import pytest

from summarizer.engines.registry import engine
from summarizer.engines.scripted import ScriptedEngine
from summarizer.errors import ConfigurationError
from summarizer.schema import Draft

DRAFT = {
    "incident": None,
    "casualties": [],
    "claimants": [],
    "reactions": [],
    "other_incidents": [],
    "unknowns": [],
    "headline": "Harbour wins the derby",
    "summary": None,
}


@pytest.fixture
def script(tmp_path):
    """Writes a file of drafts and gives the model name that reads it."""

    def write(content):
        path = tmp_path / "drafts.json"
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return f"scripted/{path}"

    return write


def test_a_file_of_drafts_answers_by_article_id(script, make_article):
    """`run` may be left out; then the run says that nothing was asked and nothing spent."""
    name = script({"case": DRAFT})
    scripted = engine(name)
    draft = scripted.draft(make_article("Harbour beat Valley."))
    assert scripted.name == name
    assert draft.headline == "Harbour wins the derby"
    assert (draft.run.engine, draft.run.model, draft.run.attempts) == ("scripted", name, 0)


def test_a_table_in_python_takes_drafts_and_their_json(make_article):
    """A `Draft` is given back as it is."""
    scripted = ScriptedEngine({"json": DRAFT})
    given = scripted.draft(make_article("x", id="json"))
    assert ScriptedEngine({"case": given}).draft(make_article("x")) is given
    assert isinstance(given, Draft)


def test_an_article_without_a_draft_is_an_error_that_names_those_there_are(make_article):
    """The id asked for, and the ids there are."""
    with pytest.raises(ConfigurationError, match=r"no draft for the article 'other'; it has: a, b"):
        ScriptedEngine({"b": DRAFT, "a": DRAFT}).draft(make_article("x", id="other"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("{", "is no JSON", id="no JSON"),
        pytest.param("[" * 100_000, "is no JSON", id="nested without end"),
        pytest.param("[]", "no JSON object", id="a list"),
        pytest.param({"case": 3}, r"draft of 'case' is none \(it is no object\)", id="a number for a draft"),
        pytest.param(
            {"case": {**DRAFT, "headline": 3}}, r"draft of 'case' is none \(headline: ", id="a field of another type"
        ),
        pytest.param({"case": {**DRAFT, "mood": "grim"}}, r"draft of 'case' is none \(mood: ", id="a field too many"),
    ],
)
def test_a_bad_file_is_one_clear_line(script, content, message):
    """What is wrong, and where, without a traceback."""
    with pytest.raises(ConfigurationError, match=message) as caught:
        engine(script(content))
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    """The path stands in the message."""
    with pytest.raises(ConfigurationError, match=r"nowhere\.json cannot be read"):
        engine(f"scripted/{tmp_path}/nowhere.json")
