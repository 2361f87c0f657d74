"""What an engine tells in its own words: kept where the article has the words, else the quote stands in its place."""

from collections.abc import Sequence

from summarizer.grounding.context import STEM, Context, Passage, plain, tokens
from summarizer.grounding.presence import FUNCTION_WORDS
from summarizer.text.expressions import compiled
from summarizer.text.places import country_code

SHARE = 0.5
"""Of the words that are no function words, the least that must be in the evidence, or in the article."""

FEWEST = 3
"""Words of what is unknown of which a share can be told: "the cause" is nobody's invention."""


def words_of_evidence(text: str, passages: Sequence[Passage]) -> bool:
    """Whether half the words of a text are in the evidence, or in the two sentences before it."""
    near = [sentence for passage in passages for sentence in (*passage.before, *passage.sentences)]
    return _share(text, frozenset().union(*(sentence.words for sentence in near))) >= SHARE


def words_of_article(text: str, context: Context, *, fewest: int = 1) -> bool:
    """Whether half the words of a text are in the article, in some form; true of a text of under `fewest` words."""
    told = _told(text)
    if len(told) < fewest:
        return True
    known, stems = context.tokens, context.stems
    return sum(word in known or (len(word) > STEM and word[:STEM] in stems) for word in told) >= SHARE * len(told)


def strange_name(text: str, context: Context) -> str | None:
    """The first name in a text that the article does not have, in no other form either; None if there is none."""
    folded = plain(text)
    for match in _NAME.finditer(folded):
        small = match.group().lower().removesuffix("'s")
        if small in context.tokens:
            continue
        code = country_code(match.group())
        if code is not None and code in context.countries:
            continue
        if len(small) >= STEM and small[:STEM] in context.stems:
            continue  # "Iraqi" for "Iraq"
        return match.group()
    return None


def in_quotes(passages: Sequence[Passage]) -> str:
    """The evidence itself."""
    return " … ".join(" ".join(passage.evidence.quote.split()) for passage in passages)


def _told(text: str) -> set[str]:
    return {word for word in tokens(plain(text).lower()) if word not in FUNCTION_WORDS}


def _share(text: str, known: frozenset[str]) -> float:
    told = _told(text)
    return len(told & known) / len(told) if told else 1.0


_NAME = compiled(r"(?<=\w |[,;:'\"(] |\w-)[A-Z][^\W\d_]+(?:'s)?|\b[A-Z]{2,}\b")
"""A capital letter that no sentence begins with, or an acronym."""
