"""Sentences that tell another event in parallel: "Meanwhile, rebels blew up a bus in Kavu", "another bomb in Orsa"."""

import re
from collections.abc import Mapping, Sequence

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.reading.analysis import Analysis, Sentence
from summarizer.engines.rules.syntax.clauses import Stretch
from summarizer.engines.rules.syntax.measured_from import is_aside
from summarizer.text.expressions import compiled
from summarizer.text.places import PlaceMention

_OPENS = compiled(
    r"(?:(?:and|but) )?(?:meanwhile|in addition|in the meantime|at the same time|elsewhere|separately|likewise|"
    r"(?:further )?(?:in the )?(?:north|south|east|west)[a-z]*(?: of L\d+)?(?= ,)|"
    r"similarly|moreover|furthermore|finally|simultaneously|on the other hand|also|additionally|"
    r"in (?:a|an|another|other|yet another)(?: (?:separate|similar|second|third|related|different|further))? "
    r"(?:developments?|incidents?|actions?|turn of events|cases?|E\d+))(?: ,)? ?"
)
_IN_A_PLACE = compiled(r"(?:in|at|near|outside) L\d+(?: , (?:[a-z]+ ){0,3}(?:in )?L\d+)?(?: ,|(?= [A-Z]\d))")
"""How a sentence begins that goes on to another town; where no town is told before it only tells more of the same."""
_AT_ANOTHER_TIME = compiled(
    r"(?:(?:just|only|some|a few|several|two|three|four|five|six) )?"
    r"(?:(?:hours?|minutes|days?) (?:earlier|before|later|after)|"
    r"(?:earlier|later) (?:on [A-Z]\w+day|in the day|that day)|"
    r"earlier the same day|the (?:day|night) before|the same (?:day|night|evening)|a day (?:earlier|later)|"
    r"also on [A-Z]\w+day),? ",
    re.IGNORECASE,
)
"""How a sentence begins that tells what else happened about then."""
_ANOTHER = compiled(
    r"(?:^|, )(?:(?:in|at|near|outside) L\d+ , )?(?:D\d+ ,? ?)?(?:another|a separate|a different|yet another|other) ?"
    r"(?:[a-z-]+ )?[EWP]\d"
)
_DEED = 1.5
"""Weight of a verb from which it tells an attack."""


def mark_parallel(
    analysis: Analysis, found: Mapping[int, Sequence[EventMention]], outlines: dict[int, list[Stretch]]
) -> None:
    """Mark the clauses of such sentences as of elsewhere, where they name another place than what is told before.

    What follows in the paragraph goes on with it, as long as it names no place told before.
    """
    known: set[str] = set()
    begun = in_town = False
    other = -1  # the paragraph that tells of elsewhere
    for sentence in analysis.told():
        mentioned = found[sentence.index]
        if begun and (_another(sentence, mentioned, known, in_town=in_town) or _goes_on(sentence, other, known)):
            other = sentence.paragraph
            for segment in sentence.segments:
                stretches = outlines[id(segment)]
                outlines[id(segment)] = [each._replace(mark=each.mark or "elsewhere") for each in stretches]
            continue
        other = -1
        begun = begun or bool(mentioned)
        in_town = in_town or (bool(mentioned) and any(_is_town(sentence, each) for each in sentence.places))
        known |= {name for each in sentence.places for name in (each.text.lower(), *map(str.lower, each.within))}


def _goes_on(sentence: Sentence, other: int, known: set[str]) -> bool:
    """Whether a sentence goes on with what the one before it in the paragraph told of elsewhere."""
    return sentence.paragraph == other and not any(each.text.lower() in known for each in sentence.places)


def _another(sentence: Sentence, found: Sequence[EventMention], known: set[str], *, in_town: bool) -> bool:
    string = sentence.outer.string
    opens = _OPENS.match(string) or _AT_ANOTHER_TIME.match(sentence.text) or (in_town and _in_another_town(sentence))
    if not (opens or _another_one(sentence)):
        return False
    deed = any(m.rule != "noun" and m.weight >= _DEED and m.segment is sentence.outer for m in found)
    fine = [
        each
        for each in sentence.places
        if each.location.kind in {"city", "region", "site"} and not _far(sentence, each)
    ]
    apart = [each for each in fine if not {each.text.lower(), *map(str.lower, each.within)} & known]
    return deed and bool(apart) and len(apart) == len(fine)


def _far(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place only tells how far away it happened: "in Envigado, 10 km from Medellin"."""
    chunk = next((each for each in sentence.outer.chunks if each.start <= mention.start < each.end), None)
    if chunk is None:
        return False
    at = sentence.outer.offset(chunk.start)
    return is_aside(sentence.outer.string[max(0, at - _REACH) : at])


_REACH = 140
"""Characters before a place in which that stands."""


def _in_another_town(sentence: Sentence) -> bool:
    """“In Beni, 300 km to the north, rebels killed nine villagers": near the head only a town that a list has."""
    if _IN_A_PLACE.match(sentence.outer.string) is None:
        return False
    first = sentence.places[:1]
    return sentence.region == "body" or any(
        each.location.kind == "city" and each.location.latitude is not None and each.start < sentence.start + _SOON
        for each in first
    )


_SOON = 30
"""Characters from the head of a sentence within which the town stands that it begins with."""


def _is_town(sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place of a sentence is a town, and neither that of the dateline nor a province of its name."""
    before = sentence.text[: mention.start - sentence.start]
    told = mention.start >= sentence.narrated.start
    return mention.location.kind == "city" and told and _PROVINCE_OF.search(before) is None


_PROVINCE_OF = compiled(r"(?i)\b(?:department|province|state|region|district|governorate|county) of\s+$")


def _another_one(sentence: Sentence) -> bool:
    if not {"another", "separate", "different", "other"} & sentence.outer.words and "another" not in sentence.text:
        return False
    match = _ANOTHER.search(sentence.outer.string[:60])
    if match is not None:
        return True
    first = next((each for each in sentence.outer.chunks if each.label in "EW"), None)
    return first is not None and first.determiner == "another" and sentence.outer.offset(first.start) < 40
