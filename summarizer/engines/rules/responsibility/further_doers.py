"""Who else did it, where an article tells of several deeds as one incident: each doer of a deed of his own."""

from collections.abc import Iterator, Sequence

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.responsibility.agents import keeps_the_law
from summarizer.engines.rules.responsibility.claim_merging import same
from summarizer.engines.rules.responsibility.claim_signs import OF_DEEDS
from summarizer.engines.rules.responsibility.claims import Claim
from summarizer.engines.rules.responsibility.group_phrases import is_outlaw
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.text.expressions import compiled

_BACK = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "same"})
"""Determiners of a phrase that goes back to those who were told of before."""


def further_doers(story: Story, told: Sequence[Claim], kept: Sequence[Claim]) -> Iterator[Claim]:
    """The doers told as fact who are none of the claimants found: “in addition, urban guerrillas blew up …"."""
    known = [claim.actor for claim in kept if claim.actor is not None and claim.stance != "denied"]
    if not known:
        return
    for claim in told:
        actor = claim.actor
        if actor is None or claim.rule not in _TELLING:
            continue
        if not _may_be_another(actor.chunk) or keeps_the_law(story, claim, actor.chunk) or _is_no_news(story, claim):
            continue
        claim.actor = actor = story.speakers.body_of(actor)
        if not any(_may_be_one(story, claim, actor, other) for other in known):
            claim.by = None
            known.append(actor)
            yield claim


_TELLING = OF_DEEDS | {"accused.carried_out_by"}


_NO_NEWS = compiled(
    r"(?i)\b(?:first|originally|previously|in the past|until now|accus|alleg|claims? that|version|according to which|"
    r"rumou?rs?|falsely|denie[sd]|no evidence|if )\b"
)
"""What makes a deed one of old times, or one that is only talked of."""


def _is_no_news(story: Story, claim: Claim) -> bool:
    index, span = claim.places[0]
    sentence = story.analysis.sentences[index]
    return _NO_NEWS.search(" ".join(story.text[sentence.start : span.end].split())) is not None


def _may_be_another(chunk: Chunk) -> bool:
    """A group by its name, or people who are told of for the first time."""
    if chunk.label == "B":
        return chunk.attribute == "armed_group"
    return chunk.determiner not in _BACK and chunk.head not in listed("group_of") and is_outlaw(chunk)


def _may_be_one(story: Story, claim: Claim, actor: Speaker, other: Speaker) -> bool:
    """Whether two actors may be one: of two descriptions, unless the second is of a deed that is told as another."""
    if actor.kind != "described":
        return same(actor, other)
    if other.kind != "described":
        return not _is_another_deed(story, claim) and story.analysis.sentences[claim.places[0][0]].region != "body"
    mine, theirs = actor.chunk.bare.lower().split(), other.chunk.bare.lower().split()
    if actor.chunk.head == other.chunk.head and set(mine) <= set(theirs):
        return True
    return not _is_another_deed(story, claim)


_ANOTHER = compiled(
    r"(?i)^(?:in addition|additionally|also|moreover|furthermore|besides|meanwhile|elsewhere|later|earlier|finally|"
    r"on the same|at the same time|in another|another|in a separate|separately|in the same|simultaneously|"
    r"in other|other|likewise|similarly|for its part|it was also|[^,]{1,60} also)\b"
)
"""How a sentence begins that tells of a further deed."""


def _is_another_deed(story: Story, claim: Claim) -> bool:
    sentence = story.analysis.sentences[claim.places[0][0]]
    opening = " ".join(sentence.text.split()[:_OPENING])
    return _ANOTHER.match(opening) is not None or _ELSEWHERE.match(opening) is not None


_ELSEWHERE = compiled(r"In (?:[a-z]+ ){0,2}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3},")
"""“In northern Pataz, gunmen …"."""


_OPENING = 10
"""Words at the head of a sentence that tell whether it goes on to something else."""
