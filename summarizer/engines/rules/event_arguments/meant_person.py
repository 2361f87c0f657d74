"""The one man or woman whom an assassination was meant for, by name where the opening gives it."""

from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.story import Story
from summarizer.text.late import late

_TO_KILL = late(
    r"\b(?:to|of|at|for|in) (?:kill(?:ing)?|murder(?:ing)?|shoot(?:ing)?|poison(?:ing)?|assassinat(?:e|ing)|"
    r"stab(?:bing)?|"
    r"gun(?:ning)? down|behead(?:ing)?|blow(?:ing)? up|abduct(?:ing)?|E\d+ (?:of|on|against)) "
    r"(?:(?:a|an|the|his|her|its|their|former|exiled|"
    r"[a-z]+ist) ){0,3}(?P<one>[HPS]\d+)(?: of [TSBL]\d+)?(?: , (?P<name>H\d+))?"
)
"""“Plotted to kill the speaker, X"; “jailed for the murder of X"."""

_ON_ONE = late(
    r"\b(?:attempt|attempts|plot|E\d+) (?:on|against) (?:the life of )?(?P<one>[HP]\d+)(?: , (?P<name>H\d+))?"
)

_NEXT = late(
    r"(?P<one>H\d+)(?: , (?:D?\d+|[a-z-]+ ){0,2},?| ,(?: an?| the)? (?:[a-z-]+ ){0,3}[PS]\d+|(?= (?:had|was|has|"
    r"is|led|ran|served|"
    r"founded|commanded|headed|governed|wrote|worked|taught|survived|died)\b))"
)
"""“Salvador Ibarra, 44, had governed the town", right after a sentence on a mayor."""
_OTHERS = late(
    r"\b(?:said|says|told|added|arrested|detained|charged|suspect\w*|accused|confess\w+|fled|pleaded|convicted|"
    r"sentenced|"
    r"condemned|called|vowed|denied|announced|wrote|posted|blamed|spokes\w+|opened fire)\b"
)
_SOON = 3
"""Sentences after the first of the lead in which the name may stand."""


def one_meant(story: Story) -> str:
    """The name of the one killed or meant, else the words for that one in the opening; empty where nothing tells."""
    hurt = [toll for toll in story.main_tolls() if toll.outcome in _HARM and _early(story, toll) and not _escort(toll)]
    for toll in hurt:
        for chunk in toll.chunks:
            if chunk.label == "H" and " " in chunk.bare.strip():
                return _words(chunk)
        if toll.names and " " in toll.names[0]:
            return toll.names[0]
    return _named_soon(story) or _planned(story)


_HARM = frozenset({"killed", "injured"})
_ESCORT = frozenset("driver bodyguard guard wife husband son daughter neighbour neighbor passer-by".split())


def _escort(toll: Toll) -> bool:
    return not _ESCORT.isdisjoint(toll.who.lower().split())


def _early(story: Story, toll: Toll) -> bool:
    return story.sentence_of(toll.segment).region in {"headline", "lead"} and toll.figure.high in {1, None}


def _named_soon(story: Story) -> str:
    """The name with which one of the next sentences opens, and that is not said to speak or to be held."""
    lead = [sentence for sentence in story.analysis.told() if sentence.region == "lead" or sentence.index <= _SOON]
    for sentence in lead[1 : _SOON + 1]:
        match = _NEXT.match(sentence.outer.string)
        if match is not None and not _OTHERS.search(sentence.outer.string) and not story.why(sentence.outer, 0):
            return _words(sentence.outer.chunk(match["one"]))
    return ""


def _planned(story: Story) -> str:
    """Whom headline and lead say somebody tried to kill, or was tried for killing."""
    for sentence in story.analysis.opening():
        for pattern in (_TO_KILL, _ON_ONE):
            for match in pattern.finditer(sentence.outer.string):
                found = _one(sentence.outer, match["name"] or match["one"])
                if found:
                    return found
    return ""


def _one(segment: Segment, tag: str) -> str:
    chunk = segment.chunk(tag)
    several = chunk.head.endswith("s") or chunk.quantity is not None or chunk.attribute in {"militants", "police"}
    return "" if chunk.label == "S" or (chunk.label == "P" and several) else _words(chunk)


def _words(chunk: Chunk) -> str:
    return " ".join(chunk.bare.split())
