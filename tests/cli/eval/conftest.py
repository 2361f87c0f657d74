"""A little dataset of our own, prepared drafts for it, and runs."""

import json

import pytest

CASES = {
    "blast": (
        "---\npublished: 2031-03-05\n---\nTUZLA — Two guards were killed on Monday when a bomb went off at a fuel depot near Tuzla, police said. The Red Lantern Brigade claimed responsibility for the bombing in a statement.\n",
        """labellers: [m]
tags: [toll]
must_pass: [casualties]
incident:
  kind: bombing
  country: BA
casualties:
  - {outcome: killed, count: {low: 2, high: 2}}
claimants:
  - {actor: [Red Lantern Brigade], stance: claimed}
reactions: []
""",
    ),
    "clash": (
        "---\npublished: 2031-04-10\n---\nMOPTI — Four soldiers were killed and nine others wounded on Tuesday when gunmen attacked an army post near Mopti in Mali, the army said.\n",
        """labellers: [m]
tags: [toll]
incident:
  kind: [armed_assault, armed_clash]
  country: ML
casualties:
  - {outcome: killed, count: {low: 4, high: 4}}
  - {outcome: injured, count: {low: 9, high: 9}}
""",
    ),
    "match": (
        "---\npublished: 2031-05-02\n---\nTUZLA — Sloboda beat their neighbours by three goals to one on Sunday before a crowd of four thousand people, and the coach said that his team had played its best match of the year.\n",
        """labellers: [m]
tags: [none]
incident: null
casualties: []
claimants: []
reactions: []
other_incidents: []
unknowns: []
""",
    ),
}


def _casualty(outcome, text, number, quote):
    return {
        "evidence": [{"quote": quote, "near": None}],
        "outcome": outcome,
        "count": {"text": text, "low": number, "high": number},
        "who": "people",
        "group": "unknown",
        "names": [],
        "according_to": None,
    }


def _draft(kind, quote, where, casualties, claimants=()):
    place, country = where
    incident = {
        "evidence": [{"quote": quote, "near": None}],
        "kind": kind,
        "stage": "accomplished",
        "date": None,
        "places": [{"name": place, "within": [], "country": country}],
        "weapons": [],
        "targets": [],
    }
    sections = {"casualties": casualties, "claimants": list(claimants), "reactions": []}
    return {"incident": incident, **sections, "other_incidents": [], "unknowns": [], "headline": "x", "summary": None}


def drafts():
    """Drafts that are right about every case."""
    claim = {
        "evidence": [{"quote": "The Red Lantern Brigade claimed responsibility for the bombing", "near": None}],
        "actor": "Red Lantern Brigade",
        "stance": "claimed",
        "according_to": None,
        "motive": None,
    }
    killed = "Four soldiers were killed and nine others wounded"
    guards = _casualty("killed", "Two", 2, "Two guards were killed")
    soldiers = [_casualty("killed", "Four", 4, killed), _casualty("injured", "nine", 9, killed)]
    nothing = _draft("bombing", "", ("", None), []) | {"incident": None}
    return {
        "blast": _draft("bombing", "a bomb went off at a fuel depot near Tuzla", ("Tuzla", "BA"), [guards], [claim]),
        "clash": _draft("armed_assault", "gunmen attacked an army post near Mopti", ("Mopti", "ML"), soldiers),
        "match": nothing,
    }


@pytest.fixture
def make_run(evals, run):
    """Run the little dataset by drafts that are right but for the sections that are emptied in a case."""

    def made(out, dataset="little", **emptied):
        table = drafts()
        for case, sections in emptied.items():
            table[case] = table[case] | {section: [] for section in sections}
        (evals / "drafts.json").write_text(json.dumps(table), encoding="utf-8")
        result = run("eval", "run", f"evals/datasets/{dataset}", "--model", "scripted/drafts.json", "--out", out)
        assert result.exit_code == 0, result.stderr
        return evals / out

    return made


@pytest.fixture
def blessed(make_run, run):
    """The baseline of a run that is right about everything."""
    make_run("right")
    assert run("eval", "bless", "right", "--reason", "The first", "--out", "base.json").exit_code == 0
    return "base.json"


@pytest.fixture
def make_dataset(tmp_path):
    """Write the little dataset below a name; blind if that is wanted."""

    def made(name="little", *, blind=False):
        folder = tmp_path / "evals" / "datasets" / name
        for case, (article, labels) in CASES.items():
            (folder / case).mkdir(parents=True)
            (folder / case / "article.txt").write_text(article, encoding="utf-8")
            (folder / case / "labels.yaml").write_text(labels, encoding="utf-8")
        head = f"---\nblind: {str(blind).lower()}\ntags:\n  toll: counts people\n  none: no incident\n---\n"
        (folder / "README.md").write_text(head + "# A little dataset\n", encoding="utf-8")
        return folder

    return made


@pytest.fixture
def evals(make_dataset, tmp_path, monkeypatch):
    """A working directory with the little dataset in evals/datasets/little."""
    monkeypatch.chdir(tmp_path)
    make_dataset()
    return tmp_path
