"""From a drafted count to one that the evidence states: its words with their hedge, and the interval they mean."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.grounding.context import Passage, Sentence, plain
from summarizer.grounding.findings import Doubt, Refusal
from summarizer.grounding.patterns import words
from summarizer.grounding.presence import fits
from summarizer.schema import Count, DraftCasualty, DraftCount
from summarizer.text import numbers
from summarizer.text.expressions import compiled
from summarizer.text.whole_words import unjoined


class Site(NamedTuple):
    """Where a count stands: a span of a folded sentence."""

    sentence: Sentence
    start: int
    end: int


ONE = numbers.Interval(1, 1, approximate=False)


class Counted(NamedTuple):
    """A grounded count, where the evidence states it (nowhere, for one person who is only named), and doubts."""

    worded: Count
    sites: tuple[Site, ...]
    doubts: tuple[Doubt, ...]


def meaning(words: str) -> numbers.Interval | None:
    """What the words of a count mean; the age after a name is no part of it ("Wichai Thongdam, 36, and his wife")."""
    return numbers.interval(_AGE_AFTER_NAME.sub("", words))


def names_one(words: str, names: Sequence[str]) -> bool:
    """Whether a count is no more than somebody's name, or a part of it: "Robles", which is no plural."""
    told = set(words.split())
    return bool(told) and any(told <= set(name.split()) for name in names)


def counted(draft: DraftCasualty, passages: Sequence[Passage]) -> Counted | Refusal:
    """The count of a casualty, as its evidence words it."""
    text = plain(draft.count.text).strip() or draft.who
    meant = ONE if names_one(text, draft.names) else meaning(text)
    sites = tuple(_sites(text, passages))
    if sites and all(_is_age(site) for site in sites):
        return _refusal(text, passages)
    if sites:
        return _as_worded(draft.count, text, meant, sites)
    if meant is None:
        return _refusal(text, passages)
    same = tuple(_same_interval(meant, passages))
    if same:
        site = same[0]
        worded = site.sentence.text[site.start : site.end]
        return Counted(_count(worded, meant), same, tuple(_differs(draft.count, meant, worded)))
    if _is_one_person(meant, draft, passages) or (meant.high == 0 and _nobody(passages)):
        return Counted(_count(draft.count.text or text, meant), (), tuple(_differs(draft.count, meant, text)))
    return _refusal(text, passages)


def _as_worded(
    draft: DraftCount, text: str, meant: numbers.Interval | None, sites: tuple[Site, ...]
) -> Counted | Refusal:
    """The words are there; if the sentence hedges the number everywhere, its hedge belongs to them."""
    hedges = [_hedged(site) for site in sites]
    plain = tuple(site for site, hedge in zip(sites, hedges, strict=True) if hedge is None)
    if plain:
        worded = plain[0].sentence.text[plain[0].start : plain[0].end]
        if meant is None:
            return Counted(_proposal(draft, worded), plain, (Doubt("count_unverified", _unverified(worded)),))
        return Counted(_count(worded, meant), plain, tuple(_differs(draft, meant, worded)))
    whole = next(hedge for hedge in hedges if hedge is not None)
    if whole.interval.low == 0 == whole.interval.high:
        return Refusal("outcome_denied", f"the evidence says “{whole.text}” where the count says “{text}”")
    doubt = Doubt("count_hedge_restored", f"the article says “{whole.text}”, not “{text}”; its words stand")
    return Counted(_count(whole.text, whole.interval), sites, (doubt, *_differs(draft, whole.interval, whole.text)))


def _sites(text: str, passages: Sequence[Passage]) -> Iterator[Site]:
    """Where the words stand, within the quotes if they are there, else within their sentences."""
    words = text.lower()
    inside: list[Site] = []
    outside: list[Site] = []
    for passage in passages:
        quote = passage.quote.lower()
        for sentence in passage.sentences:
            at = sentence.lower.find(quote)
            for start in unjoined(sentence.lower, words):
                end = start + len(words)
                if _of_a_longer_figure(sentence.lower, start, end):
                    continue
                within = at < 0 or at <= start < at + len(quote)
                (inside if within else outside).append(Site(sentence, start, end))
    yield from inside or outside


def _of_a_longer_figure(text: str, start: int, end: int) -> bool:
    """Whether a hyphen, or a stop or comma with a digit, ties what stands there to more: "1,200", "12-year-old"."""
    if text[end : end + 1] == "-" or (text[end : end + 1] in {".", ","} and text[end + 1 : end + 2].isdecimal()):
        return True
    return start > 1 and text[start - 1] in ".," and text[start - 2].isdecimal()


