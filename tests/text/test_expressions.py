"""Compiled expressions that are made from kept programs."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import summarizer
from summarizer.text import kept
from summarizer.text.expressions import compiled, program

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


@pytest.fixture
def second(tmp_path, monkeypatch):
    """What a second process has: everything kept, and a list of what it makes anew."""
    first, made = kept.Kept({}), []
    monkeypatch.setattr(kept, "_kept", lambda: first)
    for n in range(1, 15):
        compiled(rf"\b(?:kill|wound)(?P<how>ed){{1,{n}}}")

    def begin():
        first.keep(tmp_path / "kept.bin")
        again = kept.Kept(kept.read(tmp_path / "kept.bin"))
        monkeypatch.setattr(kept, "_kept", lambda: again)
        monkeypatch.setattr("summarizer.text.expressions.program", lambda *asked: made.append(asked) or program(*asked))
        return made

    return begin


@pytest.mark.interpreted  # compiled code does not ask the module for what the fixture puts there
@pytest.mark.parametrize(("source", "flags", "text"), EXPRESSIONS)
def test_a_pattern_made_from_a_kept_program_is_the_one_that_re_makes(second, source, flags, text):
    """Matches, groups, flags and source are those of `re.compile`."""
    new = compiled(source, flags)
    made = second()
    found, usual = compiled(source, flags), re.compile(source, flags)
    assert made == []
    assert found == new
    assert (found.pattern, found.flags, found.groupindex) == (usual.pattern, usual.flags, usual.groupindex)
    assert [(m.span(), m.groups()) for m in found.finditer(text)] == [
        (m.span(), m.groups()) for m in usual.finditer(text)
    ]


@pytest.mark.interpreted  # compiled code does not ask the module for what the fixture puts there
def test_an_expression_with_other_flags_is_another(second):
    """What was kept of the one is not taken for the other."""
    compiled("killed", re.IGNORECASE)
    made = second()
    assert compiled("killed").search("KILLED") is None
    assert len(made) == 1


@pytest.mark.filterwarnings("ignore:Possible:FutureWarning")  # of sets in sets, which `re` may have one day
@given(st.text(alphabet="ab|()*+?[]^$.\\dw{2}", max_size=12), st.text(alphabet="ab2 ", max_size=12))
@settings(max_examples=150, deadline=None)
def test_any_expression_matches_as_re_would_have_it(source, text):
    """What `re` takes, is matched alike; what it refuses, is refused alike."""
    try:
        usual = re.compile(source)
    except re.error:
        with pytest.raises(re.error):
            program(source)
        return
    assert [m.span() for m in compiled(source).finditer(text)] == [m.span() for m in usual.finditer(text)]


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
