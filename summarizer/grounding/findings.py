"""What grounding has to say about a draft: refusals and warnings, with stable codes.

A reason is written for whoever drafted the item, person or model: it says what is wrong and what would be right.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from summarizer.schema import Caveat, Rejected
from summarizer.schema.base import Model
from summarizer.schema.vocabulary import SectionName

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "no_evidence": "the item has no quote",
        "quote_not_found": "no quote of the item is in the article",
        "quote_too_short": "a quote of under four words that is no whole sentence",
        "quote_is_boilerplate": "the quote is a caption, a link or a credit line",
        "quote_is_an_order": "the quote tells its reader what to do or to write",
        "outcome_not_in_evidence": "the evidence does not say that anybody was killed, injured, …",
        "outcome_denied": "the evidence says that it did not happen",
        "outcome_not_a_fact": "the evidence speaks of what was planned or would have happened",
        "count_not_in_evidence": "the number, with its hedge, is not in the evidence",
        "number_of_another_group": "the number counts other people, or people of another outcome",
        "background_toll": "the toll of an earlier event, or of a war",
        "name_not_in_article": "a name that the article does not have",
        "no_actor": "only a silent claimant may be nobody",
        "actor_not_in_evidence": "the evidence does not speak of the actor",
        "stance_not_in_evidence": "the evidence does not say that, or says the opposite",
        "speaker_not_in_evidence": "the evidence is not the speaker's words or deed",
        "statement_not_in_evidence": "the statement holds a number that the evidence has not",
        "no_incident": "there is no incident that the item could belong to",
    }
)
"""Codes of `provenance.rejected`, and what each means."""

WARNINGS: Mapping[str, str] = MappingProxyType(
    {
        "quote_dropped": "one quote of an item is not in the article; others are",
        "ambiguous_quote": "a quote occurs more than once, and nothing says which is meant",
        "incident_evidence_borrowed": "no quote of the incident is in the article; those of its best item stand in",
        "count_differs": "the proposed interval is not what the words mean; the words' stands",
        "count_hedge_restored": "the article hedges the number; its words stand",
        "count_unverified": "the words hold no number that could be computed; the proposal stands",
        "denied_in_evidence": "the evidence gives the figure in order to deny it",
        "possible_background": "the evidence may speak of an earlier event",
        "possibly_another_group": "the evidence may count other people",
        "possibly_withdrawn": "the evidence may give a figure that was taken back later",
        "date_differs": "the proposed dates are not what the words mean; the words' stand",
        "date_unverified": "the words could not be resolved; the proposed dates stand",
        "date_not_in_article": "the date's words are not in the article; the date is left out",
        "country_differs": "the proposed country is not the place's or the speaker's; the computed one stands",
        "country_unverified": "the country could not be computed; the proposal stands",
        "not_in_article": "words that the article does not have are left out",
        "source_doubtful": "the evidence does not speak of the one whom the item is according to",
        "place_doubtful": "where the article names the place, it speaks of other things than the incident",
        "kind_doubtful": "no word of the article is of the kind that the incident is said to be",
        "date_doubtful": "the evidence of the incident gives another date",
        "motive_too_long": "a motive of more than 20 words is left out",
        "stance_doubtful": "nothing in the evidence says the stance outright",
        "unknown_doubtful": "nothing in the evidence says that this is unclear",
        "statement_doubtful": "words of the statement are not in the evidence; the quote stands in its place",
        "unsupported_headline": "the headline says what no evidence supports; it is replaced",
        "unsupported_summary": "the summary says what no evidence supports; those sentences are left out",
        "headline_too_long": "the headline has more than 16 words; it is replaced",
        "summary_too_long": "the summary has more than 80 words or three sentences; it is cut",
    }
)
"""Codes of `provenance.warnings` that grounding gives, and what each means."""


class Refusal(NamedTuple):
    """Why an item is not in the brief."""

    code: str
    reason: str


class Doubt(NamedTuple):
    """What a reader of an item that is in the brief should know."""

    code: str
    message: str


Item_co = TypeVar("Item_co", bound=Model, covariant=True)


class Carried(NamedTuple, Generic[Item_co]):
    """An item that its evidence carries, with what its reader should know."""

    item: Item_co
    doubts: tuple[Doubt, ...]


@dataclass(slots=True)
class Ledger:
    """Collects the refusals and warnings of one grounding."""

    warnings: list[Caveat] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)

    def warn(self, section: SectionName, doubt: Doubt) -> None:
        """Keep a warning, once."""
        caveat = Caveat(code=doubt.code, section=section, message=doubt.message)
        if caveat not in self.warnings:
            self.warnings.append(caveat)

    def reject(self, section: SectionName, index: int | None, refusal: Refusal, item: Model) -> None:
        """Keep a refused item as it was drafted."""
        self.rejected.append(
            Rejected(
                section=section,
                index=index,
                code=refusal.code,
                reason=refusal.reason,
                item=item.model_dump(mode="json"),
            )
        )
