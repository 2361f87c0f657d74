"""No text makes reading slow, and none makes it fall over."""

import importlib.util
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.pipeline import summarize

pytestmark = pytest.mark.early

HERE = Path(__file__).parent
_spec = importlib.util.spec_from_file_location("hostile", HERE / "hostile.py")
assert _spec is not None
assert _spec.loader is not None
hostile = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(hostile)

WORDS = 2_000
MOST_GROWTH = 7.0
"""Times as long for four times the text: 4 where time is proportional, 16 where it is quadratic."""
NOISE = 0.05
"""Seconds of the processor that a shared machine may add to the longer read."""


@pytest.mark.parametrize("name", hostile.HOSTILE)
def test_time_grows_in_proportion_to_length(name, make_article, seconds) -> None:
    """Four times the text takes about four times as long, whatever it is made of."""
    short, long = (make_article(hostile.hostile(name, words)) for words in (WORDS, 4 * WORDS))
    summarize(make_article(hostile.hostile(name, 200)))
    for _attempt in range(3):
        once, more = seconds(partial(summarize, short)), seconds(partial(summarize, long))
        if more <= MOST_GROWTH * once + NOISE:
            return
    assert more <= MOST_GROWTH * once + NOISE, f"{once:.2f} s, then {more:.2f} s"


@pytest.mark.slow
@pytest.mark.parametrize("name", hostile.HOSTILE)
def test_two_hundred_thousand_words_are_read_in_proportion(name, make_article, seconds) -> None:
    """Ten times the text takes at most fifteen times as long, up to 200,000 words."""
    short, long = (make_article(hostile.hostile(name, words)) for words in (20_000, 200_000))
    summarize(make_article(hostile.hostile(name, 1_000)))
    once = min(seconds(partial(summarize, short)) for _ in range(2))
    more = seconds(partial(summarize, long))
    assert more <= 15 * once + 1, f"{once:.1f} s, then {more:.1f} s"


FRAGMENTS = st.sampled_from(
    """killed|three|at least four|12-year-old|soldiers|police said|in Mosul|on Monday|the group|denied|claimed|said|he|
    "|'|(|)|[|]|,|.|!|?|...|\N{EM DASH}|-|:|;|%|$5|1,200|0|999999999999999999999|½|²|Gen. Omar Haddad|U.S.|the ministry|
    ISIS|Hezbollah|did not|no one|was|were|by|of|and|or|attack|bomb|blast|Iraq|last month|2031-02-30|31 February|a|an|the|
    \n|\n\n|\t|\N{LEFT DOUBLE QUOTATION MARK}|\N{RIGHT DOUBLE QUOTATION MARK}|\N{ZERO WIDTH SPACE}|\N{RIGHT-TO-LEFT OVERRIDE}|
    \N{COMBINING ACUTE ACCENT}|\N{LATIN SMALL LIGATURE FI}|\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}|\N{LATIN SMALL LETTER SHARP S}|
    REUTERS|BAGHDAD (AP) -- |10:45 GMT|condemned|urged|according to|wounding|respectively|each|dozens|SEE ALSO:|x""".replace(
        "\n    ", ""
    ).split("|")
)


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.one_of(FRAGMENTS, st.text(max_size=6)), max_size=60), glue=st.sampled_from([" ", "", "\n"]))
def test_no_text_makes_it_fall_over(parts, glue, make_article) -> None:
    """Whatever the words, a brief comes out, its evidence slices back, and reading again gives the same."""
    article = make_article(glue.join(parts))
    brief = summarize(article)
    items = [*brief.casualties, *brief.claimants, *brief.reactions, *brief.other_incidents, *brief.unknowns]
    for item in [*items, *([brief.incident] if brief.incident else [])]:
        assert all(article.text[one.start : one.end] == one.quote for one in item.evidence)
    again = summarize(article)
    assert brief.model_copy(update={"provenance": again.provenance}) == again


@pytest.mark.slow
def test_ten_minutes_of_coverage_guided_fuzzing_find_no_crash(tmp_path) -> None:
    """Atheris drives the whole way from text to brief and finds no exception."""
    pytest.importorskip("atheris", reason="atheris has no wheel for this Python")
    seconds = os.environ.get("FUZZ_SECONDS", "600")
    done = subprocess.run(
        [
            sys.executable,
            str(HERE / "fuzz.py"),
            f"-max_total_time={seconds}",
            "-max_len=4096",
            "-timeout=20",
            str(tmp_path),
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=int(seconds) + 120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "DONE" in done.stderr
