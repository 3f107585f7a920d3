"""Definitions of a file that is only imported: each is parsed once somebody asks for it.

Of the files that a program imports it asks for a few names. Where a function or class stands is told by the lines that begin at the margin; all else
of such a file is parsed at once.
"""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.parsing import parse
from tensorlint.syntax.units import Block, Known, Unit, make_units

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGINS: Final = re.compile(r"^[^\s#)\]}]", re.MULTILINE)
"""Where a statement begins at the margin, or a line of a string stands there."""
DEFINES: Final = re.compile(r"(?:async[ \t]+def|def|class)[ \t]+([A-Za-z_][A-Za-z0-9_]*)\b")
QUOTES: Final = ('"""', "'''")
MISLEADS: Final = re.compile(r"#.*(?:\"\"\"|''')|\\\n(?=[^\s#)\]}])")
"""What would have to be told apart from the start of a string or of a line: quotes in comments, and lines that go on at the margin."""
WORTH: Final = 2_000  # characters: to put fewer of them off takes longer than to parse them


def parse_apart(block: Block) -> bool:
    """Parses a block but for its functions and classes; False where that cannot be told, and all of it has to be parsed."""
    text = block.text
    if block.code is not block.lines or "\r" in text or "\f" in text or MISLEADS.search(text):
        return False
    found = list(_definitions(text))
    if sum(end - start for start, end, _ in found) < WORTH:
        return False
    pieces: list[str] = []
    units: list[Unit] = []
    at = row = 0
    for start, end, name in found:
        row += text.count("\n", at, start)
        units.append(Unit.dormant_one(block, row, _trimmed(text[start:end]), name))
        rows = text.count("\n", start, end)
        pieces += text[at:start], "\n" * rows
        at, row = end, row + rows
    try:
        body = parse("".join((*pieces, text[at:])))
    except SyntaxError:
        return False
    units += make_units(block, block.lines, body, 0, 0, Known())
    units.sort(key=lambda unit: unit.row)
    if any(one.row + one.rows > other.row for one, other in pairwise(units)):
        return False
    block.units, block.apart, block.broken = units, True, False
    return True


def _definitions(text: str) -> Iterator[tuple[int, int, str]]:
    """Where the functions and classes at the margin begin, decorators included, and where what follows them begins; and their names."""
    starts = [match.start() for match in BEGINS.finditer(text)]
    starts.append(len(text))
    at, last = 0, len(starts) - 1
    while at < last:
        start = starts[at]
        while at + 1 < last and text[starts[at]] == "@":
            at += 1
        defines = DEFINES.match(text, starts[at])
        at += 1
        if at < last and any(text.count(quotes, start, starts[at]) % 2 for quotes in QUOTES):
            while at < last and any(text.count(quotes, start, starts[at]) % 2 for quotes in QUOTES):
                at += 1
        elif defines is not None:  # else a string goes on at the margin, or holds quotes: where that ends, the parser tells
            yield start, starts[at], defines[1]


def _trimmed(text: str) -> str:
    """The text of a definition without blank lines and comments at its end."""
    while True:
        end = text.find("\n", len(text.rstrip()))
        text = text if end < 0 else text[:end]
        start = text.rfind("\n") + 1
        last = text[start:]
        if not last.lstrip().startswith("#") or any(quotes in last for quotes in QUOTES):
            return text
        text = text[:start]


def wake(unit: Unit) -> None:
    """Parses a definition that was put off. What is broken in it is left out."""
    block, row = unit.block, unit.row
    unit.dormant = None
    try:
        made = make_units(block, block.lines, parse(unit.text), 0, row, Known())
    except SyntaxError:
        made = _repaired(unit)
    if not made:
        unit.body, unit.members = [ast.Pass(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)], None
        return
    unit.body, unit.members, unit.base, unit.text, unit.rows = made[0].body, made[0].members, made[0].base, made[0].text, made[0].rows
    unit.faults, unit.reach = made[0].faults, made[0].reach


def _repaired(unit: Unit) -> list[Unit]:
    from tensorlint.syntax.reading import parse_whole

    alone = Block(None, unit.text)
    parse_whole(alone)
    for top in alone.units:
        top.move(unit.row)
        for each in top.walk():
            each.block = unit.block
    return alone.units
