"""Where a phrase stands as whole words: a plain search, where a pattern made for each phrase would cost its making."""

from collections.abc import Iterator


def whole(text: str, phrase: str) -> Iterator[int]:
    """Each place of `phrase` whose ends are ends of words; of those that overlap, the first. An empty one has none."""
    if not phrase:
        return
    opens, closes = is_letter(phrase[0]), is_letter(phrase[-1])
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        apart = opens != (at > 0 and is_letter(text[at - 1]))
        found = apart and closes != (end < len(text) and is_letter(text[end]))
        if found:
            yield at
        at = text.find(phrase, end if found else at + 1)


def unjoined(text: str, phrase: str) -> Iterator[int]:
    """Each place of `phrase` with neither a letter nor a hyphen before it, and no letter after it."""
    if not phrase:
        return
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        found = not (at and (text[at - 1] == "-" or is_letter(text[at - 1])))
        found = found and not (end < len(text) and is_letter(text[end]))
        if found:
            yield at
        at = text.find(phrase, end if found else at + 1)


def is_letter(character: str) -> bool:
    """Whether a character can be part of a word: a letter, a digit or "_"."""
    return character.isalnum() or character == "_"
