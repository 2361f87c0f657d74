"""Casualties: the harm told of one incident, with its group and whose figure it is."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from summarizer.engines.rules.evidence import quote_of
from summarizer.engines.rules.grounds import Ground
from summarizer.engines.rules.losses.elliptic import OTHERS
from summarizer.engines.rules.losses.entries import merged
from summarizer.engines.rules.losses.entry import Entry
from summarizer.engines.rules.losses.figure_sources import NEAR, source_of
from summarizer.engines.rules.losses.figures_again import AGAIN
from summarizer.engines.rules.losses.harm import Toll, withdrawn
from summarizer.engines.rules.losses.rival_figures import RIVAL
from summarizer.engines.rules.losses.roles import describe_by_role
from summarizer.engines.rules.losses.title_tolls import as_in_title
from summarizer.engines.rules.story import Story
from summarizer.schema import DraftCasualty, DraftCount, DraftEvidence, DraftIncident
from summarizer.schema.vocabulary import Group
from summarizer.text.expressions import compiled
from summarizer.text.names import body


def casualties(story: Story, event: DraftIncident) -> list[DraftCasualty]:
    """The casualties of the incident; of arrests those that are a part of it."""
    background = story.background_names()
    found = [
        toll for toll in story.main_tolls()
        if not ({name.split()[-1] for name in toll.names} & background)
        and (event.kind in _ARRESTS_IN or event.stage != "accomplished" or not _arrested(story, toll))
    ]  # fmt: skip
    return drafted(story, entries(story, found, event.kind))


_ARRESTS_IN = frozenset({"security_operation", "armed_clash", "unrest", "other"})
"""Kinds of which arrests are a part; of others they are what came of it, and the arrested no casualties."""


def _arrested(story: Story, toll: Toll) -> bool:
    """Whether people were taken by the law, and not by who did it."""
    if toll.outcome != "captured":
        return False
    words = story.text[toll.span.start : toll.span.end]
    return toll.group == "militants" or _ARREST.search(words) is not None


def entries(story: Story, found: Sequence[Toll], kind: str = "") -> list[Entry]:
    """Tolls of one incident, merged: the same figure told twice is one, a breakdown is none, two sources are two."""
    told: list[Entry] = []
    for toll in found:
        if withdrawn(toll) and any(one.outcome == toll.outcome and one is not toll for one in found):
            continue
        if toll.rule in _WHAT_BEFELL and any(
            one.outcome in {"killed", "injured"} and one.rule not in _WHAT_BEFELL for one in found
        ):
            continue  # what became of them is told apart
        in_headline = story.sentence_of(toll.segment).region == "headline"
        told.append(Entry(toll, source_of(story, toll), _group(story, toll), in_headline, [toll], list(toll.names)))
    _as_those_before(told)
    as_in_title(story, told)
    _share_sources(told)
    _carry_on(story, told)
    found_entries = merged(told)
    for entry in found_entries:
        if entry.group == "unknown" and entry.toll.outcome != "captured":
            entry.group = _of_no_group(story, entry, kind)
        if entry.toll.bare and entry.toll.who == entry.figure.text:
            entry.toll.who = "lives" if entry.toll.rule in _OF_LIVES else "people"
    return found_entries


def _as_those_before(told: Sequence[Entry]) -> None:
    """“Two others have wounds" after a policeman who died: policemen too."""
    for before, entry in pairwise(told):
        head = entry.toll.chunks[0].head if entry.toll.chunks else ""
        if head in OTHERS and entry.group == "unknown" and before.group in _UNIFORMED:
            entry.group = before.group


_UNIFORMED: frozenset[Group] = frozenset({"military", "police"})

_WHAT_BEFELL = frozenset({"injured.stabbed", "injured.shot"})
"""Rules of verbs that do not tell what became of those hit."""


def _share_sources(told: Sequence[Entry]) -> None:
    """“Twelve were killed, the prosecutor said, and 48 wounded": one sentence, one source."""
    for before, entry in pairwise(told):
        if before.toll.segment is not entry.toll.segment:
            continue
        if entry.source is None and before.source is not None and _goes_on(before, entry):
            entry.source = before.source
        elif before.source is None and entry.source is not None and (entry.toll.part or _said_after(before)):
            before.source = entry.source


