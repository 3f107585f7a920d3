"""The builtin functions that ask an object for its class and its attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import UNNAMED, blur_plain, get_attribute, set_attribute
from tensorlint.interpreter.construction import gets_fields
from tensorlint.interpreter.inheritance import behind, class_member, library_base, linearize, own_member
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.notation import Library
from tensorlint.values import (
    BOOL,
    FALSE,
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Class,
    Const,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    Number,
    Ref,
    Sequence,
    Text,
    Tuple,
    Value,
    join,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The rows, and the class of what `super()` gives."""
    lib = Library(registry, "builtins")
    lib.row("isinstance(obj, cls)", _isinstance)
    lib.row("getattr(obj, name, default=None)", _getattr)
    lib.row("setattr(obj, name, value)", _setattr)
    lib.row("vars(*args)", _vars)
    lib.row("hasattr(obj, name)", _hasattr)
    lib.row("super(*args)", _super)
    lib.klass("super_object()").hooks(getattr=_through_bases)
    lib.row("type(*args)", _type)


def _isinstance(call: Call) -> Value:
    m = call.machine
    content = call.content("obj")
    wanted = call.content("cls")
    classes = wanted.items if isinstance(wanted, Tuple) else (wanted,)
    answers = [_is_instance(m, content, cls) for cls in classes]
    if True in answers:
        return TRUE
    return BOOL if None in answers else FALSE


def _is_instance(m: Machine, content: Value, cls: Value) -> bool | None:
    if isinstance(content, Instance):
        if isinstance(cls, Class):
            found = any(each == cls for each in linearize(m, content.cls) if isinstance(each, Class))
            return found or (None if any(each is None for each in linearize(m, content.cls)) else False)
        if isinstance(cls, LibraryName):
            base = library_base(m, content.cls)
            if base is not None and base.is_a(cls.name):
                return True
            return None if any(each is None for each in linearize(m, content.cls)) else False
        return None
    if isinstance(content, LibraryObject) and isinstance(cls, LibraryName):
        known = m.registry.lookup(content.name)
        other = m.registry.lookup(cls.name)
        if isinstance(known, LibraryClass) and known.is_a(cls.name):
            return True
        if isinstance(known, LibraryClass) and known.fact("of_any_class"):  # whatever a file held
            return None
        return False if isinstance(known, LibraryClass) and (other is not None or "." in cls.name) else None
    if isinstance(content, LibraryObject) and isinstance(cls, Class):
        return None if m.registry.has_fact(content.name, "of_any_class") else False
    if isinstance(content, (Array, Const, Tuple, Sequence, Mapping_, Number, Text)) and isinstance(cls, LibraryName):
        return _is_builtin(m, content, cls.name)
    return None


def _is_builtin(m: Machine, content: Value, name: str) -> bool | None:
    if isinstance(content, Array):
        own = m.registry.arrays.get(content.library)
        if own is None:
            return None
        cls = m.registry.lookup(name)
        axes = cls.fact("axes") if isinstance(cls, LibraryClass) and name.startswith(f"{content.library}.") else None
        if axes is not None:  # a table or one column of it
            return None if content.shape.rank is None else content.shape.rank == axes
        if own.name == name or m.registry.has_fact(name, f"array_of_{content.library}"):
            return True
        return False if cls is not None else None
    if not name.startswith("builtins."):
        return False if isinstance(m.registry.lookup(name), LibraryClass) or (isinstance(content, Const) and content.value is None) else None
    if isinstance(content, Const):
        return content.value is not None and name in {f"builtins.{each.__name__}" for each in type(content.value).__mro__}
    kind = {Tuple: "tuple", Mapping_: "dict", Text: "str"}.get(type(content))
    if isinstance(content, Sequence):
        kind = content.kind
    if isinstance(content, Number):
        kind = content.kind
    return name == f"builtins.{kind}" if kind else None


def _getattr(call: Call) -> Value:
    name = call.constant("name", MISSING)
    if isinstance(name, str):
        if call.given("default") and _lacks(call, name):
            return call["default"]
        return get_attribute(call.machine, call["obj"], name, call.node)
    _one_of_its_parts(call.machine, call["obj"])
    return UNKNOWN


