"""Words before a place from which another is measured, or to which somebody travels."""

import re
from functools import cache

from summarizer.text.expressions import compiled


def is_aside(before: str) -> bool:
    """Whether a place after these words is none where it happened, or only where some of it did."""
    return _measured_from().search(before) is not None or _OF_SOME.search(before) is not None


_OF_SOME = compiled(r"\b(?:including|among (?:them|whom|those))\b[^;.]*$")
"""“Among them nine in Khan Younis"."""


@cache
def _measured_from() -> re.Pattern[str]:
    """The words right before such a place: "60 km south of", "on its way to", "from Dori to"."""
    return compiled(
        r"(?:\b(?:km|kms|kilomet(?:re|er)s?|miles?|minutes|hours)(?: \( [^()]{1,24} \))?(?: (?:to the )?[a-z-]+){0,3}"
        r"(?: of(?! each other)| from| outside)|\bdistance (?:away )?from|\bfar from|"
        r"\b(?:(?:north|south|east|west)[a-z]*(?:-(?:north|south|east|west)[a-z]*)?) of|"
        r"\b(?:towards?|en route (?:to|from)|on (?:the|its|their|his) way (?:to|from)|bound for|headed (?:to|for)|"
        r"(?:travell?ing|driving|returning|going|heading|carrying|taking|transporting)"
        r"(?: (?!(?:in|at|near) )[^ ,]+){0,5} (?:from|to)|from L\d+ to|road (?:from|to)))"
        r"(?: (?:the|a))?(?: [BL]\d+ 's)?(?: [a-z-]+){0,3}(?: of)? $"
    )
