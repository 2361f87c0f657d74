"""A scripted provider, and an engine that asks it."""

import importlib.util
import sys
from pathlib import Path

import pytest

from summarizer.engines.base import UNWATCHED
from summarizer.engines.llm import LLMEngine
from summarizer.settings import Settings


def _load(name):
    spec = importlib.util.spec_from_file_location(f"tests_{name}", Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def server():
    """A scripted OpenAI-compatible server; a script that was not played to its end fails the test."""
    with _load("scripted_server").ScriptedServer() as running:
        yield running
    assert running.left == 0, f"{running.left} scripted answers were never asked for"


@pytest.fixture
def engine(server):
    """Makes an engine that asks the scripted server; keyword arguments are settings, or the engine's own."""

    def make(
        name="openai/test-model", *, bounds=None, corrections=2, prompt=None, replies=None, watch=UNWATCHED, **settings
    ):
        chosen = Settings(**{"base_url": server.base_url, "timeout": 10.0, "max_wait": 5.0, "attempts": 3, **settings})
        own = {"bounds": bounds, "corrections": corrections, "prompt": prompt, "replies": replies, "watch": watch}
        return LLMEngine(name, chosen, **own)

    return make


TEXT = """\
AL HAWL, Syria - Two rockets hit the Omar Basri army base outside Hasakah in Syria on Monday, wounding at least four soldiers, army spokesman Nabil Darwish said.

The Eagles of the Jazira said in a statement that it had fired the rockets. French Foreign Minister Claire Aubin condemned the attack as cowardly and reckless.

A convoy was bombed near the same town last month, killing seven people. It was not clear how badly the base was damaged.
"""


@pytest.fixture
def article(make_article):
    """A short article of our own."""
    from datetime import date

    return make_article(TEXT, published=date(2031, 3, 5), title="Rockets hit base in Syria")


@pytest.fixture
def reply():
    """A reply to `article` all of whose items ground in it; a fresh copy that a test may spoil."""
    return {
        "incident": {
            "evidence": ["Two rockets hit the Omar Basri army base outside Hasakah in Syria on Monday"],
            "kind": "missile_or_rocket_attack",
            "stage": "accomplished",
            "date": {"text": "Monday", "start": "2031-03-03", "end": "2031-03-03"},
            "places": [{"name": "Omar Basri army base", "within": ["Hasakah", "Syria"], "country": "SY"}],
            "weapons": ["rockets"],
            "targets": ["Omar Basri army base"],
        },
        "casualties": [
            {
                "evidence": ["wounding at least four soldiers, army spokesman Nabil Darwish said"],
                "outcome": "injured",
                "count": {"text": "at least four", "low": 4, "high": None},
                "who": "soldiers",
                "group": "military",
                "names": [],
                "according_to": "Nabil Darwish",
            }
        ],
        "claimants": [
            {
                "evidence": ["The Eagles of the Jazira said in a statement that it had fired the rockets"],
                "actor": "Eagles of the Jazira",
                "stance": "claimed",
                "according_to": None,
                "motive": None,
            }
        ],
        "reactions": [
            {
                "evidence": ["French Foreign Minister Claire Aubin condemned the attack as cowardly and reckless"],
                "speaker": "Claire Aubin",
                "role": "French Foreign Minister",
                "country": "FR",
                "stance": "condemns",
                "statement": "condemned the attack as cowardly and reckless",
            }
        ],
        "other_incidents": [],
        "unknowns": [
            {"evidence": ["It was not clear how badly the base was damaged"], "what": "how badly the base was damaged"}
        ],
        "headline": "Rockets wound soldiers at army base outside Hasakah",
        "summary": "Two rockets hit the Omar Basri army base outside Hasakah in Syria, wounding at least four soldiers.",
    }
