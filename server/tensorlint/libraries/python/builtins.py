"""The builtin functions that work on numbers and texts, and the classes of exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import base_constructor, fields_constructor
from tensorlint.interpreter.iteration import items_and_rest
from tensorlint.interpreter.probing import opened
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.comparing import weigh
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.iterating import spread
from tensorlint.values import BOOL, INT, TEXT, TRUE, UNKNOWN, Array, Const, LibraryName, Number, join

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value


EXCEPTIONS: Final = (
    "BaseException Exception ValueError TypeError KeyError IndexError RuntimeError NotImplementedError AttributeError ImportError "
    "ModuleNotFoundError FileNotFoundError OSError IOError StopIteration ZeroDivisionError AssertionError KeyboardInterrupt Warning "
    "UserWarning FutureWarning DeprecationWarning RuntimeWarning"
)


def register(registry: Registry) -> None:
    """The rows."""
    lib = Library(registry, "builtins")
    lib.row("print(*args, **kwargs)", _print)
    lib.row("sum(iterable, start=0)", _sum)
    lib.rows("max min", "(*args, key=None, default=None)", _extreme)
    lib.rows("abs round", "(number, ndigits=None)", _number)
    lib.rows("any all callable issubclass", "(*args)", _boolean)
    lib.rows("repr ascii chr hex bin input format", "(*args)", _text)
    lib.rows("id hash ord", "(obj)", _int)
    lib.rows("dir globals locals divmod pow breakpoint delattr", "(*args, **kwargs)", _unknown)
    lib.klass("object()")
    lib.klass("property(*args)", property=True)
    for name in ("staticmethod", "classmethod"):
        lib.klass(f"{name}(*args)").hooks(build=_first_argument)
    lib.classes(EXCEPTIONS, "(*args)", exception=True)
    for name in ("bytes", "bytearray", "complex", "slice", "memoryview"):
        lib.klass(f"{name}(*args)").hooks(build=_unknown)
    lib.constant("NotImplemented", UNKNOWN)
    lib.constant("__debug__", TRUE)
    lib.constant("reveal_type", LibraryName("typing.reveal_type"))
    lib.row("__nothing__(*args, **kwargs)", _unknown)  # a constructor in which nothing happens that matters
    lib.row("__base__(*args, **kwargs)", base_constructor)  # a constructor whose arguments are kept
    lib.row("__fields__(*args, **kwargs)", fields_constructor)  # that of a data class
    Library(registry, "typing").row("reveal_type(obj)", _reveal)


def _reveal(call: Call) -> Value:
    call.machine.observe("reveal", call.place, value=call["obj"], content=opened(call.machine, call["obj"]), node=call.node)
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


def _print(call: Call) -> Value:
    for value in call.star():
        call.machine.use(value, "screen", call.place)
    return Const(None)


def _sum(call: Call) -> Value:
    m = call.machine
    content = call.content("iterable")
    if isinstance(content, Array):
        return Array(content.library, content.shape, content.dtype, content.origins).derive(
            shape=type(content.shape)(content.shape.dims[1:], prefix=content.shape.prefix)
        )
    items, rest, _ = spread(call, "iterable")
    constants = [m.constant(item, MISSING) for item in items]
    if rest is None and all(isinstance(each, (int, float)) for each in constants):
        return Const(sum(constants))  # type: ignore[arg-type]
    each = m.content(rest if rest is not None else items[0])
    if isinstance(each, Array):
        summed = [content for item in items if isinstance(content := m.content(item), Array)]
        every = each.origins.union(*(content.origins for content in summed))  # gradients of the sum are those of every part
        return each.derive(closed=False, statistic=None, formula=None, base=None, origins=every)
    if isinstance(each, (Number, Const)):
        origins = each.origins if isinstance(each, Number) else frozenset()
        kind = each.kind if isinstance(each, Number) else type(each.value).__name__
        return Number("int" if kind in {"int", "bool"} else "float", None, origins, computed=True)
    return UNKNOWN


def _extreme(call: Call) -> Value:
    m = call.machine
    values = call.star()
    if len(values) == 1:
        items, rest = items_and_rest(m, values[0], call.node)
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
        each = Number(content.kind, None, content.origins, computed=content.computed) if isinstance(content, Number) else value
        out = each if out is None else join(out, each)
    return UNKNOWN if out is None else out


def _number(call: Call) -> Value:
    content = call.content("number")
    if isinstance(content, Const) and isinstance(content.value, (int, float)):
        return (
            Const(abs(content.value), computed=content.computed)
            if call.row.name.endswith("abs")
            else Number(type(content.value).__name__, computed=content.computed)
        )
    if isinstance(content, Array) and call.row.name.endswith("abs"):
        from tensorlint.libraries.arrays.elementwise import elementwise

        return elementwise(call)
    if isinstance(content, Number):
        return Number(content.kind, None, content.origins, computed=content.computed)
    return UNKNOWN


def _first_argument(call: Call) -> Value:
    values = call.star()
    return values[0] if values else UNKNOWN
