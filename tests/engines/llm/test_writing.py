"""A note in a model's words: what holds is taken, what does not is the rules', and the note says so."""

import datetime
import json
from datetime import date

import pytest
from click.testing import CliRunner

from summarizer.cli import commands
from summarizer.engines.registry import engine as named
from summarizer.errors import ConfigurationError
from summarizer.notes.compose import compose
from summarizer.notes.rewriting import rewritten
from summarizer.pipeline import summarize

BLAST = "A bomb exploded in the market of Samarra in Iraq on Sunday, killing {n}, {who} said. {more}"
TEXTS = (
    BLAST.format(n="at least 12 people", who="police", more="The River Brigade claimed responsibility in a statement."),
    BLAST.format(
        n="16 people", who="a hospital spokeswoman", more="Traders had just opened their shops when it went off."
    ),
)


@pytest.fixture
def note(make_article):
    rules = named("rules")
    briefs = [
        summarize(make_article(text, published=date(2031, 4, 6 + at), id=f"a{at}"), rules)
        for at, text in enumerate(TEXTS)
    ]
    return compose(briefs, issued=datetime.datetime(2031, 4, 8, 7, tzinfo=datetime.UTC))


def ids(note, section):
    (incident,) = note.groups[0].incidents
    return {fact.text: fact.id for fact in incident.facts if fact.section == section}


def answer(**sections):
    return {"bottom_line": [], "what_happened": [], "casualties": [], "responsibility": []} | sections


def test_a_sentence_that_holds_is_taken(server, engine, note):
    """With the sources of its facts; what it leaves out the rules say after it."""
    figures = ids(note, "casualties")
    sixteen = next(number for text, number in figures.items() if "16" in text)
    told = {"text": "A hospital spokeswoman said that 16 people had been killed.", "facts": [sixteen]}
    server.replies(answer(casualties=[told]))
    found = rewritten(note, engine().writer()).note
    (incident,) = found.groups[0].incidents
    assert [each.text for each in incident.casualties] == [
        told["text"],
        "Compatible with that: at least 12 (police, 6 April).",
    ]
    assert incident.casualties[0].sources == [2]
    assert [caveat.code for caveat in found.warnings] == ["writer"]
    assert "test-model (prompt note.v1)" in found.warnings[0].message


def test_a_sentence_that_does_not_hold_is_the_rules_own(server, engine, note):
    """The bottom line too; each one leaves a warning that says why."""
    figures = list(ids(note, "casualties").values())
    server.replies(
        answer(
            bottom_line=[{"text": "At least 40 people were killed, police said.", "facts": figures}],
            casualties=[{"text": "12 people were killed, police said.", "facts": figures}],
            responsibility=[{"text": "The River Brigade did it.", "facts": ["9.9"]}],
        )
    )
    found = rewritten(note, engine().writer())
    assert found.note.groups == note.groups
    assert found.note.bottom_line == note.bottom_line
    assert len(found.refused) == 3
    assert [caveat.code for caveat in found.note.warnings] == ["sentence_replaced"]
    assert "40" not in found.note.warnings[0].message


def test_a_provider_that_fails_leaves_the_rules_note(server, engine, note):
    """With a warning."""
    server.fails(401)
    found = rewritten(note, engine().writer())
    assert found.note.groups == note.groups
    assert found.failed
    assert [caveat.code for caveat in found.note.warnings] == ["writer_failed"]


def test_only_facts_are_sent(server, engine, note):
    """No article, and the facts between lines that carry a code; the prompt is note.v1."""
    server.replies(answer())
    rewritten(note, engine().writer())
    (request,) = server.requests
    system, user = request.json["messages"]
    assert "briefing note" in system["content"]
    assert "Traders had just opened" not in user["content"]
    assert user["content"].startswith("===== FACTS ")
    body = user["content"].split("\n", 1)[1].rsplit("\n=====", 1)[0]
    assert {fact["id"] for fact in json.loads(body)} == {fact.id for fact in note.groups[0].incidents[0].facts}


def test_no_request_beyond_the_limit(server, engine, note):
    """The rules write the rest, and the note says so."""
    found = rewritten(note, engine().writer(), lambda requests, cost: False)
    assert [caveat.code for caveat in found.note.warnings] == ["writer_stopped"]
    assert server.requests == []


def test_rules_write_no_prose():
    """In one line."""
    from summarizer.engines.registry import writer

    with pytest.raises(ConfigurationError, match="rules writes no prose"):
        writer("rules")


def test_the_command_takes_a_writer(server, tmp_path, monkeypatch):
    """Articles are read by rules, the note is worded by the model, and stderr counts what was not taken."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXTS[0])
    server.replies(answer(casualties=[{"text": "Ninety people were killed.", "facts": ["1.4"]}]))
    result = CliRunner().invoke(
        commands,
        [
            "note",
            "a.txt",
            "--published",
            "2031-04-06",
            "--writer",
            "openai/test-model",
            "--base-url",
            server.base_url,
            "--format",
            "markdown",
        ],
    )
    assert result.exit_code == 0, result.stderr
    assert "“Ninety people were killed.” was not taken" in result.stderr
    assert "1 sentence of the model was not taken (number 1)" in result.stdout
    assert "Ninety" not in result.stdout
