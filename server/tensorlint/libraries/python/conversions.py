"""The builtin classes that make numbers, texts, sequences and dictionaries of what they are called with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import items_and_rest, length_of
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.tests import truth
from tensorlint.libraries.notation import Library
from tensorlint.libraries.numberings import one_of
from tensorlint.libraries.python.iterating import _any_of, spread
from tensorlint.values import BOOL, TEXT, UNKNOWN, Array, Const, LibraryObject, Mapping_, Number, Sequence, Tuple

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value


def register(registry: Registry) -> None:
    """The classes."""
    lib = Library(registry, "builtins")
    for name, convert in (("int", _to_number), ("float", _to_number), ("bool", _to_bool), ("str", _to_text)):
        lib.klass(f"{name}(value=0, *args)").hooks(build=convert)
    for name in ("list", "tuple", "set", "frozenset"):
        lib.klass(f"{name}(iterable=())").hooks(build=_to_sequence)
    lib.klass("dict(*args, **kwargs)").hooks(build=to_dict)
    lib.row("dict.fromkeys(iterable, value=None)", _from_keys)


def _to_number(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    content = call.content("value")
    if isinstance(content, Const) and isinstance(content.value, (bool, int, float, str)):
        try:
            return Const({"int": int, "float": float}[name](content.value), computed=content.computed)
        except (ValueError, OverflowError):
            return Number(name)
    if isinstance(content, Number):
        dim = content.dim if name == "int" and content.kind == "int" else None
        return Number(name, dim, content.origins, computed=content.computed, statistic=content.statistic if name == "float" else None)
    if isinstance(content, Array):
        call.machine.use(content, "number", call.place)
        computed = bool(content.steps) or not content.closed  # what was done to it is no part of a plain number: it may have been scaled
        return Number(name, None, content.origins, statistic=content.statistic if name == "float" else None, computed=computed)
    return Number(name)


def _to_bool(call: Call) -> Value:
    known = truth(call.machine, call["value"])
    call.machine.use(call["value"], "compare", call.place)
    return BOOL if known is None else Const(known)


def _to_text(call: Call) -> Value:
    content = call.content("value")
    call.machine.use(call["value"], "screen", call.place)
    if isinstance(content, LibraryObject):
        from tensorlint.libraries.python.files import path_of

        path = path_of(call.machine, content)
        return TEXT if path is None else Const(path)
    return Const(str(content.value)) if isinstance(content, Const) and isinstance(content.value, (str, int)) else TEXT


MANY_LETTERS: Final = 32
"""Of longer texts the letters are not told apart: they are data, no list of names."""


def _to_sequence(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    items, rest, _ = spread(call, "iterable")
    letters = call.constant("iterable")
    if isinstance(letters, str) and len(letters) <= MANY_LETTERS:
        items, rest = tuple(Const(letter) for letter in letters), None
    if name == "tuple":
        return Tuple(items, rest)
    kind = "list" if name == "list" else "set"
    held = call.content("iterable")
    if kind == "set" and isinstance(held, Array) and held.shape.rank == 1 and held.origins:
        items, rest = (), one_of(held)
    size = length_of(call.content("iterable"))
    return call.machine.make(Sequence(items, rest, kind, size=size) if kind == "list" else Sequence((), _any_of(items, rest), kind), call.token)


def to_dict(call: Call) -> Value:
    """`dict(…)`, `OrderedDict(…)`: of a mapping, of pairs, of keywords."""
    m = call.machine
    out = Mapping_()
    for value in call.star():
        content = m.content(value)
        if isinstance(content, Mapping_):
            out = Mapping_(content.entries, content.rest)
        else:
            out = _of_pairs(call, out, value)
    for name, value in call.bound.items():
        if not name.startswith("*"):
            out = out.put(name, m.box(value, call.token, name))
    return m.make(out, call.token)


def _from_keys(call: Call) -> Value:
    """`dict.fromkeys(names, 0)`: one value under each name."""
    items, rest = items_and_rest(call.machine, call["iterable"], call.node)
    keys = [call.machine.constant(item, MISSING) for item in items]
    known = [key for key in keys if isinstance(key, (str, int))]
    further = rest is not None or len(known) < len(keys)
    return call.machine.make(Mapping_(tuple((key, call["value"]) for key in dict.fromkeys(known)), call["value"] if further else None), call.token)


def _of_pairs(call: Call, out: Mapping_, pairs: Value) -> Mapping_:
    """A mapping with what a list of pairs says, `dict(zip(names, parts))`; what is not known to be a pair with a constant first may stand under any key."""
    m = call.machine
    items, rest = items_and_rest(m, pairs, call.node)
    for item in items:
        pair = m.content(item)
        key = m.constant(pair.items[0], MISSING) if isinstance(pair, (Tuple, Sequence)) and pair.rest is None and len(pair.items) == 2 else MISSING
        if not isinstance(key, (str, int)):
            return Mapping_(out.entries, UNKNOWN)
        out = out.put(key, m.box(pair.items[1], call.token, key))  # type: ignore[attr-defined]
    if rest is None:
        return out
    pair = m.content(rest)
    if out.entries or not isinstance(pair, Tuple) or pair.rest is not None or len(pair.items) != 2:
        return Mapping_(out.entries, UNKNOWN)
    return Mapping_((), pair.items[1])
