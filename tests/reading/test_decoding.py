"""Bytes become text whatever their encoding, or are refused in one line."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import InputError, NotAnArticle
from summarizer.reading.decoding import decode, page_charset, without_surrogates

SENTENCE = "The minister said “several” soldiers — two of them Naïm’s brothers — were hurt."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(SENTENCE.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + SENTENCE.encode(), id="utf-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), id="utf-16 little-endian"),
        pytest.param(codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), id="utf-16 big-endian"),
        pytest.param(codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"), id="utf-32 little-endian"),
        pytest.param(SENTENCE.encode("cp1252"), id="windows-1252"),
        pytest.param(SENTENCE[:30].encode() + SENTENCE[30:].encode("cp1252"), id="half of each"),
    ],
)
def test_each_encoding_gives_the_same_text(data):
    """The mark goes and the letters stay."""
    assert decode(data, "a.txt") == SENTENCE


def test_a_few_wrong_bytes_do_not_spoil_the_rest():
    """A pasted Windows-1252 quote in a UTF-8 file leaves the other letters as they were."""
    data = "Die Straße nach Tübingen ".encode() + b"\x93closed\x94" + " – “seit Montag”".encode()
    assert decode(data, "a.txt") == "Die Straße nach Tübingen “closed” – “seit Montag”"


def test_a_byte_without_a_letter_becomes_one_replacement_character():
    """Windows-1252 leaves five bytes undefined."""
    assert decode(b"caf\x81 and the rest of the sentence stands as it was written, every word.", "a.txt")[3] == "\ufffd"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        pytest.param(b"PK\x03\x04\x14\x00", "ZIP", id="docx"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "image", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0text", "image", id="jpeg"),
        pytest.param(b"\x7fELF\x02", "program", id="program"),
        pytest.param(b"words and\x00a nul", "binary", id="nul"),
        pytest.param(SENTENCE.encode("utf-16-le"), "binary", id="utf-16 without a mark"),
        pytest.param(bytes(range(1, 32)) * 20, "binary", id="control characters"),
        pytest.param("Взрыв прогремел в понедельник на рынке".encode("cp1251"), "UTF-8", id="windows-1251"),
        pytest.param("月曜日に市場で爆発があった".encode("shift_jis"), "UTF-8", id="shift-jis"),
    ],
)
def test_what_is_no_text_is_refused(data, said):
    """The message names the source and what it is."""
    with pytest.raises(NotAnArticle, match=said) as refused:
        decode(data, "odd.txt")
    assert str(refused.value).startswith("odd.txt is ")


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1251", "cp1251"), ("KOI8-R", "koi8-r"), ("Shift_JIS", "shift_jis"), ("gbk", "gbk")],
)
def test_a_declared_charset_is_believed(charset, encoding):
    """What the default way would refuse is read when the sender says what it is."""
    text = "月曜日に市場で" if "JIS" in charset else "中文新闻" if charset == "gbk" else "Взрыв на рынке"
    assert decode(text.encode(encoding), "page", charset) == text


@pytest.mark.parametrize("charset", ["idna", "punycode", "hex", "unicode_escape", "no-such", "gbk", "utf-16", ""])
def test_a_wrong_or_strange_charset_is_ignored(charset):
    """The text is then told from its bytes, and no codec runs because a page names it."""
    assert decode(SENTENCE.encode(), "page", charset) == SENTENCE


def test_latin_1_is_read_as_windows_1252():
    """Pages that declare the one are in the other."""
    assert decode("“Ça va”, he said.".encode("cp1252"), "page", "ISO-8859-1") == "“Ça va”, he said."


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        pytest.param(b'<html><meta charset="koi8-r">', "koi8-r", id="short"),
        pytest.param(b'<meta http-equiv="Content-Type" content="text/html; charset=gbk">', "gbk", id="long"),
        pytest.param(b"<html><p>charset=gbk", None, id="only words"),
        pytest.param(b"<meta " * 50_000, None, id="never closed"),
    ],
)
def test_the_charset_of_a_page(page, charset):
    """A page declares its charset in a meta element of its head."""
    assert page_charset(page) == charset


def test_half_a_surrogate_pair_is_replaced():
    """A text that could not be written as UTF-8 could not be hashed or stored."""
    assert without_surrogates("a\ud800b \ud83d\ude00") == "a\ufffdb 😀"


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([None, "gbk", "shift_jis", "windows-1251", "utf-16"]))
def test_any_bytes_give_text_that_can_be_stored_or_an_input_error(data, charset):
    """Nothing else is ever raised."""
    try:
        said = decode(data, "x", charset)
    except InputError as error:
        said = str(error)
    said.encode()
    assert "\x00" not in said


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffd"), min_size=1, max_size=200)
)
def test_text_comes_back_as_it_went(text):
    """UTF-8 with and without a mark, and UTF-16 with one, are lossless."""
    for data in (codecs.BOM_UTF8 + text.encode(), codecs.BOM_UTF16_LE + text.encode("utf-16-le")):
        assert decode(data, "x") == text
