"""What stands between commas beside a name or an office: "the mayor, Ana Orr,", "Ana Orr, the mayor,"."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.engines.rules.reading.bare_names import undetermined
from summarizer.engines.rules.reading.chunks import Chunk

_OFFICE_WORDS = 3
_OF_A_ROLE = frozenset(
    {"retired", "elected", "self-styled", "self-appointed", "ousted", "exiled", "disgraced", "unelected"}
)


def apposed_name(segment: Segment, end: int) -> Chunk | None:
    """The person's name between commas behind an office."""
    following = segment.string[end : end + 12].split()
    if len(following) > 1 and following[0] == "," and following[1].startswith("H"):
        return segment.chunk(following[1])
    return None


def apposed_body(segment: Segment, end: int) -> Chunk | None:
    """The body between commas behind what it is."""
    following = segment.string[end : end + 14].split()
    if len(following) > 2 and following[0] == following[2] == "," and following[1].startswith("B"):
        return segment.chunk(following[1])
    return None


def apposition(text: str, segment: Segment, end: int) -> str:
    """The role that stands after a name between commas."""
    rest = segment.string[end:]
    if not rest.startswith(" , "):
        return ""
    inner = rest[3:].split(" ,")[0].split(" said")[0].rstrip(" .")
    words = inner.split()
    if not 0 < len(words) <= 12 or words[0] in {"who", "which", "where", "while", "and", "but", "he", "she"}:
        return ""
    if words[0] in listed("verb") or (words[0].endswith("ed") and words[0] not in _OF_A_ROLE):
        return ""  # "its moderator, Ana Orr, asked the crowd to go home"
    if words[0][0] not in "SPB" and not any(word[0] in "SP" for word in words[:3]):
        return ""
    span = segment.span(end + 3, end + 3 + len(inner))
    return undetermined(text[span.start : span.end])


def office_before(text: str, segment: Segment, start: int) -> str:
    """The role before a name between commas, in words that no list holds: "the public defender, Ana Orr,"."""
    before = segment.string[:start]
    if not before.endswith(" , ") or not segment.string[start:].partition(" ")[2].startswith(","):
        return ""
    words = before[:-3].split(" ")[-_OFFICE_WORDS:]
    own = len(words) - next(
        (n for n, word in enumerate(reversed(words)) if not word.replace("-", "").isalpha() or is_tag(word)), len(words)
    )
    if own == len(words):
        return ""
    span = segment.span(start - 3 - len(" ".join(words[own:])), start - 3)
    return undetermined(text[span.start : span.end])
