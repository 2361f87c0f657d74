"""Ids and labels of sources."""

from pathlib import PurePosixPath

import pytest

from summarizer.reading.naming import distinct, file_id, is_url, label, text_id, url_id


@pytest.mark.parametrize(
    ("path", "below", "wanted"),
    [
        ("a/b/c.txt", None, "c"),
        ("a/b/c.txt", "a", "b/c"),
        ("a/c.d.html", "a", "c.d"),
        ("a/.txt", "a", ".txt"),
        ("a/noending", "a", "noending"),
        ("a/odd\udcff.txt", "a", "odd\ufffd"),
    ],
)
def test_the_id_of_a_file_is_its_path_below_the_source(path, below, wanted):
    """Without the ending, and always such that it can be stored."""
    assert file_id(PurePosixPath(path), PurePosixPath(below) if below else None) == wanted


def test_the_id_of_a_url():
    """Host, path and a hash that tells queries apart."""
    first, second = url_id("https://News.example.org/a/b/?id=1"), url_id("https://News.example.org/a/b/?id=2")
    assert first.startswith("news.example.org/a/b-")
    assert len(first) == len("news.example.org/a/b-") + 8
    assert first != second


def test_the_id_of_a_text():
    """12 digits of its hash, a fixed function of the text."""
    assert text_id("abc") == "ba7816bf8f01"


def test_ids_become_distinct_in_order():
    """The second gets ~2, the third ~3, also where one of these is an id already."""
    taken: set[str] = set()
    assert [distinct(each, taken) for each in ("a", "a", "b", "a~2", "a")] == ["a", "a~2", "b", "a~2~2", "a~3"]


@pytest.mark.parametrize("source", ["http://a", "HTTPS://a", "ftp://a", "svn+ssh://a", "file:///etc"])
def test_urls(source):
    """Whatever has a scheme."""
    assert is_url(source)


@pytest.mark.parametrize("source", ["a.txt", "C://a", "dir/http://", "://a", "-", "http:/a", "news.example.org/a"])
def test_no_urls(source):
    """A path or a drive."""
    assert not is_url(source)


def test_a_label_is_one_printable_line_of_bounded_length():
    """A name with line ends or escapes cannot forge a message."""
    assert label("a\nb\x1b[31m") == "a\\nb\\x1b[31m"
    assert len(label("x" * 9_000)) == 200
    assert label("café.txt") == "café.txt"
