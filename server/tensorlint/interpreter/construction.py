"""Building objects: of classes of the program, and of library classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.activation import call_function, is_refused
from tensorlint.interpreter.inheritance import behind, class_member, library_base, linearize, own_member
from tensorlint.interpreter.names import KEPT, told_apart
from tensorlint.interpreter.signatures import FURTHER
from tensorlint.interpreter.store import CONTENT, MISSING, NAMES
from tensorlint.interpreter.surroundings import surrounded
from tensorlint.interpreter.vocabulary import Call, LibraryClass, Row
from tensorlint.values import (
    NONE,
    TRUE,
    UNKNOWN,
    Cell,
    Class,
    Const,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    Ref,
    Sequence,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable
    from typing import Literal

    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Place

FIELDS = "__fields__"
"""The reserved member that holds the annotated names of a class body, in order, with what their annotations mean."""


def instantiate(m: Machine, cls: Class, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool = True) -> Value:
    """An object of a class of the program: its `__init__` runs."""
    place = m.place(node)
    cell = Cell(place, m.frame.path)
    if m.store.get((cell, CONTENT)) is not MISSING:
        cell = Cell(place, m.frame.path, "latest")
        _forget(m, cell)
    m.set(cell, CONTENT, Instance(cls))
    receiver = Ref(cell)
    _note_places(m, library_base(m, cls), receiver, positional, keywords, node)
    _run_hook(m, cls, "created", receiver, place)
    _run_constructor(m, cls, receiver, positional, keywords, node, known=known)
    _run_hook(m, cls, "constructed", receiver, place)
    return receiver


def _run_hook(m: Machine, cls: Class, name: Literal["created", "constructed"], receiver: Ref, place: Place) -> None:
    """What the nearest library class among the bases does when an object is made."""
    for each in linearize(m, cls):
        hook = each.hook(name) if isinstance(each, LibraryClass) else None
        if hook is not None:
            hook(m, receiver, place)
            return


def _run_constructor(m: Machine, cls: Class, receiver: Ref, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool) -> None:
    for each in linearize(m, cls):
        if isinstance(each, Class):
            member = own_member(m, each, "__init__")
            if isinstance(member, Function):
                _construct_model(m, cls, member, [receiver, *positional], keywords, node, known=known)
                return
            if gets_fields(m, each):
                _fill_fields(m, cls, receiver, positional, keywords, node, known=known)
                return
        elif isinstance(each, LibraryClass):
            row = each.method("__init__")
            if row is not None:
                from tensorlint.interpreter.calls import run_row

                run_row(m, row, positional, keywords, node, receiver=receiver)
                return
            if each.init.parameters:
                build_base(m, receiver, positional, keywords, node, known=known)
                return
        else:
            for value in (*positional, *keywords.values()):
                m.escape(value, m.place(node))
            break
    if positional or keywords or not known:
        _blur_fields(m, cls, receiver, node)


def _blur_fields(m: Machine, cls: Class, receiver: Ref, node: ast.AST) -> None:
    """Something out of view takes the arguments (a base, a decorator): what the class gives its annotated names need not be what the object has."""
    for each in linearize(m, cls):
        fields = own_member(m, each, FIELDS) if isinstance(each, Class) else None
        for name, _ in fields.entries if isinstance(fields, Mapping_) else ():
            m.set_attribute(receiver.cell, str(name), m.box(UNKNOWN, m.token(node), str(name)))


def _construct_model(m: Machine, cls: Class, member: Function, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool) -> None:
    """Runs a constructor; what a model calls of its own parts while it is built is a dry run."""
    if known and is_refused(m, member, positional, keywords, node):
        return
    base = library_base(m, cls)
    if base is None or not base.fact("model"):
        call_function(m, member, positional, keywords, node, known=known)
        return
    with surrounded(m, inside=TRUE):
        call_function(m, member, positional, keywords, node, known=known)


def _forget(m: Machine, cell: Cell) -> None:
    """A new object starts with no attributes, whatever an earlier one at its place had."""

    for name in m.attribute_names(cell):
        m.store.set((cell, name), MISSING)
    m.store.set((cell, NAMES), Const(()))


def _has_fields_constructor(m: Machine, cls: Class) -> bool:
    """Whether the class gets its constructor from its annotations: a data class, a named tuple."""
    decorators = own_member(m, cls, "__decorators__")
    names = [each.name for each in decorators.items if isinstance(each, LibraryName)] if isinstance(decorators, Tuple) else []
    names += [base.name for base in cls.bases if isinstance(base, LibraryName)]
    return any(m.registry.has_fact(name, "fields_constructor") for name in names)


def gets_fields(m: Machine, cls: Class) -> bool:
    """Whether a class itself has such a constructor, and fields."""
    return own_member(m, cls, FIELDS) is not None and _has_fields_constructor(m, cls)


def fields_of(m: Machine, cls: Class) -> dict[str, Value] | None:
    """The fields of a class that gets its constructor from its annotations, in order, with what those mean; None of any other class."""
    own = [each for each in linearize(m, cls) if isinstance(each, Class)]
    if not any(_has_fields_constructor(m, each) for each in own):
        return None
    found: dict[str, Value] = {}
    for each in reversed(own):
        fields = own_member(m, each, FIELDS)
        found.update(fields.entries if isinstance(fields, Mapping_) else ())  # type: ignore[arg-type]
    return found


def _fill_fields(m: Machine, cls: Class, receiver: Ref, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool) -> None:
    for index, name in enumerate(fields_of(m, cls) or ()):
        if index < len(positional):
            value = positional[index]
        elif name in keywords:
            value = keywords[name]
        else:
            value = (class_member(m, cls, name) if known else None) or UNKNOWN
        token = m.token(node)
        m.set_attribute(receiver.cell, name, m.box(told_apart(m, name, value, node, (KEPT, name)), token, name))
    content = m.content(receiver)
    post = class_member(m, content.cls, "__post_init__") if isinstance(content, Instance) else None
    if isinstance(post, Function):
        call_function(m, post, [receiver], {}, node)


def construct(
    m: Machine, cls: LibraryClass, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool = True, further: Sequence | None = None
) -> Value:
    """An object of a library's class: what it was built with, and what the library says happens at once.

    further: all of its arguments, where their number is not known.
    """
    place = m.place(node)
    bound = cls.init.bind(positional, keywords) if known else None
    build = cls.hook("build")
    if build is not None:
        if bound is None:
            return UNKNOWN
        row = Row(cls.name, cls.init, build, cls.facts)
        return build(Call(m, row, bound, None, place, m.frame.path, node))
    arguments = tuple((name, _boxed(m, value, node, name)) for name, value in (bound or {}).items())
    if bound is None:
        arguments = (("?", UNKNOWN),)  # nothing is known of how it was built
        for value in (*positional, *keywords.values()):
            m.escape(value, place)
    if further is not None:
        arguments = ((f"*{cls.init.varargs}", further),)
    receiver = make_object(m, LibraryObject(cls.name, arguments), place)
    _note_places(m, cls, receiver, positional, keywords, node)
    for hook in (cls.hook("created"), cls.hook("constructed")):
        if hook is not None:
            hook(m, receiver, place)
    note = cls.hook("written")
    if note is not None:
        note(m, receiver, node)
    return receiver


BUILT = "built"
"""The aspect of an object of the program that holds what its library's base class was built with."""


