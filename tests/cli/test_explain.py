"""`brief --explain`: which rule found each fact, and which words it bound."""

import pytest

TEXT = "A bomb killed at least nine people in the market of Mosul in Iraq on Monday, and France condemned the attack, police said."


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "report.txt"
    path.write_text(TEXT)
    return path


def test_the_table_follows_the_brief_even_when_piped(run, source):
    """A person asked for it, so it is for reading; nothing is cut off in 80 columns."""
    done = run("brief", source, "--explain", "--published", "2031-03-05", "-q")
    assert done.exit_code == 0
    brief, _, table = done.stdout.partition("HOW IT WAS READ")
    assert "CASUALTIES" in brief
    assert "killed.active" in table
    assert "killed at least nine people" in " ".join(table.split())
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


def test_in_markdown_it_is_a_table(run, source):
    """With the full name of each rule."""
    done = run("brief", source, "--explain", "--format", "markdown", "-q")
    assert "| `casualties/killed.active` |" in done.stdout


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--format", "json"), "--explain goes with --format terminal or markdown, not json"),
        (("--no-text",), "leave out --no-text"),
        (("--model", "ollama/x"), "ollama/x has none"),
    ],
)
def test_where_it_makes_no_sense_it_says_so(run, source, options, message):
    """One line, exit 2."""
    done = run("brief", source, "--explain", *options)
    assert done.exit_code == 2
    assert message in " ".join(done.stderr.split())
