"""Files, folders, patterns, standard input and URLs become articles one by one; what gives none says why."""

import datetime
import io
import subprocess
import sys

import pytest

from summarizer.errors import ForbiddenAddress, InputError, NotAnArticle, UnreadableSource
from summarizer.reading import Article, read_sources


@pytest.fixture
def folder(tmp_path, prose, page, make_pdf):
    """Articles at several depths, and files that are none."""
    (tmp_path / "b" / "deep").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    for name in ("c.txt", "a.TXT", "b/x.md", "b/deep/y.txt", "README.md", ".hidden.txt", ".git/z.txt", "notes.docx"):
        (tmp_path / name).write_text(prose, encoding="utf-8")
    (tmp_path / "b" / "page.html").write_bytes(page)
    (tmp_path / "d.pdf").write_bytes(make_pdf([prose[:75].replace("“", ""), prose[75:150]]))
    return tmp_path


def ids(found) -> list[str]:
    return [each.id if isinstance(each, Article) else type(each).__name__ for each in found]


def test_a_folder_is_searched_at_any_depth_in_the_order_of_names(folder):
    """Without what is hidden, of another kind, or describes the folder; ids are paths below it."""
    assert ids(read_sources([str(folder)])) == ["a", "b/deep/y", "b/page", "b/x", "c", "d"]


def test_files_named_outright_are_read_whatever_their_name(folder):
    """Their ids are their names."""
    sources = [str(folder / name) for name in ("README.md", ".hidden.txt", "notes.docx", "b/deep/y.txt")]
    assert ids(read_sources(sources)) == ["README", ".hidden", "notes", "y"]


def test_a_second_article_with_the_same_id_gets_another(folder):
    """And a warning that says so."""
    warnings: list[str] = []
    file = str(folder / "c.txt")
    assert ids(read_sources([file, file, str(folder / "c.txt")], warn=warnings.append)) == ["c", "c~2", "c~3"]
    assert warnings[0] == "a second article has the id 'c'; it is called 'c~2'"


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        pytest.param("*.txt", ["c"], id="in the folder"),
        pytest.param("b/*", ["page", "x"], id="below"),
        pytest.param("**/*.txt", ["b/deep/y", "c"], id="at any depth"),
        pytest.param("*/deep/?.txt", ["b/deep/y"], id="in the middle"),
        pytest.param("[ab].TXT", ["a"], id="letters"),
        pytest.param("*.csv", ["UnreadableSource"], id="none"),
    ],
)
def test_patterns(folder, pattern, wanted):
    """Ids are paths below the part without wildcards."""
    assert ids(read_sources([str(folder / pattern)])) == wanted


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(tmp_path, prose):
    """Because it is there."""
    (tmp_path / "a[1].txt").write_text(prose, encoding="utf-8")
    assert ids(read_sources([str(tmp_path / "a[1].txt")])) == ["a[1]"]


def test_standard_input(prose):
    """Read once; its id is the hash of its text."""
    first, second = read_sources(["-", "-"], stdin=io.BytesIO(prose.encode("utf-16")))
    assert isinstance(first, Article)
    assert (first.text, first.id) == (prose, first.sha256[:12])
    assert str(second) == "standard input was read already; name - once"


def test_standard_input_may_be_a_page(page):
    """Told by its content."""
    (article,) = read_sources(["-"], stdin=io.BytesIO(page))
    assert isinstance(article, Article)
    assert article.title == "Bomb kills four in Kismayo"


def test_the_process_s_own_standard_input(prose):
    """Is what `-` means by default."""
    code = "from summarizer.reading import read_sources\nprint(next(read_sources(['-'])).characters)"
    done = subprocess.run([sys.executable, "-c", code], input=prose.encode(), capture_output=True, check=True)
    assert int(done.stdout) == len(prose)


def test_bad_sources_do_not_stop_the_others(folder, tmp_path, serve, answer, page):
    """Each gives its error where its articles would stand."""
    server = serve({"/ok": answer(page), "/gone": answer(status=404)})
    empty = tmp_path / "empty"
    empty.mkdir()
    (folder / "b" / "bad.txt").write_bytes(b"\x00\x01")
    sources = ["missing.txt", server.url("/gone"), str(folder / "b"), str(empty), "ftp://x/", server.url("/ok"), "-"]
    found = list(read_sources(sources, allow_private_urls=True, stdin=io.BytesIO(b"")))
    assert [type(each) for each in found] == [
        *(UnreadableSource, UnreadableSource, NotAnArticle, Article, Article, Article),
        *(NotAnArticle, ForbiddenAddress, Article, NotAnArticle),
    ]
    for each in found:
        if isinstance(each, InputError):
            assert "\n" not in str(each)
            assert each.hint


def test_private_urls_need_the_flag(serve, answer, page):
    """Without it nothing is asked of the server."""
    server = serve({"/ok": answer(page)})
    (refused,) = read_sources([server.url("/ok")])
    assert isinstance(refused, ForbiddenAddress)
    assert server.asked == []


def test_date_and_title_are_for_all(folder):
    """Whatever the sources say themselves."""
    when = datetime.date(2031, 1, 1)
    found = list(read_sources([str(folder / "c.txt"), str(folder / "b")], published=when, title="T"))
    assert {(each.published, each.title) for each in found if isinstance(each, Article)} == {(when, "T")}


def test_sources_are_read_one_at_a_time(folder):
    """What is not asked for is not opened: later files may come and go."""
    found = read_sources([str(folder)])
    next(found)
    (folder / "c.txt").unlink()
    assert "UnreadableSource" in ids(found)


@pytest.mark.parametrize("name", ["a\nb.txt", "x" * 5_000, "a\0b", ""])
def test_strange_names_are_errors_like_others(name):
    """In one line."""
    (refused,) = read_sources([name])
    assert isinstance(refused, UnreadableSource)
    assert "\n" not in str(refused)


def test_a_link_in_a_circle_ends(tmp_path, prose):
    """Links to folders are not followed, links to files are."""
    (tmp_path / "a.txt").write_text(prose, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round").symlink_to(tmp_path)
    assert ids(read_sources([str(tmp_path)])) == ["a", "b"]


def test_reading_texts_imports_nothing_heavy(folder):
    """Also with front matter, as long as it is plain."""
    (folder / "quick.txt").write_text("---\ntitle: Four dead\n---\n" + (folder / "c.txt").read_text(encoding="utf-8"))
    code = (
        "import sys; from summarizer.reading import read_sources\n"
        "for each in read_sources(sys.argv[1:]): print(each.title)\n"
        "print(*sorted({'trafilatura', 'lxml', 'pypdf', 'yaml', 'http', 'ssl', 'asyncio'} & set(sys.modules)))"
    )
    sources = [str(folder / "quick.txt"), str(folder / "c.txt")]
    done = subprocess.run([sys.executable, "-c", code, *sources], capture_output=True, text=True, check=True)
    assert done.stdout == "Four dead\nNone\n\n"
