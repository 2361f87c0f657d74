"""Why a claim is not about the incident: its clause is of another day, another killing, other people."""

from summarizer.engines.rules.patterns import Rule
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.responsibility.claim_signs import (
    dates_another,
    is_of_an_earlier,
    lies_in,
    of_another_killing,
)
from summarizer.engines.rules.story import Story
from summarizer.text.late import late
from summarizer.text.sentences import Span


def background_of(story: Story, segment: Segment, rule: Rule, span: Span) -> str:
    """Background, unless the clause is of another day only because the claim was made later."""
    sentence = story.sentence_of(segment)
    home = next((each for each in sentence.segments[1:] if each.chunks and lies_in(each, span.start)), sentence.outer)
    clause = story.background.clause(home, home.offset(span.start))
    found = clause.why
    if found == "earlier" and not clause.dates and (rule.values.get("people") or rule.id in _OF_A_PAST_DEED):
        found = ""  # “is suspected of having killed": the deed, not the suspicion, lies back
    if found == "earlier" and not clause.dates and rule.values["stance"] == "silent":
        found = ""  # “would not say whether it had struck the hall"
    if found == "earlier" and not clause.dates and rule.values["stance"] != "reported":
        rest = home.string[home.offset(span.end - 1) : clause.end]
        found = "" if _ANOTHER_CLAUSE.search(rest) is not None else found
    if found == "earlier" and not clause.dates and _BACKSHIFT.search(home.string, 0, home.offset(span.start)):
        found = ""  # “concluded that the Front had shelled the camp"
    if found == "earlier" and clause.dates and dates_another(home, home.offset(span.end - 1), clause.dates):
        found = ""
    if (
        not found
        and segment.sentence
        and rule.values["stance"] != "reported"
        and _of_another(story, segment, rule, span)
    ):
        return "earlier"
    return "" if found == "later" else found


def _of_another(story: Story, segment: Segment, rule: Rule, span: Span) -> bool:
    """Whether a claim's words lay another deed to somebody, or its sentence goes on with one."""
    if _goes_on_with_another(story, segment, rule):
        return True
    at = segment.offset(span.start)
    tags = segment.tags(at, len(segment.string))
    if rule.id != "accused.convicted" and of_another_killing(story, tags):
        return True
    others = story.background_names()
    return is_of_an_earlier(story, segment, at) or any(
        chunk.label == "H" and chunk.bare.split()[-1] in others for chunk in tags
    )


def _goes_on_with_another(story: Story, segment: Segment, rule: Rule) -> bool:
    """Whether a sentence tells who was tried for, or owned up to, that of which the one before tells as long past."""
    before = story.mentions.get(segment.sentence - 1)
    if not before or not story.goes_on(segment.sentence):
        return False
    if not all(story.why(mention.segment, mention.at) in {"earlier", "war"} for mention in before):
        return False
    tried = rule.id in _TRIALS and not story.mentions.get(segment.sentence)
    return tried or _OF_THAT_ONE.search(segment.string) is not None


_TRIALS = frozenset({"accused.was_charged", "accused.convicted", "accused.term", "accused.court", "accused.sent_down"})
_OF_THAT_ONE = late(
    r"\b(?:(?:that|those) (?:E\d+|case|cases|attacks?|strikes?|raids?|abductions?|mailings|killings?|blasts?|bombings?|"
    r"massacres?|murders?|incident)\b|then (?:leader|commander|chief|head)\b|P\d+ claimed E\d+ in [SW]\d+)"
)
_BACKSHIFT = late(
    r"\b(?:said|says|found|concluded|ruled|alleged|claimed|added|stated|believed?|heard|testified|established)"
    r"(?: that)? (?:[A-Z]\d+|it|they|he|she)(?: 's [A-Z]\d+)? had (?:[a-z]+ly |also )?$"
)
"""The pluperfect of reported speech, which sets nothing before the incident."""
_ANOTHER_CLAUSE = late(r" (?:whose|which|who|and recalled that|and said|and added|, adding|, saying) ")
"""What parts a charge from a clause with a day of its own: “blamed the RSF, whose columns … since January"."""
_OF_A_PAST_DEED = frozenset({"suspected.passive", "suspected.reduced", "accused.was_blamed", "accused.named"})
