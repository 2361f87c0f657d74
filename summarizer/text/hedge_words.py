"""What hedges do to the number that they stand before or after."""

from collections.abc import Mapping
from types import MappingProxyType

_HEDGES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "at least": (
            "at least",
            "at the very least",
            "no fewer than",
            "not fewer than",
            "no less than",
            "not less than",
            "a minimum of",
            "upwards of",
            "upward of",
        ),
        "more than": ("well over", "more than", "in excess of", "greater than", "over", "above", "excess of"),
        "at most": (
            "as many as",
            "up to",
            "at most",
            "no more than",
            "not more than",
            "a maximum of",
            "as much as",
        ),
        "fewer than": ("fewer than", "less than", "just under", "under", "below"),
        "about": (
            "an estimated",
            "approximately",
            "estimated",
            "close to",
            "roughly",
            "around",
            "almost",
            "nearly",
            "approx.",
            "about",
            "circa",
            "some",
            "just over",
            "slightly more than",
        ),
        "exactly": ("a total of", "exactly"),
    }
)
"""What a hedge does to the number after it, by the hedges that do it."""

MEANING: Mapping[str, str] = MappingProxyType({hedge: what for what, all_ in _HEDGES.items() for hedge in all_})
"""The same by the hedge."""

AFTER: tuple[tuple[str, str], ...] = (
    (r"\s+or\s+more\b|\s?\+|-plus\b|\s+plus\b(?!\s+\d)|\s+or\s+above\b", "at least"),  # four or more, 300+
    (r"\s+or\s+(?:fewer|less)\b", "at most"),  # ten or fewer
    (r"\s+or\s+so\b|-odd\b", "about"),  # twenty or so, 30-odd
)
"""Hedges that follow their number."""
