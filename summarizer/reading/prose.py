"""Whether a text is prose at all, and which of its lines is a headline."""

import re

from summarizer.errors import NotAnArticle, UnreadableSource
from summarizer.reading.limits import MAX_TEXT_BYTES, MIN_WORDS
from summarizer.text.late import late

_STOP = late(r"""[^\W_]["'”’»)\]]{0,3}[.!?…](?=["'”’»)\]\s]|$)|[。！？｡؟۔।॥]""")
"""A stop behind a letter or digit that ends a word; in some scripts no space follows it."""

_UNSPACED = late("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Letters of scripts that write words without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_LETTERS_OF_A_WORD = 2
_LONGEST_HEADLINE = 160
_NO_HEADLINE = late(r"(?:by|photo|file photo|see also|updated|published|date)\b", re.IGNORECASE)
_ENDS_A_SENTENCE = late(r"""[.,;:…]["'”’»)\]]{0,3}$""")


def require_prose(text: str, name: str) -> None:
    """Refuse what cannot be an article.

    Raises:
        UnreadableSource: the text is too long.
        NotAnArticle: it is empty, has under 20 words, or no sentence.
    """
    if len(text) > MAX_TEXT_BYTES or (len(text) * 4 > MAX_TEXT_BYTES and len(text.encode()) > MAX_TEXT_BYTES):
        raise UnreadableSource(f"{name} holds more than {MAX_TEXT_BYTES // 1_000_000} MB of text", hint="split it")
    words = count_words(text)
    if words == 0:
        raise NotAnArticle(f"{name} is empty", hint="give an article")
    if words < MIN_WORDS:
        counted = "one word" if words == 1 else f"{words} words"
        raise NotAnArticle(f"{name} holds only {counted}", hint=f"an article has at least {MIN_WORDS}")
    if not has_stop(text):
        raise NotAnArticle(f"{name} holds no sentence", hint="give the article's prose")


def has_stop(text: str) -> bool:
    """Whether a sentence ends somewhere in the text."""
    return _STOP.search(text) is not None


def count_words(text: str) -> int:
    """Words between white space; of a script without spaces, half as many as letters."""
    spaced = len(text.split(None, MIN_WORDS)) if len(text) > MIN_WORDS else len(text.split())
    if spaced >= MIN_WORDS or text.isascii():
        return spaced
    return spaced + len(_UNSPACED.findall(text)) // _LETTERS_OF_A_WORD


def headline(text: str) -> str | None:
    """The first line, if it looks like a headline: short, without an end stop, a blank line and more text behind it."""
    start = len(text) - len(text.lstrip())
    line, separator, rest = text[start : start + _LONGEST_HEADLINE + 200].partition("\n")
    line = line.strip()
    following, _, _ = rest.partition("\n")
    if not separator or following.strip() or not rest.strip() or len(line) > _LONGEST_HEADLINE:
        return None
    if _ENDS_A_SENTENCE.search(line) or _NO_HEADLINE.match(line):
        return None
    return line if len(line.split()) > 2 and any(map(str.isalpha, line)) else None  # not "NEWS FLASH"
