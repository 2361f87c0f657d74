"""What all models of the schema share."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value; an unknown key is an error, never silently dropped."""

    model_config = ConfigDict(extra="forbid", frozen=True)
