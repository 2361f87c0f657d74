"""What the incident was done with, and not what was found, seized, flown afterwards or used in another event."""

from collections.abc import Iterator, Sequence

from summarizer.engines.rules.event_arguments.rammed_with import rammed_with
from summarizer.engines.rules.event_detection.events import not_used
from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.reading.tokens import looks_verbal, word_classes
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import Kind, Stage
from summarizer.text.countries import adjectival
from summarizer.text.expressions import compiled
from summarizer.text.late import late
from summarizer.text.places import PlaceMention

_MOST = 4
_NEAR = 14
"""Weapons worth naming, and the sentences in which they are looked for."""


def weapons(story: Story, kind: Kind, stage: Stage = "accomplished") -> list[str]:
    """What was used, as told of the incident; the weapon of "rocket attack" where no other is named.

    Args:
        story: the article as read.
        kind: of unrest stones and tear gas are weapons; of an assault the aircraft that came afterwards are none.
        stage: what was found is a weapon of a plot, and else was not used.
    """
    found: list[str] = []
    facilities = {chunk.bare.rpartition(" ")[2] for chunk in _chunks(story, "T") if " " in chunk.bare}
    told = [
        (segment, chunk)
        for segment, chunk in _used(story, seized=stage == "attempted")
        if chunk.bare not in facilities and _is_arm(chunk, kind)
    ]
    named = {chunk.attribute for _, chunk in told if chunk.head not in listed("any_weapon")}
    for segment, chunk in told:  # "the mine" of an article on a gold mine is none; nor is "the device" beside the bomb
        beside = _BESIDE.match(segment.string, segment.offset(chunk.start))
        plain = chunk.head in listed("any_weapon") and chunk.attribute in named and not _told_beside(segment, chunk)
        if not plain and not _fired_by_another(chunk, told):
            _add(found, _weapon_words(chunk))
        if beside is not None and _nominal(beside.group(1)):
            _add(found, beside.group(1))
    _named_otherwise(story, kind, found)
    return found[:_MOST] or [_weapon_words(chunk) for chunk in _further_down(story, kind)][:1]


def _named_otherwise(story: Story, kind: Kind, found: list[str]) -> None:
    """Add what verbs and event nouns name: “the lorry exploded", “a knife attack", “drove a van into a crowd"."""
    for mention in story.main_mentions():
        for chunk in mention.weapons:
            if chunk.label == "T":
                _add(found, _weapon_words(chunk))
    for chunk in _chunks(story, "E"):
        for word in _weapon_modifiers(chunk) if chunk.attribute != "armed_clash" else ():  # "a gun battle"
            if not any(word.rstrip("s") in known.lower() for known in found):
                _add(found, word)
    if kind == "armed_assault" and not any(word in known for known in found for word in _BLADES_AND_GUNS):
        for words in rammed_with(story):
            _add(found, words)


_BLADES_AND_GUNS = ("rifle", "gun", "pistol")
"""Weapons beside which a vehicle only brought those who had them."""


def weapons_told(segment: Segment, start: int, end: int, kind: Kind) -> list[str]:
    """What was used in another event, as a stretch of a segment's string tells it."""
    found: list[str] = []
    for chunk in segment.chunks:
        at = segment.offset(chunk.start)
        if chunk.label != "W" or not start <= at < end or _of_a_body(segment, at) or _put_away(segment, chunk):
            continue
        if _is_arm(chunk, kind) and (chunk.head not in listed("arm_only_in_use") or _in_use(segment, at)):
            _add(found, _weapon_words(chunk))
    return found[:_MOST]


_LOOSE = frozenset({"shell", "shells", "munition", "munitions", "round", "rounds", "artillery fire", "mortar fire"})
"""What mortars and guns fire is no second weapon beside them."""


def _fired_by_another(chunk: Chunk, told: Sequence[tuple[Segment, Chunk]]) -> bool:
    """“The shells", where mortars are named."""
    if chunk.head not in _LOOSE or chunk.attribute != "shelling":
        return False
    return any(other.head not in _LOOSE and other.attribute == "shelling" for _, other in told)


_BESIDE = compiled(r"W\d+ , ([a-z]{3,}s) (?:and|or) W\d+")
"""What no list has and stands between two weapons is one: "rifles, bows and machetes"."""
_COORDINATED = compiled(r"W\d+ (?:and|or) $")


