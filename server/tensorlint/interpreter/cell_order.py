"""The order in which the cells of a notebook were run, as far as the counts of their executions tell.

A notebook is read from top to bottom. Where the counts say otherwise, a name that more than one cell binds may have held something else than the cell above
left in it. Such a name is unknown where the two orders disagree: counts add silence, and never a finding.
A name that all of them import from one place is the same in any order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tensorlint.interpreter.bindings import bindings_of, sources_of

if TYPE_CHECKING:
    from tensorlint.interpreter.bindings import Source
    from tensorlint.syntax import Block, Document

Unsettled = dict[int, tuple[str, ...]]
"""By the id of the first unit of a cell, the names that are unknown from there on."""


def unsettled_names(document: Document) -> Unsettled:
    """The names of which the counts say that another cell gave them than the one that stands above."""
    counts = [block.count for block in document.blocks if block.count is not None and block.units]
    if counts == sorted(counts):
        return {}
    binders: dict[str, list[Block]] = {}
    meant: dict[str, set[object]] = {}
    for block in document.blocks:
        bound = bindings_of(block.units)
        imported, _ = sources_of(bound)
        for name in bound:
            binders.setdefault(name, []).append(block)
            meant.setdefault(name, set()).add(_meant(imported[name]) if name in imported else block)
    out: Unsettled = {}
    above: set[int] = set()
    for block in document.blocks:
        if block.count is not None and block.units:
            names = [name for name, cells in binders.items() if len(meant[name]) > 1 and _disagree(block, cells, above) and _mentions(block, name)]
            if names:
                out[block.units[0].id] = tuple(names)
        above.add(id(block))
    return out


def _meant(source: Source) -> object:
    """What an import binds: cells that import the same thing give a name the same."""
    return (source.module if source.whole or source.name is not None else source.module.partition(".")[0], source.level, source.name)


def _disagree(reader: Block, binders: list[Block], above: set[int]) -> bool:
    """Whether the cell that bound a name last before another one was run is not the one that stands above it."""
    written = next((each for each in reversed(binders) if id(each) in above), None)
    ran = [each for each in binders if each is not reader and each.count is not None and each.count < (reader.count or 0)]
    return written is not None and written.count is not None and bool(ran) and max(ran, key=lambda each: each.count or 0) is not written


def _mentions(block: Block, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", block.text) is not None
