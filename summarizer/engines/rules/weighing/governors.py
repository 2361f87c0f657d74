"""What governs an actor in its sentence: the verb and preposition before it, and the verb that it is subject of."""

from collections.abc import Sequence

from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.engines.rules.reading.tokens import looks_verbal, word_classes

_BACK = 12
"""Words before an actor among which its verb is sought."""
_ON = 12
"""Words behind it, an aside between commas not counted."""
_ASIDE = 16
_PREPOSITIONS = frozenset("of on to by from with at for in against as behind between among toward towards like".split())
_ENDS = frozenset(".;:?!")
_AUXILIARIES = frozenset(
    "has have had having was were is are be been being will would did does do can could may might must should 's 've "
    "'d also later then soon quickly promptly immediately once again still already never not n't itself themselves "
    "himself herself both all each now yet initially first even only".split()
)
_BE = frozenset("was were is are be been being".split())
_NOT = frozenset({"not", "n't", "never", "neither", "nor"})
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom"})
_CLOSING = {",": ",", "(": ")", "-": "-", "–": "–", "—": "—"}


def before(segment: Segment, words: Sequence[str], first: int) -> list[str]:
    """The verb before the actor whose first word is number `first`, with the preposition between; "^" for none.

    Also the noun that the preposition belongs to: “blamed the raid on the Front" gives "blamed", "blamed on", "E:raid
    on".
    """
    pieces, preposition, noun, that = segment.pieces, "", "", ""
    comma = ""
    for at in range(first - 1, max(first - 1 - _BACK, -1), -1):
        piece = pieces[at]
        if piece in _ENDS:
            break
        if piece in _PREPOSITIONS and not preposition and not noun:
            preposition, noun = piece, words[at - 1] if at else "^"
        elif piece == ",":
            comma = ", "
        elif piece == "that" or piece in _RELATIVE:
            that = "that "
        elif _is_verb(piece):
            verb = f"{that}{piece}"
            found = [f"{comma}{verb}", f"{verb} {preposition or '-'}"]
            return [*found, *_of_a_noun(noun, preposition)]
    return [f"^ {preposition or '-'}", *_of_a_noun(noun, preposition)]


def _of_a_noun(noun: str, preposition: str) -> list[str]:
    return [f"{noun} {preposition}"] if preposition else []


def behind(segment: Segment, words: Sequence[str], stop: int) -> list[str]:
    """The verb behind the actor that ends before word number `stop`, with negation, voice and what follows it."""
    pieces, at = segment.pieces, stop
    relative = ""
    if at < len(pieces) and pieces[at] in _CLOSING:
        at = _past_aside(pieces, at)
    if at < len(pieces) and pieces[at] in _RELATIVE:
        relative, at = "who ", at + 1
    negated = passive = ""
    for number, piece in enumerate(pieces[at : at + _ON], at):
        if piece in _ENDS or piece in _CLOSING:
            break
        if piece in _NOT:
            negated = "not "
        if piece in _BE:
            passive = "be "
        elif piece not in _AUXILIARIES and (_is_verb(piece) or (passive and not is_tag(piece))):
            verb = f"{relative}{negated}{passive}{piece}"
            following = words[number + 1] if number + 1 < len(words) else "$"
            return [verb, f"{verb} {following}"]
    return [f"{relative}{negated}{passive}$"]


def _is_verb(piece: str) -> bool:
    if is_tag(piece):
        return False
    return word_classes().get(piece) == "V" or (looks_verbal(piece) and not piece.endswith("ly"))


def _past_aside(pieces: Sequence[str], at: int) -> int:
    """Behind the aside that begins at `at`; the same place where it does not end."""
    closing = _CLOSING[pieces[at]]
    for end in range(at + 1, min(at + 1 + _ASIDE, len(pieces))):
        if pieces[end] == closing:
            return end + 1
    return at