def _carry_on(story: Story, told: Sequence[Entry]) -> None:
    """“Six were killed, the ministry said. Four others were wounded.": the next sentence goes on with its figures."""
    for before, entry in pairwise(told):
        if before.source is None or entry.source is not None or before.in_headline or entry.in_headline:
            continue
        here, last = story.sentence_of(entry.toll.segment), story.sentence_of(before.toll.segment)
        follows = here.index == last.index + 1 and here.paragraph == last.paragraph and not entry.toll.segment.quoted
        own = entry.toll.rule.endswith((".put_at", "killed.toll", "number_of", RIVAL, AGAIN))
        if follows and not own and len(here.text.split()) <= _SHORT and _SAID_LAST.search(last.text):
            entry.source = before.source


_SHORT = 16
_SAID_LAST = compiled(
    r"(?:said|says|announced|reported|told [\w ]{1,40}|added|confirmed)"
    r"(?: (?:on|late on|in|at|by|to) [\w’' -]{1,40}| (?:yesterday|today|later))?\.[\"”]?$"
)
"""A sentence that ends in its source: what the next tells in few words is told by the same."""


def _said_after(before: Entry) -> bool:
    """“Eleven were injured, he said, one of whom …"."""
    string = before.toll.segment.string
    return bool(_SAYS.match(string, before.toll.end))


_SAYS = compiled(
    r"[^,]{0,40} , (?:[PHBSLT]\d+|he|she|they|it)(?: , [^,]{1,60} ,)? (?:said|says|announced|reported|added|told)(?!\S)"
)


def _goes_on(before: Entry, entry: Entry) -> bool:
    between = entry.toll.segment.string[before.toll.end : max(entry.toll.at, before.toll.end)]
    return "; " not in between and not re.search(r"\b(?:but|while|whereas|when|as) ", between)


def _group(story: Story, toll: Toll) -> Group:
    if toll.outcome == "captured" and toll.group in {"civilians", "unknown"}:
        words = story.text[toll.span.start : toll.span.end]
        return "unknown" if _ARREST.search(words) else "civilians"  # suspects, whatever else they are
    if toll.group in {"civilians", "unknown"} and (own := _of_the_speaker(story, toll)) is not None:
        return own
    return "police" if _of_police(story, toll) or _of_a_prison(story, toll) else toll.group


_ITS_MEN = compiled(
    r"(?i)\b(?:of )?(?:its|their|our) (?:own )?"
    r"(?:members?|men|man|personnel|forces|people|boys|brothers|comrades|number)$"
)
_OF_BODY: Mapping[str, Group] = MappingProxyType(
    {"armed_group": "militants", "state_force": "military", "police": "police"}
)
_OF_ARMS = compiled(r"(?i)\b(?:army|military|navy|marines|air force|armed forces|general staff|high command)\b")


def _of_the_speaker(story: Story, toll: Toll) -> Group | None:
    """“The army said that six of its members were killed": soldiers; None where nobody's own men are told of."""
    if not toll.chunks or toll.rule.endswith("active"):
        return None
    phrase = story.text[toll.chunks[0].start : toll.chunks[0].end]
    source = source_of(story, toll) if _ITS_MEN.search(phrase) else None
    if source is None:
        return None
    if _OF_ARMS.search(source):
        return "military"
    known = body(source)
    return _OF_BODY.get(known.kind) if known is not None else None


def _of_a_prison(story: Story, toll: Toll) -> bool:
    """Whether guards are those of a prison, who are police."""
    if toll.group != "civilians" or toll.who.lower().split()[-1:] not in (["guard"], ["guards"]):
        return False
    return any(_PRISON.search(sentence.text) for sentence in story.analysis.opening())


_PRISON = compiled(r"(?i)\b(?:prisons?|jails?|jailbreak|inmates?|convicts?|penitentiary|prisoners?)\b")


def _of_police(story: Story, toll: Toll) -> bool:
    """Whether a rank that soldiers and police share is of the police, by what headline and lead tell."""
    if toll.group != "military" or toll.who.split()[-1:] == [] or toll.who.lower().split()[-1] not in _SHARED_RANKS:
        return False
    opening = " ".join(sentence.text for sentence in story.analysis.opening())
    return _POLICE.search(opening) is not None and _ARMY.search(opening) is None


_SHARED_RANKS = frozenset(
    "cadet cadets recruit recruits trainee trainees sergeant sergeants corporal corporals lieutenant lieutenants "
    "captain captains major colonel inspector conscript conscripts commander commanders officer officers".split()
)
_POLICE = compiled(r"\b(?i:police|gendarmes?|gendarmerie|constabulary)\b")
_ARMY = compiled(r"\b(?i:soldiers?|army|military|troops?|marines?|navy|servicemen|barracks|paratroopers?)\b")

