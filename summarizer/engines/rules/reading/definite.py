"""A name with the article that English puts before it: the one that the text uses, else the likeliest."""

import re
from collections.abc import Iterator

from summarizer.text.expressions import compiled
from summarizer.text.whole_words import is_letter, whole

_TAKES_THE = compiled(
    r"(?i)\b(?:guards?|brigade|movement|front|army|ministry|union|nations|group|council|department|"
    r"force|forces|office|hospital|agency|militia|party|faction|prosecutor|coast ?guard|observatory|"
    r"spokesperson|spokesman|spokeswoman|cartel|league|kremlin|taliban|pentagon|white house|volunteers|"
    r"rebels|fighters|network|authority|society|court|commission|bureau|corps|battalion)\b"
)
_THE_ONE = frozenset(
    {"military", "army", "government", "navy", "opposition", "prosecution", "ministry", "presidency", "coastguard"}
)
_MANY = frozenset(
    "doctors officials residents witnesses survivors villagers relatives medics police sources locals".split()
)
_NO_ARTICLE = compiled(r"(?i)^(?:state|local|national) (?:television|tv|radio|media)$")
PLURAL = compiled(r"(?:s|men|people|police|khwarij|khawarij|mujahide+n|mujahidin|fedayeen)$")


def with_article(name: str, text: str) -> str:
    """A name with the article that the text has before it somewhere, else the likeliest."""
    owned = name[0].islower() and any(text[max(at - 3, 0) : at] in _OWNS for at in whole(text, name))
    if owned or name.lower() in _THE_ONE:
        return f"the {name}"
    if _NO_ARTICLE.search(name):
        return name[:1].lower() + name[1:] if name.lower().startswith("state ") else name
    first, _, rest = name.partition(" ")
    described = name[0].isupper() and rest[:1].islower()
    if first.lower() in _MANY or (described and next(whole(text, first.lower()), None) is not None):
        return name[:1].lower() + name[1:]  # "Church leaders" begins a sentence of the text
    return _article_of_text(name, text)


_OWNS = frozenset({"'s ", "’s "})


def _article_of_text(name: str, text: str) -> str:
    article = next(_articles_before(text.lower(), name.lower()), None)
    if article == "the" or (article is not None and not name[0].isupper()):
        return f"{article} {name}"  # “an IS assault" does not make it "an IS"
    if re.match(r"(?i)^(?:the|a|an|one) ", name) or (re.search(r"['’]s ", name) and name[0].isupper()):
        return name
    if name.rsplit(maxsplit=1)[-1] in _THE_ONE:
        return f"the {name}"
    if name.startswith(("al ", "al-")):
        return name
    if re.match(r"\w+['’]s ", name) and name[0].islower():
        return f"the {name}"
    if not name[0].isupper():
        head = re.split(r" (?:of|in|at|from|for|on|near) ", name, maxsplit=1)[0]
        return name if PLURAL.search(head) or name == "police" else f"{_a(name)} {name}"
    if _TAKES_THE.search(name):
        return f"the {name}"
    if (
        name.rsplit(maxsplit=1)[-1].islower()
        and not PLURAL.search(name)
        and not re.search(r"\b(?:for|of|at|in) ", name)
    ):
        return f"{_a(name)} {name}"
    return f"the {name}" if _TAKES_THE.search(name) else name


def _articles_before(text: str, name: str) -> Iterator[str]:
    for at in whole(text, name):
        word = text[max(0, at - 5) : at - 1].rpartition(" ")[2] if text[at - 1 : at] == " " else ""
        found = next((article for article in ("the", "an", "a") if word.endswith(article)), None)
        if found is not None and not is_letter(word.removesuffix(found)[-1:] or " "):
            yield found


_LETTERS = compiled(r"[A-Z]{3,}(?![A-Za-z])")


def _a(name: str) -> str:
    if _LETTERS.match(name):
        return "an" if name[0] in "AEFHILMNORSX" else "a"  # "an RKK cell"
    return "an" if name[0].lower() in "aeiou" and not name.startswith(("U.", "US", "UN", "EU", "Eu")) else "a"
