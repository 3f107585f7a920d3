"""What loaders give: batches of what their data sets hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import built
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.labels import labels_kept
from tensorlint.libraries.models import COLLATED
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.data import rows_of, sample_of, selected
from tensorlint.values import (
    UNKNOWN,
    Array,
    BoundMethod,
    Const,
    Dim,
    Function,
    Graph,
    Instance,
    LibraryObject,
    Mapping_,
    Number,
    Ref,
    Sequence,
    Shape,
    Sym,
    Tuple,
    Value,
    of_each,
)

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Registry


ROWS_DRAWN: Final = "SubsetRandomSampler"
"""The sampler that gives some rows only."""


def register(registry: Registry) -> None:
    """The loaders and samplers of torch.utils.data."""
    lib = Library(registry, "torch.utils.data")
    lib.klass(
        "DataLoader(dataset, batch_size=1, shuffle=None, sampler=None, batch_sampler=None, num_workers=0, collate_fn=None, pin_memory=False, "
        "drop_last=False, *args, **kwargs)",
        loader=True,
        length=lambda m, receiver, content: Number("int"),
    ).hooks(iterate=batches_of, getattr=attribute_of_loader)
    for name in (
        "RandomSampler",
        "SequentialSampler",
        "WeightedRandomSampler",
        "BatchSampler",
        "DistributedSampler",
    ):
        lib.klass(f"{name}(*args, **kwargs)")
    lib.klass(f"{ROWS_DRAWN}(indices, generator=None)")


def batches_of(m: Machine, receiver: Value, content: Value) -> Value | None:
    """Batches: each element with a batch axis in front, as the default collation makes them."""
    loader = built(m, receiver, content)
    if loader is None:
        return None
    node = m.frame.unit.body[0]
    own = loader.get("collate_fn", Const(None))
    if _is_of_program(m, own):
        return Sequence((), _collated(m, loader, own, receiver, node), "iterator")
    if m.content(own) != Const(None) or any(name == "?" for name, _ in loader.arguments):
        return Sequence((), UNKNOWN, "iterator")
    size = loader.get("batch_size", Const(1))
    place = receiver.cell if isinstance(receiver, Ref) else loader
    batch = _batch_size(m, loader, size, place)
    if "batch_sampler" in dict(loader.arguments):
        batch = Sym("batch", ("batch", place), many=True)

    def of(dataset: Value) -> Value:
        sample = _drawn(m, loader, sample_of(m, dataset, node))
        return sample if size == Const(None) else collate(m, sample, batch)

    return Sequence((), m.over_under(loader.get("dataset"), of), "iterator")  # which data it is was told once, for all batches


def _drawn(m: Machine, loader: LibraryObject, sample: Value) -> Value:
    """An element of a loader: one of the rows that its sampler gives."""
    sampler = m.content(loader.get("sampler", Const(None)))
    if not isinstance(sampler, LibraryObject) or not sampler.name.endswith(ROWS_DRAWN):
        return sample
    return selected(m, sample, ("subset", sampler.get("indices"), sampler.token))


def _is_of_program(m: Machine, own: Value) -> bool:
    """Whether what makes a batch is a function of the program, or an object that calls one."""
    content = m.content(own)
    if isinstance(content, LibraryObject):
        cls = m.registry.class_named(content.name)
        return cls is not None and bool(cls.fact("hands_on"))
    return isinstance(content, (Function, BoundMethod, Instance))


def _collated(m: Machine, content: LibraryObject, own: Value, receiver: Value, node: ast.AST) -> Value:
    """A batch that a function of the program makes of a list of samples."""
    from tensorlint.interpreter.calls import call_value

    place = receiver.cell if isinstance(receiver, Ref) else content
    size = _batch_size(m, content, content.get("batch_size", Const(1)), place)
    sample = _drawn(m, content, sample_of(m, content.get("dataset"), node))
    return call_value(m, own, [Sequence((), sample, "list", size=size)], {}, node)


def _batch_size(m: Machine, content: LibraryObject, size: Value, place: object) -> Dim:
    number = m.constant(size, MISSING)
    rows = rows_of(m, content.get("dataset"))
    last = m.constant(content.get("drop_last", Const(False)), MISSING)
    if isinstance(number, int) and number == 1:
        return 1
    if isinstance(number, int) and last is True:
        return number
    if isinstance(number, int) and isinstance(rows, int) and rows >= number > 0 and rows % number == 0:
        return number
    return Sym("batch", ("batch", place), many=True)


def collate(m: Machine, sample: Value, batch: Dim) -> Value:
    """torch's default collation: tensors are stacked, numbers become tensors, containers are collated part by part."""
    content = m.content(sample)
    if isinstance(content, Array):
        shape = Shape((batch, *content.shape.dims)) if not content.shape.prefix else Shape(content.shape.dims, prefix=True)
        return content.derive(
            library="torch", shape=shape, base=None, axes=(), flags=labels_kept(content.flags) | {COLLATED}, graph=content.graph or Graph("detached", "made"),
            origins=of_each(content.origins),
        )  # fmt: skip
    if isinstance(content, (Number, Const)):
        kind = content.kind if isinstance(content, Number) else type(content.value).__name__
        dtype = {"int": "int64", "float": "float64", "bool": "bool"}.get(kind)
        if dtype is None:
            return UNKNOWN
        origins = content.origins if isinstance(content, Number) else frozenset()
        made = Array("torch", Shape((batch,)), dtype, origins, closed=True)  # type: ignore[arg-type]
        labels = content.classes if isinstance(content, Number) else None
        return made if labels is None else made.derive(flags=frozenset({labels}))
    if isinstance(content, (Tuple, Sequence)) and content.rest is None:
        return Tuple(tuple(collate(m, item, batch) for item in content.items))
    if isinstance(content, Mapping_):
        return Mapping_(tuple((key, collate(m, item, batch)) for key, item in content.entries), content.rest)
    return UNKNOWN


def attribute_of_loader(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if isinstance(content, Instance) and isinstance(receiver, Ref) and name in m.attribute_names(receiver.cell):
        return None
    known = built(m, receiver, content)
    value = known.get(name, MISSING) if known is not None else MISSING
    return None if value is MISSING else value
