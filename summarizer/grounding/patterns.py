"""Vocabularies as patterns: alternatives between `|`, over lines, `*` for the rest of a word.

They are matched against folded text in small letters, at word boundaries.
"""

import re
from functools import cache


@cache
def words(vocabulary: str) -> re.Pattern[str]:
    """A vocabulary as one pattern."""
    opened = re.sub(r"(?<=\w)\*", r"\\w*", tight(vocabulary))
    return re.compile(rf"(?<![\w-])(?:{opened})(?![\w])")


def tight(vocabulary: str) -> str:
    """A vocabulary on one line."""
    return re.sub(r"\n\s*", "", vocabulary.strip())
