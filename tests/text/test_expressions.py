"""Compiled expressions that are kept from process to process."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summarizer
from summarizer.text.expressions import Programs, _read, compiled

ENOUGH = [rf"\b(?:kill|wound)(?P<how>ed){{1,{n}}}" for n in range(1, 15)]
"""As many expressions as are worth a file."""

ARTICLE = "A bomb killed four soldiers in Gao on Monday, police said. The town's hospital took in nine wounded people on the same evening.\n"


def _kept(file, sources, flags=0):
    programs = Programs({})
    for source in sources:
        programs.pattern(source, flags)
    programs.keep(file)
    return file


EXPRESSIONS = [
    pytest.param(r"(?P<who>four|five) (?P<whom>soldiers)", 0, "killed four soldiers", id="named groups"),
    pytest.param(r"(a)|(b)(c)?", 0, "xbcab", id="groups without names"),
    pytest.param("KILLED", re.IGNORECASE, "they killed", id="flags given"),
    pytest.param("(?i:KILLED)|(?-i:DEAD)", 0, "killed DEAD dead", id="flags within"),
    pytest.param("(?x) kill # comment\n ed", 0, "killed", id="verbose"),
    pytest.param(r"(?<!not )kill(?=ed\b)(?:ed)*+", 0, "not killed, killed", id="looking around, possessive"),
    pytest.param(r"[а-яё]+|[^\W\d_]+ſ|ﬁ", re.IGNORECASE, "Убиты ﬁ Kſ", id="letters beyond ASCII"),
    pytest.param(r"^x$", re.MULTILINE | re.DOTALL, "a\nx\nb", id="several flags"),
]


@pytest.mark.parametrize(("source", "flags", "text"), EXPRESSIONS)
def test_a_pattern_made_from_a_kept_program_is_the_one_that_re_makes(tmp_path, source, flags, text):
    """Matches, groups, flags and source are those of `re.compile`."""
    file = _kept(tmp_path / "programs.bin", [source, *ENOUGH], flags)
    again, usual = Programs(_read(file)), re.compile(source, flags)
    found = again.pattern(source, flags)
    assert not again._made
    assert found == usual
    assert (found.pattern, found.flags, found.groupindex) == (usual.pattern, usual.flags, usual.groupindex)
    assert [(m.span(), m.groups()) for m in found.finditer(text)] == [
        (m.span(), m.groups()) for m in usual.finditer(text)
    ]


@pytest.mark.filterwarnings("ignore:Possible:FutureWarning")  # of sets in sets, which `re` may have one day
@given(st.text(alphabet="ab|()*+?[]^$.\\dw{2}", max_size=12), st.text(alphabet="ab2 ", max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_expression_matches_as_re_would_have_it(source, text):
    """What `re` takes, is matched alike; what it refuses, is refused alike."""
    try:
        usual = re.compile(source)
    except re.error:
        with pytest.raises(re.error):
            Programs({}).pattern(source)
        return
    ours = Programs({}).pattern(source)
    assert [m.span() for m in ours.finditer(text)] == [m.span() for m in usual.finditer(text)]


@pytest.mark.parametrize(
    "spoil", [lambda b: b[:-9], lambda b: b[:20], lambda b: b"", lambda b: b[:40] + b"\0" + b[41:]]
)
def test_a_file_that_was_cut_off_or_changed_is_as_none(tmp_path, spoil):
    """The digest before the programs tells."""
    file = _kept(tmp_path / "programs.bin", ENOUGH)
    assert len(_read(file)) == len(ENOUGH)
    file.write_bytes(spoil(file.read_bytes()))
    assert _read(file) == {}


def test_a_few_new_expressions_are_not_worth_a_file(tmp_path):
    """Else each article would write the file again."""
    assert not _kept(tmp_path / "programs.bin", ENOUGH[:3]).exists()


def test_what_was_read_is_kept_with_what_is_new(tmp_path):
    """A second process adds to what the first has kept."""
    file = _kept(tmp_path / "programs.bin", ENOUGH)
    second = Programs(_read(file))
    for n in range(20):
        second.pattern(f"x{{{n}}}")
    second.keep(file)
    assert len(_read(file)) == len(ENOUGH) + 20
    assert [each.name for each in tmp_path.iterdir()] == ["programs.bin"]


def test_a_folder_that_cannot_be_made_is_left_alone(tmp_path):
    """No file, no error."""
    (tmp_path / "taken").write_text("a file where the folder should be")
    assert not _kept(tmp_path / "taken" / "programs.bin", ENOUGH).exists()


def _brief(cache, **environment):
    return subprocess.run(
        [sys.executable, "-m", "summarizer", "brief", "-", "--model", "rules", "--format", "json", "--quiet"],
        input=ARTICLE,
        text=True,
        capture_output=True,
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONDONTWRITEBYTECODE": "", **environment},
    )


def test_the_command_line_keeps_what_it_compiled_and_reads_the_same_with_it(tmp_path):
    """One file in the cache folder; the second process tells the same facts from it."""
    first = _brief(tmp_path)
    (kept,) = (tmp_path / "summarizer").iterdir()
    assert kept.name.startswith(f"expressions-{sys.implementation.cache_tag}-")
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
    """Only the command line keeps programs."""
    subprocess.run(
        [sys.executable, "-c", f"from summarizer import Article, summarize; summarize(Article.from_text({ARTICLE!r}))"],
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""},
    )
    assert not (tmp_path / "summarizer").exists()


def test_what_is_no_expression_is_refused_as_ever():
    """`re.PatternError`, with the place."""
    with pytest.raises(re.error, match="position 0"):
        compiled("(unclosed")


def test_expressions_known_beforehand_are_made_from_kept_programs():
    """On the way of the rules nothing calls `re.compile` itself, which would take its time at each start."""
    package = Path(summarizer.__file__).parent
    modules = [each for part in ("text", "grounding", "engines/rules") for each in (package / part).rglob("*.py")]
    calling = [each.name for each in modules if "re.compile(" in each.read_text(encoding="utf-8")]
    assert sorted(calling) == ["expressions.py"]
