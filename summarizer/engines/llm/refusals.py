"""What a failed request means to the person who sent it: one line, the setting it hangs on, and what to do."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import ProviderError, ProviderRefused, ProviderUnavailable

if TYPE_CHECKING:
    import openai

RETRYABLE_STATUSES = frozenset({408, 409, 429})
SERVER_ERRORS = 500
NOT_IMPLEMENTED = 501
QUOTA_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
"""A 429 that waiting does not help."""

_LONGEST_MESSAGE, _LONGEST_BODY = 200, 4000


class Target(NamedTuple):
    """Who is asked, for error messages; `key_variable` names where the key came from (None: no key is sent).

    `blanked` takes the key out of what a server said: some repeat what they were sent.
    """

    name: str
    model: str
    base_url: str
    key_variable: str | None
    blanked: Callable[[str], str] = str


class _Meaning(NamedTuple):
    what: str
    hint: str


_MEANINGS: Mapping[int, _Meaning] = MappingProxyType(
    {
        400: _Meaning("{url} rejected the request for {name} (400{said})", "check the model and its settings"),
        401: _Meaning("{url} did not accept {key} (401)", "{key_hint}"),
        402: _Meaning("{url} wants to be paid (402{said})", "check the account's balance, or choose another --model"),
        403: _Meaning("{url} does not let {key} use {name} (403{said})", "{key_hint}, or choose another --model"),
        404: _Meaning("{url} knows no model {model!r} (404{said})", "check the name after the slash, and --base-url"),
        413: _Meaning("the article is too large for {url} (413)", "choose another --model, or cut the article"),
        422: _Meaning("{url} rejected the request for {name} (422{said})", "check the model and its settings"),
    }
)
_REDIRECT = _Meaning("{url} sends requests elsewhere ({status})", "give the final address as --base-url")
_OTHER = _Meaning("{url} answered {status} for {name}{said}", "check --model and --base-url")
_QUOTA = _Meaning("the quota at {url} is used up", "check the account's plan and billing, or choose another --model")

_SPECIAL: tuple[tuple[re.Pattern[str], _Meaning], ...] = (
    # "This model's maximum context length is …"; "the request exceeds the available context size"
    (
        re.compile(r"context.{0,20}(?:length|size|window)", re.IGNORECASE),
        _Meaning("the article is too long for {name}{said}", "choose a model with a larger window, or cut the article"),
    ),
    # "Unsupported value: 'temperature' does not support 0.0 with this model"
    (
        re.compile(r"temperature", re.IGNORECASE),
        _Meaning("{name} does not take this temperature{said}", "give --temperature none"),
    ),
    # "max_tokens is too large"; "'max_tokens' is not supported, use 'max_completion_tokens'"
    (
        re.compile(r"max_(?:completion_)?tokens", re.IGNORECASE),
        _Meaning("{name} does not take this limit{said}", "give a lower --max-tokens, or another --schema-dialect"),
    ),
    # "response_format.json_schema is not supported"; "Invalid schema for response_format"
    (
        re.compile(r"response_format|json_?schema|grammar", re.IGNORECASE),
        _Meaning("{name} does not take the schema{said}", "give another --schema-dialect: plain, tools or text"),
    ),
)
"""What 400 and 422 mean more exactly, by the provider's own message; the first that fits."""


_CONTEXT = _SPECIAL[0][0]
_TOO_MUCH = re.compile(r"too (?:large|high|big|long|many)|at most|exceed|maximum|less than|greater than", re.IGNORECASE)

_PARTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\btemperature\b", re.IGNORECASE), "temperature"),
    (re.compile(r"\bseed\b", re.IGNORECASE), "seed"),
    (re.compile(r"\breasoning(?:_effort)?\b", re.IGNORECASE), "reasoning_effort"),
    (re.compile(r"\bmax_(?:completion_)?tokens\b", re.IGNORECASE), "limit"),
    (
        re.compile(
            r"response_format|json[_ ]?(?:schema|object|mode)|structured output|grammar|\bstrict\b|additionalProperties"
            r"|\btools?\b|tool_choice|requested parameters|\bschema\b",
            re.IGNORECASE,
        ),
        "schema",
    ),
)
"""Parts of a request that a server may refuse and an answer may come without; `limit` is the name, not the number."""


