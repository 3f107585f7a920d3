"""What a list holds once more is put in: in a pass that stands for many, any number of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.loops import may_repeat
from tensorlint.interpreter.unrolling import MAX_MEMBERS
from tensorlint.values import UNKNOWN, Ref, Sequence, Sym, Value, add, join
from tensorlint.values.merging import parts_of

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Dim


def extended(m: Machine, receiver: Value | None, own: Sequence, items: tuple[Value, ...], rest: Value | None) -> Sequence:
    """A sequence with more at its end; in a pass that stands for many, with any number of those."""
    if own.rest is None and len(own.items) < MAX_MEMBERS and not may_repeat(m, receiver or UNKNOWN):
        return Sequence((*own.items, *items), rest, own.kind)
    if own.rest is UNKNOWN and not own.parts:
        return Sequence(own.items, UNKNOWN, own.kind)
    more = own.rest
    for each in (*items, *(() if rest is None else (rest,))):
        more = each if more is None else join(more, each)
    many = may_repeat(m, receiver or UNKNOWN)
    parts = parts_of(own) if len(own.items) + len(own.parts) < MAX_MEMBERS else ()
    known = bool(parts) or (own.rest is None and not own.items)
    added = (*((item, many) for item in items), *(() if rest is None else ((rest, True),)))
    new = added if not many else tuple(each for each in added if each not in parts)
    return Sequence(own.items, more, own.kind, (*parts, *new) if known else (), grown(receiver, own, items, rest, many=many))


def grown(receiver: Value | None, own: Sequence, items: tuple[Value, ...], rest: Value | None, *, many: bool) -> Dim:
    """How many there are now: as many more as were put in; or, of a list that each pass of a loop fills further, as many as it comes to hold."""
    if rest is not None:
        return None
    if not many:
        return add(own.size, len(items))
    return Sym("items", receiver.cell, many=True) if isinstance(receiver, Ref) and own.kind == "list" else None
