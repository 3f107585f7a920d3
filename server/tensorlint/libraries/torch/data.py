"""Data sets: the samples that they hold, and parts of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import built
from tensorlint.interpreter.inheritance import class_member
from tensorlint.interpreter.iteration import alike, items_and_rest
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.arrays.shaping import dim_of, number_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.pipelines import as_views, observe_handed, places_of_lots, sampling
from tensorlint.values import (
    ANY,
    INT,
    ONE_SAMPLE,
    TRUE,
    UNKNOWN,
    Array,
    Const,
    Dim,
    Function,
    Instance,
    LibraryObject,
    Number,
    Origin,
    Ref,
    Sequence,
    Shape,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.syntax import Place


TRIED: Final = "tried"
"""What the surroundings hold while a sample of a data set is tried."""


def register(registry: Registry) -> None:
    """The rows of torch.utils.data."""
    lib = Library(registry, "torch.utils.data")
    for home in ("dataset", "dataloader", "sampler", "distributed"):
        lib.alias(home, "torch.utils.data")
    lib.klass("Dataset(*args, **kwargs)", dataset=True, keeps_places=True).hooks(
        constructed=_constructed, subscript=_pick, iterate=_each, getattr=attribute_given
    )
    lib.klass("IterableDataset(*args, **kwargs)", dataset=True, keeps_places=True)
    held = lib.klass("TensorDataset(*tensors)", bases="torch.utils.data.Dataset", element=_of_tensors, length=_length).hooks(written=_paired)
    held.method("tensors()", _tensors, property=True)
    lib.klass("Subset(dataset, indices)", bases="torch.utils.data.Dataset", element=_of_subset)
    lib.klass("ConcatDataset(datasets)", bases="torch.utils.data.Dataset", element=_of_concatenated)
    lib.row("random_split(dataset, lengths, generator=None)", _random_split)


def _constructed(m: Machine, dataset: Ref, _place: Place) -> None:
    """A data set was built. Of one of the program's own it is tried, and taken back, what a sample of it goes through: a flag may leave transforms out.

    What a sample itself builds is not tried again: it would be once for each way there. Nor does trying cost steps of what the program does.
    """

    def drawn() -> frozenset[object] | None:
        if not isinstance(m.content(dataset), Instance) or m.get(AMBIENT, TRIED) == TRUE:
            return None
        marks, entered, steps = m.trace.marks(), dict(m.entered), m.steps
        m.store.fork()
        try:
            m.set(AMBIENT, TRIED, TRUE)
            return places_of_lots(m, sample_of(m, dataset, m.frame.unit.body[0]))
        finally:
            m.store.discard()
            m.trace.take_back(marks)
            m.entered, m.slack = entered, min(m.slack, m.steps)
            m.steps = steps

    observe_handed(m, dataset, drawn)


def _arrays(content: LibraryObject) -> tuple[Value, ...]:
    held = content.get("*tensors")
    return held.items if isinstance(held, Tuple) and held.rest is None else ()


def _paired(m: Machine, dataset: Ref, node: ast.AST) -> None:
    """The rows of two tensors are put together, first with first."""
    content = m.content(dataset)
    arrays = [m.content(each) for each in _arrays(content)] if isinstance(content, LibraryObject) else []
    if len(arrays) == 2:
        m.observe("rows-paired", node, content=arrays[0], goal=arrays[1], node=node)


def _tensors(call: Call) -> Value:
    """`data.tensors`: what the data set holds, in the order in which it was handed over."""
    own = call.own()
    held = _arrays(own) if isinstance(own, LibraryObject) else ()
    return Tuple(held) if held else UNKNOWN


def sample_of(m: Machine, dataset: Value, node: ast.AST, depth: int = 4) -> Value:
    """One element of a dataset, without a batch axis; unknown where the dataset is."""
    content = m.content(dataset)
    if isinstance(content, Instance) and isinstance(dataset, Ref):
        member = class_member(m, content.cls, "__getitem__")
        if isinstance(member, Function):
            from tensorlint.interpreter.calls import call_function

            with sampling(m, dataset):
                return as_views(m, call_function(m, member, [dataset, INT], {}, node))
        going = class_member(m, content.cls, "__iter__")
        if isinstance(going, Function):  # a stream of samples
            from tensorlint.interpreter.calls import call_function

            with sampling(m, dataset):
                items, rest = items_and_rest(m, call_function(m, going, [dataset], {}, node), node)
            return alike(m, (*items, *(() if rest is None else (rest,)))) if items or rest is not None else UNKNOWN
        return UNKNOWN
    if isinstance(content, LibraryObject) and depth:
        content = built(m, dataset, content) or content
        cls = m.registry.class_named(content.name)
        element_of = cls.action("element") if cls is not None else None
        if element_of is not None:
            found: Value = element_of(m, dataset, content, node, depth - 1)
            return found
    if isinstance(content, (Sequence, Tuple)):
        return alike(m, (*content.items, *(() if content.rest is None else (content.rest,))))
    return UNKNOWN


def _of_tensors(m: Machine, dataset: Value, content: Value, node: ast.AST, depth: int) -> Value:
    assert isinstance(content, LibraryObject)
    out = []
    for value in _arrays(content):
        array = m.content(value)
        out.append(_row(array) if isinstance(array, Array) else UNKNOWN)
    return Tuple(tuple(out))


def _row(array: Array) -> Array:
    shape = array.shape
    return array.derive(shape=Shape(shape.dims[1:]) if shape.dims and not shape.prefix else ANY, base=None, formula=None, axes=())


def _of_subset(m: Machine, dataset: Value, content: Value, node: ast.AST, depth: int) -> Value:
    assert isinstance(content, LibraryObject)
    inner = sample_of(m, content.get("dataset"), node, depth)
    part = content.get("part", MISSING)
    if part is not MISSING:
        return selected(m, inner, ("split", content.token, m.constant(part)))
    if not _are_any_rows(m.content(content.get("indices"))):
        inner = _picked_by_hand(m, inner)
    return selected(m, inner, ("subset", content.get("indices"), content.token))


def _are_any_rows(rows: Value) -> bool:
    """Whether rows are counted off or drawn, whatever they hold."""
    if isinstance(rows, Array):
        return all(origin.kind == "generated" for origin in rows.origins)
    return isinstance(rows, Sequence) and rows.kind == "range"


def _picked_by_hand(m: Machine, sample: Value) -> Value:
    """A sample of rows that were picked one by one: they need not be of all the classes that there are."""
    content = m.content(sample)
    if isinstance(content, Tuple):
        return Tuple(tuple(_picked_by_hand(m, item) for item in content.items), content.rest)
    if isinstance(content, Number) and content.classes is not None:
        return Number(content.kind, content.dim, content.origins, computed=content.computed)
    return sample


def selected(m: Machine, value: Value, selector: object) -> Value:
    """The same element, of a part of the rows."""
    content = m.content(value)
    if isinstance(content, Array):
        return content.derive(origins=frozenset(_part(origin, selector) for origin in content.origins))
    if isinstance(content, Tuple):
        return Tuple(tuple(selected(m, item, selector) for item in content.items), content.rest)
    return value


def _part(origin: Origin, selector: object) -> Origin:
    return origin if origin.kind == "model" or len(origin.part) >= 6 else origin.select(selector)


def _of_concatenated(m: Machine, dataset: Value, content: Value, node: ast.AST, depth: int) -> Value:
    assert isinstance(content, LibraryObject)
    held = m.content(content.get("datasets"))
    items = getattr(held, "items", ())
    return sample_of(m, items[0], node, depth) if items else UNKNOWN


def _pick(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    if not isinstance(content, LibraryObject):
        return UNKNOWN
    from tensorlint.interpreter.subscripts import slice_bounds

    if slice_bounds(m, index) is not None and content.name.endswith("TensorDataset"):
        from tensorlint.interpreter.subscripts import get_item

        return Tuple(tuple(get_item(m, value, index, node) for value in _arrays(content)))
    sample = sample_of(m, receiver, node)
    return _as_sample(m, sample)


def _each(m: Machine, receiver: Value, content: Value) -> Value | None:
    """Going through a dataset: sample by sample."""
    if not isinstance(content, LibraryObject):
        return None
    return Sequence((), _as_sample(m, sample_of(m, receiver, m.frame.unit.body[0])), "iterator")


def _as_sample(m: Machine, value: Value) -> Value:
    content = m.content(value)
    if isinstance(content, Array):
        return content.derive(flags=content.flags | {ONE_SAMPLE})
    if isinstance(content, Tuple):
        return Tuple(tuple(_as_sample(m, item) for item in content.items), content.rest)
    return value


def _length(m: Machine, receiver: Value, content: Value) -> Value:
    if not isinstance(content, LibraryObject):
        return INT
    for value in _arrays(content):
        array = m.content(value)
        if isinstance(array, Array) and array.shape.dims and not array.shape.prefix:
            return number_of(array.shape.dims[0])
    return INT


def rows_of(m: Machine, dataset: Value) -> Dim:
    """How many elements a dataset has."""
    content = m.content(dataset)
    if isinstance(content, LibraryObject) and content.name.endswith("TensorDataset"):
        return dim_of(m, _length(m, dataset, content))
    return None


def attribute_given(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """What a data set was handed is there under the same name: `part.dataset`, `data.transform`."""
    if not isinstance(content, LibraryObject) or (isinstance(receiver, Ref) and name in m.attribute_names(receiver.cell)):
        return None
    value = content.get(name, MISSING)
    return None if value is MISSING else value


def _random_split(call: Call) -> Value:
    m = call.machine
    lengths = m.content(call["lengths"])
    items = getattr(lengths, "items", ()) if getattr(lengths, "rest", None) is None else ()
    count = len(items)
    if not count:
        return Sequence((), UNKNOWN)
    from tensorlint.interpreter.construction import make_object

    m.observe("split", call.place, data=call["dataset"], parts=count, node=call.node)
    parts = []
    for index in range(count):
        content = LibraryObject("torch.utils.data.Subset", (("dataset", call["dataset"]), ("part", Const(index))), call.token)
        parts.append(make_object(m, content, call.place, index))
    return Sequence(tuple(parts), None)
