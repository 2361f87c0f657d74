"""Briefs on a map: GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from summarizer.schema import Brief, Casualty, Incident, OtherIncident, Place
from summarizer.schema.vocabulary import ACLED_SUB_EVENT_TYPES


def geojson(briefs: Iterable[Brief]) -> str:
    """A FeatureCollection with a point for each place of each incident, background ones included.

    A place without coordinates, and an incident without a place, has a null geometry. Positions are longitude,
    latitude in decimal degrees (WGS 84). The property `incident` is "main" or "other".
    """
    features = [feature for brief in briefs for feature in _features(brief)]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=2) + "\n"


def _features(brief: Brief) -> Iterator[dict[str, Any]]:
    if brief.incident is None:
        return
    yield from _places(brief, brief.incident, brief.headline, brief.casualties)
    for other in brief.other_incidents:
        yield from _places(brief, other, other.summary, other.casualties)


def _places(brief: Brief, incident: Incident, summary: str, casualties: list[Casualty]) -> Iterator[dict[str, Any]]:
    about = _about(brief, incident, summary) | {"casualties": [_toll(casualty) for casualty in casualties]}
    for place in incident.places or (None,):
        yield {"type": "Feature", "geometry": _point(place), "properties": about | _place(place)}


def _about(brief: Brief, incident: Incident, summary: str) -> dict[str, Any]:
    when = incident.date
    article = brief.article
    return {
        "article_id": article.id,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "incident": "other" if isinstance(incident, OtherIncident) else "main",
        "summary": summary,
        "kind": incident.kind,
        "acled_sub_event_type": ACLED_SUB_EVENT_TYPES[incident.kind],
        "stage": incident.stage,
        "date_text": when.text if when else None,
        "date_start": when.start.isoformat() if when and when.start else None,
        "date_end": when.end.isoformat() if when and when.end else None,
    }


def _place(place: Place | None) -> dict[str, Any]:
    if place is None:
        return {"place": None, "within": [], "country": None}
    return {"place": place.name, "within": place.within, "country": place.country}


def _point(place: Place | None) -> dict[str, Any] | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return {"type": "Point", "coordinates": [place.longitude, place.latitude]}


def _toll(casualty: Casualty) -> dict[str, Any]:
    return {"outcome": casualty.outcome, **casualty.count.model_dump(), "who": casualty.who, "group": casualty.group}
