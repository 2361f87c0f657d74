"""Articles of our own and an engine that finds nothing in them, with whatever delays and failures a test wants."""

import threading
import time

import pytest

from summarizer.engines.scripted import ScriptedEngine

BODY = "The council of the town met on Monday and spoke for three hours about the bridge, the school and the winter."
NOTHING = {
    "incident": None,
    "casualties": [],
    "claimants": [],
    "reactions": [],
    "other_incidents": [],
    "unknowns": [],
    "headline": "The council met",
    "summary": None,
}


class Reader:
    """Finds nothing. `delays` and `failures` are by article id; `requests` is what each draft says that it took."""

    name = "openai/reader"

    def __init__(self, delays=None, failures=None, requests=1):
        self.delays = delays or {}
        self.failures = failures or {}
        self.requests = requests
        self.read = []
        self.most = 0
        self._now = 0
        self._lock = threading.Lock()

    def draft(self, article, focus=None):
        with self._lock:
            self.read.append(article.id)
            self._now += 1
            self.most = max(self.most, self._now)
        try:
            time.sleep(self.delays.get(article.id, 0))
            if article.id in self.failures:
                raise self.failures[article.id]
            draft = ScriptedEngine({article.id: NOTHING}).draft(article)
            usage = draft.run.usage.model_copy(update={"requests": self.requests})
            return draft.model_copy(update={"run": draft.run.model_copy(update={"usage": usage})})
        finally:
            with self._lock:
                self._now -= 1


@pytest.fixture
def reader():
    return Reader


@pytest.fixture
def nothing():
    """A draft that finds no incident."""
    return NOTHING


@pytest.fixture
def articles(make_article):
    """Make so many articles, called a0, a1, …."""

    def made(number):
        return [make_article(f"{BODY} This is report {i}.", id=f"a{i}") for i in range(number)]

    return made
