"""Containers of modules: lists, dictionaries, what runs one after the other, and wrappers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.construction import built, make_object
from tensorlint.interpreter.growing import extended
from tensorlint.interpreter.loops import may_repeat
from tensorlint.interpreter.store import MISSING, REMADE
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.calling import attribute, sequential, through, wrapped
from tensorlint.libraries.torch.structure import MANY, MODULE, SEQUENTIAL, given_to, held_by, holding, is_module
from tensorlint.values import (
    NONE,
    TEXT,
    TRUE,
    UNKNOWN,
    Const,
    LibraryObject,
    Mapping_,
    Opaque,
    Ref,
    Sequence,
    Tuple,
    Value,
    join,
    make_cases,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


def register(lib: Library) -> None:
    """ModuleList, ModuleDict, Sequential, and the wrappers for several devices."""
    for name in ("ModuleList", "ParameterList"):
        rows = lib.klass(f"{name}(modules=())", bases=MODULE, container=True, is_true="held", length=_length, put_item=put_part)
        rows.hooks(iterate=_iterate_list, subscript=_pick, setattr=_set_numbered)
        rows.method("append(module)", _append)
        rows.method("extend(modules)", _extend)
        rows.method("insert(index, module)", _insert)
        rows.method("pop(key)", _pop)
        rows.method("add_module(name, module)", _add_named)
    rows = lib.klass("ModuleDict(modules=None)", bases=MODULE, container=True, is_true="held", put_item=_put_named)
    rows.method("add_module(name, module)", _put_under_name)
    rows.method("update(modules)", _update)
    rows.methods("pop clear", "(*args)", _taken_out)
    rows.hooks(subscript=_pick_by_name, iterate=_names_of)
    lib.registry.operators[f"{lib.name}.ModuleDict"] = _holds_name
    rows.method("items()", _named_items)
    rows.method("values()", _held_items)
    rows.method("keys()", lambda call: _names_of(call.machine, call.receiver or UNKNOWN, call.own()) or UNKNOWN)
    rows = lib.klass("Sequential(*args)", bases=MODULE, container=True, is_true="held", forward=sequential, length=_length, put_item=put_part)
    rows.hooks(iterate=_iterate_list, subscript=_pick, setattr=_set_part)
    rows.method("__init__(*args)", _begin)
    rows.method("append(module)", _append)
    rows.method("extend(modules)", _extend)
    rows.method("insert(index, module)", _insert)
    rows.method("pop(key)", _pop)
    rows.method("add_module(name, module)", _add_named)
    for name in ("DataParallel", "parallel.DataParallel", "parallel.DistributedDataParallel"):
        lib.klass(f"{name}(module, *args, **kwargs)", bases=MODULE, container=True, is_true="held", forward=wrapped).hooks(getattr=through)


def _iterate_list(m: Machine, receiver: Value, content: Value) -> Value | None:
    assert isinstance(receiver, Ref)
    held = holding(m, receiver)
    return Sequence(held.items, held.rest, "members", held.parts)


def _pick(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    assert isinstance(receiver, Ref)
    items, rest = held_by(m, receiver)
    position = m.constant(index, MISSING)
    if isinstance(position, int) and (-len(items) if rest is None else 0) <= position < len(items):
        return items[position]
    from tensorlint.interpreter.subscripts import slice_bounds, sliced

    bounds = slice_bounds(m, index)
    picked = sliced(tuple(items), bounds) if bounds is not None and rest is None else None
    if picked is not None:
        made = make_object(m, LibraryObject(SEQUENTIAL, (("*args", Tuple(picked)),)), m.place(node))
        m.set(made.cell, "mode", m.get(receiver.cell, "mode"))
        return made
    return UNKNOWN


def _entries(m: Machine, receiver: Value) -> Mapping_:
    """What a ModuleDict holds by name."""
    made = built(m, receiver, m.content(receiver))
    given = m.content(made.get("modules", NONE)) if made is not None else UNKNOWN
    if isinstance(receiver, Ref) and m.get(receiver.cell, REMADE) == TRUE:
        return Mapping_((), UNKNOWN)
    kept = m.get(receiver.cell, "entries") if isinstance(receiver, Ref) else MISSING
    if kept is not MISSING:
        return kept if isinstance(kept, Mapping_) else Mapping_((), UNKNOWN)
    if given == NONE:
        handed = isinstance(receiver, Ref) and m.get(receiver.cell, "handed") == TRUE  # whoever gets an empty one fills it
        return Mapping_((), UNKNOWN) if handed else Mapping_()
    return given if isinstance(given, Mapping_) else Mapping_((), UNKNOWN)


def _pick_by_name(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    key = m.constant(index, MISSING)
    known = _entries(m, receiver)
    found = known.get(key) if key is not MISSING else None
    if found is None and key is MISSING and known.rest is None:
        values = {value for _, value in known.entries}
        return make_cases([(frozenset(), value) for value in values]) if values else UNKNOWN
    return UNKNOWN if found is None else found


def _holds_name(m: Machine, operator: str, left: tuple[Value, Value], right: tuple[Value, Value], node: object) -> Value:
    """`"boxes" in heads`."""
    name = m.constant(left[0], MISSING)
    if operator not in {"In", "NotIn"} or name is MISSING:
        return UNKNOWN
    known = _entries(m, right[0])
    if any(key == name for key, _ in known.entries):
        return Const(operator == "In")
    return UNKNOWN if known.rest is not None else Const(operator == "NotIn")


def _names_of(m: Machine, receiver: Value, content: Value) -> Value | None:
    known = _entries(m, receiver)
    return Sequence(tuple(Const(key) for key, _ in known.entries), None if known.rest is None else TEXT, "members")


def _named_items(call: Call) -> Value:
    known = _entries(call.machine, call.receiver or UNKNOWN)
    return Sequence(tuple(Tuple((Const(key), value)) for key, value in known.entries), None if known.rest is None else Tuple((TEXT, known.rest)), "members")


def _held_items(call: Call) -> Value:
    known = _entries(call.machine, call.receiver or UNKNOWN)
    return Sequence(tuple(value for _, value in known.entries), known.rest, "members")


def _put_named(m: Machine, receiver: Ref, index: Value, value: Value) -> None:
    """`heads["boxes"] = layer`."""
    key = m.constant(index, MISSING)
    known = _entries(m, receiver)
    if isinstance(key, str):
        m.set(receiver.cell, "entries", known.put(key, value))
        m.set_attribute(receiver.cell, key, value)
    else:
        m.set(receiver.cell, "entries", Mapping_(known.entries, value if known.rest is None else join(known.rest, value)))
        m.set_attribute(receiver.cell, MANY, value)


def _put_under_name(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        _put_named(call.machine, call.receiver, call["name"], call["module"])
    return NONE


def _update(call: Call) -> Value:
    given = call.content("modules")
    if isinstance(call.receiver, Ref) and isinstance(given, Mapping_) and given.rest is None:
        for key, value in given.entries:
            _put_named(call.machine, call.receiver, Const(key), value)
        return NONE
    return _taken_out(call)


def _taken_out(call: Call) -> Value:
    """What a ModuleDict holds from now on is not known."""
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "entries", Mapping_((), UNKNOWN))
    return UNKNOWN


def _length(m: Machine, receiver: Value, content: Value) -> Value:
    items, rest = held_by(m, receiver)  # type: ignore[arg-type]
    return Const(len(items)) if rest is None else UNKNOWN


def _append(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "items", extended(m, call.receiver, holding(m, call.receiver), (call["module"],), None))
        name = call.constant("name", MISSING)
        if isinstance(name, str):
            m.set_attribute(call.receiver.cell, name, call["module"])
    return call.receiver or UNKNOWN


def _add_named(call: Call) -> Value:
    """One more under a name: it comes last when they are run or gone through."""
    _append(call)
    return NONE


def _insert(call: Call) -> Value:
    """One more at a place of its own."""
    m, index = call.machine, call.constant("index", MISSING)
    if isinstance(call.receiver, Ref):
        held = holding(m, call.receiver)
        known = isinstance(index, int) and held.rest is None and not may_repeat(m, call.receiver)
        items = list(held.items)
        items.insert(index if isinstance(index, int) else 0, call["module"])
        m.set(call.receiver.cell, "items", Sequence(tuple(items), None, held.kind) if known else Sequence((), UNKNOWN))
    return call.receiver or UNKNOWN


def _pop(call: Call) -> Value:
    """Takes a layer out."""
    m, index = call.machine, call.constant("key", MISSING)
    if not isinstance(call.receiver, Ref):
        return UNKNOWN
    held = holding(m, call.receiver)
    if isinstance(index, int) and held.rest is None and -len(held.items) <= index < len(held.items) and not may_repeat(m, call.receiver):
        items = list(held.items)
        taken = items.pop(index)
        m.set(call.receiver.cell, "items", Sequence(tuple(items), None, held.kind))
        return taken
    m.set(call.receiver.cell, "items", Sequence((), UNKNOWN))
    return UNKNOWN


def _begin(call: Call) -> Value:
    """`super().__init__(*layers)` of a class that derives from a container."""
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "items", given_to(call.machine, call.bound.get("*args", Tuple(())), NONE))
    return NONE


def _set_part(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """A layer that is set by name on a Sequential is run after those it has, or in place of the one of that name."""
    if not is_module(m, value):
        if value is UNKNOWN or isinstance(m.content(value), Opaque):
            m.set(receiver.cell, "items", Sequence((), UNKNOWN))
        return False
    if _set_numbered(m, receiver, name, value):
        return True
    held, old = holding(m, receiver), _named_part(m, receiver, name)
    if old is MISSING:
        kept = extended(m, receiver, held, (value,), None)
    else:
        kept = Sequence(tuple(value if each == old else each for each in held.items), held.rest if held.rest != old else value, held.kind)
    m.set(receiver.cell, "items", kept)
    return False


def _set_numbered(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """`setattr(net, "1", layer)`: where no names were given, the layers' names are their numbers."""
    if not name.isdigit() or name in m.attribute_names(receiver.cell):
        return False
    put_part(m, receiver, Const(int(name)), value)
    return True


def put_part(m: Machine, receiver: Ref, index: Value, value: Value) -> None:
    """`net[1] = layer`: another layer in its place."""
    held, position = holding(m, receiver), m.constant(index, MISSING)
    if isinstance(position, int) and held.rest is None and -len(held.items) <= position < len(held.items):
        items = list(held.items)
        items[position] = value
        m.set(receiver.cell, "items", Sequence(tuple(items), None, held.kind))
    else:
        m.set(receiver.cell, "items", Sequence((), UNKNOWN))


def _named_part(m: Machine, receiver: Ref, name: str) -> Value:
    """The layer of a container that has this name."""
    if name in m.attribute_names(receiver.cell):
        return m.get(receiver.cell, name)
    content = m.content(receiver)
    held = attribute(m, receiver, content, name) if isinstance(content, LibraryObject) else None
    return MISSING if held is None else held


def _extend(call: Call) -> Value:
    m = call.machine
    more = call.content("modules")
    if isinstance(call.receiver, Ref):
        added = (more.items, more.rest) if isinstance(more, (Tuple, Sequence)) else ((), UNKNOWN)
        m.set(call.receiver.cell, "items", extended(m, call.receiver, holding(m, call.receiver), *added))
    return call.receiver or UNKNOWN
