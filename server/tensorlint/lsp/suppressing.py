"""Where a comment can stand that silences a finding, and what it says."""

from __future__ import annotations

import io
import re
import tokenize
from typing import TYPE_CHECKING

from tensorlint.text import Edit, LineIndex, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

_IGNORE = re.compile(r"#\s*tensorlint:\s*ignore\[(?P<codes>[^\]]*)\]")


def ignore_edit(text: str, span: Span, code: str) -> Edit | None:
    """The edit that makes the finding silent: at the end of its first line, or on a line of its own above.

    None where no comment can stand, for example inside a string of many lines, or where the text cannot be read.
    """
    lines = LineIndex(text)
    row, _ = lines.position(span.start)
    for edit in _candidates(text, lines, row, code):
        if _stands(apply_edits(text, [edit]), edit, text):
            return edit
    return None


def _candidates(text: str, lines: LineIndex, row: int, code: str) -> Iterator[Edit]:
    start, end = lines.line_start(row), lines.line_end(row)
    line = text[start:end]
    present = _IGNORE.search(line)
    if present is not None:
        codes = [item.strip() for item in present["codes"].split(",") if item.strip()]
        span = Span(start + present.start("codes"), start + present.end("codes"))
        yield Edit(span, ", ".join(dict.fromkeys([*codes, code])))
    bare = line.rstrip(" \t\f")
    yield Edit(Span(start + len(bare), end), f"  # tensorlint: ignore[{code}]")
    indent = line[: len(line) - len(line.lstrip(" \t\f"))]
    terminator = text[end : lines.line_start(row + 1)] if row + 1 < lines.line_count else "\n"
    yield Edit(Span(start, start), f"{indent}# tensorlint: ignore[{code}]{terminator}")


def _stands(text: str, edit: Edit, before: str) -> bool:
    """Whether the edit made or changed a comment and nothing else."""
    tokens, where = _tokens(text)
    return edit.span.start <= where and _code(tokens) == _code(_tokens(before)[0]) and _has_comment(text, tokens, edit)


def _has_comment(text: str, tokens: list[tokenize.TokenInfo], edit: Edit) -> bool:
    lines = LineIndex(text)
    place = edit.span.start + len(edit.text) - len(edit.text.lstrip())
    return any(
        token.type == tokenize.COMMENT and lines.offset(token.start[0] - 1, token.start[1]) <= place < lines.offset(token.end[0] - 1, token.end[1])
        for token in tokens
    )


def _tokens(text: str) -> tuple[list[tokenize.TokenInfo], int]:
    """The tokens as far as the text can be read, and the offset up to where."""
    found: list[tokenize.TokenInfo] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
            found.append(token)  # noqa: PERF402  what came before an error counts
    except (tokenize.TokenError, SyntaxError):
        last = found[-1].end if found else (1, 0)
        return found, LineIndex(text).offset(last[0] - 1, last[1])
    return found, len(text)


def _code(tokens: list[tokenize.TokenInfo]) -> list[tuple[int, str]]:
    """What the program is made of, without comments and blank lines."""
    skipped = (tokenize.COMMENT, tokenize.NL)
    return [(token.type, token.string) for token in tokens if token.type not in skipped]
