"""Files: paths, what is written to them, and what comes back: an object that another program may have put there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.uncalled import born_here
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.arrays.creation import table_in_lists
from tensorlint.libraries.models import call_model, observe_model_call
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.arguments import DEFAULT
from tensorlint.values import (
    ANY,
    ASKED,
    BOOL,
    NONE,
    TEXT,
    UNKNOWN,
    Array,
    Const,
    Fact,
    Kept,
    LibraryObject,
    Mapping_,
    Number,
    Ref,
    Sequence,
    Shape,
    Step,
    Text,
    Tuple,
    Value,
    on_all,
    then,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Origins

PATH: Final = "pathlib.Path"
FILE: Final = "builtins.file"
STORED: Final = "stored.Object"
DEPTH: Final = 3
OTHER: Final = "?"
"""The key of what stands under no name of its own in a file."""
PICKLES: Final = dict.fromkeys(("pickle", "dill", "cloudpickle"), ("obj", "file")) | dict.fromkeys(
    ("joblib", "sklearn.externals.joblib"), ("value", "filename")
)
"""How packages that keep objects in files call the object and the file: they may be given by these names."""


def register(registry: Registry) -> None:
    """pathlib, open files, pickles, and the objects that come out of them."""
    builtins = Library(registry, "builtins")
    opened = builtins.klass("file(path=None)")
    opened.hooks(enter=lambda m, manager, content: manager, exit=lambda m, manager, content: None, iterate=lambda m, receiver, content: Sequence((), TEXT))
    opened.hooks(getattr=lambda m, receiver, content, name: UNKNOWN)
    opened.methods("read readline readlines writelines close flush seek tell", "(*args, **kwargs)", _unknown)
    opened.method("write(data)", _write)
    builtins.row("open(file, *args, **kwargs)", lambda call: make_object(call.machine, LibraryObject(FILE, (("path", call["file"]),)), call.place))
    for package, (what, where) in PICKLES.items():
        lib = Library(registry, package)
        lib.row(f"dump({what}, {where}, *args, **kwargs)", lambda call: _saved(call, call[_first(call)], call[_second(call)]))
        lib.row(f"load({where}, *args, **kwargs)", _loaded)
    text = Library(registry, "json")
    text.row("dump(obj, fp, *args, **kwargs)", lambda call: _saved(call, call["obj"], call["fp"]))
    text.row("load(fp, *args, **kwargs)", _loaded)
    stored_ = Library(registry, "stored").klass("Object(path=None, key=None)", operand=_numbers, part=_entry, of_any_class=True)
    stored_.methods("predict predict_proba predict_log_proba decision_function predict_on_batch", "(X, *args, **kwargs)", _predict)
    stored_.method("score(X, y=None, *args, **kwargs)", _score)
    stored_.method("evaluate(X, y=None, *args, **kwargs)", _score)
    stored_.method("transform(X, *args, **kwargs)", _transform)
    stored_.methods("fit partial_fit fit_transform", "(X, y=None, *args, **kwargs)", _learns_more)
    stored_.method("get(key, default=None)", lambda call: _entry(call.machine, call.receiver or UNKNOWN, call.own(), call["key"], call.node))
    stored_.invoked("(*args, **kwargs)", _called)
    stored_.hooks(subscript=_entry, getattr=_attribute)
    _paths(registry)


def _paths(registry: Registry) -> None:
    lib = Library(registry, "pathlib")
    path = lib.klass("Path(*args)")
    path.hooks(getattr=_part_of_path)
    path.method("joinpath(*args)", lambda call: _joined(call.machine, (call.receiver or UNKNOWN, *call.star()), call.place))
    path.methods("exists is_file is_dir", "()", lambda call: BOOL)
    path.methods("resolve absolute expanduser", "(*args)", lambda call: call.receiver or UNKNOWN)
    path.methods("as_posix __str__ __fspath__", "()", lambda call: _text(path_of(call.machine, call.receiver or UNKNOWN)))
    path.method("open(*args, **kwargs)", lambda call: make_object(call.machine, LibraryObject(FILE, (("path", call.receiver or UNKNOWN),)), call.place))
    path.methods("glob rglob iterdir", "(*args)", lambda call: Sequence((), UNKNOWN, "iterator"))
    path.methods("mkdir touch unlink read_text read_bytes write_text write_bytes relative_to with_suffix with_name rename stat", "(*args, **kwargs)", _unknown)
    for name in ("PurePath", "PosixPath"):
        lib.alias(name, PATH)
    registry.operators[PATH] = _divided


def _part_of_path(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    known = path_of(m, receiver)
    if name == "parent" and known is not None:
        return LibraryObject(PATH, (("*args", Tuple((Const(known.rpartition("/")[0]),))),))
    return Text() if name in {"name", "stem", "suffix"} else UNKNOWN


def _unknown(call: Call) -> Value:
    return UNKNOWN


def _text(path: str | None) -> Value:
    return TEXT if path is None else Const(path)


def _first(call: Call) -> str:
    return call.row.signature.parameters[0].name


def _second(call: Call) -> str:
    return call.row.signature.parameters[1].name


def _divided(m: Machine, operator: str, left: tuple[Value, Value], right: tuple[Value, Value], node: object) -> Value:
    return _joined(m, (left[0], right[0]), m.place(node)) if operator == "Div" else UNKNOWN  # type: ignore[arg-type]


def _joined(m: Machine, parts: tuple[Value, ...], place: object) -> Value:
    return make_object(m, LibraryObject(PATH, (("*args", Tuple(parts)),)), place)


def path_of(m: Machine, value: Value, depth: int = 6) -> str | None:
    """The path that a string, a path or an open file is; None where it is not known."""
    content = m.content(value)
    if isinstance(content, Const):
        return content.value if isinstance(content.value, str) else None
    if not isinstance(content, LibraryObject) or not depth:
        return None
    if content.name == FILE:
        return path_of(m, content.get("path"), depth - 1)
    if content.name != PATH:
        return None
    parts = content.get("*args", Tuple(()))
    known = [path_of(m, part, depth - 1) for part in parts.items] if isinstance(parts, Tuple) and parts.rest is None else [None]
    return None if None in known else "/".join(part for part in known if part)


def file_of(m: Machine, value: Value) -> str | None:
    """The file that something is written to or read from, also where only a parameter of the program tells it: the one that it is by default, if it has a name."""
    content = m.content(value)
    if isinstance(content, LibraryObject) and content.name == FILE:
        return file_of(m, content.get("path"))
    default = m.constant(m.get(value.cell, DEFAULT), MISSING) if isinstance(value, Ref) and isinstance(content, Text) else MISSING
    if isinstance(default, str) and "." in default.rpartition("/")[2].strip("."):
        return default
    if isinstance(value, Ref) and isinstance(value.cell.which, tuple) and isinstance(m.content(value), Text):
        return f"{ASKED}/{value.cell.which[-1]}"
    return path_of(m, value)


def data_file_of(m: Machine, value: Value) -> str | None:
    """The file that data is read from; of one that the program is told, the one that it is by default: another program that reads it reads the same rows."""
    path = file_of(m, value)
    return None if path is None or path.startswith(ASKED) else path


def stored(m: Machine, path: str | None, place: object, key: object = None) -> Ref:
    """An object that comes out of a file: what it is, only the program that wrote the file knows."""
    made = make_object(m, LibraryObject(STORED, (("path", Const(path)), ("key", Const(key)))), place)
    m.set(made.cell, "weights", Fact("loaded", (place, m.frame.path), path))
    m.set(made.cell, "fitted", Fact("loaded", (place, m.frame.path), path))
    return made


def _numbers(content: LibraryObject) -> Array | None:
    """What stands under one name in a file, as arithmetic sees it: numbers that may be a statistic."""
    path, key = (each.value if isinstance(each, Const) else None for each in (content.get("path"), content.get("key", NONE)))
    return Array("numpy", ANY).derive(flags=frozenset({Kept(path, key)})) if isinstance(path, str) and key != OTHER else None


def observe_saved(call: Call, value: Value, path: str | None, depth: int = DEPTH, key: object = None) -> None:
    """Records which objects a file now holds."""
    m = call.machine
    content = m.content(value)
    if isinstance(content, (Tuple, Sequence)) and depth:
        for index, item in enumerate(content.items):
            observe_saved(call, item, path, depth - 1, index if key is None else OTHER)
        if not content.items and isinstance(content.rest, (Array, Number)) and content.rest.statistic is not None:
            observe_saved(call, content.rest, path, depth - 1, key)  # a number for each column, all of one statistic
    elif isinstance(content, Mapping_) and depth:
        for name, item in content.entries:
            observe_saved(call, item, path, depth - 1, name if key is None else OTHER)
    elif isinstance(value, (Array, Number)):  # made where it is handed over
        m.observe("saved", call.place, what=value, content=value, fitted=MISSING, in_view=False, path=path, key=key, node=call.node)
    elif isinstance(value, Ref) and content is not UNKNOWN:
        held = content.get("of", MISSING) if isinstance(content, LibraryObject) else MISSING
        owner = held if isinstance(held, Ref) else value
        known = owner.cell
        m.observe(
            "saved", call.place, what=owner, content=m.content(owner), fitted=m.get(known, "fitted"), in_view=born_here(m, known) and not _has_parts(m, owner),
            path=path, key=key, node=call.node,
        )  # fmt: skip


def _has_parts(m: Machine, owner: Ref) -> bool:
    """Whether an object works with parts that may have been fitted by themselves."""
    content = m.content(owner)
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    return not isinstance(cls, LibraryClass) or bool(cls.fact("in_place"))


def is_open(m: Machine, where: Value) -> bool:
    """Whether what is written to is a file that is open already: it may hold more than what comes next."""
    content = m.content(where)
    return isinstance(content, LibraryObject) and content.name == FILE


def keep_data(call: Call, data: Value, path: str | None, *, whole: bool = True, counted: bool = True) -> None:
    """A table or an array is written to a file. Where it is not the `whole` file, what the file holds is open from then on; `counted`: whether as many rows
    come out as went in."""
    m = call.machine
    m.use(data, "file", call.place)
    content = m.content(data)
    if path is not None and isinstance(content, Array):
        m.observe("saved", call.place, what=data, content=content, fitted=MISSING, in_view=False, path=path, key=None, node=call.node)
        shape = content.shape if counted or not content.shape.dims else Shape((None, *content.shape.dims[1:]))
        now = content.derive(base=None, shape=shape) if whole else UNKNOWN
        m.set((FILE, path), "holds", now)  # as it is now: what becomes of the table afterwards, the file does not see


def kept_data(m: Machine, path: object) -> Array | None:
    """The table or array that this very program has written to a file; open where it may be one or the other, None where it has written none."""
    held = m.get((FILE, path), "holds") if isinstance(path, str) else MISSING
    if held is MISSING:
        return None
    return held if isinstance(held, Array) else Array("numpy", ANY, closed=False)


def _write(call: Call) -> Value:
    """What an open file is told to hold: of texts and bytes, those of a whole model are followed."""
    m, content = call.machine, call.content("data")
    cls = m.registry.class_named(content.name) if isinstance(content, LibraryObject) else None
    if cls is not None and cls.fact("holds_model"):
        observe_saved(call, call["data"], file_of(m, call.receiver or UNKNOWN))
    return UNKNOWN


def _saved(call: Call, value: Value, where: Value) -> Value:
    m = call.machine
    m.use(value, "file", call.place)
    path = file_of(m, where)
    observe_saved(call, value, path)
    if path is not None:
        m.set((FILE, path), "holds", UNKNOWN if _begun(m, where) else value)
    return NONE


def _begun(m: Machine, where: Value) -> bool:
    """Whether an open file holds something from before; from here on it does."""
    if not isinstance(where, Ref) or not is_open(m, where):
        return False
    begun = m.get(where.cell, "begun") is not MISSING
    m.set(where.cell, "begun", Const(True))
    return begun


def _loaded(call: Call) -> Value:
    """What this very program has put there, else an object that another one may have written."""
    m = call.machine
    path = file_of(m, call[_first(call)])
    held = m.get((FILE, path), "holds") if path is not None else MISSING
    return stored(m, path, call.place) if held is MISSING or held is UNKNOWN else held


def _entry(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    """What a stored dict holds came from the same file."""
    path, key = (content.get("path"), content.get("key", NONE)) if isinstance(content, LibraryObject) else (NONE, NONE)
    name = m.constant(index) if key == NONE else OTHER
    known = m.constant(path)
    return stored(m, known if isinstance(known, str) else None, m.place(node), name if isinstance(name, (str, int)) else OTHER)  # type: ignore[arg-type]


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return UNKNOWN if name.endswith("_") else None


def _rows(m: Machine, value: Value) -> Origins:
    content = m.content(value)
    return content.origins if isinstance(content, Array) else frozenset()


def _predict(call: Call) -> Value:
    features = call["X"]
    call.machine.use(features, "predict", call.place)
    out = Array("numpy", ANY, None, _rows(call.machine, features))
    return observe_model_call(call, "predict", out, data=table_in_lists(call, features), features=features)


def _score(call: Call) -> Value:
    for name in ("X", "y"):
        call.machine.use(call[name], "metric", call.place)
    observe_model_call(call, "score", Array("numpy", ANY, "float64"), features=call["X"])
    return UNKNOWN


def _called(call: Call) -> Value:
    return call_model(call, "stored", lambda inner: Array("torch", ANY, None, frozenset()))


def _transform(call: Call) -> Value:
    """A step that only the program which wrote the file can name."""
    data = call.array("X") or table_in_lists(call, call["X"]) or Array("numpy", ANY)
    return _put_through(call, data, "transform", frozenset())


def _put_through(call: Call, data: Array, name: str, learned: Origins) -> Array:
    """The data after what a file's object does; `learned`: of which data it has learned that here."""
    content = call.own()
    path = call.machine.constant(content.get("path")) if isinstance(content, LibraryObject) else None
    if not isinstance(path, str):
        return data.derive(shape=ANY, closed=False, base=None)
    step = Step("stored", (path,), name, call.token, learned)
    out = on_all(data, lambda steps, closed: (then(steps, step), closed))
    return out.derive(library="numpy", shape=ANY, dtype=None, base=None, statistic=None, formula=None)


def _learns_more(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "weights", UNKNOWN)
        m.set(call.receiver.cell, "fitted", UNKNOWN)
    m.use(call["X"], "fit", call.place)
    if not call.row.name.endswith("fit_transform"):
        return call.receiver or UNKNOWN
    data = call.array("X") or table_in_lists(call, call["X"])
    return UNKNOWN if data is None else _put_through(call, data, "fit_transform", data.origins)
