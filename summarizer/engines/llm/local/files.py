"""Where a model's weights lie: a GGUF file on this machine, or one of a repository of the Hugging Face hub.

A repository is `owner/name`, or `owner/name:pattern` for the file in it; what was fetched once is taken from the hub's
own cache from then on.
"""

import fnmatch
from pathlib import Path

from summarizer.errors import ConfigurationError, MissingExtra

MAGIC = b"GGUF"
"""How every GGUF file begins."""

USUAL = "*Q4_K_M*.gguf"
"""Of a repository's quantisations, the one that most people run: 4 bits with the important weights at 6."""


def model_file(words: str) -> Path:
    """The file that `words` (a path, or a repository) names.

    Raises:
        ConfigurationError: there is none, it is no GGUF file, or the hub cannot be reached.
        MissingExtra: a repository is named and `huggingface_hub` is not installed.
    """
    path = Path(words).expanduser()
    if path.exists():
        return _checked(path)
    repository, _, pattern = words.partition(":")
    if repository.endswith(".gguf") or words.startswith(("/", ".", "~")) or repository.count("/") != 1:
        raise ConfigurationError(
            f"there is no model file {words}", hint="give a GGUF file's path, or owner/name of a hub repository"
        )
    return _checked(_fetched(repository, pattern or USUAL))


def _checked(path: Path) -> Path:
    if path.is_dir():
        raise ConfigurationError(f"{path} is a folder, not a model file", hint="name the GGUF file in it")
    try:
        with path.open("rb") as file:
            begins = file.read(len(MAGIC))
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}", hint="mend its permissions") from error
    if begins != MAGIC:
        raise ConfigurationError(f"{path} is no GGUF file", hint="llama.cpp reads models in the format GGUF")
    return path


def _fetched(repository: str, pattern: str) -> Path:
    """A repository's file, from the cache of the hub, or else from the hub."""
    try:
        import huggingface_hub as hub
        from huggingface_hub import errors
    except ImportError as error:
        raise MissingExtra(f"fetching the model {repository}", "local") from error
    cached = _cached(repository, pattern)
    if cached is not None:
        return cached
    try:
        names = [name for name in hub.list_repo_files(repository) if fnmatch.fnmatch(name.lower(), pattern.lower())]
        if not names:
            raise ConfigurationError(
                f"the repository {repository} has no file {pattern}", hint="name one: owner/name:FILE.gguf"
            )
        return Path(hub.hf_hub_download(repository, min(names)))
    except errors.RepositoryNotFoundError as error:
        raise ConfigurationError(f"there is no repository {repository} on the hub", hint="check its name") from error
    except (errors.HfHubHTTPError, errors.OfflineModeIsEnabled, OSError) as error:
        raise ConfigurationError(
            f"the model {repository} is not in the cache, and the hub cannot be reached",
            hint="fetch it where there is a network, or give a GGUF file's path",
        ) from error


def _cached(repository: str, pattern: str) -> Path | None:
    from huggingface_hub import errors, snapshot_download

    try:
        folder = Path(snapshot_download(repository, allow_patterns=[pattern], local_files_only=True))
    except (errors.LocalEntryNotFoundError, errors.HFValidationError, OSError):
        return None
    found = [path for path in folder.rglob("*.gguf") if fnmatch.fnmatch(path.name.lower(), pattern.lower())]
    return min(found, default=None)
