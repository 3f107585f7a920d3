"""How wide a text is on a terminal: tabs, wide characters, emoji, and characters that a terminal must not be given."""

from __future__ import annotations

from unicodedata import category, east_asian_width

TAB = 4
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_SKIN = range(0x1F3FB, 0x1F400)


def laid_out(line: str) -> tuple[str, list[int]]:
    """The line as it can be shown, and the column at which each of its characters begins (and where the line ends)."""
    if line.isascii() and line.isprintable():
        return line, list(range(len(line) + 1))
    shown: list[str] = []
    columns: list[int] = []
    column = 0
    before = ""
    for character in line:
        columns.append(column)
        if character == "\t":
            width = TAB - column % TAB
            shown.append(" " * width)
        else:
            visible = _visible(character)
            shown.append(visible)
            width = _width(visible, before)
        column += width
        before = character
    columns.append(column)
    return "".join(shown), columns


def _visible(character: str) -> str:
    """The character, or a picture of one that would move the cursor, change colours or turn the text around."""
    number = ord(character)
    if number < 0x20:
        return chr(0x2400 + number)
    if number == 0x7F:
        return "\u2421"
    hidden = 0x80 <= number < 0xA0 or 0x202A <= number <= 0x202E or 0x2066 <= number <= 0x2069 or 0xD800 <= number < 0xE000
    return "\ufffd" if hidden or number in (0x2028, 0x2029) else character


def _width(character: str, before: str) -> int:
    if before == _JOINER or character == _JOINER:
        return 0  # joined to the emoji before
    if character == _EMOJI_STYLE:
        return 1 if before and east_asian_width(before) not in "WF" else 0
    if ord(character) in _SKIN and before and east_asian_width(before) in "WF":
        return 0
    if category(character) in {"Mn", "Me", "Cf"} and character != "\xad":
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
