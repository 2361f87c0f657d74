"""The providers of models by the name before the slash: where each is reached, whose key it takes, what it understands.

Addresses are those of the providers' OpenAI-compatible endpoints, names and key variables those that instructor uses.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["json_schema", "tools", "json_object", "text"]
"""How a schema is sent: as the format of the response, as a tool that must be called, or in words beside the prompt,
then with a promise of some JSON or without."""


@dataclass(frozen=True, slots=True)
class Provider:
    """Where a provider is reached, the variable that holds its key (None: it takes none), and what it understands.

    `window` is in tokens: what the smallest of its current models reads at once, prompt and reply included; a local
    server's is set by who starts it. `dialect` and `form` hold at its own address; elsewhere `plain` and `json_schema`
    do, which every server takes. Where each customer has an address (`base_url` None), it is in `address_variable`, and
    a key goes only to hosts that end in one of `hosts`; `path` follows the address. `key_header` is for a key that is
    no bearer token. A provider without an endpoint of this kind is asked by its own package (`package`, imported as
    `module`).
    """

    base_url: str | None
    key_variable: str | None
    about: str = ""
    window: int = 128_000
    dialect: str = "plain"
    form: Form = "json_schema"
    address_variable: str | None = None
    hosts: tuple[str, ...] = ()
    path: str = ""
    key_header: str | None = None
    package: str | None = None
    module: str | None = None


_AZURE = Provider(
    None,
    "AZURE_OPENAI_API_KEY",
    "deployments in Azure OpenAI",
    dialect="openai-strict",
    address_variable="AZURE_OPENAI_ENDPOINT",
    hosts=(".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com", ".openai.azure.us"),
    key_header="api-key",
)
_GOOGLE = Provider(
    "https://generativelanguage.googleapis.com/v1beta/openai",
    "GOOGLE_API_KEY",
    "Gemini, by Google",
    window=1_000_000,
)

PROVIDERS: Mapping[str, Provider] = MappingProxyType(
    {
        "openai": Provider(
            "https://api.openai.com/v1", "OPENAI_API_KEY", "OpenAI, or any compatible server", dialect="openai-strict"
        ),
        "azure": _AZURE,
        "azure_openai": _AZURE,
        "ollama": Provider(
            "http://127.0.0.1:11434/v1",
            None,
            "models on this machine, served by Ollama",
            window=32_000,
            dialect="llama.cpp",
        ),
        "llama.cpp": Provider(
            "http://llama.cpp/v1",  # asked in this process; the address is a name
            None,
            "a model inside this process",
            window=16_384,
            dialect="llama.cpp",
        ),
        "vllm": Provider("http://127.0.0.1:8000/v1", None, "models served by vLLM", window=32_000),
        "lmstudio": Provider("http://127.0.0.1:1234/v1", None, "models served by LM Studio", window=32_000),
        "anthropic": Provider(
            "https://api.anthropic.com/v1",
            "ANTHROPIC_API_KEY",
            "Claude, by Anthropic",
            window=200_000,
            form="tools",  # its compatible endpoint passes over `response_format`
        ),
        "google": _GOOGLE,
        "gemini": _GOOGLE,
        "generative-ai": _GOOGLE,
        "mistral": Provider("https://api.mistral.ai/v1", "MISTRAL_API_KEY", "Mistral"),
        "groq": Provider("https://api.groq.com/openai/v1", "GROQ_API_KEY", "open models at Groq"),
        "deepseek": Provider("https://api.deepseek.com", "DEEPSEEK_API_KEY", "DeepSeek", form="json_object"),
        "openrouter": Provider("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY", "models of many at OpenRouter"),
        "together": Provider("https://api.together.xyz/v1", "TOGETHER_API_KEY", "open models at Together"),
        "fireworks": Provider("https://api.fireworks.ai/inference/v1", "FIREWORKS_API_KEY", "open models at Fireworks"),
        "xai": Provider("https://api.x.ai/v1", "XAI_API_KEY", "Grok, by xAI"),
        "cohere": Provider("https://api.cohere.ai/compatibility/v1", "CO_API_KEY", "Command, by Cohere"),
        "perplexity": Provider("https://api.perplexity.ai", "PERPLEXITY_API_KEY", "Sonar, by Perplexity"),
        "cerebras": Provider("https://api.cerebras.ai/v1", "CEREBRAS_API_KEY", "open models at Cerebras"),
        "writer": Provider("https://api.writer.com/v1", "WRITER_API_KEY", "Palmyra, by Writer", form="tools"),
        "anyscale": Provider("https://api.endpoints.anyscale.com/v1", "ANYSCALE_API_KEY", "open models at Anyscale"),
        "databricks": Provider(
            None,
            "DATABRICKS_TOKEN",
            "models served by Databricks",
            address_variable="DATABRICKS_HOST",
            hosts=(".cloud.databricks.com", ".azuredatabricks.net", ".gcp.databricks.com"),
            path="/serving-endpoints",
        ),
        "bedrock": Provider(None, None, "models in Amazon Bedrock", form="tools", package="boto3", module="boto3"),
        "vertexai": Provider(
            None,
            None,
            "Gemini in Vertex AI",
            window=1_000_000,
            form="tools",
            package="google-cloud-aiplatform",
            module="vertexai",
        ),
    }
)
"""litellm, which instructor names too, stays out: it forces instructor back to an old version."""
