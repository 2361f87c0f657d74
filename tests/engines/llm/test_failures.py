"""Each way in which a provider fails ends as it should, in one line; and whatever fails, a key shows nowhere."""

import json
import socket
import threading
import time

import pytest

from summarizer.engines.base import Watch
from summarizer.engines.llm import Replies
from summarizer.errors import (
    InvalidReply,
    MissingKey,
    OutputCutOff,
    ProviderError,
    ProviderRefused,
    ProviderUnavailable,
)
from summarizer.settings import Settings

CANARY = "sk-canary-0123456789abcdef"
ECHO = f"no, not with Authorization: Bearer {CANARY}"
PAGE = f"<html><body>{ECHO}</body></html>".encode()


def times(number, script):
    def play(server):
        for _ in range(number):
            script(server)

    return play


FAILURES = [
    pytest.param(times(1, lambda s: s.fails(400, ECHO)), ProviderRefused, "rejected the request", id="400"),
    pytest.param(
        times(1, lambda s: s.fails(401, ECHO)), ProviderRefused, "did not accept the key in HOUSE_KEY", id="401"
    ),
    pytest.param(times(1, lambda s: s.fails(403, ECHO)), ProviderRefused, "does not let", id="403"),
    pytest.param(times(1, lambda s: s.fails(404, ECHO)), ProviderRefused, "knows no model", id="404"),
    pytest.param(
        times(1, lambda s: s.fails(429, ECHO, code="insufficient_quota")), ProviderRefused, "quota", id="quota"
    ),
    pytest.param(
        times(3, lambda s: s.fails(429, ECHO, retry_after="0")), ProviderUnavailable, "rate", id="429, told when"
    ),
    pytest.param(
        times(1, lambda s: s.fails(429, ECHO, retry_after="99")), ProviderUnavailable, "rate", id="429, too long"
    ),
    pytest.param(times(3, lambda s: s.fails(429, ECHO)), ProviderUnavailable, "rate", id="429, not told when"),
    pytest.param(
        times(3, lambda s: s.fails(503, ECHO, retry_after="0")), ProviderUnavailable, "not available", id="503"
    ),
    pytest.param(times(3, lambda s: s.hangs_up()), ProviderUnavailable, "cannot be reached", id="a reset in mid-body"),
    pytest.param(
        times(1, lambda s: s.sends(PAGE, content_type="text/html")), ProviderError, "no completion", id="HTML"
    ),
    pytest.param(times(1, lambda s: s.sends(PAGE)), ProviderError, "cannot be read", id="HTML said to be JSON"),
    pytest.param(times(1, lambda s: s.sends({"choices": []})), ProviderError, "no completion", id="no choices"),
    pytest.param(
        times(1, lambda s: s.sends({"error": {"message": ECHO}})),
        ProviderError,
        "no completion",
        id="an error as a reply",
    ),
    pytest.param(
        times(1, lambda s: s.replies(None, refusal=ECHO)), ProviderRefused, "would not answer", id="a refusal"
    ),
    pytest.param(
        times(1, lambda s: s.replies("", finish="content_filter")), ProviderRefused, "content filter", id="a filter"
    ),
    pytest.param(times(2, lambda s: s.replies(f"{{{ECHO}", finish="length")), OutputCutOff, "cut off at", id="cut off"),
    pytest.param(times(2, lambda s: s.replies(f"{{{ECHO}")), InvalidReply, "has not the shape", id="no JSON"),
    pytest.param(times(2, lambda s: s.replies({CANARY: ECHO})), InvalidReply, "has not the shape", id="another schema"),
    pytest.param(times(2, lambda s: s.replies("")), InvalidReply, "has not the shape", id="nothing"),
]


@pytest.fixture
def told():
    """What a watch heard: notices and records."""
    return []


@pytest.fixture
def keyed(engine, monkeypatch, told):
    """An engine with a key, everything about it traced."""
    monkeypatch.setenv("HOUSE_KEY", CANARY)
    watch = Watch(notice=told.append, trace=lambda record: told.append(dict(record)), text=True)

    def make(**settings):
        return engine(watch=watch, api_key_env="HOUSE_KEY", attempts=3, max_wait=5.0, **settings)

    return make


