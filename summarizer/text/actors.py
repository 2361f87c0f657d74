"""Bodies that no list holds, by the words that make a body: "the Iraqi interior ministry", "Basra police", "X Front"."""

import re
from typing import NamedTuple

from summarizer.text import countries
from summarizer.text.bodies import SUFFIXES, Body
from summarizer.text.capitalised import Word, adjoins
from summarizer.text.gazetteer import entries
from summarizer.text.keys import key

# The last word of a body's name → its kind. Lower-case ones make a body only after a country or a place.
_HEADS = {
    "state_force": (
        "army military forces force troops navy marines airforce commandos soldiers guard guards peacekeepers coastguard "
        "paratroopers battalion corps"
    ),
    "police": "police gendarmerie gendarmes constabulary",
    "government": (
        "government ministry authorities presidency cabinet parliament council department command agency service services "
        "administration regime junta embassy consulate intelligence commission bureau directorate office secretariat senate "
        "assembly congress leadership officials prosecutors"
    ),
    "court": "court tribunal",
    "armed_group": (
        "rebels militants insurgents separatists guerrillas fighters militia militias militiamen jihadists resistance front "
        "brigades brigade cartel gang gangs mujahideen paramilitaries"
    ),
    "media": "television tv radio newspaper media",
    "other": (
        "party association organization organisation union federation network observatory foundation alliance society movement "
        "committee institute university centre center company corporation group coalition church league crescent hospital"
    ),
}
_KIND_OF_HEAD = {word: kind for kind, heads in _HEADS.items() for word in heads.split()}
# Words between the owner and the head: "Iraqi | counter-terrorism | service".
_MODIFIERS = (
    "security armed special defen[cs]e air ground naval navy national federal state military army counter-?terrorism "
    "anti-?terrorism counter-?terror anti-?terror intelligence border coast foreign interior health finance justice education "
    "information energy oil home internal revolutionary republican presidential police public supreme high emergency civil rescue "
    "transport central provincial local regional municipal joint operations general joint rapid response riot tribal transitional "
    "interim caretaker military-led media news territorial paramilitary external affairs prime minister(?:['’]s)? "
    "attorney general(?:['’]s)? of human rights"
).split()
_OWNED = re.compile(
    rf"(?:['’]s)?[ \n](?:(?:{'|'.join(sorted(set(_MODIFIERS), key=len, reverse=True))})[ \n]){{0,4}}"
    rf"({'|'.join(sorted(_KIND_OF_HEAD, key=len, reverse=True))})\b(?![-'’][a-z]{{2}})",
    re.IGNORECASE,
)
# Heads that after a country's adjective are people or too vague unless something precedes them: "Iraqi officials" is a source.
_FIRST_WORDS = frozenset({"ministry", "department", "university", "council", "bank", "office", "bureau", "command", "army", "front"})
_OF_A_PLACE = frozenset(
    "police gendarmerie government authorities council parliament ministry administration court prosecutors officials "
    "militia militias rebels gang gangs fighters separatists cartel".split()
)
# A name that nothing else tells of, before what it is: "the Maute group", "Kavu River militia".
_CALLED = re.compile(
    r"[ \n](?:(?:militant|armed|rebel|jihadist|separatist|criminal|drug|terrorist|terror|insurgent|paramilitary|islamist|street|"
    r"crime|opposition|political|rights|aid|monitoring)[ \n]){0,2}"
    r"(group|gang|cartel|militia|militants|rebels|fighters|insurgents|faction|guerrillas|network|movement|party|"
    r"organi[sz]ation|brigade)\b"
)
# "Sons of the River, a little-known group".
_IS_A = re.compile(
    r",[ \n](?:an?|the)[ \n](?:(?!of\b|for\b)[\w'’-]{1,25}[ \n]){0,4}?(group|gang|cartel|militia|faction|guerrilla|movement|party|organi[sz]ation|"
    r"alliance|coalition|agency|charity|watchdog|newspaper|broadcaster|think[ \n]tank)\b"
)
_ARMED_NOUNS = frozenset(
    "gang cartel militia militants rebels fighters insurgents faction guerrillas guerrilla brigade group".split()
)
_LINKS = frozenset({" of ", " of the ", " for ", " for the ", " and ", "-", "'s ", "’s ", "' ", "’ "})
_ARMED = frozenset({"liberation", "resistance", "revolutionary", "people's", "peoples", "mujahideen", "jihad", "islamic", "martyrs"})
_LONGEST = 8


