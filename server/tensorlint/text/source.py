"""Files as bytes: their encoding (PEP 263, byte order mark), and how to write them back as they were."""

from __future__ import annotations

import codecs
import re
from typing import Final

_COOKIE: Final = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK: Final = re.compile(rb"^[ \t\f]*(?:#.*)?$")


class SourceError(Exception):
    """A file that cannot be read as text: which, why, and in which row (from 1)."""

    def __init__(self, path: str, message: str, row: int = 1) -> None:
        super().__init__(f"{path}:{row}: {message}")
        self.path = path
        self.message = message
        self.row = row


class Source:
    """The text of a file, and what is needed to write it back: its encoding and whether it had a byte order mark."""

    __slots__ = ("bom", "encoding", "path", "text")

    def __init__(self, path: str, text: str, encoding: str = "utf-8", *, bom: bool = False) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.bom = bom

    @classmethod
    def decode(cls, path: str, data: bytes) -> Source:
        """Reads bytes as Python reads source code; line ends stay as they are. Raises `SourceError`."""
        bom = data.startswith(codecs.BOM_UTF8)
        if bom:
            data = data[len(codecs.BOM_UTF8) :]
        name, row = _declared(data)
        encoding = name or "utf-8"
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise SourceError(path, f"unknown encoding {encoding!r}", row) from None
        if bom and codecs.lookup(encoding).name != "utf-8":
            raise SourceError(path, f"the file has a UTF-8 byte order mark but declares {encoding!r}", row)
        try:
            return cls(path, data.decode(encoding), encoding, bom=bom)
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            raise SourceError(path, f"not valid {encoding}: byte {data[error.start]:#04x}", line) from None

    def encode(self, text: str) -> bytes:
        """Another text in this file's encoding, with its byte order mark."""
        return (codecs.BOM_UTF8 if self.bom else b"") + text.encode(self.encoding)


def _declared(data: bytes) -> tuple[str | None, int]:
    """The encoding that one of the first two lines declares, and its row."""
    for row, line in enumerate(re.split(rb"\r\n|\r|\n", data[:512])[:2], 1):
        match = _COOKIE.match(line)
        if match:
            return match[1].decode("ascii", "replace"), row
        if not _BLANK.match(line):
            break
    return None, 1
