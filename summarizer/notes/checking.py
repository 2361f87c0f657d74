"""Whether a sentence that a model wrote says no more than the facts that it cites."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from summarizer.notes.telling import mistold, undated
from summarizer.schema.note import Fact
from summarizer.text.amounts import Interval, amounts
from summarizer.text.countries import country_code
from summarizer.text.dates import date_mentions
from summarizer.text.keys import key

LONGEST = 500
"""Characters of a sentence."""

_NAME = re.compile(r"[^\W\d_][\w'’.-]*")
_NEGATION = re.compile(
    r"\b(?:no|not|nobody|none|never|neither|nor|without|denie[sd]|deny|denying|rejected|unknown|unclear|unconfirmed"
    r"|had yet)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:according|sa(?:id|ys?)|report(?:s|ed)?|claim(?:s|ed)?|blam(?:es?|ed)|accus(?:es?|ed)|den(?:ies|ied)|confirm(?:s|ed)?"
    r"|stat(?:es?|ed)|told|put|g[ai]ve[sn]?|suspect(?:s|ed)?|suspicion|named|announc(?:es?|ed)|sources?|warned|condemned)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\bas of\b|\bby \d|\bon \d|\buntil\b|\bhad\b", re.IGNORECASE)
_OLD = re.compile(r"\b(?:supersed\w+|earlier|previous(?:ly)?|before|initial(?:ly)?|revised)\b", re.IGNORECASE)
_STANCES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        " claimed responsibility": re.compile(r"\bclaim|\bsaid (?:it|they) ", re.IGNORECASE),
        " denied responsibility": re.compile(r"\bden|\breject", re.IGNORECASE),
        " blamed ": re.compile(r"\bblam|\baccus", re.IGNORECASE),
        " accused of it": re.compile(r"\bblam|\baccus", re.IGNORECASE),
        "suspicion falls on": re.compile(r"\bsuspect|\bsuspicion", re.IGNORECASE),
        " carried it out": re.compile(r"\breport|\bsa(?:id|y)|\baccording", re.IGNORECASE),
    }
)
"""What a fact on responsibility says, and the words one of which a sentence that rests on it must keep."""

_ORDINARY = frozenset(
    "the a an in on at of to by for from and but or as it its he she they their this that these those "
    "there when while according reports report sources source police officials residents witnesses "
    "one two three both all no nobody some several at least about more most other others figures "
    "different earlier later who what where how many people killed injured missing it's however none "
    "neither".split()
)


def faults(text: str, cited: Sequence[Fact]) -> list[str]:
    """What a sentence says beyond its facts, a line each; none where it holds.

    Args:
        text: the sentence.
        cited: the facts that it rests on.
    """
    if not cited:
        return ["it cites no fact"]
    if len(text) > LONGEST:
        return ["it is too long"]
    told = [*_dates(text, cited), *_numbers(text, cited), *_names(text, cited), *_hedges(text, cited)]
    return told or list(mistold(text, cited))


def _words(fact: Fact) -> str:
    return " ".join([fact.text, fact.voice or "", *(citation.quote for citation in fact.citations)])


def _dates(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    told = {day for fact in cited for day in _days(fact.text)}
    told |= {_folded(fact.as_of.strftime("%-d %B %Y")) for fact in cited if fact.as_of}
    for day in _days(text):
        if not any(day in each or each in day for each in told):
            yield f"the date {day!r} stands in none of its facts"


def _days(text: str) -> list[str]:
    return [_folded(each.text) for each in date_mentions(text, None)]


def _folded(text: str) -> str:
    return " ".join(word for word in key(text).split() if word not in {"on", "in", "late", "early"})


def _numbers(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    told = {interval for fact in cited for interval in _intervals(undated(fact.text))}
    if "source" in text:
        told |= {
            Interval(each, each, approximate=False) for each in (len(cited), *(fact.independent for fact in cited))
        }
    for interval in _intervals(undated(text)):
        if interval not in told:
            yield f"the number {_shown(interval)} stands so in none of its facts"


def _intervals(text: str) -> list[Interval]:
    return [each.interval for each in amounts(text)]


def _shown(interval: Interval) -> str:
    low, high, approximate = interval
    bounds = str(low) if low == high else f"{low if low is not None else ''}–{high if high is not None else ''}"
    return f"{bounds}{' (hedged)' if approximate else ''}"


def _names(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    told = {part for fact in cited for match in _NAME.finditer(_words(fact)) for part in _parts(match.group())}
    months = {word for fact in cited for day in _days(fact.text) for word in day.split()}
    for at, match in enumerate(_NAME.finditer(undated(text))):
        word = match.group()
        if not word[:1].isupper() or (at == 0 and key(word) in _ORDINARY):
            continue
        if not set(_parts(word)) <= told | months and not _same_country(word, told):
            yield f"{word.rstrip('.')!r} stands in none of its facts"


def _parts(word: str) -> list[str]:
    """A word as it compares: without a possessive, in the parts between its hyphens."""
    return key(word.rstrip(".'’").removesuffix("'s").removesuffix("’s")).split()


def _same_country(word: str, told: set[str]) -> bool:
    code = country_code(word)
    return code is not None and any(country_code(each.title()) == code for each in told)


def _hedges(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    if any(_NEGATION.search(fact.text) for fact in cited) != bool(_NEGATION.search(text)):
        yield "it turns a negation round"
    for fact in cited:
        if fact.section == "claimants":
            wanted = next((pattern for said, pattern in _STANCES.items() if said in f" {fact.text}"), None)
            if wanted is not None and not wanted.search(text):
                yield f"it drops what makes {fact.text!r} a claim"
        if " as of " in fact.text and not _UNTIL.search(text):
            yield f"it leaves out until when it was so: {fact.text!r}"
        if fact.standing == "superseded" and not _OLD.search(text):
            yield f"it gives a superseded figure as one that stands: {fact.text!r}"
    if any(fact.section in {"casualties", "claimants"} for fact in cited) and not _SAID.search(text):
        yield "it does not say who says so"
