"""A stored brief, checked again: does its evidence still say what it says?"""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarizer.grounding.counts import ONE, meaning, names_one
from summarizer.schema import Brief, Casualty, Count, Evidence
from summarizer.text import numbers
from summarizer.text.normalise import fold

SHOWN = 60
"""Characters of a quote that a fault shows."""


def faults(brief: Brief, text: str | None = None) -> list[str]:
    """What is wrong with a brief, each in one line; empty if nothing is.

    Args:
        brief: any brief, from wherever.
        text: the article's text, for a brief that does not hold it, or to check against another copy.

    Checked are the text's hash and length, every quote at its offsets, every count against the words that give it, and
    that the words of a count are in its evidence.
    """
    if text is None and brief.article.text is None:
        unheld = "the brief does not hold the article's text; give the article to check it against (--against FILE)"
        return [unheld, *contradictions(brief)]
    return contradictions(brief, text)


def contradictions(brief: Brief, text: str | None = None) -> list[str]:
    """The same, of a brief that need not hold its article's text: then its counts alone are held to their quotes."""
    against = text if text is not None else brief.article.text
    return [*(() if against is None else _of_text(brief, against)), *_of_counts(brief)]


def _of_text(brief: Brief, text: str) -> Iterator[str]:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if digest != brief.article.sha256:
        yield f"the text's sha256 is {digest[:12]}…, the brief's {brief.article.sha256[:12]}…"
    if len(text) != brief.article.characters:
        yield f"the text has {len(text)} characters, the brief says {brief.article.characters}"
    for each in dict.fromkeys((each.start, each.end, each.quote) for each in brief.evidence()):
        start, end, quote = each
        if text[start:end] != quote:
            said, quoted = _around_difference(text[start:end], quote)
            yield f"at {start}:{end} the text says “{said}”, the brief quotes “{quoted}”"


def _of_counts(brief: Brief) -> Iterator[str]:
    for where, casualty in _casualties(brief):
        named = names_one(" ".join(casualty.count.text.split()), casualty.names)
        yield from (f"{where}: {fault}" for fault in _of_count(casualty.count, casualty.evidence, named=named))


def _casualties(brief: Brief) -> Iterator[tuple[str, Casualty]]:
    for index, each in enumerate(brief.casualties):
        yield f"casualties[{index}]", each
    for at, other in enumerate(brief.other_incidents):
        for index, each in enumerate(other.casualties):
            yield f"other_incidents[{at}].casualties[{index}]", each


def _of_count(count: Count, evidence: Sequence[Evidence], *, named: bool) -> Iterator[str]:
    words = fold(count.text).text
    meant = ONE if named else meaning(words)
    if meant is not None and (meant.low, meant.high) != (count.low, count.high):
        yield f"“{count.text}” does not mean {count.low} to {count.high}"
    if meant is not None and meant.approximate != count.approximate:
        yield f"“{count.text}” is {'' if meant.approximate else 'not '}approximate"
    stated = {value for _, _, value in numbers.figures(words)}
    said = {value for each in evidence for _, _, value in numbers.figures(fold(each.quote).text)}
    if missing := sorted(stated - said - {1.0}):
        yield f"“{count.text}” is not in its evidence ({', '.join(f'{value:g}' for value in missing)})"


def _around_difference(one: str, other: str) -> tuple[str, str]:
    """Both texts on one line, cut to where they begin to differ."""
    one, other = " ".join(one.split()), " ".join(other.split())
    differs = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    start = 0 if max(len(one), len(other)) <= SHOWN else max(0, differs - SHOWN // 3)
    return _short(one, start), _short(other, start)


def _short(text: str, start: int) -> str:
    end = start + SHOWN
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
