"""Foreign text made harmless for a terminal and for one line."""

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_DIRECTION = (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_BLANKED = dict.fromkeys((*_CONTROLS, *_DIRECTION, 0x2028, 0x2029), " ") | dict.fromkeys(
    range(0xD800, 0xE000), "\ufffd"
)


def plain(text: str) -> str:
    """The text on one line, without controls.

    An article may hold escape sequences that would move the cursor, set the window's title or hide text, and marks that
    turn the direction of writing: they become blanks. Lone surrogates become the replacement character.
    """
    return " ".join(text.translate(_BLANKED).split())
