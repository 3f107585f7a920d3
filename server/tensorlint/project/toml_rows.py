"""The rows of keys and list items in a TOML text: what tomllib reads, it reads without places.

The text has been accepted by tomllib before, so only what is needed to keep one's way is read here: strings and
comments as a whole, brackets, dots and equals signs.
"""

from __future__ import annotations

import re

Key = tuple[object, ...]  # names of tables and keys, and numbers of list items

_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"[^,\]}#\r\n]+")
_STRINGS = (
    re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}', re.DOTALL),
    re.compile(r"'''.*?'{3,5}", re.DOTALL),
    re.compile(r'"(?:[^"\\]|\\.)*"'),
    re.compile(r"'[^']*'"),
)
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b", '"': '"', "\\": "\\"}
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|(.))", re.DOTALL)


def rows_of(text: str) -> dict[Key, int]:
    """The row (from 1) of every key and list item of a valid TOML text."""
    return _Scanner(text).scan()


class _Scanner:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._rows: dict[Key, int] = {}
        self._counts: dict[Key, int] = {}  # tables so far in each array of tables

    def scan(self) -> dict[Key, int]:
        table: Key = ()
        while self._skip():
            if self._text.startswith("[[", self._at):
                table = self._header(2)
            elif self._text[self._at] == "[":
                table = self._header(1)
            else:
                self._pair(table)
        return self._rows

    def _skip(self) -> bool:
        """Goes on to the next thing that means something; whether there is one."""
        space = _SPACE.match(self._text, self._at)
        if space is not None:
            self._at = space.end()
        return self._at < len(self._text)

    def _note(self, key: Key, at: int) -> None:
        self._rows.setdefault(key, self._text.count("\n", 0, at) + 1)

    def _header(self, brackets: int) -> Key:
        start = self._at
        self._at += brackets
        names = self._names()
        table: Key = ()
        for depth, name in enumerate(names):
            table = (*table, name)
            self._note(table, start)
            if brackets == 2 and depth == len(names) - 1:
                self._counts[table] = self._counts.get(table, 0) + 1
            if table in self._counts:
                table = (*table, self._counts[table] - 1)
                self._note(table, start)
        self._skip()
        self._at += brackets
        return table

    def _names(self) -> list[str]:
        """A dotted key, each part bare or quoted."""
        names = []
        while self._skip():
            bare = _BARE.match(self._text, self._at)
            if bare is not None:
                names.append(bare[0])
                self._at = bare.end()
            else:
                names.append(self._string())
            self._skip()
            if not self._text.startswith(".", self._at):
                break
            self._at += 1
        return names

    def _string(self) -> str:
        for quoted in _STRINGS:
            found = quoted.match(self._text, self._at)
            if found is not None:
                self._at = found.end()
                inner = found[0][1:-1]
                return inner if found[0][0] == "'" else _ESCAPE.sub(_unescape, inner)
        message = f"no string at offset {self._at}"
        raise ValueError(message)

    def _pair(self, table: Key) -> None:
        start = self._at
        for name in self._names():
            table = (*table, name)
            self._note(table, start)
        self._at += 1  # the equals sign
        self._value(table)

    def _value(self, key: Key) -> None:
        self._skip()
        first = self._text[self._at]
        if first in "\"'":
            self._string()
        elif first == "[":
            self._items(key)
        elif first == "{":
            self._at += 1
            while self._skip() and self._text[self._at] != "}":
                self._pair(key)
                self._comma()
            self._at += 1
        else:
            scalar = _SCALAR.match(self._text, self._at)
            self._at = scalar.end() if scalar is not None else self._at + 1

    def _items(self, key: Key) -> None:
        self._at += 1
        number = 0
        while self._skip() and self._text[self._at] != "]":
            item = (*key, number)
            self._note(item, self._at)
            self._value(item)
            self._comma()
            number += 1
        self._at += 1

    def _comma(self) -> None:
        if self._skip() and self._text[self._at] == ",":
            self._at += 1


def _unescape(found: re.Match[str]) -> str:
    digits = found[1] or found[2] or found[3]
    return chr(int(digits, 16)) if digits else _ESCAPES.get(found[4], found[4])
