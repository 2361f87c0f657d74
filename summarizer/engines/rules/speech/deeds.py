"""What the narrator's verbs tell of: deeds with their rule, their subjects and their end, and which are history."""

import re
from dataclasses import dataclass, replace
from datetime import date

from summarizer.engines.rules.patterns import Rule, rule_set
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.speech.deed_terms import object_fits
from summarizer.engines.rules.speech.judgements import judgement
from summarizer.engines.rules.speech.speech_cues import speaks_for
from summarizer.engines.rules.story import Story
from summarizer.engines.rules.syntax.subjects import Subjects
from summarizer.schema.vocabulary import ReactionStance
from summarizer.text.dates import DateMention
from summarizer.text.expressions import compiled
from summarizer.text.sentences import Span


@dataclass(frozen=True, slots=True)
class Deed:
    """A rule's match at a verb; `otherwise`: what the next rule makes of it, where the first asks who does it."""

    rule: Rule
    at: int
    end: int
    who: tuple[Span, ...]
    stance: ReactionStance
    otherwise: "Deed | None" = None


def deeds_of(segment: Segment, text: str) -> list[Deed]:
    """The matches of a segment in order, one for each verb: the first rule's."""
    subjects: Subjects | None = None
    found: dict[int, Deed] = {}
    for rule in rule_set("reactions").candidates(segment.words):
        match = rule.first_in(segment.string)
        while match is not None:
            at = match.start()
            first = found.get(at)
            wanted = first is None or ("by" in first.rule.values and first.otherwise is None)
            stance = _meant(rule, segment, match, text) if wanted else None
            if stance is not None:
                subjects = subjects or Subjects(segment)
                who = _doers(rule, match, subjects)
                if who:
                    deed = Deed(rule, at, match.end(), who, stance)
                    found[at] = replace(first, otherwise=deed) if first is not None else deed
            following = segment.string.find(" ", at)
            match = rule.pattern.search(segment.string, following + 1) if following > 0 else None
    return [found[at] for at in sorted(found)]


def _doers(rule: Rule, match: re.Match[str], subjects: Subjects) -> tuple[Span, ...]:
    """Those who do it: named by the rule, after its match, or the subjects of its verb."""
    if "who" in match.re.groupindex:
        return (Span(*match.span("who")),)
    after = rule.values.get("who") == "after"
    return subjects.named_from(match.end() + 1) if after else subjects.of(match.start())


def _meant(rule: Rule, segment: Segment, match: re.Match[str], text: str) -> ReactionStance | None:
    """The rule's stance, if what else it asks for is there."""
    stance: ReactionStance = rule.values["stance"]  # type: ignore[assignment]  # the file's test holds it to the vocabulary
    if rule.id == "denies.rejected" and not _rejects_words(segment, match):
        return None
    if "object" in rule.values and not object_fits(rule.values["object"], segment, match):
        return None
    if "judged" in rule.values:
        return judgement(segment, match, text)
    if "cue" not in rule.values and "quoted" not in rule.values:
        return stance
    words = _NEXT_CLAUSE.split(match.group("content"))[0]
    span = segment.span(match.start("content"), match.start("content") + len(words))
    content = text[span.start : span.end + 1]
    if "quoted" in rule.values:
        return stance if not _MARKS.isdisjoint(content) else None
    return stance if speaks_for(content, stance) else None


_SAID = compiled(
    r"\b(?:claims?|accusations?|allegations?|suggestions?|charges?|version|accounts?|figures?|toll|estimates?|reports?|"
    r"blame|responsibility|involvement|links?|role|part|hand|findings?|conclusions?|it|that|this|them|idea|notion|count|Q\d+|"
    r"fabricat[a-z]+|false|lies|propaganda|baseless|nonsense|fantasy|rumou?rs?|as)\b"
)


def _rejects_words(segment: Segment, match: re.Match[str]) -> bool:
    """Whether what is dismissed is something said, and not somebody: “dismissed the report", not “the officer"."""
    if _SAID.search(match.group("content")[:60]):
        return True
    first = segment.tags(match.start("content"), match.end("content"))[:1]
    return not first or first[0].attribute == "media"


_NEXT_CLAUSE = compiled(r" (?:;|, (?:and|but|while|whereas|though)) (?=(?:the |an? )?[BPLHS]\d)")
"""Where somebody else's words or deeds begin."""


_MARKS = frozenset('"“„«')


_JOINED = compiled(
    r"(?: ,)?(?: and| but| while| before| after| then| or| ,)(?: [a-z]+ly| also| then| has| have| had)* $"
)


_AND_SAID = compiled(
    r"(?: ,)?(?: and| but| while)(?: also| later| then| has| had)? "
    r"(?:said|says|saying|told|tells|telling|added|adds|adding|wrote|stated) "
)


