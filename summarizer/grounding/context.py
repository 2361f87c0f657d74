"""One article as grounding reads it: folded sentences around a piece of evidence, computed when asked for and once."""

import itertools
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from summarizer.grounding.align import Alignment, align
from summarizer.grounding.analysed import analysed
from summarizer.grounding.countries_named import countries_in
from summarizer.grounding.orders import orders
from summarizer.grounding.patterns import words
from summarizer.grounding.prepared import prepared
from summarizer.grounding.quotations import closes, opens, within_quotation
from summarizer.grounding.stance_words import BOILERPLATE
from summarizer.grounding.triggers import Trigger
from summarizer.schema import Article, Evidence
from summarizer.text.dates import DateMention, dateline
from summarizer.text.expressions import compiled
from summarizer.text.names import Mention
from summarizer.text.normalise import fold
from summarizer.text.numbers import Quantity
from summarizer.text.once import once
from summarizer.text.places import PlaceMention
from summarizer.text.sentences import Span

STEM = 5
"""Letters by which a word is known in its other forms."""

SENTENCES_BEFORE = 2
"""How far back "he", "the group", "the ministry" may point."""


class Sentence:
    """One folded sentence, with what is asked about it again and again. Offsets are of its folded text."""

    def __init__(self, text: str, start: int, published: date | None, *, quoted: bool = False) -> None:
        """`text` is folded already, `start` is where it begins in the article; `quoted`: it begins within quotation."""
        self.text, self.quoted, self.start = text, quoted, start
        self.directions: dict[int, str] = {}
        self._published = published
        self._own = analysed(text)

    @once
    def lower(self) -> str:
        """The sentence in small letters, of the same length."""
        return self._own.lower

    @once
    def unquoted(self) -> str:
        """The small-letter sentence, of the same length, with what stands between quotation marks blanked.

        A name or a word in quotation marks stays: `the "Night Owls" threatened`.
        """
        parts = self.lower.split('"')
        first = 0 if self.quoted else 1
        if len(parts) < 3 - (1 - first):
            return self.lower
        return '"'.join(
            " " * len(part) if at % 2 == first % 2 and not _only_a_name(part) else part for at, part in enumerate(parts)
        )

    @once
    def quantities(self) -> list[Quantity]:
        """Numbers of people, with their hedges."""
        return self._own.quantities

    @once
    def figures(self) -> frozenset[float]:
        """The value of every number, of whatever kind."""
        return self._own.figures

    @once
    def words(self) -> frozenset[str]:
        """The words in small letters."""
        return frozenset(tokens(self.lower))

    @once
    def dates(self) -> list[DateMention]:
        """Dates, absolute and relative."""
        return self._own.dates(self._published)

    @once
    def names(self) -> list[Mention]:
        """People, bodies and countries that act."""
        return self._own.names

    @once
    def countries(self) -> frozenset[str]:
        """The countries of which it speaks, by name or by adjective."""
        return self._own.countries

    @once
    def places(self) -> list[PlaceMention]:
        """Places, and what the sentence says they lie in."""
        return self._own.places

    @once
    def triggers(self) -> list[Trigger]:
        """Outcome words that take a number, in order."""
        return self._own.triggers

    def has(self, vocabulary: str) -> bool:
        """Whether a word of the vocabulary occurs."""
        return self._own.has(vocabulary)


class Passage:
    """A piece of evidence with the sentences it lies in, and those before."""

    __slots__ = ("around", "before", "evidence", "quote", "sentences")

    def __init__(
        self,
        evidence: Evidence,
        quote: str,
        own: Sequence[Sentence],
        around: Sequence[Sentence],
        before: Sequence[Sentence],
    ) -> None:
        """`quote`: its words folded, in prose's capitals. `around`: its own sentences and those that share a quotation
        with them; `before`: two before these.
        """
        self.evidence = evidence
        self.quote = quote
        self.sentences = own
        self.around = around
        self.before = before


