"""Who reacts by the weight of the words around them, where no rule has found a reaction of theirs."""

from collections.abc import Iterator, Sequence
from typing import cast

from summarizer.engines.rules.speech.reported_words import statement_words
from summarizer.engines.rules.speech.voice import Voice, may_react
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.weighed_actors import REACTIONS, WeighedActor, weighed_actors
from summarizer.schema.vocabulary import ReactionStance
from summarizer.text.names import same_actor
from summarizer.text.sentences import Span

_ENOUGH = 0.4
"""Probability from which a reaction is told."""
_FEW = 5
"""Sentences up to which so little stands beside a speaker that only rules tell who reacts."""


def weighed_voices(story: Story, ruled: Sequence[Voice]) -> Iterator[Voice]:
    """The likeliest reaction of everyone who has none by rule.

    Args:
        story: the article as read.
        ruled: the reactions that the rules tell.
    """
    if len(story.analysis.told()) <= _FEW:
        return
    names = dict.fromkeys(voice.speaker.name for voice in ruled)
    taken = {(sentence, voice.stance) for voice in ruled for sentence, _ in voice.places}
    told = [
        each
        for each in weighed_actors(story)
        if each.label in REACTIONS
        and each.probability >= _ENOUGH
        and each.found.sentence.region != "headline"
        and (each.found.sentence.index, each.label) not in taken
        and not any(same_actor(each.actor.name, name) for name in names)
    ]
    for each in told:
        rivals = (other for other in told if same_actor(other.actor.name, each.actor.name))
        if may_react(each.actor) and each.actor.chunk.head not in _ADVOCATES and each is max(rivals, key=_chance):
            yield _voice(story, each)


_ADVOCATES = frozenset("lawyer lawyers solicitor solicitors barrister attorney attorneys advocate counsel".split())
"""Whose words are their clients', so that rules alone tell what they do."""


def _chance(each: WeighedActor) -> float:
    return each.probability


def _voice(story: Story, each: WeighedActor) -> Voice:
    sentence = each.found.sentence
    span = Span(sentence.start, sentence.end)
    statement = next(
        (s for s in story.statements if s.sentence == sentence.index and same_actor(s.speaker.name, each.actor.name)),
        None,
    )
    words = statement_words(story.text, statement.content if statement is not None else span)
    stance = cast("ReactionStance", each.label)
    return Voice(each.actor, stance, words, [(sentence.index, span)], [f"weighed.{each.label}"])
