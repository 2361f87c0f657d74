"""Each request leaves a record and a span, without what was said unless it is asked for."""

import json
import subprocess
import sys

import pytest

from summarizer.engines.base import Watch

KEYS = {
    "time",
    "article",
    "model",
    "server",
    "prompt",
    "prompt_sha256",
    "request_sha256",
    "parameters",
    "attempt",
    "latency_ms",
    "status",
    "begun",
    "ended",
}


@pytest.fixture
def records():
    return []


@pytest.fixture
def traced(engine, records):
    def make(*, text=False, **settings):
        return engine(watch=Watch(trace=lambda record: records.append(dict(record)), text=text), **settings)

    return make


def test_every_request_has_a_record(traced, server, article, reply, records):
    """One that was turned away, one with a bad item, and its correction: numbered, timed, with what was wrong."""
    bad = {**reply["casualties"][0], "evidence": ["Nine soldiers were killed in the attack on Monday."]}
    server.fails(503, retry_after="0").replies({**reply, "casualties": [bad]}).replies(
        {"casualties_0": reply["casualties"][0]}
    )
    traced().draft(article)
    first, second, third = records
    assert all(record.keys() >= KEYS for record in records)
    assert [record["attempt"] for record in records] == [1, 2, 3]
    assert [record["status"] for record in records] == ["http_503", "ok", "ok"]
    assert first["request_sha256"] == second["request_sha256"] != third["request_sha256"]
    assert second["usage"]["prompt_tokens"] == 100
    assert second["errors"] == [{"code": "casualties_0: quote_not_found"}]
    assert third["errors"] == []
    assert {record["article"] for record in records} == {"case"}
    assert all(record["latency_ms"] > 0 for record in records)


def test_what_was_said_is_in_a_record_only_if_it_is_asked_for(traced, server, article, reply, records):
    server.replies(reply).replies(reply)
    traced().draft(article)
    assert "Omar Basri" not in json.dumps(records)
    traced(text=True).draft(article)
    assert article.text in records[-1]["messages"][-1]["content"]
    assert "Omar Basri" in records[-1]["reply"]


@pytest.mark.parametrize(
    ("script", "code"),
    [
        pytest.param(lambda s: s.replies("{", finish="length"), "cut_off", id="cut off"),
        pytest.param(lambda s: s.replies("prose"), "invalid_reply", id="no JSON"),
    ],
)
def test_a_reply_that_cannot_be_used_says_why(traced, server, article, reply, records, *, script, code):
    script(server)
    server.replies(reply)
    traced().draft(article)
    assert [error["code"] for error in records[0]["errors"]] == [code]
    assert records[1]["errors"] == []


def test_a_request_that_ends_in_an_error_is_recorded_too(traced, server, article, records):
    server.fails(401)
    with pytest.raises(Exception, match="did not accept"):
        traced().draft(article)
    assert [record["status"] for record in records] == ["http_401"]


SPANS = """
import json, sys
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from summarizer import Article, engine
from summarizer.settings import Settings

exporter = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(exporter))
trace.set_tracer_provider(provider)
article = Article.from_text(sys.stdin.read(), id="attack")
engine("openai/test-model", Settings(base_url=sys.argv[1], seed=3)).draft(article)
print(json.dumps([{"name": s.name, "kind": s.kind.name, "status": s.status.status_code.name, "nanoseconds": s.end_time - s.start_time,
                   "attributes": dict(s.attributes)} for s in exporter.get_finished_spans()]))
"""


def test_each_request_is_a_span(server, article, reply):
    """Named and described as the conventions for generative AI say, with nothing of what was said."""
    pytest.importorskip("opentelemetry.sdk")
    server.fails(503, retry_after="0").replies(reply)
    done = subprocess.run(
        [sys.executable, "-c", SPANS, server.base_url],
        input=article.text,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    failed, good = json.loads(done.stdout)
    assert (good["name"], good["kind"], good["status"]) == ("chat test-model", "CLIENT", "UNSET")
    assert good["attributes"]["gen_ai.operation.name"] == "chat"
    assert good["attributes"]["gen_ai.provider.name"] == "openai"
    assert good["attributes"]["gen_ai.request.model"] == "test-model"
    assert good["attributes"]["gen_ai.request.seed"] == 3
    assert good["attributes"]["gen_ai.usage.input_tokens"] == 100
    assert good["attributes"]["gen_ai.usage.output_tokens"] == 20
    assert good["attributes"]["gen_ai.response.finish_reasons"] == ["stop"]
    assert good["attributes"]["server.address"] == "127.0.0.1"
    assert good["nanoseconds"] > 0
    assert (failed["status"], failed["attributes"]["error.type"]) == ("ERROR", "http_503")
    assert "Omar Basri" not in done.stdout
