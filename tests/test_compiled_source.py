"""Sources that say what compiled code needs still do, when Python reads them, what they did before."""

from pathlib import Path
from runpy import run_path

import pytest

ROOT = Path(__file__).parent.parent
PREPARED = run_path(str(ROOT / "tools" / "compiled_source.py"))["prepared"]

VALUES = '''"""A module."""

from dataclasses import dataclass, field
from functools import cache, lru_cache

from summarizer.text.once import once

LIMIT = 3


@dataclass(slots=True)
class Point:
    """A value."""

    x: int
    y: int = LIMIT

    def moved(self) -> "Point":
        return Point(self.x + 1, self.y)


@dataclass(slots=True)
class Row:
    cells: list[int] = field(default_factory=list)
    name: str | None = field(default=None, repr=False)
    total: int = field(init=False)

    def __post_init__(self) -> None:
        self.total = sum(self.cells)


CALLS: list[str] = []


@cache
def table() -> dict[str, int]:
    CALLS.append("table")
    return {"a": 1}


@lru_cache(maxsize=512)  # asked again and again
def length(word: str) -> int:
    CALLS.append(word)
    return len(word)


@cache
def joined(first: str, second: str) -> str:
    CALLS.append(first + second)
    return first + second


@lru_cache(maxsize=2)
def read(text: str) -> str:
    return text.upper()


class Sentence:
    """A text, of which
    some things are asked."""

    def __init__(self, text: str) -> None:
        self.text = text

    @once
    def small(self) -> str:
        """In small letters."""
        CALLS.append("small")
        return self.text.lower()

    @once
    def first(self) -> str | None:
        return CALLS.append("first") or self.text[:1] or None

    def has(self, word: str) -> bool:
        return word in self.small
'''


@pytest.fixture
def module():
    """The names of the module above, prepared and run."""
    names = {}
    exec(compile(PREPARED(VALUES), "values.py", "exec"), names)  # our own words
    return names


def test_every_line_stays_where_it_is():
    """Of lines that are neither decorators nor blank, all but the `def` of a kept result and the first import stay."""
    before, after = VALUES.splitlines(), PREPARED(VALUES).splitlines()
    changed = {old for old, new in zip(before, after, strict=False) if old != new}
    assert {old for old in changed if old and not old.lstrip().startswith("@")} == {
        "from dataclasses import dataclass, field",
        "LIMIT = 3",
        "def table() -> dict[str, int]:",
        "def length(word: str) -> int:",
        "def joined(first: str, second: str) -> str:",
        '    """A text, of which',
        '    some things are asked."""',
        "    def small(self) -> str:",
        '        """In small letters."""',
        "    def first(self) -> str | None:",
        '        return CALLS.append("first") or self.text[:1] or None',
    }


def test_values_are_made_as_before(module):
    """By place and by name, with defaults, fresh lists and what comes after."""
    point, row = module["Point"], module["Row"]
    assert repr(point(1).moved()) == "Point(x=2, y=3)"
    assert point(y=5, x=1) == point(1, 5)
    assert (row([1, 2]).total, row().name, row(name="x").name) == (3, None, "x")
    assert row().cells is not row().cells


def test_frozen_values_are_set_where_they_are_made():
    """Compiled code may, and mypy is told so there and nowhere else."""
    frozen = VALUES.replace("slots=True", "frozen=True", 1)
    assert PREPARED(frozen).count("# type: ignore[misc]") == 1
    assert "type: ignore" not in PREPARED(VALUES)


def test_results_are_kept_as_before(module):
    """Each is computed once; the function has its own name and is called as ever."""
    assert module["table"]() is module["table"]()
    assert [module["length"](word) for word in ("four", "dead", "four")] == [4, 4, 4]
    assert module["joined"]("a", "b") == module["joined"]("a", "b") == "ab"
    assert module["CALLS"] == ["table", "four", "dead", "ab"]


@pytest.mark.parametrize(("text", "first"), [("Four", "F"), ("", None)], ids=["something", "nothing"])
def test_attributes_are_kept_as_before(module, text, first):
    """Each instance computes its own, when it is first asked for, and once, also where it is None."""
    sentence, other = module["Sentence"](text), module["Sentence"]("Dead")
    assert module["CALLS"] == []
    assert (sentence.first, sentence.first, sentence.small, sentence.has(text.lower())) == (
        first,
        first,
        text.lower(),
        True,
    )
    assert (other.small, other.first) == ("dead", "D")
    assert module["CALLS"] == ["first", "small", "small", "first"]


def test_no_more_is_kept_than_before(module):
    """What keeps so many results forgets when there are as many; what keeps few is left as it is."""
    for number in range(700):
        module["length"](str(number))
    assert len(module["length__kept"]) <= 512
    assert module["read"].cache_info().maxsize == 2


@pytest.mark.parametrize(
    "path",
    sorted(path for folder in ("text", "grounding") for path in (ROOT / "summarizer" / folder).glob("*.py")),
    ids=lambda path: f"{path.parent.name}.{path.stem}",
)
def test_no_line_of_the_package_moves(path):
    """Nor is one lost, whatever a module holds; at its end some may be added."""
    before, after = (
        path.read_text(encoding="utf-8").splitlines(),
        PREPARED(path.read_text(encoding="utf-8")).splitlines(),
    )
    assert len(before) <= len(after) <= len(before) + 2
