"""What is said to the model: the fixed prompt, then the article, delimited, last.

Nothing here is a template: an article is joined to the rest, so braces in it stay braces. Everything before
the article is the same from article to article (providers cache prefixes).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from summarizer.engines.llm.neutral import neutral
from summarizer.schema import Article

Message: TypeAlias = dict[str, str]

AFTER = "Now answer with the JSON object alone, quoting only from the article above."
"""What follows the article; with the closing line, under 40 tokens."""

DELIMITER = "====="
"""How the lines around the article begin and end."""

_CODE_LENGTH = 16


class Correction(NamedTuple):
    """One item that is asked for again: the key to answer under, the item as it was, and what is wrong with it."""

    key: str
    item: object
    problems: tuple[str, ...]


def first(prompt: str, article: Article, focus: Sequence[str] | None = None) -> list[Message]:
    """The messages that ask for a whole draft; `focus` narrows it to what the given sentences say."""
    before = ""
    if focus:
        before = (
            "Fill in only what these sentences of the article say, and leave everything else empty:\n"
            f"{json.dumps(list(focus), ensure_ascii=False)}\n\n"
        )
    return _messages(prompt, before, article)


def again(prompt: str, article: Article, problem: str) -> list[Message]:
    """The messages that ask for a whole draft once more, after a reply that had not the shape of one."""
    return _messages(prompt, f"Your last answer could not be read: {problem}. Give it again, whole.\n\n", article)


def correct(prompt: str, article: Article, corrections: Sequence[Correction]) -> list[Message]:
    """The messages that ask for single items once more: these and the article, no history."""
    items: Mapping[str, object] = {
        correction.key: {"item": correction.item, "problems": list(correction.problems)} for correction in corrections
    }
    before = (
        "Correct single items of an earlier answer. Answer with one JSON object that has exactly the keys below; under "
        "each, the item corrected so that its quotes stand word for word in the article and say what the item says, "
        f"or null if the article does not say it.\n{json.dumps(items, ensure_ascii=False)}\n\n"
    )
    return _messages(prompt, before, article)


def delimited(article: Article) -> str:
    """The article between two lines that it cannot forge: they carry a hash of everything between them.

    Characters that nobody sees are left out of what is sent, and marks that could pass for these lines or for a model's
    own template are broken; quotes of what is sent are found in the article as it is.
    """
    published = article.published.isoformat() if article.published else None
    title = neutral(article.title) if article.title else article.title
    matter = json.dumps({"title": title, "published": published}, ensure_ascii=False)
    body = f"{matter}\n\n{neutral(article.text)}"
    code = hashlib.sha256(body.encode(errors="surrogatepass")).hexdigest()[:_CODE_LENGTH]
    return f"{DELIMITER} ARTICLE {code} {DELIMITER}\n{body}\n{DELIMITER} END {code} {DELIMITER}\n"


def _messages(prompt: str, before: str, article: Article) -> list[Message]:
    return [
        {"role": "system", "content": prompt},
        {"role": "user", "content": f"{before}{delimited(article)}{AFTER}"},
    ]
