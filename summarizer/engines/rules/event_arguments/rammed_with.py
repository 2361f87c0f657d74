"""The car, van or lorry that somebody drove into people: a weapon, told as the thing that was driven."""

from collections.abc import Iterator

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.story import Story
from summarizer.text.late import late

_DROVE = late(
    r"\b(?:drove|drive|drives|driven|driving|ploughed|plowed|ploughing|plowing|rammed|ramming|rams|steered|"
    r"steering|crashed|"
    r"reversed|accelerated|sped|mow(?:ed|n|ing)? down(?: [^ ,.;]+){0,6}? with|run(?:ning)? (?:over|"
    r"down)(?: [^ ,.;]+){0,6}? with)"
    r"(?: (?!into\b|at\b)[a-z'-]+){0,4}? (?P<one>T\d+)"
)
"""“Drove a white van into", “to mow down visitors with a lorry"."""
_DRIVEN = late(
    r"(?P<one>T\d+)(?: [^ ,.;]+){0,3}? (?:drove|was driven|was rammed|driven|ploughed|plowed|crashed|sped|"
    r"mowed|careered|was steered|mounted the (?:kerb|curb|pavement|sidewalk))(?: [a-z-]+){0,3}? "
    r"(?:into|through|at|down)\b"
)
_INTO = late(
    r" (?:[^ .;]+ ){0,6}?(?:into|at|through|onto|over)(?: the| a| an| his| her)?(?: [a-z-]+){0,4}? (?:P\d+|"
    r"crowds?|queue|people|"
    r"[TL]\d+|N\d+|procession|parade|market|stalls?)"
)
"""What it was driven into."""


def rammed_with(story: Story) -> list[str]:
    """The vehicle that headline and lead say was driven into people, as the text words it; empty where none is."""
    for sentence in story.analysis.opening():
        for segment in sentence.segments:
            for words in _in(story, segment):
                return [words]
    return []


def _in(story: Story, segment: Segment) -> Iterator[str]:
    string = segment.string
    for match in _DROVE.finditer(string):
        with_it = match.group().split(" ")[-2] in {"with", "a", "the", "an"} and "with" in match.group().split()
        if (with_it or _INTO.match(string, match.end())) and not story.why(segment, match.start()):
            yield from _vehicle(segment, match["one"])
    for match in _DRIVEN.finditer(string):
        if not story.why(segment, match.start()):
            yield from _vehicle(segment, match["one"])


def _vehicle(segment: Segment, tag: str) -> Iterator[str]:
    chunk = segment.chunk(tag)
    head = chunk.head.rsplit(maxsplit=1)[-1]
    if head in listed("carriers") or head in _MORE:
        yield " ".join(chunk.bare.split())


_MORE = frozenset("bus tractor bulldozer taxi ambulance suv minivan minibus excavator jeep saloon".split())
