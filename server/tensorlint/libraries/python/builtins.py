"""The builtin functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import UNNAMED, class_member, get_attribute, library_base, linearize, own_member, set_attribute
from tensorlint.interpreter.construction import base_constructor
from tensorlint.interpreter.iteration import alike, element, items_and_rest, length_of
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.tests import truth
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.arrays.shaping import dim_of, number_of
from tensorlint.libraries.comparing import weigh
from tensorlint.libraries.notation import Library
from tensorlint.values import (
    BOOL,
    FALSE,
    INT,
    TEXT,
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
    subtract,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

EXCEPTIONS: Final = (
    "BaseException Exception ValueError TypeError KeyError IndexError RuntimeError NotImplementedError AttributeError ImportError "
    "ModuleNotFoundError FileNotFoundError OSError IOError StopIteration ZeroDivisionError AssertionError KeyboardInterrupt Warning "
    "UserWarning FutureWarning DeprecationWarning RuntimeWarning"
)


def register(registry: Registry) -> None:
    """The rows of the builtins."""
    lib = Library(registry, "builtins")
    lib.row("len(obj)", _len)
    lib.row("range(*args)", _range)
    lib.row("enumerate(iterable, start=0)", _enumerate)
    lib.row("zip(*args, strict=False)", _zip, of_list=_unzipped)
    lib.row("map(function, *args)", _map)
    lib.row("filter(function, iterable)", _filter)
    lib.row("print(*args, **kwargs)", _print)
    lib.row("isinstance(obj, cls)", _isinstance)
    lib.row("getattr(obj, name, default=None)", _getattr)
    lib.row("setattr(obj, name, value)", _setattr)
    lib.row("hasattr(obj, name)", _hasattr)
    lib.row("super(*args)", _super)
    lib.row("iter(iterable)", _iter)
    lib.row("next(iterator, default=None)", _next)
    lib.row("sum(iterable, start=0)", _sum)
    lib.rows("max min", "(*args, key=None, default=None)", _extreme)
    lib.rows("abs round", "(number, ndigits=None)", _number)
    lib.rows("any all callable issubclass", "(*args)", _boolean)
    lib.row("reversed(sequence)", _reversed)
    lib.row("sorted(iterable, key=None, reverse=False)", _sorted)
    lib.row("type(*args)", _type)
    lib.rows("repr ascii chr hex bin input format", "(*args)", _text)
    lib.rows("id hash ord", "(obj)", _int)
    lib.rows("vars dir globals locals divmod pow breakpoint delattr", "(*args, **kwargs)", _unknown)
    for name, convert in (("int", _to_number), ("float", _to_number), ("bool", _to_bool), ("str", _to_text)):
        lib.klass(f"{name}(value=0, *args)").hooks(build=convert)
    for name in ("list", "tuple", "set", "frozenset"):
        lib.klass(f"{name}(iterable=())").hooks(build=_to_sequence)
    lib.klass("dict(*args, **kwargs)").hooks(build=_to_dict)
    lib.klass("object()")
    lib.klass("property(*args)", property=True)
    lib.klass("staticmethod(*args)").hooks(build=_first_argument)
    lib.klass("classmethod(*args)").hooks(build=_first_argument)
    lib.classes("bytes bytearray complex slice memoryview", "(*args)")
    lib.classes(EXCEPTIONS, "(*args)", exception=True)
    for name in ("bytes", "bytearray", "complex", "slice", "memoryview"):
        entry = registry.entries[f"builtins.{name}"]
        assert isinstance(entry, LibraryClass)
        entry.build = _unknown
    lib.constant("NotImplemented", UNKNOWN)
    lib.constant("__debug__", TRUE)
    lib.constant("reveal_type", LibraryName("typing.reveal_type"))
    lib.row("__nothing__(*args, **kwargs)", _unknown)  # a constructor in which nothing happens that matters
    lib.row("__base__(*args, **kwargs)", base_constructor)  # a constructor whose arguments are kept
    lib.klass("super_object()").hooks(getattr=_through_bases)
    Library(registry, "typing").row("reveal_type(obj)", _reveal)


def _reveal(call: Call) -> Value:
    call.machine.observe("reveal", call.place, value=call["obj"], content=call.content("obj"), node=call.node)
    return call["obj"]


def _unknown(call: Call) -> Value:
    return UNKNOWN


def _text(call: Call) -> Value:
    return TEXT


def _int(call: Call) -> Value:
    return INT


def _boolean(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "compare", call.place)
    return BOOL


def _len(call: Call) -> Value:
    content = call.content("obj")
    if isinstance(content, Sequence):
        return number_of(content.size)
    if isinstance(content, Tuple):
        return Const(len(content.items)) if content.rest is None else INT
    if isinstance(content, Mapping_):
        return Const(len(content.entries)) if content.rest is None else INT
    if isinstance(content, Const) and isinstance(content.value, str):
        return Const(len(content.value))
    if isinstance(content, Array):
        shape = content.shape
        return number_of(shape.dims[0]) if shape.dims and not shape.prefix else INT
    m = call.machine
    receiver = call["obj"]
    if isinstance(content, Instance) and isinstance(receiver, Ref):
        member = class_member(m, content.cls, "__len__")
        if isinstance(member, Function):
            from tensorlint.interpreter.calls import call_function

            return call_function(m, member, [receiver], {}, call.node)  # type: ignore[arg-type]
    if isinstance(content, LibraryObject):
        size = m.registry.lookup(content.name)
        hook = size.fact("length") if isinstance(size, LibraryClass) else None
        if hook is not None:
            return hook(m, receiver, content)  # type: ignore[operator, no-any-return]
    return INT


def _range(call: Call) -> Value:
    values = [call.machine.constant(value, MISSING) for value in call.star()]
    if values and all(isinstance(value, int) for value in values) and len(values) <= 3 and 0 not in values[2:]:
        numbers = range(*values)  # type: ignore[call-overload]
        if len(numbers) <= 8:
            return Sequence(tuple(Const(number) for number in numbers), None, "range")
        return Sequence((), INT, "range", size=len(numbers))
    bounds = [dim_of(call.machine, value) for value in call.star()]
    size = bounds[0] if len(bounds) == 1 else subtract(bounds[1], bounds[0]) if len(bounds) == 2 else None
    return Sequence((), INT, "range", size=size)


def _spread(call: Call, name: str) -> tuple[tuple[Value, ...], Value | None, str]:
    content = call.content(name)
    kind = content.kind if isinstance(content, Sequence) else "iterator"
    items, rest = items_and_rest(call.machine, call[name], call.node)  # type: ignore[arg-type]
    return items, rest, kind


def _enumerate(call: Call) -> Value:
    items, rest, kind = _spread(call, "iterable")
    start = call.constant("start", 0)
    first = start if isinstance(start, int) else 0
    pairs = tuple(Tuple((Const(first + index), item)) for index, item in enumerate(items))
    size = length_of(call.content("iterable"))
    return Sequence(pairs, None if rest is None else Tuple((INT, rest)), kind if kind == "members" else "iterator", size=size)


def _zip(call: Call) -> Value:
    spreads = [items_and_rest(call.machine, value, call.node) for value in call.star()]  # type: ignore[arg-type]
    if not spreads:
        return Sequence((), None, "iterator")
    closed = [len(items) for items, rest in spreads if rest is None]
    count = min(closed) if closed else 0
    if closed and all(rest is None or len(items) >= count for items, rest in spreads):
        return Sequence(tuple(Tuple(tuple(items[i] for items, _ in spreads)) for i in range(count)), None, "iterator")
    each = Tuple(tuple(_any_of(items, rest) for items, rest in spreads))
    return Sequence((), each, "iterator")


def _unzipped(m: Machine, rows: Sequence, node: ast.AST) -> Value | None:
    """`zip(*pairs)`: of each position, what stands there in every one of them."""
    if rows.rest is None:
        return None
    items, rest = items_and_rest(m, alike(m, (*rows.items, rows.rest)), node)
    if rest is not None or not items:
        return None
    return Sequence(tuple(Sequence((), item, "list", size=rows.size) for item in items), None, "iterator")


def _any_of(items: tuple[Value, ...], rest: Value | None) -> Value:
    if rest is not None:
        return rest
    return items[0] if items and len(set(items)) == 1 else UNKNOWN


def _map(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    spreads = [items_and_rest(m, value, call.node) for value in call.star()]  # type: ignore[arg-type]
    if len(spreads) == 1 and spreads[0][1] is None and len(spreads[0][0]) <= 8:
        results = tuple(call_value(m, call["function"], [item], {}, call.node) for item in spreads[0][0])  # type: ignore[arg-type]
        return Sequence(results, None, "iterator")
    arguments = [_any_of(items, rest) for items, rest in spreads]
    return Sequence((), call_value(m, call["function"], arguments, {}, call.node), "iterator")  # type: ignore[arg-type]


def _filter(call: Call) -> Value:
    return Sequence((), element(call.machine, call["iterable"], call.node), "iterator")  # type: ignore[arg-type]


def _print(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "screen", call.place)
    return Const(None)


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
        return False if isinstance(known, LibraryClass) and (other is not None or "." in cls.name) else None
    if isinstance(content, LibraryObject) and isinstance(cls, Class):
        return False
    if isinstance(content, (Array, Const, Tuple, Sequence, Mapping_, Number, Text)) and isinstance(cls, LibraryName):
        return _is_builtin(m, content, cls.name)
    return None


def _is_builtin(m: Machine, content: Value, name: str) -> bool | None:
    if isinstance(content, Array):
        own = m.registry.arrays.get(content.library)
        if own is None:
            return None
        if own.name == name or m.registry.has_fact(name, f"array_of_{content.library}"):
            return True
        return False if m.registry.lookup(name) is not None else None
    if isinstance(content, Const):
        if content.value is None:
            return False
        mro = {f"builtins.{each.__name__}" for each in type(content.value).__mro__}
        return name in mro if name.startswith("builtins.") else None
    kind = {Tuple: "tuple", Mapping_: "dict", Text: "str"}.get(type(content))
    if isinstance(content, Sequence):
        kind = content.kind
    if isinstance(content, Number):
        kind = content.kind
    return name == f"builtins.{kind}" if name.startswith("builtins.") and kind else None


def _getattr(call: Call) -> Value:
    name = call.constant("name", MISSING)
    if isinstance(name, str):
        if call.given("default") and _lacks(call, name):
            return call["default"]
        return get_attribute(call.machine, call["obj"], name, call.node)  # type: ignore[arg-type]
    return UNKNOWN


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
        set_attribute(call.machine, call["obj"], name, call["value"], call.node)  # type: ignore[arg-type]
    else:
        call.machine.escape(call["obj"], call.place)
        if isinstance(call["obj"], Ref) and isinstance(call.content("value"), (LibraryObject, Instance)):
            call.machine.set_attribute(call["obj"].cell, UNNAMED, call["value"])  # type: ignore[attr-defined]
    return Const(None)


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
    order = list(linearize(m, start.cls)) if isinstance(start, Instance) else list(linearize(m, cls))
    after = order[order.index(cls) + 1 :] if cls in order else order[1:]
    for each in after:
        if isinstance(each, Class):
            member = own_member(m, each, name)
            if isinstance(member, Function):
                return BoundMethod(own, member, name)
            if member is not None:
                return member
        elif isinstance(each, LibraryClass):
            row = each.method(name)
            if row is not None:
                return BoundMethod(own, LibraryName(row.name), name)
            if name == "__init__":
                return BoundMethod(own, LibraryName("builtins.__base__"), name) if each.init.parameters else LibraryName("builtins.__nothing__")
        else:
            return UNKNOWN
    return LibraryName("builtins.__nothing__") if name == "__init__" else UNKNOWN


def _iter(call: Call) -> Value:
    items, rest, _ = _spread(call, "iterable")
    return Sequence(items, rest, "iterator")


def _next(call: Call) -> Value:
    return element(call.machine, call["iterator"], call.node)  # type: ignore[arg-type]


def _sum(call: Call) -> Value:
    m = call.machine
    content = call.content("iterable")
    if isinstance(content, Array):
        return Array(content.library, content.shape, content.dtype, content.origins).derive(
            shape=type(content.shape)(content.shape.dims[1:], prefix=content.shape.prefix)
        )
    items, rest, _ = _spread(call, "iterable")
    constants = [m.constant(item, MISSING) for item in items]
    if rest is None and all(isinstance(each, (int, float)) for each in constants):
        return Const(sum(constants))  # type: ignore[arg-type]
    each = m.content(rest if rest is not None else items[0])
    if isinstance(each, Array):
        return each.derive(closed=False, statistic=None, formula=None, base=None)
    if isinstance(each, (Number, Const)):
        origins = each.origins if isinstance(each, Number) else frozenset()
        kind = each.kind if isinstance(each, Number) else type(each.value).__name__
        return Number("int" if kind in {"int", "bool"} else "float", None, origins)
    return UNKNOWN


def _extreme(call: Call) -> Value:
    m = call.machine
    values = call.star()
    if len(values) == 1:
        items, rest = items_and_rest(m, values[0], call.node)  # type: ignore[arg-type]
        values = items if rest is None else (rest,)
    constants = [m.constant(value, MISSING) for value in values]
    if constants and all(isinstance(each, (int, float)) for each in constants) and call.is_none("key"):
        return Const((max if call.row.name.endswith("max") else min)(constants))  # type: ignore[type-var]
    if not weigh(call, values):
        for value in values:
            m.use(value, "compare", call.place)
    out: Value | None = None
    for value in values:
        content = m.content(value)
        each = Number(content.kind, None, content.origins) if isinstance(content, Number) else value
        out = each if out is None else join(out, each)
    return UNKNOWN if out is None else out


def _number(call: Call) -> Value:
    content = call.content("number")
    if isinstance(content, Const) and isinstance(content.value, (int, float)):
        return Const(abs(content.value)) if call.row.name.endswith("abs") else Number(type(content.value).__name__)
    if isinstance(content, Array) and call.row.name.endswith("abs"):
        from tensorlint.interpreter.calls import call_value

        method = get_attribute(call.machine, call["number"], "abs", call.node)  # type: ignore[arg-type]
        return call_value(call.machine, method, [], {}, call.node)  # type: ignore[arg-type]
    if isinstance(content, Number):
        return Number(content.kind, None, content.origins)
    return UNKNOWN


def _reversed(call: Call) -> Value:
    items, rest, _ = _spread(call, "sequence")
    return Sequence(tuple(reversed(items)), None, "iterator") if rest is None else Sequence((), UNKNOWN if items else rest, "iterator")


def _sorted(call: Call) -> Value:
    items, rest, _ = _spread(call, "iterable")
    constants = [call.machine.constant(item, MISSING) for item in items]
    if rest is None and call.is_none("key") and not call.given("reverse") and all(isinstance(c, (int, float, str)) for c in constants):
        try:
            return Sequence(tuple(Const(c) for c in sorted(constants)), None)  # type: ignore[type-var]
        except TypeError:
            return UNKNOWN
    weigh(call, items if rest is None else (rest,))
    return Sequence((), _any_of(items, rest))


def _type(call: Call) -> Value:
    values = call.star()
    content = call.machine.content(values[0]) if len(values) == 1 else UNKNOWN
    if isinstance(content, Instance):
        return content.cls
    if isinstance(content, LibraryObject):
        return LibraryName(content.name)
    return UNKNOWN


def _to_number(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    content = call.content("value")
    if isinstance(content, Const) and isinstance(content.value, (bool, int, float, str)):
        try:
            return Const({"int": int, "float": float}[name](content.value))
        except (ValueError, OverflowError):
            return Number(name)
    if isinstance(content, Number):
        return Number(name, content.dim if name == "int" and content.kind == "int" else None, content.origins)
    if isinstance(content, Array):
        call.machine.use(content, "number", call.place)
        return Number(name, None, content.origins)  # type: ignore[arg-type]
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
    items, rest, _ = _spread(call, "iterable")
    letters = call.constant("iterable")
    if isinstance(letters, str) and len(letters) <= MANY_LETTERS:
        items, rest = tuple(Const(letter) for letter in letters), None
    if name == "tuple":
        return Tuple(items, rest)
    kind = "list" if name == "list" else "set"
    size = length_of(call.content("iterable"))
    return call.machine.make(Sequence(items, rest, kind, size=size) if kind == "list" else Sequence((), _any_of(items, rest), kind), call.token)


def _to_dict(call: Call) -> Value:
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


def _of_pairs(call: Call, out: Mapping_, pairs: Value) -> Mapping_:
    """A mapping with what a list of pairs says, `dict(zip(names, parts))`; what is not known to be a pair with a constant first may stand under any key."""
    m = call.machine
    items, rest = items_and_rest(m, pairs, call.node)  # type: ignore[arg-type]
    for item in items:
        pair = m.content(item)
        key = m.constant(pair.items[0], MISSING) if isinstance(pair, (Tuple, Sequence)) and pair.rest is None and len(pair.items) == 2 else MISSING
        if not isinstance(key, (str, int)):
            return Mapping_(out.entries, UNKNOWN)
        out = out.put(key, m.box(pair.items[1], call.token, key))  # type: ignore[attr-defined]
    return out if rest is None else Mapping_(out.entries, UNKNOWN)


def _first_argument(call: Call) -> Value:
    values = call.star()
    return values[0] if values else UNKNOWN
