"""What a failed request means to the person who sent it: one line, the setting it hangs on, and what to do."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import ProviderError, ProviderRefused, ProviderUnavailable

if TYPE_CHECKING:
    import openai

RETRYABLE_STATUSES = frozenset({408, 409, 429})
SERVER_ERRORS = 500
QUOTA_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
"""A 429 that waiting does not help."""

_LONGEST_MESSAGE = 200


class Target(NamedTuple):
    """Who is asked, for error messages; `key_variable` names where the key came from (None: no key is sent)."""

    name: str
    model: str
    base_url: str
    key_variable: str | None


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
        _Meaning("{name} does not take this temperature{said}", "set SUMMARIZER_TEMPERATURE=none"),
    ),
    # "max_tokens is too large"; "'max_tokens' is not supported, use 'max_completion_tokens'"
    (
        re.compile(r"max_(?:completion_)?tokens", re.IGNORECASE),
        _Meaning("{name} does not take this limit{said}", "set SUMMARIZER_MAX_TOKENS lower, or another schema dialect"),
    ),
    # "response_format.json_schema is not supported"; "Invalid schema for response_format"
    (
        re.compile(r"response_format|json_?schema|grammar", re.IGNORECASE),
        _Meaning("{name} does not take the schema{said}", "set SUMMARIZER_SCHEMA_DIALECT to plain or llama.cpp"),
    ),
)
"""What 400 and 422 mean more exactly, by the provider's own message; the first that fits."""


def is_transient(error: BaseException) -> bool:
    """Whether asking again can help: 408, 409, 429 without an exhausted quota, 5xx, and connection errors."""
    import openai

    if isinstance(error, openai.APIStatusError):
        retryable = error.status_code in RETRYABLE_STATUSES or error.status_code >= SERVER_ERRORS
        return retryable and not _is_quota(error)
    return isinstance(error, openai.APIConnectionError)


def translated(error: "openai.APIError", target: Target) -> ProviderError:
    """The error of this package that says what an error of the SDK means."""
    import openai

    if isinstance(error, openai.APIStatusError):
        return _status(error, target)
    if isinstance(error, openai.APITimeoutError):
        return ProviderUnavailable(
            f"{target.base_url} did not answer in time", hint="try again, or set SUMMARIZER_TIMEOUT higher"
        )
    if isinstance(error, openai.APIConnectionError):
        cause = one_line(str(error.__cause__ or "no connection"))
        start = "start it with `ollama serve`, or" if target.name.startswith("ollama/") else "is the server running?"
        return ProviderUnavailable(f"{target.base_url} cannot be reached ({cause})", hint=f"{start} check --base-url")
    return ProviderRefused(f"{target.base_url} gave an answer that cannot be read", hint="check --base-url")


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
    said = _said(error)
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
    return ProviderRefused(meaning.what.format(**words), hint=meaning.hint.format(**words))


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
        return one_line(message) if isinstance(message, str) else ""
    return ""