@pytest.mark.parametrize(("script", "error", "message"), FAILURES)
def test_a_failure_ends_in_one_line_without_the_key(  # noqa: PLR0917 - fixtures
    keyed, server, article, told, tmp_path, caplog, capfd, *, script, error, message
):
    """Though every answer repeats the key: not in the error, the log, the trace, the recording, or on a terminal."""
    caplog.set_level("DEBUG")
    script(server)
    with Replies(tmp_path / "store", "record") as kept, pytest.raises(error, match=message) as caught:
        keyed(replies=kept).draft(article)
    assert type(caught.value) is error
    assert "\n" not in str(caught.value)
    assert server.requests[0].headers["authorization"] == f"Bearer {CANARY}"
    captured = capfd.readouterr()
    assert captured.err == captured.out == ""
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    seen = [str(caught.value), repr(caught.value), str(caught.value.reply), json.dumps(told), caplog.text, str(stored)]
    assert [text for text in seen if CANARY in text] == []


def test_a_model_that_never_gets_a_quote_right_costs_two_requests(keyed, server, article, reply, told):
    """The same fault twice ends it; the brief has the reason, and no key."""
    bad = {**reply["casualties"][0], "evidence": [f"Nine soldiers were killed there, {CANARY} said."]}
    server.replies({**reply, "casualties": [bad]}).replies({"casualties_0": bad})
    draft = keyed().draft(article)
    assert len(server.requests) == 2
    assert len(draft.casualties) == 1
    assert CANARY not in draft.model_dump_json()
    assert CANARY not in json.dumps(told)


@pytest.mark.parametrize("key", ["schlüssel", "two words", "a\x07b"])
def test_a_key_that_is_none_is_said_without_it(engine, monkeypatch, key):
    """It could not be sent, and an error of the HTTP library would show it."""
    monkeypatch.setenv("HOUSE_KEY", key)
    with pytest.raises(MissingKey, match="HOUSE_KEY") as caught:
        engine(api_key_env="HOUSE_KEY")
    assert key not in str(caught.value)


class Dripping:
    """A server that sends a letter of its reply now and then, and never comes to an end."""

    def __init__(self, *, silent=False):
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._silent = silent
        self._over = threading.Event()
        self._threads = [threading.Thread(target=self._serve, daemon=True)]

    @property
    def base_url(self):
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}/v1"

    def __enter__(self):
        self._threads[0].start()
        return self

    def __exit__(self, *_):
        self._over.set()
        self._listening.shutdown(socket.SHUT_RDWR)  # wakes the thread that accepts, which closing alone does not
        self._listening.close()
        for thread in self._threads:
            thread.join(timeout=5)

    def _serve(self):
        while not self._over.is_set():
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self._threads.append(threading.Thread(target=self._answer, args=(connection,), daemon=True))
            self._threads[-1].start()

    def _answer(self, connection):
        with connection:
            try:
                if not self._silent:
                    connection.sendall(
                        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n"
                    )
                while not self._over.wait(0.05):
                    if not self._silent:
                        connection.sendall(b" ")
            except OSError:
                return


@pytest.mark.parametrize("silent", [False, True], ids=["dripping", "silent"])
def test_an_article_has_a_time_limit_of_its_own(engine, article, silent):
    """A reply that never ends, and one that never begins, are given up when the article's time is over."""
    with Dripping(silent=silent) as server:
        started = time.monotonic()
        with pytest.raises(ProviderUnavailable, match=r"took longer than 0\.6 s for one article"):
            engine(base_url=server.base_url, article_timeout=0.6, timeout=5.0, attempts=5).draft(article)
        assert time.monotonic() - started < 3


def test_waits_do_not_go_over_the_time_of_an_article(engine, server, article):
    server.fails(429, retry_after="4")
    started = time.monotonic()
    with pytest.raises(ProviderUnavailable):
        engine(article_timeout=1.0, max_wait=60.0).draft(article)
    assert time.monotonic() - started < 2


def test_what_is_good_is_kept_when_the_time_is_over(engine, server, article, reply):
    """A correction that takes too long costs the failing item alone."""
    bad = {**reply["casualties"][0], "evidence": ["Nine soldiers were killed in the attack on Monday."]}
    server.replies({**reply, "casualties": [bad]}).dawdles(2.0)
    draft = engine(article_timeout=1.0, attempts=1).draft(article)
    assert draft.claimants
    assert draft.reactions


def test_a_connection_that_never_stands_is_given_up(article):
    """A full queue of connections: none is refused, and none comes about."""
    from summarizer.engines.llm import LLMEngine

    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        try:
            for each in waiting:
                each.settimeout(0)
                each.connect_ex(("127.0.0.1", port))
            settings = Settings(
                base_url=f"http://127.0.0.1:{port}/v1",
                connect_timeout=0.3,
                timeout=30.0,
                attempts=1,
                article_timeout=60.0,
            )
            started = time.monotonic()
            with pytest.raises(ProviderUnavailable):
                LLMEngine("ollama/m", settings).draft(article)
            assert time.monotonic() - started < 5
        finally:
            for each in waiting:
                each.close()
