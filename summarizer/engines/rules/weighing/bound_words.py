"""The words that a reader is shown for a weighed claim: the actor, and what around it spoke most for the stance."""

from summarizer.engines.rules.weighing.actor_features import Setting, features, sentence_features
from summarizer.engines.rules.weighing.candidates import Candidate
from summarizer.engines.rules.weighing.shapes import shapes
from summarizer.engines.rules.weighing.weights import weights
from summarizer.text.sentences import Span

_BEFORE = ("L:", "L6:", "Q:", "S:")
_BEHIND = ("R:", "R6:", "Q:", "S:")
_FURTHEST = 14
"""Words on each side among which the heaviest is sought."""


def bound_words(setting: Setting, candidate: Candidate, stance: str) -> Span:
    """From the actor to the word beside it that weighs most for a stance; the actor alone where none speaks for it."""
    segment = candidate.segment
    words = shapes(segment)
    table = weights("actors")
    label = table.labels.index(stance)
    own = features(setting, candidate) | sentence_features(candidate.sentence)
    first = sum(start < candidate.start for start in segment.starts)
    behind = sum(start < candidate.end for start in segment.starts)
    heaviest, start, end = 0, candidate.start, candidate.end
    for at in range(max(first - _FURTHEST, 0), min(behind + _FURTHEST, len(segment.pieces))):
        if first <= at < behind:
            continue
        word = words[at]
        known = [prefix + word for prefix in (_BEFORE if at < first else _BEHIND)]
        weight = table.sums([each for each in known if each in own])[label]
        if word[-1].isalnum() and weight > heaviest:
            stop = segment.starts[at] + len(segment.pieces[at])
            heaviest, start, end = weight, min(candidate.start, segment.starts[at]), max(candidate.end, stop)
    return segment.span(start, end)
