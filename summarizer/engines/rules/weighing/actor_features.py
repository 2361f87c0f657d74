"""What is known of an actor in a sentence, as features: its kind, the words around it, what it says, where it stands.

A feature is a string: a prefix that says where, and a word or class of words. `l1` to `r4` are single places before and
behind the actor, `l2`, `r12`, `r23` pairs of them, `L`, `R` all words on a side (`L6`, `R6` the near ones), `Q` the
words that the actor says, `S` those of the sentence; chunks appear by label and attribute ("P:militants", "E:bombing").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
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
    kind = class_of(candidate.actor)
    return {
        *_kind(candidate, kind),
        *_around(candidate, kind),
        *_said(setting, candidate, kind),
        *_events(setting.story, candidate, kind),
        *_place(setting, candidate),
    }


def sentence_features(sentence: Sentence) -> set[str]:
    """`S` and every word of a sentence, the same for all its candidates."""
    return {"S:" + shape(segment, word) for segment in sentence.segments for word in segment.pieces}


def class_of(actor: Speaker) -> str:
    """The kind of an actor and of its chunk ("body.armed_group", "country.", "person.")."""
    label, attribute = actor.chunk.label, actor.chunk.attribute
    return f"{actor.kind}.{'arms' if label in 'WT' else attribute if label in 'BPSU' else ''}"


def _kind(candidate: Candidate, kind: str) -> list[str]:
    actor, segment = candidate.actor, candidate.segment
    last = segment.string[candidate.start : candidate.end].rsplit(" ", 1)[-1]
    found = ["kind=" + kind, "of=" + actor.kind]
    if is_tag(last):
        chunk = segment.chunk(last)
        found += ["label=" + chunk.label, "determiner=" + chunk.determiner, "head=" + chunk.head]
        found += ["modifier=" + word for word in chunk.modifiers[:_MODIFIERS]]
        if chunk.quantity is not None:
            found.append("counted")
    else:
        found.append("word=" + last)
    if actor.role:
        found += ["office", *("office=" + word for word in actor.role.lower().split()[:_ROLE])]
    if actor.country:
        found.append("of a country")
    return found


def _around(candidate: Candidate, kind: str) -> list[str]:
    segment, shapes = candidate.segment, candidate.shapes
    first = bisect_left(segment.starts, candidate.start)
    stop = bisect_left(segment.starts, candidate.end)
    left, right = shapes[max(first - _SIDE, 0) : first], shapes[stop : stop + _SIDE]
    before, ahead = ["^", "^", *left[-2:]], [*right[:_PLACES], *"$$$$"]
    found = [f"r{place + 1}={ahead[place]}" for place in range(_PLACES)]
    found += ["R:" + word for word in right]
    found += ["R6:" + word for word in right[:_NEAR]]
    found += ["L:" + word for word in left]
    found += ["L6:" + word for word in left[-_NEAR:]]
    found += [
        "l1=" + before[-1],
        f"l2={before[-2]} {before[-1]}",
        f"kind|l1={kind} {before[-1]}",
        f"kind|r1={kind} {ahead[0]}",
        f"l1r1={before[-1]} {ahead[0]}",
        f"r12={ahead[0]} {ahead[1]}",
        f"r23={ahead[1]} {ahead[2]}",
    ]
    return found


def _said(setting: Setting, candidate: Candidate, kind: str) -> list[str]:
    """What the actor is said to say, and who tells of the actor."""
    segment, actor = candidate.segment, candidate.actor
    found: list[str] = []
    told = setting.statements.get(candidate.sentence.index, ())
    span = segment.span(candidate.start, candidate.end) if told else Span(0, 0)
    speaks = False
    for statement in told:
        first = segment.offset(statement.content.start)
        last = segment.offset(max(statement.content.end - 1, statement.content.start))
        if _is_by(statement, actor, span):
            speaks = True
            found += ["speaks", "speaks=" + statement.mode, "speaks|kind=" + kind]
            if statement.quoted:
                found.append("speaks in quotes")
            at = bisect_left(segment.starts, first)
            words = candidate.shapes[at : min(bisect_right(segment.starts, last), at + _SAID)]
            found += ["Q:" + word for word in words]
            found += [f"QQ:{one} {two}" for one, two in pairwise(words)]
        elif first <= candidate.start <= last:
            found += ["told of", "told by=" + class_of(statement.speaker)]
    if not speaks:
        found.append("says nothing")
    return found


def _is_by(statement: Statement, actor: Speaker, span: Span) -> bool:
    speaker = statement.speaker
    if speaker.start == actor.start or span.start <= speaker.chunk.start < span.end:
        return True
    return same_actor(speaker.name, actor.name)


def _events(story: Story, candidate: Candidate, kind: str) -> list[str]:
    """The events of the sentence, and whether the actor is the agent of one."""
    index = candidate.sentence.index
    mentions: Sequence[EventMention] = story.mentions.get(index, ())
    found = [f"events={min(len(mentions), 2)}"]
    if any(not story.why(mention.segment, mention.at) for mention in mentions):
        found.append("the incident")
    if story.tolls.get(index):
        found.append("harm")
    span = candidate.segment.span(candidate.start, candidate.end) if mentions else Span(0, 0)
    for mention in mentions:
        if mention.agent is not None and span.start <= mention.agent.start < span.end:
            found += ["agent", "agent=" + mention.rule, "agent|kind=" + kind]
    return found


def _place(setting: Setting, candidate: Candidate) -> list[str]:
    """Where in the article the actor stands, and how often."""
    sentence, name, text = candidate.sentence, candidate.actor.name, setting.beginning
    first = text.find(name)
    found = [
        "region=" + sentence.region,
        f"sentence={min(sentence.index, _FURTHEST)}",
        "background=" + "".join(clause.why for clause in clauses_to(setting.story, candidate)[-1:]),
        f"named={min(text.count(name), _OFTEN)}",
        f"first={min(setting.story.analysis.sentence_at(first).index, _LATE) if first >= 0 else 'never'}",
    ]
    if name in setting.title:
        found.append("in the title")
    return found
