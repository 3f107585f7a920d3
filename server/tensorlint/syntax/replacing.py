"""Replacing: an edit within one plain statement of a unit. Its rows alone are parsed again; the rest keeps its nodes and moves with the rows.

It holds where the rows belong to it and to plain statements beside it (`a; b`), before the edit and after: then the tokens around are what they were.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.anchors import anchor_at, blocks_of
from tensorlint.syntax.parsing import first_row, parse, parse_nested
from tensorlint.syntax.walking import move

if TYPE_CHECKING:
    from tensorlint.syntax.units import Unit
    from tensorlint.text import LineIndex

_BARE: Final = re.compile(r"[ \t\f]*(?:#.*)?\Z")
_INDENT: Final = re.compile(r"[ \t\f]*")

Way = list[tuple[list[ast.stmt], int]]
"""The way to a statement: at each depth the block, and which of its statements."""


def replace_statement(unit: Unit, lines: LineIndex, first: int, last: int, grown: int) -> bool:
    """Brings a unit up to date with an edit of rows `first` to `last` (of the block, before the edit), which has `grown` by some rows since.

    lines: of the text after the edit. False, and nothing is done, where the edit may be of more than one plain statement.
    """
    if unit.members is not None or unit.faults or unit.reach or len(unit.body) != 1 or not blocks_of(unit.body[0]) or "\r" in unit.text or "\f" in unit.text:
        return False
    shift = unit.base + 1 - unit.row  # from rows of the block to line numbers of the tree
    way = _way_to(unit.body, first + shift)
    if len(way) < 2:
        return False
    block, index = way[-1]
    low = high = index
    while low and (block[low - 1].end_lineno or 0) >= block[low].lineno:
        low -= 1
    while high + 1 < len(block) and first_row(block[high + 1]) <= (block[high].end_lineno or 0):
        high += 1
    old = block[low : high + 1]
    start, end = old[0].lineno - shift, (old[-1].end_lineno or 0) - shift
    if any(map(blocks_of, old)) or not start <= first <= end or last >= unit.row + unit.rows:
        return False
    before = unit.text.split("\n")
    indent = _INDENT.match(before[start - unit.row])
    assert indent is not None
    if indent.end() != old[0].col_offset or not all(map(_BARE.match, before[end + 1 - unit.row : last + 1 - unit.row])):
        return False
    stop = max(end, last) + grown
    if stop < start:
        return False
    text = lines.text[lines.line_start(start) : lines.line_end(stop)]
    new = _parsed(text, indent.group(), len(old))
    if new is None:
        return False
    for statement in new:
        move(statement, start + shift - 1 - bool(indent.group()))
    if all(one.lineno == other.lineno for one, other in zip(old, new)):
        kept = 0 if first > start else _unchanged(before[start - unit.row], text, old)
        block[low : high + 1] = [*old[:kept], *new[kept:]]
    else:
        return False  # they stand in other rows now, and what is relative to them does too
    way[-1] = block, high
    if grown:
        _move_behind(unit, way, grown)
    _renew_around(way, grown)
    unit.retell(lines.text[lines.line_start(unit.row) : lines.line_end((unit.body[0].end_lineno or 0) - shift)])
    return True


def _unchanged(before: str, after: str, statements: list[ast.stmt]) -> int:
    """How many of the statements that start in a line stand in front of the edit."""
    same = 0
    for one, other in zip(before, after):
        if one != other:
            break
        same += 1
    return sum(1 for each in statements if each.end_lineno == statements[0].lineno and (each.end_col_offset or 0) < same) if before.isascii() else 0


def _way_to(body: list[ast.stmt], line: int) -> Way:
    """The way to the last statement that starts no later than a line: it ends at one without statements inside, or is empty."""
    way: Way = []
    blocks = [body]
    while blocks and not (way and isinstance(way[-1][0][way[-1][1]], ast.Match)):
        chosen = next((block for block in reversed(blocks) if first_row(block[0]) <= line), None)
        if chosen is None:  # the line is of a header
            return []
        index = bisect_right(chosen, line, key=first_row) - 1
        way.append((chosen, index))
        blocks = blocks_of(chosen[index])
    return way


def _parsed(text: str, indent: str, count: int) -> list[ast.stmt] | None:
    """The plain statements that a text is, at that indent, if it is as many as that."""
    found = _INDENT.match(text)
    if found is None or found.group() != indent:
        return None
    try:
        body = parse_nested(text) if indent else parse(text)
    except SyntaxError:
        return None
    if len(body) != count or any(map(blocks_of, body)) or body[0].col_offset != len(indent):
        return None
    if ";" in text:
        tail = text.split("\n")[(body[-1].end_lineno or 0) - 1 - bool(indent) :]
        if ";" in tail[0].encode()[body[-1].end_col_offset :].decode() or ";" in "".join(tail[1:]):
            return None  # statements around end behind it
    return body


def _move_behind(unit: Unit, way: Way, grown: int) -> None:
    """What follows the statement stands some rows further down."""
    block, index = way[-1]
    edited = block[index].lineno
    known = unit.anchors
    at = None if known is None else anchor_at(known, edited - unit.base)
    if known is not None and at is not None:
        for anchor in known[known.index(at) + 1 :]:
            anchor.row += grown
    moved: list[ast.AST] = [statement for block, index in way for statement in block[index + 1 :]]
    for block, index in way[:-1]:
        outer = block[index]
        handlers = getattr(outer, "handlers", [])
        moved += [handler for handler in handlers if handler.lineno > edited]
        further = [getattr(outer, name, []) for name in ("body", "orelse", "finalbody")]
        moved += [statement for each in further if each and first_row(each[0]) > edited for statement in each]
    for node in moved:
        move(node, grown)


def _renew_around(way: Way, grown: int) -> None:
    """The statements around end where their last one ends. Functions stay the same nodes; others are new ones, as they do something else now."""
    for depth in range(len(way) - 2, -1, -1):
        block, index = way[depth]
        statement = block[index]
        notes = [name for name in statement.__dict__ if name.startswith("tensorlint_")]
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            fresh = type(statement)()
            fresh.__dict__.update(statement.__dict__)
            block[index] = statement = fresh
        for name in notes:
            del statement.__dict__[name]
        inner, at = way[depth + 1]
        for holder in (*getattr(statement, "handlers", ()), statement):
            blocks = blocks_of(holder)
            if not any(each is inner for each in blocks) and holder is not statement:
                continue
            if blocks[-1] is inner and at == len(inner) - 1:
                holder.end_lineno, holder.end_col_offset = inner[-1].end_lineno, inner[-1].end_col_offset
            else:
                holder.end_lineno = (holder.end_lineno or 0) + grown
