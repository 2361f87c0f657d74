"""What every test gets: a clean environment, no network beyond loopback, and a way to make an article."""

import hashlib
import socket
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from summarizer.schema import Article

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"


@pytest.hookimpl(trylast=True)  # after pytest-randomly has shuffled
def pytest_collection_modifyitems(items):
    """Files with a test marked `early` come first, so that no process is alone with one of them in the end."""
    early = {item.path for item in items if item.get_closest_marker("early")}
    items.sort(key=lambda item: item.path not in early)


@pytest.fixture(scope="session")
def homes(tmp_path_factory):
    """Paths of folders that are not there yet; `mktemp` would look through thousands of folders for each."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch, homes):
    """No key, no setting and no home of whoever runs the tests reaches them."""
    import os

    for name in list(os.environ):
        if name.startswith("SUMMARIZER_") or name.endswith("_API_KEY"):
            monkeypatch.delenv(name)
    home = next(homes)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch):
    """A connection to anywhere but this machine fails the test that tries it."""
    connect = socket.socket.connect

    def guarded(self, address):
        host = address[0] if isinstance(address, tuple) else ""
        if self.family in {socket.AF_INET, socket.AF_INET6} and host not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"a test tried to connect to {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def make_article(text: str, *, published: date | None = None, title: str | None = None, id: str = "case") -> Article:  # noqa: A002
    """An article from its text alone."""
    return Article(
        id=id,
        title=title,
        source=None,
        url=None,
        published=published,
        language="en",
        text=text,
        characters=len(text),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


@pytest.fixture(name="make_article")
def _make_article():
    return make_article


@pytest.fixture
def seconds():
    """Measures a call by the processor's time, while nothing collects what the tests before it left behind."""
    import gc
    import time

    def of(call) -> float:
        gc.disable()
        try:
            begin = time.process_time()
            call()
            return time.process_time() - begin
        finally:
            gc.enable()

    return of


@pytest.fixture(scope="session")
def real_articles() -> Path:
    """The folder with two real articles that lies beside the checkout on some machines; skips where it does not."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("needs ../shared/seeds, which is not part of the project")
    return folder
