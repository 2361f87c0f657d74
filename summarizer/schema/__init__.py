"""The shape of articles, drafts and briefs: pydantic models without I/O."""

from summarizer.schema.article import Article, ArticleRecord
from summarizer.schema.brief import SCHEMA_VERSION, Brief, Caveat, PromptReference, Provenance, Rejected, Usage
from summarizer.schema.casualties import Casualty, Count
from summarizer.schema.claimants import Claimant
from summarizer.schema.draft import (
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
)
from summarizer.schema.evidence import Evidence
from summarizer.schema.incident import Incident, OtherIncident, Place, Unknown, When
from summarizer.schema.reactions import Reaction

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "ArticleRecord",
    "Brief",
    "Casualty",
    "Caveat",
    "Claimant",
    "Count",
    "Draft",
    "DraftCasualty",
    "DraftClaimant",
    "DraftCount",
    "DraftEvidence",
    "DraftIncident",
    "DraftOtherIncident",
    "DraftPlace",
    "DraftReaction",
    "DraftUnknown",
    "DraftWhen",
    "Evidence",
    "Incident",
    "OtherIncident",
    "Place",
    "PromptReference",
    "Provenance",
    "Reaction",
    "Rejected",
    "Run",
    "Unknown",
    "Usage",
    "When",
]
