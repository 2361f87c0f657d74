"""Briefs as one HTML page: complete in itself, linked both ways, and deaf to what articles hold."""

import base64
import hashlib
import re
import shutil
import subprocess
from html.parser import HTMLParser

import pytest

from summarizer.rendering import html

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Page(HTMLParser):
    """Tags, ids and links of a page; fails on a tag that is closed out of order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.ids, self.links, self.lang = [], [], [], [], {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        self.lang[tag] = found.get("lang")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def assert_linked(text, quotes):
    """Every link inside the page leads somewhere, each quote is led to and leads back."""
    page = Page(text)
    assert len(page.ids) == len(set(page.ids))
    inside = [link[1:] for link in page.links if link.startswith("#")]
    assert set(inside) <= set(page.ids)
    for number in range(1, quotes + 1):
        assert f"b1q{number}" in inside
        assert f"b1r{number}-0" in inside


def test_facts_and_quotes_are_linked_both_ways(brief):
    assert_linked(html(brief), quotes=8)


def test_without_the_text_the_quotes_are_listed_and_linked(without_text):
    text = html(without_text)
    assert_linked(text, quotes=8)
    assert "these are the words it rests on" in text


def test_the_marks_of_a_quote_spell_it(brief):
    text = html(brief)
    found = re.findall(r'<mark class="[^"]*\bb1q1\b[^"]*"[^>]*>(.*?)</mark>', text, re.DOTALL)
    assert "".join(re.sub(r"<[^>]+>", "", piece) for piece in found) == brief.incident.evidence[0].quote


def test_several_briefs_have_a_list_of_contents_and_ids_of_their_own(brief, quiet, without_text):
    text = html([brief, quiet, without_text])
    page = Page(text)
    assert len(page.ids) == len(set(page.ids))
    assert {"#b1", "#b2", "#b3"} <= set(page.links)
    assert text.count("This article reports no violent or security incident.") == 1


def test_the_page_asks_nothing_of_anybody(brief):
    text = html(brief)
    page = Page(text)
    assert not {"script", "link", "img", "iframe", "form"} & set(page.tags)
    assert "url(" not in text
    assert "@import" not in text
    assert [link for link in page.links if not link.startswith("#")] == ["https://example.org/k1"]


def test_the_policy_allows_this_style_sheet_alone(brief):
    text = html(brief)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL).group(1)
    wanted = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{wanted}'" in text


@pytest.mark.parametrize("field", ["headline", "summary"])
def test_markup_in_a_brief_does_nothing(brief, changed, field):
    text = html(changed(brief, **{field: '<script>alert(1)</script>" onload="x {{ 7*7 }}'}))
    assert "script" not in Page(text).tags
    assert "{{ 7*7 }}" in text


def test_markup_in_an_article_is_shown_as_written(brief):
    assert "called it &lt;cowardly&gt;" in html(brief)
    assert "cowardly" not in Page(html(brief)).tags


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_only_web_addresses_become_links(brief, url):
    article = brief.article.model_copy(update={"url": url})
    assert url not in Page(html(brief.model_copy(update={"article": article}))).links


def test_languages_are_named(brief):
    page = Page(html(brief))
    assert page.lang["html"] == "en"
    assert 'lang="en" dir="auto"' in html(brief)


def contrast(one, other):
    """The contrast ratio of two colours, WCAG 2.2."""

    def luminance(colour):
        channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_contrasts_with_every_ground_it_stands_on_in_light_and_in_dark(brief):
    schemes = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in html(brief).split(":root")[1:3]]
    assert len(schemes) == 2
    for colours in schemes:
        for ground in ("paper", "sheet", "incident", "casualties", "claimants", "reactions", "other", "unknown"):
            assert contrast(colours["ink"], colours[ground]) >= 4.5
        for ground in ("paper", "sheet"):
            assert contrast(colours["soft"], colours[ground]) >= 4.5
            assert contrast(colours["link"], colours[ground]) >= 4.5


BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.mark.skipif(BROWSER is None, reason="needs chromium: `make system` installs it")
def test_a_browser_shows_the_page_and_applies_its_style(brief, quiet, tmp_path):
    """The policy must not lock out the page's own style sheet: the dumped page comes from a real browser."""
    page = tmp_path / "page.html"
    page.write_text(html([brief, quiet]), encoding="utf-8")
    common = [
        BROWSER,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        f"--user-data-dir={tmp_path / 'profile'}",
        "--enable-logging=stderr",
    ]
    shot = tmp_path / "page.png"
    command = [*common, "--window-size=1280,900", f"--screenshot={shot}", "--dump-dom", page.as_uri()]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert "Content Security Policy" not in run.stderr
    dumped = re.sub(r"<!DOCTYPE[^>]*>", "", run.stdout)
    assert_linked(dumped, quotes=8)
    assert shot.stat().st_size > 20_000