def _told_beside(segment: Segment, chunk: Chunk) -> bool:
    """“With machetes and guns": told as a second weapon, not as another word for the first."""
    return _COORDINATED.search(segment.string[: segment.offset(chunk.start)]) is not None


def _nominal(word: str) -> bool:
    return word_classes().get(word) is None and not looks_verbal(word)


_FLOWN = frozenset({"air_strike", "drone_strike"})
_ON_FOOT = frozenset({"armed_assault", "abduction", "suicide_bombing", "unrest", "security_operation"})
"""Incidents by their kind in which aircraft are those of the army that came afterwards."""


def _is_arm(chunk: Chunk, kind: Kind) -> bool:
    """Whether a word names what was used, and not what came out of it ("gunfire") or what a crowd is met with."""
    if chunk.head in listed("of_a_weapon") or (kind in _ON_FOOT and chunk.attribute in _FLOWN):
        return False
    if kind in _FROM_AFAR and chunk.attribute == "armed_assault":
        return False
    if kind in _ON_FOOT and chunk.head.rpartition(" ")[2] in {"missile", "missiles"}:
        return False
    return kind == "unrest" or chunk.attribute != "unrest"


_FROM_AFAR = frozenset({"air_strike", "drone_strike", "missile_or_rocket_attack", "shelling"})
"""Incidents by their kind beside which rifles and pistols are those of others."""


def _further_down(story: Story, kind: Kind) -> Iterator[Chunk]:
    """Weapons that sentences without an event name, for where the others name none."""
    for sentence in story.analysis.told():
        if sentence.region == "body" and sentence.index < _NEAR and not story.mentions[sentence.index]:
            for chunk in _in_segment(story, sentence.outer, "W"):
                if _is_arm(chunk, kind) and not _put_away(sentence.outer, chunk):
                    yield chunk


def _used(story: Story, *, seized: bool) -> Iterator[tuple[Segment, Chunk]]:
    """The weapons of the clauses that speak of the incident, without those that were not used in it."""
    for sentence in _near(story):
        for segment in sentence.segments:
            for chunk in _in_segment(story, segment, "W"):
                if seized or not _put_away(segment, chunk):
                    yield segment, chunk


def _chunks(story: Story, label: str) -> Iterator[Chunk]:
    """Chunks of one label in the clauses that speak of the incident."""
    for sentence in _near(story):
        for segment in sentence.segments:
            yield from _in_segment(story, segment, label)


def _in_segment(story: Story, segment: Segment, label: str) -> Iterator[Chunk]:
    if f"#{label}" not in segment.words:
        return
    for chunk in segment.chunks:
        if chunk.label != label:
            continue
        at = segment.offset(chunk.start)
        if story.why(segment, at) or (label == "W" and _of_a_body(segment, at)):
            continue
        if label != "W" or chunk.head not in listed("arm_only_in_use") or _in_use(segment, at):
            yield chunk


_OF_A_BODY = compiled(
    r"W\d+ (?:disposal )?(?:units?|programmes?|programs?|operators?|factory|plants?|makers?|squads?|brigade|industry|"
    r"forces?|parts|production|experts?|technicians?|dosing|levels?|shelters?|alerts?|hoax|scares?|S\d+|T\d+|P\d+)(?!\S)"
)


def _of_a_body(segment: Segment, at: int) -> bool:
    """“Its unmanned aircraft unit", “an assembly shop for drones", “the bomb disposal unit"."""
    return _OF_A_BODY.match(segment.string, at) is not None or segment.string[:at].endswith((" for ", " against "))


_IN_USE = compiled(
    r"(?:^|\s)(?:with|using|used|use of|wielding|by|release of|released?|releasing|sprayed|spraying|poured|pouring|"
    r"threw|throwing|hurled|hurling|lobbed|planted|rigged|detonated|dropped|dropping|containing|E\d+ (?:of|with)) "
    r"(?:(?!and )[a-z-]+ ){0,2}$"
)
_ACTS = compiled(
    r"W\d+ (?:and [^ ]+ )?(?:(?:rigged|packed|filled|fitted|laden) with (?:[^ ]+ ){1,4})?"
    r"(?:exploded|went off|detonated|E\d+|was (?:thrown|used|released|detonated))"
)


