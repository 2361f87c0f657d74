"""The sentence of an article that is most like a quote that is not in it."""

from summarizer.grounding.prepared import prepared
from summarizer.text.normalise import fold

CLOSEST = 50.0
"""Sentences less alike than this (0 to 100) are not worth showing."""

MOST_COMPARED = 300


def nearest(quote: str, article_text: str) -> str | None:
    """The sentence of the article that is most like a quote, only to word a question about it; None if none is."""
    from rapidfuzz import fuzz, process

    text = prepared(article_text)
    wanted = fold(quote).text.casefold()[:1000]
    tokens = set(wanted.split())
    candidates = [article_text[slice(*span)] for span in text.sentences]
    if len(candidates) > MOST_COMPARED:
        candidates.sort(key=lambda sentence: -len(tokens.intersection(sentence.casefold().split())))
        del candidates[MOST_COMPARED:]
    best = process.extractOne(
        wanted, candidates, scorer=fuzz.partial_ratio, processor=str.casefold, score_cutoff=CLOSEST
    )
    return best[0] if best else None
