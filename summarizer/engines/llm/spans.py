"""OpenTelemetry spans of requests, after its conventions for generative AI, where its package is installed.

Without a tracer provider that a program sets up, its interface makes spans that go nowhere.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from summarizer.engines.llm.trace import Sink

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "azure": "azure.ai.openai",
        "azure_openai": "azure.ai.openai",
        "google": "gcp.gemini",
        "gemini": "gcp.gemini",
        "generative-ai": "gcp.gemini",
        "mistral": "mistral_ai",
        "xai": "x_ai",
    }
)
"""Providers as the conventions spell them, where they differ from ours."""


def sink() -> Sink | None:
    """What makes a span of each record; None where the package is not installed."""
    try:
        from opentelemetry import trace
    except ImportError:
        return None

    def span(record: Mapping[str, Any]) -> None:
        tracer = trace.get_tracer("summarizer")
        found = attributes(record)
        made = tracer.start_span(
            f"chat {found['gen_ai.request.model']}",
            kind=trace.SpanKind.CLIENT,
            attributes=found,
            start_time=record["begun"],
        )
        if record.get("status") != "ok":
            made.set_status(trace.StatusCode.ERROR)
        made.end(end_time=record.get("ended", record["begun"]))

    return span


def attributes(record: Mapping[str, Any]) -> dict[str, Any]:
    """The attributes of a request's span; never what was said."""
    provider, _, model = record["model"].partition("/")
    server = urlsplit(record["server"])
    parameters, usage = record["parameters"], record.get("usage", {})
    found = {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": _NAMES.get(provider, provider),
        "gen_ai.request.model": model,
        "gen_ai.request.max_tokens": parameters.get("max_tokens", parameters.get("max_completion_tokens")),
        "gen_ai.request.temperature": parameters.get("temperature"),
        "gen_ai.request.seed": parameters.get("seed"),
        "gen_ai.output.type": "json",
        "gen_ai.response.model": record.get("response_model"),
        "gen_ai.response.finish_reasons": [record["finish_reason"]] if "finish_reason" in record else None,
        "gen_ai.usage.input_tokens": usage.get("prompt_tokens"),
        "gen_ai.usage.output_tokens": usage.get("completion_tokens"),
        "gen_ai.usage.cache_read.input_tokens": usage.get("cached_tokens"),
        "server.address": server.hostname,
        "server.port": server.port or {"https": 443, "http": 80}.get(server.scheme),
        "error.type": None if record.get("status") == "ok" else record.get("status"),
        "summarizer.article.id": record["article"],
        "summarizer.attempt": record["attempt"],
    }
    return {name: value for name, value in found.items() if value is not None}
