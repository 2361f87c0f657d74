"""Which stretches of capitalised words may be places, and whether their surroundings say that they are."""

import re
from typing import NamedTuple

from summarizer.text import countries
from summarizer.text.capitalised import Spans, Word, adjoins, opens_sentence, title_case_lines
from summarizer.text.gazetteer import entries
from summarizer.text.keys import key
from summarizer.text.late import late
from summarizer.text.lexicon import kinds, lists
from summarizer.text.place_context import coordinated, generic_after, modifies, settlement_of
from summarizer.text.place_names import (
    grown,
    indefinite,
    listed_with,
    name_end,
    nameable,
    opens_name,
    plural_generic,
    titled_site,
)
from summarizer.text.place_neighbours import at_a_site, chained, inside_a_name, inside_a_place, listed, owned
from summarizer.text.place_unlisted import apposed, at_a_time, dwelt_in, taken
from summarizer.text.surroundings import word_before

_LONGEST = 5
_INSIDE = frozenset(f" {link} " for link in "of|of the|de|de la|del|da|do|dos|and|el|la|al|i".split("|"))
NOTABLE, KNOWN = 300, 20  # thousands of inhabitants from which a name needs no context, or only a weak one
# Words with which a place's name begins: "Lake Kivu", "Camp Speicher".
_PREFIXES = frozenset("lake mount mt camp fort cape joint port".split())
# How far it is from somewhere else: only a place has that. "in Kahramankazan, some 40 km north of Ankara".
_AWAY = late(r",?[ \n](?:(?:about|some|around|roughly|nearly|just)[ \n])?[\d,.]+[ \n]?(?:km|kilomet|mile)")


# An unknown name alone after one of these is a place, where a phrase goes on as after places.
_LYING = frozenset("in near outside around above below beyond".split())
_STANDS_ALONE = late(
    r"(?:[.,;:)]|$|\n\n|[ \n](?:on|late|early|when|where|after|as|and|by|in|last|before|during|said|was|were|has|have"
    r"|had|told|killing|wounding|injuring|overnight|shortly|while|during|around|at|since|yesterday|this|were|with|today"
    r"|that|which|from|to|is|are|but|until|for|between"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)",
    re.IGNORECASE,
)
# Verbs and directions after which an unknown name is a place where what holds it follows.
_REACHED = frozenset(
    "into from on attacked raided stormed entered hit struck shelled bombed reached overran "
    "seized captured pounded bombarded rocked besieged".split()
)
# Words for a settlement that stand before its name: "barangay Poblacion", "general area Dosalli".
_KIND_BEFORE = frozenset("barangay tambon kebele village town area hamlet locality suburb settlement district".split())


class Candidate(NamedTuple):
    """A stretch that may be a place: words[first:last+1], text[start:end] with its generic word, `name` without it.

    `certain`: null where only another mention of the same name can tell.
    """

    start: int
    end: int
    first: int
    last: int
    name: str
    kind: str | None
    known: bool
    certain: bool | None


def candidates(text: str, words: tuple[Word, ...]) -> list[Candidate]:
    """Candidates in order, not overlapping; those that their surroundings rule out are left away."""
    headlines = Spans(title_case_lines(text))
    found, at = [], 0
    while at < len(words):
        headline = headlines.hold(words[at].start)
        candidate = None if words[at].key == "the" else _longest(text, words, at, headline=headline)
        if (candidate is None or candidate.certain is not True) and not headline:
            candidate = _unlisted(text, words, at, candidate)
        if candidate and candidate.certain is not False:
            found.append(candidate)
        if candidate and candidate.certain and not headline:
            found += _rest_of_list(text, words, candidate)
            candidate = found[-1]
        at = candidate.last + 1 if candidate else at + 1
    return found


def _unlisted(text: str, words: tuple[Word, ...], at: int, known: Candidate | None) -> Candidate | None:
    """What begins here by its surroundings, else what the gazetteer makes of it."""
    before = word_before(text, words[at].start)
    found = known
    if known is None or known.certain is False:
        found = _generic(text, words, at, before) or known
    return found if found is not None and found.certain else _titled(text, words, at, before) or found


def _titled(text: str, words: tuple[Word, ...], at: int, before: str) -> Candidate | None:
    """“At the Central American University"."""
    last = titled_site(text, words, at, before)
    if last is None:
        return None
    start, end = words[at].start, words[last].end
    return Candidate(start, end, at, last, text[start:end], "site", known=False, certain=True)


