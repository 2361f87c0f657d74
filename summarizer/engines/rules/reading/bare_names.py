"""What a phrase of the article says by itself: its country, and itself without its determiner."""

from summarizer.text.places import country_code


def country_in(phrase: str) -> str | None:
    """The country that a description names ("Iranian Foreign Ministry spokesman")."""
    parts = phrase.split()
    for size in (2, 1):
        for at in range(len(parts) - size + 1):
            if not parts[at][0].isupper():
                continue
            words = " ".join(parts[at : at + size]).removesuffix("'s").removesuffix("’s")
            if code := country_code(words):
                return code
    return None


_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "this", "that"})


def undetermined(name: str) -> str:
    """A phrase without "the", "its" and the like before it."""
    first, blank, rest = name.partition(" ")
    return rest if blank and first.lower() in _DETERMINERS else name
