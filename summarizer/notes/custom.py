"""A note by a user's own template (Jinja, sandboxed): Markdown, or HTML with everything escaped."""

from pathlib import Path

from summarizer.errors import ConfigurationError
from summarizer.notes import display, outline
from summarizer.rendering.document import escape
from summarizer.schema.note import Note


def templated(note: Note, template: Path, form: str) -> bytes:
    """The note by a template, which gets it as `note`; filters: `md` (escape for Markdown), `day`, `when`, `moment`.

    Args:
        note: what to show.
        template: a file in UTF-8.
        form: `markdown`, or `html`, in which every value is escaped unless the template calls it safe.

    Raises:
        ConfigurationError: the template cannot be read or rendered.
    """
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        autoescape=form == "html", undefined=StrictUndefined, keep_trailing_newline=True
    )
    environment.filters |= {"md": escape, "day": display.day, "when": display.when, "moment": display.moment}
    environment.globals |= {"marks": outline.marks}
    try:
        text = environment.from_string(template.read_text(encoding="utf-8")).render(note=note)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"the template {template} cannot be read", hint="check the path") from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        line = f", line {lineno}" if (lineno := getattr(error, "lineno", None)) else ""
        raise ConfigurationError(f"the template {template}{line}: {error}", hint="mend it") from error
    return text.encode("utf-8", "replace")
