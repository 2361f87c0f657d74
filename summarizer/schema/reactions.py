"""What named people and bodies said or did about the incident."""

from typing import Annotated

from pydantic import Field

from summarizer.schema.base import Model
from summarizer.schema.evidence import Evidence
from summarizer.schema.vocabulary import ReactionStance


class Reaction(Model):
    """One speaker in one stance. `country` is the speaker's, ISO 3166-1 alpha-2; null for bodies of many states."""

    speaker: str
    role: str | None
    country: str | None
    stance: ReactionStance
    statement: str
    evidence: Annotated[list[Evidence], Field(min_length=1)]
