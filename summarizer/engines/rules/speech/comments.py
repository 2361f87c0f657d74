"""Which speech is a comment: direct speech, or a judgement, of someone who is more than a source or an onlooker."""

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.speech.speech_cues import weighs
from summarizer.engines.rules.speech.statements import Statement
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import ReactionStance
from summarizer.text.expressions import compiled

_FEWEST_QUOTED_WORDS = 4


def idle(speaker: Speaker) -> bool:
    """Whether a remark of this one is none of those that count: unnamed people's, and a warring side's."""
    if speaker.chunk.attribute == "armed_group":
        return True
    return speaker.kind == "described" and (speaker.chunk.label != "S" or speaker.chunk.head in listed("figure_source"))


def holds_office(speaker: Speaker) -> bool:
    """Whether it is one person in an office, unnamed: "the mayor", "the UN human rights chief"."""
    chunk = speaker.chunk
    one = chunk.attribute == "officials" and not chunk.head.endswith("s") and chunk.head not in listed("figure_source")
    return chunk.label == "P" and one


def looks_on(speaker: Speaker) -> bool:
    """Whether someone is only told of as a witness or as a private person."""
    words = {*(speaker.role or "").lower().split(), speaker.chunk.head}
    return not words.isdisjoint(listed("onlooker"))


def comment(story: Story, sentence: Sentence, statement: Statement) -> ReactionStance | None:
    """Direct speech of someone with a name or an office who does not only supply a figure."""
    speaker = statement.speaker
    content = story.text[statement.content.start : statement.content.end]
    if looks_on(speaker) or idle(speaker) or _counts(story, statement):
        return None
    if weighs(content) and (speaker.kind in {"person", "body"} or speaker.chunk.label == "S"):
        return "comments"
    if _takes_sides(speaker) and len(content.split()) >= _FEWEST_OF_A_SIDE:
        return "comments"
    if not _may_comment(speaker) or not (speaker.kind != "person" or speaker.role or _has_a_stake(sentence, speaker)):
        return None
    quoted = _quoted_words(content) if not statement.quoted else _of_segments(sentence)
    fewest = _FEWEST_QUOTED_WORDS if statement.quoted else _FEWEST_WORDS_IN_PASSING
    return "comments" if quoted >= fewest else None


def _takes_sides(speaker: Speaker) -> bool:
    """Whether it is one whose trade is to judge: the opposition, a party, a union, a body for rights."""
    told = f"{speaker.role or ''} {speaker.name}".lower().replace("-", " ").split()
    if speaker.kind == "person":
        return not _OF_A_SIDE.isdisjoint(told)
    return speaker.kind == "body" and speaker.chunk.attribute == "other" and not _BODY_OF_A_SIDE.isdisjoint(told)


_FEWEST_OF_A_SIDE = 5
"""Words from which what such a one says in the narrator's words is a comment."""
_OF_A_SIDE = frozenset({"opposition", "dissident", "activist", "campaigner"})
_BODY_OF_A_SIDE = frozenset("party union amnesty democrats republicans liberals greens journalists rights".split())

_FEWEST_WORDS_IN_PASSING = 4
"""Words in quotation marks within what is told in the narrator's own, from which a speaker is more than a source."""
_IN_MARKS = compiled(r"[\"“„]([^\"“”„]{1,400})[\"”]")


_STAKE = compiled(
    r" , (?:[^,]{1,40} , )?(?:who(?:se)?|which) (?:has |have |had |is |was |also |now |[a-z]+ly )*"
    r"(?:lost|follows|studies|studied|heads|leads|led|chairs|chaired|runs|represents|monitors|tracks|researches|"
    r"teaches|edits|campaigns|wrote|founded|speaks|spoke|ruled|not ruled|investigat[a-z]+|wife|husband|son|daughter|"
    r"father|mother|brother|sister)\b"
)


def _has_a_stake(sentence: Sentence, speaker: Speaker) -> bool:
    """Whether one of no told office is said to have lost somebody, to lead or to study, or to be somebody's person."""
    segment = sentence.outer
    at = segment.offset(speaker.chunk.start)
    word = segment.string[at:].split(" ", 1)[0]
    if segment.string[:at].endswith(" 's "):
        return True
    return _STAKE.match(segment.string, at + len(word)) is not None


def _counts(story: Story, statement: Statement) -> bool:
    """Whether what is said tells of people harmed."""
    said = statement.content
    starts = (toll.segment.span(toll.at, toll.at + 1).start for toll in story.tolls[statement.sentence])
    return any(said.start <= start < said.end for start in starts)


def _of_segments(sentence: Sentence) -> int:
    return sum(len(segment.string.split()) for segment in sentence.segments if segment.quoted)


def _quoted_words(content: str) -> int:
    return sum(len(match.group(1).split()) for match in _IN_MARKS.finditer(content))


def _may_comment(speaker: Speaker) -> bool:
    """Whether direct speech of this one counts: a person's, a body's, "the prime minister's"."""
    chunk = speaker.chunk
    if speaker.kind == "described":
        return chunk.head in listed("single_office") or chunk.head.split(" ")[-1] in _OFFICES
    if speaker.kind == "body":
        return chunk.attribute not in {"police", "media", "armed_group"}
    return speaker.kind in {"person", "country"}


_OFFICES = frozenset({"ministry", "presidency", "government", "cabinet", "mission", "embassy", "committee"})
