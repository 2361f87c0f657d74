"""From a quote to where it stands in the article: the same words or none, never something like them.

Folding (`summarizer.text.normalise`) says which differences are no differences; besides those only the case of the
first letter and an end stop or comma may differ. A quote may leave words out at "…", each part then stands for itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.grounding.edges import cuts
from summarizer.grounding.nearest import nearest
from summarizer.grounding.prepared import Prepared, prepared
from summarizer.grounding.quote_words import has_words, patterns, plain_quote, spelled
from summarizer.schema import Evidence
from summarizer.text.normalise import fold
from summarizer.text.sentences import Span

FEWEST_WORDS = 4
"""A shorter quote must be a whole sentence."""

FEWEST_WORDS_OF_PART = 2
MOST_PARTS = 6
WIDEST_ELISION = 3
"""All parts of a quote with elisions lie within so many sentences."""

WIDEST_HINT = 1000
"""How far from its beginning, in characters, a quote's sentence is searched for hints; noise has no sentence end."""

MOST_OCCURRENCES = 200
"""How many places of a quote are looked at; with `near`, those around it besides."""


class Alignment(NamedTuple):
    """Where a quote stands. `evidence` is empty if it stands nowhere, and `reason` then says why.

    `ambiguous`: it stands in several places, and nothing said which. Reasons: `empty`, `too_short`, `not_found`,
    `cut_word` (only inside a word or a number), `elision_too_wide`, `elision_hides_negation`.
    """

    evidence: tuple[Evidence, ...]
    ambiguous: bool
    reason: str


class _Missing(Exception):
    """The reason why a quote is not grounded, on its way out of the search."""


def align(quote: str, article_text: str, *, near: int | None = None, hints: Sequence[str] = ()) -> Alignment:
    """Find a quote in an article.

    Args:
        quote: the words as an engine gave them; at least four words or a whole sentence.
        article_text: the text of the article; the offsets of the evidence count its code points.
        near: an offset near which the quote is meant, for one that occurs more than once.
        hints: actor, place or figure of the item; without `near`, the sentence that holds most of them is taken.
    """
    text = prepared(article_text)
    if near is not None and _stands_at(quote, near, text):
        found = Evidence(quote=quote, start=near, end=near + len(quote), match="exact")
        return Alignment((found,), ambiguous=False, reason="")
    words = plain_quote(quote.strip()).strip()
    if not has_words(words):
        return Alignment((), ambiguous=False, reason="empty")
    try:
        chains = _chains(words, text, near)
    except _Missing as missing:
        return Alignment((), ambiguous=False, reason=str(missing))
    chain, ambiguous = _chosen(chains, text, quote.strip(), near, hints)
    evidence = tuple(
        Evidence(
            quote=article_text[start:end],
            start=start,
            end=end,
            match="exact" if len(chain) == 1 and article_text[start:end] == quote.strip() else "normalised",
        )
        for start, end in chain
    )
    return Alignment(evidence, ambiguous, "")


def _stands_at(quote: str, near: int, text: Prepared) -> bool:
    """Whether the quote is, letter for letter, the sentence that begins at `near`.

    The quick way for a reader that copies whole sentences and knows where they stand; it accepts nothing that the long
    way refuses.
    """
    if not text.original.startswith(quote, near) or quote[-1:] not in {".", "!", "?"} or not quote[0].isalnum():
        return False
    return text.sentences[text.sentence(near)] == (near, near + len(quote))


def _chains(words: str, text: Prepared, near: int | None) -> list[list[Span]]:
    """All ways to lay the quote over the article, each a list of spans of the original."""
    whole = _whole(words, text, near)
    if isinstance(whole, list):
        return [[span] for span in whole]
    parts = _parted(words)
    if len(parts) == 1 and parts[0] != words:
        trimmed = _whole(parts[0], text, near)
        if isinstance(trimmed, list):
            return [[span] for span in trimmed]
        raise _Missing(trimmed)
    if not 1 < len(parts) // 2 + 1 <= MOST_PARTS:
        raise _Missing(whole)
    return _elided(parts, text, near)


def _parted(words: str) -> list[str]:
    """The parts of a quote: first with all but one elision taken for an ellipsis of the article, last with none."""
    pieces = patterns()["elision"].split(words)
    while pieces and not has_words(pieces[0]):
        del pieces[:2]
    while pieces and not has_words(pieces[-1]):
        del pieces[-2:]
    return pieces


def _whole(words: str, text: Prepared, near: int | None) -> list[Span] | str:
    """The places of a quote without elision, or the reason why there is none."""
    found = _places(words, text, near)
    if isinstance(found, str):
        return found
    if not has_words(words, FEWEST_WORDS):
        found = [span for span in found if _is_sentence(span, text)]
    return found or "too_short"


def _places(words: str, text: Prepared, near: int | None) -> list[Span] | str:
    """Where the words stand at the edges of tokens, as spans of the original, in order."""
    ending = patterns()["ending"].search(words)
    mark = ending["mark"] if ending else ""
    base = words[: ending.start()] if ending else words
    if not base:
        return "empty"
    folded = text.folded.text
    spans: set[Span] = set()
    reason = "not_found"
    for start in _occurrences(base, folded, None if near is None else text.folded.folded_offset(near)):
        end = _ended(folded, start + len(base), mark, longer=len(words) > len(base) + len(mark))
        if end is None:
            continue
        if cuts(folded, start, end):
            reason = "cut_word"
            continue
        spans.add(Span(*text.folded.original_span(start, end)))
    return sorted(spans) or reason


