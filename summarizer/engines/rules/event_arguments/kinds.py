"""What kind of incident it is, and how far it came."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarizer.engines.rules.event_arguments.assassinations import assassination
from summarizer.engines.rules.event_arguments.kinds_by_title import cues_of_title, decided_by_title
from summarizer.engines.rules.event_arguments.one_person import plotted_against_one
from summarizer.engines.rules.event_arguments.stages import stage_of
from summarizer.engines.rules.event_detection.events import EventMention, not_used, weapon_kind
from summarizer.engines.rules.losses.own_death import by_own_death, left_over
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.reading.groups import group_of
from summarizer.engines.rules.responsibility.mobs import by_a_mob, prisoners_act, riot_police
from summarizer.engines.rules.responsibility.state_deeds import by_the_state, struck_by_a_state
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import KINDS, Kind
from summarizer.text.expressions import compiled
from summarizer.text.late import late

_REGION_WEIGHT = {"headline": 1.5, "lead": 1.0, "body": 0.35}
_FIRST_SENTENCE = 1.5
"""The first sentence of the lead tells what the news is; the second often what came before."""

_PHYSICAL = frozenset(
    {"suicide_bombing", "air_strike", "drone_strike", "missile_or_rocket_attack", "shelling", "bombing", "abduction"}
)


def kind_of(story: Story) -> Kind:
    """The kind, by the means used; "other" where nothing tells it."""
    votes = _votes(story)
    for kind, weight in (story.signs.kinds if story.signs is not None else {}).items():
        if kind != "any":
            votes[kind] += _BY_SIGNS * min(weight, 2.0)  # type: ignore[index]  # the files' test holds kinds to the vocabulary
    for special in (_by_title, _suicide, _crowd, assassination, _remnant, _planned_kind, _of_a_state):
        found = special(story, votes)
        if found is not None:
            return found
    if not votes:
        return _by_harm(story)
    if _attacked_first(story):
        votes.pop("security_operation", None)
        if not votes:
            return "armed_assault"
    if votes.get("security_operation", 0) and stage_of(story) != "attempted" and _state_starts(votes):
        return "security_operation"
    rest = _without_sabotage(story, votes)
    rest = {
        kind: value for kind, value in rest.items() if kind not in {"security_operation", "armed_conflict"}
    } or votes
    best = max(rest, key=lambda kind: (rest[kind], -KINDS.index(kind)))
    return best if best != "armed_conflict" else "armed_clash"


_BY_SIGNS = 0.6
"""What a sign anywhere in the article adds to the votes of the rules."""


def _votes_of_title(story: Story) -> dict[Kind, float]:
    """What the title's verbs, event nouns and weapons vote for."""
    votes: dict[Kind, float] = defaultdict(float, cues_of_title(story.title.words))
    for kind, weight in {m.kind: m.weight for m in story.title.mentions if m.kind}.items():
        votes[kind] += _REGION_WEIGHT["headline"] * weight / 2  # type: ignore[index]  # the files' test holds kinds to the vocabulary
    for chunk in (chunk for segment in story.title.segments for chunk in segment.chunks if chunk.label == "W"):
        votes[weapon_kind(chunk)] += _REGION_WEIGHT["headline"] * 0.6  # type: ignore[index]
    return votes


def _votes(story: Story) -> dict[Kind, float]:
    votes = _votes_of_title(story)
    first = _first_lead(story)
    known: frozenset[str] = frozenset()
    for sentence in story.analysis.told():
        weight = _REGION_WEIGHT.get(sentence.region, 0.0)
        if sentence.region == "lead" and sentence.index == first:
            weight *= _FIRST_SENTENCE
        if sentence.region == "body" and sum(votes.values()) > 2.0:
            break
        seen: set[str] = set()
        for mention in story.mentions[sentence.index]:
            kind = _kind_by(mention)
            if story.why(mention.segment, mention.at) not in {"", "later"} or not kind or kind in seen:
                continue
            seen.add(kind)
            new = _NEW if known and kind not in known and kind in _THROWN else 1.0
            votes[kind] += new * weight * mention.weight / 2  # type: ignore[index]  # the files' test holds kinds to the vocabulary
        for kind in _arms(story, sentence, seen):
            new = _NEW if known and kind not in known and kind in _THROWN else 1.0
            votes[kind] += new * weight * 0.6  # type: ignore[index]
        if sentence.index == first and max(votes.values(), default=0.0) >= _TOLD:
            known = frozenset(votes) - _vague(story.mentions[first])
    return votes


