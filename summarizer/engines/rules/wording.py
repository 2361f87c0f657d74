"""Sentences of the summary, from the drafted sections; names and numbers are the article's."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from summarizer.engines.rules.reading.definite import PLURAL, with_article
from summarizer.schema import DraftCasualty, DraftClaimant, DraftIncident
from summarizer.schema.vocabulary import Stage
from summarizer.text import countries
from summarizer.text.late import late
from summarizer.text.names import body
from summarizer.text.number_words import lowercase
from summarizer.text.whole_words import whole

_PHRASES: Mapping[str, str] = MappingProxyType(
    {
        "suicide_bombing": "A suicide bombing",
        "assassination": "An assassination",
        "air_strike": "An air strike",
        "drone_strike": "A drone attack",
        "missile_or_rocket_attack": "A missile or rocket attack",
        "shelling": "A bombardment",
        "bombing": "A bombing",
        "abduction": "An abduction",
        "armed_clash": "An armed clash",
        "armed_assault": "An armed attack",
        "sabotage": "An act of sabotage",
        "unrest": "An outbreak of unrest",
        "security_operation": "A security operation",
        "other": "A security incident",
    }
)

_OUTCOMES: Mapping[str, str] = MappingProxyType(
    {
        "killed": "killed",
        "injured": "injured",
        "missing": "reported missing",
        "captured": "taken captive",
        "displaced": "displaced",
        "unspecified": "among the casualties",
    }
)
_MOST_CASUALTIES = 3
_WORD_NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
)


def event_sentence(incident: DraftIncident) -> str:
    """What happened, where and when, as far as the incident's own evidence names it."""
    told = " ".join(piece.quote for piece in incident.evidence)
    phrase = _phrase(incident)
    where = _where(incident, told)
    day = _day(incident, told)
    if incident.stage == "attempted":
        return f"{_planned(phrase)} was foiled or failed{where}{day}."
    if incident.stage == "threatened":
        return f"{phrase} was threatened{where}{day}."
    return f"{phrase} was reported{where}{day}."


def _phrase(incident: DraftIncident) -> str:
    weapons = " ".join(incident.weapons).lower()
    if incident.kind == "missile_or_rocket_attack" and "missile" not in weapons and "rocket" in weapons:
        return "A rocket attack"
    if incident.kind == "missile_or_rocket_attack" and "rocket" not in weapons and "missile" in weapons:
        return "A missile attack"
    return _PHRASES[incident.kind]


