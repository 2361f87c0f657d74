"""Prompts are found by name; the newest counts unless a version is asked for."""

import pytest

from summarizer import prompting
from summarizer.errors import PromptError
from summarizer.prompting import library


def write(folder, name, version, body="x"):
    text = f"---\nname: {name}\nversion: {version}\ndescription: d\nvariables: []\n---\n{body}\n"
    (folder / f"{name}.v{version}.md").write_text(text)


def test_the_newest_version_is_found_by_number_not_by_letter(tmp_path):
    """v10 is newer than v9."""
    for version in (9, 10, 2):
        write(tmp_path, "brief", version)
    assert library.find("brief", folder=tmp_path).version == 10
    assert library.find("brief", 9, folder=tmp_path).version == 9
    assert [p.version for p in library.available(tmp_path)] == [2, 9, 10]


def test_an_unknown_prompt_names_those_there_are(tmp_path):
    """The error lists what could have been meant."""
    write(tmp_path, "brief", 1)
    with pytest.raises(PromptError, match=r"no prompt 'note'; there are: brief\.v1"):
        library.find("note", folder=tmp_path)
    with pytest.raises(PromptError, match=r"no prompt 'brief\.v3'"):
        library.find("brief", 3, folder=tmp_path)


def test_a_file_that_calls_itself_otherwise_is_refused(tmp_path):
    """The name in the file and the name of the file must agree, or provenance would lie."""
    write(tmp_path, "brief", 1)
    (tmp_path / "brief.v1.md").rename(tmp_path / "brief.v2.md")
    with pytest.raises(PromptError, match=r"says that it is brief\.v1"):
        library.find("brief", folder=tmp_path)


def test_a_folder_without_prompts_is_an_error(tmp_path):
    """An installation that lost its prompts says so."""
    with pytest.raises(PromptError, match="no prompts are installed"):
        library.available(tmp_path)


def test_the_package_comes_with_the_brief_prompt():
    """`brief` is there, renders without variables and says which version it is."""
    prompt = prompting.find("brief")
    assert prompt in prompting.available()
    assert prompt.render().startswith("You")
