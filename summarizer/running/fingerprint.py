"""What a brief depends on besides its article, as one hash: a journal's briefs count only where it is the same."""

import hashlib
import json
from pathlib import Path

from summarizer import __version__
from summarizer.engines.base import Engine
from summarizer.schema import Article, Brief, Draft
from summarizer.settings import Settings

PACKAGE = Path(__file__).resolve().parent.parent
READ_BY_RULES = ("text", "grounding", "engines/rules", "schema")
"""The folders whose code makes the briefs of the engine `rules`: reading anew is cheap there, a stale brief is not."""

SENT = (
    "base_url",
    "api_version",
    "max_tokens",
    "temperature",
    "seed",
    "reasoning_effort",
    "schema_dialect",
    "second_reader",
    "passes",
)
"""Settings that change what a model is asked."""


def fingerprint(engine: Engine, settings: Settings | None = None) -> str:
    """The hash of engine, model, settings, prompts and schema; of the code too for `rules`, of the file for scripts."""
    chosen = settings or Settings()
    parts = {
        "engine": engine.name,
        "version": __version__,
        "schema": schema_sha256(),
        "draft": _sha256(json.dumps(Draft.model_json_schema(), sort_keys=True).encode()),
        "material": _material(engine.name),
        "prompt": _prompt(chosen) if _asks_a_model(engine.name) else None,
        "settings": {name: getattr(chosen, name) for name in SENT} if _asks_a_model(engine.name) else {},
    }
    return _sha256(json.dumps(parts, sort_keys=True).encode())


def article_key(article: Article) -> str:
    """The hash of everything of an article that may show in its brief: its text, id, title, dates, addresses."""
    record = article.model_dump(mode="json", exclude={"text"})
    return _sha256(json.dumps(record, sort_keys=True).encode())


def schema_sha256() -> str:
    """The hash of a brief's JSON schema."""
    return _sha256(json.dumps(Brief.model_json_schema(), sort_keys=True).encode())


def prompts_sha256() -> dict[str, str]:
    """Each prompt that comes with the package, as `brief.v1`, and the hash of its file."""
    from summarizer import prompting

    return {f"{prompt.name}.v{prompt.version}": prompt.sha256 for prompt in prompting.available()}


def _prompt(settings: Settings) -> str | None:
    """The hash of the prompt that the settings name, which may be a user's own file."""
    from summarizer import prompting

    return prompting.named(settings.prompt).sha256 if settings.prompt else None


def files_sha256(paths: list[Path], below: Path) -> str:
    """One hash of files and their names, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.relative_to(below).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _asks_a_model(name: str) -> bool:
    return "/" in name and not name.startswith("scripted/")


def _material(name: str) -> object:
    if name == "rules":
        found = [path for folder in READ_BY_RULES for path in (PACKAGE / folder).rglob("*") if _is_source(path)]
        return files_sha256(found, PACKAGE)
    if name.startswith("scripted/"):
        path = Path(name.partition("/")[2])
        return _sha256(path.read_bytes()) if path.is_file() else ""
    return prompts_sha256() if _asks_a_model(name) else ""


def _is_source(path: Path) -> bool:
    return path.suffix in {".py", ".txt", ".tsv"} and path.is_file()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
