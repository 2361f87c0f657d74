"""Where prompts live, and how one is found by name and version."""

import re
from pathlib import Path

from summarizer.errors import PromptError
from summarizer.prompting.template import Prompt, read

_PACKAGE = Path(__file__).resolve().parent.parent
FOLDERS = (_PACKAGE / "prompts", _PACKAGE.parent / "prompts")
"""The wheel's copy inside the package, else the checkout's folder beside it; the first that exists counts."""

_FILE = re.compile(r"([a-z][a-z0-9_-]*)\.v([1-9][0-9]*)\.md")
"""`brief.v1.md`"""

_VERSIONED = re.compile(r"([a-z][a-z0-9_-]*)\.v([1-9][0-9]*)")


def available(folder: Path | None = None) -> list[Prompt]:
    """Every prompt that comes with the package, by name and version.

    Raises:
        PromptError: the installation has no prompts, or one is malformed.
    """
    return [read(path) for _, _, path in sorted(_files(folder))]


def find(name: str, version: int | None = None, folder: Path | None = None) -> Prompt:
    """A prompt by name; without a version, the newest.

    Raises:
        PromptError: there is no such prompt.
    """
    files = _files(folder)
    fitting = [file for file in files if file[0] == name and version in {None, file[1]}]
    if not fitting:
        known = ", ".join(f"{known_name}.v{number}" for known_name, number, _ in sorted(files))
        wanted = name if version is None else f"{name}.v{version}"
        raise PromptError(f"there is no prompt {wanted!r}", hint=f"there are: {known}")
    prompt = read(max(fitting)[2])
    if (prompt.name, prompt.version) != max(fitting)[:2]:
        raise PromptError(f"{max(fitting)[2]} says that it is {prompt.name}.v{prompt.version}", hint="rename it")
    return prompt


def named(text: str) -> Prompt:
    """The prompt that a user names: `brief`, `brief.v2`, or a file (`./mine.md`).

    Raises:
        PromptError: there is no such prompt, or the file cannot be read or is malformed.
    """
    if text.endswith(".md") or "/" in text:
        return read(Path(text))
    match = _VERSIONED.fullmatch(text)
    return find(match[1], int(match[2])) if match else find(text)


def _files(folder: Path | None) -> list[tuple[str, int, Path]]:
    folders = FOLDERS if folder is None else (folder,)
    for candidate in folders:
        matches = [(path, _FILE.fullmatch(path.name)) for path in candidate.glob("*.md")]
        files = [(match[1], int(match[2]), path) for path, match in matches if match]
        if files:
            return files
    raise PromptError("no prompts are installed", hint="reinstall incident-summarizer")
