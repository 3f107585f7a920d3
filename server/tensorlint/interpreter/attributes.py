"""Attributes: of modules, classes, objects, arrays; found as Python finds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.frames import runs_in
from tensorlint.interpreter.inheritance import base_that_acts, class_member, library_base, linearize, own_member
from tensorlint.interpreter.merging import merge
from tensorlint.interpreter.names import KEPT, told_apart
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, Row
from tensorlint.values import (
    UNKNOWN,
    Array,
    BoundMethod,
    Cases,
    Cell,
    Class,
    Const,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    Member,
    ModuleValue,
    Number,
    Opaque,
    Ref,
    Sequence,
    Text,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine


UNNAMED = "?"
"""The attribute that holds what was set under names that are not known."""


def get_attribute(m: Machine, receiver: Value, name: str, node: ast.AST) -> Value:
    """receiver.name, for each of its cases."""
    if type(receiver) is not Cases:
        return _attribute(m, receiver, name, node)
    return m.over(receiver, lambda each: _attribute(m, each, name, node))


def _attribute(m: Machine, receiver: Value, name: str, node: ast.AST) -> Value:
    if isinstance(receiver, LibraryName):
        if name in {"__name__", "__qualname__"} and isinstance(m.registry.lookup(receiver.name), LibraryClass):
            return Const(receiver.name.rpartition(".")[2])
        return library_name(m, f"{receiver.name}.{name}")
    if isinstance(receiver, ModuleValue):
        value = m.program.links.name_of(m, receiver.path, name)
        if value is MISSING:
            return m.program.links.submodule(receiver.path, name)
        return value
    if name == "__name__" and isinstance(named := m.content(receiver), (Class, Function)):
        return Const(named.name)
    if isinstance(receiver, Class):
        member = class_member(m, receiver, name)
        if member is None:
            return _of_base(m, receiver, name)
        return _enumerated(m, receiver, name, member) or _bind_to_class(m, receiver, member)
    if isinstance(receiver, Ref):
        return _of_object(m, receiver, name, node)
    if isinstance(receiver, BoundMethod):
        return UNKNOWN
    return _of_content(m, receiver, receiver, name, node)


def library_name(m: Machine, name: str) -> Value:
    """A name of a library: its constant value where the tables give one, else the canonical name."""
    name = m.registry.canonical(name)
    known = m.registry.lookup(name)
    return known if isinstance(known, Value) else LibraryName(name)


def _of_object(m: Machine, receiver: Ref, name: str, node: ast.AST) -> Value:
    value = m.get(receiver.cell, name)
    if value is not MISSING:
        return value
    content = m.content(receiver)
    if isinstance(content, Instance):
        return _of_instance(m, receiver, content, name, node)
    if isinstance(content, Opaque):
        return child_of(m, receiver, name)
    if content is UNKNOWN:
        held = m.get(receiver.cell, CONTENT)
        if type(held) is Cases and all(isinstance(each, Instance) for _, each in held.alternatives):  # made at one place, of a class that something chose
            return m.over_under(held, lambda each: _of_instance(m, receiver, each, name, node))  # type: ignore[arg-type]
    return _of_content(m, receiver, content, name, node)


def child_of(m: Machine, receiver: Ref, name: object) -> Ref:
    """An unknown part of an unknown object: the same unknown whenever it is asked for."""
    cell = part_cell(receiver, name)
    if m.store.get((cell, CONTENT)) is MISSING:
        m.set(cell, CONTENT, Opaque(str(name), receiver.cell))
        m.note_part(receiver.cell, name)
    return Ref(cell)


def part_cell(receiver: Ref, name: object) -> Cell:
    """The cell of an unknown part."""
    return Cell(receiver.cell.place, receiver.cell.path, (receiver.cell.which, name))


def is_within(cell: Cell, whole: Cell) -> bool:
    """Whether a cell is a whole's, or that of a part of it at any depth that was never named where it was made."""
    while cell != whole and isinstance(cell.which, tuple):
        cell = Cell(cell.place, cell.path, cell.which[0])
    return cell == whole


