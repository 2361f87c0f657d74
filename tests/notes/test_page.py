"""A note as one HTML page: complete in itself, linked both ways, and deaf to what articles hold."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from summarizer.notes.page import html

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Page(HTMLParser):
    """Tags, ids, links, headings and pictures of a page; fails on a tag that is closed out of order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.ids, self.links, self.headings, self.attributes = [], [], [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.attributes.append((tag, found))
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(params=["short", "long"])
def note(request, short_note, long_note):
    return {"short": short_note, "long": long_note}[request.param]


def test_ids_are_unique_and_every_link_leads_somewhere(note):
    page = Page(html(note))
    assert len(page.ids) == len(set(page.ids))
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert inner <= set(page.ids)
    assert {f"s{source.number}" for source in note.sources} <= set(page.ids)
    assert {link for link in page.links if not link.startswith("#")} == {each.url for each in note.sources if each.url}


def test_a_source_leads_back_to_where_it_is_cited(short_note):
    text = html(short_note)
    entry = text[text.index('<li id="s2"') :].split("</li>")[0]
    assert re.findall(r'<a href="#(\S+)" aria-label="([^"]+)">([^<]+)</a>', entry) == [
        ("r2-b", "Back to source 2 in the bottom line", "bottom line"),
        ("r2-i1", "Back to source 2 in the incident", "the incident"),
    ]


def test_headings_go_down_one_level_at_a_time(note):
    levels = Page(html(note)).headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pictures_have_alternatives_and_captions(note):
    page = Page(html(note))
    pictures = [found for tag, found in page.attributes if tag == "svg"]
    assert pictures
    assert all(found["role"] == "img" for found in pictures)
    assert all(set(found["aria-labelledby"].split()) <= set(page.ids) for found in pictures)
    assert page.tags.count("figure") == page.tags.count("figcaption") == len(pictures)


def test_the_page_may_run_nothing_and_asks_for_nothing(short_note):
    text = html(short_note)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)[1]
    style = re.search("<style>(.*?)</style>", text, re.DOTALL)[1]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in policy
    assert not re.search(r'<script|<link|<iframe|<img|\sstyle="|\son\w+=|@import|url\((?!#)', text)


def test_every_quote_and_every_statement_is_on_the_page(short_note):
    text = html(short_note)
    (incident,) = short_note.groups[0].incidents
    assert all(f">{citation.quote}<" in text for fact in incident.facts for citation in fact.citations)
    assert all(sentence.text in text for sentence in [*incident.what_happened, *incident.casualties, *incident.unknown])
    assert text.count('<span class="mark">single source</span>') == 8


def test_markup_in_an_article_stays_text(hostile_note):
    text = html(hostile_note)
    page = Page(text)
    assert {"script", "img", "b"} & set(page.tags) == set()
    assert not any(link.startswith("javascript") for link in page.links)
    assert "{{ 7*7 }}" in text
    assert not re.search("[\x00-\x08\x0b-\x1f]", text)


def test_the_same_note_gives_the_same_page(long_note):
    assert html(long_note) == html(long_note.model_copy(deep=True))
