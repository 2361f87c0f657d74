"""The words of a statement, as a reaction shows them."""

from summarizer.text.sentences import Span

_MOST_WORDS = 40


def statement_words(text: str, span: Span) -> str:
    """A stretch of the article as a statement: without the marks and the conjunction around it, at most forty words."""
    bare = " ".join(text[span.start : span.end].split()).strip(' "“”,:').removeprefix("that ").removeprefix("and ")
    return _balanced(" ".join(bare.split()[:_MOST_WORDS]).rstrip(" ,"))


def _balanced(words: str) -> str:
    """The words with the closing mark of a quotation that they open and that was cut off."""
    if words.count('"') % 2:
        return f'{words}"'
    return f"{words}”" if words.count("“") > words.count("”") else words
