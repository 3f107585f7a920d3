"""Files as bytes: their encoding (PEP 263, byte order mark), and how to write them back as they were."""

from __future__ import annotations

import codecs
import re
from typing import Final

_COOKIE: Final = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_ENDS: Final = re.compile(rb"\r\n|\r|\n")
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
            codec = codecs.lookup(encoding)
        except (LookupError, ValueError):
            raise SourceError(path, f"unknown encoding {encoding!r}", row) from None
        if bom and not codec.name.startswith("utf-8"):
            raise SourceError(path, f"the file has a UTF-8 byte order mark but declares {encoding!r}", row)
        try:
            return cls(path, data.decode(encoding), encoding, bom=bom)
        except UnicodeDecodeError as error:
            line = len(_ENDS.findall(data, 0, error.start)) + 1
            raise SourceError(path, f"not valid {encoding}: byte 0x{data[error.start : error.start + 1].hex()}", line) from None
        except (LookupError, ValueError) as error:  # `rot13` and the like are no encodings of text
            raise SourceError(path, f"cannot be read as {encoding!r}: {error}", row) from None

    def encode(self, text: str) -> bytes:
        """Another text in this file's encoding, with its byte order mark. A UnicodeEncodeError says that the encoding lacks a character."""
        encoding = "utf-8" if self.encoding.lower().replace("_", "-") == "utf-8-sig" else self.encoding  # it would write a second mark
        return (codecs.BOM_UTF8 if self.bom else b"") + text.encode(encoding)


def _declared(data: bytes) -> tuple[str | None, int]:
    """The encoding that one of the first two lines declares, and its row."""
    for row, line in enumerate(_ENDS.split(data, 2)[:2], 1):
        match = _COOKIE.match(line)
        if match:
            return match[1].decode("ascii", "replace"), row
        if not _BLANK.match(line):
            break
    return None, 1
