"""Who may have done it: every name, body, description and pronoun of a sentence that stands for an actor."""

from collections.abc import Iterator
from typing import NamedTuple

from summarizer.engines.rules.reading.analysis import Segment, Sentence, flattened, is_tag
from summarizer.engines.rules.responsibility.actors import Actors, actors_of
from summarizer.engines.rules.responsibility.fitness import THINGS
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.clauses import Clause
from summarizer.engines.rules.weighing.open_actors import open_actors
from summarizer.engines.rules.weighing.shapes import shapes
from summarizer.engines.rules.weighing.unknown_names import unknown_names
from summarizer.text.countries import capital_of
from summarizer.text.expressions import compiled
from summarizer.text.places import PlaceMention

_POSSIBLE = compiled(r"(?<!\S)(?:[BPSHLTWU]\d+(?: 's [BPSTW]\d+)?|he|she|they|it|we|i)(?!\S)")


class Candidate(NamedTuple):
    """A stretch of a sentence's string that may name an actor.

    `shapes` are the words of the string as features have them; `actor` is whom the stretch means, `behind` the body for
    which a person speaks, else the actor.
    """

    sentence: Sentence
    segment: Segment
    shapes: list[str]
    start: int
    end: int
    actor: Speaker
    behind: Speaker


def candidates(story: Story, sentence: Sentence) -> Iterator[Candidate]:
    """Those of a sentence; media are none, nor are towns that govern nothing, nor arms and buildings of nobody."""
    actors = actors_of(story)
    segment = flattened(story.analysis.text, sentence)
    words = shapes(segment)
    named = list(unknown_names(segment, story.text))
    described = list(open_actors(segment, story.text))
    taken = [(start, end) for start, end, _ in named + described if is_tag(segment.string[start : start + 2])]
    for match in _POSSIBLE.finditer(segment.string):
        if taken and any(start <= match.start() < end for start, end in taken):
            continue
        if match.group()[0] == "L" and not _acts(segment, match.start(), match.group()):
            continue
        if segment.string.endswith(_KIN, 0, match.start()):
            continue
        actor = actors.at(segment, match.start(), match.end())
        if actor is not None and actor.chunk.attribute != "media" and not _is_thing(actor):
            yield Candidate(sentence, segment, words, match.start(), match.end(), actor, _behind(actors, actor))
    for start, end, actor in named + described:
        yield Candidate(sentence, segment, words, start, end, actor, actor)


def _acts(segment: Segment, start: int, string: str) -> bool:
    """Whether a place may act, as a country or by its capital; or stands for somebody as in “Lemora 's army"."""
    if " " in string:
        return True
    if segment.string.endswith(_WHENCE, 0, start):
        return False
    place = segment.chunk(string)
    if not isinstance(place.source, PlaceMention):
        return True
    return place.source.location.kind == "country" or capital_of(place.bare) is not None


_WHENCE = (" from ", " near ", " into ", " inside ", " outside ", " across ")
"""Words behind which a country is only a place: “they work from Russia"."""


_KIN = (" linked to ", " allied to ", " allied with ", " allegiance to ", " affiliated with ", " affiliated to ")
"""Words behind which a group is only named for what another one is."""


def _is_thing(actor: Speaker) -> bool:
    """Whether it is a deed or a thing; but arms, ships and aircraft of a state stand for it (“Russian warplanes")."""
    return actor.kind == "described" and actor.chunk.label in THINGS and (actor.chunk.label == "E" or not actor.country)


def _behind(actors: Actors, actor: Speaker) -> Speaker:
    return actors.behind(actor) if actor.role or actor.kind == "described" else actor


def clauses_to(story: Story, candidate: Candidate) -> list[Clause]:
    """The clauses of the narrator's or the quoted words up to the candidate's, which is the last."""
    found = _clauses_around(story, candidate)
    if found is None:
        return []
    clauses, at = found
    return [clause for clause in clauses if clause.start <= at]


def clause_of(story: Story, candidate: Candidate) -> Clause | None:
    """The candidate's own clause, the last of those."""
    found = _clauses_around(story, candidate)
    if found is None:
        return None
    clauses, at = found
    return next((clause for clause in reversed(clauses) if clause.start <= at), None)


def _clauses_around(story: Story, candidate: Candidate) -> tuple[list[Clause], int] | None:
    """The clauses of the candidate's words, and where in their string it stands."""
    segments, own = candidate.sentence.segments, candidate.segment
    if len(segments) == 1 and segments[0] is own:
        return story.background.of(own), candidate.start
    place = own.span(candidate.start, candidate.end).start
    for segment in reversed(segments):
        if segment.string:
            whole = segment.span(0, len(segment.string))
            if whole.start <= place < whole.end:
                return story.background.of(segment), segment.offset(place)
    return None
