"""The key under which a name is looked up: case, diacritics, hyphens, apostrophes and stops make no difference."""

import unicodedata
from functools import lru_cache

_ASCII = str.maketrans({"-": " ", "'": None, ".": None, "`": None, "&": " and "})
_OTHER = (
    {ord(mark): None for mark in "’‘ʼʿʾʻ´ˈ′"}
    | {ord(dash): " " for dash in "‐‑–—\u00a0\u202f"}
    # Letters that no decomposition takes apart.
    | {ord(a): b for a, b in zip("ıøłđðþßæœħŋəĸ", "i o l d d th ss ae oe h n a k".split(), strict=True)}
)


@lru_cache(maxsize=16384)  # the same names come again and again, within an article and from one to the next
def key(name: str) -> str:
    """Fold `name` for look-up: "Al-Qā'im" → "al qaim", "the U.S." → "us"."""
    folded = name.lower().translate(_ASCII)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded.translate(_OTHER))
        folded = "".join(letter for letter in folded if not unicodedata.combining(letter))
    folded = " ".join(folded.split())
    return folded[4:] if folded.startswith("the ") and len(folded) > 4 else folded
