"""Classes that get their constructor from their annotations: data classes, and those of attrs and pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.construction import fields_of, instantiate
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import UNKNOWN, Instance, LibraryName, Mapping_, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """Those of the standard library."""
    dataclasses = Library(registry, "dataclasses")
    dataclasses.row("dataclass(cls=None, **kwargs)", _decorated, fields_constructor=True)
    dataclasses.row("field(*, default=None, default_factory=None, **kwargs)", _field)
    dataclasses.row("asdict(obj, **kwargs)", lambda call: _mapping(call, call["obj"]))
    dataclasses.row("replace(obj, /, **changes)", _replaced)
    dataclasses.rows("astuple fields", "(*args, **kwargs)", lambda call: UNKNOWN)


def register_attrs(registry: Registry) -> None:
    """attrs, under its new name and its old one."""
    for library, names in (("attrs", "define frozen mutable"), ("attr", "s attrs define frozen mutable dataclass")):
        attrs = Library(registry, library)
        attrs.rows(names, "(cls=None, **kwargs)", _decorated, fields_constructor=True)
        attrs.rows("field ib attrib", "(default=None, factory=None, **kwargs)", _field)
        attrs.row("asdict(inst, **kwargs)", lambda call: _mapping(call, call["inst"]))


def register_pydantic(registry: Registry) -> None:
    """pydantic's models (validators may change what is given: they are methods of classes that are followed no further)."""
    pydantic = Library(registry, "pydantic")
    model = pydantic.klass("BaseModel(**data)", fields_constructor=True)
    model.methods("dict model_dump", "(**kwargs)", lambda call: _mapping(call, call.receiver or UNKNOWN) if not call.star("kwargs") else UNKNOWN)
    pydantic.row("Field(default=None, *, default_factory=None, **kwargs)", _field)


def _decorated(call: Call) -> Value:
    """Called with options, it is the decorator still."""
    return call["cls"] if call.given("cls") else LibraryName(call.row.name)


def _field(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value

    if call.given("default"):
        return UNKNOWN if call.constant("default", MISSING) is ... else call["default"]
    for name in ("default_factory", "factory"):
        if call.given(name):
            return call_value(call.machine, call[name], [], {}, call.node)
    return UNKNOWN


def _replaced(call: Call) -> Value:
    """Another object of the class, made of the fields of this one and what is given anew."""
    m, value = call.machine, call["obj"]
    content = m.content(value)
    fields = fields_of(m, content.cls) if isinstance(content, Instance) else None
    if fields is None or not isinstance(value, Ref) or not isinstance(content, Instance):
        return UNKNOWN
    given = {name: m.get(value.cell, name) for name in fields}
    given.update({name: each for name, each in call.bound.items() if name != "obj"})
    return instantiate(m, content.cls, [], {name: each for name, each in given.items() if each is not MISSING}, call.node)


def _mapping(call: Call, value: Value) -> Value:
    """The fields of an object as a dict; of objects in it nothing is said."""
    content = call.machine.content(value)
    fields = fields_of(call.machine, content.cls) if isinstance(content, Instance) else None
    if fields is None or not isinstance(value, Ref):
        return UNKNOWN
    held = {name: call.machine.get(value.cell, name) for name in fields}
    plain = {name: UNKNOWN if each is MISSING or isinstance(call.machine.content(each), Instance) else each for name, each in held.items()}
    return call.machine.make(Mapping_(tuple(plain.items())), call.token)
