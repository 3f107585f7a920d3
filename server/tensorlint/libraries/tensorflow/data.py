"""`tf.data`: what the elements of a dataset are after each step of its pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import element as one_of
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import (
    ANY,
    NONE,
    UNKNOWN,
    WINDOWS,
    Array,
    Const,
    Dim,
    LibraryObject,
    Mapping_,
    Number,
    Origin,
    Sequence,
    Shape,
    Sym,
    Tuple,
    Value,
    of_each,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Origins

DATASET: Final = "tensorflow.data.Dataset"
UNCHANGED: Final = "shuffle repeat cache prefetch with_options ignore_errors concatenate shard filter rebatch"
SOME_WINDOW: Final = ("slice", UNKNOWN, UNKNOWN, None)
"""The selector of a stretch of rows whose place is not known."""


def register(registry: Registry) -> None:
    """tf.data.Dataset."""
    lib = Library(registry, "tensorflow.data")
    rows = lib.klass("Dataset(*args, **kwargs)")
    rows.hooks(iterate=lambda m, receiver, content: Sequence((), element_of(m, content), "iterator"))
    lib.row("Dataset.from_tensor_slices(tensors, name=None)", lambda call: dataset(call, rows_of(call.machine, call["tensors"])))
    lib.row("Dataset.from_tensors(tensors, name=None)", lambda call: dataset(call, call["tensors"]))
    lib.row("Dataset.zip(*args, datasets=None, name=None)", _zip)
    lib.rows("Dataset.list_files Dataset.range Dataset.load TFRecordDataset TextLineDataset", "(*args, **kwargs)", lambda call: dataset(call, UNKNOWN))  # fmt: skip
    lib.row("Dataset.from_generator(generator, *args, **kwargs)", _generated)
    for name in ("AUTOTUNE", "experimental.AUTOTUNE"):
        lib.constant(name, Number("int"))
    rows.methods(UNCHANGED, "(*args, **kwargs)", lambda call: dataset(call, element_of(call.machine, call.own())))
    rows.methods("take skip", "(count, name=None)", _part)
    rows.methods("map interleave", "(map_func, *args, **kwargs)", _map)
    rows.method("batch(batch_size, drop_remainder=False, **kwargs)", _batch)
    rows.method("padded_batch(batch_size, *args, drop_remainder=False, **kwargs)", _padded)
    rows.method("unbatch(name=None)", lambda call: dataset(call, rows_of(call.machine, element_of(call.machine, call.own()))))
    rows.method("apply(transformation_func)", lambda call: dataset(call, UNKNOWN))
    rows.method("window(size, shift=None, stride=1, drop_remainder=False, name=None)", _windows)
    rows.method("flat_map(map_func, name=None)", _flat)
    rows.method("enumerate(start=0, name=None)", lambda call: dataset(call, Tuple((Number("int"), element_of(call.machine, call.own())))))
    rows.methods("cardinality reduce save", "(*args, **kwargs)", lambda call: UNKNOWN)
    rows.method("as_numpy_iterator()", lambda call: Sequence((), element_of(call.machine, call.own()), "iterator"))


def _generated(call: Call) -> Value:
    """What a generator of the program gives, one by one."""
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    each = one_of(m, call_value(m, call["generator"], [], {}, call.node), call.node)
    return dataset(call, each_array(m, each, lambda array: array.derive(library="tensorflow", base=None)))


def dataset(call: Call, element: Value) -> Value:
    """A dataset of such elements."""
    return call.machine.make(LibraryObject(DATASET, (("element", element),)), call.token)


def element_of(m: Machine, content: Value) -> Value:
    """One element of a dataset."""
    return content.get("element", UNKNOWN) if isinstance(content, LibraryObject) else UNKNOWN


def each_array(m: Machine, value: Value, change: Callable[[Array], Value], depth: int = 4) -> Value:
    """The same structure with each tensor in it changed."""
    content = m.content(value)
    if isinstance(content, Array):
        return change(content)
    if isinstance(content, (Tuple, Sequence)) and content.rest is None and depth:
        return Tuple(tuple(each_array(m, item, change, depth - 1) for item in content.items))
    if isinstance(content, Mapping_) and depth:
        return Mapping_(tuple((key, each_array(m, item, change, depth - 1)) for key, item in content.entries), content.rest)
    return UNKNOWN


def rows_of(m: Machine, value: Value) -> Value:
    """Each row of the arrays, as an element."""

    def row(array: Array) -> Array:
        shape = array.shape
        rest = Shape(shape.dims[1:]) if shape.dims and not shape.prefix else Shape(shape.dims, prefix=True) if len(shape.dims) > 1 else ANY
        return array.derive(library="tensorflow", shape=rest, base=None, formula=None, axes=())

    return each_array(m, value, row)


def _length(m: Machine, content: Value) -> object:
    """How many elements a dataset holds, where that is known."""
    return m.constant(content.get("length", UNKNOWN), MISSING) if isinstance(content, LibraryObject) else MISSING


def _with_batch(m: Machine, element: Value, size: Dim, gathered: Callable[[Origins], Origins] = of_each) -> Value:
    def batched(array: Array) -> Array:
        shape = array.shape
        return array.derive(shape=Shape((size, *shape.dims)) if not shape.prefix else shape, axes=(), base=None, origins=gathered(array.origins))

    return each_array(m, element, batched)


def _batch(call: Call) -> Value:
    m = call.machine
    number = m.constant(call["batch_size"], MISSING)
    exact = isinstance(number, int) and m.constant(call["drop_remainder"], MISSING) is True
    whole = isinstance(number, int) and _length(m, call.own()) == number  # a window that is made one array
    size: Dim = number if (exact or whole or number == 1) and isinstance(number, int) else Sym("batch", ("batch", call.token), many=True)
    own = call.own()
    is_one_window = isinstance(own, LibraryObject) and own.get(WINDOWS, MISSING) is not MISSING
    gathered = _of_some_window if is_one_window else of_each
    return dataset(call, _with_batch(m, element_of(m, own), size, gathered))


def _of_some_window(origins: Origins) -> Origins:
    return frozenset(_selected(origin, SOME_WINDOW) for origin in origins)


def _windows(call: Call) -> Value:
    """Datasets of so many elements each; of tuples, tuples of datasets."""
    m = call.machine
    size = m.constant(call["size"], MISSING) if m.constant(call["drop_remainder"], MISSING) is True else None

    def inner(value: Value) -> Value:
        return m.make(LibraryObject(DATASET, (("element", value), ("length", Const(size)), (WINDOWS, NONE))), call.token)

    element = element_of(m, call.own())
    content = m.content(element)
    return dataset(call, Tuple(tuple(inner(item) for item in content.items)) if isinstance(content, Tuple) and content.rest is None else inner(element))


def _flat(call: Call) -> Value:
    """The elements of the datasets that a function makes of the elements."""
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    element = element_of(m, call.own())
    content = m.content(element)
    arguments = list(content.items) if isinstance(content, Tuple) and content.rest is None else [element]
    return dataset(call, element_of(m, m.content(call_value(m, call["map_func"], arguments, {}, call.node))))


def _padded(call: Call) -> Value:
    m = call.machine
    wide = each_array(m, element_of(m, call.own()), lambda array: array.derive(shape=ANY))
    return dataset(call, wide)


def _part(call: Call) -> Value:
    """Some of the rows: the first ones, or all but them."""
    m = call.machine
    index = 0 if call.row.name.endswith("take") else 1
    count = m.constant(call["count"], call.token)
    own = call.own()
    selector = ("split", (getattr(own, "token", None), count), index)

    def part(array: Array) -> Array:
        return array.derive(origins=frozenset(_selected(origin, selector) for origin in array.origins))

    return dataset(call, each_array(m, element_of(m, own), part))


def _selected(origin: Origin, selector: object) -> Origin:
    return origin if origin.kind == "model" or len(origin.part) >= 6 else origin.select(selector)


def _map(call: Call) -> Value:
    """The function runs on an element: on its parts, where it is a tuple."""
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    element = element_of(m, call.own())
    content = m.content(element)
    arguments = list(content.items) if isinstance(content, Tuple) and content.rest is None else [element]
    result = call_value(m, call["map_func"], arguments, {}, call.node)
    if call.row.name.endswith("interleave"):
        return dataset(call, element_of(m, m.content(result)))
    return dataset(call, result)


def _zip(call: Call) -> Value:
    m = call.machine
    given = call.star()
    if len(given) == 1 or (not given and call.given("datasets")):
        held = m.content(given[0] if given else call["datasets"])
        given = tuple(held.items) if isinstance(held, (Tuple, Sequence)) and held.rest is None else ()
    return dataset(call, Tuple(tuple(element_of(m, m.content(each)) for each in given)) if given else UNKNOWN)
