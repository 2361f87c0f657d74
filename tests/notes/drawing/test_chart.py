"""The chart of casualty figures: a row for each, in its own words, on one scale for each outcome."""

import re
import xml.etree.ElementTree as ET

import pytest

from summarizer.notes.drawing.chart import casualty_chart, round_numbers

SVG = "{http://www.w3.org/2000/svg}"


def drawn(incident, source, *facts):
    found = casualty_chart(incident(facts), {1: source()}, "k")
    return ET.fromstring(found.svg) if found else None


def classes(root, tag):
    return [each.get("class") for each in root.iter(SVG + tag)]


@pytest.mark.parametrize(
    ("largest", "ticks"),
    [
        pytest.param(0, (0, 1), id="nobody"),
        pytest.param(1, (0, 1), id="one"),
        pytest.param(5, (0, 1, 2, 3, 4, 5), id="five"),
        pytest.param(16, (0, 5, 10, 15, 20), id="sixteen"),
        pytest.param(20, (0, 5, 10, 15, 20), id="ends-on-a-tick"),
        pytest.param(101, (0, 50, 100, 150), id="hundred"),
        pytest.param(40_000, (0, 10_000, 20_000, 30_000, 40_000), id="thousands"),
    ],
)
def test_the_scale_has_round_numbers_and_reaches_the_largest(largest, ticks):
    assert round_numbers(largest) == ticks


@pytest.mark.parametrize(
    ("count", "marks"),
    [
        pytest.param(("16", 16, 16, False), {"circle": ["dot"]}, id="exact"),
        pytest.param(("about 16", 16, 16, True), {"circle": ["ring"]}, id="approximate"),
        pytest.param(("16 to 19", 16, 19, False), {"line": ["bar"] * 3}, id="range"),
        pytest.param(("at least 16", 16, None, False), {"line": ["bar"] * 2, "path": ["dot"]}, id="open-above"),
        pytest.param(("up to 16", None, 16, False), {"line": ["bar"] * 2, "path": ["dot"]}, id="open-below"),
    ],
)
def test_a_figure_is_a_dot_a_bar_or_an_arrow(incident, source, fact, count, marks):
    *count, approximate = count
    past = {"low": 3, "high": 3, "standing": "superseded"}
    root = drawn(incident, source, fact(*count, approximate=approximate), fact("3", **past))
    found = {
        tag: [name for name in classes(root, tag) if name in {"dot", "ring", "bar"}]
        for tag in ("circle", "line", "path")
    }
    assert {tag: names for tag, names in found.items() if names} == marks


def test_hedged_ranges_are_dashed(incident, source, fact):
    root = drawn(incident, source, fact("dozens", 24, None, approximate=True), fact("30", 30, 30))
    assert [each.get("stroke-dasharray") for each in root.iter(SVG + "line") if each.get("stroke-width") == "4"] == [
        "7 4"
    ]


def test_each_row_says_the_figure_in_its_words_who_gives_it_and_when(incident, source, fact):
    facts = fact("at least 16", 16, None), fact("19", 19, 19, voice=None, as_of=None, news="new")
    texts = [each.text for each in drawn(incident, source, *facts).iter(SVG + "text")]
    assert texts[1:7] == ["at least 16", "the hospital", "6 Apr 2031", "19", "Gao Radio", "new"]


def test_a_superseded_figure_is_grey_and_says_so(incident, source, fact):
    root = drawn(incident, source, fact("14", 14, 14, standing="superseded"), fact())
    assert "pastdot" in classes(root, "circle")
    assert any(each.text == "6 Apr 2031, superseded" for each in root.iter(SVG + "text"))


def test_outcomes_have_scales_of_their_own(incident, source, fact):
    facts = [
        fact("2", 2, 2),
        fact("3", 3, 3),
        fact("900", 900, 900, outcome="injured"),
        fact("800", 800, 800, outcome="injured"),
    ]
    root = drawn(incident, source, *facts)
    assert [each.text for each in root.iter(SVG + "text") if each.get("font-size") == "13"] == ["Killed", "Injured"]
    dots = [float(each.get("cx")) for each in root.iter(SVG + "circle")]
    assert dots == [pytest.approx(x, abs=0.1) for x in (220.7, 326, 294.4, 262.8)]


def test_figures_for_other_people_are_not_held_against_each_other(incident, source, fact):
    facts = [
        fact(),
        fact("17", 17, 17),
        fact("4", 4, 4, group="police"),
        fact("5", 5, 5, group="police"),
        fact("1", 1, 1, group="militants"),
    ]
    found = casualty_chart(incident(facts), {1: source()}, "k")
    assert found.title == "Figures by who gives them: killed and police killed"
    assert "militants" not in found.description


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param([], id="none"),
        pytest.param([("16", 16, 16)], id="one"),
        pytest.param([("16", 16, 16), ("some", None, None)], id="one-with-a-number"),
    ],
)
def test_there_is_no_chart_where_nothing_is_to_be_compared(incident, source, fact, figures):
    assert casualty_chart(incident([fact(*each) for each in figures]), {1: source()}, "k") is None


def test_the_text_alternative_says_every_figure(incident, source, fact):
    found = casualty_chart(incident([fact(), fact("about 20", 20, 20, voice="residents")]), {1: source()}, "k")
    assert found.description == "Killed: 16 (the hospital, 6 Apr 2031); about 20 (residents, 6 Apr 2031)."
    root = ET.fromstring(found.svg)
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "k-t k-d")
    assert [root.find(SVG + tag).text for tag in ("title", "desc")] == [found.title, found.description]


def test_hostile_words_stay_words(incident, source, fact):
    hostile = "</text><script>alert(1)</script>\x1b[31m\x00"
    svg = casualty_chart(incident([fact(voice=hostile), fact("17", 17, 17)]), {1: source()}, "k").svg
    ET.fromstring(svg)
    assert "<script" not in svg
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", svg)


def test_of_many_figures_the_newest_that_stand_are_drawn(incident, source, fact):
    days = [fact(str(day), day, day, as_of=f"2031-04-{day:02}") for day in range(1, 21)]
    found = casualty_chart(incident([fact("99", 99, 99, standing="superseded"), *days]), {1: source()}, "k")
    root = ET.fromstring(found.svg)
    figures = [each.text for each in root.iter(SVG + "text") if each.get("font-weight") == "bold"]
    assert figures == ["Killed", *map(str, range(20, 8, -1))]
    assert found.title.endswith("(the 12 newest of each)")
    assert found.description.count(";") == 20


@pytest.mark.parametrize(
    ("figures", "key"),
    [
        pytest.param([("16", 16, 16), ("17", 17, 17)], "Dot: one figure", id="dots"),
        pytest.param([("16", 16, 16), ("at least 17", 17, None)], "Dot: one figure; arrow: an open end", id="arrow"),
        pytest.param([("5 to 9", 5, 9), ("up to 17", None, 17)], "Bar: a range; arrow: an open end", id="ranges"),
    ],
)
def test_the_key_explains_the_marks_that_occur(incident, source, fact, figures, key):
    assert casualty_chart(incident([fact(*each) for each in figures]), {1: source()}, "k").key == key


def test_the_key_explains_what_is_approximate_and_what_is_superseded(incident, source, fact):
    facts = [
        fact("about 16", 16, 16, approximate=True),
        fact("dozens", 24, None, approximate=True, standing="superseded"),
    ]
    found = casualty_chart(incident(facts), {1: source()}, "k")
    assert (
        found.key == "Dot: one figure; arrow: an open end; hollow: approximate; dashed: approximate; grey: superseded"
    )
