"""A note as a Word document: what Word and LibreOffice make of it, and the same bytes for the same note."""

import io
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from itertools import pairwise

import pytest

pytest.importorskip("docx", reason="needs python-docx: pip install 'incident-summarizer[notes]'")

from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from summarizer.notes.docx import docx

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.fixture(scope="module")
def shared():
    return {}


@pytest.fixture
def short(short_note, shared):
    if "short" not in shared:
        shared["short"] = docx(short_note)
    return shared["short"]


@pytest.fixture
def document(short):
    return Document(io.BytesIO(short))


def body(document):
    return document.element.body


def test_headings_are_headings(document):
    headings = [(each.style.name, each.text) for each in document.paragraphs if each.style.name.startswith("Heading")]
    assert headings[:4] == [
        ("Heading 1", "Bottom line"),
        ("Heading 1", "Gunmen attack a bus station in Gao, killing 16 to 19 people"),
        ("Heading 2", "Changed since the last issue"),
        ("Heading 2", "What happened"),
    ]
    levels = [int(name[-1]) for name, _ in headings]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [each.text for each in document.paragraphs if each.style.name == "Title"] == [
        "Attack on a bus station in Gao"
    ]


def test_the_table_repeats_its_head_and_breaks_no_row(document):
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Key fact", "As reported"]
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True] + [False] * 5
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert table.rows[4].cells[1].text == "disputed: 16 or more to 19\u00a0[1, 2, 5] changed"


def test_numbers_are_links_to_bookmarks_and_back(document, short_note):
    names = [each.get(qn("w:name")) for each in body(document).iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[A-Za-z]\w{0,39}", name) for name in names)
    aims = {each.get(qn("w:anchor")) for each in body(document).iter(qn("w:hyperlink"))} - {None}
    assert aims <= set(names)
    assert {f"s{source.number}" for source in short_note.sources} <= set(names)
    assert "r2_b" in aims
    starts, ends = (
        sorted(each.get(qn("w:id")) for each in body(document).iter(qn(f"w:bookmark{end}"))) for end in ("Start", "End")
    )
    assert starts == ends


def test_titles_link_to_articles(document, short_note):
    addresses = {each.target_ref for each in document.part.rels.values() if each.is_external}
    assert addresses == {source.url for source in short_note.sources if source.url}


def test_pictures_have_text_alternatives(document):
    found = [(each.get("title"), each.get("descr")) for each in body(document).iter(qn("wp:docPr"))]
    assert [title.split(",")[0] for title, _ in found] == [
        "Map of Gao",
        "Figures by who gives them: killed and injured",
        "Timeline of 3 incidents",
    ]
    assert all(len(description) > 60 for _, description in found)


def test_arabic_is_marked_as_written_from_right_to_left(document):
    runs = [each for each in body(document).iter(qn("w:r")) if each.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None]
    texts = ["".join(text.text for text in run.iter(qn("w:t"))) for run in runs]
    assert "جماعة النور" in texts
    assert all(re.search("[\u0600-\u06ff]", text) and not re.search("[A-Za-z]", text) for text in texts)


ORDER = {
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "tblBorders": "top left bottom right insideH insideV",
    "rPr": "rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u vertAlign rtl cs lang",
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr",
}
"""The order in which Word wants the parts of an element (ECMA-376, part 1), as far as they are used."""


@pytest.mark.parametrize("name", ORDER)
def test_the_parts_of_elements_stand_in_the_order_that_word_wants(document, name):
    order = ORDER[name].split()
    found = list(body(document).iter(qn(f"w:{name}")))
    found += [part for style in document.styles if not style.builtin for part in style.element.iter(qn(f"w:{name}"))]
    assert found
    for each in found:
        parts = [order.index(child.tag.partition("}")[2]) for child in each]
        assert parts == sorted(parts)


def test_the_document_says_what_it_is(document, short_note):
    properties = document.core_properties
    assert (properties.title, properties.language, properties.author) == (short_note.title, "en-GB", "summarizer")
    assert properties.created.replace(tzinfo=short_note.issued.tzinfo) == short_note.issued
    assert {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_markup_and_control_characters_stay_harmless(hostile_note):
    made = docx(hostile_note)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(name))
    text = "\n".join(each.text for each in Document(io.BytesIO(made)).paragraphs)
    assert "<script>alert(1)</script>" in text
    assert "javascript:" not in text


def test_a_title_may_be_longer_than_properties_are(short_note):
    document = Document(io.BytesIO(docx(short_note.model_copy(update={"title": "word " * 100}))))
    assert len(document.core_properties.title) == 255


def test_the_same_note_gives_the_same_bytes(short, short_note):
    assert docx(short_note.model_copy(deep=True)) == short


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice: `make system` installs libreoffice-writer-nogui")
def test_libreoffice_opens_it_and_finds_the_text(short, short_note, tmp_path):
    (tmp_path / "note.docx").write_bytes(short)
    command = [OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "note.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    reader = PdfReader(tmp_path / "note.pdf")
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert 3 <= len(reader.pages) <= 6
    assert short_note.bottom_line[0].text in text
    assert "Вооружённые люди напали на автовокзал в Гао" in text
    assert "النور" in text or "رونلا" in text
    assert "Annex: in the sources’ words" in text
