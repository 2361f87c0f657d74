"""Whether the people whom a rule has come upon can be those harmed: what must be told of them, what rules it out."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.line import Line
from summarizer.schema.vocabulary import Outcome
from summarizer.text.expressions import compiled

_FEWEST_FLEEING = 10


_ON_THE_WAY = compiled(
    r"\b(?:walking|heading|marching|streaming|pouring|trekking|brought|lifted|carried|helped|taken)\b"
)


def could_flee(first: Chunk, words: str) -> bool:
    """Whether people are displaced, and no attackers or witnesses who run away, nor two on their way."""
    many = first.quantity is not None and (first.quantity.interval.low or 0) >= _FEWEST_FLEEING
    return many or (first.head in listed("can_be_displaced") and _ON_THE_WAY.search(words) is None)


def their_home(segment: Segment, match: re.Match[str]) -> bool:
    """Whether those who "left" a building left their own."""
    tag = match.groupdict().get("home")
    return tag is None or segment.chunk(tag).determiner == "their"


_FIGURES = frozenset(
    "killed.toll killed.put_at killed.of.put_at injured.put_at injured.number_of killed.losses killed.numbered "
    "injured.numbered missing.number".split()
)


_COUNTED = _FIGURES | {
    "killed.victims_of",
    "killed.buried",
    "captured.gave_up",
    "injured.on_wards",
    "captured.number",
    "injured.treated",
    "missing.whereabouts",
    "missing.sought",
}
"""Rules that harm nobody where nobody is counted: "he treated their children"."""


def may_be(line: Line, rule: Rule, outcome: Outcome, at: int, text: str) -> bool:
    """Whether the phrase at word `at` can be people of an outcome that a rule tells."""
    chunk = line.chunk(at)
    if _belongs(text[chunk.start : chunk.end]) and line.word(at + 1) not in _REMAINS:
        return False
    if (rule.id in _COUNTED and chunk.quantity is None) or _NTH.search(
        text[max(0, chunk.start - _ORDINAL) : chunk.end]
    ):
        return False
    if outcome == "injured" and line.word(at + 1) in _REMAINS:
        return False  # bodies that are brought to hospital
    if outcome == "missing" and (chunk.attribute == "militants" or chunk.head in _WANTED):
        return False
    if rule.id == "killed.victims_of" and chunk.head not in _CALLED_VICTIMS:
        return False
    if rule.id == "killed.mourned" and chunk.label == "H":
        return False  # who is buried may have died long ago
    if rule.id == "unspecified.some" and chunk.head not in _HARMED_ONES:
        return False
    if chunk.head == "people" and chunk.determiner == "the" and chunk.modifiers and chunk.quantity is None:
        return False  # "the suffering Kavuan people"
    if _asked(line, at) or (rule.id == "injured.taken" and chunk.bare.lower() == "one"):
        return False
    return rule.id not in _WITH_OWN_TEST or _own_test(line, rule, at, text)


_WITH_OWN_TEST = frozenset(
    "killed.lost killed.possessed killed.fell killed.cost_side captured.drove_off injured.called captured.called "
    "displaced.registered".split()
)
_HURT = frozenset({"wounded", "injured", "maimed"})
_CAPTIVES = frozenset("captive captives hostage hostages abductee abductees detainee detainees".split())
_UPROOTED = frozenset("refugee refugees evacuee evacuees".split()) | {"new arrivals"}
_FIGHTING = frozenset({"military", "police", "militants"})
_MEN = frozenset({"men", "women", "people", "members", "comrades"})


_NTH = compiled(
    r"\b(?:the \d+(?:st|nd|rd|th)|(?:is|was|became) the (?:second|third|fourth|fifth|sixth|seventh|eighth|latest)) "
    r"(?:[\w-]+ ){0,3}[\w-]+$"
)
_ORDINAL = 40
"""“The 47th leader murdered this year" is no 47 leaders, and is counted elsewhere."""

_HARMED_ONES = frozenset({"casualties", "casualty", "losses", "victims", "fatalities"})
_REMAINS = frozenset({"bodies", "corpses"})
_WANTED = frozenset("suspect suspects attacker attackers gunman gunmen driver assailant assailants".split())
"""People who are looked for, but not lost."""


def _belongs(phrase: str) -> bool:
    """Whether people only own what is harmed: "70 of its members' cows"."""
    return phrase.endswith(("'", "’"))


def _asked(line: Line, at: int) -> bool:
    """“How many people were killed", "the number of people killed" count nobody themselves."""
    if line.word(at - 1) == "of" and line.word(at - 2) in {"number", "tally", "count"}:
        return line.word(at - 3) == "the"
    return line.word(at - 1) == "many" and line.word(at - 2) == "how"


