"""Whether who says that a state or a body had no part in it speaks for that state or body."""

from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.responsibility.actors import actors_of
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.text.names import same_actor

_OF_A_BODY = frozenset({"denied.own", "denied.own_quoted"})
OF_ITS_OWN = _OF_A_BODY | {"denied.nothing"}
"""Rules that may tell what somebody else denies of a body: “Minsk said Russia had nothing to do with it"."""


def tells_of_its_own(story: Story, segment: Segment, start: int, rule: Rule, actor: Speaker) -> bool:
    """Whether the speaker of what stands at `start` of the segment's string is the actor, its man or of its country."""
    statement = story.source_of(segment.span(start, start + 1), segment.sentence)
    if statement is None or (rule.id not in _OF_A_BODY and actor.kind != "country"):
        return rule.id not in _OF_A_BODY
    teller = statement.speaker
    if same_actor(teller.name, actor.name) or actors_of(story).behind(teller).name == actor.name:
        return True
    return teller.country == actor.country if teller.country else teller.kind == "person"
