"""torchtext: fields say what the tensors of a batch are, vocabularies give numbers for tokens. Tried on 0.6."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, items_of
from tensorlint.libraries.arrays.dtypes import dtype_of
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.notation import Library
from tensorlint.values import INT, NONE, TEXT, UNKNOWN, Array, Const, LibraryObject, Mapping_, Ref, Sequence, Shape, Sym, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Dim

DATASET: Final = "torchtext.data.Dataset"
ITERATOR: Final = "torchtext.data.Iterator"
BATCH: Final = "torchtext.data.Batch"
VOCABULARY: Final = "torchtext.vocab.Vocab"
TOKENIZER: Final = "torchtext.data.utils.Tokenizer"
LABELLED: Final = {"IMDB": 2, "TREC": 2, "SST": 3}
"""Data sets of texts with labels, and how many parts they come in."""
PAIRED: Final = {"Multi30k": 3, "WMT14": 3, "IWSLT": 3, "TranslationDataset": 3}
"""Those of texts in two languages."""
FIELD: Final = (
    "sequential=True, use_vocab=True, init_token=None, eos_token=None, fix_length=None, dtype=None, preprocessing=None, postprocessing=None, lower=False, "
    "tokenize=None, tokenizer_language='en', include_lengths=False, batch_first=False"
)


def register(registry: Registry) -> None:
    """Fields, data sets, iterators; vocabularies."""
    registry.ensure("torch")
    lib = Library(registry, "torchtext.data")
    for name, sequence in (("Field", True), ("LabelField", False)):
        field = lib.klass(f"{name}({FIELD if sequence else '*, ' + FIELD}, **kwargs)", field=True, sequence=sequence)
        field.hooks(
            getattr=lambda m, receiver, content, attribute: UNKNOWN if attribute in {"vocab", "dtype", "pad_token", "unk_token", "init_token"} else None
        )
        field.methods("build_vocab", "(*args, **kwargs)", lambda call: NONE)
        field.methods("process numericalize preprocess pad tokenize", "(*args, **kwargs)")
    dataset = lib.klass("Dataset(examples, fields, *args, **kwargs)")
    dataset.hooks(build=lambda call: _dataset(call, _named(call.machine, call["fields"])), getattr=lambda m, receiver, content, name: UNKNOWN)
    dataset.method("split(split_ratio=0.7, *args, **kwargs)", _split)
    lib.klass("TabularDataset(path, format, fields, *args, **kwargs)").hooks(build=lambda call: _dataset(call, _named(call.machine, call["fields"])))
    parts = "TabularDataset.splits(path=None, root=None, train=None, validation=None, test=None, fields=None, *args, **kwargs)"
    lib.row(parts, lambda call: _parts(call, _named(call.machine, call["fields"]), sum(not call.is_none(name) for name in ("train", "validation", "test"))))
    for name in ("Iterator", "BucketIterator"):
        rows = lib.klass(f"{name}(dataset, batch_size, *args, **kwargs)", loader=True, length=lambda m, receiver, content: INT)
        rows.hooks(iterate=_batches, getattr=lambda m, receiver, content, attribute: UNKNOWN if attribute in {"dataset", "epoch", "iterations"} else None)
        lib.row(f"{name}.splits(datasets, batch_sizes=None, **kwargs)", _iterators)
    lib.klass("Batch(*args, **kwargs)").hooks(getattr=_column, iterate=lambda m, receiver, content: None)
    sets = Library(registry, "torchtext.datasets")
    for name, count in LABELLED.items():
        sets.row(f"{name}.splits(text_field, label_field, *args, **kwargs)", lambda call, count=count: _parts(call, _pair(call, "text", "label"), count))  # type: ignore[misc]
    for name, count in PAIRED.items():
        sets.row(f"{name}.splits(exts=None, fields=None, *args, **kwargs)", lambda call, count=count: _parts(call, _of_two(call), count))  # type: ignore[misc]
    for space in ("data", "datasets", "vocab"):
        lib.registry.aliases[f"torchtext.legacy.{space}"] = f"torchtext.{space}"
    _vocabularies(registry)


def _vocabularies(registry: Registry) -> None:
    words = Library(registry, "torchtext.vocab")
    vocabulary = words.klass("Vocab(*args, **kwargs)", length=lambda m, receiver, content: INT)
    vocabulary.invoked("(tokens)", _numbers)
    vocabulary.hooks(
        subscript=lambda m, receiver, content, index, node: INT,
        getattr=lambda m, receiver, content, name: UNKNOWN if name in {"vectors", "stoi", "itos"} else None,
    )
    vocabulary.methods("lookup_indices forward", "(tokens)", _numbers)
    vocabulary.methods("lookup_tokens get_itos", "(*args)", lambda call: call.machine.make(Sequence((), TEXT), call.token))
    vocabulary.methods("set_default_index append_token insert_token", "(*args, **kwargs)", lambda call: NONE)
    vocabulary.methods("get_stoi get_default_index", "()")
    words.rows("build_vocab_from_iterator vocab", "(iterator, *args, **kwargs)", lambda call: call.machine.make(LibraryObject(VOCABULARY), call.token))
    tools = Library(registry, "torchtext.data.utils")
    tools.klass("Tokenizer()").invoked("(text)", lambda call: call.machine.make(Sequence((), TEXT), call.token))
    tools.row("get_tokenizer(tokenizer, language='en')", _tokenizer)


def _numbers(call: Call) -> Value:
    """A number for each token."""
    return call.machine.make(Sequence((), INT), call.token)


def _tokenizer(call: Call) -> Value:
    """A function that is handed in is the tokenizer itself."""
    given = call.content("tokenizer")
    return call.machine.make(LibraryObject(TOKENIZER), call.token) if isinstance(given, Const) and isinstance(given.value, str) else call["tokenizer"]


# -- data sets: which fields a batch has


def _named(m: Machine, fields: Value) -> Mapping_:
    """The fields by the names that batches have them under: pairs in a list, or in a dict by column."""
    content = m.content(fields)
    pairs = [value for _, value in content.entries] if isinstance(content, Mapping_) and content.rest is None else items_of(content)
    entries: list[tuple[object, Value]] = []
    for pair in pairs or ():
        held = items_of(m.content(pair))
        name = m.constant(held[0], MISSING) if held is not None and len(held) == 2 else MISSING
        if held is not None and isinstance(name, str):
            entries.append((name, held[1]))
    return Mapping_(tuple(entries), UNKNOWN)


def _pair(call: Call, *names: str) -> Mapping_:
    return Mapping_(tuple((name, call[f"{name}_field"]) for name in names), UNKNOWN)


def _of_two(call: Call) -> Mapping_:
    held = items_of(call.content("fields")) or ()
    return Mapping_(tuple(zip(("src", "trg"), held)), UNKNOWN) if len(held) == 2 else Mapping_((), UNKNOWN)


def _dataset(call: Call, fields: Mapping_, which: object = None) -> Ref:
    return call.machine.make(LibraryObject(DATASET, (("fields", fields),)), call.token, which)


def _parts(call: Call, fields: Mapping_, count: int) -> Value:
    """Parts of the data; which are left out may be told."""
    if any(name in call.bound and call.is_none(name) for name in ("train", "validation", "test")) and not call.row.name.startswith("torchtext.data."):
        return UNKNOWN
    return Tuple(tuple(_dataset(call, fields, index) for index in range(count)))


def _fields(content: Value) -> Mapping_:
    held = content.get("fields", UNKNOWN) if isinstance(content, LibraryObject) else UNKNOWN
    return held if isinstance(held, Mapping_) else Mapping_((), UNKNOWN)


def _split(call: Call) -> Value:
    ratios = items_of(call.content("split_ratio"))
    return Tuple(tuple(_dataset(call, _fields(call.own()), index) for index in range(len(ratios) if ratios is not None else 2)))


# -- batches


def _iterators(call: Call) -> Value:
    m, given = call.machine, items_of(call.content("datasets"))
    if given is None:
        return UNKNOWN
    return Tuple(tuple(m.make(LibraryObject(ITERATOR, (("dataset", each),)), call.token, index) for index, each in enumerate(given)))


def _batches(m: Machine, receiver: Value, content: Value) -> Value | None:
    """Batches: a tensor for each field."""
    if not isinstance(content, LibraryObject):
        return None
    own = receiver.cell if isinstance(receiver, Ref) else content
    rows = Sym("batch", ("batch", own), many=True)
    token = (receiver.cell.place, receiver.cell.path) if isinstance(receiver, Ref) else (None, None)
    fields = _fields(m.content(content.get("dataset")))
    columns = tuple((name, m.box(_tensor(m, field, rows, (own, name)), token, ("field", name))) for name, field in fields.entries)
    return Sequence((), LibraryObject(BATCH, (("columns", Mapping_(columns, UNKNOWN)),)), "iterator")


def _tensor(m: Machine, field: Value, rows: Dim, token: object) -> Value:
    """What a field makes of a batch of texts or labels."""
    content = m.content(field)
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    if not isinstance(cls, LibraryClass) or not isinstance(content, LibraryObject) or not cls.fact("field"):
        return UNKNOWN

    def told(name: str, default: object) -> object:
        return m.constant(content.get(name, Const(default)), MISSING)

    if told("postprocessing", None) is not None or any(name == "?" for name, _ in content.arguments):
        return UNKNOWN
    dtype = "int64" if content.get("dtype", MISSING) is MISSING else dtype_of(m, content.get("dtype"))
    sequence = told("sequential", bool(cls.fact("sequence")))
    first, lengths = told("batch_first", default=False), told("include_lengths", default=False)
    if sequence is False:
        return Array("torch", Shape((rows,)), dtype)
    if sequence is not True or not isinstance(first, bool) or not isinstance(lengths, bool):
        return UNKNOWN
    size = content.get("fix_length", NONE)
    steps: Dim = Sym("tokens", token) if m.content(size) == NONE else dim_of(m, size)
    out = Array("torch", Shape((rows, steps) if first else (steps, rows)), dtype)
    return Tuple((out, Array("torch", Shape((rows,)), "int64"))) if lengths else out


def _column(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """`batch.text`."""
    if not isinstance(content, LibraryObject):
        return None
    columns = content.get("columns", UNKNOWN)
    if name == "batch_size":
        return INT
    return (columns.get(name) if isinstance(columns, Mapping_) else None) or UNKNOWN
