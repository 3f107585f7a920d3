"""What a module is made of: the modules that it holds, in which order, and whether any of them has parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import UNNAMED, class_of
from tensorlint.interpreter.inheritance import has_unknown_base, library_base
from tensorlint.interpreter.questions import ask
from tensorlint.interpreter.store import MISSING, REMADE
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.leaves import leaves_of
from tensorlint.values import (
    NONE,
    TRUE,
    UNKNOWN,
    Array,
    Fact,
    Instance,
    LibraryObject,
    Mapping_,
    Mode,
    Ref,
    Sequence,
    Tuple,
    Value,
    alternatives,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

MODULE = "torch.nn.Module"
SEQUENTIAL = "torch.nn.Sequential"
MANY = UNNAMED
"""Under this name stand the parts whose names are not known: any number of them."""
PART = "torch.nn.Part"


def created(m: Machine, receiver: Ref, place: object) -> None:
    """A new module is in training mode, with fresh weights."""
    token = (place, m.frame.path)
    m.set(receiver.cell, "mode", Mode(True, "construction", token))
    m.set(receiver.cell, "weights", Fact("fresh", token))


def is_module(m: Machine, value: Value) -> bool:
    """Whether a value is a module."""
    content = m.content(value)
    if isinstance(content, LibraryObject):
        cls = m.registry.lookup(content.name)
        return isinstance(cls, LibraryClass) and cls.is_a(MODULE)
    if isinstance(content, Instance):
        base = library_base(m, content.cls)
        return base is not None and base.is_a(MODULE)
    return False


def parts_of(m: Machine, ref: Ref) -> list[tuple[str, Value]]:
    """The modules that a module holds directly, by name."""
    return ask(m, "parts", ref.cell, lambda: _parts(m, ref))


def _parts(m: Machine, ref: Ref) -> list[tuple[str, Value]]:
    out: list[tuple[str, Value]] = []
    content = m.content(ref)
    contains = isinstance(m.get(ref.cell, "items"), Sequence) or (isinstance(content, LibraryObject) and not content.is_plain)
    held = holding(m, ref) if contains else Sequence(())
    names: dict[Value, str] = {}  # of those that a container runs one after the other
    for name in m.attribute_names(ref.cell):
        value = m.get(ref.cell, name)
        for _, each in alternatives(value, m.condition):
            if isinstance(each, Ref) and is_module(m, each):
                if each in held.items:
                    names[each] = name
                else:
                    out.append((name, each))
    if contains:
        out += [(names.get(item, str(index)), item) for index, item in enumerate(held.items) if isinstance(item, Ref) and is_module(m, item)]
        further = [value for value, _ in held.parts] if held.parts else [] if held.rest is None else [held.rest]
        for value in further:
            for _, each in alternatives(value, m.condition):
                if isinstance(each, Ref) and is_module(m, each) and each not in held.items:
                    out.append(("-", each))
    if contains and isinstance(content, LibraryObject):
        for name in ("module", "encoder_layer", "decoder_layer"):
            value = content.get(name)
            if isinstance(value, Ref) and is_module(m, value):
                out.append((name, value))
    return out


def held_by(m: Machine, ref: Ref) -> tuple[tuple[Value, ...], Value | None]:
    """What a Sequential or ModuleList holds: known items, and what further ones are."""
    held = holding(m, ref)
    return held.items, held.rest


def holding(m: Machine, ref: Ref) -> Sequence:
    """The same with what follows what."""
    if m.get(ref.cell, REMADE) == TRUE:
        return Sequence((), UNKNOWN)
    kept = m.get(ref.cell, "items")
    if kept is not MISSING:
        return kept if isinstance(kept, Sequence) else Sequence((), UNKNOWN)  # of several that it may be, none is told
    content = m.content(ref)
    if not isinstance(content, LibraryObject) or any(name == "?" for name, _ in content.arguments):
        return Sequence((), UNKNOWN)
    given = given_to(m, content.get("*args", Tuple(())), content.get("modules", NONE))
    if not given.items and given.rest is None and m.get(ref.cell, "handed") == TRUE:
        return Sequence((), UNKNOWN)  # whoever gets an empty container fills it
    return given


def given_to(m: Machine, arguments: Value, modules: Value) -> Sequence:
    """What a container holds that was built with these."""
    if isinstance(arguments, Sequence):
        return arguments
    if not isinstance(arguments, Tuple):
        return Sequence((), UNKNOWN)
    given = arguments.items[0] if len(arguments.items) == 1 else modules
    inner = m.content(given)
    if isinstance(inner, Mapping_):
        if inner.rest is not None and inner.entries:
            return Sequence((), UNKNOWN)  # where those of unknown name stand among the others is not known
        return Sequence(tuple(value for _, value in inner.entries), inner.rest)
    if arguments.items or given == NONE:
        return Sequence(arguments.items, arguments.rest)
    if isinstance(inner, Sequence):
        return inner
    return Sequence(inner.items, inner.rest) if isinstance(inner, Tuple) else Sequence((), UNKNOWN)


def is_pipeline(m: Machine, value: Value | None) -> bool:
    """Whether a value is a Sequential that holds transforms of pictures alone."""
    content = m.content(value) if isinstance(value, Ref) else UNKNOWN
    if not isinstance(value, Ref) or not isinstance(content, LibraryObject) or content.name != SEQUENTIAL:
        return False
    items, rest = held_by(m, value)
    classes = [class_of(m, m.content(item)) for item in items]
    return bool(items) and rest is None and all(cls is not None and cls.fact("transform") for cls in classes)


def has_parameters(m: Machine, ref: Ref, *, codes: bool = True) -> bool:
    """Whether a module holds weights that are trained, as far as is known; unknown parts count as such. `codes`: tables that give a number its code too."""
    return ask(m, ("trains", codes), ref.cell, lambda: _trains(m, ref, 8, codes=codes))


def _trains(m: Machine, ref: Ref, depth: int, *, codes: bool) -> bool:
    content = m.content(ref)
    if isinstance(content, LibraryObject):
        cls = m.registry.lookup(content.name)
        if not isinstance(cls, LibraryClass) or (cls.fact("trains") and (codes or not cls.fact("codes"))):
            return True
    elif not isinstance(content, Instance) or has_unknown_base(m, content.cls):
        return True
    for name in m.attribute_names(ref.cell):
        held = m.content(m.get(ref.cell, name))
        if isinstance(held, Array) and "parameter" in held.flags:
            return True
    return bool(depth) and any(_trains(m, part, depth - 1, codes=codes) for _, part in parts_of(m, ref) if isinstance(part, Ref))


def descendants(m: Machine, ref: Ref) -> list[tuple[str, Ref]]:
    """The parts of a module and theirs, by name: each once, and not the module itself."""
    return ask(m, "descendants", ref.cell, lambda: _descendants(m, ref, {ref.cell}))


def _descendants(m: Machine, ref: Ref, seen: set[object]) -> list[tuple[str, Ref]]:
    out: list[tuple[str, Ref]] = []
    for name, part in parts_of(m, ref):
        if isinstance(part, Ref) and part.cell not in seen:
            seen.add(part.cell)
            out.append((name, part))
            out += [(f"{name}.{inner}", each) for inner, each in _descendants(m, part, seen)]
    return out


def is_open(m: Machine, ref: Ref) -> bool:
    return any(sensitive is None for _, sensitive, _ in leaves_of(m, ref))


def is_published(m: Machine, content: Value) -> bool:
    """Whether it is a network of a library, known as a whole only."""
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    return isinstance(cls, LibraryClass) and bool(cls.fact("published"))
