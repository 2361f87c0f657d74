"""What a server is asked with: the form in which the schema is sent, and the parameters. Plans only get simpler."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from summarizer.engines.llm.dialects import DIALECTS, Dialect
from summarizer.errors import ConfigurationError
from summarizer.settings import Form

FORMS: Mapping[str, Form] = MappingProxyType({"tools": "tools", "json-object": "json_object", "text": "text"})
"""Forms that can be chosen in place of a dialect."""

SIMPLER: Mapping[Form, Form] = MappingProxyType(
    {"json_schema": "json_object", "tools": "json_object", "json_object": "text"}
)
"""The form that a server may take which refuses another."""

LIMITS: Mapping[str, str] = MappingProxyType(
    {"max_completion_tokens": "max_tokens", "max_tokens": "max_completion_tokens"}
)
"""The parameter that bounds a reply has two names, of which servers know one or both."""

OPTIONAL = ("temperature", "seed", "reasoning_effort")
"""Parameters that a request can do without."""

ASKED_IN_WORDS = "Answer with one JSON object, and nothing else, that has exactly the form of this JSON schema:\n"


class Plan(NamedTuple):
    """How requests are made at present.

    `limit` is the name of the parameter that bounds a reply; `omitted` are parameters that are not sent.
    """

    dialect_name: str
    form: Form
    strict: bool
    limit: str
    omitted: frozenset[str]

    @classmethod
    def of(cls, chosen: str, *, form: Form = "json_schema") -> Self:
        """The plan to begin with: a dialect of the schema, or a form, which then has the plain dialect.

        Raises:
            ConfigurationError: there is no such dialect, and no such form.
        """
        if chosen in FORMS:
            chosen, form = "plain", FORMS[chosen]
        elif chosen not in DIALECTS:
            known = ", ".join((*DIALECTS, *FORMS))
            raise ConfigurationError(
                f"there is no schema dialect {chosen!r}", hint=f"schema_dialect is one of: {known}"
            )
        dialect = DIALECTS[chosen]
        return cls(chosen, form, dialect.strict, dialect.limit, frozenset())

    @property
    def dialect(self) -> Dialect:
        """How the schema is written."""
        return DIALECTS[self.dialect_name]

    def without(self, refused: str) -> Self | None:
        """The next simpler plan after a server refused a part of a request; None if there is none.

        `refused` is a parameter, `limit` for the name of the one that bounds the reply, or `schema`.
        """
        if refused in OPTIONAL:
            return None if refused in self.omitted else self._replace(omitted=self.omitted | {refused})
        if refused == "limit":  # the other name, once
            seen = self.omitted | {refused}
            return None if refused in self.omitted else self._replace(limit=LIMITS[self.limit], omitted=seen)
        if self.strict:
            return self._replace(dialect_name="plain", strict=False)
        if self.form in SIMPLER:
            return self._replace(dialect_name="plain", form=SIMPLER[self.form])
        return None

    def request(self, drafted: Mapping[str, Any]) -> dict[str, Any]:
        """A request for a completion, made of one that carries the schema as a response format."""
        request = {name: value for name, value in drafted.items() if name != "response_format"}
        named = drafted["response_format"]["json_schema"]
        strict = {"strict": True} if self.strict else {}
        if self.form == "json_schema":
            request["response_format"] = {"type": "json_schema", "json_schema": {**named, **strict}}
        elif self.form == "tools":
            function = {"name": named["name"], "parameters": named["schema"], **strict}
            request["tools"] = [{"type": "function", "function": function}]
            request["tool_choice"] = {"type": "function", "function": {"name": named["name"]}}
        else:
            request["messages"] = _with_schema(request["messages"], named["schema"])
            if self.form == "json_object":
                request["response_format"] = {"type": "json_object"}
        return request


def _with_schema(messages: list[dict[str, str]], schema: Mapping[str, Any]) -> list[dict[str, str]]:
    """The messages, the schema behind the prompt: the article stays last, and all before it the same."""
    first, *rest = messages
    words = f"{first['content']}\n\n{ASKED_IN_WORDS}{json.dumps(schema, ensure_ascii=False, separators=(',', ':'))}\n"
    return [{**first, "content": words}, *rest]
