"""Typst, which sets PDFs and turns drawings into pictures: its fonts, and data for its templates."""

import datetime
import json
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from summarizer.errors import MissingExtra
from summarizer.notes.drawing.svg import Picture

TEMPLATES = Path(__file__).parent / "templates"
FONTS = ("fontpkg_noto_sans", "fontpkg_amiri")
"""Packages that hold fonts for Latin, Greek, Cyrillic and Arabic script; typst itself brings one with Hebrew."""

DOTS = 220
"""An inch, of a picture: sharp in print, and small enough to be mailed."""

NO_FONT = "Some letters are shown as boxes: no font on the computer that made this document has them."

LAST_OWN = 0x7FF
"""Up to this code point, and in the ranges below, text is set with fonts that are always the same."""

OWN_RANGES = (
    (0x0870, 0x08FF),
    (0x1C80, 0x1FFF),
    (0x2000, 0x22FF),
    (0x2C60, 0x2C7F),
    (0xA640, 0xA7FF),
    (0xFB00, 0xFEFF),
)


def pdf_of(template: str, data: dict[str, Any], *, issued: datetime.datetime) -> bytes:
    """A PDF of a template, which finds the data as JSON in `sys.inputs.note`, tagged as PDF/UA-1 asks.

    That standard forbids letters that no font has. Where there are some, the PDF is made without its seal, and tells of
    it among what is listed as `about`.
    """
    library = typst()
    try:
        return _compiled(template, data, issued, ["ua-1"])
    except library.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        return _compiled(template, data | {"about": [*data["about"], NO_FONT]}, issued, [])


def _compiled(template: str, data: dict[str, Any], issued: datetime.datetime, standards: list[str]) -> bytes:
    text = json.dumps(data, ensure_ascii=False)
    compiled: bytes = typst().compile(
        (TEMPLATES / template).read_bytes(),
        format="pdf",
        sys_inputs={"note": text},
        font_paths=_fonts(),
        ignore_system_fonts=_suffices(text),
        pdf_standards=standards,
        timestamp=int(issued.timestamp()),
    )
    return compiled


def pngs(pictures: Sequence[Picture]) -> list[bytes]:
    """Drawings as pictures of dots, in order."""
    if not pictures:
        return []
    drawings = json.dumps([picture.svg for picture in pictures], ensure_ascii=False)
    compiled = typst().compile(
        (TEMPLATES / "pictures.typ").read_bytes(),
        format="png",
        ppi=DOTS,
        sys_inputs={"drawings": drawings},
        font_paths=_fonts(),
        ignore_system_fonts=_suffices(drawings),
    )
    return [compiled] if isinstance(compiled, bytes) else list(compiled)


def plain_data(value: Any) -> Any:
    """Named tuples as objects, so that JSON can hold them."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain_data(part) for name, part in value._asdict().items()}
    return [plain_data(part) for part in value] if isinstance(value, list | tuple) else value


def typst() -> ModuleType:
    """The library; an error that says what to install where it is missing."""
    try:
        import typst as library
    except ImportError:
        raise MissingExtra("a note as PDF", "notes") from None
    return library


def _fonts() -> list[str]:
    return [str(folder) for folder in _folders()]


def _folders() -> Iterable[Path]:
    for package in FONTS:
        found = find_spec(package)
        if found and found.origin:
            yield Path(found.origin).parent / "files"


def _suffices(text: str) -> bool:
    """Whether the fonts of the packages have every letter. Looking for those of the system takes time."""
    return all(ord(letter) <= LAST_OWN or _in_range(ord(letter)) for letter in set(text))


def _in_range(point: int) -> bool:
    return any(first <= point <= last for first, last in OWN_RANGES)
