"""Which sentences of an interview, a speech or a news conference are what somebody says, written out turn by turn."""

import re

from summarizer.engines.rules.reading.analysis import Analysis
from summarizer.text.late import late

_TURN = late(
    r"\[(?!(?:text|words?|passage|as |sic|name|begin|end)\b)[^\W\d_][\w .'’-]{1,40}(?:, [^\]]{1,60})?\] ", re.IGNORECASE
)
"""“[Reporter] What happened?": whose turn a paragraph is."""

_BEGINS, _ENDS = "begin recording]", "end recording]"
_SPEECH = late(
    r"\[(?:speech|statement|communiqu[eé]|interview|news conference|press conference|message|address|letter)\b",
    re.IGNORECASE,
)
"""An editor's note before the text that says what follows."""
_HEAD = 3


def spoken(analysis: Analysis) -> frozenset[int]:
    """The sentences that are turns of speakers, up to the end of the recording, or all of a speech."""
    told = analysis.sentences
    if any(_SPEECH.search(sentence.text) for sentence in told[:_HEAD]):
        return frozenset(sentence.index for sentence in told)
    if "[" not in analysis.text:
        return frozenset()
    found: set[int] = set()
    turn = False
    for sentence in told:
        small = sentence.text.lower() if "[" in sentence.text else ""
        turn = turn or _BEGINS in small or _TURN.match(sentence.text) is not None
        if turn:
            found.add(sentence.index)
        turn = turn and _ENDS not in small
    return frozenset(found)
