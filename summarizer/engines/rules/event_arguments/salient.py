"""The building, vehicle or plant an article keeps coming back to, for reports whose verbs do not say what was hit."""

from collections import Counter
from collections.abc import Iterator

from summarizer.engines.rules.event_arguments.worth import is_building
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Sentence
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.story import Story
from summarizer.text.expressions import compiled
from summarizer.text.late import late

_FAR = 8
"""Sentences within which it is named first."""

_ENOUGH = 1.3
_IN_TITLE, _AGAIN, _MOST_AGAIN, _IN_LEAD, _PLACED = 1.6, 0.5, 4, 0.8, 0.4
"""What it is worth that the title names it, each time it is named, and that it stands in the lead or after "at"."""

_AFTERWARDS = frozenset(
    "hospital hospitals clinic clinics prison jail court courtroom courthouse station stations road roads street home "
    "homes house houses morgue ward wards office offices hotel ambulance ambulances university school".split()
)
"""Where people are brought, tried, asked and live: only what the title names is taken from among these."""

_PLACE = compiled(
    r"\b(?:at|in|inside|outside|near|beside|into|on|onto|of|by|through|from|under|against) (?:[a-z'-]+ ){0,2}$"
)
_AT_WORK = compiled(r"\b(?:building|repairing|constructing|maintaining|guarding|driving|riding|boarding|fled on|on) $")
"""What people worked at, or rode."""
_BROUGHT = compiled(r"\b(?:to|from|treated at|treated in|died in|died at|in|by) (?:[a-z'-]+ )?$")
"""Where people are brought or come from; and what took them there."""


_CALLED_TO = late(
    r"\b(?:called|responded|respond|sent|summoned|rushed) to (?:(?:a|the) [a-z]+ (?:in|at) )?(?:[a-z'-]+ )?$"
)
"""Where police go on a call, which says nothing of what was hit."""


def salient(story: Story) -> list[str]:
    """The one thing that headline and opening name and the text repeats, as it is first worded; empty if none is."""
    told = [sentence for sentence in story.analysis.told() if not story.why(sentence.outer, 0)]
    times = Counter(chunk.head for sentence in told for chunk in _things(sentence))
    title = {word.strip(".,;:'\"“”‘’?!").lower() for word in (story.analysis.article.title or "").split()}
    best, words = 0.0, ""
    for sentence in told:
        if sentence.index >= _FAR:
            break
        for chunk in _things(sentence):
            named = chunk.head in title
            before = sentence.outer.string[: sentence.outer.offset(chunk.start)]
            if _AT_WORK.search(before) is not None and not (named and before.endswith(" on ")):
                continue
            first = sentence is told[0] and _BROUGHT.search(before) is None and chunk.label == "T"
            if (chunk.head in _AFTERWARDS or chunk.head in listed("carriers")) and not named and not first:
                continue
            if not named and (_CALLED_TO.search(before) or (_BROUGHT.search(before) and _hospital(chunk))):
                continue
            if not title and sentence is not told[0] and not _violent(story, sentence):
                continue
            score = _IN_TITLE * named + _IN_LEAD * (sentence.region == "lead")
            score += _AGAIN * min(times[chunk.head], _MOST_AGAIN)
            score += _PLACED * bool(_PLACE.search(before))
            if score > best:
                best, words = score, " ".join(chunk.bare.split())
    return [words] if best >= _ENOUGH else []


def _violent(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells of the deed or its harm."""
    return bool(story.mentions[sentence.index] or story.tolls[sentence.index] or "#W" in sentence.outer.words)


def _hospital(chunk: Chunk) -> bool:
    return chunk.head in listed("hospital")


def _things(sentence: Sentence) -> Iterator[Chunk]:
    """The buildings, vehicles and plants that the narrator names in a sentence."""
    return (chunk for chunk in sentence.outer.chunks if chunk.label in "TL" and is_building(chunk))
