"""Who speaks as "we" where the narrator does: the signer of a communiqué, whose "our fighters" its own men are."""

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Analysis, Segment, Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.text.late import late
from summarizer.text.names import body

_SIGNED = 4
"""Sentences at the end of a text among which a signature stands."""

_LONGEST_SIGNATURE = 9
"""Words of a line that only names who signs."""

_SELF = late(
    r"\b(?:we|we ,)(?: ,)? (?:in|at|of|from|the)? ?(?P<who>[BS]\d+)"
    r"|(?P<who2>[BS]\d+)(?: ,)?(?: [a-z]+ly| hereby)? "
    r"(?:announces?|accepts?|assumes?|takes?|claims?|declares?|informs?)\b"
)
"""“We in the Brigades", “the Front hereby announces"."""

_SIDES = frozenset({"armed_group", "state_force", "police"})


def signatory(analysis: Analysis) -> tuple[Segment, Chunk] | None:
    """The force or group in whose name a text speaks as "we" or of "our fighters", with the segment that names it.

    None where the narrator speaks of nobody as his own, or where no force or group signs, announces or claims.
    """
    told = analysis.told()
    if not any(_speaks_as_we(sentence) for sentence in told):
        return None
    return next(_signers(told), None)


def _speaks_as_we(sentence: Sentence) -> bool:
    """Whether the narrator, not somebody quoted, speaks of his own men."""
    segment = sentence.outer
    for chunk in segment.chunks:
        if chunk.determiner == "our" and (chunk.head in listed("own_arms") or chunk.attribute in _OWN_MEN):
            return True
    return any(chunk.label == "P" and chunk.modifiers[:1] == ("own",) for chunk in segment.chunks)


_OWN_MEN = frozenset({"militants", "military", "police"})


def _signers(told: list[Sentence]) -> Iterator[tuple[Segment, Chunk]]:
    for sentence in reversed(told[-_SIGNED:]):
        if len(sentence.text.split()) <= _LONGEST_SIGNATURE and not sentence.text.rstrip().endswith("."):
            yield from ((sentence.outer, chunk) for chunk in sentence.outer.chunks if _is_side(chunk))
    for sentence in told:
        match = _SELF.search(sentence.outer.string)
        if match is not None:
            chunk = sentence.outer.chunk(match["who"] or match["who2"])
            if _is_side(chunk):
                yield sentence.outer, chunk


def _is_side(chunk: Chunk) -> bool:
    """Whether a chunk names a force or an armed group by its own name."""
    if chunk.label == "S":
        return chunk.head in listed("armed_body") and chunk.bare[:1].isupper() and bool(chunk.modifiers)
    if chunk.label != "B":
        return False
    group = body(chunk.bare.split(maxsplit=1)[0])  # “FMLN General Command"
    return chunk.attribute in _SIDES or (group is not None and group.kind == "armed_group")


_ALLEGED = late(
    r"\b(?:allegations?|accusations?|claims?|rumou?rs?|lies?|propaganda|according to which|den(?:y|ies|ied)|"
    r"rejects?|if) "
)
"""“The allegation, according to which our forces shelled the town, is rejected"."""


def alleged(before: str) -> bool:
    """Whether the words before "our fighters attacked" tell it as somebody else's charge."""
    return _ALLEGED.search(before) is not None
