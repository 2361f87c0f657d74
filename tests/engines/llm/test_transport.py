"""Failed transport is repeated by one rule, and what repeating cannot help is one clear line."""

import email.utils
import logging
import subprocess
import sys
import time

import pytest

from summarizer.engines.llm import transport
from summarizer.errors import ConfigurationError, MissingKey, ProviderError, ProviderRefused, ProviderUnavailable
from summarizer.settings import Settings


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529])
def test_a_transient_failure_is_sent_again(engine, server, article, reply, status):
    """The next attempt's answer counts, and both requests are counted."""
    server.fails(status, retry_after="0").replies(reply)
    draft = engine().draft(article)
    assert draft.run.attempts == 2
    assert draft.run.stop_reasons == [f"http_{status}", "stop"]
    assert server.requests[0].body == server.requests[1].body


def test_a_broken_connection_is_sent_again(engine, server, article, reply):
    """Half an answer is no answer."""
    server.hangs_up().replies(reply)
    assert engine().draft(article).run.stop_reasons == ["no_connection", "stop"]


def test_retry_after_is_waited_for(engine, server, article, reply):
    """A server that asks for a second gets it."""
    server.fails(429, retry_after="1").replies(reply)
    started = time.monotonic()
    engine().draft(article)
    assert time.monotonic() - started >= 1


def test_the_last_attempt_ends_it(engine, server, article):
    """After the allowed attempts the error says what the server said last; nothing is repeated below tenacity."""
    for _ in range(3):
        server.fails(503, retry_after="0")
    with pytest.raises(ProviderUnavailable, match=r"not available \(503\)") as caught:
        engine(attempts=3).draft(article)
    assert len(server.requests) == 3
    assert caught.value.exit_code == 3


def test_a_wait_that_is_too_long_is_not_begun(engine, server, article):
    """A Retry-After beyond the allowed seconds gives up at once."""
    server.fails(429, retry_after="3600")
    started = time.monotonic()
    with pytest.raises(ProviderUnavailable, match=r"limits the rate.*SUMMARIZER_MAX_WAIT"):
        engine(max_wait=5.0).draft(article)
    assert time.monotonic() - started < 5


def test_waits_without_an_order_grow_and_stay_within_the_cap():
    """Full jitter: each wait lies between nothing and the doubled step; their sum stays under the allowed seconds."""
    import httpx2
    import openai  # noqa: TID251 - its errors are what is to be understood

    from summarizer.engines.llm.refusals import Target
    from summarizer.engines.llm.task import Task
    from summarizer.engines.llm.trace import Listeners, Trace

    waits = []
    response = httpx2.Response(503, request=httpx2.Request("POST", "http://127.0.0.1/"))

    def fail():
        raise openai.InternalServerError("no", response=response, body=None)

    target = Target("openai/m", "m", "http://127.0.0.1/v1", None)
    trace = Trace("a", target, None, Listeners())
    with pytest.raises(ProviderUnavailable):
        transport.send(fail, Settings(attempts=6, max_wait=300.0), target, Task(trace, 900), waits.append)
    assert len(waits) == 5
    assert all(0 <= wait <= min(0.5 * 2**n, 20) for n, wait in enumerate(waits))
    few = []
    with pytest.raises(ProviderUnavailable):
        transport.send(fail, Settings(attempts=1000, max_wait=30.0), target, Task(trace, 900), few.append)
    assert sum(few) <= 30
    assert len(few) < 999


NOW = 1_900_000_000.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        pytest.param("7", 7.0, id="seconds"),
        pytest.param("0.25", 0.25, id="a fraction"),
        pytest.param(email.utils.formatdate(NOW + 90, usegmt=True), 90.0, id="a date"),
        pytest.param(email.utils.formatdate(NOW - 90, usegmt=True), 0.0, id="a date gone by"),
        pytest.param("-5", None, id="negative"),
        pytest.param("nan", None, id="no number"),
        pytest.param("inf", None, id="for ever"),
        pytest.param("soon", None, id="a word"),
        pytest.param("", None, id="empty"),
    ],
)
def test_retry_after_in_either_form(value, seconds):
    """Seconds and HTTP dates are understood; what is neither is as if it were not there."""
    assert transport.retry_after({"retry-after": value}, NOW) == seconds


