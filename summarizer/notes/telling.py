"""Whether a sentence tells its figures and claims as the facts have them: outcome, voice and actor with their number.

Numbers, names and negations may all be right, and the sentence wrong: "19 injured" of 19 killed, one voice's number in
another's mouth, a claim of somebody else.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from summarizer.schema.note import Fact
from summarizer.schema.vocabulary import Outcome
from summarizer.text.amounts import Amount, Interval, amounts
from summarizer.text.dates import date_mentions
from summarizer.text.keys import key

_OUTCOMES: Mapping[Outcome, re.Pattern[str]] = MappingProxyType(
    {
        "killed": re.compile(r"\b(?:killed|dead|died|deaths?)\b", re.IGNORECASE),
        "injured": re.compile(r"\b(?:injured|wounded|hurt)\b", re.IGNORECASE),
        "missing": re.compile(r"\bmissing\b", re.IGNORECASE),
        "captured": re.compile(r"\b(?:captured|detained|abducted|arrested|taken)\b", re.IGNORECASE),
        "displaced": re.compile(r"\bdisplaced\b", re.IGNORECASE),
    }
)
_ACTIVE = re.compile(r"(\w+)\s+(?:killed|injured|wounded|abducted|captured|detained)\b", re.IGNORECASE)
_PASSIVE = frozenset(
    "were was been be are is and or people persons person others dead number bombing attack strike blast explosion "
    "assault shelling clash operation raid incident unrest it which that have had".split()
)
"""What may stand before a word of outcome: a passive, those harmed, or the deed itself."""

_WORD = re.compile(r"[^\W\d_]+")
_STEM = re.compile(r"(?:ings?|edly|ed|es|s|ly)$")
_FREE = frozenset(
    """
    a an the and or but nor of in on at by to for from with as than that which who whom whose while when where
    after before it its they their them he she his her this these those there here is are was were be been being
    has have had do did does not no nobody none never without yet still also both all each other others another
    more most least about some several between among according say said says report reported reports source
    sources figure figures number toll people person persons earlier later previous superseded differ differed
    different give gave given put spoke speak told tell tells however one two three four five six seven eight nine
    ten dozen would will could may might must whether how what why took take place happened occurred compatible
    disputed dispute stand independent single death deaths dead died killed injured wounded hurt missing
    responsibility claim claimed denied deny denies blame blamed accuse accused suspect suspected suspicion
    carried out behind known unknown clear unclear first initial initially revised statement over under
    responsible reports report
    """.split()
)
"""Words that say nothing of their own in a note."""

_CLAIMING = re.compile(
    r"\b(claim|den|blam|accus|condemn|prais|suspect|reject|threaten|announc|defend)\w*", re.IGNORECASE
)
_REACH = 60
"""Characters before a verb of claiming in which its subject stands."""


def mistold(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    """What a sentence tells otherwise than its facts, a line each."""
    yield from _words(text, cited)
    yield from _figures(undated(text), cited)
    yield from _doers(text, cited)
    yield from _claims(text, cited)


def undated(text: str) -> str:
    """The text without its dates."""
    for each in reversed(date_mentions(text, None)):
        text = f"{text[: each.start]} {text[each.end :]}"
    return text


def _words(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    """Every word that says something stands in a fact."""
    told = {_stem(word) for fact in cited for word in _WORD.findall(key(f"{fact.text} {fact.voice or ''}"))}
    months = "january february march april may june july august september october november december"
    free = {_stem(word) for word in _FREE} | {_stem(word) for word in months.split()}
    for word in _WORD.findall(key(text)):
        if len(word) > 1 and _stem(word) not in told and _stem(word) not in free:
            yield f"{word!r} stands in none of its facts"


def _stem(word: str) -> str:
    return _STEM.sub("", word) if len(word) > 4 else word


def _figures(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    """Each figure is told, with its outcome and, where several voices are cited, nearest to its own voice."""
    figures = [fact for fact in cited if fact.section == "casualties" and fact.outcome]
    found = list(amounts(text))
    many = len({fact.voice for fact in figures}) > 1
    for fact in figures:
        told = next(iter(amounts(undated(fact.text))), None)
        if told is None:
            continue
        mine = [each for each in found if each.interval == told.interval]
        if not mine:
            yield f"it cites {fact.text!r} and does not tell it"
        elif not any(_fits(text, each, fact, figures, many=many) for each in mine):
            yield f"it tells {fact.text!r} otherwise"


def _fits(text: str, amount: Amount, fact: Fact, figures: Sequence[Fact], *, many: bool) -> bool:
    nearest = _nearest(text, amount, [(each, pattern) for each, pattern in _OUTCOMES.items()])
    if nearest is not None and nearest != fact.outcome:
        return False
    if not many or not fact.voice:
        return True
    names = [(each.voice, _named(each.voice)) for each in figures if each.voice]
    alike = {
        each.voice for each in figures if next(iter(amounts(undated(each.text))), amount).interval == amount.interval
    }
    told = _nearest(text, amount, names)
    return told is None or (told in alike and _named(fact.voice).search(text) is not None)


def _interval(fact: Fact) -> Interval | None:
    """What the figure of a fact allows."""
    return next((each.interval for each in amounts(undated(fact.text))), None)


def _named(voice: str) -> re.Pattern[str]:
    """A voice as a sentence may name it: in full, else by its last word."""
    bare = re.sub(r"^(?:the|an?) ", "", voice)
    return re.compile(rf"\b(?:{re.escape(bare)}|{re.escape(bare.split()[-1])})\b", re.IGNORECASE)


def _nearest(text: str, amount: Amount, patterns: Iterable[tuple[str, re.Pattern[str]]]) -> str | None:
    """Which of some patterns matches nearest to an amount."""
    found = [
        (min(abs(match.start() - amount.end), abs(amount.start - match.end())), name)
        for name, pattern in patterns
        for match in pattern.finditer(text)
    ]
    return min(found)[1] if found else None


def _doers(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    """Nobody is said to have harmed whom a fact only counts."""
    counted = {
        word
        for fact in cited
        if fact.section == "casualties"
        for word in _WORD.findall(key(fact.text.partition(", according")[0]))
    }
    for match in _ACTIVE.finditer(text):
        before = key(match[1])
        if before not in _PASSIVE and before not in counted and not before.isdigit():
            yield f"no fact says that {match[1]!r} did it"


def _claims(text: str, cited: Sequence[Fact]) -> Iterator[str]:
    """Who claims, denies, blames or condemns is who does so in a fact."""
    for match in _CLAIMING.finditer(text):
        stem = match[1].casefold()
        subjects = [
            set(_WORD.findall(key(fact.text[: found.start()])))
            for fact in cited
            for found in _CLAIMING.finditer(fact.text)
            if found[1].casefold() == stem and found.start()
        ]
        mine = {
            word
            for word in _WORD.findall(key(text[max(0, match.start() - _REACH) : match.start()]))
            if word not in _FREE
        }
        if subjects and mine and not any(mine & subject for subject in subjects):
            yield f"no fact has it that {' '.join(sorted(mine))} {match.group()}"
