"""National branches of international bodies, by the country before the name."""

from summarizer.text import actors, bodies, countries
from summarizer.text.bodies import Body
from summarizer.text.capitalised import Word, adjoins

_NATIONAL = frozenset({"red", "amnesty", "oxfam", "unicef"})
_LONGEST_COUNTRY = 3


def national(text: str, lowered: str, found: tuple[Word, ...], at: int) -> actors.Found | None:
    """A country's own branch of an international body: "the Kenya Red Cross", "the South Sudanese Red Cross"."""
    for stop in range(at + 1, min(at + 1 + _LONGEST_COUNTRY, len(found))):
        if not adjoins(found[stop - 1]):
            return None
        if found[stop].key not in _NATIONAL:
            continue
        code = countries.country_code(text[found[at].start : found[stop - 1].end])
        known = bodies.longest_at(text, lowered, found[stop].start) if code else None
        if known is None:
            return None
        last = stop
        while last + 1 < len(found) and found[last + 1].start < known[1]:
            last += 1
        return actors.Found(found[at].start, known[1], last, Body(text[found[at].start : known[1]], (), "other", code))
    return None
