"""The other incidents of a draft, each with its own toll and claims."""

from collections.abc import Iterable, Iterator

from summarizer.grounding.context import Context
from summarizer.grounding.findings import Doubt, Ledger, Refusal
from summarizer.grounding.incidents import hints, incident
from summarizer.grounding.quotes import quoted
from summarizer.grounding.sections import Sections
from summarizer.grounding.wording import Support, shortened
from summarizer.schema import Casualty, Claimant, DraftOtherIncident, Evidence, Incident, OtherIncident
from summarizer.schema.vocabulary import SectionName

SECTION: SectionName = "other_incidents"


def other_incidents(drafts: Iterable[DraftOtherIncident], context: Context, ledger: Ledger) -> list[OtherIncident]:
    """Those whose quotes, or those of one of whose casualties or claimants, are in the article."""
    return list(_kept(drafts, context, ledger))


def _kept(drafts: Iterable[DraftOtherIncident], context: Context, ledger: Ledger) -> Iterator[OtherIncident]:
    sections = Sections(context, ledger)
    for index, draft in enumerate(drafts):
        found = quoted(draft.evidence, context, hints(draft))
        casualties = sections.casualties(draft.casualties, None, section=SECTION, index=index)
        claimants = sections.claimants(draft.claimants, section=SECTION, index=index)
        if isinstance(found, Refusal):
            borrowed = borrowable(casualties, claimants)
            if not borrowed:
                ledger.reject(SECTION, index, found, draft)
                continue
            sections.note(SECTION, [Doubt("incident_evidence_borrowed", found.reason)])
            evidence = borrowed
        else:
            sections.note(SECTION, found.doubts)
            evidence = list(found.evidence)
        event = incident(draft, evidence, context)
        sections.note(SECTION, event.doubts)
        fields = {name: getattr(event.incident, name) for name in Incident.model_fields}
        other = OtherIncident(**fields, casualties=casualties, claimants=claimants, summary="")
        yield other.model_copy(update={"summary": _summary(draft.summary, other, context, sections)})


def _other(
    draft: DraftOtherIncident,
    evidence: list[Evidence],
    casualties: list[Casualty],
    claimants: list[Claimant],
    context: Context,
    sections: Sections,
) -> OtherIncident:
    found = incident(draft, evidence, context)
    sections.note(SECTION, found.doubts)
    parts: list[Casualty | Claimant] = [*casualties, *claimants]
    pieces = [*evidence, *(each for part in parts for each in part.evidence)]
    summary = " ".join(draft.summary.split())
    fault = Support(context, pieces, casualties).fault(summary, title=False)
    if fault is not None or not summary:
        if fault is not None:
            sections.note(
                SECTION, [Doubt("unsupported_summary", f"no evidence supports {fault} in “{summary}”; replaced")]
            )
        summary = shortened(context.passage(evidence[0]).sentences[0].text)
    fields = {name: getattr(found.incident, name) for name in type(found.incident).model_fields}
    return OtherIncident(**fields, casualties=casualties, claimants=claimants, summary=summary)


def borrowable(casualties: Iterable[Casualty], claimants: Iterable[Claimant]) -> list[Evidence]:
    """Evidence that can stand for an incident's own: of its first claim, or of its first toll."""
    items: list[Casualty | Claimant] = [*claimants, *casualties]
    for item in items:
        return list(item.evidence)
    return []
