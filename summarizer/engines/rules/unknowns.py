"""Unknowns: what the article itself says is unclear, unconfirmed or disputed."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.grounds import Ground
from summarizer.engines.rules.patterns import rule_set
from summarizer.engines.rules.reading.analysis import Segment, Sentence
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftUnknown
from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span

_MOST = 8
_MOST_WORDS = 20
_FEWEST_WORDS = 2


def unknowns(story: Story) -> list[DraftUnknown]:
    """What is told to be unknown, in the order of the text; two matters of one sentence are two."""
    found: list[DraftUnknown] = []
    listing = -1
    for sentence in story.analysis.told():
        if _HEADING.match(sentence.text):
            listing = sentence.paragraph
            continue
        matters = dict(_of_sentence(story, sentence))
        if not matters and listing in {sentence.paragraph, sentence.paragraph - 1} and _ASKS.match(sentence.text):
            matters = {_trimmed(sentence.text): Ground("unknowns.listed", Span(sentence.start, sentence.end))}
        for what, ground in matters.items():
            found.append(DraftUnknown(evidence=[quote_of(story, sentence)], what=what))
            story.grounds.add(found[-1], ground)
    return found[:_MOST]


_HEADING = compiled(
    r"(?i)(?:what (?:we|is|remains|they)(?: still)? (?:don['’]t|do not|not|un)\W?(?:know|known|clear|yet known)"
    r"|(?:still |as yet )?(?:not known|unknown|unclear|unanswered)(?: questions)?)\W*$"
)
"""A line above what nobody knows: “What we don't know"."""

_ASKS = compiled(r"(?i)(?:(?:and|or|nor) )?(?:whether|who|how|why|what|where|when|which|if)\b")


def _of_sentence(story: Story, sentence: Sentence) -> Iterator[tuple[str, Ground]]:
    """The matters of the first segment that has some."""
    for segment in sentence.segments:
        found = next(_matters(story, segment), None)
        if found is not None:
            what, ground = found
            for part in _parts(what):
                yield _trimmed(part), ground
            return


def _matters(story: Story, segment: Segment) -> Iterator[tuple[str, Ground]]:
    for rule, match in rule_set("unknowns").matches(segment.string, segment.words):
        if story.why(segment, match.start()) == "war":
            continue
        words = max((_words(story, segment, match, name) for name in ("what", "rest", "other")), key=_says)
        if _CLAIMS.search(words) or _CLAIMS.search(match.group()):
            continue
        bare = _trimmed(words)
        if len(bare.split()) < _FEWEST_WORDS:
            span = segment.span(*match.span())  # "others doubt it", "no confirmation of this"
            words = story.text[span.start : span.end]
        if len(_trimmed(words).split()) >= _FEWEST_WORDS:
            yield words, Ground(f"unknowns/{rule.id}", segment.span(*match.span()))


_CLAIMS = compiled(r"(?i)\b(?:responsibility|claims? of|taken credit)\b")
"""Nobody's claim is a claimant without a name, and no unknown."""


def _words(story: Story, segment: Segment, match: re.Match[str], name: str) -> str:
    if name not in match.re.groupindex or not (match.group(name) or "").strip():
        return ""
    span = segment.span(*match.span(name))
    return story.text[span.start : span.end]


def _says(words: str) -> int:
    """Two words are enough; what stands first is told then."""
    return min(len(words.split()), _FEWEST_WORDS)


_NEXT = compiled(r",? (?:or|nor|and) (?=(?:if|whether|who|how|why|what|where) )")


def _parts(words: str) -> list[str]:
    """“where they came from, or who sent them" are two matters."""
    if not _QUESTION.match(words):
        return [words]
    return _NEXT.split(words)


_QUESTION = compiled(r"(?i)(?:if|whether|who|how|why|what|where|when|which)\b")


def _trimmed(words: str) -> str:
    bare = " ".join(re.sub(r"^[\s\"“”'(]+|[\s\"“”',;:.)]+$", "", words).split())
    bare = re.sub(r"^(?:verify|verified|confirm|confirmed|corroborate)\s+", "", bare)
    cut = re.split(r"(?<=\w), (?=(?:a|an|the|said|according|police|officials)\b)|; ", bare)[0]
    return " ".join(cut.split()[:_MOST_WORDS]).removeprefix("that ")
