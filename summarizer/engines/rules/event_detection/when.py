"""The day of the incident: which of the dates of headline and lead is the event's."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from summarizer.engines.rules.event_detection.events import EventMention
from summarizer.engines.rules.event_detection.trials import day_of_the_deed
from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.losses.harm import Toll
from summarizer.engines.rules.reading.analysis import Analysis, Segment, Sentence
from summarizer.engines.rules.reading.days_of_the_year import planned, yet_to_come
from summarizer.engines.rules.syntax.clauses import REPORT_DAY, SPEAKERS_DAY, Background
from summarizer.engines.rules.syntax.focus import Focus
from summarizer.text.dates import DateMention
from summarizer.text.late import late

_LONGEST = 31
"""Days a date may span and still be an event's ("in October"); longer ones are periods."""

_CEREMONY = late(
    r"\b(?:sentenced|jailed|convicted|guilty|verdict|trial|judge|anniversary|commemorat\w+|memorial|remembrance|"
    r"years? (?:on|after)|(?:mark|marks|marked|marking) "
    r"(?:the )?(?:\w+ )?(?:years?|decades?|months?))\b"
)
"""What is held for an old event, on a day that is not the event's."""

_RELATIVE = late(
    r"(?i)\b(?:later|earlier|after|before|(?:the )?(?:next|same|following|previous) day|that (?:same )?day)\b"
)
_COUNTED_DAY = late(
    r"\b(?:second|third|fourth|fifth|another|next|final|last) (?:consecutive |straight |successive )?"
    r"(?:day|night|evening)(?: running| in a row)? (?:on )?$"
)
"""“for a third day on Thursday": by then it had begun."""

_DURATION = late(r"\b(?:over|during|for|in|within|since|by|until|from|next|after|before|than|of) (?:the )?$")


PAST = timedelta(days=180)
"""Before publication, from which a date is no day of the news, but for a verdict or an anniversary."""


def recent(analysis: Analysis) -> Focus:
    """The months before the news, in which an incident lies as long as no date of its own is known.

    A report of a verdict or an anniversary has its incident further back, and an article without a date tells nothing.
    """
    published = analysis.published
    if published is None or any(_recalls(sentence, published - PAST) for sentence in analysis.opening()):
        return Focus()
    return Focus(published - PAST, published)


_COURT = late(
    r"(?i)\b(?:courts?|courtroom|tribunal|jury|jurors|defendants?|in the dock|pleaded|pleads|prosecuted|sentenc\w+|"
    r"life terms?|inquests?|inquiry|appeals? court|extradit\w+|verdicts?|trials?|retrial|acquitted|acquits|"
    r"remember\w*|memorials?|anniversar\w+|commemorat\w+)\b"
)
"""What headline and lead tell of where an old event is the news."""


def _recalls(sentence: Sentence, since: date) -> bool:
    """Whether a sentence of headline or lead may speak of an old event: it has an old date, a court, a ceremony."""
    if _CEREMONY.search(sentence.text) or _COURT.search(sentence.text):
        return True
    return any(
        isinstance(chunk.source, DateMention) and chunk.source.last is not None and chunk.source.last < since
        for chunk in sentence.outer.chunks
    )


def main_date(
    analysis: Analysis,
    mentions: Mapping[int, Sequence[EventMention]],
    tolls: Mapping[int, Sequence[Toll]],
    background: Background,
) -> DateMention | None:
    """The date mention that dates the incident, or None."""
    scored = [
        (score, -order, mention)
        for order, (score, mention) in enumerate(_candidates(analysis, mentions, tolls, background))
    ]
    best = max(scored, key=lambda row: row[:2])[2] if scored else None
    return day_of_the_deed(analysis, mentions, best) or best


