"""Where the incident happened: places that stand with the event, not with the speakers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from summarizer.engines.rules.event_arguments.one_breath import in_its_town, in_one_breath, is_part, is_small
from summarizer.engines.rules.event_arguments.where_candidates import Candidate, candidates
from summarizer.engines.rules.event_arguments.where_contained import without_containers
from summarizer.engines.rules.event_arguments.where_else import (
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
from summarizer.engines.rules.event_arguments.where_inside import capitals_named, in_town_of_dateline
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftPlace
from summarizer.text.countries import capital_of
from summarizer.text.expressions import compiled
from summarizer.text.lexicon import kinds, lists
from summarizer.text.places import PlaceMention

_REACH = 140
"""Characters before a place in which stands how far away it is."""


_NO_COUNTRY = compiled(r"(?i)\b(?:sea|ocean|gulf|strait|border|channel)\b")


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
            _within_country([*found, *_spoken_of(story)], in_dateline(story, here=True))
            or of_the_hurt(story)
            or titled
            or _within_country(found, in_dateline(story))
            or found
            or at_target(story, targets)
        )
        found = found or only_one(story) or country_named(story)
    if found and all(place.country is None and not _NO_COUNTRY.search(place.name) for place in found):
        code = spoken_country(story)
        return [place.model_copy(update={"country": code}) for place in found]
    return _beside(_at_home(story, found))


def _within_country(found: Sequence[DraftPlace], dated: list[DraftPlace]) -> list[DraftPlace]:
    """The town of the dateline, unless another country is told in which it happened."""
    told = {place.country for place in found if place.country}
    return [place for place in dated if not told or place.country in {None, *told}]


def _spoken_of(story: Story) -> list[DraftPlace]:
    return [DraftPlace(name="", within=[], country=spoken_country(story))]


def _beside(found: list[DraftPlace]) -> list[DraftPlace]:
    """Places of which no list says where they are, in the country of the one beside them."""
    code = next((place.country for place in found if place.country), None)
    return [
        place if place.country or _NO_COUNTRY.search(place.name) else place.model_copy(update={"country": code})
        for place in found
    ]


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
        candidate for candidate in candidates(story)
        if not _only_brought_to(candidate.mention, targets, title) and not _generic(candidate.mention)
    ]  # fmt: skip
    if not scored:
        return [], False
    best = sorted(_each_once(scored), key=lambda c: (-c.score, c.mention.start))
    chosen = _its_part(story, _finer(story, best))
    country = _country(chosen)
    allowed = {country, None} if country else {None}
    kept = [c for c in chosen if code_of(c.mention) in allowed and _beside_best(story, c, chosen[0])]
    kept = [c for c in kept if not c.far] or kept
    named = {c.mention.start for c in kept}
    kept = [c for c in kept if not (_describes(story.text, c.mention) and c.mention.end + 4 in named)]
    found = without_containers([c.mention for c in kept[:8]])
    mentions = [c.mention for c in kept]
    names = {place.name for place in found}
    fine = any(m.location.kind in {"city", "site"} for m in mentions if " ".join(m.text.split()) in names)
    told = in_one_breath(story, found, mentions)
    every = [c.mention for c in chosen]
    told = capitals_named(story, in_its_town(story, told, every))
    return in_town_of_dateline(story, told, every), fine


def _each_once(scored: Sequence[Candidate]) -> list[Candidate]:
    """The surest mention of each place, with what another mention of it says that it lies in."""
    best: dict[str, Candidate] = {}
    held: dict[str, PlaceMention] = {}
    for candidate in scored:
        name = " ".join(candidate.mention.text.lower().split())
        if candidate.mention.within:
            held.setdefault(name, candidate.mention)
        if name not in best or best[name].score < candidate.score:
            best[name] = candidate
    return [_held(candidate, held.get(name)) for name, candidate in best.items()]


def _held(candidate: Candidate, held: PlaceMention | None) -> Candidate:
    mention = candidate.mention
    if held is None or mention.within or mention.location.country not in {None, held.location.country}:
        return candidate
    return replace(candidate, mention=mention._replace(within=held.within, location=held.location))


def _its_part(story: Story, found: list[Candidate]) -> list[Candidate]:
    """Where the surest is a town, the quarter of it that is told as well comes first."""
    if not found or found[0].mention.location.kind != "city" or is_part(story.text, found[0].mention):
        return found
    town = found[0]
    for candidate in found[1:]:
        inside = town.mention.text in candidate.mention.within
        if inside and not candidate.far and candidate.score >= town.score - _FINER:
            return [replace(candidate, score=town.score), *(one for one in found if one is not candidate)]
    return found


def _is_wide(mention: PlaceMention) -> bool:
    """Whether a place holds towns; "Gaza" without "City" is the territory."""
    return mention.location.kind in {"region", "country"} or mention.text == "Gaza"


_FINER, _SOON = 3.2, 5
"""How far below a region's score, and in which sentences, the town or site of it may be told."""


def _finer(story: Story, found: list[Candidate]) -> list[Candidate]:
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


def _measured(story: Story, found: list[Candidate]) -> list[Candidate]:
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


def _beside_best(story: Story, candidate: Candidate, best: Candidate) -> bool:
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


def _country(chosen: list[Candidate]) -> str | None:
    weights: dict[str, float] = {}
    for candidate in chosen:
        code = code_of(candidate.mention)
        if code and candidate.score >= chosen[0].score - _STRICT:
            weights[code] = weights.get(code, 0.0) + candidate.score
    return max(weights, key=lambda code: weights[code]) if weights else None
