"""What the package offers, and what asking for it imports."""

import json
import subprocess
import sys

import pytest

import summarizer

PUBLIC = ["Article", "Brief", "Draft", "SummarizerError", "engine", "summarize"]

SHAPES = {"annotated_types", "pydantic", "pydantic_core", "summarizer", "typing_extensions", "typing_inspection"}
"""Who may be imported where articles are read by rules: pydantic, what it needs, and we."""


def imported_by(code: str) -> set[str]:
    """Top-level modules outside of the standard library that a fresh interpreter imports for some code."""
    program = f"import sys; before = set(sys.modules)\n{code}\nimport json; print(json.dumps(sorted(set(sys.modules) - before)))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    names = {name.partition(".")[0] for name in json.loads(run.stdout.splitlines()[-1])}
    return {name for name in names - set(sys.stdlib_module_names) if not name.startswith("_sysconfigdata")}


def test_all_is_sorted_and_complete():
    """`__all__` is the public namespace, in order."""
    assert summarizer.__all__ == sorted(summarizer.__all__) == PUBLIC
    assert set(PUBLIC) <= set(dir(summarizer))


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_name_resolves_and_is_documented(name):
    """Each name is there on first use, and says what it is."""
    assert (getattr(summarizer, name).__doc__ or "").strip()


def test_no_other_public_name():
    """Besides `__all__` only modules of the package are reachable."""
    others = {name for name in dir(summarizer) if not name.startswith("_")} - set(PUBLIC)
    modules = {name for name in others if f"summarizer.{name}" in sys.modules}
    assert others - modules <= {"importlib", "TYPE_CHECKING"}


def test_unknown_name_is_an_attribute_error():
    """A name that there is not says so as any module does."""
    with pytest.raises(AttributeError, match="has no attribute 'sumarize'"):
        _ = summarizer.sumarize


def test_importing_the_package_imports_nothing_else():
    """Names resolve on first use, so the import is cheap."""
    assert imported_by("import summarizer") == {"summarizer"}


def test_rules_need_only_pydantic():
    """No SDK, no HTML cleaner, no terminal library on the way of the offline engine."""
    code = "import summarizer; summarizer.summarize(summarizer.Article.from_text('A bomb killed four people in a market of Samarra in Iraq on Monday, the police of the city said in a short statement.'))"
    assert imported_by(code) <= SHAPES | {"yaml", "_yaml"}


def test_the_package_is_typed():
    """Type checkers find the marker."""
    from importlib.resources import files

    assert files("summarizer").joinpath("py.typed").is_file()
