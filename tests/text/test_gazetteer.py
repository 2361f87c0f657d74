"""The gazetteer: every key in it leads to entries, and none in a circle."""

import pytest

from summarizer.text import gazetteer


def keys():
    """Every key of the compiled file, and those of other spellings apart."""
    lines = (gazetteer.FOLDER / "gazetteer.tsv").read_text(encoding="utf-8").replace("\n#", "\n").split("\n")
    return {line.split("\t")[0]: line.split("\t")[1].startswith(">") for line in lines if "\t" in line}


@pytest.mark.parametrize(("name", "country"), [("samara", "RU"), ("dilijan", "AM"), ("bello", "CO")])
def test_cities_spelled_like_each_other_are_found(name, country):
    assert country in {entry.location.country for entry in gazetteer.entries(name)}


def test_every_other_spelling_leads_to_a_city():
    spellings = [name for name, is_spelling in keys().items() if is_spelling]
    assert len(spellings) > 1000
    assert [name for name in spellings if not gazetteer.entries(name)] == []