def _of_instance(m: Machine, receiver: Ref, content: Instance, name: str, node: ast.AST) -> Value:
    for cls in linearize(m, content.cls):
        if isinstance(cls, Class):
            member = own_member(m, cls, name)
            if member is not None:
                return _bind(m, receiver, cls, member, name, node)
        elif isinstance(cls, LibraryClass):
            found = _of_library_class(m, receiver, content, cls, name)
            if found is not None:
                return found
        else:
            return child_of(m, receiver, name)  # a base that is not known may define anything
    fallback = class_member(m, content.cls, "__getattr__")
    if isinstance(fallback, Function):
        return UNKNOWN
    if name == "__class__":
        return content.cls
    if name == "__dict__":
        blur_plain(m, receiver, node)
        return UNKNOWN
    return child_of(m, receiver, name)


def _bind(m: Machine, receiver: Ref, cls: Class, member: Value, name: str, node: ast.AST) -> Value:
    if not isinstance(member, Function):
        return member
    kinds = {each.name for each in member.decorators if isinstance(each, LibraryName)}
    if "builtins.staticmethod" in kinds:
        return member
    if "builtins.classmethod" in kinds:
        instance = m.content(receiver)
        return BoundMethod(instance.cls if isinstance(instance, Instance) else cls, member, name)
    if any(m.registry.is_property(each) for each in kinds):
        from tensorlint.interpreter.calls import call_function

        return call_function(m, member, [receiver], {}, node)
    return BoundMethod(receiver, member, name)


def _enumerated(m: Machine, cls: Class, name: str, member: Value) -> Value | None:
    """A constant of an enumeration."""
    base = library_base(m, cls)
    if base is None or not base.facts.get("members") or isinstance(member, (Function, Class)) or name.startswith("_"):
        return None
    return Const(Member(cls.scope, name, m.constant(member, MISSING), base.name))


def _bind_to_class(m: Machine, cls: Class, member: Value) -> Value:
    if isinstance(member, Function) and any(each == LibraryName("builtins.classmethod") for each in member.decorators):
        return BoundMethod(cls, member, member.name)
    if isinstance(member, Row):
        return UNKNOWN
    return member


def _of_base(m: Machine, cls: Class, name: str) -> Value:
    """What a class of the program has of a library's: its methods of the class itself."""
    base = library_base(m, cls)
    row = base.method(name) if base is not None else None
    if row is None or not row.facts.get("of_class"):
        return UNKNOWN
    return BoundMethod(cls, LibraryName(row.name), name)


def _of_library_class(m: Machine, receiver: Value, content: Value, cls: LibraryClass, name: str) -> Value | None:
    row = cls.method(name)
    if row is None and name == "__call__":
        invoked = cls.hook("invoke")
        row = invoked if isinstance(invoked, Row) else None
    if row is not None:
        return BoundMethod(receiver, LibraryName(row.name), name)
    hook = cls.hook("getattr")
    if hook is not None:
        return hook(m, receiver, content, name)
    return None


def class_of(m: Machine, content: Value) -> LibraryClass | None:
    """The library class whose object a content is: also the builtin ones."""
    if isinstance(content, Array):
        return m.registry.arrays.get(content.library)
    name: str | None = None
    if isinstance(content, Const) and isinstance(content.value, Member):
        name = content.value.kind
    elif isinstance(content, LibraryObject):
        name = content.name
    elif isinstance(content, Sequence):
        name = f"builtins.{content.kind}"
    elif isinstance(content, Mapping_):
        name = content.kind
    elif isinstance(content, Tuple):
        name = "builtins.tuple"
    elif isinstance(content, Text) or (isinstance(content, Const) and isinstance(content.value, str)):
        name = "builtins.str"
    elif isinstance(content, (Number, Const)):
        name = "builtins.float"
    if name is None:
        return None
    found = m.registry.lookup(name)
    return found if isinstance(found, LibraryClass) else None