def _ended(folded: str, end: int, mark: str, *, longer: bool) -> int | None:
    """Where a quote ends that goes on after `end` with an optional stop and the given closing quotation mark."""
    has_stop = folded[end : end + 1] in {".", ","} and folded[end : end + 2] != ".."
    if mark:
        for at in (end + 1, end) if has_stop else (end,):
            if folded[at : at + 1] == mark:
                return at + 1
        return None
    return end + 1 if longer and has_stop and not folded[end + 1 : end + 2].isalnum() else end


def _occurrences(base: str, folded: str, near: int | None) -> Iterator[int]:
    """Starts of the words, the first letter capital or small; those around `near` first."""
    first = next((i for i, letter in enumerate(base) if letter.isalnum()), 0)
    swapped = base[:first] + base[first].swapcase() + base[first + 1 :]
    for form in {base, swapped} if len(swapped) == len(base) else {base}:
        if near is not None:
            yield from (at for at in (folded.rfind(form, 0, near + len(form)), folded.find(form, near)) if at >= 0)
        at = folded.find(form)
        for _ in range(MOST_OCCURRENCES):
            if at < 0:
                break
            yield at
            at = folded.find(form, at + 1)


def _is_sentence(span: Span, text: Prepared) -> bool:
    """Whether nothing but marks stands between a span and the ends of its sentence."""
    sentence = text.sentences[text.sentence(span.start)]
    marks = patterns()["around"]
    return (
        marks.fullmatch(text.original, sentence.start, max(sentence.start, span.start)) is not None
        and marks.fullmatch(text.original, min(span.end, sentence.end), sentence.end) is not None
    )


def _elided(pieces: list[str], text: Prepared, near: int | None) -> list[list[Span]]:
    """All ways to lay the parts of a quote over the article, in order and close together."""
    counts = [sum(1 for _ in spelled(part)) for part in pieces[::2]]
    if sum(counts) < FEWEST_WORDS or min(counts) < FEWEST_WORDS_OF_PART:
        raise _Missing("too_short")
    chains: list[list[Span]] = []
    reason = "not_found"
    for joined in _joinings(pieces):
        places = [_places(part, text, near) for part in joined]
        lists = [spans for spans in places if isinstance(spans, list)]
        if len(lists) < len(places):
            continue
        reason = "elision_too_wide" if reason == "not_found" else reason
        for first in lists[0]:
            chain = _chain(first, lists[1:], text)
            if chain and _hides_negation(chain, text):
                reason = "elision_hides_negation"
            elif chain:
                chains.append(chain)
        if chains:
            return chains
    raise _Missing(reason)


def _joinings(pieces: list[str]) -> Iterator[list[str]]:
    """The parts of a quote: first with all but one elision taken for an ellipsis of the article, last with none."""
    gaps = len(pieces) // 2
    for kept in sorted(range(2**gaps - 1), key=int.bit_count, reverse=True):
        joined = [pieces[0]]
        for gap in range(gaps):
            elision, part = pieces[2 * gap + 1 : 2 * gap + 3]
            if kept >> gap & 1:
                joined[-1] += elision + part
            else:
                joined.append(part)
        yield joined


def _chain(first: Span, rest: list[list[Span]], text: Prepared) -> list[Span]:
    """The nearest places of the rest after the first, or nothing where they lie too far apart."""
    chain = [first]
    for spans in rest:
        at = bisect_right(spans, Span(chain[-1].end, -1))
        if at == len(spans):
            return []
        chain.append(spans[at])
    return chain if text.sentence(chain[-1].start) - text.sentence(first.start) < WIDEST_ELISION else []


def _hides_negation(chain: list[Span], text: Prepared) -> bool:
    """Whether what is left out around a part, within the part's own sentence, turns its meaning.

    A negation in a sentence that is left out whole turns nothing.
    """
    negation = patterns()["negation"]
    for left, right in pairwise(chain):
        before, after = text.sentence(left.start), text.sentence(right.start)
        gaps = [(left.end, right.start)]
        if before != after:
            gaps = [(left.end, text.sentences[before].end), (text.sentences[after].start, right.start)]
        if any(negation.search(text.original, start, end) for start, end in gaps):
            return True
    return False


def _chosen(
    chains: list[list[Span]], text: Prepared, quote: str, near: int | None, hints: Sequence[str]
) -> tuple[list[Span], bool]:
    """Which of several places is meant, and whether that is a guess."""
    if near is not None:
        return min(chains, key=lambda chain: abs(chain[0].start - near)), False
    verbatim = [chain for chain in chains if len(chain) == 1 and text.original[slice(*chain[0])] == quote]
    chains = verbatim or chains
    if len(chains) == 1:
        return chains[0], False
    scores = [_hint_count(chain, text, hints) for chain in chains]
    best = max(scores)
    return chains[scores.index(best)], scores.count(best) > 1


def _hint_count(chain: list[Span], text: Prepared, hints: Sequence[str]) -> int:
    start, end = text.sentences[text.sentence(chain[0].start)]
    around = slice(max(start, chain[0].start - WIDEST_HINT), min(end, chain[0].start + WIDEST_HINT))
    words = fold(text.original[around]).text.casefold()
    return sum(1 for hint in hints if hint and _holds(words, fold(hint).text.strip().casefold()))


def _holds(words: str, hint: str) -> bool:
    return bool(hint) and re.search(rf"(?<!\w){re.escape(hint)}(?!\w)", words) is not None


__all__ = ["Alignment", "align", "nearest"]
