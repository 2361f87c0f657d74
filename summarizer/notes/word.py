"""What a Word document needs and python-docx has no words for: bookmarks, links inside, writing from right to left."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.styles.style import ParagraphStyle
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_STRETCHES = re.compile(f"([{_RIGHT_TO_LEFT}](?:[{_RIGHT_TO_LEFT} ]*[{_RIGHT_TO_LEFT}])?)")

LEFT_TO_RIGHT = "\u200e"
"""A mark that keeps a number after a name in Arabic from being drawn into it."""

FONT, FONT_RIGHT_TO_LEFT = "Calibri", "Arial"


def element(name: str, /, **attributes: str | int) -> Any:
    """An element of WordprocessingML: `element("w:shd", fill="F6F5F2")`."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def write(paragraph: "Paragraph", text: str, style: str | None = None) -> None:
    """Add text; stretches in scripts written from right to left get runs of their own, marked as such."""
    for place, stretch in enumerate(_STRETCHES.split(text)):
        if stretch:
            made = run(paragraph, stretch, style)
            if place % 2:
                properties = made.get_or_add_rPr()
                properties.append(element("w:rtl"))
                properties.append(element("w:lang", bidi="ar-SA"))


def run(paragraph: "Paragraph", text: str, style: str | None = None) -> Any:
    """Add a run of text, and return its element."""
    made = paragraph._p.add_r()  # noqa: SLF001  # the way round looks through all styles for each run
    made.text = text
    if style:
        made.style = identity(style)
    return made


def dress(paragraph: "Paragraph", style: str) -> None:
    """Give a paragraph a style."""
    paragraph._p.style = identity(style)  # noqa: SLF001


def identity(style: str) -> str:
    """What a style of the stylesheet is called inside the file."""
    return style.replace(" ", "")


class Marker:
    """Bookmarks of one document, each with a number of its own."""

    def __init__(self) -> None:
        self.last = 0

    def around(self, names: Sequence[str], *inside: Any) -> list[Any]:
        """The elements between the two ends of bookmarks."""
        for name in names:
            self.last += 1
            start = element("w:bookmarkStart", id=self.last, name=bookmark(name))
            inside = (start, *inside, element("w:bookmarkEnd", id=self.last))
        return list(inside)


def bookmark(anchor: str) -> str:
    """The anchor as the name of a bookmark, which may hold no hyphen."""
    return anchor.replace("-", "_")


def link_inside(paragraph: "Paragraph", text: str, anchor: str) -> Any:
    """A link to a bookmark of the document; it is not yet in the paragraph."""
    link = element("w:hyperlink", anchor=bookmark(anchor), history=1)
    return _filled(link, paragraph, text)


def link_outside(paragraph: "Paragraph", text: str, address: str) -> None:
    """Add a link to an address."""
    link = element("w:hyperlink", history=1)
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    add(paragraph, _filled(link, paragraph, text))


def _filled(link: Any, paragraph: "Paragraph", text: str) -> Any:
    before = len(paragraph._p)  # noqa: SLF001
    write(paragraph, text, "Hyperlink")
    for each in list(paragraph._p)[before:]:  # noqa: SLF001
        link.append(each)
    return link


def add(paragraph: "Paragraph", *elements: Any) -> None:
    """Add elements to a paragraph."""
    paragraph._p.extend(elements)  # noqa: SLF001


def field(paragraph: "Paragraph", instruction: str) -> None:
    """Add a field, such as the number of the page."""
    made = element("w:fldSimple", instr=instruction)
    made.append(run(paragraph, "1"))
    add(paragraph, made)


def describe(paragraph: "Paragraph", title: str, description: str) -> None:
    """Give the picture in the paragraph its alternative in words."""
    (properties,) = paragraph._p.iter(qn("wp:docPr"))  # noqa: SLF001
    properties.set("title", title)
    properties.set("descr", description)


def head(table: "Table", description: str) -> None:
    """Make the first row of a table its heading, repeated on each page; let no row break; say what the table holds."""
    for place, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001
        properties.append(element("w:cantSplit"))
        if place == 0:
            properties.append(element("w:tblHeader"))
    table._tbl.tblPr.append(element("w:tblCaption", val=description))  # noqa: SLF001


def measure(table: "Table", widths: Sequence["Length"]) -> None:
    """Set the widths of the columns, once for Word and once for LibreOffice."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width


def rule(table: "Table", colour: str) -> None:
    """Lines between the rows of a table, and none elsewhere."""
    borders = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        if side in {"bottom", "insideH"}:
            borders.append(element(f"w:{side}", val="single", sz=4, space=0, color=colour))
        else:
            borders.append(element(f"w:{side}", val="nil"))
    later = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption")
    table._tbl.tblPr.insert_element_before(borders, *later)  # noqa: SLF001


def box(style: "ParagraphStyle", fill: str, colour: str) -> None:
    """Give paragraphs of a new style a ground and a line at the left; before any other format of theirs is set."""
    properties = style.element.get_or_add_pPr()
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz=36, space=8, color=colour))
    properties.append(borders)
    properties.append(element("w:shd", val="clear", color="auto", fill=fill))


def unruled(style: "ParagraphStyle") -> None:
    """Take the lines from around the paragraphs of a style."""
    properties = style.element.get_or_add_pPr()
    for borders in properties.findall(qn("w:pBdr")):
        properties.remove(borders)


def own_font(style: Any) -> None:
    """Set a style in the document's font, whatever the theme says."""
    properties = style.element.get_or_add_rPr()
    for fonts in properties.findall(qn("w:rFonts")):
        properties.remove(fonts)
    fonts = element("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT_RIGHT_TO_LEFT)
    properties.insert(0, fonts)


def same_size_everywhere(style: Any) -> None:
    """Set Arabic and Hebrew in the size of the style, which Word keeps apart from that of other scripts."""
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    size = properties.find(qn("w:sz"))
    size.addnext(element("w:szCs", val=size.get(qn("w:val"))))


def speak_english(document: "Document") -> None:
    """Set the language of the document, and that it is one of today's Word, not one to be shown as of long ago."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
        language.set(qn("w:bidi"), "ar-SA")
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def drop_thumbnail(document: "Document") -> None:
    """Take out the picture of its first page, which the library's empty document brings along."""
    relations = document.part.package.rels
    for identity_of, relation in list(relations.items()):
        if relation.reltype.endswith("/thumbnail"):
            del relations[identity_of]
