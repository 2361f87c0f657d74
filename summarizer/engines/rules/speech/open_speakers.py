"""Who a stretch stands for whose last word no list holds: a name by its capitals, or somebody's somebody."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment, is_tag
from summarizer.engines.rules.reading.antecedents import country_of
from summarizer.engines.rules.reading.bare_names import country_in, undetermined
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.subject_words import PRONOUNS
from summarizer.engines.rules.speech.speaker import Speaker
from summarizer.text.expressions import compiled

_OWNED = compiled(r"[A-Z]\d+ 's (?:[A-Z]\d+ |[^ ]+ ){0,4}[^ ]+$")
_POSTED = compiled(r" (?:in|at|to) [LB]\d+$")
"""Where somebody is posted: “the Vatican's nuncio in Kavu"."""
_NAME = compiled(r"(?:(?:the|a) )?(?:[^ ]+ ){0,6}[^ ]+$")
_MOST_OF_A_PERSON = 4
_FEWEST_OF_A_PERSON = 2


def is_open(segment: Segment, start: int, end: int) -> bool:
    """Whether a stretch is somebody's somebody, the latter in no list: “ASEAN's chair", “the teacher's counsel"."""
    words = segment.string[start:end]
    if " " in words:
        words = _POSTED.sub("", words)
    last = words.rsplit(" ", 1)[-1]
    return not is_tag(last) and (_OWNED.match(words) is not None or last in listed("body_of_members"))


_OFFICE = frozenset({"office", "ministry", "bureau", "authorities", "government", "council"})


def is_part(whole: Chunk, part: Chunk) -> bool:
    """Whether what a body owns speaks for itself: “the EU's delegation", “the EU's ambassador", not “its fighters"."""
    if part.label == "S":
        return whole.attribute != "armed_group" or part.head.rsplit(" ", 1)[-1] in _OFFICE
    return part.label == "P" and part.attribute == "officials" and not part.head.endswith("s")


def open_speaker(segment: Segment, start: int, end: int, text: str) -> Speaker | None:
    """The speaker as worded; None where no word is a name and nobody owns them."""
    span = segment.span(start, end)
    words = " ".join(text[span.start : span.end].split())
    name = undetermined(words)
    tags = segment.tags(start, end)
    if tags:
        owner = tags[0]
        whose = owner.label in "HP" and " 's " in segment.string[start:end]
        chunk = _chunk("P" if whose else "S", span.start, span.end, name)
        country = country_of(owner) or country_in(name)
        return Speaker(name, None, country, "described", span.start, chunk)
    if not name[:1].isupper() or name.lower() in PRONOUNS or _NAME.fullmatch(words) is None:
        return None
    parts = name.split()
    small = any(not part[:1].isupper() or part.isupper() for part in parts)
    person = name == words and _FEWEST_OF_A_PERSON <= len(parts) <= _MOST_OF_A_PERSON and not small
    chunk = _chunk("H" if person else "B", span.start, span.end, name)
    return Speaker(name, None, None, "person" if person else "body", span.start, chunk)


_ATTRIBUTES = {"P": "civilians", "S": "body", "B": "other", "H": ""}


def _chunk(label: str, start: int, end: int, name: str) -> Chunk:
    head = name.rsplit(" ", 1)[-1].lower()
    return Chunk(label, start, end, name, head, _ATTRIBUTES[label], None, "", (), "", "", None)
