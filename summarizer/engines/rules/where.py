"""Where the incident happened: places that stand with the event, not with the speakers."""

import re
from dataclasses import dataclass
from functools import cache

from summarizer.engines.rules.analysis import Segment, Sentence
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftPlace
from summarizer.text.places import PlaceMention, country_code, place_mentions

_MOST = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    mention: PlaceMention
    score: float


@cache
def _locative() -> re.Pattern[str]:
    """What stands right before a place where something happens."""
    return re.compile(
        r"(?:\b(?:in|at|near|outside|inside|around|on|over|across|into|off|of|from|through|against|"
        r"towards?|between|hit|struck|hits|strikes|rocks|rocked|"
        r"attacked|attack|attacks|bombed|shelled|stormed|targeted|targeting|overran|pounded|hitting|"
        r"entered|reached|raided)(?: (?:the|a|an))?(?: [BL]\d+ 's)?(?: [a-z'-]+){0,4}"
        r"(?: ,)?|[TLEW]\d+ ,?|'s|\() $"
    )


_SPEAKING_AFTER = re.compile(
    r"^[BLHPS]\d+(?: 's [A-Z]\d+)? (?:also |has |have )*(?:said|says|condemned|denied|vowed|blamed|"
    r"accused|warned|called|urged|backs|backed|rejected|which|who)\b"
)
_ABOUT_SOMEONE = re.compile(
    r"\b(?:told|said|statement|speaking|spokesman|minister|embassy|capital|arrived|met|visited|"
    r"visit|hospital|born|based|bureau|reporters|conference)(?: [a-z]+){0,3} (?:in|at|from|of|for) "
    r"$|(?:P\d+|-old) from $"
)


def places_of(story: Story) -> list[DraftPlace]:
    """The places of the incident, finest first named; a country only where nothing finer in it is known."""
    found = _in_text(story)
    if all(country_code(place.name) for place in found):
        return _in_title(story) or found
    return found


def _in_title(story: Story) -> list[DraftPlace]:
    """The places that the title names, where the text names them too; for live blogs, whose entries rarely do."""
    named = place_mentions(story.title.words) if story.title.words else []
    return [
        DraftPlace(name=mention.text, within=[], country=mention.location.country)
        for mention in named
        if mention.location.kind in {"city", "site", "region"} and mention.text in story.text
    ][:_MOST]


def _in_text(story: Story) -> list[DraftPlace]:
    scored = _candidates(story)
    if not scored:
        return []
    best: dict[str, _Candidate] = {}
    for candidate in scored:
        key = candidate.mention.text.lower()
        if key not in best or best[key].score < candidate.score:
            best[key] = candidate
    chosen = sorted(best.values(), key=lambda c: (-c.score, c.mention.start))
    country = _country(chosen)
    allowed = {country} if country else {None}
    kept = [c for c in chosen if _code(c.mention) in allowed and c.score >= chosen[0].score - 3.0]
    found = _without_containers([c.mention for c in kept[:8]])
    regions = {c.mention.text for c in kept if c.mention.location.kind == "region"}
    return sorted(found, key=lambda place: place.name in regions)[:_MOST]


def _code(mention: PlaceMention) -> str | None:
    """The country of a place, if need be that of what it is said to lie in."""
    if mention.location.country or not mention.within:
        return mention.location.country
    return next((code for name in reversed(mention.within) if (code := country_code(name))), None)


def _country(chosen: list[_Candidate]) -> str | None:
    weights: dict[str, float] = {}
    for candidate in chosen:
        code = _code(candidate.mention)
        if code:
            weights[code] = weights.get(code, 0.0) + candidate.score
    return max(weights, key=lambda code: weights[code]) if weights else None


def _candidates(story: Story) -> list[_Candidate]:
    found: list[_Candidate] = []
    for sentence in story.analysis.told():
        if sentence.region == "body" and sentence.index > _NEAR and not _HAPPENED.search(sentence.outer.string):
            continue
        eventful = bool(story.mentions[sentence.index] or story.tolls[sentence.index])
        if not eventful and sentence.region == "body":
            continue
        for segment in sentence.segments:
            found.extend(_in_segment(story, sentence, segment, eventful=eventful))
    return found


def _in_segment(story: Story, sentence: Sentence, segment: Segment, *, eventful: bool) -> list[_Candidate]:
    found = []
    for mention in sentence.places:
        number = next((i for i, c in enumerate(segment.chunks) if c.start <= mention.start < c.end), None)
        if number is None:
            continue
        chunk = segment.chunks[number]
        tag = f"{chunk.label}{number}"
        at = segment.string.find(tag)
        if story.why(segment, at) not in {"", "later"} or chunk.label in "HBSQ":
            continue
        score = _score(mention.text, segment.string, at, sentence, eventful=eventful) - 2.0 * (chunk.label != "L")
        if score > 0:
            score += _SAID_WHERE * bool(_HAPPENED.search(segment.string[:at]))
            fine = {"country": 0.0, "region": 0.5, "city": 1.0, "site": 1.0}.get(mention.location.kind, 0.0)
            found.append(_Candidate(mention, score + fine))
    return found


def _score(name: str, string: str, at: int, sentence: Sentence, *, eventful: bool) -> float:
    before = string[:at]
    if sentence.region == "body" and name.endswith("Hospital"):
        return 0.0  # where the wounded were brought
    if _SPEAKING_AFTER.match(string[at:]) or _ABOUT_SOMEONE.search(before):
        return 0.0
    score = {"headline": 2.0, "lead": 3.0, "body": 1.0}.get(sentence.region, 0.0)
    score += 1.0 * eventful
    if _locative().search(before):
        score += 1.5
    else:
        score -= 1.5
    return score - 0.1 * sentence.index


_NEAR = 10
"""Sentences among which places are looked for; further down only where it is said where it happened."""

_SAID_WHERE = 2.0
_HAPPENED = re.compile(r"E\d+(?: (?:which|that))? (?:happened|took place|occurred) ")

_DIRECTION = re.compile(r"(?i)(?:(?:north|south|east|west|central)\w*(?:-\w+)?) ")
"""“northern Nigeria": a part of a country that says less than any place in it."""


def _without_containers(found: list[PlaceMention]) -> list[DraftPlace]:
    """Drop countries, and places that a finer one is said to lie in, but keep their names as what it lies in."""
    names: list[DraftPlace] = []
    held = {name.lower() for mention in found for name in mention.within}
    fine = [mention for mention in found if mention.location.kind != "country"]
    exact = [mention for mention in fine if not _DIRECTION.match(mention.text)]
    fine = exact or fine
    for mention in fine or found[:1]:
        if mention.text.lower() in held and len(fine) > 1:
            continue
        names.append(
            DraftPlace(
                name=" ".join(mention.text.split()),
                within=list(mention.within),
                country=_code(mention),
            )
        )
    return names
