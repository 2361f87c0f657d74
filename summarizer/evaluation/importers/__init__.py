"""Labels made with other tools, turned into cases: `SOURCE` of one format in, a dataset out."""

import importlib
from pathlib import Path
from types import MappingProxyType

FORMATS = MappingProxyType(
    {
        "label-studio": "label_studio",
        "doccano": "doccano",
        "prodigy": "prodigy",
        "argilla": "argilla",
        "muc4": "muc4",
    }
)
"""Each format, and the module that reads it."""


def import_labels(form: str, source: Path, out: Path) -> list[str]:
    """Write the labels of a source as a dataset; nothing is left half-written.

    Returns:
        Lines for the person who imports: how many cases, what is left to settle.

    Raises:
        EvaluationError: the source cannot be read, or `out` holds something already.
        LabelError: a label says what none of ours can say; names file and line.
    """
    module = importlib.import_module(f"summarizer.evaluation.importers.{FORMATS[form]}")
    if form == "muc4":
        lines: list[str] = module.write(source, out)
        return lines
    from summarizer.evaluation.importers import annotated

    return annotated.write(module.read(source), out, form)
