"""The one shared reading of an article: sentences by region, quotations, and chunked segments for the patterns."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from operator import attrgetter

from summarizer.engines.rules.reading.asides import told_tokens
from summarizer.engines.rules.reading.chunker import Chunker
from summarizer.engines.rules.reading.chunks import Chunk, Placed, atoms
from summarizer.engines.rules.reading.quotations import quotations
from summarizer.engines.rules.reading.regions import (
    LEAD_SENTENCES,
    Region,
    boilerplate_words,
    dateline_length,
    is_boilerplate,
    is_headline,
    is_name_line,
    is_point,
    label_of,
)
from summarizer.engines.rules.reading.spotted import Found, spotted
from summarizer.engines.rules.reading.tokens import Token
from summarizer.schema import Article
from summarizer.text.dates import DateMention, dateline
from summarizer.text.expressions import compiled
from summarizer.text.places import PlaceMention
from summarizer.text.sentences import Span, paragraphs, sentences
from summarizer.text.truecase import truecase


@dataclass(slots=True)
class Segment:
    """A stretch of a sentence as the patterns see it: the narrator's words, or those of one quotation.

    `string` is the chunked text, `pieces` what its spaces part and `starts` where each begins; `words` are the pieces
    and, as "#P", the labels of the chunks; `written` are the pieces in the article's own case.
    """

    sentence: int
    quoted: bool
    string: str
    words: frozenset[str]
    chunks: list[Chunk]
    pieces: list[str]
    written: list[str]
    starts: list[int]
    _begins: list[int]
    _ends: list[int]
    shapes: list[str] | None = None

    def chunk(self, tag: str) -> Chunk:
        """The chunk of a tag such as "P3"."""
        return self.chunks[int(tag[1:])]

    def tags(self, start: int, end: int) -> list[Chunk]:
        """The chunks within a stretch of the string."""
        chunks = self.chunks
        return [chunks[int(word[1:])] for word in self.string[start:end].split() if "A" <= word[0] <= "Z"]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the article behind a stretch of the string."""
        first = bisect_right(self.starts, start, 1) - 1  # the first piece begins the string
        last = bisect_right(self.starts, end - 1, first + 1) - 1
        return Span(self._begins[first], self._ends[last])

    def offset(self, at: int) -> int:
        """Where in the string the article's offset `at` lies."""
        return self.starts[bisect_right(self._begins, at, 1) - 1] if self.starts else 0


@dataclass(slots=True)
class Sentence:
    """A sentence with its region, its paragraph's number and its segments, the narrator's first."""

    index: int
    start: int
    end: int
    text: str
    region: Region
    paragraph: int
    segments: list[Segment] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    found: list[Found] = field(default_factory=list)
    whole: Segment | None = None

    @property
    def narrated(self) -> Span:
        """From the first to the last of the narrator's words; empty where all is a quotation or aside."""
        string = self.outer.string
        return self.outer.span(0, len(string)) if string else Span(self.start, self.start)

    @property
    def outer(self) -> Segment:
        """The narrator's words."""
        return self.segments[0]


_BEGINNING = 600


