"""Briefs made by hand, so that what is rendered depends on no engine."""

import hashlib
from datetime import UTC, date, datetime

import pytest

from summarizer.schema import (
    ArticleRecord,
    Brief,
    Casualty,
    Caveat,
    Claimant,
    Count,
    Evidence,
    Incident,
    OtherIncident,
    Place,
    Provenance,
    Reaction,
    Rejected,
    Unknown,
    Usage,
    When,
)

TEXT = """Rockets hit air base in northern Iraq

KIRKUK, Iraq — Several soldiers were wounded on Monday when rockets struck the K-1 air base near Kirkuk, an army
spokesman said. At least two contractors were killed, according to the provincial governor.

A militia calling itself Sons of the River said it had fired the rockets “in answer to the raid of May”. Foreign
Minister Lena Orr condemned the attack & called it <cowardly>. "We will respond with force," she said.

Last month four fishermen died in shelling near Umm Qasr. It was not clear whether the runway was damaged.
"""


def evidence(text, words):
    """The first place of the words in the text."""
    start = text.index(words)
    return Evidence(quote=words, start=start, end=start + len(words), match="exact")


def provenance(**changes):
    """Provenance of an engine that asked no model."""
    values = {
        "engine": "rules",
        "model": None,
        "prompt": None,
        "created_at": datetime(2031, 3, 5, 12, 0, tzinfo=UTC),
        "attempts": 0,
        "usage": Usage(prompt_tokens=0, cached_tokens=0, completion_tokens=0, reasoning_tokens=0, requests=0),
        "cost": None,
        "warnings": [],
        "rejected": [],
    }
    return Provenance(**(values | changes))


def record(text, **changes):
    """What a brief keeps of an article with that text."""
    values = {
        "id": "k1",
        "title": "Rockets hit air base in northern Iraq",
        "source": "Example Wire",
        "url": "https://example.org/k1",
        "published": date(2031, 3, 4),
        "language": "en",
        "text": text,
        "characters": len(text),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    return ArticleRecord(**(values | changes))


def full_brief():
    """A brief with something in every section, overlapping evidence, and words that markup would trip over."""

    def quoted(*quotes):
        return [evidence(TEXT, quote) for quote in quotes]

    lead = TEXT[TEXT.index("Several soldiers") : TEXT.index(" At least two")]
    k1 = Place(name="K-1 air base", within=["Kirkuk", "Iraq"], country="IQ", latitude=35.47, longitude=44.4)
    qasr = Place(name="Umm Qasr", within=[], country="IQ", latitude=None, longitude=None)
    shelled = "Last month four fishermen died in shelling near Umm Qasr."
    return Brief(
        schema_version="1",
        article=record(TEXT),
        headline="Rockets wound several soldiers at the K-1 air base in Iraq",
        summary="Several soldiers were wounded when rockets struck the K-1 air base. A militia said it had fired them.",
        incident=Incident(
            kind="missile_or_rocket_attack",
            stage="accomplished",
            date=When(text="Monday", start=date(2031, 3, 3), end=date(2031, 3, 3)),
            places=[k1],
            weapons=["rockets"],
            targets=["air base"],
            evidence=quoted(lead),
        ),
        casualties=[
            Casualty(
                outcome="injured",
                count=Count(text="Several", low=2, high=None, approximate=True),
                who="soldiers",
                group="military",
                names=[],
                according_to="army spokesman",
                evidence=quoted("Several soldiers were wounded on Monday"),
            ),
            Casualty(
                outcome="killed",
                count=Count(text="At least two", low=2, high=None, approximate=False),
                who="contractors",
                group="civilians",
                names=[],
                according_to="provincial governor",
                evidence=quoted("At least two contractors were killed, according to the provincial governor."),
            ),
        ],
        claimants=[
            Claimant(
                actor="Sons of the River",
                stance="claimed",
                according_to=None,
                motive="in answer to the raid of May",
                evidence=quoted("Sons of the River said it had fired the rockets “in answer to the raid of May”"),
            )
        ],
        reactions=[
            Reaction(
                speaker="Lena Orr",
                role="Foreign\nMinister",
                country="XB",
                stance="condemns",
                statement="condemned the attack & called it <cowardly>",
                evidence=quoted("Lena Orr condemned the attack & called it <cowardly>"),
            ),
            Reaction(
                speaker="Lena Orr",
                role=None,
                country="XB",
                stance="threatens",
                statement="We will respond with force",
                evidence=quoted('"We will respond with force," she said.'),
            ),
        ],
        other_incidents=[
            OtherIncident(
                kind="shelling",
                stage="accomplished",
                date=When(text="Last month", start=date(2031, 2, 1), end=date(2031, 2, 28)),
                places=[qasr],
                weapons=[],
                targets=[],
                evidence=quoted(shelled),
                casualties=[
                    Casualty(
                        outcome="killed",
                        count=Count(text="four", low=4, high=4, approximate=False),
                        who="fishermen",
                        group="civilians",
                        names=[],
                        according_to=None,
                        evidence=quoted(shelled),
                    )
                ],
                claimants=[],
                summary="Four fishermen died in shelling near Umm Qasr.",
            )
        ],
        unknowns=[
            Unknown(
                what="whether the runway was damaged",
                evidence=quoted("It was not clear whether the runway was damaged."),
            )
        ],
        provenance=provenance(
            warnings=[Caveat(code="ambiguous_quote", section="claimants", message="A quote occurs twice")],
            rejected=[
                Rejected(
                    section="casualties",
                    index=2,
                    code="quote_not_found",
                    reason="the quote is not in the article",
                    item={"who": "pilots"},
                )
            ],
        ),
    )


def quiet_brief():
    """A brief of an article that reports no incident."""
    text = "United beat City by four goals to one on Saturday, and the crowd went home happy in the rain.\n"
    return Brief(
        schema_version="1",
        article=record(text, id="match", title="United beat City", url=None),
        headline="United beat City",
        summary=None,
        incident=None,
        casualties=[],
        claimants=[],
        reactions=[],
        other_incidents=[],
        unknowns=[],
        provenance=provenance(),
    )


@pytest.fixture
def brief():
    """A brief with something in every section."""
    return full_brief()


@pytest.fixture
def quiet():
    """A brief without an incident."""
    return quiet_brief()


@pytest.fixture
def without_text(brief):
    """The full brief as `--no-text` writes it."""
    return brief.model_copy(update={"article": brief.article.model_copy(update={"text": None})})


@pytest.fixture
def changed():
    """A brief with other values in some fields, checked again."""

    def change(brief, **values):
        return Brief.model_validate(brief.model_dump() | values)

    return change
