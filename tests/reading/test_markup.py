"""The article is found in a page; a page without one is refused."""

import random

import pytest

from summarizer.errors import InputError, NotAnArticle, UnreadableSource
from summarizer.reading.article import Article
from summarizer.reading.markup import material

MENU = "<nav>" + "".join(f"<a href='/{n}'>Section number {n}</a> " for n in range(60)) + "</nav>"


def test_the_article_without_what_is_around_it(page, prose):
    """Paragraphs are parted by blank lines; menu and footer are gone."""
    found = material(page.decode(), "page")
    assert found.text.startswith(f"Bomb kills four in Kismayo\n\n{prose}\n\nThe governor")
    assert found.title == "Bomb kills four in Kismayo"
    assert "cookies" not in found.text
    assert "World" not in found.text


def test_metadata(prose):
    """Site, address and language are what the page declares."""
    found = material(
        '<html lang="en-GB"><head><title>Bomb kills four | Coast Wire</title>'
        '<meta property="og:site_name" content="Coast Wire"><link rel="canonical" href="https://coast.example.org/a">'
        f"</head><body><article><p>{prose}</p></article></body></html>",
        "page",
    )
    assert (found.source, found.url, found.language) == ("Coast Wire", "https://coast.example.org/a", "en-GB")
    assert found.title == "Bomb kills four"


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("", id="nothing"),
        pytest.param("<html><body></body></html>", id="empty"),
        pytest.param(f"<html><body>{MENU}</body></html>", id="menu"),
        pytest.param(
            f"<html><title>Home</title><body>{MENU}<footer>We and our partners use cookies to give you the best "
            "experience on our pages. By clicking Accept you agree to the storing of cookies on your device. "
            "Please read our privacy policy and our terms of use.</footer></body></html>",
            id="cookie notice",
        ),
        pytest.param(
            "<html><body><h1>Page not found</h1><p>Sorry, the page you are looking for is not here any more.</p>"
            "<p>Sign in or subscribe to our newsletter to get the news of the day every morning.</p></body></html>",
            id="not found",
        ),
        pytest.param(
            "<html><body><noscript>You need to enable JavaScript in your browser to run this app and to see all of its "
            "pages, menus and stories.</noscript><div id=root></div></body></html>",
            id="script only",
        ),
        pytest.param("<html><body>" + "<div>" * 50_000 + "text", id="nested without end"),
        pytest.param("<html><body><p " + "a=1 " * 100_000 + ">x</p></body></html>", id="attributes without end"),
    ],
)
def test_a_page_without_an_article_is_refused(markup):
    """In one line that names the source and says what to do."""
    with pytest.raises(NotAnArticle) as refused:
        material(markup, "http://example.org/")
    assert str(refused.value).startswith("http://example.org/ is ")
    assert "save the article's own page" in str(refused.value)


@pytest.mark.parametrize("part", ["<p>{}</p>", "<article>{}</article>", "<div><p>{}</p></div>", "{}", "<PRE>{}"])
def test_a_part_of_a_page_is_read(part, prose):
    """What somebody cut out of one."""
    assert material(part.format(prose), "page").text == prose


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param(
            "<title>Bomb kills four in Kismayo | Coast Wire</title>", "Bomb kills four in Kismayo", id="window"
        ),
        pytest.param("<title>Bomb kills four in Kismayo</title>", "Bomb kills four in Kismayo", id="window alone"),
        pytest.param(
            "<title>Raid - and reply: what we know about Kismayo and why it is so hard to learn</title>", "=", id="dash"
        ),
        pytest.param(
            '<meta property="og:title" content="Four dead in port"><title>x</title>', "Four dead in port", id="shared"
        ),
        pytest.param(
            '<meta property="og:title" content="Four dead in port - Coast Wire"><meta property="og:site_name" content="Coast Wire">',
            "Four dead in port",
            id="shared with the site",
        ),
        pytest.param("<title>x</title></head><body><h1>Four  dead\nin port</h1>", "Four dead in port", id="heading"),
        pytest.param(
            "<title>Four dead in port</title></head><h1>Coast Wire</h1><h1>Other</h1>",
            "Four dead in port",
            id="two headings",
        ),
        pytest.param("", None, id="none"),
    ],
)
def test_titles(head, title, prose):
    """As given for sharing, else the heading, else the window's, without the site."""
    found = material(f"<html><head>{head}</head><body><article><p>{prose}</p></article></body></html>", "page").title
    assert found == (head.removeprefix("<title>").removesuffix("</title>") if title == "=" else title)


def test_a_page_with_far_too_many_elements_is_refused(prose):
    """The extractor would take minutes."""
    with pytest.raises(UnreadableSource, match=r"^page has more than 30,000 elements; save the article as text$"):
        material(f"<html><body><p>{prose}" + "<span>x</span>" * 30_000, "page")


def test_soup_of_tags_gives_an_article_or_an_input_error():
    """300 heaps of them, with stray ends, controls and broken addresses."""
    dice = random.Random(3)
    parts = (
        "<p>|<div>|</div>|</p>|<article>|<h1>|<li>|<table><tr><td>|<script>|</script>|<title>|<html>|<body>|<!-- x -->|"
        '<head>|<meta property="og:url" content="http://[::1">|<link rel=canonical href="//x">|<time datetime="2031-03-04">|'
        "<a href='http://[bad'>|</a>|<svg>|<iframe>|<style>|&#0;|&#xD800;|&bogus;|<![CDATA[x]]>|<?pi?>|\x01|\ufffd|A bomb went off"
    ).split("|")
    for _ in range(300):
        try:
            said = material(" ".join(dice.choices(parts, k=dice.randint(3, 60))), "page").text
        except InputError as error:
            said = str(error)
        assert said


def test_nothing_of_the_extractor_reaches_the_terminal(capfd):
    """Its warnings are its own affair."""
    with pytest.raises(NotAnArticle):
        material("<html><body><p>x</p></body></html>", "page")
    assert capfd.readouterr() == ("", "")


def test_bytes_are_decoded_as_the_page_declares():
    """Also in an encoding that could not be guessed."""
    words = "Взрыв прогремел на рынке в понедельник, сообщила полиция. " * 6
    page = f'<html><head><meta charset="windows-1251"></head><body><article><p>{words}</p></article></body></html>'
    assert "Взрыв прогремел" in Article.from_html(page.encode("cp1251")).text


def test_a_decoded_page_is_not_decoded_again(prose):
    """What it declared about its bytes is no longer true."""
    page = f'<?xml version="1.0" encoding="ISO-8859-1"?><html><meta charset="koi8-r"><body><p>{prose}</p></body></html>'
    assert "“several” traders" in Article.from_html(page).text
