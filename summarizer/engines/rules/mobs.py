"""Whether a mob did it."""

from summarizer.engines.rules.story import Story

_MOB = frozenset({"mob", "mobs", "crowd", "crowds", "rioters"})


def by_a_mob(story: Story) -> bool:
    """Whether headline or lead tell what a mob did, as subject or after "by"."""
    if any(m.agent is not None and m.agent.head in _MOB for m in story.main_mentions(opening=True)):
        return True
    return any(
        chunk.head in _MOB
        and (at := segment.offset(chunk.start)) >= 0
        and (at == 0 or segment.string[:at].endswith("by "))
        for sentence in story.analysis.opening()
        for segment in sentence.segments
        for chunk in segment.chunks
    )
