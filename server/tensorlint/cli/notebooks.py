"""New source in a notebook's JSON text, with every other character left as it is.

The JSON is not parsed and written anew: order of keys, indent, escapes and numbers are not ours to change. Only the
strings of lines that differ are replaced.
"""

from __future__ import annotations

import json
import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.text import Edit, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_TOKEN = re.compile(_STRING.pattern + r"|[\[\]{}]", re.DOTALL)
_SCALAR = re.compile(r"[^\s,\]}]+")
_CHARACTER = re.compile(r"\\u[0-9a-fA-F]{4}|\\.|[^\\]", re.DOTALL)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class CellSource(NamedTuple):
    """Where a cell's source stands: the value as a whole, and its strings (one, or a list of them)."""

    span: Span
    strings: tuple[Span, ...]
    is_list: bool


def cell_sources(text: str) -> dict[int, str]:
    """The source of each cell of a notebook's JSON text, all cells counted from 1."""
    return {number: "".join(_values(text, source)) for number, source in enumerate(_find_sources(text), 1) if source is not None}


def row_in_file(text: str, cell: int, row: int) -> int:
    """The row of a notebook's JSON text in which a row of a cell is written, both from 1."""
    sources = _find_sources(text)
    source = sources[cell - 1] if cell <= len(sources) else None
    if source is None:
        return 1
    at, line = source.span.start, 1
    for span, value in zip(source.strings, _values(text, source)):
        at = span.start
        line += value.count("\n")
        if line > row:
            break
    return text.count("\n", 0, at) + 1


def replace_sources(text: str, sources: Mapping[int, str]) -> str:
    """The JSON text with new source in some cells."""
    escapes = text.isascii() and re.search(r"\\u(?!00[01])[0-9a-fA-F]{4}", text) is not None
    edits: list[Edit] = []
    for number, source in enumerate(_find_sources(text), 1):
        new = sources.get(number)
        if new is not None and source is not None and new != "".join(_values(text, source)):
            edits += _list_edits(text, source, new, escapes) if source.is_list else _string_edits(text, source.strings[0], new, escapes)
    return apply_edits(text, edits)


def _list_edits(text: str, source: CellSource, new: str, escapes: bool) -> Iterator[Edit]:
    """Lines that are equal before and after stay as they are written; the gaps between them are those of the list."""
    spans = source.strings
    values = _values(text, source)
    new_lines = _LINE.findall(new)
    if not spans or not new_lines:
        inner = ", ".join(json.dumps(line, ensure_ascii=escapes) for line in new_lines)
        yield Edit(source.span, f"[{inner}]")
        return
    kept = _kept_lines(_LINE.findall("".join(values)), new_lines)
    runs = {first: (span, count) for first, count, span in _runs(spans, values)}
    pieces = []
    at = 0
    while at < len(new_lines):
        old = kept.get(at, -1)
        span, count = runs.get(old, (source.span, 0))
        if count and all(kept.get(at + more) == old + more for more in range(count)):
            pieces.append(text[span.start : span.end])
            at += count
        else:
            pieces.append(json.dumps(new_lines[at], ensure_ascii=escapes))
            at += 1
    gap = text[spans[0].end : spans[1].start] if len(spans) > 1 else "," + text[source.span.start + 1 : spans[0].start]
    yield Edit(Span(spans[0].start, spans[-1].end), gap.join(pieces))


def _kept_lines(old: list[str], new: list[str]) -> dict[int, int]:
    """The old line that each unchanged new line is."""
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    return {block.b + more: block.a + more for block in blocks for more in range(block.size)}


def _runs(spans: tuple[Span, ...], values: list[str]) -> Iterator[tuple[int, int, Span]]:
    """The strings of a list in runs of whole lines, mostly one string each: first line, number of lines, where it is written."""
    line = begin = 0
    for number, value in enumerate(values):
        if value.endswith("\n") or number == len(values) - 1:
            count = len(_LINE.findall("".join(values[begin : number + 1])))
            yield line, count, Span(spans[begin].start, spans[number].end)
            line += count
            begin = number + 1


def _string_edits(text: str, span: Span, new: str, escapes: bool) -> Iterator[Edit]:
    """The lines inside one long string that differ."""
    raw = _raw_lines(text[span.start + 1 : span.end - 1])
    old_lines = [json.loads(f'"{line}"', strict=False) for line in raw]
    new_lines = _LINE.findall(new)
    starts = [span.start + 1]
    for line in raw:
        starts.append(starts[-1] + len(line))
    for kind, begin, end, new_begin, new_end in SequenceMatcher(None, old_lines, new_lines, autojunk=False).get_opcodes():
        if kind != "equal":
            inner = json.dumps("".join(new_lines[new_begin:new_end]), ensure_ascii=escapes)[1:-1]
            yield Edit(Span(starts[begin], starts[end]), inner)


def _raw_lines(raw: str) -> list[str]:
    """The inside of a JSON string, cut after each line's end, as it is written."""
    lines = [""]
    for character in _CHARACTER.findall(raw):
        lines[-1] += character
        if character in ("\\n", "\\u000a", "\\u000A", "\n"):
            lines.append("")
    return lines if lines[-1] else lines[:-1]


def _values(text: str, source: CellSource) -> list[str]:
    return [json.loads(text[span.start : span.end], strict=False) for span in source.strings]


def _find_sources(text: str) -> list[CellSource | None]:
    """The source of each cell; None for a cell that has none."""
    for key, at in _members(text, _skip_space(text, 0)):
        if key == "cells":
            return [next((_source_at(text, inner) for name, inner in _members(text, cell) if name == "source"), None) for cell in _items(text, at)]
    return []


def _source_at(text: str, at: int) -> CellSource | None:
    if text[at] == '"':
        span = Span(at, _value_end(text, at))
        return CellSource(span, (span,), is_list=False)
    if text[at] != "[":
        return None
    strings = tuple(Span(item, _value_end(text, item)) for item in _items(text, at))
    return CellSource(Span(at, _value_end(text, at)), strings, is_list=True)


def _members(text: str, at: int) -> Iterator[tuple[str, int]]:
    """The keys of the object at an offset, with the offset of each value."""
    if text[at] != "{":
        return
    at = _skip_space(text, at + 1)
    while text[at] != "}":
        end = _value_end(text, at)
        value = _skip_space(text, _skip_space(text, end) + 1)  # past the colon
        yield json.loads(text[at:end], strict=False), value
        at = _past_comma(text, _value_end(text, value))


def _items(text: str, at: int) -> Iterator[int]:
    """The offsets of the items of the list at an offset."""
    if text[at] != "[":
        return
    at = _skip_space(text, at + 1)
    while text[at] != "]":
        yield at
        at = _past_comma(text, _value_end(text, at))


def _value_end(text: str, at: int) -> int:
    """Where a value ends. Outputs may be long and deep: they are passed over without recursion."""
    pattern = _TOKEN if text[at] in '"[{' else _SCALAR
    depth = 0
    for token in pattern.finditer(text, at):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[0], 0)
        if depth == 0:
            return token.end()
    message = f"the JSON value at offset {at} does not end"
    raise ValueError(message)


def _skip_space(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return at if space is None else space.end()


def _past_comma(text: str, at: int) -> int:
    at = _skip_space(text, at)
    return _skip_space(text, at + 1) if text[at] == "," else at
