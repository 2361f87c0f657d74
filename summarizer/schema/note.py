"""A briefing note: what many briefs say, incident by incident, each statement with the sources that carry it."""

import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from summarizer.schema.base import Model
from summarizer.schema.brief import Caveat
from summarizer.schema.casualties import Count
from summarizer.schema.incident import Place, When
from summarizer.schema.vocabulary import Group, Kind, Outcome, ReactionStance, SectionName, Stage

NOTE_VERSION = "1"

VoiceKind = Literal["official", "party", "agency", "local", "anonymous", "other"]
"""What a voice is: a state authority, hospital or international body; a party to the conflict; the outlet or agency
itself; people on the spot; people whom the article does not identify; anyone else."""

Standing = Literal["current", "superseded"]
"""Whether a fact still stands, or the same voice has since given another."""

News = Literal["new", "changed"]
"""How a fact differs from the issue before."""


class NoteSource(Model):
    """One article behind the note. `copy_of` is the number of the source whose text it reprints; the two count once."""

    number: Annotated[int, Field(ge=1)]
    article_id: str
    title: str | None
    outlet: str | None
    published: datetime.date | None
    url: str | None
    sha256: str
    copy_of: int | None


class Citation(Model):
    """The words of one source; `start` and `end` are offsets in its article's text, in code points."""

    source: int
    quote: str
    start: int
    end: int


class Fact(Model):
    """One thing that sources say, as a clause without an end mark: "16 killed, according to the hospital".

    `voice` is whom the articles name for it (null: the articles report it themselves), `as_of` when it was last
    reported. Figures carry `outcome` and `count`, and `group` where they count only people of one group: figures of one
    outcome and group can be held against each other. `independent` counts sources of which none reprints another.
    """

    id: str
    section: SectionName
    text: str
    voice: str | None
    voice_kind: VoiceKind
    as_of: datetime.date | None
    outcome: Outcome | None
    count: Count | None
    group: Group | None = None
    standing: Standing
    news: News | None
    independent: Annotated[int, Field(ge=1)]
    citations: Annotated[list[Citation], Field(min_length=1)]


class Sentence(Model):
    """A sentence of the note, with an end mark and without citation marks; `facts` are ids, `sources` numbers.

    `single_source`: only one independent source carries it.
    """

    text: str
    facts: Annotated[list[str], Field(min_length=1)]
    sources: Annotated[list[int], Field(min_length=1)]
    single_source: bool
    news: News | None


class KeyFact(Model):
    """A row of the key facts table: "Killed", "16 to 19", with what it rests on."""

    label: str
    text: str
    facts: list[str]
    sources: list[int]
    single_source: bool
    news: News | None


class ReactionGroup(Model):
    """Reactions of one stance; sentences in the order of the speakers' countries (ISO 3166-1 alpha-2, null last)."""

    stance: ReactionStance
    sentences: list[Sentence]
    countries: list[str | None]


class RelatedIncident(Model):
    """Another incident that the sources tell of, for the timeline."""

    date: When | None
    label: str
    sentence: Sentence


class NoteIncident(Model):
    """One incident as all its sources tell it.

    `reliance` says in fixed words on how many independent sources, and voices of which kinds, it rests. `facts` holds
    every fact that its sentences and rows refer to. `changes` are lines on what is new since the issue before.
    """

    id: str
    headline: str
    kind: Kind
    stage: Stage
    date: When | None
    places: list[Place]
    reliance: str
    key_facts: list[KeyFact]
    what_happened: list[Sentence]
    casualties: list[Sentence]
    responsibility: list[Sentence]
    reactions: list[ReactionGroup]
    related: list[RelatedIncident]
    differences: list[Sentence]
    unknown: list[Sentence]
    changes: list[str]
    facts: list[Fact]
    sources: list[int]


class NoteGroup(Model):
    """Incidents under one heading: a country, a day, or all of them (label "")."""

    label: str
    incidents: list[NoteIncident]


class Note(Model):
    """A briefing note. `issued` is its date-time group; `no_incident` numbers sources that report no incident."""

    note_version: Literal["1"]
    title: str
    issued: AwareDatetime
    bottom_line: list[Sentence]
    groups: list[NoteGroup]
    sources: list[NoteSource]
    no_incident: list[int]
    warnings: list[Caveat]
