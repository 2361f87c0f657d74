"""Texts that no newsroom writes: each would take quadratic time in a reader that compares all with all."""

import random
from collections.abc import Callable, Mapping

_LEAD = "A bomb killed three people in Mosul on Monday, police said in a statement, and nobody has claimed the attack. "

_GIVEN = "Balan Kemir Motov Lusen Shadak Rirul Tofen Negar Quawex Drinil".split()
_FAMILY = "Okarro Belmonte Harzai Lindqvor Petrescan Adeyiwo Suryanta Khoramiz Dubrovec Ostergard".split()


def _names(count: int, join: str, before: str = "") -> str:
    draw = random.Random(7)
    return join.join(f"{before}{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}{number}" for number in range(count))


def _named(count: int, deed: str, before: str = "") -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    ends = (letters[i % 26] + letters[i // 26 % 26] + letters[i // 676 % 26] for i in range(count))
    return " ".join(f"{before}Omar Had{end} {deed}" for end in ends)


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "one endless sentence": lambda n: "police said that gunmen had shot a soldier and " * (n // 9),
    "thousands of numbers": lambda n: " ".join(f"{i % 97 + 2} killed and {i % 31 + 1} wounded," for i in range(n // 5)),
    "numbers, each another": lambda n: " ".join(f"Police said {i + 2} people were killed." for i in range(n // 6)),
    "the dead by name": lambda n: _named(n // 5, "was killed in Mosul."),
    "condemnations": lambda n: _named(n // 6, "condemned the attack.", "Minister "),
    "claims": lambda n: _named(n // 9, "Brigades claimed responsibility for the attack.", "The "),
    "earlier attacks": lambda n: " ".join(
        f"On {i % 28 + 1} March {1900 + i % 99} gunmen abducted {i + 2} people." for i in range(n // 8)
    ),
    "quotation marks": lambda n: '"'.join(["the army said the attack was bad "] * (n // 7)),
    "quotations never closed": lambda n: "\N{LEFT DOUBLE QUOTATION MARK}the army said so " * (n // 4),
    "names, each a sentence": lambda n: _names(n // 4, " spoke. ", "Gen. "),
    "names, one list": lambda n: "The dead were " + _names(n // 2, ", ") + ".",
    "nested brackets": lambda n: "a bomb killed three (in " * (n // 5) + ")" * (n // 5),
    "places": lambda n: "An attack in Mosul, Baghdad, Kirkuk killed two people. " * (n // 9),
    "dates": lambda n: " ".join(f"On {i % 28 + 1} March 2031 a bomb killed a soldier." for i in range(n // 9)),
    "upper case": lambda n: "A BOMB EXPLODED IN BOGOTA KILLING THREE SOLDIERS AND THE ELN CLAIMED IT. " * (n // 13),
    "hyphens": lambda n: "anti-tank-" * n,
    "a chain of relations": lambda n: "the spokesman of the minister of the army of the group of " * (n // 12),
    "accusations and denials": lambda n: (
        "The group denied that it killed four. The army accused the group of it. " * (n // 14)
    ),
    "a line a paragraph": lambda n: "\n\n".join(["Bomb kills three in Mosul"] * (n // 5)),
    "commas alone": lambda n: "," * n,
    "stops alone": lambda n: "." * n,
    "white space": lambda n: " \t\N{NO-BREAK SPACE}" * n,
    "one word": lambda n: "x" * (5 * n),
}
"""From a number of words to about that many."""


def hostile(name: str, words: int) -> str:
    """A text of about so many words that begins like news."""
    return _LEAD + HOSTILE[name](words)