@dataclass(slots=True)
class Analysis:
    """Everything the sections of a brief read. `text`: the article's, what is all in capitals written as prose."""

    article: Article
    text: str
    published: date | None
    sentences: list[Sentence]
    quotes: list[Span]
    _opening: list[Sentence] = field(init=False)
    _told: list[Sentence] = field(init=False)

    @property
    def recased(self) -> bool:
        """Whether the article is all in capitals, by its beginning, so that what is a name is guessed."""
        told = self.article.text[:_BEGINNING]
        return self.text[:_BEGINNING] != told and sum(map(str.isupper, told)) > sum(map(str.islower, told))

    def __post_init__(self) -> None:
        """Pick out headline and lead once; every statement is held against them."""
        self._told = [sentence for sentence in self.sentences if sentence.region != "boilerplate"]
        self.reopen()

    def reopen(self) -> None:
        """Pick them out again, after the regions of sentences have changed."""
        self._opening = [sentence for sentence in self.sentences if sentence.region in {"headline", "lead"}]

    def lead_with(self, sentence: Sentence) -> None:
        """Count a sentence of the body to the lead."""
        sentence.region = "lead"
        self._opening = sorted([*self._opening, sentence], key=lambda one: one.start)

    def told(self) -> list[Sentence]:
        """The sentences that may be evidence; the list is shared, and not to be changed."""
        return self._told

    def in_paragraph(self, number: int) -> list[Sentence]:
        """The sentences of a paragraph that may be evidence."""
        first, last = (
            side(self.sentences, number, key=lambda one: one.paragraph) for side in (bisect_left, bisect_right)
        )
        return [sentence for sentence in self.sentences[first:last] if sentence.region != "boilerplate"]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds an offset of the article."""
        return self.sentences[bisect_right(self.sentences, offset, 1, key=_start) - 1]

    def opening(self) -> list[Sentence]:
        """Headline and lead."""
        return self._opening


def is_tag(word: str) -> bool:
    """Whether a word of a chunked string stands for a chunk."""
    return "A" <= word[0] <= "Z"


def analyse(article: Article) -> Analysis:
    """Read an article once."""
    text = truecase(article.text)
    published = article.published or dateline(text)
    parts = paragraphs(text)
    quotes = quotations(text, parts)
    split = _split(text, parts)
    found = spotted(text, published)
    _fill(text, split, quotes, found)
    return Analysis(article=article, text=text, published=published, sentences=split, quotes=quotes)


def _split(text: str, parts: Sequence[Span]) -> list[Sentence]:
    result: list[Sentence] = []
    body = number = 0
    summed = False  # within the points of a summary, which leave the lead its sentences
    furniture = boilerplate_words(text)
    for span in sentences(text):
        while number + 1 < len(parts) and span.start >= parts[number].end:
            number += 1
        words = text[span.start : span.end]
        alone = span.start <= parts[number].start and span.end >= parts[number].end
        signed = alone and number > 0 and body == 0 and not words.isupper() and is_name_line(words)
        if signed or is_boilerplate(words, alone=alone, early=body <= LEAD_SENTENCES, words=furniture):
            region: Region = "boilerplate"
        elif alone and is_headline(words, first=number == 0, more=len(parts) > 1):
            region = "headline"
        else:
            summed = summed and is_point(text[parts[number].start : parts[number].end])
            region = "lead" if body < LEAD_SENTENCES else "body"
            body += not summed
        summed = (summed and region != "boilerplate") or (alone and label_of(words) == "sums")
        result.append(Sentence(len(result), span.start, span.end, words, region, number))
    return result


def _fill(text: str, split: list[Sentence], quotes: list[Span], found: list[Found]) -> None:
    at = passed = 0
    for sentence in split:
        while at < len(found) and found[at][1] < sentence.start:
            at += 1
        mine: list[Found] = []
        while at < len(found) and found[at][1] < sentence.end:
            mine.append(found[at])
            at += 1
        sentence.dates = [row[3] for row in mine if isinstance(row[3], DateMention)]
        sentence.places = [row[3] for row in mine if isinstance(row[3], PlaceMention)]
        while passed < len(quotes) and quotes[passed].end <= sentence.start:
            passed += 1
        inside: list[Span] = []
        while passed + len(inside) < len(quotes) and quotes[passed + len(inside)].start < sentence.end:
            quote = quotes[passed + len(inside)]
            inside.append(Span(max(quote.start, sentence.start), min(quote.end, sentence.end)))
        sentence.segments = _segments(text, sentence, inside, mine)
        sentence.found = mine


def flattened(text: str, sentence: Sentence) -> Segment:
    """A sentence as one segment, its quoted words among the narrator's (“blamed "remnants" of the group")."""
    if len(sentence.segments) == 1:
        return sentence.outer
    if sentence.whole is None:
        start = _told_from(sentence)
        rows = [row for row in sentence.found if row[1] >= start]
        found = told_tokens(text, start, sentence.end)
        sentence.whole = _segment(text, found, rows, sentence.index, quoted=False)
    return sentence.whole