def _one_of_its_parts(m: Machine, owner: Value) -> None:
    """Under a name that is not known any part may be got, and fitted under that name: none is known to lack a fit any more."""
    if not isinstance(owner, Ref):
        return
    for part in m.children(owner):
        known = m.get(part.cell, "fitted") if isinstance(part, Ref) else MISSING
        if isinstance(part, Ref) and isinstance(known, Value):
            m.set(part.cell, "fitted", join(known, UNKNOWN))


def _lacks(call: Call, name: str) -> bool:
    """Whether an object (or class) of the program is known to have no such attribute."""
    m = call.machine
    content, receiver = call.content("obj"), call["obj"]
    cls = content if isinstance(content, Class) else content.cls if isinstance(content, Instance) else None
    if cls is None or any(not isinstance(each, Class) for each in linearize(m, cls)):
        return False
    own = isinstance(receiver, Ref) and name in m.attribute_names(receiver.cell)
    return not own and class_member(m, cls, name) is None


def _setattr(call: Call) -> Value:
    name = call.constant("name", MISSING)
    if isinstance(name, str):
        set_attribute(call.machine, call["obj"], name, call["value"], call.node)
    else:
        call.machine.escape(call["obj"], call.place)
        if not isinstance(call.content("value"), (LibraryObject, Instance)):
            blur_plain(call.machine, call["obj"], call.node)
        if isinstance(call["obj"], Ref) and isinstance(call.content("value"), (LibraryObject, Instance)):
            call.machine.set_attribute(call["obj"].cell, UNNAMED, call["value"])
    return Const(None)


def _vars(call: Call) -> Value:
    """The attributes of an object as a dict, through which they can be written."""
    m, values = call.machine, call.star()
    for value in values:
        content = m.content(value)
        if isinstance(content, Instance):
            blur_plain(m, value, call.node)
        cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
        fields = cls.fact("fields") if isinstance(cls, LibraryClass) else None
        if fields is not None and len(values) == 1 and isinstance(value, Ref):
            return m.make(fields(m, value), call.token)  # type: ignore[operator]
    return UNKNOWN


def _hasattr(call: Call) -> Value:
    content = call.content("obj")
    name = call.constant("name", MISSING)
    receiver = call["obj"]
    if isinstance(content, Instance) and isinstance(receiver, Ref) and isinstance(name, str):
        known = name in call.machine.attribute_names(receiver.cell) or class_member(call.machine, content.cls, name) is not None
        return TRUE if known else BOOL
    return BOOL


def _super(call: Call) -> Value:
    """The object, seen through the bases of the class whose method runs."""
    m = call.machine
    frame = m.frame
    while frame is not None and frame.receiver is None and frame.outer is not None and frame.function is not None and frame.function.name == "<lambda>":
        frame = frame.outer
    if frame is None or frame.receiver is None:
        return UNKNOWN
    receiver, cls = frame.receiver
    return m.make(LibraryObject("builtins.super_object", (("receiver", receiver), ("cls", cls))), call.token)


def _through_bases(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    assert isinstance(content, LibraryObject)
    own, cls = content.get("receiver"), content.get("cls")
    assert isinstance(cls, Class)
    start = m.content(own)
    for each in behind(m, start.cls if isinstance(start, Instance) else cls, cls):
        if isinstance(each, Class):
            member = own_member(m, each, name)
            if isinstance(member, Function):
                return BoundMethod(own, member, name)
            if member is not None:
                return member
            if name == "__init__" and gets_fields(m, each):
                return BoundMethod(own, LibraryName("builtins.__fields__"), name)
        elif isinstance(each, LibraryClass):
            row = each.method(name)
            if row is not None:
                return BoundMethod(own, LibraryName(row.name), name)
            if name == "__init__":
                return BoundMethod(own, LibraryName("builtins.__base__"), name) if each.init.parameters else LibraryName("builtins.__nothing__")
        else:
            return UNKNOWN
    return LibraryName("builtins.__nothing__") if name == "__init__" else UNKNOWN


def _type(call: Call) -> Value:
    values = call.star()
    content = call.machine.content(values[0]) if len(values) == 1 else UNKNOWN
    if isinstance(content, Instance):
        return content.cls
    if isinstance(content, LibraryObject):
        return LibraryName(content.name)
    if isinstance(content, Tuple) and not content.names:
        return LibraryName("builtins.tuple")
    if isinstance(content, Sequence) and content.kind in {"list", "set"}:
        return LibraryName(f"builtins.{content.kind}")
    return LibraryName("builtins.dict") if isinstance(content, Mapping_) and content.kind == "builtins.dict" else UNKNOWN
