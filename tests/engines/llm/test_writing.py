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


def told(note):
    """What the rules' bottom line rests on, and a true sentence or two that tell all of it."""
    (incident,) = note.groups[0].incidents
    facts = {fact.text: fact.id for fact in incident.facts}
    kind, where, when = (
        next(facts[text] for text in facts if text.startswith(start)) for start in ("a b", "in S", "took")
    )
    tolls = [number for text, number in facts.items() if "killed" in text]
    claimed = next(number for text, number in facts.items() if "claimed" in text)
    toll = (
        "At least 12 people were killed in a bombing in Samarra on 6 April 2031, police said, and 16 people were killed"
    )
    return [
        {"text": f"{toll}, according to a hospital spokeswoman.", "facts": [*tolls, kind, where, when]},
        {"text": "The River Brigade claimed responsibility.", "facts": [claimed]},
    ]


def test_a_bottom_line_that_tells_all_is_taken(server, engine, note):
    """With how sure it is in the rules' words."""
    sentences = told(note)
    server.replies(answer(bottom_line=sentences))
    found = rewritten(note, engine().writer())
    assert found.refused == []
    assert [each.text for each in found.note.bottom_line[:2]] == [each["text"] for each in sentences]
    assert [each.text for each in found.note.bottom_line[2:]] == [note.bottom_line[-1].text]


def test_a_true_but_empty_bottom_line_is_the_rules_own(server, engine, note):
    """Toll, place, day and claim are not lost to a sentence that leaves them out."""
    first, second = told(note)
    server.replies(answer(bottom_line=[{"text": "A bombing.", "facts": [first["facts"][-3]]}, second]))
    found = rewritten(note, engine().writer())
    assert found.refused == []
    assert found.note.bottom_line == note.bottom_line


def test_one_sentence_is_taken_once(server, engine, note):
    """However often the model writes it, in whatever case; what tells nothing new is left out."""
    first, _ = told(note)
    again = {"text": f" {first['text'].upper()} ", "facts": first["facts"]}
    server.replies(answer(casualties=[first, again] * 300))
    (incident,) = rewritten(note, engine().writer()).note.groups[0].incidents
    assert [each.text for each in incident.casualties].count(first["text"]) == 1
    assert len(incident.casualties) <= len(note.groups[0].incidents[0].casualties) + 1


def test_no_refused_word_is_in_the_note(server, engine, note):
    """Only how many, and the codes of why; what was refused and why is for the one who runs it."""
    wrong = {"text": "The claim is credible.", "facts": [told(note)[1]["facts"][0]]}
    server.replies(answer(responsibility=[wrong]))
    found = rewritten(note, engine().writer())
    assert "credible" not in found.note.model_dump_json()
    assert "1 sentence of the model was not taken (word 1)." in [each.message for each in found.note.warnings]
    assert "“The claim is credible.” was not taken: 'credible' stands in none of its facts" in found.refused[0]


@pytest.mark.parametrize("key", [None, "key"], ids=["no key", "nobody there"])
def test_a_writer_that_cannot_be_had_is_said(tmp_path, monkeypatch, key):
    """On stderr though it should be quiet, and by the exit code; the rules' note is written all the same."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXTS[0])
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("SUMMARIZER_ATTEMPTS", "1")
    at = ["--base-url", "http://127.0.0.1:9/v1"] if key else []
    result = CliRunner().invoke(
        commands,
        ["note", "a.txt", "--published", "2031-04-06", "--writer", "openai/m", "-q", "--format", "markdown", *at],
    )
    assert result.exit_code == 1, result.stderr
    assert "writer openai/m" in result.stderr
    assert "at least 12" in result.stdout
    assert "openai/m gave no usable answer; the rules wrote what it was asked for" in result.stdout
