"""Drafts in few words: every field that a test does not name has a harmless value."""

import pytest

from summarizer.schema import (
    Draft,
    DraftCasualty,
    DraftClaimant,
    DraftCount,
    DraftEvidence,
    DraftIncident,
    DraftOtherIncident,
    DraftPlace,
    DraftReaction,
    DraftUnknown,
    DraftWhen,
    Run,
    Usage,
)

LEAD = "A bomb exploded in the market of Samarra in Iraq on Monday."


def quotes(*texts: str) -> list[DraftEvidence]:
    return [DraftEvidence(quote=text, near=None) for text in texts]


def incident(*evidence: str, date: str | None = "Monday", **fields) -> DraftIncident:
    values = {
        "kind": "bombing",
        "stage": "accomplished",
        "date": DraftWhen(text=date, start=None, end=None) if date else None,
        "places": [DraftPlace(name="Samarra", within=["Iraq"], country=None)],
        "weapons": [],
        "targets": [],
    }
    return DraftIncident(evidence=quotes(*(evidence or (LEAD,))), **values | fields)


def casualty(
    *evidence: str, outcome="killed", count="four", who="people", group="unknown", low=None, high=None, **fields
):
    values = {"names": [], "according_to": None}
    return DraftCasualty(
        evidence=quotes(*evidence),
        outcome=outcome,
        count=DraftCount(text=count, low=low, high=high),
        who=who,
        group=group,
        **values | fields,
    )


def claimant(*evidence: str, actor="Sons of the River", stance="claimed", according_to=None, motive=None):
    return DraftClaimant(
        evidence=quotes(*evidence), actor=actor, stance=stance, according_to=according_to, motive=motive
    )


def reaction(*evidence: str, speaker="Lena Voss", stance="condemns", statement=None, role=None, country=None):
    statement = evidence[0] if statement is None else statement
    return DraftReaction(
        evidence=quotes(*evidence), speaker=speaker, role=role, country=country, stance=stance, statement=statement
    )


def unknown(*evidence: str, what="the cause"):
    return DraftUnknown(evidence=quotes(*evidence), what=what)


def other(*evidence: str, casualties=(), claimants=(), summary="", **fields):
    values = incident(*evidence, **fields).model_dump()
    return DraftOtherIncident(**values, casualties=list(casualties), claimants=list(claimants), summary=summary)


def draft(incident=None, **sections) -> Draft:
    usage = Usage(prompt_tokens=0, cached_tokens=0, completion_tokens=0, reasoning_tokens=0, requests=0)
    values = {
        "casualties": [],
        "claimants": [],
        "reactions": [],
        "other_incidents": [],
        "unknowns": [],
        "headline": "",
        "summary": None,
        "run": Run(engine="test", model=None, prompt=None, attempts=0, stop_reasons=[], usage=usage),
    }
    return Draft(incident=incident, **values | sections)


class Make:
    """What tests of this folder draft with."""

    LEAD = LEAD
    incident = staticmethod(incident)
    casualty = staticmethod(casualty)
    claimant = staticmethod(claimant)
    reaction = staticmethod(reaction)
    unknown = staticmethod(unknown)
    other = staticmethod(other)
    draft = staticmethod(draft)


@pytest.fixture(scope="session")
def make() -> type[Make]:
    return Make
