"""Write the notes with which the formats are tested: a short one, and a long one of 60 sources.

python tests/notes/make_samples.py
"""

import datetime
import sys
from pathlib import Path

HERE = Path(__file__).parent
SAMPLES = HERE / "samples"
ISSUED = datetime.datetime(2031, 4, 8, 7, 0, tzinfo=datetime.UTC)


def main() -> None:
    """Write both."""
    sys.path.insert(0, str(HERE))
    from stories import briefs

    from summarizer.notes.compose import compose

    SAMPLES.mkdir(exist_ok=True)
    for name, found in (("short", briefs(1, 4)), ("long", briefs(12, 5))):
        note = compose(found, issued=ISSUED, group_by="country" if name == "long" else "incident")
        (SAMPLES / f"{name}.json").write_text(note.model_dump_json(indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
