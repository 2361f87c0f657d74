"""How wide a text will be, roughly: the font that a reader has is not known."""

_NARROW = frozenset("iljtfIr.,:;'’‘!|()[]/ -")
_WIDE = frozenset("mwMW@%—…")

NARROW, ORDINARY, CAPITAL, WIDE, SQUARE = 0.32, 0.57, 0.68, 0.9, 1.0
"""Widths in ems, on the safe side of Noto Sans and Arial."""

BOLD = 1.07

FULL_WIDTH = 0x2E80
"""The first of the code points, of China, Japan and Korea, that fill a square."""


def width(words: str, size: float, *, bold: bool = False) -> float:
    """Units that a line of this text takes at a size in units."""
    return sum(map(_em, words)) * size * (BOLD if bold else 1)


def _em(letter: str) -> float:
    if letter in _NARROW:
        return NARROW
    if letter in _WIDE:
        return WIDE
    if letter.isupper():
        return CAPITAL
    return SQUARE if ord(letter) >= FULL_WIDTH else ORDINARY


def wrapped(words: str, size: float, room: float, *, most: int = 3, bold: bool = False) -> list[str]:
    """The text in lines no wider than `room`, at most so many; what is left out is shown by "…"."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        elif len(lines) == most:
            lines[-1] = _cut(f"{lines[-1]} …", size, room, bold=bold)
            break
        else:
            lines.append(_cut(word, size, room, bold=bold))
    return lines


def _cut(line: str, size: float, room: float, *, bold: bool) -> str:
    """The line, or as much of its beginning as fits, and "…"."""
    if width(line, size, bold=bold) <= room:
        return line
    kept = line.removesuffix(" …")
    while kept and width(f"{kept}…", size, bold=bold) > room:
        kept = kept.rpartition(" ")[0] if " " in kept else kept[:-1]
    return f"{kept.rstrip(',;: ')}…"
