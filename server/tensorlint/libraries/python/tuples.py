"""Tuples whose items have names: `collections.namedtuple` and classes that derive from `typing.NamedTuple`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.construction import FIELDS
from tensorlint.interpreter.inheritance import linearize, own_member
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import UNKNOWN, Class, Instance, LibraryObject, Mapping_, Ref, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The rows of named tuples."""
    collections = Library(registry, "collections")
    collections.klass("namedtuple(typename, field_names, **kwargs)").invoked("(*args, **kwargs)", _make)
    named = collections.klass("named()")
    named.hooks(getattr=_item_by_name, subscript=_item, iterate=_items)
    named.method("_replace(**kwargs)", _replaced)
    named.method("_asdict()", lambda call: call.machine.make(_mapping(call.own()), call.token))
    Library(registry, "typing").klass("NamedTuple(*args)", fields_constructor=True).hooks(subscript=_field_at, iterate=_fields)


def _names(m: Machine, content: Value) -> list[str] | None:
    assert isinstance(content, LibraryObject)
    given = m.constant(content.get("field_names"), MISSING)
    if isinstance(given, str):
        return given.replace(",", " ").split()
    return [str(name) for name in given] if isinstance(given, tuple) else None


def _make(call: Call) -> Value:
    m = call.machine
    names = _names(m, call.own())
    if names is None:
        return UNKNOWN
    given = dict(zip(names, call.star()))
    given.update({name: value for name, value in call.bound.items() if not name.startswith("*")})
    return LibraryObject("collections.named", tuple((name, m.box(given.get(name, UNKNOWN), call.token, name)) for name in names))


def _mapping(content: Value) -> Mapping_:
    return Mapping_(content.arguments) if isinstance(content, LibraryObject) else Mapping_((), UNKNOWN)


def _replaced(call: Call) -> Value:
    content = call.own()
    assert isinstance(content, LibraryObject)
    m = call.machine
    arguments = tuple((name, m.box(call.bound.get(name, value), call.token, name)) for name, value in content.arguments)
    return LibraryObject(content.name, arguments)


def _item_by_name(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    assert isinstance(content, LibraryObject)
    value = content.get(name, MISSING)
    return None if value is MISSING else value


def _items(m: Machine, receiver: Value, content: Value) -> Value | None:
    assert isinstance(content, LibraryObject)
    return Tuple(tuple(value for _, value in content.arguments))


def _item(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    from tensorlint.interpreter.subscripts import get_item

    return get_item(m, _items(m, receiver, content) or UNKNOWN, index, node)  # type: ignore[arg-type]


def _fields(m: Machine, receiver: Value, content: Value) -> Value | None:
    """The items of an object of a class that derives from `NamedTuple`, in the order of its annotations."""
    assert isinstance(content, Instance)
    for cls in linearize(m, content.cls):
        names = own_member(m, cls, FIELDS) if isinstance(cls, Class) else None
        if isinstance(names, Mapping_) and isinstance(receiver, Ref):
            values = [m.get(receiver.cell, str(name)) for name, _ in names.entries]
            return Tuple(tuple(UNKNOWN if value is MISSING else value for value in values))
    return None


def _field_at(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    from tensorlint.interpreter.subscripts import get_item

    return get_item(m, _fields(m, receiver, content) or UNKNOWN, index, node)  # type: ignore[arg-type]
