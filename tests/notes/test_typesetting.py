"""Typesetting: pictures of dots from drawings, and a plain word where the library is missing."""

import struct
import sys

import pytest

from summarizer.errors import MissingExtra
from summarizer.notes.docx import docx
from summarizer.notes.drawing.svg import picture, text
from summarizer.notes.pdf import pdf
from summarizer.notes.typesetting import pngs


def drawn(words, height=40.0):
    return picture("k", "Title", "Description", height, text(10, 20, words))


def size(png):
    return struct.unpack(">II", png[16:24])


def test_each_drawing_becomes_a_picture_of_its_shape():
    pytest.importorskip("typst", reason="needs typst: pip install 'incident-summarizer[notes]'")
    one, other = pngs([drawn("one"), drawn("other", 120.0)])
    (across, down), (other_across, other_down) = size(one), size(other)
    assert across == other_across > 700
    assert across / down == pytest.approx(360 / 40, rel=0.02)
    assert other_across / other_down == pytest.approx(3, rel=0.02)
    assert pngs([drawn("one")]) == [one]
    assert pngs([]) == []


@pytest.mark.parametrize("words", [pytest.param("Гао", id="cyrillic"), pytest.param("جماعة", id="arabic")])
def test_letters_of_other_scripts_are_drawn(words):
    pytest.importorskip("typst", reason="needs typst: pip install 'incident-summarizer[notes]'")
    unknown = "\U000f0000" * len(words)
    assert len({*pngs([drawn(words)]), *pngs([drawn(unknown)]), *pngs([drawn("")])}) == 3


@pytest.mark.parametrize(
    ("render", "library", "what"),
    [
        pytest.param(pdf, "typst", "a note as PDF", id="pdf"),
        pytest.param(docx, "docx", "a note as DOCX", id="docx"),
    ],
)
def test_a_missing_extra_is_said_in_one_line(monkeypatch, short_note, render, library, what):
    for name in [
        each for each in sys.modules if each.split(".")[0] == library or each.startswith("summarizer.notes.manu")
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=what) as caught:
        render(short_note)
    assert str(caught.value).endswith("pip install 'incident-summarizer[notes]'")
    assert caught.value.exit_code == 3
