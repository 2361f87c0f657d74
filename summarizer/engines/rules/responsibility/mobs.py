"""Whether a mob, rioters or the inmates of a prison did it."""

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


_PRISONERS = frozenset({"inmates", "prisoners", "convicts", "detainees"})


def prisoners_act(story: Story) -> bool:
    """Whether inmates are the first whom headline or lead name: they burn, riot, take a wing over."""
    lead = next((sentence for sentence in story.analysis.sentences if sentence.region == "lead"), None)
    if lead is None or story.why(lead.outer, 0):
        return False
    first = next((chunk for chunk in lead.outer.chunks if chunk.label in "PHBS"), None)
    return first is not None and first.head in _PRISONERS and not lead.outer.words.isdisjoint(_RISE)


_RISE = frozenset(
    "riot rioted rioting burned burnt torched fire barricaded seized occupied overpowered took mutinied revolt".split()
)


def riot_police(story: Story) -> bool:
    """Whether riot police face people in the lead."""
    return any(
        chunk.label == "P" and "riot" in chunk.modifiers
        for sentence in story.analysis.opening()
        if not story.why(sentence.outer, 0)
        for chunk in sentence.outer.chunks
    )
