"""An article from text, files and pages: what its fields hold, and that its text is the source's."""

import codecs
import datetime
import hashlib
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import InputError, NotAnArticle, UnreadableSource
from summarizer.reading.article import Article, file_bytes

HEAD = "---\ntitle: Four dead in Kismayo\npublished: 2031-03-04\nsource: Coast Wire\nurl: https://example.org/a\n---\n"


def test_the_fields_of_a_text(prose):
    """Size and hash are the text's; what nobody said is None."""
    article = Article.from_text(prose)
    assert article.text == prose
    assert article.characters == len(prose)
    assert article.sha256 == hashlib.sha256(prose.encode()).hexdigest()
    assert article.id == article.sha256[:12]
    assert (article.title, article.source, article.url, article.published) == (None, None, None, None)
    assert article.language == "en"


def test_front_matter_fills_the_fields_and_leaves_the_text(tmp_path, prose):
    """Byte order mark and CR go, the rest stays to the last blank."""
    path = tmp_path / "a.b.txt"
    path.write_bytes(codecs.BOM_UTF8 + (HEAD + prose + " \n\n").replace("\n", "\r\n").encode())
    article = Article.from_file(path)
    assert article.text == prose + " \n\n"
    assert (article.id, article.title, article.source) == ("a.b", "Four dead in Kismayo", "Coast Wire")
    assert (article.url, article.published) == ("https://example.org/a", datetime.date(2031, 3, 4))


def test_what_is_given_wins(tmp_path, prose, page):
    """Over front matter, and over what a page declares."""
    (tmp_path / "a.txt").write_text(HEAD + prose, encoding="utf-8")
    article = Article.from_file(tmp_path / "a.txt", title="Mine", published="2031-03-05", id="x")
    assert (article.title, article.published, article.id) == ("Mine", datetime.date(2031, 3, 5), "x")
    assert Article.from_html(page, title="Mine", url="https://a.example/b").title == "Mine"
    assert Article.from_text(HEAD + prose, url="https://b.example", source="S").source == "S"


def test_a_headline_is_the_title_and_stays_in_the_text(prose):
    """Where nothing else names one."""
    text = f"Bomb kills four in Kismayo\n\n{prose}"
    article = Article.from_text(text)
    assert (article.title, article.text) == ("Bomb kills four in Kismayo", text)


@pytest.mark.parametrize(
    ("declared", "words", "language"),
    [
        pytest.param("language: en-GB", "", "en", id="front matter"),
        pytest.param("language: sw", "", "sw", id="front matter wins over the words"),
        pytest.param("language: english", "", "en", id="no code"),
        pytest.param(
            "title: x",
            "La policía dijo que al menos cuatro personas murieron el lunes cuando una bomba estalló en el mercado de la "
            "ciudad. Ningún grupo ha reivindicado el ataque, que también hirió a varios comerciantes, según el hospital.",
            "es",
            id="Spanish",
        ),
    ],
)
def test_languages(declared, words, language, prose):
    """What a person wrote there, else what the words show."""
    assert Article.from_text(f"---\n{declared}\n---\n{words or prose}").language == language


def test_the_words_win_over_what_a_page_declares(page):
    """Templates declare what they were made in."""
    assert Article.from_html(page.replace(b'lang="en"', b'lang="fr"')).language == "en"


@pytest.mark.parametrize("published", ["4 March", "2031-3-4", "", "20310304x"])
def test_a_date_that_is_none_is_refused(published, prose):
    """With the form to write."""
    with pytest.raises(UnreadableSource, match=f"^the publication date in `published` is '{published}'; write it as"):
        Article.from_text(prose, published=published)


def test_a_time_gives_its_day(prose):
    """A datetime is a date with more to it."""
    when = datetime.datetime(2031, 3, 4, 23, 59, tzinfo=datetime.UTC)
    assert Article.from_text(prose, published=when).published == datetime.date(2031, 3, 4)


def test_an_article_is_frozen_and_survives_json(prose):
    """What is stored reads back as the same value."""
    article = Article.from_text(HEAD + prose)
    assert Article.model_validate_json(article.model_dump_json()) == article
    with pytest.raises(ValueError, match="frozen"):
        article.text = "other"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        pytest.param(lambda folder: folder / "none.txt", "none.txt does not exist; check the path", id="missing"),
        pytest.param(lambda folder: folder, " is a folder, not a file; name a file in it", id="folder"),
        pytest.param(
            lambda folder: "a\0b", "a\\x00b cannot be read: embedded null byte; check it", id="nul in the name"
        ),
        pytest.param(lambda folder: "x" * 5_000, "… cannot be read: file name too long; check it", id="long name"),
        pytest.param(
            lambda folder: "/dev/zero",
            "/dev/zero is larger than 20 MB; an article is far smaller; split it",
            id="endless",
        ),
        pytest.param(lambda folder: "/dev/null", "/dev/null is empty; give an article", id="empty"),
    ],
)
def test_files_that_cannot_be_read(tmp_path, make, said):
    """One line that names the file."""
    with pytest.raises(InputError) as refused:
        Article.from_file(make(tmp_path))
    assert str(refused.value).endswith(said)


def test_a_large_file_is_refused_unread(tmp_path):
    """By its size alone: the 40 MB here are a hole that takes no time to make."""
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(40_000_000)
    with pytest.raises(UnreadableSource, match=r"large\.txt is larger than 20 MB"):
        file_bytes(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    """Is said to have none."""
    path = tmp_path / "a.txt"
    path.touch(mode=0)
    with pytest.raises(UnreadableSource, match=r"a\.txt may not be read"):
        Article.from_file(path)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([".txt", ".html", ".pdf", ".md", ""]),
    st.sampled_from([b"", b"---\n", b"<html>"]),
)
def test_any_bytes_in_a_file_give_an_article_or_an_input_error(tmp_path_factory, data, ending, start):
    """Nothing else is ever raised, and what is raised is one line."""
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    path.write_bytes(start + data)
    try:
        said = Article.from_file(path).text
    except InputError as error:
        said = str(error)
        assert "\n" not in said
    assert said


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffd"), max_size=200))
def test_a_text_is_left_as_it_is(text):
    """Every offset of a brief counts in the very text that was given."""
    whole = (
        f"A bomb exploded at a market on Monday, the police of the city said in a short statement to us here. {text}"
    )
    assert Article.from_text(whole).text == whole


def test_a_page_can_be_empty_of_articles(page):
    """Which is an input error, like every other."""
    with pytest.raises(
        NotAnArticle, match=r"^the page is a page without an article; save the article's own page, or its text$"
    ):
        Article.from_html("<html><body><p>Home</p></body></html>")
