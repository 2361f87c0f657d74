"""A long article in parts that a reader of limited length can take, each headed by the article's lead.

A part is an article itself: the lead (headline, and the first paragraphs), then some paragraphs of the rest in their
order. Who reads a part alone thus knows which event the article is about; what it takes from the lead again is merged.
"""

import hashlib
from collections.abc import Iterator, Sequence

from summarizer.schema import Article
from summarizer.text.sentences import Span, paragraphs, sentences

LEAD_PARAGRAPHS = 3
LONGEST_LEAD = 1_500
"""Characters, or a third of the room where that is less."""

_BREAK = "\n\n"


def parts(article: Article, room: int) -> list[Article]:
    """The article in parts of at most `room` characters; itself alone where it fits.

    Parts end at paragraphs; a paragraph that does not fit is cut at a sentence. Every paragraph is in at least one.

    Raises:
        ValueError: `room` is under 200 characters, in which no lead and no sentence fit.
    """
    if room < 200:
        raise ValueError(f"a part of {room} characters holds no lead and no sentence")
    if len(article.text) <= room:
        return [article]
    pieces = paragraphs(article.text)
    lead = _lead(pieces, min(LONGEST_LEAD, room // 3))
    head = _BREAK.join(article.text[span.start : span.end] for span in pieces[:lead])
    left = room - (len(head) + len(_BREAK) if head else 0)
    groups = _packed(_cut(article.text, pieces[lead:], left), left)
    return [_part(article, head, group) for group in groups]


def _lead(pieces: Sequence[Span], most: int) -> int:
    """How many paragraphs make the lead; none where the first is too long already."""
    length = 0
    for number, span in enumerate(pieces[:LEAD_PARAGRAPHS]):
        length += span.end - span.start + len(_BREAK)
        if length > most:
            return number
    return min(len(pieces), LEAD_PARAGRAPHS)


def _cut(text: str, pieces: Sequence[Span], most: int) -> Iterator[str]:
    """Paragraphs; the sentences, and at worst the stretches, of one that is too long."""
    for span in pieces:
        words = text[span.start : span.end]
        if len(words) <= most:
            yield words
            continue
        for sentence in sentences(words):
            for start in range(sentence.start, sentence.end, most):
                yield words[start : min(start + most, sentence.end)]


def _packed(pieces: Iterator[str], most: int) -> Iterator[list[str]]:
    """As many pieces a group as fit, in order."""
    group: list[str] = []
    length = 0
    for piece in pieces:
        if group and length + len(piece) > most:
            yield group
            group, length = [], 0
        group.append(piece)
        length += len(piece) + len(_BREAK)
    if group:
        yield group


def _part(article: Article, head: str, group: Sequence[str]) -> Article:
    text = _BREAK.join([head, *group] if head else group)
    record = Article.model_validate(article.model_dump())  # a subclass's constructors are of no use here
    return record.model_copy(
        update={
            "text": text,
            "characters": len(text),
            "sha256": hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest(),
        }
    )
