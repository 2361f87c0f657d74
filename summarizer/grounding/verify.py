"""From a draft to a brief: each item is held against the article, and what the article does not say is refused.

An item whose quotes are not in the article, or whose quotes do not carry what it claims, goes to `provenance.rejected`
with the reason; what a reader should know of the others to `provenance.warnings`.

If no quote of the incident itself is in the article, but a casualty or a claimant grounds, the incident stands on their
evidence (warning `incident_evidence_borrowed`), since an article with a toll or a claim has an incident. Otherwise
there is no incident, and every other item is refused with it.
"""

import datetime
import threading
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.grounding.background import Frame
from summarizer.grounding.context import Context
from summarizer.grounding.findings import Doubt, Ledger, Refusal
from summarizer.grounding.incidents import Found, hints, incident
from summarizer.grounding.merged import merged_casualties, merged_claimants, merged_reactions
from summarizer.grounding.others import borrowable, other_incidents
from summarizer.grounding.quotes import quoted
from summarizer.grounding.sections import Sections
from summarizer.grounding.times import when
from summarizer.grounding.wording import Support, headline, summary, title_or
from summarizer.schema import (
    SCHEMA_VERSION,
    Article,
    ArticleRecord,
    Brief,
    Casualty,
    Caveat,
    Claimant,
    Draft,
    DraftIncident,
    Evidence,
    OtherIncident,
    Provenance,
    Reaction,
    Rejected,
    Run,
    Unknown,
)
from summarizer.schema.vocabulary import SectionName

NO_INCIDENT = Refusal("no_incident", "the draft has no incident that the article supports, so nothing can belong to it")


def ground(draft: Draft, article: Article, *, created_at: datetime.datetime | None = None) -> Brief:
    """Hold a draft against its article; never raises on a bad draft.

    Args:
        draft: what an engine claims.
        article: what it claims it about.
        created_at: when the brief is made; now, if left out.

    Returns:
        A brief all of whose evidence slices back: `article.text[start:end] == quote`.
    """
    body, warnings, rejected = _latest.judged(draft, article)
    return Brief(
        schema_version=SCHEMA_VERSION,
        article=_record(article),
        headline=body.headline,
        summary=body.summary,
        incident=body.found.incident if body.found else None,
        casualties=body.casualties,
        claimants=body.claimants,
        reactions=body.reactions,
        other_incidents=body.others,
        unknowns=body.unknowns,
        provenance=_provenance(
            draft.run,
            warnings,
            [*draft.run.rejected, *rejected],
            created_at or datetime.datetime.now(datetime.UTC),
        ),
    )


class _Body(NamedTuple):
    """The sections of a brief on its way."""

    found: Found | None
    casualties: list[Casualty]
    claimants: list[Claimant]
    reactions: list[Reaction]
    others: list[OtherIncident]
    unknowns: list[Unknown]
    headline: str
    summary: str | None

    @classmethod
    def without_incident(cls, context: Context) -> "_Body":
        """The brief of an article that reports no incident: its title and nothing else."""
        return cls(None, [], [], [], [], [], title_or(context, _first_line(context)), None)

    def evidence(self) -> Iterable[Evidence]:
        """All evidence of all sections."""
        if self.found is not None:
            yield from self.found.incident.evidence
        items: list[Casualty | Claimant | Reaction | OtherIncident | Unknown] = [
            *self.casualties,
            *self.claimants,
            *self.reactions,
            *self.others,
            *self.unknowns,
        ]
        for other in self.others:
            items += [*other.casualties, *other.claimants]
        for item in items:
            yield from item.evidence


def _body(draft: Draft, context: Context, ledger: Ledger) -> _Body | None:
    """All sections; None if there is no incident to hang them on."""
    sections = Sections(context, ledger)
    if draft.incident is None:
        _refuse_all(draft, ledger, ("casualties", "claimants", "reactions", "other_incidents", "unknowns"))
        return None
    frame = _frame(draft.incident, context)
    casualties = merged_casualties(sections.casualties(draft.casualties, frame))
    claimants = merged_claimants(sections.claimants(draft.claimants, frame))
    found = _incident(draft.incident, casualties, claimants, context, ledger)
    if found is None:
        _refuse_all(draft, ledger, ("reactions", "other_incidents", "unknowns"))
        return None
    body = _Body(
        found=found,
        casualties=casualties,
        claimants=claimants,
        reactions=merged_reactions(sections.reactions(draft.reactions)),
        others=other_incidents(draft.other_incidents, context, ledger),
        unknowns=sections.unknowns(draft.unknowns),
        headline="",
        summary=None,
    )
    return _worded(body, draft, context, sections)


