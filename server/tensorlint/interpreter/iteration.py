"""Iterating, unpacking and binding targets."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import class_of, set_attribute
from tensorlint.interpreter.dispatch import evaluate
from tensorlint.interpreter.inheritance import base_that_acts, class_member
from tensorlint.interpreter.names import bind_name, to_be_changed
from tensorlint.interpreter.refusals import note_refusal
from tensorlint.values import (
    TEXT,
    UNKNOWN,
    Array,
    Cases,
    Const,
    Function,
    Instance,
    LibraryObject,
    Mapping_,
    Opaque,
    Ref,
    Sequence,
    Text,
    Tuple,
    Value,
    constant_of,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Dim

Spread = tuple[tuple[Value, ...], "Value | None"]

LABELS: Final = "labels"
"""The kind of what gives the names of all parts of something, of which none is known."""
EACH: Final = LibraryObject("each label")
"""All these names at once: a loop that sets each part to what becomes of that part alone has set the whole."""


def items_and_rest(m: Machine, value: Value, node: ast.AST) -> Spread:
    """What iterating gives: the first items, and what any further ones are (None: there are no more)."""
    if type(value) is Cases:
        kept = m.alternatives(value)
        spreads = [items_and_rest(m, each, node) for _, each in kept]
        if len({(len(items), rest is None) for items, rest in spreads}) == 1:
            from tensorlint.values import make_cases

            conditions = [condition for condition, _ in kept]
            items = tuple(make_cases(list(zip(conditions, column))) for column in zip(*(items for items, _ in spreads)))
            rests = [rest for _, rest in spreads]
            rest = None if rests[0] is None else make_cases([(c, r) for c, r in zip(conditions, rests) if r is not None])
            return items, rest
        return (), UNKNOWN
    found = _held(m, value)
    if found is not None:
        return found.items, found.rest
    content = m.content(value)
    if isinstance(content, Mapping_):
        return tuple(constant_of(key) for key, _ in content.entries), None if content.rest is None else UNKNOWN
    if isinstance(content, Const) and isinstance(content.value, str):
        return ((), TEXT)
    if isinstance(content, Text):
        return (), TEXT
    if isinstance(content, (Array, LibraryObject)):
        return (), UNKNOWN
    if isinstance(content, Instance) and isinstance(value, Ref):
        return _iterate_instance(m, value, content, node)
    if isinstance(content, Opaque) and isinstance(value, Ref):
        return (), _element_of_unknown(m, value)
    return (), UNKNOWN


def _held(m: Machine, value: Value) -> Tuple | Sequence | None:
    """What a sequence holds, or an object that says what iterating it gives."""
    content = m.content(value)
    if isinstance(content, (Array, LibraryObject)):
        cls = class_of(m, content)
        hook = cls.hook("iterate") if cls else None
        held = hook(m, value, content) if hook is not None else content
    else:
        held = content
    return held if isinstance(held, (Tuple, Sequence)) else None


def iterated(m: Machine, value: Value, node: ast.AST) -> Sequence:
    """The same as a sequence, with its kind and, where the further items are not alike, with what follows what."""
    found = None if type(value) is Cases else _held(m, value)
    if isinstance(found, Sequence):
        return found
    items, rest = items_and_rest(m, value, node) if found is None else (found.items, found.rest)
    return Sequence(items, rest, "")


def length_of(content: Value) -> Dim:
    """How many iterating gives, where that is known."""
    if isinstance(content, Sequence):
        return content.size
    if isinstance(content, Tuple):
        return len(content.items) if content.rest is None else None
    if isinstance(content, Array):
        return content.shape.dims[0] if content.shape.dims and not content.shape.prefix else None
    return None


def _element_of_unknown(m: Machine, value: Ref) -> Value:
    from tensorlint.interpreter.attributes import child_of

    return child_of(m, value, "[]")


def _iterate_instance(m: Machine, value: Ref, content: Instance, node: ast.AST) -> Spread:
    from tensorlint.interpreter.calls import call_function

    member = class_member(m, content.cls, "__iter__")
    if isinstance(member, Function):
        result = call_function(m, member, [value], {}, node)
        if result == value:
            following = class_member(m, content.cls, "__next__")
            if isinstance(following, Function):
                return (), call_function(m, following, [value], {}, node)
            return (), UNKNOWN
        return items_and_rest(m, result, node)
    base = base_that_acts(m, content.cls)
    hook = base.hook("iterate") if base is not None else None
    if hook is not None:
        found = hook(m, value, content)
        if isinstance(found, (Tuple, Sequence)):
            return found.items, found.rest
    member = class_member(m, content.cls, "__getitem__")
    if isinstance(member, Function):
        return (), call_function(m, member, [value, UNKNOWN], {}, node)
    return (), UNKNOWN


def spread(m: Machine, value: Value, node: ast.AST) -> Spread:
    """What `*value` gives."""
    return items_and_rest(m, value, node)


def element(m: Machine, value: Value, node: ast.AST) -> Value:
    """One item, standing for all."""
    items, rest = items_and_rest(m, value, node)
    if rest is not None:
        return rest
    if not items:
        return UNKNOWN
    from tensorlint.values.merging import join_contents

    return items[0] if len(set(items)) == 1 else join_contents([m.content(item) for item in items])


def alike(m: Machine, values: tuple[Value, ...], depth: int = 3) -> Value:
    """What holds of each of several values, item by item where they are tuples."""
    from tensorlint.values.merging import join_contents

    if len(set(values)) == 1:
        return values[0]
    contents = [m.content(value) for each in values for _, value in m.alternatives(each)]
    tuples = [content for content in contents if isinstance(content, Tuple) and content.rest is None]
    if depth and len(tuples) == len(contents) > 0 and len({len(each.items) for each in tuples}) == 1:
        return Tuple(tuple(alike(m, column, depth - 1) for column in zip(*(each.items for each in tuples))))
    return join_contents(contents)


def bind_target(m: Machine, target: ast.expr, value: Value) -> None:
    """target = value, also for tuples, attributes and subscripts."""
    if m.probe is not None and id(target) in m.probe:
        from tensorlint.interpreter.probing import note

        note(m, target, value)
    if isinstance(target, ast.Name):
        bind_name(m, target.id, value, target)
    elif isinstance(target, (ast.Tuple, ast.List)):
        _unpack(m, target.elts, value, target)
    elif isinstance(target, ast.Attribute):
        set_attribute(m, evaluate(m, target.value), target.attr, value, target)
    elif isinstance(target, ast.Subscript):
        from tensorlint.interpreter.subscripts import set_item

        receiver = to_be_changed(m, target.value, evaluate(m, target.value))
        set_item(m, receiver, evaluate(m, target.slice), value, target)
    elif isinstance(target, ast.Starred):
        bind_target(m, target.value, value)


def _unpack(m: Machine, targets: list[ast.expr], value: Value, node: ast.AST) -> None:
    items, rest = items_and_rest(m, value, node)
    if len(items) >= 4 and isinstance(value, Ref) and all(isinstance(target, (ast.Name, ast.Attribute)) for target in targets):
        m.observe("unpacked", node, source=(value.cell.place, value.cell.path), names=tuple(ast.unparse(target) for target in targets))
    starred = next((index for index, target in enumerate(targets) if isinstance(target, ast.Starred)), None)
    if starred is None:
        if len(items) > len(targets) or (rest is None and len(items) < len(targets)):
            if not m.frame.tries:
                note_refusal(m, m.place(node))
            items, rest = (), None  # what the names hold afterwards is for whoever catches that
        rest = None if _has_other_rows(m, value, len(targets)) else rest
        for index, target in enumerate(targets):
            if index < len(items):
                bind_target(m, target, items[index])
                if isinstance(target, ast.Name) and not target.id.strip("_"):
                    m.use(items[index], "dropped", m.place(target))
            else:
                bind_target(m, target, UNKNOWN if rest is None else _part(m, value, rest, index, target, node))
        return
    after = len(targets) - starred - 1
    known = rest is None and len(items) >= starred + after
    for index, target in enumerate(targets):
        if index < starred:
            bind_target(m, target, items[index] if index < len(items) else UNKNOWN)
        elif index == starred:
            middle = items[starred : len(items) - after] if known else ()
            bind_target(m, target, Sequence(middle, None if known else UNKNOWN))
        else:
            bind_target(m, target, items[index - len(targets)] if known else UNKNOWN)


def _has_other_rows(m: Machine, value: Value, wanted: int) -> bool:
    """Whether an array is known to have more or fewer rows than there are names for them: this raises."""
    content = m.content(value)
    rows = content.shape.dims[0] if isinstance(content, Array) and content.shape.dims and not content.shape.prefix else None
    return isinstance(rows, int) and rows != wanted


def _part(m: Machine, value: Value, rest: Value, index: int, target: ast.AST, node: ast.AST) -> Value:
    """An item of something unknown that is unpacked: each position is an unknown of its own, and an array of its own, of which tests tell by itself."""
    content = m.content(value)
    if isinstance(content, LibraryObject):
        cls = m.registry.class_named(content.name)
        part_of = cls.action("part") if cls is not None else None
        if part_of is not None:
            return part_of(m, value, content, Const(index), target)  # type: ignore[no-any-return]
    if isinstance(value, Ref) and isinstance(content, Opaque):
        from tensorlint.interpreter.attributes import child_of

        return child_of(m, value, index)
    content = m.content(rest)
    return m.make(content, m.token(node), index) if isinstance(rest, Ref) and isinstance(content, Array) else rest
