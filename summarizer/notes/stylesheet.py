"""The styles of a note as a Word document, so that whoever edits it can change its looks in one place."""

from typing import Any, NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt, RGBColor

from summarizer.notes import word

INK, SOFT, BLUE, BROWN = (RGBColor.from_string(each) for each in ("1D1D1F", "55555C", "0B4F9C", "8A3B00"))
RULE, SHEET = "C9C6BE", "F6F5F2"


class Look(NamedTuple):
    """How a style of paragraphs looks: sizes and distances in points, indents in centimetres."""

    size: float
    colour: RGBColor = INK
    bold: bool = False
    before: float = 0
    after: float = 4
    indent: float = 0
    hanging: float = 0
    with_next: bool = False


PARAGRAPHS = {
    "Normal": Look(10.5, after=6),
    "Title": Look(22, bold=True, after=2),
    "Subtitle": Look(11, SOFT, after=12),
    "Heading 1": Look(15, bold=True, before=18, after=5, with_next=True),
    "Heading 2": Look(12.5, bold=True, before=14, after=4, with_next=True),
    "Heading 3": Look(11, bold=True, before=11, after=3, with_next=True),
    "Heading 4": Look(10.5, SOFT, bold=True, before=8, after=2, with_next=True),
    "Caption": Look(8.5, SOFT, after=10),
    "List Bullet": Look(10.5, after=3),
    "Footer": Look(8, SOFT, after=0),
    "Eyebrow": Look(9, SOFT, bold=True, after=0, with_next=True),
    "Bottom line": Look(12, before=2, after=10, indent=0.4),
    "Byline": Look(10.5, SOFT, after=1, with_next=True),
    "Reliance": Look(10, after=8),
    "Entry": Look(10.5, after=3, indent=0.8, hanging=0.8),
    "Table head": Look(8.5, SOFT, before=2, after=2, with_next=True),
    "Table text": Look(10, before=2, after=2),
    "Gap": Look(4, after=2),
    "Picture": Look(10.5, before=4, after=2, with_next=True),
    "Source": Look(10, after=5, indent=1.0, hanging=1.0),
    "Fact": Look(9.5, before=7, after=1, with_next=True),
    "Words": Look(9.5, after=1, indent=0.6),
}
"""Styles of Word's own, and after them those that a note adds."""

CHARACTERS = {"Soft": SOFT, "Mark": SOFT, "News": BROWN, "Hyperlink": BLUE}


def styled(document: Document) -> Document:
    """The empty document with these styles, on A4, in English."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    for name, look in PARAGRAPHS.items():
        _paragraphs(document, name, look)
    for name, colour in CHARACTERS.items():
        _characters(document, name, colour)
    word.speak_english(document)
    return document


def _paragraphs(document: Document, name: str, look: Look) -> None:
    names = {each.name for each in document.styles}
    style: Any = document.styles[name] if name in names else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if name not in names:
        style.base_style = document.styles["Normal"]
        style.quick_style = True
    if name == "Bottom line":
        word.box(style, SHEET, str(BLUE))
    if name == "Title":
        word.unruled(style)
    word.own_font(style)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, False
    style.font.color.rgb = look.colour
    word.same_size_everywhere(style)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = 1.12
    form.keep_with_next = look.with_next
    if look.indent:
        form.left_indent, form.first_line_indent = Cm(look.indent), Cm(-look.hanging)
        form.tab_stops.add_tab_stop(Cm(look.indent))


def _characters(document: Document, name: str, colour: RGBColor) -> None:
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    style.font.color.rgb = colour
    style.font.italic = name == "Mark"
    style.font.bold = name == "News"
