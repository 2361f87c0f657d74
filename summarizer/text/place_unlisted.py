"""What around a name that no gazetteer has says that it is a place: "X, a hamlet in", "residents of X"."""

from summarizer.text.late import late
from summarizer.text.surroundings import words_before

_SMALL = (
    r"(?:villages?|hamlets?|towns?|townships?|settlements?|suburbs?|communes?|neighbou?rhoods?|districts?|kibbutz|"
    r"quarters?|"
    r"islands?|islets?|municipality|parish|outpost|oasis|localit(?:y|ies)|communit(?:y|ies)|enclave|crossing|"
    r"garrison town|"
    r"city|port)"
)
_APPOSED = late(
    rf",[ \n](?:both[ \n]|all[ \n])?(?:an?|another|the)[ \n](?:[\w'’-]+[ \n]){{0,4}}?{_SMALL}"
    r"(?=[,.;)]|[ \n](?:of|in|on|near|about|some|outside|at|by|north|south|east|west|where|that|which|close|not|just|"
    r"roughly|\d|with|between|whose|along|across|under|held|inside|from|off|deep|for)\b)"
)
"""“X, a farming settlement in": of nothing else can that be said."""

_DWELLERS = frozenset(
    "residents resident inhabitants inhabitant villagers villager townspeople townsfolk dwellers outskirts streets "
    "edge".split()
)

_TAKEN = frozenset(
    "entered encircled surrounded overran besieged razed sacked torched invaded stormed raided attacked bombed shelled "
    "entering encircling surrounding overrunning besieging razing reached left recaptured captured retook".split()
)
_AS_PLACES_ARE = late(
    r",[ \n](?:near|in[ \n]the|on[ \n]the|close[ \n]to|about|some|north|south|east|west|where)\b|"
    r"[ \n](?:from[ \n](?:two|three|four|all|several|both|many|different|the[ \n](?:north|south|east|west))\b|"
    r"and[ \n]then\b|at[ \n](?:about|around|dawn|dusk|night|midnight|noon|first[ \n]light|\d)|before[ \n]dawn\b|"
    r"after[ \n]dark\b|"
    r"overnight\b|in[ \n]the[ \n](?:early|small|night|morning|evening|dark)\b|during[ \n]the[ \n]night\b)"
)
"""How a phrase goes on that said which place was entered, and not who was attacked."""

_WHEN = late(
    r"[ \n](?:on[ \n](?:the[ \n](?:night|morning|evening)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|"
    r"at[ \n](?:about|around|"
    r"dawn|dusk|midnight|noon|first[ \n]light|\d)|(?:early|late)[ \n]on\b|before[ \n]dawn\b|shortly[ \n](?:before|"
    r"after)\b|"
    r"(?:this|last)[ \n](?:week|month|morning)\b|overnight\b|took[ \n]a[ \n](?:direct[ \n])?hit\b|(?:was|"
    r"were)[ \n](?:hit|struck|set)\b)"
)
"""When something was "at X": a time, which nobody's firm has."""


def apposed(text: str, end: int) -> bool:
    """Whether it is called a village, a town or the like: "Soanggama, a hamlet in the regency"."""
    return text.startswith(",", end) and _APPOSED.match(text, end) is not None


def dwelt_in(text: str, start: int, before: str) -> bool:
    """“Residents of Tse Agbough"."""
    if before != "of":
        return False
    words = words_before(text, start, 30)
    return len(words) > 1 and words[-2].lower() in _DWELLERS


def taken(text: str, end: int, before: str) -> bool:
    """“Entered Makumo and then", "attacked Tiwoli from three sides"."""
    return before in _TAKEN and _AS_PLACES_ARE.match(text, end) is not None


def at_a_time(text: str, end: int, before: str) -> bool:
    """“Into an ambush at Kagir at about 4 p.m."."""
    return before == "at" and _WHEN.match(text, end) is not None
