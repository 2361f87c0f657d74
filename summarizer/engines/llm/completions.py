"""What a server answered, as far as it can be used: the text of a completion, or why there is none."""

from typing import Any

from summarizer.engines.llm import response
from summarizer.engines.llm.refusals import Target, one_line
from summarizer.errors import ProviderError, ProviderRefused


def readable(completion: Any, target: Target) -> str:
    """The text of a completion, its JSON freed of what stands around it; what a tool was called with counts as text.

    The completion is changed so that its message has this text.

    Raises:
        ProviderError: it is no completion.
        ProviderRefused: the model, or a filter, would not answer.
    """
    choices = getattr(completion, "choices", None)
    if not choices:
        raise ProviderError(
            f"{target.base_url} answered with no completion{_own_words(completion, target)}",
            hint="check that --base-url leads to an OpenAI-compatible server (it often ends in /v1)",
        )
    message, ended = choices[0].message, choices[0].finish_reason
    refusal = getattr(message, "refusal", None)
    if refusal or ended == "content_filter":
        why = f": {one_line(target.blanked(str(refusal)))}" if refusal else " (content filter)"
        raise ProviderRefused(f"{target.name} would not answer{why}", hint="choose another --model")
    if ended != "length":
        message.content = response.json_text(_called_with(message) or message.content or "")
    return message.content or ""


def _called_with(message: Any) -> str | None:
    calls = getattr(message, "tool_calls", None)
    arguments = getattr(getattr(calls[0], "function", None), "arguments", None) if calls else None
    return arguments if isinstance(arguments, str) else None


def _own_words(completion: Any, target: Target) -> str:
    error = getattr(completion, "error", None)
    message = error.get("message") if isinstance(error, dict) else None
    return f" ({one_line(target.blanked(message))})" if isinstance(message, str) else ""
