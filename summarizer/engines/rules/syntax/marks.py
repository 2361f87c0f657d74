"""Where the words of a sentence put a clause outside the incident, by the rules of `patterns/background.txt`."""

import re
from functools import cache

from summarizer.engines.rules.patterns import rule_set
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.text.expressions import compiled


def marks(segment: Segment, *, opening: bool) -> list[tuple[int, str]]:
    """Where background rules fire, and why. A war's toll colours its whole clause, so it counts from its start."""
    found = rule_set("background").matches(segment.string, segment.words)
    return (
        [
            (match.end() - 1 if rule.id == "war.cost" else match.start(), rule.values["why"])
            for rule, match in found
            if (rule.id != "earlier.pluperfect" or not _reported(segment.string, match.start(), match.end()))
            and not (rule.id == "war.toll" and _one_attack(segment, match.group(), opening=opening))
            and not (rule.id == "war.passive" and not _of_a_war(segment, match.group()))
            and not (rule.id in _OF_A_WAR and _event(segment, match.group()) != "armed_conflict")
        ]
        + _separate(segment)
        + _from_year_to_year(segment)
    )


_OF_A_WAR = frozenset({"war.cost", "war.in_which"})


def _event(segment: Segment, words: str) -> str:
    """What kind of event a match begins with."""
    return segment.chunk(words.split(" ", 1)[0]).attribute


_YEARS = compiled(r"(?i)(?:between |from )?(?:19|20)\d\d(?: and | to | ?[-–] ?)(?:19|20)\d\d")


def _from_year_to_year(segment: Segment) -> list[tuple[int, str]]:
    """“Between 1998 and 2001": two years read as a number."""
    return [
        (segment.offset(chunk.start), "war")
        for chunk in segment.chunks
        if chunk.label == "N" and chunk.quantity is not None and _YEARS.fullmatch(chunk.quantity.text)
    ]


def _of_a_war(segment: Segment, words: str) -> bool:
    """“Have been killed in the conflict", "in those strikes", "in such clashes"; not "in the clashes" of the news."""
    event = segment.chunk(words.rsplit(" ", 1)[-1])
    return event.attribute == "armed_conflict" or (
        event.head.endswith("s") and (event.determiner in {"those", "these"} or not _SUCH.isdisjoint(event.modifiers))
    )


_SUCH = frozenset({"such", "similar", "those", "these", "previous", "earlier", "recent", "repeated", "sporadic"})


def _separate(segment: Segment) -> list[tuple[int, str]]:
    """“In a separate incident, …": the article and "separate" are part of the event's phrase."""
    found = []
    for chunk in segment.chunks:
        if chunk.label == "E" and ("separate" in chunk.modifiers or chunk.determiner == "another"):
            at = segment.offset(chunk.start)
            if segment.string[:at] in _OPENS or segment.string[:at].endswith((", in ", "; in ", " and in ")):
                found.append((at, "elsewhere"))
    return found


_OPENS = frozenset({"in ", "also in ", "meanwhile , in "})


def _one_attack(segment: Segment, words: str, *, opening: bool) -> bool:
    """“An air strike has killed four": the news in the perfect, and no toll of a war."""
    tag = words.split(" ", 1)[0]
    event = segment.chunk(tag) if tag[0] == "E" and tag[1:].isdigit() else None
    if event is None or event.attribute == "armed_conflict":
        return False
    return not event.head.endswith(("s", *_RUNNING)) or (opening and event.determiner not in {"those", "these"})


_RUNNING = ("violence", "fighting", "unrest", "bloodshed", "shelling", "bombardment")


def _reported(string: str, start: int, end: int) -> bool:
    """Whether the clause stands under a verb of saying, which turns a plain past into "had"."""
    return bool(
        _SAID_AFTER.match(string, end)
        or re.search(
            r"\b(?:said|says|told|reported|announced|claimed|claims|added|confirmed|denied|maintained|maintains|insisted|"
            r"insists|asserted|stated|acknowledged|alleged|estimated|believed|concluded|found that|to believe that|"
            r"established|determined|ruled|convinced|certain|doubt|adamant|swore|testified|suggested|argued)\b",
            string[:start],
        )
    )


_SAID_AFTER = compiled(
    r"[^,;.]{0,60} , (?:[A-Z]\d+|he|she|they|it) "
    r"(?:said|says|wrote|added|told|reported|announced|confirmed|insisted)(?!\S)"
)
"""“Nobody had been killed, he wrote"."""


@cache
def _back() -> re.Pattern[str]:
    return compiled(
        r"^(?:that|those) |\bthat (?:attack|fire|blast|bombing|raid|strike|shooting|explosion|killing|"
        r"massacre|assault|time|day|incident|clash|ambush|war)\b"
    )


def points_back(sentence: Sentence) -> bool:
    lower = sentence.text.lower()
    return ("that " in lower or lower.startswith("those ")) and _back().search(lower) is not None
