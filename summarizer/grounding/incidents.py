"""The incident and the other incidents: what of their fields the article supports."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.grounding.background import Frame
from summarizer.grounding.context import Context, Passage, plain
from summarizer.grounding.findings import Doubt
from summarizer.grounding.kinds import kind_doubt
from summarizer.grounding.places import placed
from summarizer.grounding.presence import occurs
from summarizer.grounding.times import when
from summarizer.grounding.whereabouts import date_doubt, place_doubt
from summarizer.schema import DraftIncident, Evidence, Incident, Place


class Found(NamedTuple):
    """An incident as the article supports it, with what its reader should know."""

    incident: Incident
    doubts: tuple[Doubt, ...]

    @property
    def frame(self) -> Frame:
        """When it happened."""
        date = self.incident.date
        return Frame(date.start, date.end, date.text) if date else Frame(None, None, "")


def incident(draft: DraftIncident, evidence: Sequence[Evidence], context: Context) -> Found:
    """The incident without the words that the article does not have, and with computed days and places."""
    passages = [context.passage(each) for each in evidence]
    date, doubts = when(draft.date, context)
    places, place_doubts = _places(draft, passages, context)
    happened = Frame(date.start, date.end, date.text) if date else Frame(None, None, "")
    place_doubts += [each for place in places if (each := place_doubt(place, passages, context, happened))]
    place_doubts += [each for each in (date_doubt(date, passages), kind_doubt(draft.kind, context)) if each]
    weapons, weapon_doubts = _phrases(draft.weapons, context)
    targets, target_doubts = _phrases(draft.targets, context)
    found = Incident(
        kind=draft.kind,
        stage=draft.stage,
        date=date,
        places=places,
        weapons=weapons,
        targets=targets,
        evidence=list(evidence),
    )
    return Found(found, (*doubts, *place_doubts, *weapon_doubts, *target_doubts))


def _places(draft: DraftIncident, passages: Sequence[Passage], context: Context) -> tuple[list[Place], list[Doubt]]:
    found: list[Place] = []
    doubts: list[Doubt] = []
    for each in draft.places:
        result = placed(each, passages, context)
        doubts.extend(result.doubts)
        if result.place is not None and result.place.name not in {place.name for place in found}:
            found.append(result.place)
    return found, doubts


def _phrases(drafted: Iterable[str], context: Context) -> tuple[list[str], list[Doubt]]:
    """The phrases that the article has, without articles, each once."""
    kept: list[str] = []
    doubts: list[Doubt] = []
    for phrase in drafted:
        bare = _without_article(plain(phrase).strip())
        if bare and occurs(bare, context):
            if bare not in kept:
                kept.append(bare)
        else:
            doubts.append(Doubt("not_in_article", f"“{phrase}” is not in the article, and is left out"))
    return kept, doubts


def _without_article(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if rest and first.lower() in {"a", "an", "the"} else phrase


def hints(draft: DraftIncident) -> list[str]:
    """What helps to find a quote of an incident that occurs twice."""
    return [place.name for place in draft.places if place.name]