def _vague(mentions: Sequence[EventMention]) -> frozenset[str]:
    """The kind that only the word "attack" or "was attacked" tells, which says nothing of the means."""
    own = [mention for mention in mentions if _kind_by(mention) == "armed_assault"]
    means = any(mention.rule not in _OF_ANY_MEANS or mention.weapons for mention in own)
    return frozenset() if means else frozenset({"armed_assault"})


_OF_ANY_MEANS = frozenset({"noun", "attacked_passive"})
_TOLD, _NEW = 0.9, 0.35
"""The vote from which title and first sentence tell a kind; what another first told after them weighs."""
_THROWN = frozenset({"bombing", "unrest", "security_operation"})
"""Kinds by what assailants of any kind throw, and by what police do afterwards."""


def _arms(story: Story, sentence: Sentence, seen: set[str]) -> Iterator[str]:
    """The kinds that the weapons of a sentence make; those carried at any such deed make none."""
    for segment in sentence.segments:
        for chunk in segment.chunks:
            if chunk.label != "W" or (chunk.attribute == "armed_assault" and seen & _ARMED_ANYWAY):
                continue
            if chunk.attribute == "bombing" and "armed_clash" in seen:
                continue  # grenades of a fight
            if not story.why(segment, segment.offset(chunk.start)) and not not_used(segment, chunk):
                yield weapon_kind(chunk)


_ARMED_ANYWAY = frozenset({"armed_clash", "abduction", "unrest", "security_operation", "sabotage"})
"""Deeds at which small arms are carried, and tell nothing of their kind."""


def _kind_by(mention: EventMention) -> str:
    """The kind of a mention; a "raid" or an "operation" of militants is none of the state's."""
    armed = mention.agent is not None and mention.agent.attribute in {"militants", "armed_group"}
    return "armed_assault" if armed and mention.kind == "security_operation" else mention.kind


def _first_lead(story: Story) -> int:
    return next((sentence.index for sentence in story.analysis.sentences if sentence.region == "lead"), -1)


def _suicide(story: Story, votes: dict[Kind, float]) -> Kind | None:
    if votes.get("suicide_bombing"):
        return "suicide_bombing"
    if by_own_death(story):
        return "suicide_bombing"
    bombed = votes.get("bombing", 0.0) >= max(votes.values(), default=0.0) > 0.0
    return "suicide_bombing" if bombed and any(map(_OF_A_BOMBER.search, _own_sentences(story))) else None


def _own_sentences(story: Story) -> Iterator[str]:
    """The sentences soon after the lead that are not background, in small letters."""
    for sentence in story.analysis.told()[:_SOON]:
        if not story.why(sentence.outer, 0):
            yield sentence.text.lower()


_SOON = 16
_OF_A_BOMBER = late(
    r"\bbl[eo]w (?:himself|herself|themselves) up\b|\bsuicide (?:bomb|attack|vest|belt)|\bexplosives? (?:vest|belt)\b|"
    r"\bbomber['’]s (?:head|legs?|body|remains|fingers?|face|identity|name)\b|"
    r"\b(?:his|her|the|a) (?:vest|belt) (?:of|with|packed|full)\b|\bmartyrdom[- ](?:seek|operation)"
)


_CROWD = frozenset(
    {
        "protesters",
        "protestors",
        "demonstrators",
        "marchers",
        "protester",
        "demonstrator",
        "crowd",
        "rioters",
        "mourners",
    }
)


def _by_title(story: Story, votes: dict[Kind, float]) -> Kind | None:
    """What the title says of who did what to whom, where no heavier means are told."""
    kind = decided_by_title(story.title.words)
    if kind is None or any(votes.get(other, 0.0) > _HEAVY for other in _MEANS_BEFORE.get(kind, ())):
        return None
    if kind == "security_operation" and stage_of(story) != "accomplished":
        return None
    return kind


_HEAVY = 1.0
_FROM_AFAR: tuple[Kind, ...] = ("air_strike", "drone_strike", "missile_or_rocket_attack")
_MEANS_BEFORE: dict[Kind, tuple[Kind, ...]] = {
    "shelling": (*_FROM_AFAR, "armed_clash"),
    "security_operation": (*_FROM_AFAR, "armed_clash", "shelling"),
    "sabotage": (*_FROM_AFAR, "bombing"),
    "suicide_bombing": ("air_strike",),
    "unrest": ("bombing", *_FROM_AFAR),
}
"""Kinds that go before what a title decides, where the text tells of their means."""


_OF_A_MOB = frozenset({"armed_assault", "security_operation", "sabotage", "unrest", "other"})
_FORCE_USED = frozenset({"opened_fire", "fired", "fired_on", "shot", "rioted", "killed", "killed_passive"})


