"""A whole text as units. What repairs a broken text is loaded when one is met."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.parsing import parse
from tensorlint.syntax.units import Known, make_units

if TYPE_CHECKING:
    from tensorlint.syntax.units import Block

JOINING: Final = re.compile(r"(?<![^\r\n])[ \t\f]*\\[\r\n]")


def parse_whole(block: Block) -> None:
    """Parses all of a block; units whose text is unchanged stay the same objects."""
    known = Known(block.units)
    block.apart = False
    block.joins = "\\" in block.code.text and JOINING.search(block.code.text) is not None
    try:
        body = parse(block.code.text)
    except SyntaxError:
        from tensorlint.syntax.outline import TOP, Outline

        block.units, _ = Outline(block, known).run(0, TOP)
    else:
        block.units = make_units(block, block.code, body, 0, 0, known)
    note_broken(block)


def note_broken(block: Block) -> None:
    """Sets whether anything was left out."""
    block.broken = any(unit.faults or unit.reach for unit in block.units)
