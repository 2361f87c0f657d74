"""A prompt file is parsed, hashed and rendered; what does not fit is one clear error."""

import hashlib

import pytest

from summarizer import prompting
from summarizer.errors import PromptError

SOURCE = """---
name: greet
version: 2
description: says hello
variables: [name, place]
---
Hello {{ name }} of {{ place }}.
"""


def test_it_renders_its_variables():
    """The body is rendered with the variables; the front matter is not part of it."""
    assert prompting.parse(SOURCE, "greet").render(name="Ada", place="Turin") == "Hello Ada of Turin.\n"


def test_its_hash_is_that_of_the_whole_file():
    """A changed description is another prompt, since the hash covers the file."""
    prompt = prompting.parse(SOURCE, "greet")
    assert prompt.sha256 == hashlib.sha256(SOURCE.encode()).hexdigest()
    assert prompt.reference.model_dump() == {"name": "greet", "version": 2, "sha256": prompt.sha256}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        pytest.param({}, "lacks name, place", id="all missing"),
        pytest.param({"name": "Ada"}, "lacks place", id="one missing"),
        pytest.param({"name": "Ada", "place": "x", "b": 1, "a": 2}, "does not use a, b", id="two left over"),
        pytest.param({"name": "Ada", "b": 1}, "lacks place and does not use b", id="both"),
    ],
)
def test_missing_and_extra_variables_are_all_named(given, message):
    """A variable missing or left over is an error that names every one."""
    with pytest.raises(PromptError, match=message) as caught:
        prompting.parse(SOURCE, "greet").render(**given)
    assert "name, place" in caught.value.hint


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param("Hello", "no front matter", id="no front matter"),
        pytest.param("---\nname: a\n", "no front matter", id="unclosed"),
        pytest.param("---\nname: a\nversion: 1\n---\nx", "lacks description, variables", id="fields missing"),
        pytest.param(SOURCE.replace("version: 2", "version: two"), "version is 'two'", id="version is no number"),
        pytest.param(SOURCE.replace("version: 2", "version: true"), "version is True", id="version is a truth value"),
        pytest.param(SOURCE.replace("variables: [name, place]", "variables: name"), "no list", id="variables no list"),
        pytest.param(SOURCE.replace("name: greet", "name: greet\nauthor: me"), "unknown author", id="unknown field"),
        pytest.param("---\n{\n---\nx", "no YAML", id="no YAML"),
        pytest.param("---\n- a\n---\nx", "no mapping", id="no mapping"),
    ],
)
def test_a_malformed_file_is_one_clear_error(source, message):
    """What is wrong is said in one line that names the file."""
    with pytest.raises(PromptError, match=message) as caught:
        prompting.parse(source, "greet.v2.md")
    assert "greet.v2.md" in caught.value.message
    assert "\n" not in str(caught.value)


def test_a_variable_the_front_matter_forgot_is_an_error():
    """A name in the body that is not declared does not render as nothing."""
    source = SOURCE.replace("[name, place]", "[name]")
    with pytest.raises(PromptError, match="place"):
        prompting.parse(source, "greet").render(name="Ada")


def test_a_template_that_jinja_cannot_parse_is_an_error():
    """An unclosed block is named with its prompt."""
    with pytest.raises(PromptError, match=r"greet\.v2 does not render"):
        prompting.parse(SOURCE + "{% if %}", "greet").render(name="a", place="b")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"], ids=["missing", "not UTF-8"])
def test_an_unreadable_file_is_named(tmp_path, content):
    """A prompt file that is missing or not UTF-8 is one line, not a traceback."""
    path = tmp_path / "mine.md"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(PromptError, match=r"mine\.md cannot be read"):
        prompting.from_file(path)
