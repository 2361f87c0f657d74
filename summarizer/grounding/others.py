"""The other incidents of a draft, each with its own toll and claims."""

from collections.abc import Iterable, Iterator

from summarizer.grounding.context import Context
from summarizer.grounding.findings import Doubt, Ledger, Refusal
from summarizer.grounding.incidents import hints, incident
from summarizer.grounding.quotes import quoted
from summarizer.grounding.sections import Sections
from summarizer.grounding.wording import MOST_WORDS_OF_SUMMARY, Support, shortened
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
        claimants = sections.claimants(draft.claimants, None, section=SECTION, index=index)
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


def _summary(drafted: str, other: OtherIncident, context: Context, sections: Sections) -> str:
    """The drafted line if evidence supports it, else the beginning of the evidence."""
    parts: list[Casualty | Claimant] = [*other.casualties, *other.claimants]
    evidence = [*other.evidence, *(each for part in parts for each in part.evidence)]
    text = " ".join(drafted.split())
    if len(text.split()) > MOST_WORDS_OF_SUMMARY:
        sections.note(SECTION, [Doubt("summary_too_long", f"“{shortened(text)}” is replaced")])
        return shortened(context.passage(other.evidence[0]).sentences[0].text)
    fault = Support(context, evidence, other.casualties, other.claimants, [other.kind]).fault(text, title=False)
    if fault is not None:
        sections.note(SECTION, [Doubt("unsupported_summary", f"no evidence supports {fault} in “{text}”; replaced")])
    return text if text and fault is None else shortened(context.passage(other.evidence[0]).sentences[0].text)


def borrowable(casualties: Iterable[Casualty], claimants: Iterable[Claimant]) -> list[Evidence]:
    """Evidence that can stand for an incident's own: of its first claim, or of its first toll."""
    items: list[Casualty | Claimant] = [*claimants, *casualties]
    for item in items:
        return list(item.evidence)
    return []
