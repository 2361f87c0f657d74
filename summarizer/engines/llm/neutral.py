"""What of an article is not sent as it is: characters that nobody sees, and marks that a model's own template uses.

A quote of what is sent is still found in the article, at the article's offsets, since folding drops every character
that is left out or put in here (`summarizer.text.normalise`).
"""

import re

JOINER = "\u2060"
"""Put into a mark, it makes the mark two tokens and prints as nothing."""

_BLANK = re.compile("[\x0b\x0c\x1c-\x1f\x85]")
"""Control characters that part words."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\U000e0100-\U000e01ef]"
)
"""Control characters, bidirectional controls, zero-width characters, and tags, which spell hidden letters."""

_MARKS = re.compile(
    r"<(?=[|｜]|/?(?:s|bos|eos|pad|unk|think|start_of_turn|end_of_turn|system|user|assistant)>|</?SYS)|[|｜](?=>)"
    r"|\[(?=/?(?:INST|SYSTEM_PROMPT|TOOL_CALLS|AVAILABLE_TOOLS)\])|(?m:^)=(?==)|`(?=``)",
    re.IGNORECASE,
)
"""Where a mark of a chat template, a line of delimiters, or a code fence begins."""


def neutral(text: str) -> str:
    """The text as it is sent: unseen characters left out, marks broken in two. Linear in its length."""
    return _MARKS.sub(lambda match: match.group() + JOINER, _UNSEEN.sub("", _BLANK.sub(" ", text)))
