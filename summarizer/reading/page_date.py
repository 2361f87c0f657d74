"""The day on which a page says that it was published.

Only what the page declares for this purpose counts. A guess from its other dates (a copyright line, a list of other
stories) would move every "on Monday" of the article to a wrong day, and none at all leaves it open.
"""

import datetime
import json
from collections import deque
from collections.abc import Container, Iterator, Mapping
from typing import Any, Protocol

from summarizer.reading.material import iso_day


class Element(Protocol):
    """What is used of lxml's elements, which are untyped."""

    tag: Any
    attrib: Container[str]

    def iter(self, tag: str, /) -> Iterator["Element"]:
        """The elements of that name within."""
        ...

    def iterancestors(self) -> Iterator["Element"]:
        """The elements around."""
        ...

    def get(self, name: str, /) -> str | None:
        """The value of an attribute."""
        ...

    def text_content(self) -> str:
        """All text within."""
        ...


_META_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publish_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "date",
)
"""`property`, `name` or `itemprop` of a meta element (Open Graph, schema.org, Dublin Core), the surest first."""

_MOST_NODES = 2_000
"""Parts of the structured data of a page that are looked at."""


def published(tree: Element, metas: Mapping[str, str]) -> datetime.date | None:
    """The day of publication that a parsed page declares, in its meta elements, JSON-LD or `time` elements; or None."""
    return _from_meta(metas) or _from_json_ld(tree) or _from_time(tree)


def _from_meta(metas: Mapping[str, str]) -> datetime.date | None:
    days = (iso_day(metas[name]) for name in _META_NAMES if name in metas)
    return next((day for day in days if day is not None), None)


def _from_json_ld(tree: Element) -> datetime.date | None:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            day = _first_published(json.loads(script.text_content()))
        except (ValueError, RecursionError):
            continue
        if day is not None:
            return day
    return None


def _first_published(data: object) -> datetime.date | None:
    waiting = deque([data])
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        node = waiting.popleft()
        if isinstance(node, dict):
            value = node.get("datePublished")
            day = iso_day(value) if isinstance(value, str) else None
            if day is not None:
                return day
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return None


def _from_time(tree: Element) -> datetime.date | None:
    times = list(tree.iter("time"))
    declared = [
        each for each in times if (each.get("itemprop") or "").lower() == "datepublished" or "pubdate" in each.attrib
    ]
    within = [each for each in times if any(above.tag == "article" for above in each.iterancestors())]
    for element in (*declared, *within):
        day = iso_day(element.get("datetime") or "")
        if day is not None:
            return day
    return None