def refused_part(error: "openai.APIStatusError") -> str:
    """Which part of a request a 400 or 422 is about, if a request without it may fare better; else empty.

    404 counts where it says that no model takes the parameters, 501 where it says that something is not there.
    """
    if error.status_code not in {400, 404, 422, 501}:
        return ""
    said = f"{error.param or ''} {_said(error)}"
    if _CONTEXT.search(said):
        return ""
    part = next((name for pattern, name in _PARTS if pattern.search(said)), "")
    if part == "limit" and _TOO_MUCH.search(said):
        return ""
    return part if error.status_code != 404 or part == "schema" else ""


def is_transient(error: BaseException) -> bool:
    """Whether asking again can help: 408, 409, 429 without an exhausted quota, 5xx, and connection errors."""
    import openai

    if isinstance(error, openai.APIStatusError):
        retryable = error.status_code in RETRYABLE_STATUSES or error.status_code >= SERVER_ERRORS
        if error.status_code == NOT_IMPLEMENTED:
            return False
        return retryable and not _is_quota(error)
    return isinstance(error, openai.APIConnectionError)


def translated(error: "openai.APIError", target: Target) -> ProviderError:
    """The error of this package that says what an error of the SDK means."""
    import openai

    if isinstance(error, openai.APIStatusError):
        return _status(error, target)
    if isinstance(error, openai.APITimeoutError):
        return ProviderUnavailable(
            f"{target.base_url} did not answer in time", hint="try again, or give a higher --timeout"
        )
    if isinstance(error, openai.APIConnectionError):
        cause = one_line(target.blanked(str(error.__cause__ or "no connection")))
        start = "start it with `ollama serve`, or" if target.name.startswith("ollama/") else "is the server running?"
        return ProviderUnavailable(f"{target.base_url} cannot be reached ({cause})", hint=f"{start} check --base-url")
    return unreadable(target)


def unreadable(target: Target) -> ProviderError:
    """The error for an answer that is nothing that was asked for."""
    return ProviderError(f"{target.base_url} gave an answer that cannot be read", hint="check --base-url")


def one_line(text: str) -> str:
    """A message from elsewhere, fit for one line of a terminal: no control characters, no line ends, not long."""
    clean = " ".join(
        "".join(letter if letter.isprintable() else " " for letter in text[: 4 * _LONGEST_MESSAGE]).split()
    )
    return clean if len(clean) <= _LONGEST_MESSAGE else clean[:_LONGEST_MESSAGE] + "…"


def _status(error: "openai.APIStatusError", target: Target) -> ProviderError:
    if is_transient(error):
        busy = error.status_code == 429
        return ProviderUnavailable(
            f"{target.base_url} {'limits the rate of requests' if busy else 'is not available'} ({error.status_code})",
            hint="try again later" + (", or set SUMMARIZER_MAX_WAIT higher" if busy else ""),
        )
    said = one_line(target.blanked(_said(error)))
    meaning = _meaning(error, said)
    words = {
        "url": target.base_url,
        "name": target.name,
        "model": target.model,
        "status": error.status_code,
        "said": f": {said}" if said else "",
        "key": f"the key in {target.key_variable}" if target.key_variable else "a request without a key",
        "key_hint": f"check {target.key_variable}" if target.key_variable else "name its variable with --api-key-env",
    }
    hint = meaning.hint.format(**words)
    return ProviderRefused(meaning.what.format(**words), hint=hint, part=refused_part(error))


def _meaning(error: "openai.APIStatusError", said: str) -> _Meaning:
    if _is_quota(error):
        return _QUOTA
    if error.status_code < 400:
        return _REDIRECT
    if error.status_code in {400, 422}:
        for pattern, meaning in _SPECIAL:
            if pattern.search(said):
                return meaning
    return _MEANINGS.get(error.status_code, _OTHER)


def _is_quota(error: "openai.APIStatusError") -> bool:
    return error.code in QUOTA_CODES or error.type in QUOTA_CODES


def _said(error: "openai.APIStatusError") -> str:
    """The provider's own words, if it sent JSON; a page of HTML says nothing."""
    body = error.body
    if isinstance(body, dict):
        nested = body.get("error", body)
        message = nested.get("message") if isinstance(nested, dict) else nested
        return message[:_LONGEST_BODY] if isinstance(message, str) else ""
    return ""
