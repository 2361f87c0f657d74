"""Who says a thing, and what kind of voice that is."""

import hashlib
from datetime import date

import pytest

import summarizer
from summarizer.merging.reports import Report
from summarizer.merging.voices import Voices


def reports(*texts):
    """Reports of outlets A, B, …."""
    made = [
        summarizer.summarize(
            summarizer.Article.from_text(text, published=date(2031, 4, 7), source=f"Outlet {chr(65 + at)}")
        )
        for at, text in enumerate(texts)
    ]
    assert len({hashlib.sha256(text.encode()).hexdigest() for text in texts}) == len(texts)
    return [Report(at, at, brief) for at, brief in enumerate(made, start=1)]


BLAST = "A bomb exploded in Samarra in Iraq on Sunday, killing 12 people, police said. The River Brigade claimed responsibility for it."


@pytest.mark.parametrize(
    ("name", "quote", "kind"),
    [
        ("police", "killing 12 people, police said", "official"),
        ("city hospital", "The city hospital put the dead at 12", "official"),
        ("Local authorities", "Local authorities suspect the group", "official"),
        ("residents", "residents said", "local"),
        ("volunteers", "volunteers said", "local"),
        ("security source", "a security source said", "anonymous"),
        ("United Nations", "the United Nations said", "official"),
        ("River Brigade", "the River Brigade said", "party"),
        ("rebels", "rebels said", "party"),
        ("Boubacar Dembele", "Police spokesman Captain Boubacar Dembele said 31 people were wounded", "official"),
        ("Graeme Tulloch", "Inspector Graeme Tulloch, of Dunedin police, said", "official"),
        ("Reuters", "Reuters reported", "agency"),
        (None, "12 people died", "agency"),
        ("Tramways Union", "the Tramways Union said", "other"),
    ],
)
def test_the_kind_of_a_voice(name, quote, kind):
    """By its own words, by the words around a person's name, or because the incident's sources name it as an actor."""
    (report,) = reports(BLAST)
    assert Voices([report]).of(name, report, [quote]).kind == kind


def test_a_person_is_one_voice_under_surname_and_full_name():
    """The fuller name is shown, with the role."""
    found = reports(
        f"{BLAST} Governor Salim Aziz condemned the attack and announced three days of mourning.",
        f"{BLAST} Aziz said that the road was closed.",
    )
    voices = Voices(found)
    assert (
        voices.of("Aziz", found[1], ["Aziz said"]).key
        == voices.of("Salim Aziz", found[0], ["Governor Salim Aziz said"]).key
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("police", "police spokesman", True),
        ("hospital", "military hospital", False),
        ("army", "Defence Ministry", False),
    ],
)
def test_voices_of_two_outlets(one, other, same):
    """A spokesman speaks for his body; a hospital is not any hospital."""
    first, second = reports(BLAST, BLAST.replace("12", "13"))
    voices = Voices([first, second])
    assert (voices.of(one, first, []).key == voices.of(other, second, []).key) == same


def test_witnesses_of_two_outlets_are_two():
    """Nobody knows whether they are the same people."""
    first, second = reports(BLAST, BLAST.replace("12", "13"))
    voices = Voices([first, second])
    assert voices.of("witnesses", first, []).key != voices.of("witnesses", second, []).key
