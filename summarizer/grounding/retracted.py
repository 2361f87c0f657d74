"""Whether a number is one that its source took back: "had at first put it at 45", "spoke of 20 but withdrew that"."""

from summarizer.grounding.context import Sentence
from summarizer.grounding.findings import Doubt
from summarizer.text.expressions import compiled

REACH = 70
"""Characters between the words that make a figure a first one and the figure."""


def retracted(sentence: Sentence, start: int, end: int) -> Doubt | None:
    """A doubt where the sentence itself says that the number at `start:end` was a first one, or was withdrawn."""
    before, after = sentence.lower[max(0, start - REACH) : start], sentence.lower[end:]
    for match in _FIRST.finditer(before):
        if not _TURN.search(before, match.end()):
            return _doubt(sentence, start, end, match.group())
    taken_back = _REPLACED.search(before) or _WITHDRAWN.search(after)
    return None if taken_back is None else _doubt(sentence, start, end, taken_back.group())


def _doubt(sentence: Sentence, start: int, end: int, said: str) -> Doubt:
    number = sentence.text[start:end]
    return Doubt("possibly_withdrawn", f"“{number}” may be a figure that was replaced (“{said.strip()}”)")


_FIRST = compiled(
    r"\b(?:at first|initially|originally|first|earlier) (?:had )?(?:put|said|spoke|spoken|gave|given|reported|counted"
    r"|announced|estimated|listed|claimed|stated)\b"
    r"|\bearlier,? [^.;:]{1,50} had (?:put|said|spoken|given|reported|counted|announced)\b"
    r"|\b(?:put|said|spoke|spoken|gave|given|reported|counted|announced|estimated|listed|stated) (?:at first|initially"
    r"|originally)\b|\b(?:initial|first|early|earlier) (?:reports?|counts?|tolls?|figures?|estimates?) (?:of|put|said"
    r"|had|gave|spoke)\b"
)
_TURN = compiled(r"\b(?:but|later|now|then|before|while|until|corrected|revised)\b|[;:]")
_REPLACED = compiled(
    r"\b(?:revised|lowered|raised|corrected|reduced|cut|up|down) (?:\w+ ){0,4}from (?:an? |the )?"
    r"(?:(?:initial|earlier|previous|first) )?$|\b(?:rather than|instead of) (?:the )?$"
)
_WITHDRAWN = compiled(
    r"\b(?:withdrew|withdrawn|retracted|took back|corrected|revised)\b (?:\w+ ){0,3}"
    r"(?:number|figure|toll|count|total|statement|claim|estimate|it)\b"
    r"|\bas first (?:reported|stated|thought|announced)\b"
)
