"""`eval report`: one file with everything in it, links that lead somewhere, and what a blind set does not say."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest

VOID = {"meta", "br", "link", "img", "hr", "input"}
SHAPES = {"rect", "line", "circle"}


class Page(HTMLParser):
    """Tags, ids, links and text of a page; fails on a tag that is closed out of order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.ids, self.links, self.svg, self.said = [], [], [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        if tag not in VOID | SHAPES:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in SHAPES:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open[-1:] != ["style"]:
            self.said.append(data)

    @property
    def words(self):
        return " ".join(" ".join(self.said).split())


@pytest.fixture
def report(run, evals):
    """Write a report, and read it."""

    def written(folder, *options):
        result = run("eval", "report", folder, "--out", "r.html", *options)
        assert result.exit_code == 0, result.stderr
        return (evals / "r.html").read_text(encoding="utf-8")

    return written


def test_the_page_needs_nothing_and_its_links_lead_somewhere(blessed, make_run, report):
    """No script, no address, no style but its own, each id once."""
    make_run("worse", blast=["claimants"])
    text = report("worse", "--baseline", blessed)
    page = Page(text)
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)
    assert not re.search(r"<script|https?://|@import|url\((?!#)|\son\w+=|\sstyle=", text)
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    assert f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in text


def test_each_chart_says_in_words_what_it_shows(make_run, report):
    """Also what stands in the bar of outcomes."""
    make_run("right")
    page = Page(report("right"))
    charts = [found for tag, found in page.tags if tag == "svg" and found.get("aria-hidden") != "true"]
    assert len(charts) > 10
    assert all(found["role"] == "img" and found["aria-label"] for found in charts)
    assert "Casualties: 3 right" in {found["aria-label"] for found in charts}


def test_what_changed_comes_worst_first_with_its_reason(blessed, make_run, report):
    """The case, what it was and is, the item that is missing, marked where the label says."""
    make_run("worse", blast=["claimants"], clash=["casualties"])
    text = report("worse", "--baseline", blessed)
    page = Page(text)
    assert "blast Who did it 1.000 0.000 ▼ −1.000" in page.words
    assert "label: claimed: Red Lantern Brigade" in page.words
    assert "nothing was answered here" in page.words
    rows = re.findall(r'<th scope="row"><a href="#c\d+">(\w+)</a></th>', text)
    assert rows == ["blast", "clash", "clash", "blast", "match"]  # the second table: by change, then by items lost


def test_every_item_is_marked_with_a_sign_that_leads_to_it_and_back(make_run, report):
    """Colour is not needed: the sign begins with the verdict's letter."""
    make_run("right")
    text = report("right")
    signs = re.findall(r'<a class="sign (\w+)" href="#(c\dm\d+)"[^>]*>(\w)\d+</a>', text)
    assert {(verdict, letter) for verdict, _, letter in signs} == {("right", "R")}
    for _, mark, _ in signs:
        assert f'id="{mark}"' in text
        assert f'href="#{mark.replace("m", "f")}"' in text


def test_a_simulation_says_so_first(evals, run, report):
    """With the faults that the reader was given."""
    assert run("eval", "simulate", "evals/datasets/little", "--out", "r", "--quiet").exit_code == 0
    assert "Every figure is a simulation: no model was asked" in Page(report("r")).words


def test_sections_beside_the_headline_are_told_with_their_difference(blessed, make_run, report):
    """They have intervals and counts of cases like the others, and are marked as not counting."""
    make_run("worse", blast=["claimants"])
    figures = re.findall(r"<figure>.*?</figure>", report("worse", "--baseline", blessed), re.DOTALL)
    marked = [re.search(r"<h3>(.*?)</h3>", figure)[1] for figure in figures if "Does not count in" in figure]
    assert marked == ["Background: other incidents", "What is unclear"]