class Context:
    """An article, with its sentences and its folded text."""

    def __init__(self, article: Article) -> None:
        """Nothing is computed yet."""
        self.article = article
        self._sentences: dict[int, Sentence] = {}
        self._passages: dict[tuple[int, int], Passage] = {}
        self._alignments: dict[tuple[str, int | None, tuple[str, ...]], Alignment] = {}
        self._boilerplate: dict[int, bool] = {}

    @once
    def published(self) -> date | None:
        """The day of publication, or what stands in for it."""
        return self.article.published or dateline(self.article.text)

    @once
    def text(self) -> str:
        """The article folded and in small letters, orders to its reader blanked; only for looking words up."""
        text = prepared(self.article.text)
        small = text.small
        if not any(self._ordered):
            return small
        edges = [0]
        for span in itertools.compress(text.sentences, self._ordered):
            edges += [text.folded.folded_offset(span.start), text.folded.folded_offset(span.end)]
        pairs = itertools.pairwise([*edges, len(small)])
        return "".join(" " * (end - start) if at % 2 else small[start:end] for at, (start, end) in enumerate(pairs))

    @once
    def tokens(self) -> frozenset[str]:
        """Every word of the article and its title, in small letters, without a possessive ending."""
        return frozenset(tokens(self.text)) | frozenset(tokens(plain(self.article.title or "").lower()))

    @once
    def stems(self) -> frozenset[str]:
        """The first letters of every word of the article and its title."""
        return frozenset([word[:STEM] for word in self.tokens])

    @once
    def countries(self) -> frozenset[str]:
        """The countries of which the article speaks, by name or by adjective."""
        return frozenset(code for _, code in countries_in(prepared(self.article.text).cased))

    @once
    def spans(self) -> list[Span]:
        """The sentences of the article."""
        return prepared(self.article.text).sentences

    def sentence(self, index: int) -> Sentence:
        """The sentence at an index of `spans`."""
        if index not in self._sentences:
            span, read = self.spans[index], prepared(self.article.text)
            folded = read.folded
            text = read.cased[folded.folded_offset(span.start) : folded.folded_offset(span.end)]
            quoted = self._quoted[index]
            self._sentences[index] = Sentence(text.strip(), span.start, self.published, quoted=quoted)
        return self._sentences[index]

    def passage(self, evidence: Evidence) -> Passage:
        """The sentences around a piece of evidence."""
        key = (evidence.start, evidence.end)
        if key not in self._passages:
            text = prepared(self.article.text)
            first, last = text.sentence(evidence.start), text.sentence(evidence.end - 1)
            spans = self.spans[first : last + 1]
            short = sum(span.end - span.start for span in spans) <= LONGEST_SENTENCE
            own = [self.sentence(first + at) for at in range(len(spans))] if short else []
            quote = plain(text.prose[evidence.start : evidence.end])
            own = own or [Sentence(quote[:LONGEST_SENTENCE], evidence.start, self.published)]
            opening, closing = opens(self._quoted, first), closes(self._quoted, last)
            around = [*self._short(range(opening, first)), *own, *self._short(range(last + 1, closing + 1))]
            self._passages[key] = Passage(evidence, quote, own, around, self._before(opening))
        return self._passages[key]

    @once
    def _quoted(self) -> list[bool]:
        return within_quotation(prepared(self.article.text))

    @once
    def _ordered(self) -> list[bool]:
        return orders(prepared(self.article.text), self._quoted)

    def is_order(self, evidence: Evidence) -> bool:
        """Whether a piece of the article is addressed to whoever reads it for somebody else."""
        text = prepared(self.article.text)
        first, last = text.sentence(evidence.start), text.sentence(evidence.end - 1)
        return any(self._ordered[first : last + 1])

    def _short(self, indices: Iterable[int]) -> list[Sentence]:
        return [
            self.sentence(index)
            for index in indices
            if self.spans[index].end - self.spans[index].start <= LONGEST_SENTENCE
        ]

    def _before(self, index: int) -> list[Sentence]:
        """The two sentences before one; a quotation counts as one with its sentence, a caption or a link as none."""
        found: list[Sentence] = []
        counted = 0
        while index > 0 and counted < SENTENCES_BEFORE:
            last = index - 1
            index = opens(self._quoted, last)
            if not self.is_boilerplate(self.spans[last]):
                found = [*self._short(range(index, last + 1)), *found]
                counted += 1
        return found

    def aligned(self, quote: str, near: int | None, hints: tuple[str, ...]) -> Alignment:
        """Where a quote stands; looked up once for the many items that stand on one sentence."""
        found = self._aligned(quote, near, ())
        return self._aligned(quote, near, hints) if found.ambiguous and hints else found

    def _aligned(self, quote: str, near: int | None, hints: tuple[str, ...]) -> Alignment:
        key = (quote, near, hints)
        if key not in self._alignments:
            self._alignments[key] = align(quote, self.article.text, near=near, hints=hints)
        return self._alignments[key]

    def is_boilerplate(self, evidence: Evidence | Span) -> bool:
        """Whether a piece of the article stands on a line that is a link, a credit or a photo's caption."""
        text = self.article.text
        start = text.rfind("\n", 0, evidence.start) + 1
        if start not in self._boilerplate:
            stop = text.find("\n", evidence.end)
            line = text[start : len(text) if stop < 0 else stop].strip()
            found = len(line) <= LONGEST_BOILERPLATE and words(BOILERPLATE).match(line.lower()) is not None
            self._boilerplate[start] = found
        return self._boilerplate[start]


LONGEST_SENTENCE = 1500
"""What is longer, in characters, is no sentence but a table or noise: then only the quote itself is looked at."""

LONGEST_BOILERPLATE = 300
"""A longer line is prose, whatever it begins with; in characters."""


def _only_a_name(quotation: str) -> bool:
    return len(quotation.split()) <= 3 and quotation[-1:].isalnum()


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """A short text folded."""
    return fold(text).text


def tokens(small: str) -> list[str]:
    """The words of a folded text in small letters, without possessive endings."""
    if "'" not in small:
        return _WORD.findall(small)
    return [word.removesuffix("'s").strip("'") if "'" in word else word for word in _WORD.findall(small)]


_WORD = compiled(r"[^\W_]+(?:['.&][^\W_]+)*")