def end_of(segment: Segment, deed: Deed, later: list[Deed]) -> int:
    """Where what was done ends: at the next verb that is joined to it."""
    if deed.rule.values.get("who") == "after":
        return min(deed.end + len(segment.string[deed.end :].split(" ;")[0]), len(segment.string))
    other_clause = _NEXT_CLAUSE.search(segment.string, deed.at, deed.end)
    if other_clause is not None:
        deed = replace(deed, end=other_clause.start())
    spoken = _AND_SAID.search(segment.string, deed.at, deed.end)
    if spoken is not None:
        deed = replace(deed, end=spoken.start())
    for other in later:
        if other.at >= deed.end:
            break
        joined = _JOINED.search(segment.string[: other.at])
        if joined is not None and joined.start() > deed.at + 1:
            return joined.start()
    return deed.end


_THAT_YEAR = compiled(r"\b(?:that|the same) (?:year|month|summer|winter|spring|autumn|decade)\b")
_THEN = compiled(r"[a-z]+(?: [a-z]+)? (?:at the time|back then|in the past|in previous)\b")
_ANOTHER = compiled(r" (?:;|, (?:and|but|while|whereas)) ")
"""Behind which another acts, whom the date of an aside before it does not concern."""
_ASIDE = compiled(r"(?:^| )(?:which|who|whose) ")
_UNTIL = frozenset({"until", "till", "through", "by", "to"})
_NEAR = 7
"""Words from a verb on in which its own date stands; one further on dates something else."""
_LONG_AGO = 14
"""Days before the incident from which a dated reaction is history, not part of the present crisis."""


def is_long_ago(story: Story, segment: Segment, deed: Deed) -> bool:
    """Whether a deed is history: of a war, told as "then" or "since", or dated long before the incident."""
    at, who = deed.at, deed.who[0]
    clause = story.background.clause(segment, at)
    if clause.why == "war" or segment.string.startswith("since D") or _THEN.match(segment.string, at):
        return True
    if _THAT_YEAR.search(segment.string, at, clause.end):
        return True
    first = story.focus.first or story.analysis.published
    if first is None or _is_recalled(segment, deed, first):
        return first is not None
    if not clause.dates:
        return False
    opening = segment.string[clause.start : max(who.start, clause.start)] if who.start < at else ""
    if _ASIDE.search(opening):
        opening = _ANOTHER.split(opening)[-1]
    between = segment.string[who.end : at] if clause.start <= who.end < at else ""
    near = f"{opening} {between if ',' not in between else ''} " + " ".join(
        segment.string[at : clause.end].split(" ")[:_NEAR]
    )
    words = near.split(" ")
    dates = [
        segment.chunk(word).source
        for before, word in zip(["", *words], words, strict=False)
        if word[:1] == "D" and word[1:].isdigit() and before not in _UNTIL
    ]
    told = [date.last for date in dates if isinstance(date, DateMention)]
    return bool(told) and all(last is not None and (first - last).days > _LONG_AGO for last in told)


_RECALLED = 150
"""Days before the incident from which a date that opens a sentence, or ends a step, is another affair's."""
_DATED = compiled(r"(?P<before>\S+) (?:in|on|at the end of|at the start of|early in|late in|back in) (?P<date>D\d+)")
_OPENING = compiled(r"(?:(?:in|on|back in|early in|late in|as early as) )?(?P<date>D\d+)(?: |$)")


def _is_recalled(segment: Segment, deed: Deed, first: date) -> bool:
    """Whether the sentence begins with a date of long ago, or a step ends in one: “closed it after E in D"."""
    opening = _OPENING.match(segment.string)
    if opening is not None and _is_old(segment, opening.group("date"), first):
        later = [
            word for word in segment.string[deed.at : deed.end].split(" ") if word[:1] == "D" and word[1:].isdigit()
        ]
        return all(_is_old(segment, word, first) for word in later)
    if deed.stance != "acts":
        return False
    step = segment.string[deed.at : deed.end].split(" ;")[0]
    dated = [match for match in _DATED.finditer(step) if not _PARTICIPLE.search(match.group("before"))]
    return bool(dated) and all(_is_old(segment, match.group("date"), first) for match in dated)


_PARTICIPLE = compiled(r"(?:ed|signed|built|made|begun|held|won|since|of)$")
"""What a date behind it belongs to: “the truce agreed in May"."""


def _is_old(segment: Segment, tag: str, first: date) -> bool:
    told = segment.chunk(tag).source
    last = told.last if isinstance(told, DateMention) else None
    return last is not None and (first - last).days > _RECALLED


def is_before_it(story: Story, segment: Segment, at: int) -> bool:
    """Whether a clause is dated before the incident."""
    clause = story.background.clause(segment, at)
    return clause.why == "earlier" and bool(clause.dates)
