"""Where the incident happened: places that stand with the event, not with the speakers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarizer.engines.rules.analysis import Segment, Sentence
from summarizer.engines.rules.measured_from import is_aside, of_a_hospital
from summarizer.engines.rules.one_breath import in_its_town, in_one_breath, is_small, is_town
from summarizer.engines.rules.seats import is_seat
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.where_contained import without_containers
from summarizer.engines.rules.where_else import (
    at_target,
    code_of,
    country_named,
    in_dateline,
    in_title,
    named_votes,
    of_the_hurt,
    only_one,
    spoken_country,
)
from summarizer.engines.rules.where_inside import capitals_named, in_town_of_dateline
from summarizer.schema import DraftPlace
from summarizer.text.countries import capital_of
from summarizer.text.expressions import compiled
from summarizer.text.lexicon import kinds, lists
from summarizer.text.places import PlaceMention

_MOST = 4


@dataclass(frozen=True, slots=True)
class _Candidate:
    mention: PlaceMention
    score: float
    far: bool = False


_NO_COUNTRY = compiled(r"(?i)\b(?:sea|ocean|gulf|strait|border|channel)\b")


@cache
def _locative() -> re.Pattern[str]:
    """What stands right before a place where something happens."""
    return compiled(
        r"(?:\b(?:in|at|near|outside|inside|around|on|over|across|into|off|of|from|through|against|"
        r"towards?|between|hit|struck|hits|strikes|rocks|rocked|"
        r"attacked|attack|attacks|bombed|shelled|stormed|targeted|targeting|overran|pounded|"
        r"hitting|entered|reached|raided|strike|hit|bomb|shell|storm|target)"
        r"(?: (?:the|a|an))?(?: [BL]\d+ 's)?(?: [a-z'-]+){0,4}"
        r"(?: ,)?|[TLEW]\d+ ,?|L\d+ ,? ?and|'s|\() $"
    )


def places_of(story: Story, targets: Sequence[str] = ()) -> list[DraftPlace]:
    """The places of the incident, the surest first; a country only where nothing finer in it is known.

    Args:
        story: the article as read.
        targets: what was hit, which is the place where the text names none.
    """
    found, fine = _in_text(story, targets)
    if not found or not (fine or _small(found)):
        titled = [] if found else in_title(story)
        found = (
            in_dateline(story, here=True)
            or of_the_hurt(story)
            or titled
            or in_dateline(story)
            or found
            or at_target(story, targets)
        )
        found = found or only_one(story) or country_named(story)
    if found and all(place.country is None and not _NO_COUNTRY.search(place.name) for place in found):
        code = spoken_country(story)
        return [place.model_copy(update={"country": code}) for place in found]
    return _at_home(story, found)


def _small(found: Sequence[DraftPlace]) -> bool:
    """Whether a district or a part of one is told, within which the correspondent's town need not lie."""
    return any(is_small(place.name) for place in found)


def _at_home(story: Story, found: list[DraftPlace]) -> list[DraftPlace]:
    """A town of a country that nothing else in the text names is one of that name in the country it speaks of."""
    if all(each.country is None or each.within or capital_of(each.name) for each in found):
        return found
    votes, home = named_votes(story), spoken_country(story)
    if home is None or votes[home] < _AT_HOME:
        return found
    return [_of_home(each, home, votes) for each in found]


def _of_home(place: DraftPlace, home: str, votes: Counter[str]) -> DraftPlace:
    strange = place.country not in {None, home} and not place.within and votes[place.country or ""] == 0
    return place.model_copy(update={"country": home}) if strange and capital_of(place.name) is None else place


_AT_HOME = 2
"""How often a text names a country, or its people, to be one of that country's."""


def _in_text(story: Story, targets: Sequence[str]) -> tuple[list[DraftPlace], bool]:
    """The places told of the event, and whether one of them is finer than a region."""
    title = frozenset(story.title.words.lower().split())
    scored = [
        candidate for candidate in _candidates(story)
        if not _only_brought_to(candidate.mention, targets, title) and not _generic(candidate.mention)
    ]  # fmt: skip
    if not scored:
        return [], False
    best: dict[str, _Candidate] = {}
    for candidate in scored:
        key = candidate.mention.text.lower()
        if key not in best or best[key].score < candidate.score:
            best[key] = candidate
    chosen = _finer(story, sorted(best.values(), key=lambda c: (-c.score, c.mention.start)))
    country = _country(chosen)
    allowed = {country, None} if country else {None}
    kept = [c for c in chosen if code_of(c.mention) in allowed and _beside_best(story, c, chosen[0])]
    kept = [c for c in kept if not c.far] or kept
    named = {c.mention.start for c in kept}
    kept = [c for c in kept if not (_describes(story.text, c.mention) and c.mention.end + 4 in named)]
    found = without_containers([c.mention for c in kept[:8]])
    mentions = [c.mention for c in kept]
    fine = any(m.location.kind in {"city", "site"} for m in mentions if m.text in {place.name for place in found})
    told = in_one_breath(story, found, mentions)
    every = [c.mention for c in chosen]
    told = capitals_named(story, in_its_town(story, told, every))
    return in_town_of_dateline(story, told, every), fine


def _is_wide(mention: PlaceMention) -> bool:
    """Whether a place holds towns; "Gaza" without "City" is the territory."""
    return mention.location.kind in {"region", "country"} or mention.text == "Gaza"


_FINER, _SOON = 3.2, 5
"""How far below a region's score, and in which sentences, the town or site of it may be told."""


