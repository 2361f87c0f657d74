"""Names of places that differ as two transliterations of one name do: "Nabatieh", "Nabatiyah"; "Mosul", "Masul"."""

import re
from functools import lru_cache

FEWEST = 3
"""Consonants from which two names with the same ones are one name."""

_ARTICLE = re.compile(r"^(?:al|el|an|as|ash|at|ar|az|ad)[ -]")
_DIGRAPHS = (("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("ph", "f"), ("q", "k"))
_LOST = re.compile(r"[aeiouywh' -]")


@lru_cache(maxsize=4096)
def skeleton(name: str) -> str:
    """The consonants of a folded name, without its article; sounds that transliterations confuse are one."""
    bare = _ARTICLE.sub("", name)
    for spelled, sound in _DIGRAPHS:
        bare = bare.replace(spelled, sound)
    return re.sub(r"(.)\1+", r"\1", _LOST.sub("", bare))


def alike(one: str, other: str) -> bool:
    """Whether two folded names may be one in two spellings; symmetrical."""
    bones = skeleton(one)
    return len(bones) >= FEWEST and bones == skeleton(other)
