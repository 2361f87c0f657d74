"""How far the incident came: done, attempted or only threatened."""

import re

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.story import Story
from summarizer.schema.vocabulary import Stage
from summarizer.text.expressions import compiled
from summarizer.text.late import late

_PLANNED = compiled(
    r"\b(?:foil(?:ed|s|ing)?|thwart(?:ed|s|ing)?|prevented|averted|disrupted|planned (?:[a-z-]+ "
    r")?E\d+|(?:planning|plotting|preparing) (?:to|E\d+|a|an)|"
    r"(?:bomb|terror|attack|assassination|kidnap) plot|plot to|"
    r"plans? to (?:murder|kill|assassinate|bomb|blow up|attack|kidnap|abduct)|"
    r"says? it (?:had )?stopped (?:an? |the )?(?:[a-z-]+ )?[EW]\d+|failed to (?:explode|detonate|go "
    r"off)|did not (?:explode|detonate)|attempted (?:[a-z]+ )?E\d+|"
    r"E\d+ attempt|defused|"
    r"(?:in the )?(?:final|last|early|late|advanced) (?:stages?|phases?) of (?:preparing|planning|plotting)|"
    r"suspected plot|"
    r"(?:suspected|accused|convicted|guilty) of (?:planning|plotting|preparing|conspiring)|"
    r"(?:believed|thought|alleged|said|suspected) to have (?:planned|plotted|prepared|intended)|"
    r"(?:intended|meant|conspired|schemed) to (?:kill|murder|assassinate|shoot|bomb|blow up|attack|kidnap|abduct|"
    r"drive|ram|"
    r"catch fire|explode|go off|set fire|detonate|storm|stab|poison)|(?:made|rendered) safe|jammed|misfired|"
    r"(?:was|were) about to (?:attack|strike|bomb|open fire|detonate|shoot)|"
    r"(?:waited|waiting|lain in wait|lay in wait)(?: [^ ,]+){0,6} to (?:shoot|kill|stab|attack) [HP]\d+)\b"
)
_THREAT = compiled(
    r"\b(?:threaten(?:ed|s|ing)?(?: on D\d+)? (?:to|E\d+|[A-Z]\d+ with)|bomb threats?|vow(?:ed|"
    r"s)? (?:to (?:attack|strike|bomb|kill|cripple|destroy|blow|shut|hit)|E\d+)|"
    r"(?:has |have |had )?(?:warned|warns|warn|said|says|pledged|promised|announced)(?: on D\d+|"
    r" D\d+)?(?: that)? (?:it|they|he|she|[BPS]\d+) "
    r"(?:would|will) (?:attack|strike|bomb|burn|blow up|destroy|hit|shell|kill|target|shoot|set fire|storm|sink|"
    r"fire on)|"
    r"W\d+ threats?|threats? (?:to|of) (?:attack|strike|bomb|kill|blow|E\d+))\b"
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
    return _of_title(story, struck) or "accomplished"


def _of_title(story: Story, struck: list[Toll]) -> Stage | None:
    """The stage that a title tells alone, where no one is hurt in title or first sentence: "vows to bomb", "plot"."""
    first = next((s.index for s in story.analysis.sentences if s.region == "lead"), -1)
    title = story.title.words.lower()
    early = [toll for toll in struck if toll.segment.sentence == first and toll.group != "militants"]
    if early or any(toll.outcome in {"killed", "injured"} for toll in story.title.tolls):
        return None
    if _THREAT_IN_TITLE.search(title):
        return "threatened"
    return "attempted" if _PLOT_IN_TITLE.search(title) else None


_THREAT_IN_TITLE = late(
    r"\b(?:threaten(?:s|ed)? (?:to (?:attack|strike|bomb|hit|kill|burn|blow|shell|destroy|shoot|down|storm|behead|"
    r"sink|torch|target)\b|(?:[\w'-]+ ){0,2}(?:strikes?|attacks?|bombings?|war)\b)|bomb threats?\b"
    r"|(?:vow|pledge|warn)(?:s|ed)? (?:to|it will|they will|of) (?:attack|strike|bomb|hit|kill|burn|blow)\w*)"
)
_PLOT_IN_TITLE = late(
    r"\b(?:foil(?:s|ed)?|thwart(?:s|ed)?|avert(?:s|ed)?|disrupt(?:s|ed)?|defuse[sd]?)\b|\b(?:plot|plan)(?: to\b|"
    r" against\b| on\b|[ :,]|$)"
    r"|\bstopped (?:attempt|plan|plot|attack)\b|\bassassin's\b.*\bjammed\b|\b(?:parcels?|bombs?|devices?) found\b"
)


def _accomplished(mention: EventMention) -> bool:
    """A verb that reports an effect in the past, told as fact."""
    if mention.rule in {"noun", "arrested", "foiled", "shot_down", "plot_to", "threatened", "killed", "killed_passive"}:
        return False
    before = mention.segment.string[: mention.at].rstrip()
    if re.search(r"\b(?:to|plan|planned|planning|intended|would|will)$", before):
        return False
    words = mention.segment.string[mention.at : mention.end]
    return not re.search(r"\b(?:attack|strike|storm|raid|bomb|kidnap|abduct|attacking|bombing|targeting)\b", words)
