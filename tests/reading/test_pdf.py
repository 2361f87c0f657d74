"""Text is read from PDFs that hold some; the others are refused in one line."""

import random
import subprocess
import sys

import pytest

from summarizer.errors import InputError, NotAnArticle, UnreadableSource
from summarizer.reading.article import Article
from summarizer.reading.pdf import joined, material

LINES = [
    "At least four people were killed on Monday when a bomb explo-",
    "ded at a market in Kismayo, police said. The Iran-",
    "backed group has not claimed the attack, which also wounded “several” others.",
]


def test_pages_are_parted_and_broken_words_made_whole(make_pdf):
    """The lines stay as they are; a blank line stands between pages."""
    found = material(make_pdf(LINES, ["The governor condemned it."]), "a.pdf")
    assert "a bomb exploded at a market" in found.text
    assert "The Iran-backed group" in found.text
    assert found.text.endswith("“several” others.\n\nThe governor condemned it.")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param("explo-\nsion", "explosion", id="broken word"),
        pytest.param("pro-\ngovernment", "pro-government", id="prefix"),
        pytest.param("Iran-\nbacked", "Iran-backed", id="capital"),
        pytest.param("Al-\nShabab", "Al-Shabab", id="two capitals"),
        pytest.param("car-\nbomb and car-bomb", "car-bomb and car-bomb", id="elsewhere with a hyphen"),
        pytest.param("re-\nported, reported", "reported, reported", id="elsewhere without"),
        pytest.param("20-\n30 people", "20-\n30 people", id="figures"),
        pytest.param("said -\nand left", "said -\nand left", id="dash"),
        pytest.param("explo\u00ad\nsion", "explosion", id="soft hyphen"),
    ],
)
def test_words_across_a_line_end(text, whole):
    """A typesetter's hyphen goes, a writer's stays."""
    assert joined(text) == whole


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Bomb kills four in Kismayo", True),
        ("Microsoft Word - draft final", False),
        ("story_final_v2.doc", False),
        ("", False),
    ],
)
def test_titles(make_pdf, title, found):
    """The name of a file or a program is no title."""
    assert material(make_pdf(LINES, title=title), "a.pdf").title == (title if found else None)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        pytest.param(lambda data: data[:60], "a.pdf is a damaged PDF; save it again, or as text", id="cut"),
        pytest.param(lambda data: b"%PDF-1.4\n", "a.pdf is a damaged PDF; save it again, or as text", id="head alone"),
        pytest.param(
            lambda data: data.replace(b"BT ", b"q  "[:3]).replace(b") Tj", b") TX"),
            "a.pdf is a PDF without text, perhaps a scan; run text recognition (OCR) on it first",
            id="no text",
        ),
        pytest.param(
            lambda data: data.replace(
                b"/Root 1 0 R",
                b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                b"/O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> "
                b"/ID [(a) (a)]",
            ),
            "a.pdf is an encrypted PDF; save it without a password",
            id="encrypted",
        ),
    ],
)
def test_unreadable_pdfs(make_pdf, damage, said, capfd):
    """One line each, and nothing of the parser's own on the terminal."""
    with pytest.raises(NotAnArticle) as refused:
        material(damage(make_pdf(LINES)), "a.pdf")
    assert str(refused.value) == said
    assert capfd.readouterr() == ("", "")


def test_a_pdf_that_takes_too_long_is_given_up(make_pdf):
    """In the middle of a page, since one page is enough to take for ever."""
    with pytest.raises(UnreadableSource, match=r"^a\.pdf takes more than 0\.1 s to read; save it as text$"):
        material(make_pdf(["one two three"] * 30_000), "a.pdf", seconds=0.1)


def test_a_file_of_another_kind_is_no_pdf(tmp_path, prose):
    """Whatever its ending says."""
    (tmp_path / "a.pdf").write_text(prose)
    with pytest.raises(NotAnArticle, match=r"a\.pdf is no PDF; save it again, or as text"):
        Article.from_file(tmp_path / "a.pdf")


def test_a_pdf_is_known_by_its_content(tmp_path, make_pdf):
    """Whatever its ending says."""
    (tmp_path / "a.txt").write_bytes(make_pdf(LINES))
    assert Article.from_file(tmp_path / "a.txt").text.startswith("At least four people")


def test_damaged_files_never_raise_anything_else(make_pdf):
    """200 files with bytes changed, removed or doubled."""
    dice = random.Random(7)
    whole = make_pdf(LINES, ["A second page with a few words on it."])
    read = refused = 0
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 12)):
            place = dice.randrange(9, len(data))
            data[place : place + dice.randint(0, 9)] = bytes(
                dice.choices(b"0123456789 <>[]/()RTj\x00\xff", k=dice.randint(0, 9))
            )
        try:
            material(bytes(data), "a.pdf")
            read += 1
        except InputError:
            refused += 1
    assert read > 0
    assert refused > 0


def test_without_the_extra_the_message_says_what_to_install(tmp_path, make_pdf):
    """An interpreter in which the library cannot be imported."""
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(LINES))
    code = (
        "import sys; sys.modules['pypdf'] = None\n"
        "from summarizer.errors import MissingExtra\n"
        "from summarizer.reading import Article\n"
        "try:\n    Article.from_file(sys.argv[1])\n"
        "except MissingExtra as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == f"reading the PDF {path} needs an extra; pip install 'incident-summarizer[pdf]'\n"
