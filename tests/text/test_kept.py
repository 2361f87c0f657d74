"""What is kept from process to process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.text.kept import Kept, edition, read

SEEDS = Path(__file__).parents[2] / "seeds"

ENOUGH = [f"value {n}" for n in range(1, 15)]
"""As many names as are worth a file."""

ARTICLE = "A bomb killed four soldiers in Gao on Monday, police said. The town's hospital took in nine wounded people on the same evening.\n"


def _kept(file, names, value=("killed", 4)):
    values = Kept({})
    for name in names:
        values.value(name, lambda: value)
    values.keep(file)
    return file


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(value=VALUES)
@settings(max_examples=50, deadline=None)
def test_a_second_process_has_the_value_and_does_not_make_it(value, tmp_path_factory):
    """Whatever it is made of; and each asking gives one of its own, which may be changed."""
    again = Kept(read(_kept(tmp_path_factory.mktemp("kept") / "kept.bin", ENOUGH, value)))
    asked = [again.value("value 3", lambda: pytest.fail("made again")) for _ in range(2)]
    assert asked == [value, value]


@pytest.mark.parametrize(
    "spoil", [lambda b: b[:-9], lambda b: b[:20], lambda b: b"", lambda b: b[:40] + b"\0" + b[41:]]
)
def test_a_file_that_was_cut_off_or_changed_is_as_none(tmp_path, spoil):
    """The length and the sum before the values tell."""
    file = _kept(tmp_path / "kept.bin", ENOUGH)
    assert len(read(file)) == len(ENOUGH)
    file.write_bytes(spoil(file.read_bytes()))
    assert read(file) == {}


def test_a_few_new_values_are_not_worth_a_file(tmp_path):
    """Else each article would write the file again."""
    assert not _kept(tmp_path / "kept.bin", ENOUGH[:3]).exists()


def test_what_was_read_is_kept_with_what_is_new(tmp_path):
    """A second process adds to what the first has kept."""
    file = _kept(tmp_path / "kept.bin", ENOUGH)
    second = Kept(read(file))
    for n in range(20):
        second.value(f"x{n}", lambda: "x")
    second.keep(file)
    assert len(read(file)) == len(ENOUGH) + 20
    assert [each.name for each in tmp_path.iterdir()] == ["kept.bin"]


def test_a_folder_that_cannot_be_made_is_left_alone(tmp_path):
    """No file, no error."""
    (tmp_path / "taken").write_text("a file where the folder should be")
    assert not _kept(tmp_path / "taken" / "kept.bin", ENOUGH).exists()


def _brief(cache, article=ARTICLE, **environment):
    return subprocess.run(
        [sys.executable, "-m", "summarizer", "brief", "-", "--model", "rules", "--format", "json", "--quiet"],
        input=article,
        text=True,
        capture_output=True,
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONDONTWRITEBYTECODE": "", **environment},
    )


def test_the_command_line_keeps_what_it_compiled_and_reads_the_same_with_it(tmp_path):
    """One file in the cache folder; the second process tells the same facts from it."""
    first = _brief(tmp_path)
    (kept,) = (tmp_path / "summarizer").iterdir()
    assert kept.name.startswith(f"kept-{sys.implementation.cache_tag}-")
    written = kept.stat().st_mtime_ns
    second = _brief(tmp_path)
    assert kept.stat().st_mtime_ns == written
    assert first.stdout.partition('"provenance"')[0] == second.stdout.partition('"provenance"')[0]
    assert second.stderr == ""


def test_nothing_is_written_where_python_writes_no_byte_code(tmp_path):
    """Who asks Python to leave nothing behind is obeyed here too."""
    _brief(tmp_path, PYTHONDONTWRITEBYTECODE="1")
    assert not (tmp_path / "summarizer").exists()


def test_a_library_writes_nothing(tmp_path):
    """Only the command line keeps what it made."""
    subprocess.run(
        [sys.executable, "-c", f"from summarizer import Article, summarize; summarize(Article.from_text({ARTICLE!r}))"],
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""},
    )
    assert not (tmp_path / "summarizer").exists()


def test_two_processes_have_the_same_names(tmp_path):
    """Names that hang on the order of a set would be made again at each start, and fill the file."""
    kept = {}
    article = "\n\n".join(each.read_text(encoding="utf-8") for each in sorted(SEEDS.glob("*.txt")))
    for seed in ("1", "2"):
        _brief(tmp_path / seed, article, PYTHONHASHSEED=seed)
        (file,) = (tmp_path / seed / "summarizer").iterdir()
        kept[seed] = set(read(file))
    assert kept["1"] == kept["2"]
    assert len(kept["1"]) > 500


def test_a_changed_module_is_another_edition(tmp_path):
    """By its source, beside a compiled module too; what it made before is not taken for what it would make now."""
    source = tmp_path / "needs.py"
    source.write_text("first = 1\n")
    before = edition(str(source))
    assert edition(str(tmp_path / "needs.cpython-311-x86_64-linux-gnu.so")) == before
    source.write_text("first = 2\n")
    assert edition(str(source)) != before
