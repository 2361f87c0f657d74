"""The judge's own table of names: each name of one body, and what looks alike kept apart."""

from collections import Counter
from importlib.resources import files

import pytest
import yaml

from summarizer.evaluation.similarity.strings import similarity, words

TABLE = yaml.safe_load(files("summarizer.evaluation").joinpath("names.yaml").read_text(encoding="utf-8"))


def test_the_table_covers_the_bodies_that_news_names():
    assert len(TABLE) >= 200
    assert all(isinstance(aliases, list) for aliases in TABLE.values())


def test_no_name_means_two_bodies():
    """As the judge reads names: without case, accents, titles and determiners."""
    owners = Counter()
    for body, aliases in TABLE.items():
        owners.update({words(name) for name in (body, *aliases)})
    assert [name for name, count in owners.items() if count > 1] == []
    assert () not in owners


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ISIS", "the Islamic State"),
        ("Daesh", "ISIL"),
        ("Tehrik-i-Taliban Pakistan", "Pakistani Taliban"),
        ("Ansar Allah", "Houthis"),
        ("the Revolutionary Guards", "IRGC"),
        ("Shabab", "al-Shabaab"),
        ("Gulf Clan", "Clan del Golfo"),
        ("FARDC", "Congolese army"),
        ("Sendero Luminoso", "Shining Path"),
        ("U.N.", "United Nations"),
    ],
)
def test_names_of_one_body_match(one, other):
    assert similarity(one, other) == similarity(other, one) == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Islamic State", "Islamic State Khorasan Province"),
        ("ISKP", "ISWAP"),
        ("Islamic State West Africa Province", "Islamic State Central Africa Province"),
        ("Taliban", "Pakistani Taliban"),
        ("al-Qaeda", "al-Qaeda in the Arabian Peninsula"),
        ("Balochistan Liberation Army", "Balochistan Liberation Front"),
        ("Hezbollah", "Kataib Hezbollah"),
        ("Hamas", "Palestinian Islamic Jihad"),
        ("Kachin Independence Army", "Karen National Liberation Army"),
        ("Sinaloa Cartel", "Santa Rosa de Lima Cartel"),
        ("Gulf Clan", "Gulf Cartel"),
        ("IRA", "New IRA"),
        ("Russian military", "Russian Defence Ministry"),
    ],
)
def test_bodies_that_look_alike_do_not_match(one, other):
    assert similarity(one, other) == similarity(other, one) == 0.0