@pytest.mark.parametrize(
    ("status", "body", "parts"),
    [
        pytest.param(400, {"message": "bad thing"}, ["rejected the request", "400: bad thing"], id="400"),
        pytest.param(
            401, {"message": "Incorrect API key provided: sk-12"}, ["did not accept", "--api-key-env"], id="401"
        ),
        pytest.param(402, {"message": "pay"}, ["wants to be paid"], id="402"),
        pytest.param(403, {"message": "not you"}, ["does not let", "not you"], id="403"),
        pytest.param(404, {"message": "no such model"}, ["knows no model 'test-model'", "--base-url"], id="404"),
        pytest.param(413, {"message": "big"}, ["too large"], id="413"),
        pytest.param(418, {"message": "tea"}, ["answered 418"], id="another status"),
        pytest.param(429, {"message": "plan", "code": "insufficient_quota"}, ["quota", "used up"], id="quota"),
        pytest.param(
            400,
            {"message": "This model's maximum context length is 8192 tokens"},
            ["too long", "larger window"],
            id="context",
        ),
        pytest.param(
            400,
            {"message": "request (9000 tokens) exceeds the available context size"},
            ["too long"],
            id="llama.cpp context",
        ),
        pytest.param(400, {"message": "max_tokens is too large: 8000"}, ["lower --max-tokens"], id="limit"),
    ],
)
def test_what_repeating_cannot_help_is_one_line(engine, server, article, *, status, body, parts):
    """One request, one line: what happened, and which setting to look at."""
    server.sends({"error": {"type": None, **body}}, status=status)
    with pytest.raises(ProviderRefused) as caught:
        engine().draft(article)
    assert len(server.requests) == 1
    assert "\n" not in str(caught.value)
    assert all(part in str(caught.value) for part in parts), str(caught.value)
    assert "sk-12" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "location"),
    [pytest.param(307, "http://127.0.0.1:9/v1", id="temporary"), pytest.param(301, "/elsewhere", id="permanent")],
)
def test_a_redirect_is_not_followed(engine, server, article, status, location):
    """The article goes to the address that was named, and nowhere else."""
    server.sends(b"", status=status, location=location)
    with pytest.raises(ProviderRefused, match="elsewhere"):
        engine().draft(article)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("body", "content_type", "message"),
    [
        pytest.param(b"<html>Welcome</html>", "text/html", "no completion", id="HTML"),
        pytest.param(
            {"error": {"message": "no\ncredit"}},
            "application/json",
            r"no completion \(no credit\)",
            id="an error with status 200",
        ),
        pytest.param({"choices": []}, "application/json", "no completion", id="no choices"),
        pytest.param({}, "application/json", "no completion", id="empty object"),
    ],
)
def test_what_is_no_completion_is_said(engine, server, article, *, body, content_type, message):
    """A web page, or an error dressed as success, is no brief and no traceback."""
    server.sends(body, content_type=content_type)
    with pytest.raises(ProviderError, match=message) as caught:
        engine().draft(article)
    assert "\n" not in str(caught.value)


def test_an_unreachable_server_is_named(article):
    """Nothing listens: the address is in the error, and what to check."""
    from summarizer.engines.llm import LLMEngine

    engine = LLMEngine("ollama/x", Settings(base_url="http://127.0.0.1:9/v1", attempts=2, max_wait=3.0))
    with pytest.raises(ProviderUnavailable, match=r"127\.0\.0\.1:9/v1 cannot be reached.*ollama serve.*--base-url"):
        engine.draft(article)


def test_a_slow_server_times_out(engine, server, article):
    """The time limit is the setting's."""
    server.dawdles(1.0)
    with pytest.raises(ProviderUnavailable, match="--timeout"):
        engine(timeout=0.2, attempts=1).draft(article)


def test_no_key_goes_to_a_foreign_address(engine, server, article, reply, monkeypatch):
    """Keys and account names in the environment stay there when the base URL is not the provider's own."""
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "secret-of-" + name)
    server.replies(reply)
    engine().draft(article)
    assert "authorization" not in server.requests[0].headers
    assert not any("secret-of" in value for value in server.requests[0].headers.values())


def test_a_named_key_goes_where_it_is_sent(engine, server, article, reply, monkeypatch):
    """`api_key_env` names the variable whose key another server gets; a refusal of it names the variable, not the key."""
    monkeypatch.setenv("HOUSE_KEY", "tell-nobody")
    server.replies(reply).fails(401)
    house = engine(api_key_env="HOUSE_KEY")
    house.draft(article)
    assert server.requests[0].headers["authorization"] == "Bearer tell-nobody"
    with pytest.raises(ProviderRefused, match="HOUSE_KEY") as caught:
        house.draft(article)
    assert "tell-nobody" not in str(caught.value)


def test_the_own_host_wants_its_key():
    """Without a key the provider's own address is an error before anything is sent."""
    from summarizer.engines.llm import from_name

    with pytest.raises(MissingKey, match="OPENAI_API_KEY"):
        from_name("openai/gpt-4.1-mini", Settings())


@pytest.mark.parametrize(
    "url",
    [
        "ftp://127.0.0.1/v1",
        "127.0.0.1:80",
        "http://",
        "http://[::1",
        "http://user:pass@127.0.0.1/v1",
        "http://127.0.0.1:x/",
    ],
)
def test_a_base_url_that_cannot_work_is_refused(url):
    """It must be http(s) to a host, without a password in it."""
    from summarizer.engines.llm import from_name

    with pytest.raises(ConfigurationError) as caught:
        from_name("ollama/x", Settings(base_url=url))
    assert "pass@" not in str(caught.value)


PROGRAM = """
import hashlib, sys
from summarizer.engines.llm import LLMEngine
from summarizer.errors import ProviderError
from summarizer.schema import Article
from summarizer.settings import Settings
text = "Two rockets hit a base on Monday."
article = Article(id="a", title=None, source=None, url=None, published=None, language=None, text=text,
                  characters=len(text), sha256=hashlib.sha256(text.encode()).hexdigest())
engine = LLMEngine("openai/m", Settings(base_url=sys.argv[1], attempts=2, max_wait=1.0))
try:
    engine.draft(article)
except ProviderError as error:
    print(error)
"""


def test_libraries_keep_quiet(server):
    """In a process without logging set up, what the libraries log about failures does not reach stderr."""
    server.fails(503, retry_after="0").replies("no JSON").fails(401)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, server.base_url], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stderr == ""
    assert "did not accept" in done.stdout


def test_libraries_log_no_article(engine, server, article, reply, caplog):
    """Whoever does turn logging on finds no article text at the level of errors and information."""
    caplog.set_level(logging.INFO)
    server.fails(503, retry_after="0").replies(reply)
    engine().draft(article)
    assert "Omar Basri" not in caplog.text
