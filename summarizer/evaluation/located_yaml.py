"""YAML that remembers on which line each value stands, so that an error can name file and line."""

from pathlib import Path
from typing import Any, NamedTuple

from summarizer.evaluation.errors import LabelError

Loc = tuple[str | int, ...]


class Located(NamedTuple):
    """A parsed document, and the line (from 1) on which the value at each path begins."""

    value: Any
    lines: dict[Loc, int]

    def line(self, loc: Loc) -> int:
        """The line of the value at a path, or of the nearest value around it."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)


def load(path: Path) -> Located:
    """Read one YAML document.

    Raises:
        LabelError: it cannot be read or parsed, or holds the same key twice; names file and line.
    """
    import yaml

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LabelError(path, 1, f"cannot be read: {error}") from error
    loader = yaml.CSafeLoader(text)
    try:
        node = loader.get_single_node()
        lines: dict[Loc, int] = {(): 1}
        value = None if node is None else _construct(loader, node, (), lines, path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise LabelError(path, mark.line + 1 if mark else 1, f"does not parse: {error.problem}") from error
    except yaml.YAMLError as error:
        raise LabelError(path, 1, f"does not parse: {' '.join(str(error).split())}") from error
    finally:
        loader.dispose()
    return Located(value, lines)


def _construct(loader: Any, node: Any, loc: Loc, lines: dict[Loc, int], path: Path) -> Any:
    import yaml

    lines[loc] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_construct(loader, child, (*loc, i), lines, path) for i, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            line = key_node.start_mark.line + 1
            if key in found:
                raise LabelError(path, line, f"has the key {key!r} twice")
            found[key] = _construct(loader, value_node, (*loc, key), lines, path)
            lines[*loc, key] = line
        return found
    try:
        return loader.construct_object(node)
    except ValueError as error:  # 2031-02-30
        raise LabelError(path, node.start_mark.line + 1, f"{node.value!r} cannot be: {error}") from error