def build_base(m: Machine, receiver: Value | None, positional: Iterable[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool = True) -> None:
    """The constructor of the library's class that a class of the program derives from."""
    content = m.content(receiver) if receiver is not None else UNKNOWN
    base = library_base(m, content.cls) if isinstance(content, Instance) else None
    if base is None or not base.init.parameters or not isinstance(receiver, Ref):
        return
    bound = base.init.bind(list(positional), keywords) if known else None
    arguments = tuple((name, _boxed(m, value, node, name)) for name, value in (bound or {"?": UNKNOWN}).items())
    m.set(receiver.cell, BUILT, LibraryObject(base.name, arguments))


def base_constructor(call: Call) -> Value:
    """`super().__init__(…)` where the library's class is next: what it was built with is kept."""
    named = {name: value for name, value in call.bound.items() if not name.startswith("*")}
    build_base(call.machine, call.receiver, call.star(), named, call.node, known=FURTHER not in call.bound)
    return NONE


def fields_constructor(call: Call) -> Value:
    """`super().__init__(…)` where a data class is next: its fields get what they are given."""
    m = call.machine
    content = call.own()
    if isinstance(content, Instance) and isinstance(call.receiver, Ref) and m.frame.receiver is not None:
        named = {name: value for name, value in call.bound.items() if not name.startswith("*")}
        base = next((each for each in behind(m, content.cls, m.frame.receiver[1]) if isinstance(each, Class) and gets_fields(m, each)), None)
        if base is not None:
            _fill_fields(m, base, call.receiver, list(call.star()), named, call.node, known=FURTHER not in call.bound)
    return NONE


def built(m: Machine, receiver: Value, content: Value) -> LibraryObject | None:
    """What an object, or the library's part of it, was built with; attributes that were set since have their new values."""
    if isinstance(content, Instance) and isinstance(receiver, Ref):
        content = m.get(receiver.cell, BUILT)
    if not isinstance(content, LibraryObject):
        return None
    cls = m.registry.lookup(content.name)
    if isinstance(receiver, Ref) and isinstance(cls, LibraryClass):
        names = {parameter.name for parameter in cls.init.parameters}.intersection(m.attribute_names(receiver.cell))
        if names:
            written = {**dict(content.arguments), **{name: m.get(receiver.cell, name) for name in sorted(names)}}
            return LibraryObject(content.name, tuple(written.items()), content.token)
    return content


PLACES = "argument-places"
"""The aspect of an object that holds where the arguments of its constructor are written: (value, place, the words of it)."""


def _note_places(m: Machine, cls: LibraryClass | None, receiver: Ref, positional: list[Value], keywords: dict[str, Value], node: ast.AST) -> None:
    """Keeps where the arguments are written, for objects of which a library asks it."""
    if cls is None or not cls.fact("keeps_places"):
        return
    written = getattr(node, "args", ())
    pairs = []
    if not any(type(each).__name__ == "Starred" for each in written):
        pairs += [Tuple((value, Const(m.place(each)), Const(_words_of(each)))) for value, each in zip(positional, written)]
    named = {keyword.arg: keyword.value for keyword in getattr(node, "keywords", ())}
    pairs += [Tuple((value, Const(m.place(named[name])), Const(_words_of(named[name])))) for name, value in keywords.items() if name in named]
    m.set(receiver.cell, PLACES, Tuple(tuple(pairs)))


def _words_of(node: ast.AST) -> str:
    """The names and texts of an expression: all that it tells of its meaning."""
    import ast

    parts = []
    for each in ast.walk(node):
        if isinstance(each, ast.Name):
            parts.append(each.id)
        elif isinstance(each, ast.Attribute):
            parts.append(each.attr)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            parts.append(each.value)
    return " ".join(parts)[:200]


def _boxed(m: Machine, value: Value, node: ast.AST, name: str) -> Value:
    if isinstance(value, Tuple):
        return Tuple(tuple(m.box(item, m.token(node), (name, index)) for index, item in enumerate(value.items)), value.rest)
    return m.box(value, m.token(node), name)


def make_object(m: Machine, content: LibraryObject, place: object, which: object = None) -> Ref:
    """A fresh object: an earlier one that was made at the same place keeps its own identity."""
    cell = Cell(place, m.frame.path, which)
    if m.store.get((cell, CONTENT)) is not MISSING:
        cell = Cell(place, m.frame.path, (which, "latest"))
        _forget(m, cell)
    m.set(cell, CONTENT, content)
    return Ref(cell)
