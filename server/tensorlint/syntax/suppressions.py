"""Suppression comments: `# tensorlint: ignore[TL301]`, `# tensorlint: ignore`, `# tensorlint: skip-file`."""

from __future__ import annotations

import io
import re
import tokenize
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MARK: Final = "tensorlint:"
_COMMENT: Final = re.compile(r"#\s*tensorlint:\s*(skip-file|ignore)\s*(?:\[([^\]]*)\])?")


class Suppressions:
    """The suppressions of one text. `codes` maps a row (from 0) to the codes ignored there; an empty set means all."""

    __slots__ = ("alone", "codes", "skips_file")

    def __init__(self, text: str) -> None:
        self.codes: dict[int, frozenset[str]] = {}
        self.alone: set[int] = set()  # rows that hold nothing but the comment
        self.skips_file = False
        if MARK in text:
            self._read(text)

    def _read(self, text: str) -> None:
        for row, column, comment, line in comments(text):
            match = _COMMENT.search(comment)
            if not match:
                continue
            if match[1] == "skip-file":
                self.skips_file = True
                continue
            given = frozenset(code.strip() for code in (match[2] or "").split(",") if code.strip())
            self.codes[row] = given
            if not line[:column].strip():
                self.alone.add(row)

    def covers(self, code: str, rows: Iterable[int], first: int) -> bool:
        """Whether a finding is ignored by a comment on one of the rows, or one alone on the row above `first`."""
        wanted = [self.codes[row] for row in rows if row in self.codes]
        if first - 1 in self.alone:
            wanted.append(self.codes[first - 1])
        return any(not codes or code in codes for codes in wanted)


def comments(text: str) -> list[tuple[int, int, str, str]]:
    """(row, column, comment, line) of each real comment; a text that does not tokenise is read line by line."""
    out = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                out.append((token.start[0] - 1, token.start[1], token.string, token.line))
    except (tokenize.TokenError, SyntaxError, ValueError):
        seen = {row for row, *_ in out}
        for row, line in enumerate(re.split(r"\r\n|\r|\n", text)):
            column = line.find("#")
            if row not in seen and column >= 0 and MARK in line[column:]:
                out.append((row, line.rindex("#", 0, line.index(MARK)), line[line.rindex("#", 0, line.index(MARK)) :], line))
    return out
