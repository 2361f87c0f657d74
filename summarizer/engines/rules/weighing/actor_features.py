"""What is known of an actor in a sentence, as features: its kind, the words around it, what it says, where it stands.

A feature is a string: a prefix that says where, and a word or class of words. `l1` to `r4` are single places before and
behind the actor, `l2`, `r12`, `r23` pairs of them, `L`, `R` all words on a side (`L6`, `R6` the near ones), `Q` the
words that the actor says, `S` those of the sentence; chunks appear by label and attribute ("P:militants", "E:bombing").
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.engines.rules.analysis import Sentence, is_tag
from summarizer.engines.rules.events import EventMention
from summarizer.engines.rules.speakers import Speaker
from summarizer.engines.rules.statements import Statement
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.candidates import Candidate, clauses_to
from summarizer.engines.rules.weighing.shapes import shape
from summarizer.text.names import same_actor
from summarizer.text.sentences import Span

_SIDE = 14
"""Words on each side that are read."""
_NEAR = 6
_SAID = 40
"""Words of a statement that are read."""
_ROLE = 6
_PLACES = 4
_MODIFIERS = 3
_FURTHEST = 8
"""Sentences that are told apart, and those of a name's first mention; then how often it is named."""
_LATE = 5
_BEGINNING = 10_000
"""Letters among which names are counted: more than most articles have, and few enough for any."""
_OFTEN = 4


class Setting(NamedTuple):
    """What the features of every actor of a story are read from.

    The story, its statements by sentence, its title, and its first letters, in which names are counted.
    """

    story: Story
    statements: Mapping[int, Sequence[Statement]]
    title: str
    beginning: str

    @classmethod
    def of(cls, story: Story) -> "Setting":
        """The setting of a story."""
        said: dict[int, list[Statement]] = {}
        for statement in story.statements:
            said.setdefault(statement.sentence, []).append(statement)
        sentences = story.analysis.sentences
        return cls(story, said, sentences[0].text if sentences else "", story.text[:_BEGINNING])


def features(setting: Setting, candidate: Candidate) -> set[str]:
    """The features of one candidate; those of its whole sentence (`sentence_features`) are apart."""
    found = {*_kind(candidate)}
    found.update(_around(candidate))
    found.update(_said(setting, candidate))
    found.update(_events(setting.story, candidate))
    found.update(_place(setting, candidate))
    return found


def sentence_features(sentence: Sentence) -> set[str]:
    """`S` and every word of a sentence, the same for all its candidates."""
    return {"S:" + shape(segment, word) for segment in sentence.segments for word in segment.pieces}


def class_of(actor: Speaker) -> str:
    """The kind of an actor and of its chunk ("body.armed_group", "country.", "person.")."""
    label, attribute = actor.chunk.label, actor.chunk.attribute
    return f"{actor.kind}.{'arms' if label in 'WT' else attribute if label in 'BPSU' else ''}"


def _kind(candidate: Candidate) -> Iterator[str]:
    actor, segment = candidate.actor, candidate.segment
    last = segment.string[candidate.start : candidate.end].rsplit(" ", 1)[-1]
    yield "kind=" + class_of(actor)
    yield "of=" + actor.kind
    if is_tag(last):
        chunk = segment.chunk(last)
        yield "label=" + chunk.label
        yield "determiner=" + chunk.determiner
        yield "head=" + chunk.head
        yield from ("modifier=" + word for word in chunk.modifiers[:_MODIFIERS])
        if chunk.quantity is not None:
            yield "counted"
    else:
        yield "word=" + last
    if actor.role:
        yield "office"
        yield from ("office=" + word for word in actor.role.lower().split()[:_ROLE])
    if actor.country:
        yield "of a country"


def _around(candidate: Candidate) -> Iterator[str]:
    segment, kind = candidate.segment, class_of(candidate.actor)
    left = [shape(segment, word) for word in segment.string[: candidate.start].split()[-_SIDE:]]
    right = [shape(segment, word) for word in segment.string[candidate.end :].split(None, _SIDE)[:_SIDE]]
    before, ahead = ["^", "^", *left], [*right, *"$$$$"]
    yield "l1=" + before[-1]
    yield f"l2={before[-2]} {before[-1]}"
    yield f"kind|l1={kind} {before[-1]}"
    yield f"kind|r1={kind} {ahead[0]}"
    yield f"l1r1={before[-1]} {ahead[0]}"
    yield f"r12={ahead[0]} {ahead[1]}"
    yield f"r23={ahead[1]} {ahead[2]}"
    yield from (f"r{place + 1}={ahead[place]}" for place in range(_PLACES))
    yield from ("R:" + word for word in right)
    yield from ("R6:" + word for word in right[:_NEAR])
    yield from ("L:" + word for word in left)
    yield from ("L6:" + word for word in left[-_NEAR:])


def _said(setting: Setting, candidate: Candidate) -> Iterator[str]:
    """What the actor is said to say, and who tells of the actor."""
    segment, actor = candidate.segment, candidate.actor
    span = segment.span(candidate.start, candidate.end)
    speaks = False
    for statement in setting.statements.get(candidate.sentence.index, ()):
        first = segment.offset(statement.content.start)
        last = segment.offset(max(statement.content.end - 1, statement.content.start))
        if _is_by(statement, actor, span):
            speaks = True
            yield from ("speaks", "speaks=" + statement.mode, "speaks|kind=" + class_of(actor))
            if statement.quoted:
                yield "speaks in quotes"
            words = [shape(segment, word) for word in segment.string[first:].split(None, _SAID)[:_SAID]]
            words = words[: segment.string.count(" ", first, last) + 1]
            yield from ("Q:" + word for word in words)
            yield from (f"QQ:{one} {two}" for one, two in itertools.pairwise(words))
        elif first <= candidate.start <= last:
            yield from ("told of", "told by=" + class_of(statement.speaker))
    if not speaks:
        yield "says nothing"


def _is_by(statement: Statement, actor: Speaker, span: Span) -> bool:
    speaker = statement.speaker
    if speaker.start == actor.start or span.start <= speaker.chunk.start < span.end:
        return True
    return same_actor(speaker.name, actor.name)


def _events(story: Story, candidate: Candidate) -> Iterator[str]:
    """The events of the sentence, and whether the actor is the agent of one."""
    index = candidate.sentence.index
    mentions: Sequence[EventMention] = story.mentions.get(index, ())
    span = candidate.segment.span(candidate.start, candidate.end)
    yield f"events={min(len(mentions), 2)}"
    if any(not story.why(mention.segment, mention.at) for mention in mentions):
        yield "the incident"
    if story.tolls.get(index):
        yield "harm"
    for mention in mentions:
        if mention.agent is not None and span.start <= mention.agent.start < span.end:
            yield from ("agent", "agent=" + mention.rule, "agent|kind=" + class_of(candidate.actor))


def _place(setting: Setting, candidate: Candidate) -> Iterator[str]:
    """Where in the article the actor stands, and how often."""
    sentence, name, text = candidate.sentence, candidate.actor.name, setting.beginning
    yield "region=" + sentence.region
    yield f"sentence={min(sentence.index, _FURTHEST)}"
    yield "background=" + "".join(clause.why for clause in clauses_to(setting.story, candidate)[-1:])
    yield f"named={min(text.count(name), _OFTEN)}"
    first = text.find(name)
    yield f"first={min(setting.story.analysis.sentence_at(first).index, _LATE) if first >= 0 else 'never'}"
    if name in setting.title:
        yield "in the title"