def _in_use(segment: Segment, at: int) -> bool:
    """Whether a thing of the household is told of as a weapon: "with acid", "a gas cylinder exploded"."""
    before = segment.string[max(0, at - 60) : at]
    return _IN_USE.search(before) is not None or _ACTS.match(segment.string, at) is not None


_TAKEN = compiled(
    r"W\d+(?: and [A-Z]\d+)?(?: [a-z]+){0,2}(?: ,)? (?:(?:were|had been|have been) (?:found|recovered|seized|"
    r"confiscated|discovered)|(?:was|were|had been|have been|has been) (?:captured|taken|carried off|stolen|"
    r"looted|surrendered|handed))(?!\S)"
)
"""Several weapons found are a store; the one that was recovered may be the one used."""
_AT_HAND = frozenset({"with", "using", "wielding", "carrying", "carried", "firing", "fired", "by", "from"})


_BOOTY = frozenset("found seized stole stolen captured confiscated recovered discovered".split())
_LISTED = late(
    r"\b(?:found|seized|stole|stolen|captured|confiscated|recovered|discovered)((?: (?!(?:that|who|which|when|while|"
    r"after|with|using|used|was|were|by|before|as|fired|threw|killing)\b)[^ ;]+){1,40}) $"
)


def _is_booty(segment: Segment, at: int) -> bool:
    """Whether a weapon stands in a list of what was found or taken: "they found shells, 15 knives, rifles"."""
    if _BOOTY.isdisjoint(segment.words):
        return False
    match = _LISTED.search(segment.string, max(0, at - _LONGEST_LIST), at)
    return match is not None and "," in match.group(1).split()


_LONGEST_LIST = 240


def _put_away(segment: Segment, chunk: Chunk) -> bool:
    """Whether a weapon was found, seized, counted as booty, or only gave cover."""
    at = segment.offset(chunk.start)
    if not_used(segment, chunk) or _TAKEN.match(segment.string, at) is not None or _is_booty(segment, at):
        return True
    if chunk.quantity is None or chunk.attribute != "armed_assault":
        return False
    before = _COORDINATED.sub("", segment.string[:at]).rstrip().rsplit(" ", 2)
    return _AT_HAND.isdisjoint(before[-2:])


_NOT_OF_IT = compiled(r"(?:first|second|third|fourth|another|other|several|two|new) ")


def _weapon_words(chunk: Chunk) -> str:
    """The phrase without its number and without whose it is: of "a second Russian missile" the missile."""
    words = " ".join(_NOT_OF_IT.sub("", _behind_place(chunk), count=1).split())
    first, _, rest = words.partition(" ")
    return rest if rest and first[0].isupper() and adjectival(first) is not None else words


def _behind_place(chunk: Chunk) -> str:
    """The words of a weapon behind those that say where it went off: of "Oru market bomb" the bomb."""
    single = nouns().single
    at = [
        at for at, word in enumerate(chunk.modifiers)
        if (noun := single.get(word)) is not None and noun.label == "T" and word not in listed("carriers") | _HOLDS
    ]  # fmt: skip
    words = chunk.bare.split()
    named = at and len(words) > at[-1] + 1 and words[0][0].isupper()
    if named:
        return " ".join(words[at[-1] + 1 :])
    place = chunk.source.text if isinstance(chunk.source, PlaceMention) else ""
    return chunk.bare.removeprefix(f"{place} ") if place and words[-1].islower() else chunk.bare


_HOLDS = frozenset("car truck lorry van motorcycle boat parcel pipe gas house home road tanker nail fuel".split())
"""What a bomb is hidden in or made of, and not what it hits."""


def _weapon_modifiers(chunk: Chunk) -> list[str]:
    several = " ".join(chunk.words)
    single = nouns().single
    found = []
    for word in several.split()[:-1]:
        noun = single.get(word)
        if noun is not None and noun.label == "W" and word in chunk.bare:
            found.append(word)
    return found


def _add(found: list[str], words: str) -> None:
    lower = words.lower()
    for at, known in enumerate(found):
        if lower in known.lower() or lower.removesuffix("s") in known.lower():
            return
        if known.lower() in lower:
            found[at] = words
            return
    found.append(words)


def _near(story: Story) -> list[Sentence]:
    """The sentences that tell how it happened: headline, lead, and those after it that mention the event."""
    told = story.analysis.told()
    return [s for s in told if s.region != "body" or (s.index < _NEAR and story.mentions[s.index])]
