"""Who did it: says so, denies it, is accused, is suspected, is reported, stays silent."""

from typing import Annotated

from pydantic import Field

from summarizer.schema.base import Model
from summarizer.schema.evidence import Evidence
from summarizer.schema.vocabulary import ClaimStance


class Claimant(Model):
    """One actor in one stance to the incident; `actor` is null where the article says that nobody has claimed it.

    `motive` is as the actor states it, at most 20 words.
    """

    actor: str | None
    stance: ClaimStance
    according_to: str | None
    motive: str | None
    evidence: Annotated[list[Evidence], Field(min_length=1)]
