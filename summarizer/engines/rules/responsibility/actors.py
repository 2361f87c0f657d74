"""Who the actor of a claim is: the most specific name that the article gives to the subject or object of a verb."""

import re
from bisect import bisect_left
from dataclasses import replace

from summarizer.engines.rules.lexicon import listed
from summarizer.engines.rules.reading.analysis import Segment
from summarizer.engines.rules.reading.chunks import Chunk
from summarizer.engines.rules.responsibility.group_phrases import (
    APPOSED,
    BANDS,
    BRANCHES,
    GROUP_KINDS,
    GROUP_NAMES,
    ITS,
    LED,
    LED_BY,
    MEMBERS,
    OF_A_SPOKESMAN,
    OF_FORCE,
    OPERATED,
    OTHERS,
    PEOPLE_ENDINGS,
    PRESS,
    PRONOUNS,
    QUOTES,
    SOURCES,
    SPLINTERS,
    SPOKEN_FOR,
    TEXTS,
    WORDS_OF_OTHERS,
    anaphoric,
    as_told,
    branch,
    collective,
    described,
    is_group,
    only_a_word,
)
from summarizer.engines.rules.responsibility.owner_of_arms import owner_of_arms
from summarizer.engines.rules.responsibility.self_styled import TELLING, name_after
from summarizer.engines.rules.speech.signatory import signatory
from summarizer.engines.rules.speech.speakers import Speaker
from summarizer.engines.rules.speech.spokesmen import owner_of_office, speaks_for_it
from summarizer.engines.rules.speech.statements import said_by
from summarizer.engines.rules.story import Story
from summarizer.text.expressions import compiled
from summarizer.text.names import Mention

_BEFORE = compiled(r"([PBH]\d+) , $")
_OF = compiled(
    r" (?:of|from|for|by|belonging to|loyal to)(?: the)?(?: (?:residual|organi[sz]ed|so-called|dissident|illegal|armed|"
    r"outlawed|banned|self-styled|terrorist)){0,3} (?:[HL]\d+ 's )?([BPS]\d+(?: 's [BPS]\d+)?)"
)
_TAG_BEFORE = compiled(r"(?<!\S)([PB]\d+) $")
_OWNER = compiled(r"([BLS]\d+) 's $")
_WITHIN = compiled(r" (?:in|inside|within|at|from) (?:the )?(B\d+)")
"""“A source in the SBU": who speaks through it."""
_LOOK = 96
UNKNOWN = "U"
"""Label of a phrase whose head no lexicon knows."""


