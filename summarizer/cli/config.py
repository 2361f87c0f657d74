"""`summarizer config`: what is set, and by what."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import click

from summarizer.cli import options
from summarizer.cli.tables import columns
from summarizer.errors import ConfigurationError
from summarizer.settings import FIELDS, PROVIDERS, Settings, api_key, user_file


@click.command("config", short_help="Show each setting and where it came from.")
@options.engine
def command(**flags: object) -> None:
    """Show each setting and where it came from. Keys are never shown, only whether they are set."""
    settings = options.settings(flags)
    rows = [("SETTING", "VALUE", "FROM")]
    rows += [(name, _shown(getattr(settings, name)), settings.origin(name)) for name in FIELDS]
    rows += list(_keys())
    click.echo(columns(rows))
    path = user_file()
    click.echo(f"\nYour file: {path}{'' if path.is_file() else ' (not there)'}")


def _shown(value: object) -> str:
    if value is None:
        return "-"
    return _without_password(value) if isinstance(value, str) else str(value)


def _without_password(text: str) -> str:
    """A URL's user and password are left out."""
    if "://" not in text or "@" not in text:
        return text
    scheme, _, rest = text.partition("://")
    return f"{scheme}://…@{rest.rpartition('@')[2]}"


def _keys() -> Iterator[tuple[str, str, str]]:
    """For each provider's own key, whether it is set."""
    told: set[str] = set()
    for name, provider in PROVIDERS.items():
        if provider.key_variable is None or provider.key_variable in told:
            continue
        told.add(provider.key_variable)
        try:
            found = "set" if api_key(Settings(), name) else "not set"
        except ConfigurationError:  # no key, or no address that it could be for
            found = "not set"
        where = urlsplit(provider.base_url).hostname if provider.base_url else f"{name}'s own hosts"
        yield f"key of {where}", found, provider.key_variable
