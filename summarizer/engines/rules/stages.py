"""How far the incident came: done, attempted or only threatened."""

import re

from summarizer.engines.rules.events import EventMention
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import Stage
from summarizer.text.expressions import compiled

_PLANNED = compiled(
    r"\b(?:foil(?:ed|s|ing)?|thwart(?:ed|s|ing)?|prevented|averted|disrupted|planned (?:[a-z-]+ "
    r")?E\d+|(?:planning|plotting|preparing) (?:to|E\d+|a|an)|"
    r"(?:bomb|terror|attack|assassination|kidnap) plot|plot to|"
    r"plans? to (?:murder|kill|assassinate|bomb|blow up|attack|kidnap|abduct)|"
    r"says? it (?:had )?stopped (?:an? |the )?(?:[a-z-]+ )?[EW]\d+|failed to (?:explode|detonate|go "
    r"off)|did not (?:explode|detonate)|attempted (?:[a-z]+ )?E\d+|"
    r"E\d+ attempt|defused)\b"
)
_THREAT = compiled(
    r"\b(?:threaten(?:ed|s|ing)?(?: on D\d+)? (?:to|E\d+|[A-Z]\d+ with)|bomb threats?|vow(?:ed|"
    r"s)? (?:to (?:attack|strike|bomb|kill|cripple|destroy|blow|shut|hit)|E\d+)|"
    r"warned (?:it|they) would (?:attack|strike|bomb))\b"
)
_ATTEMPT_NOUN = compiled(r"\b(?:attempt|attempts|bid|plot|plots)\b")


def stage_of(story: Story) -> Stage:
    """Attempted or threatened only where headline and lead say so and tell of no effect."""
    opening = story.analysis.opening()
    strings = " . ".join([story.title.string, *(sentence.outer.string for sentence in opening)])
    events = " ".join(
        chunk.bare.lower() for sentence in opening for chunk in sentence.outer.chunks if chunk.label == "E"
    )
    struck = [
        toll for toll in story.main_tolls()
        if toll.outcome in {"killed", "injured"} and (toll.figure.high is None or toll.figure.high > 0)
    ]  # fmt: skip
    told = story.main_mentions(opening=True)
    brought_down = any(m.rule == "shot_down" for m in told)
    done = [m for m in told if _accomplished(m) and not (brought_down and m.rule == "fired")]
    attempted = bool(
        _PLANNED.search(strings)
        or _ATTEMPT_NOUN.search(events)
        or any(m.stage == "attempted" for m in story.main_mentions(opening=True))
    )
    if attempted and not [toll for toll in struck if toll.group != "militants"] and not done:
        return "attempted"
    if _THREAT.search(strings) and not struck and not done:
        return "threatened"
    return "accomplished"


def _accomplished(mention: EventMention) -> bool:
    """A verb that reports an effect in the past, told as fact."""
    if mention.rule in {"noun", "arrested", "foiled", "shot_down", "plot_to", "threatened", "killed", "killed_passive"}:
        return False
    before = mention.segment.string[: mention.at].rstrip()
    if re.search(r"\b(?:to|plan|planned|planning|intended|would|will)$", before):
        return False
    words = mention.segment.string[mention.at : mention.end]
    return not re.search(r"\b(?:attack|strike|storm|raid|bomb|kidnap|abduct|attacking|bombing|targeting)\b", words)
