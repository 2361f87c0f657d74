"""What can be set, from where, and in which order: flags, environment, the user's file, the working directory's file.

This is the only module that reads the environment. `resolve` returns one frozen `Settings`, which remembers where each
value came from. A file in the working directory (`summarizer.toml`) may come with somebody else's repository, so it may
not say where articles are sent, or where anything is kept: base URL, model, key and cache in it are an error.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from summarizer.errors import ConfigurationError, MissingKey

PREFIX = "SUMMARIZER_"
PROJECT_FILE = "summarizer.toml"
NOT_FROM_PROJECT_FILE = frozenset({"model", "base_url", "api_key_env", "cache"})
NO_CACHE = "off"


@dataclass(frozen=True, slots=True)
class Provider:
    """Where a provider is reached, the variable that holds its key (None: it takes none), and its models' window.

    `window` is in tokens: what the smallest of its current models reads at once, prompt and reply included; a local
    server's models are run with far less than they could.
    """

    base_url: str
    key_variable: str | None
    window: int = 128_000


PROVIDERS: Mapping[str, Provider] = MappingProxyType(
    {
        "openai": Provider("https://api.openai.com/v1", "OPENAI_API_KEY"),
        "ollama": Provider("http://127.0.0.1:11434/v1", None, window=32_000),
        "llama.cpp": Provider(
            "http://llama.cpp/v1", None, window=16_384
        ),  # asked in this process; the address is a name
    }
)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. Times are seconds, limits are tokens.

    `attempts` bounds how often one request is sent, `max_wait` how long all waits between its attempts may add up to.
    `window` is how many tokens the model reads at once, prompt and reply included; None takes the provider's.
    `temperature` None ("none" in a file, variable or flag) sends none, for models that take only their own.
    `cache` is a folder for models' replies, "off" for none; None is the usual folder of the system.
    `origins` says for each field where its value came from: "flag", a variable's name, a file's path or "default".
    """

    model: str = "rules"
    base_url: str | None = None
    api_key_env: str | None = None
    timeout: float = 120.0
    max_tokens: int = 8000
    window: int | None = None
    temperature: float | None = 0.0
    attempts: int = 5
    max_wait: float = 60.0
    schema_dialect: str | None = None
    cache: str | None = None
    origins: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), compare=False)

    def origin(self, name: str) -> str:
        """Where the value of a field came from."""
        return self.origins.get(name, "default")


FIELDS = tuple(f.name for f in fields(Settings) if f.name != "origins")
_VARIABLES = {name: PREFIX + name.upper() for name in FIELDS}


def user_file(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the user's own settings live: `$XDG_CONFIG_HOME/summarizer/config.toml`, by default under `~/.config`."""
    home = environ.get("XDG_CONFIG_HOME") or Path(environ.get("HOME", "~")).expanduser() / ".config"
    return Path(home) / "summarizer" / "config.toml"


def cache_file(settings: Settings, environ: Mapping[str, str] = os.environ) -> Path | None:
    """Where replies of models are kept from run to run; None where they are not.

    Below `$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
    """
    if settings.cache == NO_CACHE:
        return None
    if settings.cache:
        return Path(settings.cache).expanduser() / "replies.db"
    home = Path(environ.get("HOME") or Path("~").expanduser())
    usual = {
        "darwin": home / "Library" / "Caches",
        "win32": Path(environ.get("LOCALAPPDATA") or home / "AppData/Local"),
    }
    folder = Path(environ.get("XDG_CACHE_HOME") or usual.get(sys.platform, home / ".cache"))
    return folder / "summarizer" / "replies.db"


def resolve(
    flags: Mapping[str, object] | None = None,
    *,
    environ: Mapping[str, str] = os.environ,
    directory: Path | None = None,
) -> Settings:
    """The settings in force.

    Args:
        flags: values by field name; None values count as not given.
        environ: the environment to read.
        directory: the working directory, for its `summarizer.toml`.

    Raises:
        ConfigurationError: a value of the wrong type, an unknown key, or a key that a project file may not set.
    """
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    sources: tuple[dict[str, tuple[str, object]], ...] = (
        _file(Path(directory or ".") / PROJECT_FILE, refused=NOT_FROM_PROJECT_FILE),
        _file(user_file(environ), refused=frozenset()),
        {name: (variable, environ[variable]) for name, variable in _VARIABLES.items() if environ.get(variable)},
        {name: ("flag", value) for name, value in (flags or {}).items() if value is not None},
    )
    for found in sources:
        for name, (origin, value) in found.items():
            values[name] = _converted(name, value, origin)
            origins[name] = origin
    return Settings(**values, origins=MappingProxyType(origins))


def api_key(settings: Settings, provider: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """The key to send, if any: a provider's own key goes only to the provider's own host.

    Another base URL gets the key in the variable that `api_key_env` names, and none otherwise.

    Raises:
        MissingKey: the provider's own host wants a key, or the named variable is empty.
    """
    known = PROVIDERS[provider]
    own_host = settings.base_url is None or _host(settings.base_url) == _host(known.base_url)
    variable = settings.api_key_env or (known.key_variable if own_host else None)
    if variable is None:
        return None
    key = environ.get(variable, "").strip()
    if not key:
        raise MissingKey(
            f"{provider} wants a key and {variable} is not set",
            hint=f"export {variable}=…, or use --model rules, which needs none",
        )
    return key


def colour_allowed(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a terminal may be sent colours: not with `NO_COLOR` set to anything, and not where `TERM` is "dumb"."""
    return not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def _host(url: str) -> tuple[str | None, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port


def _file(path: Path, *, refused: frozenset[str]) -> dict[str, tuple[str, object]]:
    if not path.is_file():
        return {}
    import tomllib  # a few milliseconds that most runs need not spend

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"{path} cannot be read: {error}", hint="mend or remove it") from error
    for name in table:
        if name in refused:
            raise ConfigurationError(
                f"{path} may not set {name!r}: a project's file must not say where articles are sent or kept",
                hint=f"set it in {user_file()}, as {PREFIX}{name.upper()} or as a flag",
            )
        if name not in FIELDS:
            raise ConfigurationError(f"{path} has an unknown key {name!r}", hint=f"known are: {', '.join(FIELDS)}")
    return {name: (str(path), value) for name, value in table.items()}


_TYPES: Mapping[str, type] = MappingProxyType(
    {"timeout": float, "max_tokens": int, "window": int, "temperature": float, "attempts": int, "max_wait": float}
)


def _converted(name: str, value: object, origin: str) -> object:
    wanted = _TYPES.get(name, str)
    if name == "temperature" and isinstance(value, str) and value.strip().lower() == "none":
        return None
    try:
        return wanted(value)
    except (TypeError, ValueError):
        where = "the flag" if origin == "flag" else origin
        raise ConfigurationError(
            f"{name} from {where} is {value!r}, not {'a whole number' if wanted is int else 'a number'}", hint="mend it"
        ) from None
