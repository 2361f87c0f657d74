"""Threads that read with one model: all may wait at once, one at a time works."""

import json
import threading

import pytest

from summarizer.engines.llm import LLMEngine
from summarizer.engines.llm.turn import Turn
from summarizer.settings import Settings

PATIENCE = 10  # seconds; what never comes fails the test


def _try(turn, entered):
    def enter():
        with turn:
            entered.set()

    thread = threading.Thread(target=enter, daemon=True)
    thread.start()
    return thread


def test_one_thread_works_at_a_time():
    """The second begins when the first has ended."""
    turn, entered = Turn(), threading.Event()
    with turn:
        thread = _try(turn, entered)
        assert not entered.wait(0.05)
    thread.join(PATIENCE)
    assert entered.is_set()


def test_whoever_waits_lets_others_work():
    """And has the turn back afterwards, also after an error."""
    turn, entered, again = Turn(), threading.Event(), threading.Event()

    def ask():
        with turn.given_up():
            _try(turn, entered)
            assert entered.wait(PATIENCE)
            raise RuntimeError("the server is gone")

    with turn:
        with pytest.raises(RuntimeError, match="the server is gone"):
            ask()
        thread = _try(turn, again)
        assert not again.wait(0.05)
    thread.join(PATIENCE)
    assert again.is_set()


def test_requests_of_several_articles_are_under_way_together(article, reply):
    """A model that answers nobody before three have asked is answered by three threads."""
    together = threading.Barrier(3)

    class Model:
        def answer(self, body):
            together.wait(PATIENCE)
            choice = {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": json.dumps(reply)},
            }
            model = json.loads(body)["model"]
            completion = {"id": "x", "object": "chat.completion", "created": 0, "model": model, "choices": [choice]}
            return 200, json.dumps(completion).encode()

    engine = LLMEngine("llama.cpp/any", Settings(attempts=1), corrections=0, inside=Model)
    drafts = []
    threads = [threading.Thread(target=lambda: drafts.append(engine.draft(article)), daemon=True) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert [draft.run.stop_reasons for draft in drafts] == [["stop"]] * 3
