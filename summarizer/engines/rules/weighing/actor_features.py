"""What is known of an actor in a sentence, as features: its kind, the words around it, what it says, where it stands.

A feature is a string: a prefix that says where, and a word or class of words. `l1` to `r4` are single places before and
behind the actor, `l2`, `r12`, `r23` pairs of them, `L`, `R` all words on a side (`L6`, `R6` the near ones), `Q` the
words that the actor says, `S` those of the sentence; `ahead` and `after` are the verbs that govern it, `blamed` how far
back it was blamed; chunks appear by label and attribute ("P:militants",
"E:bombing"). They are gathered as groups, words behind a prefix, which a table adds up without spelling them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.reading.analysis import Sentence, is_tag
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.speech.statements import Statement
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.weighing.blamed_before import Blamed
from summarizer.engines.rules.weighing.candidates import Candidate, clause_of
from summarizer.engines.rules.weighing.governors import before, behind
from summarizer.engines.rules.weighing.shapes import shapes
from summarizer.engines.rules.weighing.weights import Group, spelled
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


@dataclass(frozen=True, slots=True)
class Setting:
    """What the features of every actor of a story are read from.

    The story, its statements by sentence, its title, and its first letters, in which names are counted; `named` keeps
    what they say of a name, `told` what the events of a sentence say of all its actors; `blamed` who was, and where.
    """

    story: Story
    statements: Mapping[int, Sequence[Statement]]
    title: str
    beginning: str
    named: dict[str, list[Group]]
    told: dict[int, frozenset[str]]
    blamed: Blamed

    @classmethod
    def of(cls, story: Story) -> "Setting":
        """The setting of a story."""
        said: dict[int, list[Statement]] = {}
        for statement in story.statements:
            said.setdefault(statement.sentence, []).append(statement)
        sentences = story.analysis.sentences
        return cls(
            story, said, sentences[0].text if sentences else "", story.text[:_BEGINNING], {}, {}, Blamed.of(story)
        )


def features(setting: Setting, candidate: Candidate) -> set[str]:
    """The features of one candidate; those of its whole sentence (`sentence_features`) are apart."""
    return set(spelled(groups(setting, candidate)))


def sentence_features(sentence: Sentence) -> set[str]:
    """`S` and every word of a sentence, the same for all its candidates."""
    return set(spelled([sentence_group(sentence)]))


def groups(setting: Setting, candidate: Candidate) -> list[Group]:
    """The same features as `features`, each once, by their prefixes."""
    kind = class_of(candidate.actor)
    return [
        *_kind(candidate, kind),
        *_around(candidate, kind),
        *_governed(setting, candidate, kind),
        *_said(setting, candidate, kind),
        *_events(setting, candidate, kind),
        *_place(setting, candidate),
    ]


def sentence_group(sentence: Sentence) -> Group:
    """The features of a sentence, each once."""
    return ("S:",), {word for segment in sentence.segments for word in shapes(segment)}


def class_of(actor: Speaker) -> str:
    """The kind of an actor and of its chunk ("body.armed_group", "country.", "person.")."""
    label, attribute = actor.chunk.label, actor.chunk.attribute
    return f"{actor.kind}.{'arms' if label in 'WT' else attribute if label in 'BPSU' else ''}"


def _kind(candidate: Candidate, kind: str) -> list[Group]:
    actor, segment = candidate.actor, candidate.segment
    last = segment.string[candidate.start : candidate.end].rsplit(" ", 1)[-1]
    found: list[Group] = [(("kind=",), (kind,)), (("of=",), (actor.kind,))]
    plain: list[str] = []
    if is_tag(last):
        chunk = segment.chunk(last)
        found += [(("label=",), (chunk.label,)), (("determiner=",), (chunk.determiner,)), (("head=",), (chunk.head,))]
        found.append((("modifier=",), set(chunk.modifiers[:_MODIFIERS])))
        if chunk.quantity is not None:
            plain.append("counted")
    else:
        found.append((("word=",), (last,)))
    if actor.role:
        plain.append("office")
        found.append((("office=",), set(actor.role.lower().split()[:_ROLE])))
    if actor.country:
        plain.append("of a country")
    return [*found, (("",), plain)]


def _around(candidate: Candidate, kind: str) -> list[Group]:
    segment, words = candidate.segment, candidate.shapes
    first = bisect_left(segment.starts, candidate.start)
    stop = bisect_left(segment.starts, candidate.end)
    left, right = words[max(first - _SIDE, 0) : first], words[stop : stop + _SIDE]
    near_left, near_right = set(left[-_NEAR:]), set(right[:_NEAR])
    l2, l1 = ["^", "^", *left[-2:]][-2:]
    r1, r2, r3, r4 = [*right[:_PLACES], "$", "$", "$", "$"][:_PLACES]
    return [
        (("R:", "R6:"), near_right),
        (("R:",), set(right[_NEAR:]) - near_right),
        (("L:", "L6:"), near_left),
        (("L:",), set(left[:-_NEAR]) - near_left),
        (("r1=",), (r1,)),
        (("r2=",), (r2,)),
        (("r3=",), (r3,)),
        (("r4=",), (r4,)),
        (("l1=",), (l1,)),
        (("l2=",), (f"{l2} {l1}",)),
        (("kind|l1=",), (f"{kind} {l1}",)),
        (("kind|r1=",), (f"{kind} {r1}",)),
        (("l1r1=",), (f"{l1} {r1}",)),
        (("r12=",), (f"{r1} {r2}",)),
        (("r23=",), (f"{r2} {r3}",)),
    ]


def _governed(setting: Setting, candidate: Candidate, kind: str) -> list[Group]:
    """The verbs before and behind the actor, and whether it was blamed before."""
    segment, words = candidate.segment, candidate.shapes
    first = bisect_left(segment.starts, candidate.start)
    stop = bisect_left(segment.starts, candidate.end)
    left, right = before(segment, words, first), behind(segment, words, stop)
    blamed = setting.blamed.when(candidate.sentence.index, candidate.behind)
    found: list[Group] = [
        (("ahead=",), set(left)),
        (("after=",), set(right)),
        (("kind|ahead=",), (f"{kind} {left[1] if len(left) > 1 else left[0]}",)),
        (("kind|after=",), (f"{kind} {right[0]}",)),
    ]
    if blamed:
        found.append((("blamed=",), (blamed, f"{blamed} {right[0]}", "before")))
    return found


def _said(setting: Setting, candidate: Candidate, kind: str) -> list[Group]:
    """What the actor is said to say, and who tells of the actor."""
    told = setting.statements.get(candidate.sentence.index, ())
    if not told:
        return _SILENT
    segment, actor = candidate.segment, candidate.actor
    span = segment.span(candidate.start, candidate.end)
    plain, modes, tellers, said, pairs = set[str](), set[str](), set[str](), set[str](), set[str]()
    for statement in told:
        first = segment.offset(statement.content.start)
        last = segment.offset(max(statement.content.end - 1, statement.content.start))
        if _is_by(statement, actor, span):
            plain |= {"speaks", "speaks|kind=" + kind}
            modes.add(statement.mode)
            if statement.quoted:
                plain.add("speaks in quotes")
            at = bisect_left(segment.starts, first)
            words = candidate.shapes[at : min(bisect_right(segment.starts, last), at + _SAID)]
            said.update(words)
            pairs.update([f"{one} {two}" for one, two in pairwise(words)])
        elif first <= candidate.start <= last:
            plain.add("told of")
            tellers.add(class_of(statement.speaker))
    if not modes:
        plain.add("says nothing")
    return [
        (("",), plain),
        (("speaks=",), modes),
        (("told by=",), tellers),
        (("Q:",), said),
        (("QQ:",), pairs),
    ]


_SILENT: list[Group] = [(("",), ("says nothing",))]


def _is_by(statement: Statement, actor: Speaker, span: Span) -> bool:
    speaker = statement.speaker
    if speaker.start == actor.start or span.start <= speaker.chunk.start < span.end:
        return True
    return same_actor(speaker.name, actor.name)


def _told_events(story: Story, index: int) -> frozenset[str]:
    """What a sentence's events and harm say of all its actors."""
    mentions: Sequence[EventMention] = story.mentions.get(index, ())
    plain = {f"events={min(len(mentions), 2)}"}
    if any(not story.why(mention.segment, mention.at) for mention in mentions):
        plain.add("the incident")
    if story.tolls.get(index):
        plain.add("harm")
    return frozenset(plain)


