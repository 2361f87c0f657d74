"""What an engine fills in."""

import pytest

from summarizer import schema
from summarizer.schema import Draft
from summarizer.schema.base import Model

PARTS = [value for name, value in vars(schema).items() if name.startswith("Draft") and isinstance(value, type)]


@pytest.mark.parametrize("model", PARTS, ids=lambda model: model.__name__)
def test_no_field_has_a_default(model):
    """Strict JSON schemas refuse defaults."""
    assert issubclass(model, Model)
    assert [name for name, field in model.model_fields.items() if not field.is_required()] == []


@pytest.mark.parametrize(
    "model", [part for part in PARTS if "evidence" in part.model_fields], ids=lambda model: model.__name__
)
def test_evidence_comes_first(model):
    """An engine that must quote before it claims, claims less."""
    assert next(iter(model.model_fields)) == "evidence"


def test_headline_and_summary_come_last():
    """They are written when everything else is found; `run` is not the model's."""
    assert list(Draft.model_fields)[-3:] == ["headline", "summary", "run"]
