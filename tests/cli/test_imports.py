"""What a command may import: starting up is paid on every run."""

import os
import subprocess
import sys

import pytest

HELP = {"click"}
RULES = {"click", "pydantic", "pydantic_core", "annotated_types", "typing_extensions", "typing_inspection", "rapidfuzz"}
"""Third-party packages, by their top name."""

NEVER = {"asyncio", "ssl", "http", "rich", "jinja2", "yaml", "openai", "instructor", "trafilatura", "pypdf", "httpx"}

PROBE = """
import atexit, sys
before = set(sys.modules)  # what the environment's start-up files load is not ours
def show():
    print("\\n".join(sorted(set(sys.modules) - before)), file=sys.stderr)
atexit.register(show)
sys.argv = ["summarizer", *sys.argv[1:]]
from summarizer.cli import main
main()
"""


def imported(*args):
    """The top names of the modules that the command imported, without the standard library, and all of them."""
    command = [sys.executable, "-c", PROBE, *map(str, args)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=60, env=os.environ.copy(), check=True)
    modules = set(result.stderr.split("\n")) - {""}
    modules = {module for module in modules if not module.startswith("summarizer:")}
    top = {module.partition(".")[0] for module in modules}
    top = {name for name in top if not name.startswith("_sysconfigdata")}  # the standard library's, named by platform
    return top - sys.stdlib_module_names - {"summarizer"}, modules


def test_help_imports_click_and_nothing_else():
    third_party, modules = imported("--help")
    assert third_party == HELP
    assert {module for module in modules if module.startswith("summarizer")} == {
        "summarizer",
        "summarizer.cli",
        "summarizer.cli.group",
        "summarizer.errors",
    }


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_brief_by_rules_imports_no_sdk_and_no_layout(desk, form):
    third_party, modules = imported("brief", "articles/blast.txt", "--quiet", "--model", "rules", "--format", form)
    assert third_party <= RULES
    assert not {module for module in modules if module.partition(".")[0] in NEVER}
    assert "summarizer.rendering" not in modules