def _finer(story: Story, found: list[_Candidate]) -> list[_Candidate]:
    """Where the surest is a region or a country, a town or site of it told soon after comes first."""
    if not found or not _is_wide(found[0].mention) or is_small(found[0].mention.text):
        return found
    country = code_of(found[0].mention)
    for candidate in found[1:]:
        soon = story.analysis.sentence_at(candidate.mention.start).index <= _SOON
        inside = code_of(candidate.mention) in {country, None} or country is None
        fine = not _is_wide(candidate.mention) or is_small(candidate.mention.text)
        if fine and not candidate.far and soon and inside and candidate.score >= found[0].score - _FINER:
            return [replace(candidate, score=found[0].score), *(one for one in found if one is not candidate)]
    return _measured(story, found)


def _measured(story: Story, found: list[_Candidate]) -> list[_Candidate]:
    """Where nothing finer than a country is told, the town from which it is measured: "south of Deir al-Balah"."""
    best = found[0].mention
    if best.location.kind != "country" and best.text != "Gaza":
        return found
    for candidate in found[1:]:
        mention = candidate.mention
        here = code_of(mention) in {code_of(best), None} and not _is_wide(mention)
        if candidate.far and here and _DIRECTED.search(story.text, max(0, mention.start - _REACH), mention.start):
            best_now = replace(candidate, score=found[0].score, far=False)
            return [best_now, *(one for one in found if one is not candidate)]
    return found


_DIRECTED = compiled(
    r"(?:(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|outside|from)\s(?:(?:edge|outskirts|side)\s)?(?:of\s)?"
    r"(?:the\s(?:village|town|city|port|island)\sof\s)?$"
)


def _describes(text: str, mention: PlaceMention) -> bool:
    """“The Red Sea port of" a city that follows."""
    generic = mention.text.rpartition(" ")[2].lower()
    return generic in {"port", "city", "town", "capital", "resort", "suburb"} and text.startswith(" of ", mention.end)


def _beside_best(story: Story, candidate: _Candidate, best: _Candidate) -> bool:
    """Whether a candidate is near enough to the best, in score or by standing in the same sentence."""
    sentence = story.analysis.sentence_at
    same = sentence(candidate.mention.start).index == sentence(best.mention.start).index
    return candidate.score >= best.score - (_LENIENT if same else _STRICT)


_LENIENT, _STRICT = 3.0, 1.7


def _generic(mention: PlaceMention) -> bool:
    """“Secondary School" alone names no place."""
    known = kinds("place")
    words = mention.text.lower().split()
    return len(words) > 1 and all(word in known or word in lists()["place_modifier"] for word in words)


def _only_brought_to(mention: PlaceMention, targets: Sequence[str], title: frozenset[str]) -> bool:
    """A hospital, a court or a jail where nobody was attacked, and of which the title says nothing."""
    generic = mention.text.rpartition(" ")[2].lower()
    hit = generic in title or any(mention.text.lower() in words.lower() for words in targets)
    return generic in _AFTERWARDS and not hit


_AFTERWARDS = frozenset({"hospital", "clinic", "jail", "prison", "court", "courthouse", "morgue", "university"})


def _country(chosen: list[_Candidate]) -> str | None:
    weights: dict[str, float] = {}
    for candidate in chosen:
        code = code_of(candidate.mention)
        if code and candidate.score >= chosen[0].score - _STRICT:
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
        if number is None or (sentence.index and of_a_hospital(segment, number)):
            continue
        chunk = segment.chunks[number]
        tag = f"{chunk.label}{number}"
        at = segment.string.find(tag)
        if story.why(segment, at) not in {"", "later"} or chunk.label in "HBSQ":
            continue
        score = _score(mention.text, segment, at, sentence, eventful=eventful) - 1.0 * (chunk.label != "L")
        if score > 0:
            score += _SAID_WHERE * bool(_HAPPENED.search(segment.string[:at]))
            score += _IN_TITLE * (mention.text in story.title.words)
            fine = {"country": 0.0, "region": 0.5, "city": 1.0, "site": 1.0}.get(mention.location.kind, 0.0)
            fine = 1.0 if is_town(mention.text) else -_AT_SEA if mention.text in _SEAS else fine
            found.append(_Candidate(mention, score + fine, is_aside(segment.string[max(0, at - _REACH) : at])))
    return found


def _score(name: str, segment: Segment, at: int, sentence: Sentence, *, eventful: bool) -> float:
    string = segment.string
    before = string[:at]
    if sentence.region == "body" and name.endswith("Hospital"):
        return 0.0  # where the wounded were brought
    if is_seat(segment, at):
        return 0.0
    if string[at:].split(" ", 2)[1:2] == ["border"] and is_aside(before[-_REACH:]):
        return 0.0  # "carrying oil from the Chad border": an end of the way
    score = {"headline": 2.0, "lead": 3.0, "body": 1.0}.get(sentence.region, 0.0)
    score += 1.0 * eventful - _AWAY * is_aside(before[-_REACH:])
    if _locative().search(before):
        score += 1.5
    else:
        score -= 1.5
    return score - 0.1 * sentence.index


_REACH = 140
"""Characters before a place in which that stands."""

_AWAY = 2.6
"""What a place loses that only tells how far away it happened."""


_SEAS = frozenset({"Caribbean", "Atlantic", "Pacific", "Mediterranean", "Baltic"})
_AT_SEA = 1.5
"""What a sea loses against the town that lies on its coast."""

_NEAR = 10
"""Sentences among which places are looked for; further down only where it is said where it happened."""

_SAID_WHERE = 2.0
_IN_TITLE = 2.0
_HAPPENED = compiled(r"E\d+(?: (?:which|that))? (?:happened|took place|occurred) ")