def test_what_articles_and_labels_hold_is_never_markup(evals, make_run, report):
    """In the text, in names, in tags."""
    case = evals / "evals/datasets/little/blast"
    article = (case / "article.txt").read_text()
    (case / "article.txt").write_text(article + "\n<script>alert(1)</script> said the <b>mayor</b>.\n")
    labels = (case / "labels.yaml").read_text()
    (case / "labels.yaml").write_text(labels.replace("[Red Lantern Brigade]", '["<img src=x>"]'))
    make_run("right")
    text = report("right")
    assert "<script" not in text
    assert "<img" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert "&lt;img src=x&gt;" in text


def test_a_blind_dataset_has_totals_only(make_dataset, make_run, run, report, evals):
    """No name, no text, no small tag; how many cases got better and worse."""
    make_dataset("hidden", blind=True)
    make_run("before", "hidden")
    assert run("eval", "bless", "before", "--reason", "First", "--out", "base.json").exit_code == 0
    make_run("after", "hidden", blast=["claimants"])
    text = report("after", "--baseline", "base.json")
    assert not re.search(r"blast|clash|match\b|TUZLA|MOPTI|Lantern|counts people", text)
    assert "totals only" in text
    assert "Who did it 1.000 0.000 0 1" in Page(text).words
    assert not (evals / "evals/datasets/hidden/UNBLINDED.md").exists()


def test_an_unblinded_report_is_written_down_and_names_cases(make_dataset, make_run, run, report, evals):
    """The baseline's hashed names are resolved; without a reason there is none."""
    make_dataset("hidden", blind=True)
    make_run("before", "hidden")
    assert run("eval", "bless", "before", "--reason", "First", "--out", "base.json").exit_code == 0
    make_run("after", "hidden", blast=["claimants"])
    refused = run("eval", "report", "after", "--unblind")
    assert refused.exit_code == 2
    assert not (evals / "after/report.html").exists()
    page = Page(report("after", "--baseline", "base.json", "--unblind", "--reason", "A broken label"))
    assert "blast Who did it 1.000 0.000" in page.words
    assert "A broken label" in (evals / "evals/datasets/hidden/UNBLINDED.md").read_text()


def test_a_case_that_failed_says_why(make_run, report, evals):
    """It counts as an empty brief."""
    make_run("right")
    briefs = (evals / "right/briefs.jsonl").read_text().splitlines()
    (evals / "right/briefs.jsonl").write_text("\n".join(line for line in briefs if '"id":"blast"' not in line) + "\n")
    manifest = json.loads((evals / "right/manifest.json").read_text())
    manifest["failures"] = {"blast": {"code": "x", "error": "the model said <nothing>"}}
    (evals / "right/manifest.json").write_text(json.dumps(manifest))
    assert "counts as an empty one: the model said <nothing>" in Page(report("right")).words


def test_the_agreement_of_two_labellers_stands_beside(make_run, report, evals):
    """Where a case was labelled twice."""
    case = evals / "evals/datasets/little/clash"
    labels = (case / "labels.yaml").read_text()
    (case / "labels.first.yaml").write_text(labels)
    (case / "labels.second.yaml").write_text(labels.replace("low: 9, high: 9", "low: 8, high: 8"))
    make_run("right")
    assert "Agreement of the two labellers 0.750, the ceiling" in Page(report("right")).words


@pytest.mark.parametrize("what", ["labels", "baseline", "unfinished", "moved"])
def test_what_does_not_fit_is_one_line(blessed, run, evals, what):
    """Exit 2, and no file."""
    options = ()
    if what == "labels":
        path = evals / "evals/datasets/little/blast/labels.yaml"
        path.write_text(path.read_text().replace("low: 2", "low: 1"))
    elif what == "baseline":
        value = json.loads((evals / blessed).read_text())
        value["cases"].pop("blast")
        (evals / blessed).write_text(json.dumps(value))
        options = ("--baseline", blessed)
    elif what == "unfinished":
        path = evals / "right/manifest.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | {"complete": False}))
    else:
        (evals / "evals/datasets/little").rename(evals / "elsewhere")
    result = run("eval", "report", "right", *options)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert not (evals / "right/report.html").exists()
