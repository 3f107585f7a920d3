"""Methods of lists, dicts, tuples, sets and strings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.growing import extended, grown
from tensorlint.interpreter.iteration import items_and_rest
from tensorlint.interpreter.loops import may_repeat
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.subscripts import pick, whichever
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.values import BOOL, INT, NONE, TEXT, UNKNOWN, Const, Mapping_, Sequence, Tuple, Value, constant_of, join

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

MAX_ITEMS: Final = 64
MAX_TEXT: Final = 4096


def register(registry: Registry) -> None:
    """The rows of the builtin containers."""
    lib = Library(registry, "builtins")
    for name in ("list", "set"):
        cls = registry.entries[f"builtins.{name}"]
        assert isinstance(cls, LibraryClass)
        rows = ClassRows(registry, cls)
        rows.methods("append add", "(item)", _append)
        rows.methods("extend update", "(items)", _extend)
        rows.method("insert(index, item)", _insert)
        rows.method("pop(index=-1)", _pop)
        rows.methods("clear", "()", _clear)
        rows.methods("sort reverse remove discard", "(*args, **kwargs)", _shuffle)
        rows.methods("copy union intersection difference", "(*args)", _copy)
        rows.methods("index count", "(*args)", _int)
    dictionary = registry.entries["builtins.dict"]
    assert isinstance(dictionary, LibraryClass)
    rows = ClassRows(registry, dictionary)
    rows.method("items()", _items)
    rows.method("values()", _values)
    rows.method("keys()", _keys)
    rows.methods("get pop setdefault", "(key, default=None)", _get)
    rows.method("update(*args, **kwargs)", _update)
    rows.method("copy()", _copy)
    for name in ("iterator", "members"):
        lib.klass(f"{name}()")
    tuples = registry.entries["builtins.tuple"]
    assert isinstance(tuples, LibraryClass)
    ClassRows(registry, tuples).methods("index count", "(*args)", _int)
    text = registry.entries["builtins.str"]
    assert isinstance(text, LibraryClass)
    rows = ClassRows(registry, text)
    rows.methods("format join strip lower upper replace title capitalize lstrip rstrip zfill ljust rjust encode", "(*args, **kwargs)", _text)
    rows.methods("split rsplit splitlines", "(*args, **kwargs)", _split)
    rows.methods("startswith endswith isdigit isalpha", "(*args)", _bool)
    rows.methods("find rfind count", "(*args)", _found)


def _text(call: Call) -> Value:
    name = call.row.name.rpartition(".")[2]
    own = call.own()
    folded = _folded(call, name, own)
    if folded is not None:
        return folded
    for value in call.star():
        call.machine.use(value, "screen", call.place)
    return TEXT


def _folded(call: Call, name: str, own: Value) -> Const | None:
    """What a method gives where all is constant."""
    if not isinstance(own, Const) or not isinstance(own.value, str) or len(own.value) > MAX_TEXT:
        return None
    m = call.machine
    values = [m.constant(value, MISSING) for value in call.star()]
    keywords = {key: m.constant(value, MISSING) for key, value in call.bound.items() if not key.startswith("*")}
    if any(type(value) not in (str, int, tuple) for value in (*values, *keywords.values())):
        return None
    try:
        result = getattr(own.value, name)(*values, **keywords)
    except Exception:
        return None
    return Const(result) if isinstance(result, str) and len(result) <= MAX_TEXT else None


def _split(call: Call) -> Value:
    own = call.own()
    values = [call.machine.constant(value, MISSING) for value in call.star()]
    name = call.row.name.rpartition(".")[2]
    if isinstance(own, Const) and isinstance(own.value, str) and len(own.value) <= MAX_TEXT and len(call.bound) <= 1:
        try:
            parts = getattr(own.value, name)(*values)
        except Exception:
            return Sequence((), TEXT)
        if len(parts) <= MAX_ITEMS:
            return call.machine.make(Sequence(tuple(Const(part) for part in parts)), call.token)
    return Sequence((), TEXT)


def _bool(call: Call) -> Value:
    own = call.own()
    values = [call.machine.constant(value, MISSING) for value in call.star()]
    name = call.row.name.rpartition(".")[2]
    if isinstance(own, Const) and len(values) == 1 and isinstance(values[0], str) and name in {"startswith", "endswith"}:
        return Const(getattr(own.value, name)(values[0]))
    return BOOL


def _found(call: Call) -> Value:
    """Where one text stands in another, or how often."""
    own = call.own()
    values = [call.machine.constant(value, MISSING) for value in call.star()]
    if isinstance(own, Const) and isinstance(own.value, str) and len(own.value) <= MAX_TEXT and len(values) == 1 and isinstance(values[0], str):
        return Const(getattr(own.value, call.row.name.rpartition(".")[2])(values[0]))
    return INT


def _int(call: Call) -> Value:
    return INT


def _sequence(call: Call) -> Sequence:
    own = call.own()
    return own if isinstance(own, Sequence) else Sequence((), UNKNOWN)


def _append(call: Call) -> Value:
    m = call.machine
    own = _sequence(call)
    item = m.box(call["item"], call.token, "[]")
    m.write(call.receiver or UNKNOWN, extended(m, call.receiver, own, (item,), None))
    return NONE


def _joined(own: Sequence, item: Value) -> Value:
    out = item
    for each in own.items:
        out = join(each, out)
    return out if own.rest is None else join(own.rest, out)


def _extend(call: Call) -> Value:
    m = call.machine
    own = _sequence(call)
    items, rest = items_and_rest(m, call["items"], call.node)
    m.write(call.receiver or UNKNOWN, extended(m, call.receiver, own, items, rest))
    return NONE


def _insert(call: Call) -> Value:
    m = call.machine
    own = _sequence(call)
    index = call.constant("index", MISSING)
    item = m.box(call["item"], call.token, "[]")
    many = may_repeat(m, call.receiver or UNKNOWN)
    if own.rest is None and isinstance(index, int) and not many:
        items = list(own.items)
        items.insert(index, item)
        m.write(call.receiver or UNKNOWN, Sequence(tuple(items), None, own.kind))
    else:
        size = grown(call.receiver, own, (item,), None, many=many)
        m.write(call.receiver or UNKNOWN, Sequence((), _joined(own, item), own.kind, size=size))
    return NONE


def _pop(call: Call) -> Value:
    m = call.machine
    own = _sequence(call)
    index = call.constant("index", MISSING)
    if own.rest is None and isinstance(index, int) and own.items and -len(own.items) <= index < len(own.items) and not may_repeat(m, call.receiver or UNKNOWN):
        items = list(own.items)
        item = items.pop(index)
        m.write(call.receiver or UNKNOWN, Sequence(tuple(items), None, own.kind))
        return item
    out: Value | None = own.rest
    for item in own.items:
        out = item if out is None else join(out, item)
    if out is not None:
        m.write(call.receiver or UNKNOWN, Sequence((), out, own.kind))
    return UNKNOWN if out is None else whichever(m, out, call.node)


def _clear(call: Call) -> Value:
    call.machine.write(call.receiver or UNKNOWN, Sequence((), None, _sequence(call).kind))
    return NONE


def _shuffle(call: Call) -> Value:
    own = _sequence(call)
    if own.items:
        out: Value | None = own.rest
        for item in own.items:
            out = item if out is None else join(out, item)
        call.machine.write(call.receiver or UNKNOWN, Sequence((), out, own.kind))
    return NONE


def _copy(call: Call) -> Value:
    own = call.own()
    name = call.row.name.rpartition(".")[2]
    return call.machine.make(own if name == "copy" else Sequence((), UNKNOWN, "set"), call.token)


def _mapping(call: Call) -> Mapping_:
    own = call.own()
    return own if isinstance(own, Mapping_) else Mapping_((), UNKNOWN)


def _items(call: Call) -> Value:
    own = _mapping(call)
    pairs = tuple(Tuple((constant_of(key), value)) for key, value in own.entries)
    return Sequence(pairs, None if own.rest is None else Tuple((UNKNOWN, own.rest)), "iterator")


def _values(call: Call) -> Value:
    own = _mapping(call)
    return Sequence(tuple(value for _, value in own.entries), own.rest, "iterator")


def _keys(call: Call) -> Value:
    own = _mapping(call)
    return Sequence(tuple(constant_of(key) for key, _ in own.entries), None if own.rest is None else UNKNOWN, "iterator")


def _get(call: Call) -> Value:
    m = call.machine
    key = call.constant("key", MISSING)
    found = pick(m, _mapping(call), call["key"])
    if call.row.name.endswith("setdefault") and key is MISSING:
        held = m.box(call["default"], call.token, "setdefault")
        own = _mapping(call)
        m.write(call.receiver or UNKNOWN, Mapping_(own.entries, held if own.rest is None else join(own.rest, held)))
        return held if found is None else join(found, held)
    if key is MISSING and found is not None:
        return found if call.row.name.endswith("pop") else join(found, call["default"])
    if found is None and call.row.name.endswith("setdefault") and key is not MISSING:
        found = m.box(call["default"], call.token, key)
        m.write(call.receiver or UNKNOWN, _mapping(call).put(key, found))
    if call.row.name.endswith("pop") and key is not MISSING and not may_repeat(m, call.receiver or UNKNOWN):
        own = _mapping(call)
        m.write(call.receiver or UNKNOWN, Mapping_(tuple(entry for entry in own.entries if entry[0] != key), own.rest, own.kind))
    return call["default"] if found is None else found


def _update(call: Call) -> Value:
    m = call.machine
    out = _mapping(call)
    for value in call.star():
        content = m.content(value)
        if isinstance(content, Mapping_):
            for key, held in content.entries:
                out = out.put(key, held)
            if content.rest is not None:
                out = Mapping_(out.entries, UNKNOWN)
        else:
            out = Mapping_(out.entries, UNKNOWN)
    for name, value in call.bound.items():
        if not name.startswith("*"):
            out = out.put(name, m.box(value, call.token, name))
    m.write(call.receiver or UNKNOWN, out)
    return NONE
