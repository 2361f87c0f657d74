"""Locator maps: places where they are, named countries around, a true scale bar, the same bytes every time."""

import math
import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.notes.drawing.frame import framed
from summarizer.notes.drawing.map import locator_map, overview_map
from summarizer.notes.drawing.outlines import FILE, polygons
from summarizer.notes.drawing.svg import WIDTH

SVG = "{http://www.w3.org/2000/svg}"


def names(picture):
    found = [each for each in ET.fromstring(picture.svg).iter(SVG + "text") if each.get("class") != "halo"]
    return {each.text for each in found}


def home(picture):
    return [each for each in ET.fromstring(picture.svg).iter(SVG + "path") if each.get("class") == "home"]


@pytest.mark.parametrize(
    ("spot", "shown"),
    [
        pytest.param(("Gao", "ML", 16.27, -0.04), {"Mali", "Niger", "Algeria", "Bamako"}, id="a-large-country-whole"),
        pytest.param(
            ("Beirut", "LB", 33.89, 35.5), {"Lebanon", "Syria", "Damascus"}, id="a-small-one-among-neighbours"
        ),
        pytest.param(("Omsk", "RU", 54.98, 73.37), {"Russia", "Kazakhstan"}, id="part-of-the-largest"),
        pytest.param(("Suva", "FJ", -18.14, 178.44), {"Fiji"}, id="at-the-date-line"),
    ],
)
def test_the_country_and_its_neighbours_are_named(incident, place, spot, shown):
    found = locator_map(incident(places=[place(*spot)]), "k")
    assert names(found) >= shown | {spot[0]}
    assert home(found)
    assert f"{spot[0]}, " in found.description


def test_the_mark_stands_where_the_place_is(incident, place):
    found = locator_map(incident(places=[place()]), "k")
    (disc,) = ET.fromstring(found.svg).iter(SVG + "circle")
    frame = framed([(-0.04, 16.27)], WIDTH, 260)
    x, y = frame.at((-0.04, 16.27))
    assert (float(disc.get("cx")), float(disc.get("cy"))) == (pytest.approx(x, abs=0.06), pytest.approx(y, abs=0.06))


def test_the_scale_bar_is_as_long_as_it_says(incident, place):
    found = locator_map(incident(places=[place()]), "k")
    (said,) = (name for name in names(found) if name.endswith(" km"))
    left, right = (
        float(each) for each in re.search(r'class="town"[^>]*d="M([\d.]+) .*?H([\d.]+)V', found.svg).groups()
    )
    box = framed([(-0.04, 16.27)], WIDTH, 260).box
    middle = (box.south + box.north) / 2
    degrees = (right - left) / WIDTH * (box.east - box.west)
    assert degrees * 111.32 * math.cos(math.radians(middle)) == pytest.approx(
        float(said.split()[0].replace(",", "")), rel=0.02
    )


@pytest.mark.parametrize(
    ("spots", "insets"),
    [
        pytest.param([("Omsk", "RU", 54.98, 73.37)], 1, id="part-of-a-land"),
        pytest.param([("Gao", "ML", 16.27, -0.04)], 0, id="a-land-shown-whole"),
        pytest.param([("Omsk", "RU", 54.98, 73.37), ("Kyiv", "UA", 50.45, 30.52)], 0, id="two-lands"),
        pytest.param([("Adrift", None, 0.0, -30.0)], 0, id="at-sea"),
    ],
)
def test_a_land_of_which_only_a_part_is_seen_is_shown_small_in_a_corner(incident, place, spots, insets):
    found = locator_map(incident(places=[place(*spot) for spot in spots]), "k")
    assert found.svg.count("translate(") == insets


def test_several_incidents_are_numbered_on_one_map(incident, place):
    there, here = incident(places=[place()]), incident(places=[place("Bamako", "ML", 12.65, -8.0)])
    found = overview_map([("1", there), ("2", here), ("3", there)], "k")
    assert names(found) >= {"1, 3", "2", "Gao", "Bamako"}
    assert found.description.startswith("Incident 1, 3: Gao, Mali (16.27° N, 0.04° W); Incident 2: Bamako, Mali")


def test_numbers_that_would_cover_each_other_share_a_mark(incident, place):
    near = [("1", incident(places=[place()])), ("2", incident(places=[place("Near", "ML", 16.3, -0.1)]))]
    assert "1, 2" in names(overview_map(near, "k"))


def test_of_many_incidents_at_one_place_the_first_numbers_stand_in_the_mark(incident, place):
    many = [(str(number), incident(places=[place()])) for number in range(1, 31)]
    found = overview_map(many, "k")
    assert "1, 2, +28" in names(found)
    assert "28, 29, 30: Gao, Mali" in found.description


def test_without_coordinates_there_is_no_map(incident, place):
    nowhere = incident(places=[place(latitude=None, longitude=None)])
    assert locator_map(nowhere, "k") is None
    assert overview_map([("1", nowhere), ("2", incident())], "k") is None


def test_the_outlines_are_small_and_closed():
    assert FILE.stat().st_size < 500_000
    assert {"ML", "UA", "PS", "XK", "SS"} <= {each.code for each in polygons()}
    assert min(len(ring) for each in polygons() for ring in each.rings()) > 2


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-80, 80)), min_size=1, max_size=6))
def test_every_place_is_on_its_map(points):
    frame = framed(points, WIDTH, 260)
    for longitude, latitude in points:
        x, y = frame.at((frame.turned(longitude), latitude))
        assert -1 <= x <= WIDTH + 1
        assert -1 <= y <= 261
