"""What can be set, from where, and in which order: flags, environment, the user's file, the working directory's file.

This is the only module that reads the environment. `resolve` returns one frozen `Settings`, which remembers where each
value came from. A file in the working directory (`summarizer.toml`) may come with somebody else's repository, so it may
not say where articles are sent, what is asked, or where anything is kept: base URL, model, key, prompt and cache in it
are an error.
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
from summarizer.settings.providers import PROVIDERS, Form, Provider

PREFIX = "SUMMARIZER_"
PROJECT_FILE = "summarizer.toml"
NOT_FROM_PROJECT_FILE = frozenset({"model", "base_url", "api_key_env", "cache", "prices", "prompt"})
"""A project's file says nothing of where articles and keys go or stay, nor of what is paid, on which a limit hangs."""

NO_CACHE = "off"

__all__ = [
    "FIELDS",
    "NO_CACHE",
    "PROJECT_FILE",
    "PROVIDERS",
    "Form",
    "Provider",
    "Settings",
    "address",
    "api_key",
    "cache_file",
    "cache_folder",
    "colour_allowed",
    "resolve",
    "user_file",
]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. Times are seconds, limits are tokens.

    `attempts` bounds how often one request is sent, `max_wait` how long all waits between its attempts may add up to.
    `window` is how many tokens the model reads at once, prompt and reply included; None takes the provider's.
    `timeout` bounds one request's silence, `connect_timeout` how long a connection may take, `article_timeout` the time
    spent on one article, waits and corrections included.
    `temperature` None ("none" in a file, variable or flag) sends none, for models that take only their own.
    `prompt` is the name of one that comes with the package ("brief", "brief.v1") or a file; None takes the newest.
    `second_reader` "on" has the rules read what a model read, too; `passes` 2 asks the model about what it left out.
    `cache` is a folder for models' replies, "off" for none; None is the usual folder of the system.
    `origins` says for each field where its value came from: "flag", a variable's name, a file's path or "default".
    """

    model: str = "rules"
    base_url: str | None = None
    api_key_env: str | None = None
    api_version: str | None = None
    timeout: float = 120.0
    connect_timeout: float = 10.0
    article_timeout: float = 900.0
    max_tokens: int = 8000
    window: int | None = None
    temperature: float | None = 0.0
    seed: int | None = None
    reasoning_effort: str | None = None
    attempts: int = 5
    max_wait: float = 60.0
    schema_dialect: str | None = None
    prompt: str | None = None
    second_reader: str = "on"
    passes: int = 1
    cache: str | None = None
    prices: str | None = None
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
    """Where replies of models are kept from run to run; None where they are not. By default in the `cache_folder`."""
    if settings.cache == NO_CACHE:
        return None
    folder = Path(settings.cache).expanduser() if settings.cache else cache_folder(environ)
    return folder / "replies.db"


def cache_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Where what can be made again is kept from run to run.

    Below `$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
    """
    home = Path(environ.get("HOME") or Path("~").expanduser())
    usual = {
        "darwin": home / "Library" / "Caches",
        "win32": Path(environ.get("LOCALAPPDATA") or home / "AppData/Local"),
    }
    folder = environ.get("XDG_CACHE_HOME") or usual.get(sys.platform, home / ".cache")
    return Path(folder) / "summarizer"


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


def address(settings: Settings, provider: str, environ: Mapping[str, str] = os.environ) -> str:
    """The base URL that is asked: the one that is set, else the provider's own.

    Raises:
        ConfigurationError: each customer of the provider has an address, and none is set.
    """
    known = PROVIDERS[provider]
    found = settings.base_url or known.base_url
    if found is None and known.address_variable:
        found = environ.get(known.address_variable, "").strip()
        if not found:
            raise ConfigurationError(
                f"{provider} has an address for each customer, and {known.address_variable} is not set",
                hint=f"export {known.address_variable}=https://…, or give --base-url",
            )
    return found or ""


def api_key(settings: Settings, provider: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """The key to send, if any: a provider's own key goes only to the provider's own host.

    Another base URL gets the key in the variable that `api_key_env` names, and none otherwise.

    Raises:
        MissingKey: the provider's own host wants a key, or the named variable is empty.
        ConfigurationError: the provider has an address for each customer, and none is set.
    """
    known = PROVIDERS[provider]
    own = is_own_host(known, address(settings, provider, environ))
    variable = settings.api_key_env or (known.key_variable if own else None)
    if variable is None:
        return None
    key = environ.get(variable, "").strip()
    if not key:
        raise MissingKey(
            f"{provider} wants a key and {variable} is not set",
            hint=f"export {variable}=…, or use --model rules, which needs none",
        )
    if not (key.isascii() and key.isprintable()) or " " in key:
        raise MissingKey(f"what {variable} holds is no key", hint="a key has letters, digits and marks, and no blanks")
    return key


def is_own_host(provider: Provider, url: str) -> bool:
    """Whether a URL leads to the provider itself, over an encrypted connection unless its own address has none."""
    if provider.base_url is not None:
        return _host(url) == _host(provider.base_url)
    scheme, host, port = _host(url)
    return scheme == "https" and port in {None, 443} and (host or "").endswith(provider.hosts or ("\0",))


def colour_allowed(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether a terminal may be sent colours: not with `NO_COLOR` set to anything, and not where `TERM` is "dumb"."""
    return not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def _host(url: str) -> tuple[str | None, str | None, int | None]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:  # no address; whoever asks it says so
        return None, None, None
    return parts.scheme, parts.hostname, port


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
    {
        **dict.fromkeys(("timeout", "connect_timeout", "article_timeout", "temperature", "max_wait"), float),
        **dict.fromkeys(("max_tokens", "window", "attempts", "seed", "passes"), int),
    }
)


_CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType({"second_reader": ("on", "off"), "passes": ("1", "2")})


def _converted(name: str, value: object, origin: str) -> object:
    wanted = _TYPES.get(name, str)
    if value not in _CHOICES.get(name, (value,)) and str(value) not in _CHOICES[name]:
        raise ConfigurationError(f"{name} is {value!r}", hint=f"it is one of: {', '.join(_CHOICES[name])}")
    if name == "temperature" and isinstance(value, str) and value.strip().lower() == "none":
        return None
    try:
        return wanted(value)
    except (TypeError, ValueError):
        where = "the flag" if origin == "flag" else origin
        raise ConfigurationError(
            f"{name} from {where} is {value!r}, not {'a whole number' if wanted is int else 'a number'}", hint="mend it"
        ) from None
