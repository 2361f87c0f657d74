"""One prompt: a versioned template, its hash and its rendering."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from summarizer.errors import PromptError
from summarizer.schema import PromptReference

FENCE = "---"
FIELDS = ("name", "version", "description", "variables")


@dataclass(frozen=True)
class Prompt:
    """A template file: YAML front matter, then a Jinja2 body.

    `source_text` is the whole file, `sha256` is of it in UTF-8, `variables` are the names the body needs.
    """

    name: str
    version: int
    description: str
    variables: tuple[str, ...]
    source_text: str
    body: str

    @cached_property
    def sha256(self) -> str:
        """The hash of the file, in hex: what a brief's provenance records."""
        return hashlib.sha256(self.source_text.encode()).hexdigest()

    @property
    def reference(self) -> PromptReference:
        """What a brief keeps of its prompt."""
        return PromptReference(name=self.name, version=self.version, sha256=self.sha256)

    def render(self, **variables: object) -> str:
        """The body with its variables filled in.

        Only trusted values belong here: an article is data, and is never rendered.

        Raises:
            PromptError: variables are missing or left over (all are named), or the template is malformed.
        """
        missing = [name for name in self.variables if name not in variables]
        extra = sorted(set(variables) - set(self.variables))
        if missing or extra:
            parts = (
                f"lacks {', '.join(missing)}" if missing else "",
                f"does not use {', '.join(extra)}" if extra else "",
            )
            raise PromptError(
                f"prompt {self.name}.v{self.version} {' and '.join(part for part in parts if part)}",
                hint=f"its variables are: {', '.join(self.variables) or 'none'}",
            )
        return _rendered(self, variables)


def parse(source_text: str, origin: str) -> Prompt:
    """The prompt in a template file's text; `origin` names the file in errors.

    Raises:
        PromptError: no front matter, or one with missing, unknown or ill-typed fields.
    """
    source_text = source_text.removeprefix("\ufeff").replace("\r\n", "\n")
    opening, _, rest = source_text.partition("\n")
    matter, fence, body = rest.partition(f"\n{FENCE}\n")
    if opening.strip() != FENCE or not fence:
        raise PromptError(f"{origin} has no front matter between {FENCE} lines", hint=f"it needs {', '.join(FIELDS)}")
    table = _table(matter, origin)
    version, variables = table["version"], table["variables"]
    if type(version) is not int or version < 1:
        raise PromptError(f"{origin}: version is {version!r}, not a whole number from 1", hint="mend it")
    if not isinstance(variables, list) or not all(isinstance(name, str) for name in variables):
        raise PromptError(f"{origin}: variables is no list of names", hint="write [] for none")
    return Prompt(
        name=str(table["name"]),
        version=version,
        description=str(table["description"]),
        variables=tuple(variables),
        source_text=source_text,
        body=body.strip("\n") + "\n",
    )


def read(path: Path) -> Prompt:
    """The prompt in a file.

    Raises:
        PromptError: the file cannot be read or is malformed.
    """
    try:
        source_text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"prompt file {path} cannot be read: {_reason(error)}", hint="check the path") from error
    return parse(source_text, str(path))


def _table(matter: str, origin: str) -> dict[str, Any]:
    import yaml  # only the LLM path and the prompt commands need it

    try:
        table = yaml.safe_load(matter)
    except yaml.YAMLError as error:
        raise PromptError(f"{origin}: the front matter is no YAML", hint="mend it") from error
    if not isinstance(table, dict):
        raise PromptError(f"{origin}: the front matter is no mapping", hint=f"it needs {', '.join(FIELDS)}")
    missing = [name for name in FIELDS if name not in table]
    unknown = sorted(str(name) for name in table if name not in FIELDS)
    if missing or unknown:
        wrong = [f"lacks {', '.join(missing)}"] if missing else []
        wrong += [f"has unknown {', '.join(unknown)}"] if unknown else []
        raise PromptError(f"{origin}: the front matter {' and '.join(wrong)}", hint=f"it has {', '.join(FIELDS)}")
    return table


def _rendered(prompt: Prompt, variables: dict[str, object]) -> str:
    import jinja2  # only the LLM path and the prompt commands need it

    # No HTML is made here, so nothing is to be escaped.
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True, autoescape=False)  # noqa: S701
    try:
        return environment.from_string(prompt.body).render(variables)
    except jinja2.TemplateError as error:
        raise PromptError(f"prompt {prompt.name}.v{prompt.version} does not render: {error}", hint="mend it") from error


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or "unreadable" if isinstance(error, OSError) else "it is not UTF-8"
