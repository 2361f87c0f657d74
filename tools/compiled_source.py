# ruff: noqa: INP001  # a script beside the package
"""Says in the sources, before they are translated to C, what lets the compiled code do without calls of Python.

Line for line, so that tracebacks still name the lines of the sources: what is added stands in place of a decorator or
of a blank line. What a module does stays the same.
"""

import ast
import re

CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]*) = ", re.MULTILINE)
FEW = 512
"""Who keeps fewer results than this keeps those of long texts, of which the last used have to stay."""


def prepared(source: str) -> str:
    """A module as it is compiled: constants `Final`, constructors and what keeps results written out."""
    tree = ast.parse(source)
    lines = source.splitlines()
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            _write_constructor(node, lines)
            _write_kept_attributes(node, lines)
        elif isinstance(node, ast.FunctionDef) and len(node.decorator_list) == 1:
            _write_kept_results(node, lines)
    made = CONSTANT.sub(r"\1: Final = ", "\n".join([*lines, ""]))
    if made == source:
        return source
    first = next(each.lineno for each in tree.body if not isinstance(each, ast.Expr)) - 1
    lines = made.splitlines(keepends=True)
    return "".join([*lines[:first], "from typing import Final; ", *lines[first:]])


def _write_constructor(node: ast.ClassDef, lines: list[str]) -> None:
    """Give a data class the `__init__` that `dataclass` makes at run time: interpreted, with a call for each field."""
    decorator = next((each for each in map(ast.unparse, node.decorator_list) if each.startswith("dataclass")), None)
    fields = [each for each in node.body if isinstance(each, ast.AnnAssign)]
    if decorator is None or "init=False" in decorator or node.bases or not fields or fields[-1].end_lineno is None:
        return
    given = [each for each in fields if _options(each).get("init") != "False"]
    parameters = ", ".join(["self", *map(_parameter, given)])
    body = [_assignment(each) for each in given]
    if any(isinstance(each, ast.FunctionDef) and each.name == "__post_init__" for each in node.body):
        body.append("self.__post_init__()")
    frozen = "  # type: ignore[misc]" if "frozen=True" in decorator else ""
    _fill(lines, fields[-1].end_lineno, [f"    def __init__({parameters}) -> None: {'; '.join(body)}{frozen}"])


def _parameter(field: ast.AnnAssign) -> str:
    name, annotation = ast.unparse(field.target), ast.unparse(field.annotation)
    if field.value is None:
        return f"{name}: {annotation}"
    options = _options(field)
    if "default_factory" in options:
        return f"{name}: {annotation} | None = None"
    return f"{name}: {annotation} = {options.get('default') or ast.unparse(field.value)}"


def _assignment(field: ast.AnnAssign) -> str:
    name, factory = ast.unparse(field.target), _options(field).get("default_factory")
    return f"self.{name} = {factory}() if {name} is None else {name}" if factory else f"self.{name} = {name}"


def _options(field: ast.AnnAssign) -> dict[str, str]:
    """What a field's call of `field` says."""
    if not isinstance(field.value, ast.Call) or ast.unparse(field.value.func) != "field":
        return {}
    return {each.arg: ast.unparse(each.value) for each in field.value.keywords if each.arg}


def _write_kept_attributes(node: ast.ClassDef, lines: list[str]) -> None:
    """Keep what a class computes `once` in attributes of its own, for which it needs no dictionary."""
    methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
    attributes = [_kept_attribute(each, lines) for each in methods if _is_once(each)]
    if attributes:
        _replace(lines, node.body[0], f"    {'; '.join(attributes)}")


def _is_once(method: ast.FunctionDef) -> bool:
    return any(ast.unparse(each) == "once" for each in method.decorator_list)


def _kept_attribute(method: ast.FunctionDef, lines: list[str]) -> str:
    """Write out a method that is computed `once`, and say the attribute that keeps what it returns."""
    name, result = method.name, ast.unparse(method.returns or ast.Constant(None))
    kept, put, shape = f"self.{name}__kept", "found", result
    asked = kept
    if "None" in result:  # told from what is not yet known by a tuple around it
        asked, put, shape = f"{kept}[0]", "(found,)", f"tuple[{result}]"
    lines[method.decorator_list[0].lineno - 1] = "    @property"
    known = f"{asked} if {kept} is not None else self.{name}__keep()"
    lines[method.lineno - 1] = f"    def {name}(self) -> {result}: return {known}"
    first = method.body[0]
    alone = "" if ast.get_docstring(method) else f" {ast.unparse(first)}"
    assert not alone or len(method.body) == 1, f"a docstring is needed in {name}, whose line is put to use"
    _replace(lines, first, f"    def {name}__make(self) -> {result}:{alone}")
    keep = f"    def {name}__keep(self) -> {result}: found = self.{name}__make(); {kept} = {put}; return found"
    assert method.end_lineno is not None
    assert _fill(lines, method.end_lineno, [keep]), f"a blank line is needed behind {name}"
    return f"{name}__kept: {shape} | None = None"


def _replace(lines: list[str], node: ast.stmt, by: str) -> None:
    """Put one line in the place of all those of a statement."""
    end = node.end_lineno or node.lineno
    lines[node.lineno - 1 : end] = [by, *[""] * (end - node.lineno)]


def _write_kept_results(node: ast.FunctionDef, lines: list[str]) -> None:
    """Keep the results of a function with `cache` in a list or a dictionary, which are asked without a call."""
    decorator = re.fullmatch(r"cache|lru_cache\(maxsize=(\d+)\)", ast.unparse(node.decorator_list[0]))
    plain = not (node.args.kwonlyargs or node.args.defaults or node.args.vararg or node.args.kwarg)
    if decorator is None or not plain or node.returns is None or node.end_lineno is None:
        return
    bound = int(decorator[1] or 0)
    if 0 < bound < FEW:
        return
    name, types = node.name, [ast.unparse(each.annotation) for each in node.args.args if each.annotation]
    kept, keep, make = f"{name}__kept", f"{name}__keep", f"{name}__make"
    result, given = ast.unparse(node.returns), ", ".join(each.arg for each in node.args.args)
    signature = f"({ast.unparse(node.args)}) -> {result}"
    if given:
        key, keys = (given, types[0]) if len(types) == 1 else (f"({given})", f"tuple[{', '.join(types)}]")
        asked = f"{kept}[{key}] if {key} in {kept} else {keep}({given})"
        table = f"{kept}: Final[dict[{keys}, {result}]] = {{}}"
        emptied = f"None if len({kept}) < {bound} else {kept}.clear(); " if bound else ""
        told = f"{emptied}{kept}[{key}] = {make}({given}); return {kept}[{key}]"
    else:
        asked = f"{kept}[0] if {kept} else {keep}()"
        table = f"{kept}: Final[list[{result}]] = []"
        told = f"{kept}.append({make}()); return {kept}[0]"
    if _fill(lines, node.end_lineno, [table, f"def {keep}{signature}: {told}"]):
        lines[node.decorator_list[0].lineno - 1] = f"def {name}{signature}: return {asked}"
        lines[node.lineno - 1] = lines[node.lineno - 1].replace(f"def {name}(", f"def {make}(", 1)


def _fill(lines: list[str], at: int, added: list[str]) -> bool:
    """Write what is added into the lines from number `at` on, if all are blank; whether they were."""
    lines += [""] * (at + len(added) - len(lines))
    if any(lines[at : at + len(added)]):
        return False
    lines[at : at + len(added)] = added
    return True