class Found(NamedTuple):
    """A body at text[start:end]; `last` is the index of its last capitalised word."""

    start: int
    end: int
    last: int
    body: Body


def owned(text: str, words: list[Word], at: int) -> Found | None:
    """A body named by whose it is: "Iraqi security forces", "Iran's Foreign Ministry", "Basra police"."""
    if words[at].key == "the":
        return None
    for last in (at + 1, at):
        if last >= len(words) or (last > at and not adjoins(words[at])):
            continue
        match = _OWNED.match(text, words[last].end)
        if match is None:
            continue
        owner = text[words[at].start : words[last].end]
        country, place = countries.country_code(owner), None
        if country is None:
            place = next((entry for entry in entries(key(owner)) if entry.weight), None)
            if place is None:
                continue
        kind = _KIND_OF_HEAD[match.group(1).lower()]
        if place and match.group(1).lower() not in _OF_A_PLACE:
            continue
        end = match.end()
        while last + 1 < len(words) and words[last + 1].start < end:
            last += 1
        code = country or (place.location.country if place else None)
        return Found(words[at].start, end, last, Body(text[words[at].start : end], (), kind, code))
    return None


def phrase(text: str, words: list[Word], at: int) -> Found | None:
    """A capitalised name with a body's word in it: "Liberation Front of Kavu", "Ministry of Defence", "Supreme Court"."""
    last = at
    while last + 1 < len(words) and last - at + 1 < _LONGEST and (adjoins(words[last]) or words[last].link in _LINKS):
        last += 1
    for stop in range(last, at, -1):
        kind = _KIND_OF_HEAD.get(words[stop].key)
        if kind and _tight(words, at, stop, kind):
            return _named(text, words, at, stop, kind)
    if key(words[at].text) in _FIRST_WORDS and last > at and words[at].link.strip() in {"of", "of the", "for"}:
        stop = at + 1
        while stop < last and (adjoins(words[stop]) or words[stop].link == " and "):
            stop += 1
        return _named(text, words, at, stop, _KIND_OF_HEAD.get(key(words[at].text), "other"))
    return None


def _tight(words: list[Word], at: int, stop: int, kind: str) -> bool:
    """Whether it is one name: "of" only after a body's word, so that "Ari Bosk of the Council" is not one."""
    headed = kind == "armed_group"
    for word in words[at:stop]:
        headed = headed or word.key in _KIND_OF_HEAD
        if not adjoins(word) and not (headed and word.link in {" of ", " of the ", " for ", " and "}):
            return word.link in {"'s ", "’s "} and words[stop].key == "office"
    return True


def _says_whose(word: str) -> bool:
    """Whether it is an adjective and no name: "Iraqi", "York-based"."""
    return countries.adjectival(word) is not None or word.rpartition("-")[2] in SUFFIXES


def described(text: str, words: list[Word], at: int) -> Found | None:
    """A name that the text says is a body's: "the Maute group", "Sons of the River, a little-known militia"."""
    last = at
    while last + 1 < len(words) and last - at < 4 and (adjoins(words[last]) or words[last].link in {" of ", " of the "}):
        last += 1
    start, end = words[at].start, words[last].end
    if countries.country_code(text[start:end]) or any(_says_whose(word.text) for word in words[at : last + 1]):
        return None
    match = _CALLED.match(text, end) or _IS_A.match(text, end)
    if match is None:
        return None
    kind = "armed_group" if match.group(1).lower() in _ARMED_NOUNS else "other"
    kind = "media" if match.group(1) in {"newspaper", "broadcaster"} else kind
    return Found(start, end, last, Body(text[start:end], (), kind, None))


def _named(text: str, words: list[Word], at: int, stop: int, kind: str) -> Found:
    start, end = words[at].start, words[stop].end
    name = text[start:end]
    parts = {key(word.text) for word in words[at : stop + 1]}
    if kind == "state_force" and parts & {key(word) for word in _ARMED}:
        kind = "armed_group"
    country = next((code for word in words[at : stop + 1] if (code := countries.country_code(word.text))), None)
    return Found(start, end, stop, Body(name, (), kind, country))