def _of_content(m: Machine, receiver: Value, content: Value, name: str, node: ast.AST) -> Value:
    cls = class_of(m, content)
    if name == "__class__" and isinstance(content, LibraryObject) and cls is not None and not cls.fact("of_any_class"):
        return LibraryName(content.name)
    if cls is not None:
        row = cls.method(name)
        if row is not None and row.facts.get("property"):
            from tensorlint.interpreter.calls import run_row

            return run_row(m, row, [], {}, node, receiver=receiver)
        found = _of_library_class(m, receiver, content, cls, name)
        if found is not None:
            return found
    if isinstance(content, Mapping_):
        return UNKNOWN
    if isinstance(content, Tuple) and name in content.names:
        return content.items[content.names.index(name)]
    if isinstance(content, LibraryObject) and isinstance(receiver, Ref):
        return child_of(m, receiver, name)
    return UNKNOWN


def set_attribute(m: Machine, receiver: Value, name: str, value: Value, node: ast.AST) -> None:
    """receiver.name = value."""
    for condition, each in m.alternatives(receiver):
        if not isinstance(each, Ref):
            continue
        held = m.box(value, m.token(node), name)
        if condition:
            m.store.fork()
            with m.assuming(condition):
                _set_on(m, each, name, held, node)
            delta = m.store.rollback()
            from tensorlint.interpreter.frames import Exit

            merge(m, [Exit(condition, UNKNOWN, delta), Exit(frozenset(), UNKNOWN, {})])
        else:
            _set_on(m, each, name, held, node)


def setter_of(name: str) -> str:
    """Under what a class's scope keeps the function that sets a property."""
    return f"{name}.setter"


def _set_on(m: Machine, receiver: Ref, name: str, value: Value, node: ast.AST) -> None:
    content = m.content(receiver)
    cls: LibraryClass | None = None
    if isinstance(content, (Array, LibraryObject)):
        cls = class_of(m, content)
    if isinstance(content, Instance):
        cls = base_that_acts(m, content.cls)
        setter = class_member(m, content.cls, setter_of(name))
        if isinstance(setter, Function):
            from tensorlint.interpreter.calls import call_function

            call_function(m, setter, [receiver, value], {}, node)
            return
    hook = cls.hook("setattr") if cls is not None else None
    if hook is not None and hook(m, receiver, name, value):
        return
    if isinstance(content, (Instance, Opaque)):  # an object of settings that is not in view holds others
        value = told_apart(m, name, value, node, (KEPT, name))
    if isinstance(content, Instance):
        _note_exchange(m, receiver, name, node)
    m.set_attribute(receiver.cell, name, value)


def _note_exchange(m: Machine, receiver: Ref, name: str, node: ast.AST) -> None:
    """Whoever has built an object puts something else in the place of one of its parts: the object works with that, and its class does not say so."""
    if runs_in(m.frame, receiver):
        return
    known = m.get(receiver.cell, name)
    if isinstance(known, Ref) and isinstance(m.content(known), LibraryObject):
        m.observe("part-exchanged", node, born=known.cell.place)


def blur_plain(m: Machine, receiver: Value, node: ast.AST, depth: int = 3) -> None:
    """Somebody may write any attribute of an object by a name that is not known (`config.__dict__[key] = value`, `config.merge_from_file(path)`): its
    numbers and texts, and those of the settings in it, are what they may have been made. What it holds of objects stays: nobody reads a network from a
    file of settings."""
    if not isinstance(receiver, Ref):
        return
    for name in m.attribute_names(receiver.cell):
        held = m.get(receiver.cell, name)
        content = m.content(held)
        if isinstance(content, (Const, Number, Text)):
            m.set(receiver.cell, name, told_apart(m, name, UNKNOWN, node, (KEPT, name)))
        elif depth and isinstance(content, Opaque):
            blur_plain(m, held, node, depth - 1)
