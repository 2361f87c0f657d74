"""Words before a place from which another is measured, or to which somebody travels."""

import re
from functools import cache

from summarizer.engines.rules.reading.analysis import Segment
from summarizer.text.expressions import compiled


def is_aside(before: str) -> bool:
    """Whether a place after these words is none where it happened, or only where some of it did."""
    told = (_measured_from(), _OF_SOME, _COME_FROM, _TAKEN_TO, _DEALT_WITH, _OF_A_MAN)
    return any(words.search(before) is not None for words in told)


_COME_FROM = compiled(
    r"\b(?:fired|launched|coming|comes|came|crossed|crossing|cross|took off|taking off|taken off|sent|flown|flew|"
    r"flying|"
    r"infiltrated|infiltrating|slipped|arrived|arriving|hail(?:s|ed|ing)|sailing|sailed|shipped|imported|smuggled|"
    r"migrated|deported|extradited|phoned|wrote|writing|directed|commanded|operated|run|mounted|emerged|"
    r"(?:a )?couple|way)(?: in| out)?"
    r"(?: (?!(?:in|at|near|to)\b)[^ ,]+){0,6} from(?: (?:the )?direction of)?(?: the| southern| northern| eastern|"
    r" western)*"
    r"(?: [BL]\d+ 's)? $|(?:\b\d+|D\d+|N\d+) , from $"
)
"""Whence a shot or its author came: "rockets fired from", "crossed the river from", "Wolski, 38, from"."""
_TAKEN_TO = compiled(
    r"\b(?:(?:flown|taken|rushed|evacuated|brought|transferred|airlifted|moved|carried|driven|ferried|sent|"
    r"escorted|towed)"
    r"(?: (?!(?:in|at|near|by)\b)[^ ,]+){0,5} to(?: [^ ,]+){0,5}|"
    r"(?:treated|hospitali[sz]ed|recovering|bought|purchased|procured|born|based|headquartered|headquarters|trained|"
    r"training|recruited|exiled|studied|addressed to [^ ]+)(?: (?!(?:near|by|and)\b)[^ ,]+){0,4} (?:in|at))"
    r"(?: the)?(?: [BLT]\d+(?: 's| and| ,| in)?)* $"
)
"""Where the hurt were brought, or what was needed was bought: "flown to", "treated in"."""
_DEALT_WITH = compiled(
    r"\b(?:accord|treaty|deal|agreement|pact|talks|negotiations|border|frontier|ties|relations|dispute|quarrel|truce|"
    r"ceasefire|trade|alliance|war|exercises?) with(?: [BL]\d+ (?:and|,))* $"
)
"""“Against a border accord with Russia"."""
_OF_A_MAN = compiled(r"H\d+ (?:, \d+ , )?of $")
"""“Doreen Falk of Halifax"."""


_OF_SOME = compiled(r"\b(?:including|among (?:them|whom|those))\b[^;.]*$")
"""“Among them nine in Khan Younis"."""


@cache
def _measured_from() -> re.Pattern[str]:
    """The words right before such a place: "60 km south of", "on its way to", "from Dori to"."""
    return compiled(
        r"(?:\b(?:km|kms|kilomet(?:re|er)s?|miles?|minutes|hours)(?: \( [^()]{1,24} \))?(?: (?:to the )?[a-z-]+){0,3}"
        r"(?: of(?! each other)| from| outside)|\bdistance (?:away )?from|\bfar from|"
        r"\b(?:(?:north|south|east|west)[a-z]*(?:-(?:north|south|east|west)[a-z]*)?) of|"
        r"\b(?:towards?|en route (?:to|from)|on (?:the|its|their|his) way (?:to|from)|bound for|headed (?:to|for)|"
        r"(?:travell?ing|driving|returning|going|heading|carrying|taking|transporting)"
        r"(?: (?!(?:in|at|near) )[^ ,]+){0,5} (?:from|to)|from L\d+ to|road (?:from|to)))"
        r"(?: (?:the|a))?(?: [BL]\d+ 's)?(?: [a-z-]+){0,3}(?: of)? $"
    )


def of_a_hospital(segment: Segment, number: int) -> bool:
    """“The hospital in La Ceiba", where the wounded lie."""
    before = segment.chunks[number - 1] if number else None
    if before is None or before.label != "T" or before.head.rpartition(" ")[2] not in _OF_THE_WOUNDED:
        return False
    between = segment.string[segment.offset(before.start) : segment.offset(segment.chunks[number].start)].split(" ")[1:]
    return " ".join(between).strip() in {"in", "at", "in the", "of"}


_OF_THE_WOUNDED = frozenset({"hospital", "hospitals", "morgue", "mortuary"})