class Actors:
    """Turns stretches of a story's segments into actors."""

    def __init__(self, story: Story) -> None:
        """Not the story itself is kept, which keeps these: what goes in a circle is not freed when it is let go."""
        self._analysis, self._speakers, self._statements = story.analysis, story.speakers, story.statements
        self._groups = [
            (chunk, branch(segment, number))
            for sentence in story.analysis.told()
            for segment in sentence.segments
            for number, chunk in enumerate(segment.chunks)
            if is_group(chunk)
        ]
        self._groups.sort(key=lambda group: group[0].start)
        self._starts = [chunk.start for chunk, _ in self._groups]
        self._signatory: list[tuple[Segment, Chunk] | None] = []

    def at(self, segment: Segment, start: int, end: int) -> Speaker | None:
        """The actor behind `segment.string[start:end]`, None for a pronoun or phrase that goes back to nobody."""
        rest = segment.string[end : end + _LOOK]
        if (called := name_after(segment, start, end)) is not None:
            return self.at(segment, *called)
        tags = segment.tags(start, end)
        if tags and (tags[-1].determiner == "our" or tags[-1].modifiers[:1] == ("own",)):
            return self.signer(segment, start, end)
        if not tags:
            return self._of_members(segment, start, end, rest) or self._untagged(segment, start, end)
        return self._tagged(segment, start, end, tags)

    def _of_members(self, segment: Segment, start: int, end: int, rest: str) -> Speaker | None:
        """“Units of the army": whose."""
        if segment.string[start:end].rsplit(" ", 1)[-1] not in MEMBERS or (of := _OF.match(rest)) is None:
            return None
        return self.at(segment, end + of.start(1), end + of.end(1))

    def _tagged(self, segment: Segment, start: int, end: int, tags: list[Chunk]) -> Speaker | None:
        string, last = segment.string, tags[-1]
        rest = string[end : end + _LOOK]
        if last.head in BRANCHES and (named := self._apposed(segment, start, end, rest)) is not None:
            return named
        if (led := self._led(last, end, segment)) is not None:
            return led
        if last.head in SOURCES and (inside := _WITHIN.match(rest)) is not None:
            return self.at(segment, end + inside.start(1), end + inside.end(1))
        others = last.head in WORDS_OF_OTHERS or last.head in MEMBERS or last.head in listed("group_noun")
        if others and (owner := self._owner(segment, start, end, tags, rest)) is not None:
            return owner
        if only_a_word(last) and (before := _TAG_BEFORE.search(string, 0, start)) is not None:
            return self.at(segment, *before.span(1))  # “members of the Red Army group"
        his = last.determiner in {"his", "her"} and last.head in GROUP_NAMES  # “said that his movement had …"
        if (anaphoric(last) or his) and (group := self._group_before(last.start, last.head)) is not None:
            return replace(group, start=last.start)
        if len(tags) > 1 and (whole := self._of_several(segment, start, end, tags)) is not None:
            return whole
        if last.label in "WT" and (by := OPERATED.match(rest)) is not None:
            return self.at(segment, end + by.start(1), end + by.end(1))
        if last.label in "WTE" and (owner := owner_of_arms(last, self._analysis.text)) is not None:
            return owner
        return None if his else self._named(segment, start, end, rest)

    def _led(self, last: Chunk, end: int, segment: Segment) -> Speaker | None:
        """“A gang led by Anton Reik": a band without a name of its own is known by its leader's."""
        led = LED_BY.match(segment.string, end) if last.head in BANDS and last.label in "PS" else None
        if led is None or (isinstance(last.source, Mention) and last.source.body is not None):
            return None
        span = segment.span(segment.offset(last.start), led.end())
        name = re.sub(r"(?i)^(?:the|an?|some) ", "", " ".join(self._analysis.text[span.start : span.end].split()))
        return Speaker(name, None, None, "described", last.start, last)

    def _of_several(self, segment: Segment, start: int, end: int, tags: list[Chunk]) -> Speaker | None:
        """Who stands in a phrase of several chunks, as “Islamic State's Sahel branch"."""
        last = tags[-1]
        if tags[0].attribute in GROUP_KINDS and (last.attribute == "media" or PRESS.search(last.bare)):
            return self._whole(segment, *self._span_of(segment, tags[0]))  # “the Islamic State group's agency Amaq"
        named = APPOSED.match(segment.string, end, end + _LOOK)
        if named is not None and last.label == "P" and named.group(1)[0] == "H":  # “Chad's president, Ada Orr,"
            return self._whole(segment, *named.span(1))
        if (tags[0].label == "B" and last.label == "L") or (tags[0].label in "BL" and last.label in "PSBT"):
            return self._compound(segment, start, end, tags)
        return None

    def signer(self, segment: Segment, start: int, end: int) -> Speaker | None:
        """Who signs a text whose narrator says "our fighters" or "we"; None for words of somebody quoted."""
        if said_by(self._statements, segment.span(start, end), segment.sentence) is not None:
            return None
        if not self._signatory:
            self._signatory.append(signatory(self._analysis))
        signed = self._signatory[0]
        return self._whole(signed[0], *self._span_of(*signed)) if signed is not None else None

    def _untagged(self, segment: Segment, start: int, end: int) -> Speaker | None:
        words = segment.string[start:end]
        if words in PRONOUNS:
            return self._speakers.described(segment, start, end)
        span = segment.span(start, end)
        name = re.sub(r"(?i)^(?:the|an?|its|their|his|her) ", "", self._analysis.text[span.start : span.end])
        head = words.rsplit(" ", 1)[-1]
        if head in GROUP_NAMES and words.startswith(("the ", "this ", "that ")) and " " not in name:
            return self._group_before(span.start, head)
        if not (words.startswith(("the ", "a ", "an ", "their ", "his ", "her ")) or head.endswith(PEOPLE_ENDINGS)):
            return None
        chunk = Chunk(UNKNOWN, span.start, span.end, name, head, "militants", None, "", (), "", "", None)
        return Speaker(" ".join(name.split()), None, None, "described", span.start, chunk)

    def _owner(self, segment: Segment, start: int, end: int, tags: list[Chunk], rest: str) -> Speaker | None:
        """Whose statement, spokesman or fighters they are."""
        last = tags[-1]
        if (of := _OF.match(rest)) is not None:
            owner = self.at(segment, end + of.start(1), end + of.end(1))
            if owner is not None and last.head in SPLINTERS:
                span = segment.span(segment.offset(last.start), end + of.end(1))
                name = re.sub(r"(?i)^(?:the|some) ", "", " ".join(self._analysis.text[span.start : span.end].split()))
                return replace(owner, name=name, kind="described", start=last.start, chunk=last)
            if owner is not None and collective(owner) and (last.head in OTHERS or owner.kind == "body"):
                return owner
        if last.head not in OTHERS:
            return None
        return self._possessor(segment, start, tags) or self._body_within(segment, start, end, last)

    def _possessor(self, segment: Segment, start: int, tags: list[Chunk]) -> Speaker | None:
        """Who stands before the 's."""
        last = tags[-1]
        if isinstance(last.source, Mention) and last.label == "P" and tags[0].label == "L":
            return self._speakers.body_of(self._whole(segment, *self._span_of(segment, last)) or described(last))
        if len(tags) > 1 and tags[0].label == "P" and tags[0].head in listed("group_noun"):
            return self.at(segment, *self._span_of(segment, tags[0]))  # “the rebel group's spokesman"
        foreign = tags[0].label == "L" and last.label == "P" and last.head not in listed("own_arms")
        if len(tags) > 1 and tags[0].label in "BLS" and tags[0].attribute != "media" and not foreign:
            return self._whole(segment, *self._span_of(segment, tags[0]))
        if (before := _OWNER.search(segment.string[:start])) is not None:
            return self._whole(segment, *before.span(1))
        return None

    def _body_within(self, segment: Segment, start: int, end: int, last: Chunk) -> Speaker | None:
        """The body that a phrase names within it, or that "its" goes back to."""
        if isinstance(last.source, Mention) and last.source.body is not None and last.label in "PS":
            body = self._speakers.body_of(self._whole(segment, start, end) or described(last))
            if body.kind == "body":
                return body
        if last.determiner in {"its", "their"}:
            return self._speakers.described_before("it", last.start, segment.sentence)
        told = [word for word in last.bare.split()[:-1] if word.lower() not in OF_A_SPOKESMAN]
        if last.head in WORDS_OF_OTHERS and told and last.head not in TEXTS:
            return Speaker(" ".join(told), None, None, "body", last.start, last)
        return None

    def _span_of(self, segment: Segment, chunk: Chunk) -> tuple[int, int]:
        at = segment.offset(chunk.start)
        end = segment.string.find(" ", at)
        return at, end if end > 0 else len(segment.string)

    def _compound(self, segment: Segment, start: int, end: int, tags: list[Chunk]) -> Speaker | None:
        """“Islamic State's Sahel branch", “Moscow's defence ministry"."""
        first, last = tags[0], tags[-1]
        if last.label == "B" and last.attribute == "armed_group":
            return self._whole(segment, *self._span_of(segment, last))
        if last.label in "PS" and last.head in listed("own_arms"):
            return self._whole(segment, *self._span_of(segment, first))
        span = segment.span(start, end)
        if last.label == "B" and not QUOTES.isdisjoint(self._analysis.text[span.start : last.start + 1]):
            return self._whole(segment, *self._span_of(segment, last))  # “Guatemala's clandestine group “Red Army""
        name = re.sub(r"(?i)^the ", "", " ".join(self._analysis.text[span.start : span.end].split()))
        owner = self._whole(segment, *self._span_of(segment, first))
        return Speaker(name, None, owner.country if owner else None, "body", first.start, last)

    def _whole(self, segment: Segment, start: int, end: int) -> Speaker | None:
        return self._speakers.described(segment, start, end)

    def _named(self, segment: Segment, start: int, end: int, rest: str) -> Speaker | None:
        speaker = self._whole(segment, start, end)
        if speaker is None:
            return None
        if speaker.kind == "described" and speaker.chunk.label == "P":
            better = self._apposed(segment, start, end, rest)
            if better is not None:
                return better
        if speaker.kind == "person":
            return self._spoken_for(speaker, rest, segment, end)
        return self._speakers.body_of(speaker)

    def _apposed(self, segment: Segment, start: int, end: int, rest: str) -> Speaker | None:
        """The name beside a description: “a local gang, the Iron Circle,"."""
        apposed = APPOSED.match(rest)
        before = _BEFORE.search(segment.string, 0, start) if segment.string.endswith(" , ", 0, start) else None
        for place, match in ((end, apposed), (0, before)):
            span = (place + match.start(1), place + match.end(1)) if match is not None else None
            if span is None or (better := self._whole(segment, *span)) is None:
                continue
            named = better.kind == "body" and better.chunk.attribute in GROUP_KINDS
            grouped = better.kind == "described" and better.chunk.head in listed("group_noun")
            told = segment.chunk(segment.string[start:end].split()[-1])
            person = better.kind == "person" and told.quantity is None and (place > 0 or told.head == "person")
            if named or person or (place and grouped):
                return better
        return None

    def _whose_word(self, speaker: Speaker) -> Speaker | None:
        """The body whose unnamed spokesman speaks: “a Boko Haram spokesman"."""
        source = speaker.chunk.source
        if speaker.kind != "described" or "spokes" not in speaker.chunk.head or not isinstance(source, Mention):
            return None
        return replace(speaker, name=source.text, kind="body") if source.body is not None else None

    def _by_his_own_account(self, speaker: Speaker) -> Speaker | None:
        """The body of whom somebody says that he speaks for it: “a man who said he spoke for the Front"."""
        if speaker.kind != "described":
            return None
        for segment in self._analysis.sentence_at(speaker.chunk.start).segments:
            if segment.words.isdisjoint(TELLING):
                continue
            if any(chunk is speaker.chunk for chunk in segment.chunks):
                _, end = self._span_of(segment, speaker.chunk)
                called = name_after(segment, end, end, by_himself=True)
                return self.at(segment, *called) if called is not None else None
        return None

    def behind(self, speaker: Speaker) -> Speaker:
        """The group for which a speaker speaks, else the speaker."""
        if speaker.kind != "person":
            own = self._whose_word(speaker) or self._by_his_own_account(speaker)
            return own or self._speakers.body_of(speaker)
        segment = self._analysis.sentence_at(speaker.chunk.start).outer
        if speaks_for_it(segment, self._analysis.text, speaker.chunk):
            body = self._speakers.described_before("it", speaker.chunk.start, segment.sentence)
            body = body if body is not None and body.kind == "body" else self._group_before(speaker.chunk.start, "")
            return body or speaker
        if (led := self._led_by(segment, speaker)) is not None:
            return led
        office = OF_FORCE.match(speaker.role or "")
        if office is not None and office.group() in self._analysis.text:
            return replace(speaker, name=office.group(), role=None, kind="body")
        return self._spoken_for(speaker, "", segment, 0)

    def _led_by(self, segment: Segment, speaker: Speaker) -> Speaker | None:
        """The group, party or band whose leader somebody is said to be: “the brigade's political head, Anton Reik"."""
        of = owner_of_office(segment, speaker.chunk, speaker.role or "")
        if not of:
            return None
        body = self._its_group(speaker, segment) if isinstance(of, str) else self.at(segment, of.start, of.end)
        return body if body is not None and body.kind == "body" and body.chunk.attribute in LED else None

    def _its_group(self, speaker: Speaker, segment: Segment) -> Speaker | None:
        """Whom “its" means in “its founder": the body told of last, else the last group."""
        start = speaker.chunk.start
        body = self._speakers.described_before("it", start, segment.sentence)
        return body if body is not None and body.kind == "body" else self._group_before(start, "")

    def _spoken_for(self, speaker: Speaker, rest: str, segment: Segment, end: int) -> Speaker:
        """The group in whose name a spokesman or a commander speaks; an official speaks for himself."""
        if speaker.chunk.attribute == "armed_group" and isinstance(speaker.chunk.source, Mention):
            body = speaker.chunk.source.body
            if body is not None and (name := as_told(self._analysis.text, body.name, body.aliases)):
                return replace(speaker, name=name, role=None, kind="body")
        if (of := re.match(r" , [SP]\d+ (?:for|of)(?: the)? ([BSP]\d+)", rest)) is not None:
            group = self.at(segment, end + of.start(1), end + of.end(1))
            return group if group is not None and collective(group) else speaker
        match = SPOKEN_FOR.match(speaker.role or "")
        if match is None:
            return speaker
        name = match.group("body") or match.group("whose") or ""
        if not name or name not in self._analysis.text or "spokes" not in (speaker.role or ""):
            return speaker
        if name.lower() in ITS:
            return self._its_group(speaker, segment) or speaker
        return replace(speaker, name=name, role=None, kind="body")

    def _group_before(self, start: int, head: str) -> Speaker | None:
        """The armed group that “the group" goes back to: the last one called by that word, else the last one named."""
        at = bisect_left(self._starts, start)
        near = self._groups[max(at - _GROUPS_BACK, 0) : at]
        called = [group for group in near if group[0].label == "B" and group[0].bare.lower().endswith(f" {head}")]
        for chunk, end in (called or near)[-1:]:
            whole = " ".join(self._analysis.text[chunk.start : end].split()) if end > chunk.end else chunk.bare
            name = re.sub(r"(?i)^the ", "", whole)
            kind = "body" if chunk.label == "B" else "described"
            return self._speakers.body_of(Speaker(name, None, None, kind, chunk.start, chunk))
        return None


_GROUPS_BACK = 4
"""Groups named before “the front", of which one may be called a front."""


def actors_of(story: Story) -> Actors:
    """The actors of a story, read once."""
    if story.actors is None:
        story.actors = Actors(story)
    return story.actors