def _rest_of_list(text: str, words: tuple[Word, ...], first: Candidate) -> list[Candidate]:
    """The further places of a list that a place opens."""
    if first.kind or countries.named(first.name):
        return []
    return [
        _judged(text, words, start, last, text[words[start].start : words[last].end], headline=False)._replace(
            certain=True
        )
        for start, last in listed_with(text, words, first.last, first.name)
    ]


def _longest(text: str, words: tuple[Word, ...], at: int, *, headline: bool) -> Candidate | None:
    """The longest stretch from here that the gazetteer knows."""
    last = at
    while last - at + 1 < _LONGEST and last + 1 < len(words) and _continues(words[last]):
        last += 1
    while last >= at:
        name = text[words[at].start : words[last].end]
        if _known(name, single=last == at):
            return _judged(text, words, at, last, name, headline=headline)
        last -= 1
    return None


def _continues(word: Word) -> bool:
    return adjoins(word) or word.link in _INSIDE or word.link in {"'s ", "’s "}  # "Cox's Bazar"


def _known(name: str, *, single: bool) -> bool:
    if countries.named(name) is not None:
        return True
    folded = key(name)
    if single and (folded in lists()["never"] or len(folded) < 3):
        return False
    return bool(entries(folded))


def _judged(text: str, words: tuple[Word, ...], first: int, last: int, name: str, *, headline: bool) -> Candidate:
    start, end = words[first].start, words[last].end
    country = countries.named(name)
    generic = None if country or indefinite(text, start, end) else generic_after(text, end)
    kind, after = None, last
    if generic:
        end, kind = generic
        after = _last_before(words, last, end)
    if inside_a_name(text, words, first, after, headline=headline):
        certain: bool | None = False
    elif country:
        certain = not (countries.adjectival(name) and modifies(text, end))
    else:
        shared = plural_generic(text, words, last)
        certain = _certain(text, words, first, after, name, generic=kind is not None or shared is not None)
        if shared == "site" and certain:  # "the corner of Tacna and San Martin streets"
            return Candidate(start, end, first, after, name, shared, known=False, certain=True)
        further = grown(words, last) if certain and not kind else last
        if further > last:
            return _grown(text, words, first, further)
    return Candidate(start, end, first, after, name, kind, known=True, certain=certain)


def _grown(text: str, words: tuple[Word, ...], first: int, last: int) -> Candidate:
    """“San Juan de Urama municipality": what the gazetteer has is the first part of a longer name."""
    start, end, name = words[first].start, words[last].end, text[words[first].start : words[last].end]
    generic = generic_after(text, end)
    if generic is None:
        return Candidate(start, end, first, last, name, None, known=False, certain=True)
    after = _last_before(words, last, generic[0])
    return Candidate(start, generic[0], first, after, name, generic[1], known=False, certain=True)


def _last_before(words: tuple[Word, ...], last: int, end: int) -> int:
    while last + 1 < len(words) and words[last + 1].start < end:
        last += 1
    return last


def _lowered(before: str) -> str:
    """“In" and "Near" at the head of a sentence say as much as within it."""
    return before.lower() if before in {"In", "Near", "Outside", "Around"} else before


def _certain(text: str, words: tuple[Word, ...], first: int, last: int, name: str, *, generic: bool) -> bool | None:
    """Whether context or prominence make a known name a place; null: only another mention can tell."""
    folded, known = key(name), lists()
    before = _lowered(word_before(text, words[first].start))
    doubtful = first == last and any(folded in known[each] for each in ("common", "given", "surname", "never"))
    if (
        before in lists()["strong_place"]
        or at_a_site(text, words[first].start, before)
        or settlement_of(text, words[first].start, before)
        or chained(text, words, last)
        or owned(text, words, first)
        or coordinated(text, words[first].start, before)
        or dwelt_in(text, words[first].start, before)
        or (before in _LYING and _STANDS_ALONE.match(text, words[last].end))
    ):
        return True
    if doubtful and not countries.capital_of(name):
        return True if generic and _GROUND.match(text, words[last].end) else None
    if generic or countries.capital_of(name):
        return True
    weight = max((entry.weight for entry in entries(folded)), default=0)
    contextual = first != last or before.lower() in known["weak_place"] or before.lower() in known["strong_place"]
    contextual = contextual or before in _REACHED
    contextual = contextual or listed(words, first, last)
    return True if weight >= NOTABLE or (contextual and weight >= KNOWN) else None