_STAMP = compiled(r"\d{1,2}[:.h][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:GMT|UTC|[A-Z]{2,3}T))?[ \W]{1,4}(?=[A-Z])")
"""The time of an entry of a live blog, before its first word."""


def _told_from(sentence: Sentence) -> int:
    """Where a sentence begins after its dateline, or after the time of an entry ("20:30 The minister said …")."""
    opening = sentence.index == 0 or sentence.region == "lead"
    stamp = _STAMP.match(sentence.text) if sentence.text[:1].isdigit() else None
    if stamp is not None:
        return sentence.start + stamp.end()
    return sentence.start + (dateline_length(sentence.text) if opening else 0)


def _segments(text: str, sentence: Sentence, quotes: list[Span], found: list[Found]) -> list[Segment]:
    start = _told_from(sentence)
    outside = [row for row in found if row[1] >= start]
    if quotes:
        outside = [row for row in outside if not _within(quotes, row[1])]
        outside += [("Q", quote.start, quote.end, None) for quote in quotes]
    told = _told_tokens(text, start, sentence.end, quotes)
    result = [_segment(text, told, outside, sentence.index, quoted=False)]
    for quote in quotes:
        inside = [row for row in found if quote.start <= row[1] and row[2] <= quote.end]
        result.append(_segment(text, told_tokens(text, quote.start, quote.end), inside, sentence.index, quoted=True))
    return result


def _within(quotes: Sequence[Span], offset: int) -> bool:
    at = bisect_right(quotes, offset, key=_start) - 1
    return at >= 0 and offset < quotes[at].end


_start = attrgetter("start")


def _told_tokens(text: str, start: int, end: int, quotes: list[Span]) -> list[Token]:
    """The narrator's tokens; each quotation is one."""
    found: list[Token] = []
    at = start
    for quote in quotes:
        found += told_tokens(text, at, quote.start)
        found.append(Token("\N{HORIZONTAL ELLIPSIS}", "\N{HORIZONTAL ELLIPSIS}", quote.start, quote.end))
        at = quote.end
    return found + told_tokens(text, at, end)


def _segment(text: str, found: list[Token], spans: list[Found], sentence: int, *, quoted: bool) -> Segment:
    placed = Chunker(text, found, atoms(found, spans)).placed()
    return _joined(found, placed, sentence, quoted=quoted)


def _joined(found: list[Token], placed: list[Placed], sentence: int, *, quoted: bool) -> Segment:
    pieces: list[str] = []
    written: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    lower, texts, firsts, lasts = zip(*found, strict=True) if found else ((), (), (), ())
    at = 0
    for number, (chunk, first, stop) in enumerate(placed):
        if at < first:
            pieces += lower[at:first]
            written += texts[at:first]
            begins += firsts[at:first]
            ends += lasts[at:first]
        tag = f"{chunk.label}{number}"
        pieces.append(tag)
        written.append(tag)
        begins.append(chunk.start)
        ends.append(chunk.end)
        at = stop
    pieces += lower[at:]
    written += texts[at:]
    begins += firsts[at:]
    ends += lasts[at:]
    starts = list(accumulate([len(piece) + 1 for piece in pieces], initial=0))[: len(pieces)]
    labels = {f"#{item.chunk.label}" for item in placed}
    return Segment(
        sentence=sentence,
        quoted=quoted,
        string=" ".join(pieces),
        words=frozenset(pieces).union(labels),
        chunks=[item.chunk for item in placed],
        pieces=pieces,
        written=written,
        starts=starts,
        _begins=begins,
        _ends=ends,
    )
