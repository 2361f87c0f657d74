"""A little dataset whose labels are easily read."""

import pytest

from summarizer.evaluation.dataset import Dataset

BLAST = """---
published: 2031-03-05
---
TUZLA — Two guards were killed and nine people wounded on Monday when a bomb went off at a fuel depot near Tuzla in Bosnia and Herzegovina, police said.

The Red Lantern Brigade claimed responsibility for the bombing in a statement on Tuesday.

Prime Minister Lejla Hodak condemned the bombing in the strongest terms. The Council of Mayors sent condolences to the families of the guards.

It was not clear how the attackers had entered the depot.
"""
BLAST_LABELS = """labellers: [m]
incident:
  kind: bombing
  stage: accomplished
  date: {start: 2031-03-03, end: 2031-03-03}
  country: BA
  places: [[fuel depot near Tuzla, Tuzla], {any: [near Tuzla], optional: true}]
  weapons: [[bomb]]
  targets: [[fuel depot]]
casualties:
  - {outcome: killed, count: {low: 2, high: 2}, who: [guards], group: civilians, according_to: [police], evidence: [Two guards were killed]}
  - {outcome: injured, count: {low: 9, high: 9}, who: [people], group: [civilians, unknown], evidence: [nine people wounded]}
claimants:
  - {actor: [Red Lantern Brigade], stance: claimed, evidence: [claimed responsibility for the bombing]}
reactions:
  - {speaker: [Lejla Hodak], stance: condemns, evidence: [condemned the bombing]}
  - {speaker: [Council of Mayors], stance: supports, evidence: [sent condolences]}
  - {speaker: [police], stance: comments, evidence: [police said], optional: true}
other_incidents: []
unknowns: [[how the attackers had entered]]
"""
MATCH = """---
published: 2031-05-02
---
TUZLA — Sloboda beat their neighbours by three goals to one on Sunday before a crowd of four thousand people, and the coach said that his team had played its best match of the year.
"""
NOTHING = """labellers: [m]
incident: null
casualties: []
claimants: []
reactions: []
other_incidents: []
unknowns: []
"""


@pytest.fixture
def write(tmp_path):
    """Writes cases into a dataset, by name."""

    def make(name="data", **cases):
        for case, (article, labels) in cases.items():
            folder = tmp_path / name / case
            folder.mkdir(parents=True)
            (folder / "article.txt").write_text(article, encoding="utf-8")
            (folder / "labels.yaml").write_text(labels, encoding="utf-8")
        return Dataset(tmp_path / name)

    return make


@pytest.fixture
def dataset(write):
    """An attack, and a match."""
    return write(blast=(BLAST, BLAST_LABELS), match=(MATCH, NOTHING))


@pytest.fixture
def many(write):
    """Twelve attacks that differ in one word each."""
    return write(
        "many",
        **{
            f"c{number}": (BLAST.replace("Tuesday.", f"Tuesday, number {number}."), BLAST_LABELS)
            for number in range(12)
        },
    )