_GROUND = late(
    r"\s(?:metropolitan\s)?(?:neighbou?rhoods?|suburb|municipality|jurisdiction|department|province|canton|county|"
    r"district(?!\s(?:attorney|judge|court|police|chief|manager|office|commissioner|officer)))\b"
)
"""What follows a surname that is a place's name: "the Moreno | district"."""


def _generic(text: str, words: tuple[Word, ...], at: int, before: str) -> Candidate | None:
    """A name that the gazetteer lacks, where its surroundings say that it is a place: "Tel Marrin air base"."""
    prefixed, alone = words[at].key in _PREFIXES, nameable(words[at])
    if not (prefixed or (alone and len(words[at].key) > 2)):
        goes_on = at + 1 < len(words) and adjoins(words[at]) and nameable(words[at + 1])
        if not (goes_on and (alone or opens_name(words[at]))):
            return _settlement(text, words, at, before)
    last = name_end(words, at)
    start, end, name = words[at].start, words[last].end, text[words[at].start : words[last].end]
    if prefixed:
        return Candidate(start, end, at, last, name, "site", known=False, certain=True) if last > at else None
    generic = None if indefinite(text, start, end) else generic_after(text, end)
    if generic and not opens_sentence(text, start):
        after = _last_before(words, last, generic[0])
        return Candidate(start, generic[0], at, after, name, generic[1], known=False, certain=True)
    shared = plural_generic(text, words, last)
    if shared and not opens_sentence(text, start):
        return Candidate(start, end, at, last, name, shared, known=False, certain=True)
    return _unknown_by_context(text, words, at, last, before)


def _settlement(text: str, words: tuple[Word, ...], at: int, before: str) -> Candidate | None:
    """“The village of Duma": a word that elsewhere names something else, where it can only be a settlement."""
    word = words[at]
    if word.key in kinds("place") or len(word.key) <= _LONGEST_INITIALS or word.text.isupper():
        return None
    of = settlement_of(text, word.start, before)
    if of not in _ONLY_PLACES or adjoins(word):
        return None
    return Candidate(word.start, word.end, at, at, word.text, "city", known=bool(entries(word.key)), certain=True)


_LONGEST_INITIALS = 3
_ONLY_PLACES = frozenset({"city", "town", "village", "hamlet", "suburb", "settlement"})


_GOVERNED = (["mayor"], ["mayors"], ["councilman"], ["alcalde"])
"""Whose office is of a town: "the mayor of Kavuna"."""


def _unknown_by_context(text: str, words: tuple[Word, ...], at: int, last: int, before: str) -> Candidate | None:
    start, end, name = words[at].start, words[last].end, text[words[at].start : words[last].end]
    before = _lowered(before)
    reached = before in lists()["strong_place"] or before in _REACHED
    if reached and (_AWAY.match(text, end) or inside_a_place(text, words, last)):
        return Candidate(start, end, at, last, name, None, known=False, certain=True)
    if before == "at" and text[end : end + 1] == "," and not words[at].text.isupper():
        return Candidate(start, end, at, last, name, "site", known=False, certain=True)
    if apposed(text, end) or dwelt_in(text, start, before) or taken(text, end, before) or at_a_time(text, end, before):
        return Candidate(start, end, at, last, name, "city", known=False, certain=True)
    lying = before in _LYING or owned(text, words, at) or at_a_site(text, start, before)
    if lying and words[at].key not in lists()["given"] and _STANDS_ALONE.match(text, end):
        return Candidate(start, end, at, last, name, None, known=False, certain=True)
    if before.lower() in _KIND_BEFORE:
        return Candidate(
            start, end, at, last, name, kinds("place").get(before.lower(), "city"), known=False, certain=True
        )
    if before == "of" and text[max(0, start - 30) : start].lower().split()[-2:-1] in _GOVERNED:
        return Candidate(start, end, at, last, name, "city", known=False, certain=True)
    of = settlement_of(text, start, before)
    if of in lists()["settlement"] or of == "outskirt" or coordinated(text, start, before):
        return Candidate(start, end, at, last, name, kinds("place").get(of or "", "city"), known=False, certain=True)
    return None