_AGE_AFTER_NAME = compiled(r"(?<=\w), (?:aged )?\d{1,3}(?=,|$| and\b)")


def _is_age(site: Site) -> bool:
    """Whether a figure is somebody's age: "Anna Orr, 34, was hurt", "a man aged 60", "in her 50s"."""
    text = site.sentence.text
    if not text[site.start : site.end].isdigit() or site.end - site.start > LONGEST_AGE:
        return False
    before, after = text[max(0, site.start - 30) : site.start], text[site.end :]
    return _AGED.search(before) is not None or (_NAMED.search(before) is not None and after[:1] in {",", ".", ")", ""})


LONGEST_AGE = 3
_AGED = compiled(r"\b(?:aged?|ages|age of)(?: between)? (?:\d{1,3} ?(?:to|and|or|-|,) ?)?$")
_NAMED = compiled(
    r"(?:[A-Z][\w'-]+|\b(?:man|woman|boy|girl|son|daughter|wife|husband|student|mother|father))(?:, | \()$"
)


def _hedged(site: Site) -> numbers.Quantity | None:
    """The number of the sentence that these words are only a part of, if it means something else than they do."""
    own = numbers.interval(site.sentence.text[site.start : site.end])
    for each in site.sentence.quantities:
        covers = each.start <= site.start < each.end and (each.start < site.start or site.end < each.end)
        if covers and own is not None and each.interval != own:
            return each
        noun_only = each.end <= site.start <= each.end + 1 + len(each.noun) and _is_bare(own)
        if noun_only and each.noun and each.interval != own:
            return each
    return None


def _is_bare(own: numbers.Interval | None) -> bool:
    """Whether words mean "some people", as a plural without a number does."""
    return own == numbers.Interval(2, None, approximate=True)


def _same_interval(meant: numbers.Interval, passages: Sequence[Passage]) -> Iterator[Site]:
    for passage in passages:
        for sentence in passage.sentences:
            for each in sentence.quantities:
                if each.interval == meant:
                    yield Site(sentence, each.start, each.end)


def _is_one_person(meant: numbers.Interval, draft: DraftCasualty, passages: Sequence[Passage]) -> bool:
    """One person whom the evidence names, or calls "a soldier"."""
    if meant != ONE:
        return False
    who = [*draft.names, draft.who]
    return any(fits(name, sentence) for name in who if name for passage in passages for sentence in passage.sentences)


def _nobody(passages: Sequence[Passage]) -> bool:
    return any(sentence.has(NOBODY) for passage in passages for sentence in passage.sentences)


NOBODY = r"""no|none|nobody|no one|nor|neither|without|not|zero|unhurt|unharmed|unscathed|un-?injured|all safe|never|
    \w+n't|escaped"""


def _count(text: str, meant: numbers.Interval) -> Count:
    return Count(text=text, low=meant.low, high=meant.high, approximate=meant.approximate)


def _proposal(draft: DraftCount, worded: str) -> Count:
    """The engine's own interval, if it is one."""
    low, high = draft.low, draft.high
    sound = (low is None or low >= 0) and (high is None or high >= 0) and (low is None or high is None or low <= high)
    return Count(text=worded, low=low if sound else None, high=high if sound else None, approximate=True)


def _differs(draft: DraftCount, meant: numbers.Interval, worded: str) -> Iterator[Doubt]:
    proposed, computed = (draft.low, draft.high), (meant.low, meant.high)
    if proposed not in {computed, (None, None)}:
        yield Doubt("count_differs", f"“{worded}” means {_range(*computed)}, not the proposed {_range(*proposed)}")


def _range(low: int | None, high: int | None) -> str:
    if low == high:
        return "no number" if low is None else str(low)
    return f"{'…' if low is None else low} to {'…' if high is None else high}"


def _unverified(worded: str) -> str:
    return f"“{worded}” holds no number that could be computed; the proposed interval stands"


def _refusal(text: str, passages: Sequence[Passage]) -> Refusal:
    said = [each.text for passage in passages for sentence in passage.sentences for each in sentence.quantities]
    heard = "; it says " + ", ".join(f"“{each}”" for each in dict.fromkeys(said)) if said else " and gives no number"
    return Refusal("count_not_in_evidence", f"the evidence does not say “{text}”{heard}")


def mentions_nobody(sentence: Sentence) -> bool:
    """Whether a sentence says that nobody was harmed."""
    return words(NOBODY).search(sentence.lower) is not None