def _events(setting: Setting, candidate: Candidate, kind: str) -> list[Group]:
    """The events of the sentence, and whether the actor is the agent of one."""
    index = candidate.sentence.index
    plain = setting.told.get(index)
    if plain is None:
        plain = setting.told[index] = _told_events(setting.story, index)
    mentions: Sequence[EventMention] = setting.story.mentions.get(index, ())
    if not mentions:
        return [(("",), plain)]
    span = candidate.segment.span(candidate.start, candidate.end)
    deeds = {
        mention.rule
        for mention in mentions
        if mention.agent is not None and span.start <= mention.agent.start < span.end
    }
    if deeds:
        plain |= {"agent", "agent|kind=" + kind}
    return [(("",), plain), (("agent=",), deeds)]


def _place(setting: Setting, candidate: Candidate) -> list[Group]:
    """Where in the article the actor stands, and how often."""
    sentence, name, clause = candidate.sentence, candidate.actor.name, clause_of(setting.story, candidate)
    if name not in setting.named:
        setting.named[name] = _name(setting, name)
    return [
        (("region=",), (sentence.region,)),
        (("sentence=",), (str(min(sentence.index, _FURTHEST)),)),
        (("background=",), (clause.why if clause is not None else "",)),
        *setting.named[name],
    ]


def _name(setting: Setting, name: str) -> list[Group]:
    """How often an actor is named, and where first."""
    text = setting.beginning
    first = text.find(name)
    told = min(setting.story.analysis.sentence_at(first).index, _LATE) if first >= 0 else "never"
    return [
        (("named=",), (str(min(text.count(name), _OFTEN)),)),
        (("first=",), (str(told),)),
        (("",), ("in the title",) if name in setting.title else ()),
    ]
