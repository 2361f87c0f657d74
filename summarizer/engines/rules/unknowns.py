"""Unknowns: what the article itself says is unclear, unconfirmed or disputed."""

import re
from collections.abc import Iterator

from summarizer.engines.rules.analysis import Segment
from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.patterns import rule_set
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftUnknown

_MOST = 6
_MOST_WORDS = 20
_PRONOUNS = frozenset({"it", "this", "that", "they", "which"})


def unknowns(story: Story) -> list[DraftUnknown]:
    """One for each sentence that says so."""
    found: list[DraftUnknown] = []
    for sentence in story.analysis.told():
        for segment in sentence.segments:
            what = next(_matters(story, segment), None)
            if what is not None:
                found.append(DraftUnknown(evidence=[quote_of(story, sentence)], what=what))
                break
    return found[:_MOST]


def _matters(story: Story, segment: Segment) -> Iterator[str]:
    for rule, match in rule_set("unknowns").matches(segment.string, segment.words):
        if story.why(segment, match.start()) in {"earlier", "war"}:
            continue
        span = segment.span(*match.span("what"))
        words = story.text[span.start : span.end] if match.group("what").strip() else ""
        if rule.id == "unclear.verify" and len(words.split()) < 2:
            rest = match.span("rest")
            words = (
                story.text[segment.span(*rest).start : segment.span(*rest).end]
                if match.group("rest").strip()
                else words
            )
        words = _trimmed(words)
        if len(words) > 3 and words.lower() not in _PRONOUNS:
            yield words


def _trimmed(words: str) -> str:
    bare = " ".join(re.sub(r"^[\s\"“”'(]+|[\s\"“”',;:.)]+$", "", words).split())
    bare = re.sub(r"^(?:verify|verified|confirm|confirmed|corroborate)\s+", "", bare)
    cut = re.split(r"(?<=\w), (?=(?:a|an|the|said|according|police|officials)\b)|; ", bare)[0]
    return " ".join(cut.split()[:_MOST_WORDS]).removeprefix("that ")
