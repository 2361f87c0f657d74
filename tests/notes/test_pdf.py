"""A note as a PDF: text to select, links that lead somewhere, bookmarks, tags, the same bytes for the same note."""

import io

import pytest

pytest.importorskip("typst", reason="needs typst: pip install 'incident-summarizer[notes]'")

from pypdf import PdfReader
from pypdf.generic import IndirectObject

from summarizer.notes.pdf import pdf


@pytest.fixture(scope="module")
def shared():
    return {}


def read(note, shared, name):
    if name not in shared:
        shared[name] = pdf(note)
    return PdfReader(io.BytesIO(shared[name]))


def text_of(reader):
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def outline(reader, entries=None, depth=0):
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            yield from outline(reader, entry, depth + 1)
        else:
            yield depth, entry.title, reader.get_destination_page_number(entry)


def test_text_can_be_selected_in_every_script(short_note, shared):
    text = text_of(read(short_note, shared, "short"))
    assert short_note.bottom_line[0].text in text
    assert "Вооружённые люди напали на автовокзал в Гао" in text
    assert "النور" in text or "رونلا" in text  # some readers give right-to-left words in order of sight
    assert all(fact.citations[0].quote[:40] in text for fact in short_note.groups[0].incidents[0].facts[:3])


def test_bookmarks_follow_the_headings(long_note, shared):
    found = list(outline(read(long_note, shared, "long")))
    assert [title for depth, title, _ in found if depth == 0] == [
        "Bottom line", "In this note", "Mali", "Ukraine", "Iraq", "Country not known", "Sources", "About this note",
        "Annex: in the sources’ words",
    ]  # fmt: skip
    assert [depth for depth, title, _ in found if title.startswith("1. Gunmen")] == [1]
    pages = [page for _, _, page in found]
    assert pages == sorted(pages)


def test_links_lead_to_sources_and_articles(short_note, shared):
    reader = read(short_note, shared, "short")
    links = [
        annotation.get_object()
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if annotation.get_object()["/Subtype"] == "/Link"
    ]
    addresses = {link["/A"]["/URI"] for link in links if "/A" in link and "/URI" in link["/A"]}
    assert addresses == {source.url for source in short_note.sources if source.url}
    inner = [link for link in links if "/Dest" in link or "/D" in link.get("/A", {})]
    assert len(inner) > 30
    named = reader.named_destinations
    for link in inner:
        aim = link.get("/Dest") or link["/A"]["/D"]
        assert isinstance(aim[0], IndirectObject) if not isinstance(aim, str) else aim in named


def test_it_is_tagged_titled_and_dated_by_the_note(short_note, shared):
    reader = read(short_note, shared, "short")
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata.title == short_note.title
    assert reader.metadata.creation_date == short_note.issued


def test_pictures_have_text_alternatives(short_note, shared):
    read(short_note, shared, "short")
    reader = PdfReader(io.BytesIO(shared["short"]))
    alternatives = []

    def walk(element):
        element = element.get_object()
        if not hasattr(element, "get"):
            return
        if "/Alt" in element:
            alternatives.append(str(element["/Alt"]))
        children = element.get("/K", [])
        children = children.get_object() if isinstance(children, IndirectObject) else children
        for child in children if isinstance(children, list) else [children]:
            if isinstance(child, IndirectObject):
                walk(child)

    walk(reader.trailer["/Root"]["/StructTreeRoot"])
    assert any(each.startswith("Map of Gao. Gao, Mali (16.27° N, 0.04° W).") for each in alternatives)
    assert any(each.startswith("Figures by who gives them: killed and injured") for each in alternatives)
    assert any(each.startswith("Timeline of 3 incidents") for each in alternatives)


def test_markup_in_an_article_stays_text(hostile_note):
    text = text_of(PdfReader(io.BytesIO(pdf(hostile_note))))
    assert "<script>alert(1)</script>" in text
    assert "#panic() @x $x$" in text


def test_letters_that_no_font_has_are_told_of(short_note):
    sources = [short_note.sources[0].model_copy(update={"title": "\U000f1234"}), *short_note.sources[1:]]
    reader = PdfReader(io.BytesIO(pdf(short_note.model_copy(update={"sources": sources}))))
    assert "no font on the computer that made this document has them" in text_of(reader)


def test_a_note_without_incidents_is_a_pdf(short_note):
    empty = short_note.model_copy(update={"groups": [], "bottom_line": [], "no_incident": [1]})
    assert "No article reports a violent or security incident." in text_of(PdfReader(io.BytesIO(pdf(empty))))


def test_the_same_note_gives_the_same_bytes(short_note, shared):
    read(short_note, shared, "short")
    assert pdf(short_note.model_copy(deep=True)) == shared["short"]