def _candidates(
    analysis: Analysis,
    mentions: Mapping[int, Sequence[EventMention]],
    tolls: Mapping[int, Sequence[Toll]],
    background: Background,
) -> Iterator[tuple[float, DateMention]]:
    for sentence in analysis.told():
        dated = [(s, clauses) for s in sentence.segments if (clauses := [c for c in background.of(s) if c.dates])]
        if not dated:
            continue
        events = [(m.segment, m.at, m.end) for m in mentions[sentence.index] if _dates(m)]
        events += [(toll.segment, toll.at, toll.end) for toll in tolls[sentence.index] if not _arrest(toll)]
        for segment, clauses in dated:
            own = sorted((at, end) for other, at, end in events if other is segment)
            for clause in clauses:
                if clause.why:
                    continue
                here = [(at, end) for at, end in own if clause.start <= at < clause.end]
                for mention in clause.dates:
                    score = _score(mention, segment, sentence, here, analysis.published)
                    if score > 0:
                        yield score, mention


def _dates(mention: EventMention) -> bool:
    """Whether an event mention may be what a date dates: no war, and no arrest that came of the event."""
    return mention.kind != "armed_conflict" and mention.rule != "arrested"


_ARREST = late(r"\b(?:arrest|detain|charg|jail|custody|remand)\w*")


def _arrest(toll: Toll) -> bool:
    return toll.outcome == "captured" and _ARREST.search(toll.segment.string[toll.at : toll.end]) is not None


_WORDS_BACK = 14
"""Words before a date among which the verb stands that it belongs to."""

_BOUNDARY = frozenset(
    {";", "when", "after", "while", "where", "before", "since", "as", "because", "but", "that", "—", "–", ":"}
)
"""Words at which the clause of a date begins."""


_TO_DO = frozenset(
    "attack attacking kill killing bomb bombing storm storming shoot shooting raid raiding stab stabbing murder "
    "murdering kidnap kidnapping abduct abducting ambush ambushing".split()
)
"""“Accused of ordering his men to attack two villages on 21 May": the day of the attack, not of the charge."""


def _governor(segment: Segment, at: int, events: Sequence[tuple[int, int]]) -> str:
    """What a date belongs to: an "event", a "telling" of it, or "" where neither stands before it in its clause."""
    stop = at
    words = segment.string[:at].split(" ")[-_WORDS_BACK - 1 : -1]
    for word in reversed(words):
        start = stop - len(word) - 1
        if any(first < stop and start <= last for first, last in events):
            return "event"
        if word in _BOUNDARY:
            return ""
        if word in _TO_DO:
            return "event"
        if word in listed("telling_verb") or word in listed("report_verb") or word in listed("court_verb"):
            return "telling"
        if word in listed("telling_noun"):
            return "telling"
        stop = start
    return _follows(segment.string[at:])


def _follows(after: str) -> str:
    """“A court on Thursday found …": what follows a date before which no verb stands."""
    words = after.split(" ")[1:4]
    return (
        "telling" if any(w in listed("report_verb") or w in listed("court_verb") or w == "found" for w in words) else ""
    )


def _no_event_day(mention: DateMention, published: date | None) -> bool:
    """Whether a date is a period, or still to come."""
    if mention.first is None or mention.last is None:
        return False
    if published is not None and yet_to_come(mention, published):
        return True
    return (mention.last - mention.first).days > _LONGEST or (published is not None and mention.first > published)


def _score(
    mention: DateMention,
    segment: Segment,
    sentence: Sentence,
    events: Sequence[tuple[int, int]],
    published: date | None,
) -> float:
    in_event = any(chunk.source is mention and chunk.label == "E" for chunk in segment.chunks)  # "the 2027 bombing"
    if _no_event_day(mention, published) and not in_event:
        return 0.0
    at = segment.offset(mention.start)
    before = segment.string[:at]
    if _COUNTED_DAY.search(before) or before.endswith(" as of "):
        return 0.0
    if not in_event and planned(before):
        return 0.0
    if not in_event and _DURATION.search(before) and not before.endswith(("in ", "of ")):
        return 0.0
    if _COUNTED_IN.match(mention.text) and any(_ORDINAL.search(c.bare) for c in segment.chunks if c.label == "E"):
        return 0.0
    governor = "event" if in_event else _governor(segment, at, events)
    if not events and sentence.region == "body":
        return 1.9 - 0.1 * sentence.index if governor != "telling" and "#W" in segment.words else 0.0
    if _in_dateline(mention, sentence):
        return 0.0
    score = _of_region(mention, sentence) + _of_clause(mention, segment, sentence, events, governor)
    return score - _LONG_PAST * (sentence.region == "body" and _long_before(mention, published))