def _planned(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    if first in {"A", "An"}:
        return f"A planned {rest}"
    return f"Planned {phrase[0].lower()}{phrase[1:]}"


def _where(incident: DraftIncident, told: str) -> str:
    for place in incident.places:
        if place.name in told:
            container = next((name for name in reversed(place.within) if name in told and name not in place.name), None)
            before = _preposition(place.name)
            name = f"the {place.name}" if _WITH_THE.search(place.name) else place.name
            return f" {before} {name}" + (f", {container}" if container else "")
    return ""


def _preposition(name: str) -> str:
    """The preposition of a place: at a site, on a street, in a town."""
    if _SITE.search(name):
        return "at"
    return "on" if _STREET.search(name) else "in"


_SITE = late(
    r"(?i)\b(?:base|airbase|airport|camp|station|port|bakery|market|school|hospital|clinic|church|mosque|temple|hotel|"
    r"library|prison|jail|mine|plant|refinery|checkpoint|crossing|bridge|stadium|terminal|harbou?r|university|barracks)$"
)
_STREET = late(r"\b(?:Street|Avenue|[Rr]oad|[Hh]ighway|Lane|Boulevard|Drive|Island|Square)$")

_WITH_THE = late(
    r"(?:\b(?:Sea|East|Strait|Gulf|Ocean|West Bank|Strip|Channel|River)|region|[Ss]tates|desert)$|^Gulf of"
)
_ON = late(
    r"^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|(?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|"
    r"Dec)\.? \d{1,2}(?!\d))"
)
_IN = late(r"^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


def _day(incident: DraftIncident, told: str) -> str:
    """The date as worded; days relative to the text ("today") say nothing in a summary."""
    if incident.date is None or incident.date.text not in told:
        return ""
    words = incident.date.text
    if _ON.match(words):
        return f" on {words}"
    if _IN.match(words):
        return f" in {words}"
    return f" {words}" if _OF_TIME.match(words) else ""


_OF_TIME = late(r"(?:late|early|on|in|overnight|last)\b")


def told_in(casualty: DraftCasualty, sentence: str) -> bool:
    """Whether a sentence gives the figure of a casualty already, in its words."""
    count, who = casualty.count.text.lower(), casualty.who.lower()
    words = sentence.lower()
    return any(True for _ in whole(words, count)) or (casualty.count.high == 1 and who in words)


def harm_sentence(casualties: Sequence[DraftCasualty], text: str) -> str:
    """The first casualties, in the article's own words for the number; those of one source together."""
    lines: list[str] = []
    by_source: dict[str, list[DraftCasualty]] = {}
    for casualty in casualties[:_MOST_CASUALTIES]:
        by_source.setdefault(casualty.according_to or "", []).append(casualty)
    for source, mine in by_source.items():
        parts = [_small(_harm(casualty), casualty) for casualty in mine]
        line = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
        lines.append(f"{line}{_according(source, text)}")
    return f"{_capital('; '.join(lines))}." if lines else ""


def _small(words: str, casualty: DraftCasualty) -> str:
    """A number that began a sentence of the article, inside one of ours."""
    return (
        words
        if casualty.names or (len(words.split(maxsplit=1)[0]) > 1 and words.split(maxsplit=1)[0].isupper())
        else words[0].lower() + words[1:]
    )


def _harm(casualty: DraftCasualty) -> str:
    if casualty.count.high == 0:
        return "no casualties were reported"
    people = _OWNED.sub(r"\1 ", _told_once(_people(casualty), casualty))
    verb = "was" if casualty.count.high == 1 else "were"
    outcome = _OUTCOMES[casualty.outcome]
    told = " ".join(piece.quote for piece in casualty.evidence)
    if casualty.outcome == "captured" and _DETAINED.search(told):
        outcome = "detained"
    if casualty.outcome == "unspecified" and (worded := _NEUTRALISED.search(told)):
        outcome = worded.group().lower()
    return f"{people} {verb} {outcome}"


_OWNED = late(r"^((?:[\w-]+ ){0,2}(?:\d[\d,.]*|[\w-]+)) of (?:its|their|our|his|her|my) (?!famil|kin|relat)")
"""“Five of its soldiers": whose they are is not told beside the source's name."""

_NEUTRALISED = late(r"(?i)\b(?:neutrali[sz]ed|eliminated)\b")
"""Words that leave open what became of people."""

_DETAINED = late(r"(?i)\b(?:arrest|detain|custody|charged|jailed|police (?:are|were) holding|being held)")


def _told_once(phrase: str, casualty: DraftCasualty) -> str:
    """“24 wounded" as "24 people", since the verb tells what became of them; capitals of a telex made small."""
    words = phrase.split()
    if len(words) > 1 and len(phrase) > _ACRONYM and phrase.isupper():
        words = phrase.lower().split()
    if words and words[-1].lower() in _HARMED:
        one = casualty.count.high == 1 and casualty.count.low == 1
        words = [*words[:-1], "person" if one else "people"] if len(words) > 1 else words
    if " ".join(words).lower() in _ONE_MORE:
        return "one more person"
    return " ".join(words)


_ACRONYM = 5
_ONE_MORE = frozenset({"another", "the another", "one more", "a third", "a second", "a fourth", "a fifth"})
_HARMED = frozenset("dead wounded injured hurt missing bodies body fatalities casualties killed others victims".split())


def _people(casualty: DraftCasualty) -> str:
    """Number and noun as the article joins them; the number alone where it stands alone there."""
    count, who = casualty.count.text, casualty.who
    if count == who and casualty.count.high == 1 and not casualty.names:
        return f"the {who}"
    if count.lower() in who.lower():
        return who
    if who.lower() in count.lower():
        return count
    told = " ".join(" ".join(piece.quote.split()) for piece in casualty.evidence)
    words = _joined(told, count, who)
    if words:
        return words.lower().replace(who.lower(), who) if words.isupper() else words
    one = casualty.count.low == casualty.count.high == 1
    return f"{count} {'person' if one else 'people'}" if count[0].isdigit() or count.lower() in _WORD_NUMBERS else count


def _joined(told: str, count: str, who: str) -> str:
    """From a number to its noun, if little stands between: "three of its soldiers"; empty if they stand apart."""
    small, counted, noun = lowercase(told), lowercase(count), f" {lowercase(who)}"
    at = small.find(counted)
    while at >= 0:
        end = at + len(counted)
        where = small.find(noun, end, end + _REACH + len(noun))
        if where >= 0 and _BETWEEN.fullmatch(small, end, where):
            return told[at : where + len(noun)]
        at = small.find(counted, at + 1)
    return ""


_BETWEEN = late(r"(?: (?:of|the|its|their|other|more|of its|of their|of the)){0,3}")
_REACH = 30
"""Characters that may stand between."""


def _according(source: str, text: str) -> str:
    return f", according to {with_article(source, text)}" if source else ""


def _capital(name: str) -> str:
    return f"{name[0].upper()}{name[1:]}"


def _be(name: str) -> str:
    """“was" or "were"."""
    several = name[:1].islower() or name.rsplit(maxsplit=1)[-1].islower()
    return "were" if several and PLURAL.search(name) else "was"


def claim_sentence(claimants: Sequence[DraftClaimant], stage: Stage, text: str) -> str:
    """Who claims, is blamed or suspected, and who denies."""
    parts: list[str] = []
    for claimant in claimants:
        actor = with_article(claimant.actor, text) if claimant.actor else None
        by = with_article(claimant.according_to, text) if claimant.according_to else None
        if claimant.stance == "claimed" and actor:
            parts.append(_claims(actor, stage))
        elif claimant.stance == "denied" and actor:
            parts.append(f"{actor} denied responsibility")
        elif claimant.stance == "accused" and actor:
            parts.append(f"{by} blamed {actor}" if by else f"{actor} {_be(claimant.actor or '')} blamed")
        elif claimant.stance == "suspected" and actor:
            parts.append(f"{actor} {_be(claimant.actor or '')} suspected")
        elif claimant.stance == "silent" and actor is None:
            parts.append("nobody had claimed responsibility")
    if not parts:
        return ""
    return _capital("; ".join(parts[:3])) + "."


def _claims(actor: str, stage: Stage) -> str:
    """A state's forces announce what they did; only others “claim responsibility"."""
    if stage == "threatened":
        return f"{actor} made the threat"
    if _is_of_a_state(actor.removeprefix("the ")):
        return f"{actor} said {'they' if PLURAL.search(actor) else 'it'} had carried it out"
    return f"{actor} claimed responsibility"


def _is_of_a_state(actor: str) -> bool:
    """Whether an actor is a state or its forces, and no group that calls itself an army."""
    known = body(actor)
    group = known is not None and known.kind == "armed_group"
    return not group and (_OF_A_STATE.search(actor) is not None or countries.named(actor) is not None)


_OF_A_STATE = late(
    r"(?i)\b(?:army|military|navy|police|air ?force|armed forces|defen[cs]e (?:forces?|ministry)|ministry|government|"
    r"general staff|coast ?guard|troops|security forces|intelligence|idf|pentagon|centcom)$"
)
