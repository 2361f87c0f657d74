"""A page's day of publication is what it declares, never a guess."""

import datetime

import pytest

from summarizer.errors import NotAnArticle
from summarizer.reading.markup import material

DAY = datetime.date(2031, 3, 4)
LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    "declared",
    [
        pytest.param('<meta property="article:published_time" content="2031-03-04T23:10:00+03:00">', id="open graph"),
        pytest.param('<meta itemprop="datePublished" content="2031-03-04">', id="schema.org"),
        pytest.param('<meta name="DC.date.issued" content="2031-03-04">', id="dublin core"),
        pytest.param(
            '<meta name="date" content="2030-01-01"><meta name="pubdate" content="2031-03-04">', id="the surest"
        ),
        pytest.param(LD.format('{"@type":"NewsArticle","datePublished":"2031-03-04T10:00Z"}'), id="json-ld"),
        pytest.param(LD.format('{"@graph":[{"a":1},{"datePublished":"2031-03-04"}]}'), id="json-ld graph"),
        pytest.param(LD.format("{broken") + LD.format('[{"datePublished":"2031-03-04"}]'), id="broken json-ld first"),
        pytest.param(LD.format("[" * 50_000) + '<meta name="date" content="2031-03-04">', id="endless json-ld"),
        pytest.param('<article><time datetime="2031-03-04T10:00">4 March</time></article>', id="time in the article"),
        pytest.param('<time itemprop="datePublished" datetime="2031-03-04">4 March</time>', id="time with its meaning"),
    ],
)
def test_declared_days_are_read(declared, prose):
    """In a day that may lie in the future of the machine's clock."""
    assert material(f"<html><head></head><body>{declared}<p>{prose}</p></body></html>", "page").published == DAY


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("<footer>© 2020-01-02. Updated 3 March 2022.</footer>", id="copyright"),
        pytest.param('<meta property="article:modified_time" content="2031-03-06">', id="modified"),
        pytest.param('<aside><time datetime="2029-01-01">another story</time></aside>', id="another story's"),
        pytest.param("<p>The attack came on 12 May 2019.</p>", id="in the prose"),
        pytest.param('<meta name="date" content="last week">', id="no date"),
        pytest.param(LD.format('{"datePublished": 20310304}'), id="a number"),
    ],
)
def test_other_days_are_not_taken_for_it(other, prose):
    """A wrong day would move every "on Monday" of the article."""
    assert material(f"<html><body><article><p>{prose}</p></article>{other}</body></html>", "page").published is None


def test_a_page_without_an_article_has_no_day_to_give():
    """It is refused."""
    with pytest.raises(NotAnArticle):
        material('<html><meta name="date" content="2031-03-04"><body><p>Home</p></body></html>', "page")
