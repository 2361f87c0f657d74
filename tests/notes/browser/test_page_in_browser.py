"""The page of a note in a real browser: accessible, on phones and on paper, quiet."""

import io

import pytest
from pypdf import PdfReader

from summarizer.notes.page import html

VIEWS = [
    pytest.param(("short", 1280, False), id="short-desk-light"),
    pytest.param(("short", 1280, True), id="short-desk-dark"),
    pytest.param(("short", 390, False), id="short-phone-light"),
    pytest.param(("short", 390, True), id="short-phone-dark"),
    pytest.param(("long", 1280, False), id="long-desk-light"),
]
A4, LETTER = (8.27, 11.69), (8.5, 11.0)


@pytest.fixture
def pages(tmp_path, short_note, long_note):
    found = {"short": tmp_path / "short.html", "long": tmp_path / "long.html"}
    found["short"].write_text(html(short_note), encoding="utf-8")
    found["long"].write_text(html(long_note), encoding="utf-8")
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(browser, axe, pages, view):
    name, width, dark = view
    browser.open(pages[name], width=width, dark=dark)
    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)")
    browser.run(f"{axe}; 0")
    found = browser.run(
        "axe.run(document).then(result => [result.passes.length,"
        " result.violations.map(each => [each.id, each.nodes[0].html]),"
        " result.incomplete.filter(each => each.id != 'color-contrast').map(each => [each.id, each.nodes[0].html])])"
    )
    assert found[0] > 20
    assert found[1:] == [[], []]


@pytest.mark.parametrize("name", ["short", "long"])
def test_nothing_is_wider_than_a_phone(browser, pages, name):
    browser.open(pages[name], width=390)
    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert browser.run("document.documentElement.scrollWidth") == 390


def test_a_word_without_end_breaks(browser, tmp_path, short_note):
    endless = "https://" + "a" * 300
    (group,) = short_note.groups
    (incident,) = group.incidents
    row = incident.key_facts[0].model_copy(update={"text": endless})
    incident = incident.model_copy(update={"headline": endless, "key_facts": [row]})
    sources = [each.model_copy(update={"title": endless, "outlet": endless}) for each in short_note.sources]
    group = group.model_copy(update={"incidents": [incident]})
    page = tmp_path / "endless.html"
    note = short_note.model_copy(update={"title": endless, "groups": [group], "sources": sources})
    page.write_text(html(note), encoding="utf-8")
    browser.open(page, width=390)
    assert browser.run("document.documentElement.scrollWidth") == 390


def test_text_in_pictures_is_legible_on_a_phone(browser, pages):
    browser.open(pages["short"], width=390)
    script = "[...document.querySelectorAll('svg text')].map(each => parseFloat(getComputedStyle(each).fontSize) * each.getCTM().a)"
    assert min(browser.run(script)) > 10.5


def test_the_page_asks_for_nothing_but_itself(browser, pages):
    browser.open(pages["long"])
    assert browser.requests() == [pages["long"].as_uri()]
    refused = [event for event in browser.events if event["method"] == "Log.entryAdded"]
    assert refused == []


@pytest.mark.parametrize("paper", [pytest.param(A4, id="a4"), pytest.param(LETTER, id="letter")])
def test_it_prints_whole(browser, pages, short_note, paper):
    browser.open(pages["short"])
    printed = PdfReader(io.BytesIO(browser.pdf(*paper)))
    text = " ".join(" ".join(page.extract_text().split()) for page in printed.pages)
    assert 2 <= len(printed.pages) <= 4
    assert short_note.title in text
    assert "What is not known" in text
    assert all(source.title in text for source in short_note.sources if source.title.isascii())
