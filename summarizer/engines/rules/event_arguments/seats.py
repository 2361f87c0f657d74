"""Places of which a sentence only says who sits, speaks or comes from there, and not that something happened there."""

import re
from functools import cache

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.text.expressions import compiled
from summarizer.text.late import late

_SPEAKING_AFTER = compiled(
    r"^[BLHPS]\d+(?: 's [A-Z]\d+)? (?:also |has |have )*(?:said|says|condemned|denied|vowed|blamed|"
    r"accused|warned|called|urged|backs|backed|rejected|declined|did not comment|has not commented|which|who)\b"
)
_ABOUT_SOMEONE = compiled(
    r"\b(?:told|said|statement|speaking|spokesman|minister|embassy|capital|arrived|met|visited|"
    r"visit|hospital|born|based|bureau|reporters|conference|court|tribunal|funeral|morgue|superintendent|governor|"
    r"mayor|talks|summit|correspondents?)(?: [a-z]+){0,3} (?:in|at|from|of|for|to) $"
    r"|\b(?:fled|flown|evacuated|airlifted|transferred|withdrew|retreated|travelled|traveled|heading|headed|returning|"
    r"bound|displaced|relocated|seen|visible|felt|heard|escaped|taken|brought|rushed|moved)(?: [^ ]+){0,3} "
    r"(?:to|from|in|towards?|for|as far as)(?: [a-z-]+)? $"
    r"|(?:[PHN]\d+|-old)(?: ,)? from $"
    r"|(?<!\binto )(?<!\bat )(?<!\boutside )(?<!\bnear )(?<!\bon )(?<![a-z] of )(?<!attacked )(?<!stormed )[SB]\d+ in $"
)
_HIT_OF = late(
    r"(?:[TE]\d+|(?:attacked|ambushed|targeted|hit|struck|bombed|stormed|raided|shelled)(?: on D\d+)? P\d+) of "
    r"(?:(?:the|an?|its) )?(?:[a-z-]+ ){0,2}[SB]\d+ in $"
    r"|\b(?:exploded|detonated|placed|planted|hurled|thrown|threw|went off|fired|damaged|destroyed|burned|"
    r"occurred|took place)(?: D\d+)?(?: (?:in front of|in|at|on|near|outside|inside|against|behind|across from|"
    r"next to))?(?: (?:the|an?|its))?(?: [a-z-]+){0,2}(?: [STB]\d+ (?:of|belonging to)(?: the)?)? [SB]\d+ in $"
)
"""“Attacked a convoy of the Pakistani army in", "exploded in a branch of the bank in": where it was hit, and not where
the army or the bank is."""

_REACH = 140
"""Characters before a place in which stands what it is the seat of."""


@cache
def _seat() -> re.Pattern[str]:
    """What is held, said, written or begun at a place: "a meeting scheduled for Monday in the city of"."""
    filler = (
        r"(?: (?!(?:was|were|been|being|killed|shot|attacked|exploded|went|when|where|after|and|but|that)(?! [^ ]))"
        r"(?:[a-z'-]+|[DHN]\d+)){0,3}"
    )
    return compiled(
        r"(?:^|[\s(])(?:meetings?|message|letter|communiqu[eé]s?|declaration|interview|newspaper|daily|article|telegram|"
        r"ceremony|congress|forum|dialogue|negotiations|conversation|trip|flight|stopover|speech|archbishopric|"
        r"archbishop|bishop|diocese|consulate|ambassadors?|envoys?|offices? of|session|candidate|natives?|residents?|"
        r"judge|magistrate|leader|director|president|manager|coordinator|rector|headquarters|"
        r"stated|announced|issued|published|broadcast|edited|spoke|speaks?|meet|meets|gathered|"
        r"arrived?|arrives|arriving|landed|living|lives?|resides?|resided|deployed|graduated|studied|scheduled|signed|"
        r"received|learned|charges made)" + filler + r" (?:in|at|from|of|for|to)"
        r"(?: the)?(?: (?:[a-z'-]+ ){0,2}(?:town|city|department|province|municipality|capital|port|village|district|"
        r"state) of| (?:eastern|western|central|north\w+|south\w+|downtown|nearby|neighbou?ring)){0,2} $"
    )


_OF_SOMEBODY = late(r"H\d+ of $|[PH]\d+ , (?:a )?(?:native|resident) of $")
_SAID_THERE = late(
    r"\b(?:reported|learned|announced|stated|disclosed|revealed|confirmed)(?: (?:[a-z]+ly|here|D\d+)){0,3} in $"
)
_THAT = late(r"[A-Z]\d+(?: ,)?(?: (?:on )?D\d+)?(?: ,)? that ")
"""“It was reported in Lima today that": where it was said."""

_WAY = late(
    r"\b(?:running|route|way|trip|flight|flying|bound|railroad|train)(?: [a-z]+){0,3} from "
    r"(?:the )?$"
)
"""“A train running from Lima to La Oroya": neither end is where it was hit."""


_OFFICIALS = late(r"^(?:according to )?(?:the )?(?:[PSB]\d+|officials|authorities|sources) (?:at|in|of|from) $")
_TOLD = late(r"^L\d+[^;.]{0,120}? (?:said|say|reported|told|announced|stated|confirmed|added)(?!\S)")
"""“Officials at Huancayo, capital of Junin, have said"."""

_BACK_FROM = late(
    r"\b(?:returning|returned|coming|came|back) from (?:an?|the) [^;.]{1,80} (?:at|in)"
    r"(?: the (?:[a-z-]+ ){0,2}(?:town|city) of)? $"
)
_POSTED = frozenset({"ambassador", "ambassadors", "consul", "correspondent", "correspondents", "envoy", "bureau"})
_POST = late(r"([PSB]\d+) (?:in|to|at|for) $")


def _posted(segment: Segment, before: str) -> bool:
    """“The ambassador in Lima": where somebody is posted."""
    match = _POST.search(before)
    return match is not None and segment.chunk(match.group(1)).head in _POSTED


def is_seat(segment: Segment, at: int) -> bool:
    """Whether a place at `at` in a segment's string is only where somebody speaks, sits, lives or goes."""
    string = segment.string
    before = string[max(0, at - _REACH) : at]
    if _SPEAKING_AFTER.match(string[at:]):
        return True
    if _HIT_OF.search(before):
        return False
    if _ABOUT_SOMEONE.search(before) or _OF_SOMEBODY.search(before) or _WAY.search(before):
        return True
    if _BACK_FROM.search(before) or _posted(segment, before) or (_OFFICIALS.match(before) and _TOLD.match(string[at:])):
        return True
    if _SAID_THERE.search(before) and _THAT.match(string, at):
        return True
    return _seat().search(before) is not None
