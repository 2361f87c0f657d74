"""Whatever JSON stands in an export, it is imported or refused in one line; nothing is left half-written."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import InputError
from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.importers import import_labels

TEXT = "Two guards were killed on Monday when a bomb went off at a depot near Tuzla, police said late in the day to us."
LABELS = ["place", "casualty:killed", "claimant:silent:nobody", "reaction:acts?", "source", "incident=none", "odd", ""]
KEYS = (
    "annotations result value type labels choices start end text label spans entities relations from_id to_id id "
    "start_offset end_offset accept answer responses fields user_id status completed_by data meta title published "
    "head_span child_span from_name globalOffsets spans.responses spans.responses.users incident.date"
).split()
LEAVES = (
    st.sampled_from([*LABELS, TEXT, "relation", "same", "2031-03-04", "accept", "submitted"])
    | st.integers(-3, 130)
    | st.none()
    | st.booleans()
    | st.floats(allow_nan=False)
)
ROWS = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=15,
)


@pytest.mark.parametrize("form", ["label-studio", "doccano", "prodigy", "argilla"])
@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.dictionaries(st.sampled_from(KEYS), ROWS, max_size=7), max_size=2))
def test_any_json_is_imported_or_refused(form, rows):
    rows = [{"text": TEXT, "data": {"text": TEXT}, **row} for row in rows]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "export.jsonl"
        source.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        try:
            import_labels(form, source, folder / "out")
        except InputError as error:
            refused = str(error)
        else:
            refused = ""
            Dataset(folder / "out").check()
        assert "\n" not in refused
        assert len(list(folder.iterdir())) == (1 if refused else 2)
