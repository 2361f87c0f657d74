"""Words of each matter in headline and first sentences as features."""

from summarizer.engines.rules.event_detection.matter_words import SECTIONS
from summarizer.engines.rules.lexicon import FOLDER, sections
from summarizer.engines.rules.story import read
from summarizer.engines.rules.weighing.matter_features import matter_features

TEXT = "A bus skidded and plunged into a ravine near Oru on Monday. It was no attack, police said. Gunmen live there."


def test_words_of_each_matter_are_counted_by_place(make_article):
    """Headline and first sentence are told apart, and what is denied does not count."""
    found = set(matter_features(read(make_article(TEXT, title="Bus crash kills nine near Oru"))))
    assert {"cue F.accident=3", "no cues T", "no cues F"} <= found
    assert not any(feature.startswith(("cue S.deeds", "cue F.deeds")) for feature in found)


def test_a_deed_is_counted(make_article):
    """Gunmen in a headline are a deed."""
    found = set(matter_features(read(make_article(TEXT, title="Gunmen attack bus near Oru"))))
    assert "cue T.deeds=2" in found
    assert "no cues T" not in found


def test_every_section_is_counted():
    """The sections are those of the file."""
    assert set(SECTIONS) == set(sections(FOLDER / "matters.txt"))
