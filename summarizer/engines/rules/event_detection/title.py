"""What a title tells that the text does not repeat."""

from dataclasses import dataclass

from summarizer.engines.rules.event_detection.events import EventMention, mentions
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.losses.tolls import tolls
from summarizer.engines.rules.reading.analysis import Segment, analyse
from summarizer.schema import Article
from summarizer.text.expressions import compiled


@dataclass(frozen=True, slots=True)
class Title:
    """What a title that the text does not repeat tells: it is no evidence, but it says what the article is about."""

    words: str
    string: str
    mentions: tuple[EventMention, ...]
    tolls: tuple[Toll, ...]
    segments: tuple[Segment, ...]


_BEFORE_NEWS = compiled(r" (?:after|as|amid|over|following|days|hours|weeks) |; ")
"""What a title tells beyond it came before the news, or beside it."""

_NO_TITLE = Title("", "", (), (), ())


def title_of(article: Article) -> Title:
    """What the title tells, unless the text begins with it."""
    line = " ".join((article.title or "").split())
    if not line or line.rstrip(".").lower() in article.text[: 3 * len(line)].lower():
        return _NO_TITLE
    news = _BEFORE_NEWS.split(line, maxsplit=1)[0]
    line_read = analyse(article.model_copy(update={"text": news}))
    told = line_read.sentences
    return Title(
        line,
        " . ".join(sentence.outer.string for sentence in told),
        tuple(mention for sentence in told for mention in mentions(sentence)),
        tuple(toll for sentence in told for toll in tolls(sentence, line_read.text)),
        tuple(sentence.outer for sentence in told),
    )
