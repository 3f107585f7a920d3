"""What a class has of its bases: the order in which attributes are looked up, its members, and the library's class behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import Class, LibraryName, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.machine import Machine

MAX_BASES: Final = 64


def behind(m: Machine, cls: Class, own: Class) -> list[Class | LibraryClass | None]:
    """Where `super()` of a method of one class goes on in an object of another: the classes that come behind the one."""
    order = list(linearize(m, cls))
    return order[order.index(own) + 1 :] if own in order else order[1:]


def linearize(m: Machine, cls: Class) -> tuple[Class | LibraryClass | None, ...]:
    """The classes that attributes are looked up in, in order; None stands for a base of which nothing is known."""
    superclasses = cast("tuple[Class | LibraryClass | None, ...] | None", cls.superclasses)
    if superclasses is None:
        superclasses = tuple(_in_order(m, cls))[1:]
        if None not in superclasses:  # more may be known of it later
            cls.superclasses = superclasses
    return cls, *superclasses


def _in_order(m: Machine, cls: Class) -> Iterator[Class | LibraryClass | None]:
    each: Value = cls
    for _ in range(MAX_BASES):
        if isinstance(each, Class):
            yield each
            if len(each.bases) > 1:
                yield from _linearize_many(m, each)
                return
            if not each.bases:
                return
            each = each.bases[0]
        elif isinstance(each, LibraryName):
            if each.name != "builtins.object":
                known = m.registry.lookup(each.name)
                yield known if isinstance(known, LibraryClass) else None
            return
        else:
            yield None
            return


def _linearize_many(m: Machine, cls: Class) -> Iterator[Class | LibraryClass | None]:
    """What follows a class with several bases: a base that is reached in several ways comes where it is reached last."""
    order: list[Value] = []
    todo = list(cls.bases)
    while todo and len(order) < MAX_BASES:
        each = todo.pop(0)
        order.append(each)
        if isinstance(each, Class):
            todo = [*each.bases, *todo]
    last = {each: index for index, each in enumerate(order)}
    for index, each in enumerate(order):
        if last[each] != index or each == cls or each == LibraryName("builtins.object"):
            continue
        if isinstance(each, Class):
            yield each
        else:
            known = m.registry.lookup(each.name) if isinstance(each, LibraryName) else None
            yield known if isinstance(known, LibraryClass) else None


def class_member(m: Machine, cls: Class, name: str) -> Value | None:
    """A member of a class or of a base of the program."""
    for each in linearize(m, cls):
        if isinstance(each, Class):
            member = own_member(m, each, name)
            if member is not None:
                return member
    return None


def own_member(m: Machine, cls: Class, name: str) -> Value | None:
    """A member that the class itself defines."""
    value = m.store.get((cls.scope, name))
    return None if value is MISSING else value


def own_members(m: Machine, cls: Class) -> dict[str, Value]:
    """All that the class itself defines, in order."""
    found = ((name, own_member(m, cls, name)) for name in m.attribute_names(cls.scope))
    return {name: value for name, value in found if value is not None}


def library_base(m: Machine, cls: Class) -> LibraryClass | None:
    """The first library class that a class of the program derives from."""
    for each in linearize(m, cls):
        if isinstance(each, LibraryClass):
            return each
    return None


def base_that_acts(m: Machine, cls: Class) -> LibraryClass | None:
    """The library's class whose hooks act on objects of a class of the program that derives from it: where those are not values of another kind."""
    base = library_base(m, cls)
    return None if base is None or base.build is not None or base.hook("build") is not None else base


def has_unknown_base(m: Machine, cls: Class) -> bool:
    """Whether a base is not known."""
    return any(each is None for each in linearize(m, cls))
