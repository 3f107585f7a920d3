"""Categories as numbers: dummies, codes, mappings; and lining columns up with those of another table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import LABELS
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.arrays.dtypes import dtype_of
from tensorlint.libraries.labels import one_hot
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.numberings import numbering_of
from tensorlint.libraries.pandas.assignment import CATEGORIES, changed
from tensorlint.libraries.pandas.groups import GROUPS, beside
from tensorlint.libraries.pandas.selection import array_of, rows_of
from tensorlint.values import (
    ANY,
    LAID,
    NONE,
    TEXT,
    UNKNOWN,
    Array,
    Const,
    LibraryName,
    LibraryObject,
    Mapping_,
    Origins,
    Sequence,
    Shape,
    Step,
    Steps,
    Tuple,
    Value,
    as_written,
    on_all,
    one_column,
    put,
    stories,
    story_of,
    then,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


DTYPE: Final = "pandas.CategoricalDtype"
LAYING: Final = "set_categories reorder_categories"
"""What tells all categories of a column that has some."""
CHANGING: Final = "add_categories rename_categories"
"""What leaves a column the categories that it has, with others beside them or by other names."""


def register(registry: Registry, frame: ClassRows) -> None:
    """The rows of encodings."""
    lib = Library(registry, "pandas")
    lib.row("get_dummies(data, prefix=None, prefix_sep='_', dummy_na=False, columns=None, *args, **kwargs)", _dummies)
    lib.row("factorize(values, *args, **kwargs)", lambda call: _factorized(call, call.array("values")))
    lib.klass("CategoricalDtype(categories=None, ordered=False)")
    lib.klass("Index()").hooks(iterate=lambda m, receiver, content: Sequence((), TEXT, LABELS), getattr=_of_index)
    telling = {*LAYING.split(), *CHANGING.split()}
    categories = lib.klass("Categories()").hooks(getattr=lambda m, receiver, content, name: UNKNOWN if name not in telling else None)
    categories.method("codes()", _codes, property=True)
    categories.methods(LAYING, "(new_categories, **kwargs)", _laid_down)
    categories.methods(CHANGING, "(new_categories, **kwargs)", _own_categories)
    lib.row("Categorical(values, categories=None, ordered=None, dtype=None, **kwargs)", _categorical)
    lib.klass("Texts()").hooks(getattr=_of_texts).method("get_dummies(sep='|')", _dummies_of_texts)
    frame.method("factorize(*args, **kwargs)", lambda call: _factorized(call, array_of(call)))
    frame.method("astype(dtype=None, *args, **kwargs)", _astype)
    frame.method("map(arg=None, na_action=None)", _mapped)
    frame.method("replace(to_replace=None, value=None, *args, inplace=False, **kwargs)", _replaced)
    frame.methods("reindex", "(*args, columns=None, **kwargs)", _reindexed)
    frame.methods("reindex_like", "(other, **kwargs)", lambda call: aligned(array_of(call)))
    frame.method("align(other, *args, **kwargs)", _aligned)


def encode(content: Array, operand: object, of: Origins, label: str, token: object) -> Array:
    """The table or column after its categories became numbers."""
    step = Step("encode", operand, label, token, of)
    return on_all(content, lambda steps, closed: (then(steps, step), closed))


def _fixed(steps: Steps) -> object:
    """The categories that a step before this one has laid down."""
    return next((step.operand for step in reversed(steps) if step.kind == "categories"), None)


def _dummies(call: Call) -> Value:
    content = call.array("data")
    if content is None:
        return UNKNOWN
    call.machine.observe("encode", call.place, content=content, how="get_dummies", node=call.node)
    laid = any(_fixed(steps) is not None for steps, _ in stories(content).values())

    def change(steps: Steps, closed: bool, named: bool = False) -> tuple[Steps, bool]:
        fixed = _fixed(steps)
        if fixed is None and laid and not named:
            return steps, closed  # beside columns whose categories are laid down, the others are taken for numbers, which stay what they are
        step = Step("encode", ("get_dummies", fixed or "own"), "get_dummies", call.token, frozenset() if fixed is not None else content.origins)
        return then(steps, step), closed

    out = on_all(content, change)
    columns = call.constant("columns")
    for name in columns if laid and isinstance(columns, tuple) else ():  # what is named is encoded, number or not
        out = put(out, name, change(*story_of(content, name), named=True))
    out = out.derive(shape=Shape((rows_of(content), None)), base=None, flags=frozenset())
    if content.shape.rank != 1:
        return out
    return one_hot(content, None, None).derive(library="pandas", shape=out.shape, steps=out.steps)  # of one column: its classes


def _column_of(call: Call) -> Value:
    """The column whose texts or categories the receiver is."""
    about = call.own()
    return call.machine.content(about.get("of")) if isinstance(about, LibraryObject) else UNKNOWN


def _of_texts(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """`column.str` but for what has rows: a column of other texts, or of what is not followed."""
    cls = m.registry.lookup("pandas.Texts")
    return None if isinstance(cls, LibraryClass) and cls.method(name) is not None else UNKNOWN


def _dummies_of_texts(call: Call) -> Value:
    """`column.str.get_dummies("|")`: a column for each word that this part has."""
    held = _column_of(call)
    if not isinstance(held, Array):
        return UNKNOWN
    call.machine.observe("encode", call.place, content=held, how="get_dummies", node=call.node)
    return encode(held, ("get_dummies", "own"), held.origins, "str.get_dummies", call.token).derive(
        shape=Shape((rows_of(held), None)), base=None, dtype="int64"
    )


def _factorized(call: Call, content: Array | None) -> Value:
    if content is None:
        return UNKNOWN
    out = encode(content, ("factorize", "own"), content.origins, "factorize", call.token).derive(library="numpy", base=None)
    return Tuple((out, UNKNOWN))


def _astype(call: Call) -> Value:
    """`astype("category")` codes each part by itself; a shared `CategoricalDtype` lays the categories down."""
    content = typed(call, array_of(call), call["dtype"])
    wanted = call.content("dtype")
    if wanted is UNKNOWN or (isinstance(wanted, LibraryObject) and wanted.name != DTYPE):
        content = on_all(content, lambda steps, closed: (steps, False))
    told = dtype_of(call.machine, call["dtype"]) if isinstance(wanted, (Const, LibraryName)) and wanted != NONE else None
    return as_written(content, ()).derive(dtype=told, base=None)


def typed(call: Call, content: Array, dtype: Value) -> Array:
    """Data whose columns are told their types: a `CategoricalDtype` lays the categories down."""
    m = call.machine
    wanted = m.content(dtype)
    if isinstance(wanted, LibraryObject) and wanted.name == DTYPE:
        content = with_categories(call, content, wanted)
    elif isinstance(wanted, Mapping_) and wanted.rest is None:
        for name, each in wanted.entries:
            told_of_one = m.content(each)
            if isinstance(told_of_one, LibraryObject) and told_of_one.name == DTYPE:
                column = with_categories(call, one_column(content, name), told_of_one)
                content = put(content, name, (column.steps, column.closed))
    return content


def without_categories(content: Array) -> Array:
    """The data as a text holds it: the words, without the categories that were laid down for them."""
    return on_all(content, lambda steps, closed: (tuple(step for step in steps if step.kind != "categories"), closed))


def _categorical(call: Call) -> Value:
    """The categories of this part, or those that are told; it is asked for its codes."""
    content = call.array("values")
    if content is None:
        return UNKNOWN
    told = next((call[name] for name in ("categories", "dtype") if call.given(name)), None)
    if told is not None:
        content = with_categories(call, content, told if call.given("categories") else call.content("dtype"))
    return LibraryObject(CATEGORIES, (("of", content.derive(library="numpy")),))  # its codes are no column


def with_categories(call: Call, content: Array, told: Value) -> Array:
    """Data whose categories are laid down: by a list of them, or by a type that holds one. Which they are need not be known."""
    listed = told.get("categories") if isinstance(told, LibraryObject) and told.name == DTYPE else told
    categories = call.machine.constant(listed, MISSING)
    step = Step("categories", categories if categories is not MISSING else LAID, "categories", call.token)
    return on_all(content, lambda steps, closed: (then(steps, step), closed))


def _laid_down(call: Call) -> Value:
    """`column.cat.set_categories([...])`: the column, whose categories are these from here on."""
    held = _column_of(call)
    return with_categories(call, held, call["new_categories"]).derive(base=None) if isinstance(held, Array) else UNKNOWN


def _own_categories(call: Call) -> Value:
    """`column.cat.add_categories([...])`: each part keeps the categories of its own."""
    held = _column_of(call)
    return held.derive(base=None) if isinstance(held, Array) else UNKNOWN


def _codes(call: Call) -> Value:
    """`column.cat.codes`."""
    held = _column_of(call)
    if not isinstance(held, Array):
        return UNKNOWN
    fixed = _fixed(held.steps)
    return encode(held, ("codes", fixed or "own"), frozenset() if fixed is not None else held.origins, "cat.codes", call.token).derive(base=None, dtype="int8")


def _of_index(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    return content if name in {"drop", "difference", "intersection", "union"} else UNKNOWN


def _mapping(call: Call, value: Value) -> object:
    """A mapping as a value: its pairs; the function it is; None where it is not known."""
    m = call.machine
    held = m.content(value)
    if isinstance(held, Mapping_) and held.rest is None:
        pairs = [(key, m.constant(item, MISSING)) for key, item in held.entries]
        if all(item is not MISSING for _, item in pairs):
            return frozenset(pairs)
    return None


def _mapped(call: Call) -> Value:
    content = as_written(array_of(call), ())
    pairs = _mapping(call, call["arg"])
    own = numbering_of(call.machine, call["arg"])
    if own:
        return encode(content, ("numbering", "own"), own, "map", call.token).derive(base=None, dtype=None)
    told = call.array("arg")
    if told is not None and told.statistic is not None and told.statistic.axis == GROUPS:
        return beside(content, told.statistic, "map", call.token)
    if pairs is None:
        step = Step("looked up", None, "map", call.token)
        return on_all(content, lambda steps, closed: (then(steps, step), False)).derive(base=None, dtype=None)
    return encode(content, ("map", pairs), frozenset(), "map", call.token).derive(base=None, dtype=None)


def _replaced(call: Call) -> Value:
    content = as_written(array_of(call), ()).derive(dtype=None)
    pairs = _mapping(call, call["to_replace"]) if not call.given("value") else None
    own = numbering_of(call.machine, call["to_replace"]) if not call.given("value") else frozenset()
    if own and content.shape.rank == 1:
        return changed(call, encode(content, ("numbering", "own"), own, "replace", call.token))
    whole = content.shape.rank != 1  # which columns hold such names is not known
    if whole or pairs is None or not all(isinstance(key, str) for key, _ in pairs):  # type: ignore[attr-defined]
        return changed(call, on_all(content, lambda steps, closed: (steps, False)))
    return changed(call, encode(content, ("map", pairs), frozenset(), "replace", call.token))


def aligned(content: Array) -> Array:
    """The table with the columns of another one: its dummies mean what the other's mean."""

    def change(steps: Steps, closed: bool) -> tuple[Steps, bool]:
        out = tuple(
            Step("encode", ("get_dummies", "aligned"), step.label, step.token) if step.kind == "encode" and step.operand == ("get_dummies", "own") else step
            for step in steps
        )
        return out, closed

    return on_all(content, change)


def _reindexed(call: Call) -> Value:
    content = array_of(call)
    if not call.given("columns"):
        return content.derive(shape=ANY, base=None)
    return aligned(content).derive(shape=Shape((rows_of(content), None)), base=None)


def _aligned(call: Call) -> Value:
    other = call.array("other")
    return Tuple((aligned(array_of(call)).derive(base=None), UNKNOWN if other is None else aligned(other).derive(base=None)))