_LONG_PAST = 2.5
_OLD_NEWS = 9
"""Days before publication from which a date further down is more likely one of the background."""


def _long_before(mention: DateMention, published: date | None) -> bool:
    return mention.last is not None and published is not None and (published - mention.last).days > _OLD_NEWS


_AT_HEAD = late(r"^[A-ZÀ-Þ][^.\n]{2,60}$")
_AFTER_DATELINE = late(r"^[^.]{0,24}?(?: -|--|—|–|: )")


def _in_dateline(mention: DateMention, sentence: Sentence) -> bool:
    """“PEMBA, MOZAMBIQUE, MAY 23, IONA - …"."""
    before = sentence.text[: max(mention.start - sentence.start, 0)]
    if sentence.region == "body" or not _AT_HEAD.match(before) or not before.split(",")[0].isupper():
        return False
    return _AFTER_DATELINE.match(sentence.text[mention.end - sentence.start :]) is not None


_COUNTED_IN = late(r"(?i)(?:this|the past|the last|in|since) ")
_ORDINAL = late(
    r"(?i)^(?:(?:the|a|its|their) )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|\d+th)\b"
)
"""“The third blast in the north this month": a time in which events are counted."""

_HOURS = late(r"(?i)\bhours?\b")
"""“In the past few hours" says less than a day."""


def _of_region(mention: DateMention, sentence: Sentence) -> float:
    """What the place in the text is worth, and the date being one day."""
    score = {"headline": 3.0, "lead": 4.5, "body": 2.0}.get(sentence.region, 0.0)
    if mention.first is not None and mention.last is not None and (mention.last - mention.first).days <= 1:
        score += 0.4 if _HOURS.search(mention.text) is None else -0.2  # a day, or a night between two
    if mention.first is None and _RELATIVE.search(mention.text):
        score -= 6.0
    return score - 0.1 * sentence.index


def _of_clause(
    mention: DateMention, segment: Segment, sentence: Sentence, events: Sequence[tuple[int, int]], governor: str
) -> float:
    """What the words around it are worth."""
    score = 2.0 * bool(events) + 1.0 * (governor == "event")
    if not events and sentence.region == "lead" and _CEREMONY.search(sentence.text):
        score -= 3.0
    if governor == "telling" or _told_then(segment, segment.offset(mention.start)):
        score -= _TELLING
    if segment.quoted:
        score -= 5.0 if SPEAKERS_DAY.search(mention.text) else 0.5
    return score


_TELLING = 3.3


_DAY_AFTER = late(r"D\d+ , (?:the|a) (?:morning|day|night|evening|week|month|year) after ")
"""“On Wednesday, the morning after a salvo …": the day of what came of it."""


_AT_COURT = late(
    r"D\d+ (?:,? ?(?:as|when|where|at|during) )(?:his|her|their|the|a)(?: [a-z]+)? "
    r"(?:trial|hearing|inquest|inquiry|appeal)\b"
)
"""“On Monday as his trial opened": the day of the court."""


def _told_then(segment: Segment, at: int) -> bool:
    """Whether a verb of telling stands right before or after a date."""
    after = segment.string[at:].split(" ", 2)[1:2]
    follows = bool(after) and after[0] in listed("report_verb") | listed("court_verb")
    follows = follows or _DAY_AFTER.match(segment.string, at) is not None or bool(_AT_COURT.match(segment.string, at))
    return follows or REPORT_DAY.search(segment.string[:at]) is not None
