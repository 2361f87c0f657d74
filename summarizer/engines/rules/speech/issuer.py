"""Whether a text is the actor's own: a communiqué of whoever stands as its source."""

from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.text.late import late
from summarizer.text.names import name_mentions, same_actor

_SIDES = frozenset({"armed_group", "state_force", "police"})
_OF_THE_STATE = late(
    r"(?i)\b(?:army|armed forces|defen[cs]e (?:headquarters|ministry|forces?)|ministry of defen[cs]e|military|navy|"
    r"air force|police|gendarmerie|general staff|general command)\b"
)
_STATES_MEN = frozenset({"military", "police", "state_force"})


def issued_by(story: Story, actor: Speaker) -> bool:
    """Whether the article's source is the actor, a wing of it, or the force whose men they are."""
    source = story.analysis.article.source
    if not source:
        return False
    for mention in name_mentions(source):
        if mention.body is not None and mention.body.kind in _SIDES and same_actor(mention.text, actor.name):
            return True
    plain = actor.kind == "described" and actor.chunk.source is None and not actor.country
    return plain and actor.chunk.attribute in _STATES_MEN and _OF_THE_STATE.search(source) is not None
