"""Briefs as GeoJSON."""

import json

from summarizer.rendering import geojson


def features(*briefs):
    """The features of the collection."""
    collection = json.loads(geojson(briefs))
    assert collection["type"] == "FeatureCollection"
    return collection["features"]


def test_a_place_with_coordinates_is_a_point_longitude_first(brief):
    main, _ = features(brief)
    assert main["geometry"] == {"type": "Point", "coordinates": [44.4, 35.47]}
    assert main["properties"]["place"] == "K-1 air base"
    assert main["properties"]["incident"] == "main"
    assert main["properties"]["casualties"][0]["text"] == "Several"


def test_a_place_without_coordinates_has_a_null_geometry(brief):
    _, other = features(brief)
    assert other["geometry"] is None
    assert (other["properties"]["incident"], other["properties"]["place"]) == ("other", "Umm Qasr")


def test_an_incident_without_a_place_is_still_there(brief, changed):
    incident = brief.incident.model_dump() | {"places": []}
    main, _ = features(changed(brief, incident=incident))
    assert main["geometry"] is None
    assert main["properties"]["place"] is None


def test_an_article_without_an_incident_has_no_feature(quiet):
    assert features(quiet) == []
