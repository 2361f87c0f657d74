"""The countries of which a text speaks."""

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.text.places import country_code


def countries_in(text: str) -> Iterator[tuple[int, str]]:
    """Where a folded text names a country, or uses its adjective: positions and alpha-2 codes."""
    found = list(_CAPITALISED.finditer(text))
    for at, match in enumerate(found):
        for size in range(LONGEST_COUNTRY):
            if at + size >= len(found) or found[at + size].end() - match.start() > LONGEST_COUNTRY_NAME:
                break
            code = _code(text[match.start() : found[at + size].end()])
            if code is not None:
                yield match.start(), code


@lru_cache(maxsize=2048)
def _code(name: str) -> str | None:
    return country_code(name)


_CAPITALISED = re.compile(r"(?<![\w'])[A-Z][^\W_]*(?:[.&-][A-Z][^\W_]*)*(?:\.(?!\w))?")

LONGEST_COUNTRY = 3
"""Capitalised words of a country's name, at most, and with the small ones between:"""

LONGEST_COUNTRY_NAME = 40