class _Judged(NamedTuple):
    """What a draft's items came to: the sections, the warnings, and what was refused."""

    body: _Body
    warnings: list[Caveat]
    rejected: list[Rejected]


def _judged(draft: Draft, context: Context) -> _Judged:
    ledger = Ledger()
    body = _body(draft, context, ledger) or _Body.without_incident(context)
    return _Judged(body, ledger.warnings, ledger.rejected)


class _Latest(threading.local):
    """What each thread judged last: an engine that asks a model grounds its drafts before it hands one over."""

    def __init__(self) -> None:
        self._context: Context | None = None
        self._draft: Draft | None = None
        self._found: _Judged | None = None

    def judged(self, draft: Draft, article: Article) -> _Judged:
        """The judgement; kept from the time before if article and items are the same."""
        if self._context is None or self._context.article is not article:
            self._context, self._draft, self._found = Context(article), None, None
        if self._found is None or not self._same(draft):
            self._found = _judged(draft, self._context)
            self._draft = draft
        return self._found

    def _same(self, draft: Draft) -> bool:
        return self._draft is not None and draft.model_copy(update={"run": self._draft.run}) == self._draft


_latest = _Latest()


def _frame(drafted: DraftIncident, context: Context) -> Frame:
    date, _ = when(drafted.date, context)
    return Frame(date.start, date.end, date.text) if date else Frame(None, None, "")


def _incident(
    drafted: DraftIncident,
    casualties: Iterable[Casualty],
    claimants: Iterable[Claimant],
    context: Context,
    ledger: Ledger,
) -> Found | None:
    quotes = quoted(drafted.evidence, context, hints(drafted))
    if not isinstance(quotes, Refusal):
        doubts, evidence = quotes.doubts, list(quotes.evidence)
    else:
        evidence = borrowable(casualties, claimants)
        doubts = (Doubt("incident_evidence_borrowed", quotes.reason),)
        if not evidence:
            ledger.reject("incident", None, quotes, drafted)
            return None
    found = incident(drafted, evidence, context)
    for doubt in (*doubts, *found.doubts):
        ledger.warn("incident", doubt)
    return found


def _refuse_all(draft: Draft, ledger: Ledger, names: Iterable[SectionName]) -> None:
    for name in names:
        for index, item in enumerate(getattr(draft, name)):
            ledger.reject(name, index, NO_INCIDENT, item)


def _worded(body: _Body, draft: Draft, context: Context, sections: Sections) -> _Body:
    """With headline and summary, of which nothing stays that no evidence supports."""
    tolls = [*body.casualties, *(each for other in body.others for each in other.casualties)]
    claims = [*body.claimants, *(each for other in body.others for each in other.claimants)]
    kinds = [each.kind for each in ([body.found.incident] if body.found else []) + body.others]
    support = Support(context, body.evidence(), tolls, claims, kinds)
    first = body.found.incident.evidence[0] if body.found else None
    fallback = context.passage(first).sentences[0].text if first else ""
    title, doubt = headline(draft.headline, support, context, fallback)
    sections.note("headline", [doubt] if doubt else [])
    text, doubts = summary(draft.summary, support, fallback)
    sections.note("summary", doubts)
    return body._replace(headline=title, summary=text)


def _first_line(context: Context) -> str:
    return next((line.strip() for line in context.article.text.splitlines() if line.strip()), "")


def _record(article: Article) -> ArticleRecord:
    return ArticleRecord(**{name: getattr(article, name) for name in ArticleRecord.model_fields})


def _provenance(
    run: Run, warnings: list[Caveat], rejected: list[Rejected], created_at: datetime.datetime
) -> Provenance:
    return Provenance(
        engine=run.engine,
        model=run.model,
        prompt=run.prompt,
        created_at=created_at,
        attempts=run.attempts,
        usage=run.usage,
        cost=run.cost,
        warnings=[*run.warnings, *warnings],
        rejected=rejected,
    )
