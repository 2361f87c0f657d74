"""Prepared drafts by article id: for tests, demos and whoever wants to see what grounding does with a draft."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from summarizer.errors import ConfigurationError
from summarizer.schema import Article, Draft, Run, Usage
from summarizer.settings import Settings

_NOTHING_SPENT = Usage(prompt_tokens=0, cached_tokens=0, completion_tokens=0, reasoning_tokens=0, requests=0)


class ScriptedEngine:
    """Answers from a table.

    Args:
        drafts: article id to a draft, or to the JSON of one; `run` may be left out of that.
        name: what the engine is called in briefs.

    Raises:
        ConfigurationError: an entry is no draft; the message names it and what is wrong.
    """

    def __init__(self, drafts: Mapping[str, Draft | Mapping[str, Any]], name: str = "scripted") -> None:
        self._name = name
        self._drafts = {id_: _draft(id_, draft, name) for id_, draft in drafts.items()}

    @property
    def name(self) -> str:
        """The model name a user would give."""
        return self._name

    def draft(self, article: Article, focus: Sequence[str] | None = None) -> Draft:  # noqa: ARG002 - the contract's
        """The prepared draft of an article.

        Raises:
            ConfigurationError: there is none for this article.
        """
        try:
            return self._drafts[article.id]
        except KeyError:
            known = ", ".join(sorted(self._drafts)) or "none"
            raise ConfigurationError(
                f"{self._name} has no draft for the article {article.id!r}", hint=f"it has: {known}"
            ) from None


def from_name(name: str, settings: Settings) -> ScriptedEngine:  # noqa: ARG001 - the contract of a factory
    """The engine for `scripted/<file.json>`: a JSON object of article id to draft.

    Raises:
        ConfigurationError: the file cannot be read, or holds something else.
    """
    path = Path(name.partition("/")[2])
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}", hint="check the path") from error
    except (ValueError, RecursionError) as error:
        raise ConfigurationError(f"{path} is no JSON", hint="it maps article ids to drafts") from error
    if not isinstance(table, dict):
        raise ConfigurationError(f"{path} is no JSON object", hint="it maps article ids to drafts")
    return ScriptedEngine(table, name)


def _draft(id_: str, draft: Draft | Mapping[str, Any], name: str) -> Draft:
    if isinstance(draft, Draft):
        return draft
    run = Run(engine="scripted", model=name, prompt=None, attempts=0, stop_reasons=[], usage=_NOTHING_SPENT)
    try:
        return Draft.model_validate({"run": run, **draft})
    except (ValidationError, TypeError) as error:
        problem = "it is no object"
        if isinstance(error, ValidationError):
            first = error.errors(include_url=False, include_input=False)[0]
            problem = f"{'.'.join(str(step) for step in first['loc'])}: {first['msg']}"
        raise ConfigurationError(f"the draft of {id_!r} is none ({problem})", hint="`summarizer schema`") from error
