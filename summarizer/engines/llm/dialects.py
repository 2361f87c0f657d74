"""The JSON schema that is sent, in the dialect that a server understands.

One schema is made from `schema.draft`; a dialect changes only what its servers cannot take or badly need. On the wire a
piece of evidence is a bare string: `near` is an offset, and models cannot count characters.
"""

import copy
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from summarizer.errors import ConfigurationError
from summarizer.schema import Draft

Schema: TypeAlias = dict[str, Any]

_NOT_SAID = frozenset({"title", "description", "default"})
"""Keys that cost tokens and say nothing which the prompt does not say better."""

_REFERENCE = "#/$defs/"


LARGEST_COUNT = 9_999_999
"""Of people, in one casualty; without an end, a small model writes digits for ever."""


class Bounds(NamedTuple):
    """How much one reply may hold under `llama.cpp`: entries of a list, quotes of an item, letters of a string.

    A small model that has nothing to say repeats itself until it is cut off; a bounded list ends. The default allows
    what the longest brief of an article needs.
    """

    items: int = 12
    evidence: int = 3
    text: int = 400


def of_reply() -> Schema:
    """The schema of a whole reply: a draft without `run`, all required, nullable instead of optional."""
    schema = Draft.model_json_schema()
    definitions = schema.pop("$defs")
    for name in ("Run", "Usage", "PromptReference", "DraftEvidence", "Rejected"):
        definitions.pop(name, None)
    del schema["properties"]["run"]
    schema["required"].remove("run")
    schema["$defs"] = {_short(name): definition for name, definition in sorted(definitions.items())}
    for part in _objects(schema):
        _tidy(part)
    return _ordered(schema)


def of_items(wanted: Mapping[str, str | None]) -> Schema:
    """The schema of a correction: under each key one item of the named definition, or null; None: a string or null."""
    whole = of_reply()
    properties: Schema = {}
    for key, definition in wanted.items():
        item = {"$ref": _REFERENCE + definition} if definition else {"type": "string"}
        properties[key] = {"anyOf": [item, {"type": "null"}]}
    schema = {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
    needed = _reachable(schema, whole["$defs"])
    return {**schema, "$defs": needed} if needed else schema


def dialect(name: str) -> "Dialect":
    """The dialect of that name.

    Raises:
        ConfigurationError: there is none.
    """
    try:
        return DIALECTS[name]
    except KeyError:
        raise ConfigurationError(
            f"there is no schema dialect {name!r}", hint=f"schema_dialect is one of: {', '.join(DIALECTS)}"
        ) from None


def _openai_strict(schema: Schema, bounds: Bounds) -> Schema:  # noqa: ARG001 - strict mode refuses bounds
    """Already all required and closed; references stay, bounds are left out, since strict mode refuses them."""
    return _terse(copy.deepcopy(schema))


def _llama_cpp(schema: Schema, bounds: Bounds) -> Schema:
    """Every list, string and number bounded, and at least one quote for each item."""
    schema = _terse(copy.deepcopy(schema))
    for part in _objects(schema):
        types = part.get("type", ())
        if types == "array":
            part["maxItems"] = bounds.items
        elif "string" in types and "enum" not in part:
            part["maxLength"] = bounds.text
        elif "integer" in types:
            part.update(minimum=0, maximum=LARGEST_COUNT)
        evidence = part.get("properties", {}).get("evidence")
        if evidence:
            evidence["minItems"] = 1
    for part in _objects(schema):
        evidence = part.get("properties", {}).get("evidence")
        if evidence:
            evidence["maxItems"] = bounds.evidence
    return schema


def _plain(schema: Schema, bounds: Bounds) -> Schema:  # noqa: ARG001 - one signature for all dialects
    """References written out, for servers that do not follow them."""
    inlined: Schema = _inlined(schema, schema.get("$defs", {}))
    return inlined


class Dialect(NamedTuple):
    """How a schema is sent.

    Args:
        shape: makes the schema of the dialect from the common one.
        strict: whether the request says `"strict": true` beside it.
        limit: the parameter that bounds the length of the reply.
    """

    shape: Callable[[Schema, Bounds], Schema]
    strict: bool
    limit: str


DIALECTS: Mapping[str, Dialect] = MappingProxyType(
    {
        "openai-strict": Dialect(_openai_strict, strict=True, limit="max_completion_tokens"),
        "llama.cpp": Dialect(_llama_cpp, strict=False, limit="max_tokens"),
        "plain": Dialect(_plain, strict=False, limit="max_tokens"),
    }
)


def _objects(node: object) -> Iterator[Schema]:
    """Every schema in a schema, outermost first; what stands under `properties` or `$defs` is named, not a schema."""
    if isinstance(node, list):
        for entry in node:
            yield from _objects(entry)
    elif isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key in {"properties", "$defs"}:
                yield from _objects(list(value.values()))
            elif key in {"items", "anyOf"}:
                yield from _objects(value)


def _tidy(part: Schema) -> None:
    """Drop what is not said, and turn a reference to evidence into a string; in place."""
    for key in _NOT_SAID & part.keys():
        del part[key]
    reference = part.get("$ref", "")
    if reference.endswith("/DraftEvidence"):
        del part["$ref"]
        part["type"] = "string"
    elif reference:
        part["$ref"] = _REFERENCE + _short(reference.removeprefix(_REFERENCE))


def _terse(schema: Schema) -> Schema:
    """Nullable strings and numbers written as `"type": ["string", "null"]`, which takes fewer tokens; in place."""
    for part in _objects(schema):
        options = part.get("anyOf", ())
        if options and all(option.keys() == {"type"} for option in options):
            del part["anyOf"]
            part["type"] = [option["type"] for option in options]
    return schema


def _ordered(schema: Schema) -> Schema:
    """Definitions last, as a reader would want them; the order of properties is that of the draft."""
    definitions = schema.pop("$defs")
    return {**schema, "$defs": definitions}


def _short(name: str) -> str:
    return name.removeprefix("Draft")


def _reachable(node: Schema, definitions: Schema) -> Schema:
    """The definitions that a schema needs, in alphabetical order."""
    names: set[str] = set()
    waiting = [node]
    while waiting:
        for part in _objects(waiting.pop()):
            name = part.get("$ref", "").removeprefix(_REFERENCE)
            if name and name not in names:
                names.add(name)
                waiting.append(definitions[name])
    return {name: copy.deepcopy(definitions[name]) for name in sorted(names)}


def _inlined(node: Any, definitions: Schema) -> Any:
    if isinstance(node, list):
        return [_inlined(entry, definitions) for entry in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _inlined(definitions[node["$ref"].removeprefix(_REFERENCE)], definitions)
    return {key: _inlined(value, definitions) for key, value in node.items() if key != "$defs"}
