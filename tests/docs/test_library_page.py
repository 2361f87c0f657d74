"""What the page on the library shows is so: its examples run, in order, and give what is shown."""

import doctest
import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "library.md"
FENCE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_examples_give_what_is_shown():
    """All fences of the page are one session."""
    text = PAGE.read_text(encoding="utf-8")
    session = "\n".join(FENCE.findall(text))
    example = doctest.DocTestParser().get_doctest(session, {}, "library.md", str(PAGE), 0)
    failures: list[str] = []
    runner = doctest.DocTestRunner()
    result = runner.run(example, out=failures.append)
    assert not result.failed, "".join(failures)
    assert result.attempted >= 20


def test_every_fence_is_run():
    """No example hides in a fence of another name."""
    text = PAGE.read_text(encoding="utf-8")
    assert text.count(">>>") == "\n".join(FENCE.findall(text)).count(">>>") > 0