_OF_LIVES = frozenset({"killed.claimed_lives", "killed.lives_lost"})
_ARREST = compiled(r"\b(?:arrest|detain|apprehend|custody|nabbed|rounded up|rounding up|handcuff|remanded|wanted)")


_ONE_SIDED = frozenset(
    "armed_assault air_strike drone_strike missile_or_rocket_attack bombing suicide_bombing shelling unrest "
    "abduction".split()
)
"""Kinds in which people of whom no more is said are civilians, whatever the attack is called besides: "a raid"."""


def _of_no_group(story: Story, entry: Entry, kind: str) -> Group:
    """The group of people of whom no more is said."""
    if _IN_UNIFORM.match(entry.toll.segment.string, entry.toll.end):
        return "military"
    if entry.toll.outcome == "displaced" or kind in _ONE_SIDED:
        return "civilians"
    return "unknown" if _fought(story) else "civilians"


_IN_UNIFORM = compiled(
    r" (?:in|wearing|dressed in) (?:the )?(?:[a-z]+ |[SB]\d+ )?(?:uniforms?|fatigues|dress|camouflage)(?!\S)"
)


def _fought(story: Story) -> bool:
    """Whether two sides fight in headline and lead, so that people of whom no more is said may be of either."""
    return any(
        chunk.label == "E" and chunk.attribute in {"armed_clash", "security_operation", "armed_conflict"}
        for sentence in story.analysis.opening()
        for segment in sentence.segments
        for chunk in segment.chunks
    )


_MOST_QUOTES = 3


def drafted(story: Story, found: Sequence[Entry]) -> list[DraftCasualty]:
    """Entries as drafts."""
    describe_by_role(story, found)
    return [_drafted(story, entry) for entry in found]


def _drafted(story: Story, entry: Entry) -> DraftCasualty:
    figure = entry.figure
    made = DraftCasualty(
        evidence=_quotes(story, entry),
        outcome=entry.toll.outcome,
        count=DraftCount(text=" ".join(figure.text.split()), low=figure.low, high=figure.high),
        who=entry.toll.who,
        group=entry.group,
        names=list(dict.fromkeys(story.speakers.full_name(name) for name in entry.names)),
        according_to=entry.source,
    )
    story.grounds.add(made, *(Ground(_file_and_rule(toll), toll.span) for toll in entry.tolls))
    return made


def _file_and_rule(toll: Toll) -> str:
    """The name of the rule that read a toll; those of breakdowns have a file of their own, and ids without a dot."""
    if "/" in toll.rule:
        return toll.rule
    rule = toll.rule.removesuffix(RIVAL).removesuffix(AGAIN)
    return f"{'casualties' if '.' in toll.rule or not toll.part else 'breakdowns'}/{rule}"


_SAYS_OUTCOME = compiled(r"\b(?:dead|killed|deaths|fatalities|injured|wounded|hurt)\b")


def _counted_before(story: Story, toll: Toll) -> DraftEvidence | None:
    """The sentence that tells who is counted, for a figure that does not say: "the ministry has it at 31"."""
    if toll.rivalled is not None:
        return quote_of(story, story.sentence_of(toll.rivalled.segment), toll.rivalled.span)
    if not toll.rule.endswith(".put_at") or _SAYS_OUTCOME.search(toll.segment.string, toll.at, toll.end):
        return None
    here = story.sentence_of(toll.segment).index
    for index in range(here - 1, max(-1, here - NEAR), -1):
        sentence = story.analysis.sentences[index]
        counted = next((one for one in story.tolls.get(index, ()) if one.outcome == toll.outcome), None)
        if counted is not None and counted.rivalled is None:
            return quote_of(story, sentence, counted.span)
    return None


def _quotes(story: Story, entry: Entry) -> list[DraftEvidence]:
    quotes: list[DraftEvidence] = []
    ordered = sorted(entry.tolls, key=lambda toll: (toll is not entry.toll, toll.span.start))
    for toll in ordered:
        quote = quote_of(story, story.sentence_of(toll.segment), toll.span)
        if quote not in quotes:
            quotes.append(quote)
        if (before := _counted_before(story, toll)) is not None and before not in quotes:
            quotes.append(before)
        if len(quotes) == _MOST_QUOTES:
            break
    return quotes
