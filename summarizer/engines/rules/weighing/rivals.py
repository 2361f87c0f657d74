"""How a proposed claim stands to others of its stance in its sentence: joined to them, part of their name, or apart."""

from collections.abc import Iterator, Sequence

from summarizer.engines.rules.weighing.proposals import Proposal
from summarizer.text.expressions import compiled

_CLOSE = 60
"""Letters between two names that are still read."""
_RELATIONS = (
    ("next", compiled(r"\W*$")),
    ("owner", compiled(r"(?:'s|’s) \W*(?:[\w-]+ ){0,3}\W*$")),
    ("joined", compiled(r",?(?: and| or|, )(?: the| its| their)?(?: [\w'’-]+){0,3} *$")),
    ("part", compiled(r" (?:[\w-]+ ){0,2}(?:of|for|from|in|at)(?: the| an?)?(?: [\w'’-]+){0,3} *$")),
    ("beside", compiled(r", (?:[\w'’-]+ ?){0,7}$")),
)
"""What stands between two names of a sentence, and what that makes of them."""


def rivals(text: str, each: Proposal, proposed: Sequence[Proposal]) -> Iterator[str]:
    """Features: whether others in the sentence are likelier to be in the same stance, and how they are joined."""
    actor, stance = each.claim.actor, each.claim.stance
    if actor is None:
        return
    sentence, own = each.claim.places[0][0], each.likelihoods.get(stance, 0.0)
    better = worse = 0
    for other in proposed:
        theirs = other.claim.actor
        if other is each or theirs is None or other.claim.stance != stance or other.claim.places[0][0] != sentence:
            continue
        likelier = other.likelihoods.get(stance, 0.0) > own
        better, worse = better + likelier, worse + (not likelier)
        chunk, their = actor.chunk, theirs.chunk
        relation = "behind" if chunk.start > their.start else "before"
        between = _between(text, chunk.end, their.start) or _between(text, their.end, chunk.start)
        yield f"rival {'better' if likelier else 'worse'} {relation} {between or 'apart'}"
    yield f"rivals better={min(better, 2)} worse={min(worse, 2)}"


def _between(text: str, end: int, start: int) -> str:
    """What parts two names of which the first ends before the second starts; "" where they are not close."""
    if not 0 <= start - end <= _CLOSE:
        return ""
    words = text[end:start]
    return next((name for name, pattern in _RELATIONS if pattern.match(words)), "")
