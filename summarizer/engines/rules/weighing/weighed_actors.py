"""Every possible actor of an article, with what the words around it say that it did or said."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.actor_features import Setting, groups, sentence_group
from summarizer.engines.rules.weighing.candidates import Candidate, candidates, clauses_to
from summarizer.engines.rules.weighing.weights import Group, Weights, evidence_of, probability, weights
from summarizer.text.expressions import compiled
from summarizer.text.names import same_actor

CLAIMS = ("claimed", "denied", "accused", "suspected", "reported", "silent")
"""Labels of claimants."""
REACTIONS = (
    "denies", "threatens", "condemns", "justifies", "urges_restraint", "acts", "supports", "comments",
)  # fmt: skip
"""Labels of those who react."""
SPOKEN: frozenset[str] = frozenset({"claimed", "denied", "silent"})
"""Stances in which a spokesman means the body for which he speaks."""
LEAST = 0.08
"""Probability from which a reading is worth keeping; what is made of it is decided later."""
_LEAST_EVIDENCE = evidence_of(LEAST)
_HOPELESS = -300
"""Evidence of a sentence's words for any label, in hundredths of log odds, below which nobody in it is looked at."""
_MOST = 120
"""Actors and labels that are kept of one article; each new one is held against all others."""


@dataclass(slots=True)
class WeighedActor:
    """The likeliest reading of one actor under one label.

    `doubts` say what speaks against it beside the words: "second" to another label of the same words, an "apposed"
    description, a clause of "another" event, and a "dated" one of another day.
    """

    actor: Speaker
    label: str
    probability: float
    found: Candidate
    doubts: frozenset[str] = field(default_factory=frozenset)


def weighed_actors(story: Story) -> list[WeighedActor]:
    """The readings of a story by the table of the package; weighed once for each story."""
    if story.weighed is None:
        story.weighed = weigh(story, weights("actors"))
    return story.weighed


def weigh(story: Story, table: Weights) -> list[WeighedActor]:
    """The readings of a story by a table, one for each actor and label, in the order of the text."""
    told: list[WeighedActor] = []
    for candidate, values in _likely(story, table):
        highest = max(values)
        doubts = None
        for label, value in zip(table.labels, values, strict=True):
            if value < LEAST:
                continue
            doubts = _doubts(story, candidate) if doubts is None else doubts
            actor = candidate.behind if label in SPOKEN else candidate.actor
            own = doubts if value == highest else doubts | {"second"}
            _add(told, WeighedActor(actor, label, value, candidate, own))
        if len(told) >= _MOST:
            break
    return told


def _likely(story: Story, table: Weights) -> Iterator[tuple[Candidate, list[float]]]:
    """Each candidate that is likely under any label, with the probability of every label."""
    setting = Setting.of(story)
    bias, hopeless, likely = table.packed(_BIAS), table.bar(_HOPELESS), table.bar(_LEAST_EVIDENCE)
    for sentence in story.analysis.told():
        told = bias + table.packed([sentence_group(sentence)])
        if not table.reaches(told, hopeless):
            continue
        for candidate in candidates(story, sentence):
            total = told + table.packed(groups(setting, candidate))
            if table.reaches(total, likely):
                yield candidate, [probability(each) for each in table.unpacked(total)]


_BIAS: list[Group] = [(("",), ("",))]


def _doubts(story: Story, candidate: Candidate) -> frozenset[str]:
    found = {"apposed"} if _is_apposed(candidate) else set[str]()
    clauses = clauses_to(story, candidate)
    if any(clause.why not in _OF_THIS and clause.dates for clause in clauses):
        found |= {"another", "dated"}
    elif clauses and clauses[-1].why not in {*_OF_THIS, "earlier"}:
        found.add("another")  # what is only set back in time may be this one
    return frozenset(found)


_OF_THIS = frozenset({"", "later"})


_NAMED_BEFORE = compiled(r"(?<!\S)[HB]\d+ ,(?: \d+ ,)? $")


def _is_apposed(candidate: Candidate) -> bool:
    """Whether a description says what somebody is who was just named: “Jo Brown, 31, a plumber, was charged"."""
    chunk = candidate.actor.chunk
    described = candidate.actor.kind == "described" and chunk.determiner in {"a", "an"}
    return described and _NAMED_BEFORE.search(candidate.segment.string, 0, candidate.start) is not None


def _add(told: list[WeighedActor], new: WeighedActor) -> None:
    for old in told:
        if old.label == new.label and same_actor(old.actor.name, new.actor.name):
            if new.probability > old.probability:
                old.probability, old.doubts, old.found = new.probability, new.doubts, new.found
            if old.actor.kind == "described" != new.actor.kind:
                old.actor = new.actor
            return
    told.append(new)