def _own_test(line: Line, rule: Rule, at: int, text: str) -> bool:
    chunk = line.chunk(at)
    if rule.id == "killed.possessed":  # "the commander's killing", but "the gangs' killings"
        one = chunk.label == "H" or (chunk.quantity is None and not chunk.head.endswith("s"))
        return one and chunk.attribute != "militants"
    if rule.id in _CALLED:
        counted = chunk.quantity is not None and chunk.determiner not in {"the", "those"}
        return counted and _CALLED[rule.id](chunk) and " of " not in text[chunk.start : chunk.end]
    if rule.id == "killed.fell":
        return chunk.label == "P" and chunk.attribute in _FIGHTING
    if rule.id == "killed.cost_side":
        return chunk.quantity is not None and (chunk.attribute in _FIGHTING or chunk.head in _MEN)
    if rule.id == "captured.drove_off":
        return chunk.label == "P" and chunk.attribute == "civilians" and chunk.quantity is not None
    if chunk.label == "N":  # "lost two of its own"
        return line.word(at + 1) == "of" and line.word(at + 2) in _OWN and line.word(at + 3) == "own"
    mourned = chunk.quantity is not None or chunk.head in listed("kin")
    return chunk.label == "P" and mourned and line.word(at + 1) not in {"to", "'s"}


_HURT_TOO = compiled(r"\b(?:wounded|injured|hurt|burned|burnt)\b")

_CALLED: Mapping[str, Callable[[Chunk], bool]] = MappingProxyType(
    {
        "injured.called": lambda chunk: not _HURT.isdisjoint(chunk.modifiers),
        "captured.called": lambda chunk: chunk.head in _CAPTIVES,
        "displaced.registered": lambda chunk: chunk.head in _UPROOTED or "displaced" in chunk.modifiers,
    }
)
"""Rules of people who are called what became of them: "one wounded survivor", "28 captives", "740 new arrivals"."""

_OWN = frozenset({"its", "his", "her", "their", "our"})
_CALLED_VICTIMS = frozenset({"victim", "victims"})
_CALLED_CASUALTIES = frozenset({"casualties", "casualty"})
_CALLED_MARTYRS = frozenset({"martyr", "martyrs"})
_CALLED_PATIENTS = frozenset({"patients", "casualties"})
_SEARCHERS = frozenset(
    "rescuers rescuer divers relatives families family firefighters residents volunteers villagers "
    "parents rescue_workers rescue crews teams coastguard friends neighbours neighbors workers "
    "emergency_crews rescue_crews rescue_teams search_teams emergency_workers emergency_teams "
    "civil_defence_crews civil_defense_crews emergency_services search_and_rescue_teams".split()
)


_MEANT: Mapping[str, Callable[[Chunk], bool]] = MappingProxyType(
    {
        "cart": lambda chunk: chunk.head in listed("carriers"),
        "refuge": lambda chunk: chunk.head in listed("refuge"),
        "seeker": lambda chunk: chunk.head.replace(" ", "_") in _SEARCHERS,
        "lost": lambda chunk: "missing" in chunk.modifiers,
        "patients": lambda chunk: chunk.head in _CALLED_PATIENTS,
        "martyr": lambda chunk: chunk.head in _CALLED_MARTYRS,
        "harmed": lambda chunk: chunk.head in _CALLED_CASUALTIES,
    }
)
"""What the words of a rule's groups must be: a vehicle, a shelter, searchers, the missing, patients, the dead."""


def of_victims(segment: Segment, match: re.Match[str], outcome: Outcome) -> bool:
    """Whether the words that a rule takes for victims, an event, a hospital or searchers are such."""
    found = match.groupdict()
    event = found.get("event")
    if event is not None and segment.chunk(event).head not in listed(f"event_{outcome}"):
        return False
    ward = next((found[name] for name in ("ward", "ward2", "ward3") if found.get(name)), None)
    if ward is not None and segment.chunk(ward).head not in listed("hospital"):
        return _HURT_TOO.search(match.group()) is not None  # "wounded and flown to the capital"
    if any(tag is not None and name in _MEANT and not _MEANT[name](segment.chunk(tag)) for name, tag in found.items()):
        return False
    tag = found.get("victims") or found.get("victims2")
    if tag is not None and segment.string[: match.start()].endswith("of "):
        return False  # "most of the victims were women"
    return tag is None or segment.chunk(tag).head in _CALLED_VICTIMS
