"""What was hit or meant: things first, and the people where no thing is told of."""

from collections.abc import Sequence

from summarizer.engines.rules.event_arguments.damage_beside import alike, same_head, with_damage
from summarizer.engines.rules.event_arguments.hits import Hit, hits, hits_elsewhere
from summarizer.engines.rules.event_arguments.meant_person import one_meant
from summarizer.engines.rules.event_arguments.people_aimed_at import with_people_aimed_at
from summarizer.engines.rules.event_arguments.rammed_with import rammed_with
from summarizer.engines.rules.event_arguments.salient import salient
from summarizer.engines.rules.event_arguments.title_targets import named_in_title, person_of_title, thing_of_title
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import Kind

_MOST = 2


def targets(story: Story, kind: Kind) -> list[str]:
    """What the incident was aimed at, as the article words it, else the people it struck, and those it missed."""
    return with_people_aimed_at(story, _hit(story, kind), kind)


def _hit(story: Story, kind: Kind) -> list[str]:
    meant = one_meant(story) if kind == "assassination" else ""
    if meant:
        return [meant]
    people = _people_meant(story, kind) if kind in {"abduction", "assassination"} else []
    found = sorted(hits(story, kind), key=lambda hit: (-hit.score, hit.sentence, hit.at))
    if people:
        site = [hit.words for hit in found if hit.thing and hit.site and hit.score > _SURE][:1]
        return with_damage(people[:1] if kind == "assassination" else people + site, found, kind)
    if kind == "armed_clash":
        fought_over = found and found[0].site and found[0].score > _ATTACKED
        return _chosen(found) if fought_over else []
    if found and found[0].score > _SURE:
        return with_damage(_chosen(found), found, kind)
    told = thing_of_title(story) or (_chosen(found) if found and found[0].thing and found[0].score > _FAINT else [])
    told = told or named_in_title(story) or (_chosen(found) if found and found[0].thing else [])
    fought = _struck(story, kind)[:1]
    told = (
        told
        or (fought if _singled_out(story, kind) else [])
        or ([] if kind in _ON_PEOPLE and fought else salient(story))
    )
    told = told or (_chosen(found) if found else fought)
    told = [words for words in told if kind != "armed_assault" or words not in rammed_with(story)]
    titled = person_of_title(story) if not told else ""
    return with_damage([titled] if titled else told, found, kind)


def of_other(story: Story, sentences: Sequence[int], kind: Kind) -> list[str]:
    """The things that background sentences call hit, in the order of the text."""
    found: list[str] = []
    for hit in hits_elsewhere(story, sentences, kind):
        if hit.damaged and not any(alike(hit.words, known) for known in found):
            found.append(hit.words)
    return found[:_MOST_ELSEWHERE]


_MOST_ELSEWHERE = 3


_ON_PEOPLE = frozenset({"unrest", "armed_assault", "assassination", "abduction", "security_operation", "armed_clash"})
"""Kinds of which people are the aim: what is named often is where it happened."""
_ATTACKED = 4.5
"""Score of what one side stormed, and of nothing that a fight was only near to."""


def _people_meant(story: Story, kind: Kind) -> list[str]:
    """Those struck, and before them whom the title names where that is another."""
    struck = _struck(story, kind)
    titled = person_of_title(story)
    known = not titled or any(same_head(titled, words) or alike(titled, words) for words in struck)
    named = bool(struck) and (kind == "abduction" or struck[0].istitle())
    return struck if known or named else [titled]


_FAINT = 1.5
"""Score up to which the title goes before what the body says."""

_SURE = 3.0
"""Score from which what the text says goes before the title's word."""


def _chosen(found: list[Hit]) -> list[str]:
    """The best, and a second that is told beside it."""
    best = found[0]
    chosen = [best.words]
    for hit in found[1:]:
        beside = hit.sentence == best.sentence and 0 < hit.at - best.at < _BESIDE and hit.thing == best.thing
        if beside and not alike(hit.words, best.words):
            chosen.append(hit.words)
    return chosen[:_MOST]


_BESIDE = 20
"""Characters of the chunked string between two targets of one verb ("T3 and T4")."""


_FEW = 2


def _singled_out(story: Story, kind: Kind) -> bool:
    """Whether an assault struck one or two people, who were meant themselves: “stabbed a man at a bus stop"."""
    first = next((toll for toll in story.main_tolls() if toll.outcome in _HARM), None)
    if kind != "armed_assault" or first is None or first.group == "militants" or not first.chunks:
        return False
    number = first.chunks[0].quantity
    counted = number is not None and number.interval.high is not None and number.interval.high <= _FEW
    return counted or first.chunks[0].determiner in {"a", "an"} or first.chunks[0].label == "H"


def _struck(story: Story, kind: Kind) -> list[str]:
    """The people of the incident's first toll that are not its perpetrators."""
    found: list[str] = []
    sentence = -1
    for toll in story.main_tolls():
        if toll.outcome not in _OUTCOMES.get(kind, _HARM):
            continue
        if toll.group == "militants" and kind not in _STATE:
            continue
        words = _people(toll)
        if found and toll.segment.sentence != sentence:
            break
        sentence = toll.segment.sentence
        if words and not any(alike(words, known) for known in found):
            found.append(words)
            if len(found) == _MOST:
                break
    return found


_HARM = frozenset({"killed", "injured", "captured"})
_OUTCOMES = {"abduction": frozenset({"captured"}), "assassination": frozenset({"killed", "injured"})}
_STATE = frozenset({"security_operation", "air_strike", "drone_strike", "assassination"})


def _people(toll: Toll) -> str:
    for chunk in toll.chunks:
        if chunk.label in "PH" and chunk.head not in listed("nobody_in_particular"):
            return " ".join(chunk.bare.split())
    return ""
