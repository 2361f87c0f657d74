"""The schema of each dialect keeps what its servers demand."""

import json

import pytest

from summarizer.engines.llm import dialects
from summarizer.engines.llm.dialects import Bounds
from summarizer.errors import ConfigurationError
from summarizer.schema import vocabulary


def parts(schema):
    return list(dialects._objects(schema))


def shaped(name, bounds=None):
    return dialects.DIALECTS[name].shape(dialects.of_reply(), bounds or Bounds())


@pytest.mark.parametrize("name", dialects.DIALECTS)
def test_every_object_is_closed_and_all_required(name):
    """No key is optional and none may be added; what may be missing is nullable."""
    objects = [part for part in parts(shaped(name)) if part.get("type") == "object"]
    assert len(objects) >= 9
    for part in objects:
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])


@pytest.mark.parametrize("name", dialects.DIALECTS)
def test_nothing_is_sent_that_costs_tokens_in_vain(name):
    """Titles, descriptions and defaults stay at home."""
    for part in parts(shaped(name)):
        assert not {"title", "description", "default"} & part.keys()


@pytest.mark.parametrize("name", dialects.DIALECTS)
def test_the_order_is_that_of_a_draft(name):
    """Evidence comes first in every item, headline and summary last; how a draft was made is not asked."""
    schema = shaped(name)
    assert list(schema["properties"]) == [
        "incident",
        "casualties",
        "claimants",
        "reactions",
        "other_incidents",
        "unknowns",
        "headline",
        "summary",
    ]
    with_evidence = [part for part in parts(schema) if "evidence" in part.get("properties", {})]
    assert len(with_evidence) >= 6
    for part in with_evidence:
        assert next(iter(part["properties"])) == "evidence"
        assert part["properties"]["evidence"]["items"]["type"] == "string"
    assert "near" not in json.dumps(schema)
    assert "Run" not in schema.get("$defs", {})


def test_the_strict_dialect_has_no_bounds():
    """OpenAI's strict mode refuses `maxLength`, `maxItems` and whatever it does not know."""
    text = json.dumps(shaped("openai-strict"))
    assert not any(word in text for word in ("maxLength", "maxItems", "minItems", "minimum"))


def test_the_bounded_dialect_bounds_everything():
    """Under `llama.cpp` no list, no string and no number is without end."""
    schema = shaped("llama.cpp", Bounds(items=5, evidence=2, text=80))
    for part in parts(schema):
        if part.get("type") == "array":
            assert part["maxItems"] in {5, 2}
        if "string" in part.get("type", ()) and "enum" not in part:
            assert part["maxLength"] == 80
        if "integer" in part.get("type", ()):
            assert (part["minimum"], part["maximum"]) == (0, 9_999_999)
    casualty = schema["$defs"]["Casualty"]["properties"]
    assert casualty["evidence"]["maxItems"] == 2
    assert casualty["names"]["maxItems"] == 5


@pytest.mark.parametrize("name", ["openai-strict", "llama.cpp"])
def test_nullable_is_written_briefly(name):
    """Fewer tokens than a union, for servers that are known to take it."""
    assert shaped(name)["$defs"]["Count"]["properties"]["low"]["type"] == ["integer", "null"]


def test_the_plain_dialect_has_no_references():
    """Servers that do not follow `$ref` get everything written out."""
    assert "$ref" not in json.dumps(shaped("plain"))
    assert "$defs" not in shaped("plain")


@pytest.mark.parametrize(
    "values",
    [
        vocabulary.KINDS,
        vocabulary.STAGES,
        vocabulary.OUTCOMES,
        vocabulary.GROUPS,
        vocabulary.CLAIM_STANCES,
        vocabulary.REACTION_STANCES,
    ],
)
def test_vocabularies_are_closed_on_the_wire(values):
    """Every vocabulary stands in the schema, whole and in its order."""
    assert any(part.get("enum") == list(values) for part in parts(shaped("openai-strict")))


def test_a_correction_asks_for_its_keys_alone():
    """Each key holds the item or null, and only the definitions it needs are sent."""
    schema = dialects.of_items({"casualties_2": "Casualty", "headline": None})
    assert schema["required"] == ["casualties_2", "headline"]
    assert schema["properties"]["headline"] == {"anyOf": [{"type": "string"}, {"type": "null"}]}
    assert set(schema["$defs"]) == {"Casualty", "Count"}


@pytest.mark.parametrize("name", dialects.DIALECTS)
def test_corrections_come_in_every_dialect(name):
    """A correction's schema can be shaped like a whole reply's."""
    schema = dialects.DIALECTS[name].shape(dialects.of_items({"other_incidents_0": "OtherIncident"}), Bounds())
    assert json.loads(json.dumps(schema)) == schema
    for part in parts(schema):
        if part.get("type") == "object":
            assert part["required"] == list(part["properties"])


def test_shaping_leaves_the_common_schema_alone():
    """Bounding a schema does not bound the next one."""
    common = dialects.of_reply()
    before = json.dumps(common)
    for dialect in dialects.DIALECTS.values():
        dialect.shape(common, Bounds())
    assert json.dumps(common) == before


def test_an_unknown_dialect_is_an_error_that_names_the_known():
    """A mistyped setting says what there is."""
    with pytest.raises(ConfigurationError, match=r"no schema dialect 'strict'.*openai-strict, llama\.cpp, plain"):
        dialects.dialect("strict")
