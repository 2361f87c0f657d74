"""Which stretch of the article is whose words: attribution, by the rules of `patterns/attribution.txt`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.reading.analysis import Analysis, Segment, Sentence
from summarizer.engines.rules.speech.speakers import Speaker, Speakers
from summarizer.engines.rules.syntax.subjects import Subjects
from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """What a speaker is reported to say. `content` lies in one sentence; `quoted` if it is in quotation marks."""

    sentence: int
    speaker: Speaker
    content: Span
    words: Span
    quoted: bool
    mode: str


def statements(analysis: Analysis, speakers: Speakers) -> list[Statement]:
    """Every attributed stretch, in the order of the text."""
    found: list[Statement] = []
    for sentence in analysis.told():
        mine = _in_sentence(sentence, speakers)
        if not mine:
            mine = _carried_over(analysis, sentence, found)
        found.extend(mine)
        for statement in mine:
            speakers.remember(statement.speaker)
    return _with_open_quotes(analysis, found)


def _in_sentence(sentence: Sentence, speakers: Speakers) -> list[Statement]:
    segment = sentence.outer
    found: list[Statement] = []
    subjects: Subjects | None = None
    for rule, match in _matches(segment):
        if "speaker" in match.re.groupindex:
            who = Span(*match.span("speaker"))
            if rule.id.startswith("said.") and segment.string[: who.start].endswith(_OF_ANOTHER):
                continue
        else:
            if _THEIR_OWN.search(segment.string[: match.start()]):
                continue  # "gunmen who said they belonged to the group held 240 people"
            subjects = subjects or Subjects(segment)
            who = next(iter(subjects.of(match.start())), Span(0, 0))
        speaker = speakers.described(segment, *who) if who.end else None
        if speaker is None or not _told_apart(found, speaker, segment, match):
            continue
        mode = rule.values["mode"]
        content = _content(sentence, segment, match, mode)
        quoted = "Q" in segment.string[slice(*_content_range(match, segment, mode))]
        words = content if mode == "according" else segment.span(*match.span("content"))
        found.append(Statement(sentence.index, speaker, content, words, quoted, mode))
        if rule.id == "citing":
            found = _cited(found)
    return found


def _cited(found: list[Statement]) -> list[Statement]:
    """“Reuters reported, citing a police official": the words are those of whom the medium cites."""
    last = found[-1]
    return [
        replace(one, speaker=last.speaker) if one.speaker.chunk.attribute == "media" and not one.quoted else one
        for one in found[:-1]
    ] or found


_SECOND = compiled(
    r"(?:(?:,|;) (?:while|but|whereas|and) |; )(?=(?:(?:[a-z-]+ ){0,2}[PHBSL]\d+)[^,;]{0,60} (?:said|says|reported) )"
)


def _matches(segment: Segment) -> Iterator[tuple[Rule, re.Match[str]]]:
    """The attributions of a segment; also one inside what another is said to say: "…, while residents said that …"."""
    for rule, match in rule_set("attribution").matches(segment.string, segment.words):
        yield rule, match
        if rule.id != "said.first":
            continue
        second = _SECOND.search(segment.string, match.start("content"))
        inner = rule.pattern.search(segment.string, second.end()) if second is not None else None
        if inner is not None:
            yield rule, inner


_THEIR_OWN = compiled(r"(?<!,) who $")
_AND = compiled(r"(?: ,)?(?: and| but| while)(?: also| later| then| has| had)? $")


def _told_apart(found: list[Statement], speaker: Speaker, segment: Segment, match: re.Match[str]) -> bool:
    """Whether a speaker has no statement yet, or one that ends where this begins ("warned them and said …")."""
    for number, other in enumerate(found):
        if other.speaker.start != speaker.start:
            continue
        joined = _AND.search(segment.string[: match.start()])
        if "speaker" in match.re.groupindex or joined is None or joined.start() < 1:
            return False
        end = segment.span(0, joined.start()).end
        if not other.content.start < end < other.content.end:
            return False
        span = Span(other.content.start, end)
        found[number] = replace(other, content=span, words=span)
    return True


def _content_range(match: re.Match[str], segment: Segment, mode: str) -> tuple[int, int]:
    if mode in {"according", "whole"}:
        return 0, len(segment.string)
    return match.span("content")


def _content(sentence: Sentence, segment: Segment, match: re.Match[str], mode: str) -> Span:
    if mode in {"according", "whole"}:
        return Span(sentence.start, sentence.end)
    start, end = match.span("content")
    span = segment.span(start, end)
    if mode == "quote" and match.end() < len(segment.string) and "Q" in segment.string[match.end() :]:
        # "A," he said. "B." and "A," she said, adding: "B."
        following = segment.string[match.end() :]
        turn = _TURN.search(following)
        end = segment.span(start, match.end() + turn.start()).end if turn is not None else sentence.end
        return Span(span.start, end)
    return span


_OF_ANOTHER = (" to ", " with ", " against ", " by ", " from ")
"""Before a name that is part of a longer phrase: "Iran's mission to the UN said"."""
_TURN = compiled(r" (?:,|;|—|–) (?:while|whereas|but|and) (?!(?:he|she|it|they|also|then|added) )")
"""Where a sentence turns from one speaker to another."""


_QUOTES_ALONE = compiled(r"Q\d+|[^\w]")


def _carried_over(analysis: Analysis, sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """A sentence of nothing but speech goes on with the speaker of the one before it, or waits for the next."""
    if len(sentence.segments) < 2 or not found or _QUOTES_ALONE.sub("", sentence.outer.string):
        return []
    last = found[-1]
    near = sentence.index - last.sentence <= 1
    before = analysis.sentences[last.sentence]
    if near and (last.quoted or before.paragraph != sentence.paragraph):
        return [_whole(sentence, last.speaker)]
    return []


def _whole(sentence: Sentence, speaker: Speaker) -> Statement:
    span = Span(sentence.start, sentence.end)
    return Statement(sentence.index, speaker, span, span, quoted=True, mode="quote")


def _with_open_quotes(analysis: Analysis, found: list[Statement]) -> list[Statement]:
    """Sentences of a quotation whose speaker stands in a later sentence of the same quotation."""
    spoken = {statement.sentence for statement in found}
    added: list[Statement] = []
    ends = [quote.end for quote in analysis.quotes]
    for statement in found:
        for at in range(bisect_right(ends, statement.content.start), len(ends)):  # quotations in order, none in another
            quote = analysis.quotes[at]
            if quote.start >= statement.content.end:
                break
            for index in range(statement.sentence - 1, -1, -1):
                sentence = analysis.sentences[index]
                if sentence.end <= quote.start or index in spoken:
                    break
                spoken.add(index)
                added.append(_whole(sentence, statement.speaker))
    return sorted([*found, *added], key=lambda statement: (statement.sentence, statement.content.start))


def said_by(found: list[Statement], span: Span, sentence: int) -> Statement | None:
    """The statement within which a stretch of the article lies; of several the narrowest. `found` is by sentences."""
    covering = [each for each in near(found, sentence, 0) if each.content.start <= span.start < each.content.end]
    return min(covering, key=lambda statement: statement.content.end - statement.content.start, default=None)


def near(found: list[Statement], sentence: int, reach: int) -> list[Statement]:
    """The statements at most `reach` sentences away from one. `found` is by sentences."""
    first = bisect_left(found, sentence - reach, key=lambda statement: statement.sentence)
    last = bisect_right(found, sentence + reach, key=lambda statement: statement.sentence)
    return found[first:last]
