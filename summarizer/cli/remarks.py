"""What is said on stderr of a run: who reads, what was left out of a brief, what is in doubt."""

from collections import Counter

from summarizer.engines.registry import ENTRIES
from summarizer.schema import Brief
from summarizer.settings import Settings

SAID_ONCE = frozenset({"request_simplified"})
"""Warnings of which stderr has a line for the whole run."""


def announcement(name: str, settings: Settings) -> str:
    """Which engine reads, where it was chosen, where articles are sent, and how to choose another."""
    entry = ENTRIES.get(name.partition("/")[0])
    about = f" ({entry.description})" if entry else ""
    origin = settings.origin("model")
    chosen = "" if origin in {"flag", "default"} else f", set in {origin}"
    where = f", at {_host(settings.base_url)}" if settings.base_url and "/" in name else ""
    return f"engine {name}{about}{chosen}{where}; another with --model"


def _host(url: str) -> str:
    """Scheme, host and port: what may be shown of a URL that may hold a password."""
    scheme, _, rest = url.rpartition("://")
    return f"{scheme}://{rest.partition('/')[0].rpartition('@')[2]}"


def doubts(brief: Brief) -> str:
    """One line on what was left out of a brief and what is in doubt; empty where there is nothing to say."""
    rejected = Counter(item.code for item in brief.provenance.rejected)
    warned = Counter(caveat.code for caveat in brief.provenance.warnings if caveat.code not in SAID_ONCE)
    parts = (_counted(rejected, "item", "left out"), _counted(warned, "warning", ""))
    said = "; ".join(part for part in parts if part)
    return f"{brief.article.id}: {said}" if said else ""


def _counted(codes: Counter[str], noun: str, verb: str) -> str:
    if not codes:
        return ""
    total = codes.total()
    listed = ", ".join(f"{code} ×{count}" if count > 1 else code for code, count in codes.items())
    return " ".join(part for part in (str(total), noun if total == 1 else noun + "s", verb, f"({listed})") if part)
