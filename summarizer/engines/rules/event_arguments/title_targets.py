"""What the title says was hit or meant, in the words in which the text has it."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.event_arguments.hits import near, objects
from summarizer.engines.rules.event_arguments.worth import worth_of
from summarizer.engines.rules.lexicon import listed, nouns
from summarizer.engines.rules.patterns import rule_set
from summarizer.engines.rules.reading.analysis import Segment, Sentence, analyse
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.story import Story
from summarizer.text.late import late


def thing_of_title(story: Story) -> list[str]:
    """The building, vehicle or plant that the title says was hit; empty if it names none that the text has."""
    for segment in _whole(story):
        for words in _things(story, segment):
            return [words]
    return []


def _whole(story: Story) -> list[Segment]:
    """The title with what it tells after "after", "as" and "over", which may be where something was hit."""
    told = list(story.title.segments)
    if len(story.title.words) - len(story.title.string) < _CUT or not told:
        return told
    line = analyse(story.analysis.article.model_copy(update={"text": story.title.words}))
    return [sentence.outer for sentence in line.sentences] or told


_CUT = 4
"""Characters by which a whole title is longer than what is read of it for its news."""


def _things(story: Story, segment: Segment) -> Iterator[str]:
    for rule, match in rule_set("targets").matches(segment.string, segment.words):
        chunks = [segment.chunk(match["target"])] if match.groupdict().get("target") else []
        for chunk in chunks or [chunk for _, chunk in objects(segment, match.end() + 1)]:
            fits = chunk.label == "T" and worth_of(chunk, people=bool(rule.values.get("people"))) is not None
            words = _told_as(story, chunk) if fits else ""
            if words:
                yield words
    for chunk in segment.chunks:
        thing = _in_compound(chunk)
        if thing and thing in story.text.lower():
            yield thing


def _in_compound(chunk: Chunk) -> str:
    """The thing in "police bus bomb", "Peshawar seminary attack", "market shelling"."""
    if chunk.label not in "EW" or not chunk.modifiers:
        return ""
    last = chunk.modifiers[-1]
    noun = nouns().single.get(last)
    return last if noun is not None and noun.label == "T" and last not in _MEANS else ""


_MEANS = frozenset(
    "car truck lorry van motorcycle boat vehicle tanker plane aircraft ship bus-borne home cluster".split()
)
"""What brings a bomb, and is not hit by it."""


def named_in_title(story: Story) -> list[str]:
    """A building or a plant that the title merely names, as the text words it; for reports that bind it to no verb."""
    for segment in _whole(story):
        for chunk in segment.chunks:
            if chunk.label == "T" and chunk.head not in listed("carriers") and worth_of(chunk, people=False) == 1.0:
                words = _told_as(story, chunk)
                if words:
                    return [words]
    return []


def _told_as(story: Story, chunk: Chunk) -> str:
    """The first phrase of the text with the same head as one of the title."""
    for sentence in near(story):
        for segment in sentence.segments:
            for other in segment.chunks:
                if other.label in "TL" and other.bare.lower().rsplit(maxsplit=1)[-1] == chunk.head:
                    return " ".join(other.bare.split())
    return ""


_DONE_TO = late(
    r"(?P<one>[PH]\d+)(?: [^ .;]+){0,4}? (?:shot|killed|slain|murdered|assassinated|stabbed|poisoned|kidnapped|abducted"
    r"|seized|snatched|gunned|ambushed|taken|led)\b"
)
_DOES_TO = late(
    r"\b(?:kill|kills|killed|killing|murder|murders|murdered|shoot|shoots|shot|stab|stabs|poison|kidnap|kidnaps|abduct|abducts"
    r"|seize|seizes|assassinate|assassinates|snatch|gun down|E\d+ of|E\d+ on|plot against)"
    r" (?:(?!to |in |of )[a-z-]+ ){0,2}(?P<one>[PH]\d+)"
)


def person_of_title(story: Story) -> str:
    """The person whom the title says to be killed, shot at or taken, as the lead names that one; empty if none."""
    for segment in story.title.segments:
        for match in (_DOES_TO.search(segment.string), _DONE_TO.search(segment.string)):
            chunk = segment.chunk(match["one"]) if match is not None else None
            if chunk is not None and chunk.attribute not in {"militants", "armed_group"}:
                return _person(story, chunk)
    return ""


def _person(story: Story, chunk: Chunk) -> str:
    """The name of somebody of that calling in the lead, else the title's words where the text has them all."""
    if chunk.label == "P" and not chunk.head.endswith("s"):
        for sentence in _lead(story):
            for other in sentence.outer.chunks:
                if other.label == "H" and chunk.head in other.role.lower().split():
                    return " ".join(other.bare.split())
                if other.label == "P" and other.head == chunk.head:
                    return " ".join(other.bare.split())
    words = " ".join(chunk.bare.split())
    return words if all(part in story.text.lower() for part in re.split(r"\W+", words.lower())) else ""


def _lead(story: Story) -> list[Sentence]:
    return [sentence for sentence in story.analysis.opening() if sentence.region == "lead"]
