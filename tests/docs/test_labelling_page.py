"""What the page on labels shows is so."""

import re
from pathlib import Path

import pytest

from summarizer.evaluation import labels
from summarizer.evaluation.importers import FORMATS, scheme
from summarizer.evaluation.importers.documents import Choice, Place, Span

PAGE = (Path(__file__).parents[2] / "docs" / "labelling.md").read_text(encoding="utf-8")
HERE = Place(Path("labelling.md"), 1)


def fence(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_label_file_is_one(tmp_path):
    (example,) = fence("yaml")
    path = tmp_path / "labels.yaml"
    path.write_text(example, encoding="utf-8")
    found = labels.load(path).labels
    assert found.must_pass == ["casualties"]
    assert found.incident is not None
    assert [place.optional for place in found.incident.places] == [False, True]


@pytest.mark.parametrize("label", re.findall(r'<Label value="([^"]+)"', PAGE))
def test_the_labels_of_the_interface_can_be_imported(label):
    assert scheme.meaning(Span("1", 0, 1, label), HERE).noun in {*scheme.LISTS, *scheme.ITEMS, scheme.SOURCE}


@pytest.mark.parametrize("value", re.findall(r'<Choice value="([^"]+)"', PAGE))
def test_the_choices_of_the_interface_can_be_imported(value):
    assert scheme.field(Choice("incident.kind", value), HERE)[0] in {"incident.kind", "incident"}


@pytest.mark.parametrize(
    "example", re.findall(r"`((?:casualty|claimant|reaction)(?::\w+)+|place|weapon|target|unknown)`", PAGE)
)
def test_the_labels_of_the_table_can_be_imported(example):
    assert scheme.meaning(Span("1", 0, 1, example), HERE)


@pytest.mark.parametrize("example", re.findall(r"`((?:incident|tag)[.\w]*=[^`]+)`", PAGE))
def test_the_choices_of_the_table_can_be_imported(example):
    name, value = scheme.field(Choice("", example), HERE)
    assert name != "incident.date" or scheme.days(value, HERE)


def test_every_format_is_on_the_page():
    assert all(f"summarizer eval import {form} " in PAGE for form in FORMATS)
