"""Whether evidence has a figure or an accusation from the one who is said to give it."""

from collections.abc import Sequence

from summarizer.grounding.context import Context, Passage
from summarizer.grounding.findings import Doubt
from summarizer.grounding.patterns import words
from summarizer.grounding.pointing import stands_for
from summarizer.grounding.presence import content, fits, occurs
from summarizer.grounding.stance_words import SPEECH


def source(drafted: str | None, passages: Sequence[Passage], context: Context) -> tuple[str | None, Doubt | None]:
    """The source, if the article has it, with a doubt where the evidence does not speak of it."""
    if not drafted:
        return None, None
    if not occurs(drafted, context):
        return None, Doubt("not_in_article", f"“{drafted}” is not in the article, and is left out")
    if any(_speaks_in(drafted, passage) for passage in passages):
        return drafted, None
    return drafted, Doubt("source_doubtful", f"nothing in the evidence says that this is according to “{drafted}”")


def _speaks_in(name: str, passage: Passage) -> bool:
    """Named in the passage, pointed back to, or named before a passage that names no source of its own."""
    parts = [part for part in content(name) if len(part) > SHORT]
    if any(fits(name, each) for each in passage.around) or stands_for(passage, name):
        return True
    if any(any(part in each.words for part in parts) for each in passage.sentences):
        return True  # "parents and the state government" for a source that the sentence lists in another order
    own = any(words(SPEECH).search(each.unquoted) for each in passage.sentences)
    return not own and any(fits(name, each) for each in passage.before)


SHORT = 3
"""Letters of a word of a name that tells nobody, at most."""
