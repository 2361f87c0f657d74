"""A text that every tool's export holds, and ways to point at words in it."""

import json

import pytest
import yaml

from summarizer.evaluation.dataset import Dataset
from summarizer.evaluation.importers import import_labels

TEXT = (
    "TUZLA — At least four soldiers were killed on Monday when a car bomb went off at a depot near Tuzla, police said. "
    "The Red Lantern Brigade claimed the bombing. The Brigade had threatened it. Lena Orr, the governor, condemned it. "
    "It was not known who had driven the car, and it was the third such attack on a depot in this part of the country."
)


class Export:
    """The text, offsets in it, and what an import of a file makes of it."""

    text = TEXT

    def __init__(self, folder):
        self.folder = folder

    @staticmethod
    def span(words, text=TEXT):
        start = text.index(words)
        return start, start + len(words)

    def write(self, content, name="export.json"):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = "".join(json.dumps(row) + "\n" for row in content)
        path.write_text(lines if name.endswith("l") else json.dumps(content, indent=1), encoding="utf-8")
        return path

    def imported(self, form, source):
        """The dataset, once it has been checked, and what the import says."""
        said = import_labels(form, source, self.folder / "out")
        found = Dataset(self.folder / "out")
        found.check()
        return found, said

    @staticmethod
    def content(case, name="labels.yaml"):
        return yaml.safe_load((case.folder / name).read_text(encoding="utf-8"))


@pytest.fixture
def export(tmp_path):
    return Export(tmp_path)
