"""The countries of which a text speaks."""

from collections.abc import Iterator

from summarizer.text.countries import begins_several, country_code
from summarizer.text.expressions import compiled


def countries_in(text: str) -> Iterator[tuple[int, str]]:
    """Where a folded text names a country, or uses its adjective: positions and alpha-2 codes."""
    found = [match.span() for match in _CAPITALISED.finditer(text)]
    for at, (start, end) in enumerate(found):
        word = text[start:end]
        code = country_code(word)
        if code is not None:
            yield start, code
        if not begins_several(word):
            continue
        for _, last in found[at + 1 : at + LONGEST_COUNTRY]:
            if last - start > LONGEST_COUNTRY_NAME:
                break
            code = country_code(text[start:last])
            if code is not None:
                yield start, code


_CAPITALISED = compiled(r"(?<![\w'])[A-Z][^\W_]*(?:[.&-][A-Z][^\W_]*)*(?:\.(?!\w))?")

LONGEST_COUNTRY = 3
"""Capitalised words of a country's name, at most, and with the small ones between:"""

LONGEST_COUNTRY_NAME = 40
