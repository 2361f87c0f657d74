"""The sample notes with which formats are tried."""

from pathlib import Path

import pytest

from summarizer.schema.note import Note

SAMPLES = Path(__file__).parent / "samples"


@pytest.mark.parametrize(("name", "sources"), [("short", 4), ("long", 60)])
def test_a_sample_is_a_note_whose_references_lead_somewhere(name, sources):
    """Every sentence names facts of its incident, and sources of the note."""
    note = Note.model_validate_json((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    assert [source.number for source in note.sources] == list(range(1, sources + 1))
    for incident in (each for group in note.groups for each in group.incidents):
        known = {fact.id for fact in incident.facts}
        for sentence in (*incident.what_happened, *incident.casualties, *incident.responsibility):
            assert set(sentence.facts) <= known
            assert set(sentence.sources) <= set(incident.sources)
