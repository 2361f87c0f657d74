"""Whatever a brief holds that its schema allows, a note can be made of it, and of it and others."""

import datetime
import random
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.notes.compose import GROUPINGS, compose
from summarizer.notes.formats import FORMATS, Page
from summarizer.schema import (
    ArticleRecord,
    Brief,
    Casualty,
    Claimant,
    Count,
    Evidence,
    Incident,
    OtherIncident,
    Place,
    Provenance,
    Reaction,
    Unknown,
    Usage,
    When,
)
from summarizer.schema.vocabulary import CLAIM_STANCES, GROUPS, KINDS, OUTCOMES, REACTION_STANCES, STAGES

TEXT = "A bomb went off in Samarra on Sunday. Police said that 12 people died. The River Brigade denied it; nobody knows why. Ok"
ISSUED = datetime.datetime(2031, 4, 9, 7, tzinfo=datetime.UTC)
WORDS = st.sampled_from(
    ["police", "the", "River Brigade", "12", "A", "Others", "no one", "said", "Ёж", "سلام", "x | y", "“q”", " ", "S."]
)
NONE = st.none()
NAMES = st.one_of(WORDS, st.text(min_size=1, max_size=8))
DAYS = st.one_of(NONE, st.dates(date(2031, 3, 28), date(2031, 4, 9)))


@st.composite
def evidence(draw):
    start = draw(st.integers(0, len(TEXT) - 2))
    end = draw(st.integers(start + 1, len(TEXT)))
    return Evidence(quote=TEXT[start:end], start=start, end=end, match="exact")


EVIDENCE = st.lists(evidence(), min_size=1, max_size=2)


@st.composite
def counts(draw):
    low, high = draw(st.one_of(NONE, st.integers(0, 40))), draw(st.one_of(NONE, st.integers(40, 90)))
    high = draw(st.sampled_from([high, low])) if low is not None else high
    return Count(text=draw(NAMES), low=low, high=high, approximate=draw(st.booleans()))


CASUALTIES = st.builds(
    Casualty, outcome=st.sampled_from(OUTCOMES), count=counts(), who=st.one_of(st.just(""), NAMES), group=st.sampled_from(GROUPS),
    names=st.lists(NAMES, max_size=2), according_to=st.one_of(NONE, NAMES), evidence=EVIDENCE,
)  # fmt: skip
CLAIMANTS = st.builds(
    Claimant, actor=st.one_of(NONE, NAMES), stance=st.sampled_from(CLAIM_STANCES), according_to=st.one_of(NONE, NAMES),
    motive=st.one_of(NONE, NAMES), evidence=EVIDENCE,
)  # fmt: skip
REACTIONS = st.builds(
    Reaction, speaker=NAMES, role=st.one_of(NONE, NAMES), country=st.sampled_from([None, "IQ", "GB", "XX"]),
    stance=st.sampled_from(REACTION_STANCES), statement=st.one_of(NAMES, st.just("denied it")), evidence=EVIDENCE,
)  # fmt: skip


@st.composite
def whens(draw):
    found = sorted(day for day in (draw(DAYS), draw(DAYS)) if day)
    start = found[0] if found else None
    return When(
        text=draw(NAMES), start=start, end=found[-1] if len(found) > 1 else draw(st.sampled_from([start, None]))
    )


PLACES = st.builds(
    Place, name=NAMES, within=st.lists(NAMES, max_size=2), country=st.sampled_from([None, "IQ", "GB", "XX"]),
    latitude=st.one_of(NONE, st.floats(-90, 90)), longitude=st.one_of(NONE, st.floats(-180, 180)),
)  # fmt: skip
EVENT = {
    "kind": st.sampled_from(KINDS),
    "stage": st.sampled_from(STAGES),
    "date": st.one_of(NONE, whens()),
    "places": st.lists(PLACES, max_size=2),
    "weapons": st.lists(NAMES, max_size=2),
    "targets": st.lists(NAMES, max_size=2),
    "evidence": EVIDENCE,
}
OTHERS = st.builds(
    OtherIncident,
    **EVENT,
    casualties=st.lists(CASUALTIES, max_size=1),
    claimants=st.lists(CLAIMANTS, max_size=1),
    summary=NAMES,
)


@st.composite
def briefs(draw):
    at = draw(st.integers(0, 10**9))
    record = ArticleRecord(
        id=str(at), title=draw(st.one_of(NONE, NAMES)), source=draw(st.one_of(NONE, NAMES)), url=None, published=draw(DAYS),
        language="en", text=draw(st.sampled_from([TEXT, None])), characters=len(TEXT), sha256=str(at % 5) * 64,
    )  # fmt: skip
    incident = draw(st.one_of(NONE, st.builds(Incident, **EVENT), st.builds(Incident, **EVENT)))

    def some(strategy, most):
        return draw(st.lists(strategy, max_size=most)) if incident else []

    unknowns = st.builds(Unknown, what=NAMES, evidence=EVIDENCE)
    return Brief(
        schema_version="1", article=record, headline=draw(NAMES), summary=None, incident=incident,
        casualties=some(CASUALTIES, 3), claimants=some(CLAIMANTS, 3), reactions=some(REACTIONS, 2),
        other_incidents=some(OTHERS, 2), unknowns=some(unknowns, 2),
        provenance=Provenance(
            engine="x", model=None, prompt=None, created_at=ISSUED, attempts=1, cost=None, warnings=[], rejected=[],
            usage=Usage(prompt_tokens=0, cached_tokens=0, completion_tokens=0, reasoning_tokens=0, requests=0),
        ),
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(found=st.lists(briefs(), max_size=4), group_by=st.sampled_from(GROUPINGS), seed=st.integers(0, 99))
def test_a_note_can_be_made_of_any_briefs_in_any_order(found, group_by, seed):
    """It is written in every plain format, numbers every source once, and does not depend on the order."""
    note = compose(found, issued=ISSUED, group_by=group_by)
    for form in ("terminal", "markdown", "json"):
        assert FORMATS[form].render(note, Page())
    assert sorted(source.number for source in note.sources) == list(range(1, len(found) + 1))
    assert len(note.bottom_line) <= 3
    told = {number for group in note.groups for incident in group.incidents for number in incident.sources}
    assert told | set(note.no_incident) == set(range(1, len(found) + 1))
    unique = {brief.model_dump_json() for brief in found}
    if len(unique) == len(
        {(brief.article.published, brief.article.source, brief.article.sha256, brief.article.id) for brief in found}
    ):
        shuffled = found.copy()
        random.Random(seed).shuffle(shuffled)
        assert compose(shuffled, issued=ISSUED, group_by=group_by) == note
    again = compose(found, issued=ISSUED, group_by=group_by, previous=note)
    assert not any(fact.news for group in again.groups for incident in group.incidents for fact in incident.facts)