def _crowd(story: Story, votes: dict[Kind, float]) -> Kind | None:
    """Force used against a crowd is unrest, whatever the weapon."""
    heavy = any(votes.get(kind, 0.0) > 1.0 for kind in votes if kind not in _OF_A_MOB)
    if not heavy and (by_a_mob(story) or riot_police(story) or prisoners_act(story)):
        return "unrest"
    if not votes.get("armed_assault") and not votes.get("unrest"):
        return None
    fired = any(
        m.rule in _FORCE_USED and m.agent is not None and group_of(m.agent) in {"police", "military"}
        for m in [*story.main_mentions(opening=True), *story.title.mentions]
    )
    crowd = any(c.head in _CROWD for s in story.analysis.opening() for g in s.segments for c in g.chunks)
    armed = any(m.agent is not None and m.agent.attribute == "militants" for m in story.main_mentions(opening=True))
    shot = any(toll.outcome == "killed" and any(c.head in _CROWD for c in toll.chunks) for toll in story.main_tolls())
    if shot and not armed:
        return "unrest"
    return "unrest" if fired and crowd else None


def _remnant(story: Story, votes: dict[Kind, float]) -> Kind | None:
    """What was fired long ago and explodes when it is found is no shelling."""
    return "bombing" if votes.get("shelling") and left_over(story) else None


def _by_harm(story: Story) -> Kind:
    """The kind where no verb, noun or weapon tells it: by what became of people."""
    harmed = {toll.outcome for toll in story.main_tolls()}
    if "captured" in harmed and "killed" not in harmed:
        return "abduction"
    if any(mention.rule == "looted" for mention in story.main_mentions(opening=True)):
        return "unrest"
    return "armed_assault" if harmed else "other"


def _of_a_state(story: Story, votes: dict[Kind, float]) -> Kind | None:
    """An operation of police or army, or what a country "struck" without a word of the means."""
    if by_the_state(story, votes):
        return "security_operation"
    return "air_strike" if max(votes.values(), default=0.0) <= _LITTLE and struck_by_a_state(story) else None


_LITTLE = 0.4
"""Votes that a word far down gives."""


def _without_sabotage(story: Story, votes: dict[Kind, float]) -> dict[Kind, float]:
    """Arson that kills people is an assault on them; a mob that does is unrest."""
    killed = [toll for toll in story.main_tolls() if toll.outcome == "killed" and toll.group != "militants"]
    if not killed or "sabotage" not in votes:
        return votes
    mob = any(c.head == "mob" for s in story.analysis.opening() for c in s.outer.chunks)
    return {("unrest" if mob else "armed_assault") if kind == "sabotage" else kind: votes[kind] for kind in votes}


_TO_DO: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (compiled(r"\b(?:to (?:bomb|blow up)|by (?:bombing|blowing up))\b"), "bombing"),
    (compiled(r"\bto (?:assassinate)\b"), "assassination"),
    (compiled(r"\bto (?:kidnap|abduct)\b"), "abduction"),
    (compiled(r"\bto (?:attack|kill|shoot|stab|behead|storm)\b"), "armed_assault"),
)


def _planned_kind(story: Story, votes: dict[Kind, float]) -> Kind | None:
    """The kind of a plot or a threat that headline and lead word as a verb."""
    told = {
        kind
        for kind, value in votes.items()
        if value > 0.5 and kind not in {"security_operation", "armed_conflict", "other", "armed_assault"}
    }
    if told or stage_of(story) == "accomplished":
        return None
    if plotted_against_one(story):
        return "assassination"
    opening = " ".join(sentence.outer.string for sentence in story.analysis.opening())
    return next((kind for pattern, kind in _TO_DO if pattern.search(opening)), None)


_AN_ATTACK = frozenset({"attack", "attacks", "assault", "assaults", "ambush", "ambushes", "incursion"})


def _attacked_first(story: Story) -> bool:
    """Whether the first sentence of the lead tells of an attack and no operation: the sweep that followed is none."""
    first = _first_lead(story)
    told = [mention for mention in story.mentions.get(first, ()) if not story.why(mention.segment, mention.at)]
    if not told or any(mention.kind and _kind_by(mention) == "security_operation" for mention in told):
        return False
    segment = story.analysis.sentences[first].outer
    return any(chunk.label == "E" and chunk.head in _AN_ATTACK for chunk in segment.chunks)


def _state_starts(votes: dict[Kind, float]) -> bool:
    """Whether the state's own operation is the news: no attack weighs as much, or police or army open the lead."""
    violent = max(
        (value for kind, value in votes.items() if kind not in {"security_operation", "armed_clash"}), default=0.0
    )
    return votes["security_operation"] > violent and votes["security_operation"] >= votes.get("armed_clash", 0.0)
