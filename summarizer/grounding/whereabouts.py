"""Whether the article has an incident at a place and on a day, or only speaks of them in other matters."""

from collections.abc import Iterator, Sequence

from summarizer.grounding.background import OPENING, Frame, earlier
from summarizer.grounding.context import Context, Passage, Sentence, plain
from summarizer.grounding.findings import Doubt
from summarizer.grounding.prepared import prepared
from summarizer.grounding.stance_words import SPEECH_VERBS
from summarizer.schema import Place, When
from summarizer.text.expressions import compiled
from summarizer.text.whole_words import unjoined


def place_doubt(place: Place, passages: Sequence[Passage], context: Context, frame: Frame) -> Doubt | None:
    """A doubt where each mention of the place is of a seat or an origin, or is of another event."""
    own = [sentence for passage in passages for sentence in passage.sentences]
    found = False
    for sentence, at in _mentions(place.name, own, context):
        found = True
        if not _seat(sentence, at) and (sentence in own or not _of_other_things(sentence, at, frame)):
            return None
    if not found:
        return None
    message = f"nothing says that it happened at “{place.name}”; the article speaks of it in other matters"
    return Doubt("place_doubtful", message)


def _mentions(name: str, own: Sequence[Sentence], context: Context) -> Iterator[tuple[Sentence, int]]:
    """Where the evidence, and then the article, has the name."""
    words = plain(name).lower()
    for sentence in own:
        for at in unjoined(sentence.lower, words):
            yield sentence, at
    text = prepared(context.article.text)
    offsets = (text.folded.original_span(at, at + len(words))[0] for at in unjoined(context.text, words))
    for index in dict.fromkeys(map(text.sentence, offsets)):
        sentence = context.sentence(index)
        if sentence not in own:
            for at in unjoined(sentence.lower, words):
                yield sentence, at


def _of_other_things(sentence: Sentence, at: int, frame: Frame) -> bool:
    """Whether a sentence speaks of another event, of what came after, or of who spoke at the place."""
    if earlier(sentence, at, frame) is not None or sentence.has(AFTERMATH):
        return True
    return at <= OPENING and not sentence.triggers and sentence.has(SPEECH_VERBS)


AFTERMATH = """
    (?:minutes|hours|days|weeks) (?:later|afterwards)|funerals?|coffins?|mourners|buried|burial|protest*|rall(?:y|ies)|
    marched|vigils?|summit"""
"""Words of what follows an incident elsewhere."""


def _seat(sentence: Sentence, at: int) -> bool:
    """Whether a place only tells whose court, or from where: "a court in Paris", "a man from Bradford"."""
    return _SEAT.search(sentence.text[max(0, at - 60) : at]) is not None


_SEAT = compiled(
    r"\b(?:(?:[Cc]ourt|[Mm]inistry|officials?|analysts?|reporters|correspondent|speech|speaking|based|told \w+|said)"
    r" (?:in|from|of|at)|born in|from) (?:the )?$"
    r"|(?<!City )(?<!University )(?<!Port )(?<!Gulf )(?<!Bay )(?<!Strait )(?<!Province )(?<!Town )\b[A-Z]\w+ of $"
)


def date_doubt(date: When | None, passages: Sequence[Passage]) -> Doubt | None:
    """A doubt where the evidence has dates, and every one of them is another than the incident's."""
    if date is None or date.start is None or date.end is None:
        return None
    first = None
    for each in (each for passage in passages for sentence in passage.sentences for each in sentence.dates):
        first = first or each
        if each.first is None or each.last is None or (each.first <= date.end and date.start <= each.last):
            return None
    return Doubt("date_doubtful", f"the evidence has “{first.text}”, not “{date.text}”") if first else None
