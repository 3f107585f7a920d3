"""What an annotation tells of a parameter that nobody in view gives a value, and of the fields of one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import child_of, get_attribute, part_cell
from tensorlint.interpreter.construction import fields_of, instantiate, make_object
from tensorlint.interpreter.inheritance import has_unknown_base, library_base
from tensorlint.interpreter.shape_annotations import annotated_array
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import (
    ANY,
    BOOL,
    FLOAT,
    INT,
    TEXT,
    TRUE,
    UNKNOWN,
    Array,
    Cell,
    Class,
    Instance,
    LibraryName,
    LibraryObject,
    Number,
    Origin,
    Ref,
    Sequence,
    Sym,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

PLAIN: Final = {"float": FLOAT, "bool": BOOL, "str": TEXT, "int": INT}
LISTS: Final = frozenset({LibraryName("builtins.list"), LibraryName("typing.List"), LibraryName("typing.Sequence")})


def annotated(m: Machine, annotation: ast.expr | None, name: str, cell: Cell) -> Value | None:
    """An unknown value of the annotated kind, at home in the cell; None where the annotation tells nothing that is followed."""
    node = _unquoted(annotation)
    meant = meaning(m, node)
    if meant is not UNKNOWN:
        return _of_kind(m, meant, name, cell, annotation or ast.Pass())
    return _subscripted(m, node, name, cell) if isinstance(node, ast.Subscript) else None


def annotated_shape(m: Machine, annotation: ast.expr, place: tuple[object, object]) -> Value:
    """The array that `Float[Tensor, "batch 10"]` tells of; UNKNOWN for all else."""
    node = _unquoted(annotation)
    if not isinstance(node, ast.Subscript):
        return UNKNOWN
    found = annotated_array(m, _dotted(m, node.value), node.slice, place, lambda each: _dotted(m, each))
    return UNKNOWN if found is None else found


def meaning(m: Machine, annotation: ast.expr | None) -> Value:
    """The class that an annotation names; of `list[float]` a list of it; UNKNOWN of any other."""
    node = _unquoted(annotation)
    if isinstance(node, (ast.Name, ast.Attribute)):
        content = m.content(_dotted(m, node))
        return content if isinstance(content, (Class, LibraryName)) else UNKNOWN
    if isinstance(node, ast.Subscript) and m.content(_dotted(m, node.value)) in LISTS:
        item = meaning(m, node.slice)
        return UNKNOWN if item is UNKNOWN else Sequence((), item)
    return UNKNOWN


def _of_kind(m: Machine, meant: Value, name: str, cell: Cell, node: ast.AST, depth: int = 3) -> Value | None:
    if isinstance(meant, LibraryName):
        return _of_library(m, meant.name, name, cell, node)
    if isinstance(meant, Sequence):
        item = _item(meant.rest)
        if item is None:
            return None
        m.set(cell, CONTENT, Sequence((), item))
        return Ref(cell)
    if not isinstance(meant, Class):
        return None
    fields = fields_of(m, meant)
    return _model(m, meant, node) if fields is None else _record(m, meant, fields, cell, node, depth)


def _item(kind: Value | None, depth: int = 3) -> Value | None:
    """What a list holds, of which an annotation tells no more than the kind: numbers or texts, or lists of such."""
    if isinstance(kind, Sequence) and depth:
        inner = _item(kind.rest, depth - 1)
        return None if inner is None else Sequence((), inner)
    return PLAIN.get(kind.name.removeprefix("builtins.")) if isinstance(kind, LibraryName) else None


def _record(m: Machine, cls: Class, fields: dict[str, Value], cell: Cell, node: ast.AST, depth: int) -> Value | None:
    """Some object of a class whose fields are annotated: each is an unknown of its kind."""
    if not depth or m.store.get((cell, CONTENT)) is not MISSING:
        return Ref(cell) if depth else None
    m.set(cell, CONTENT, Instance(cls))
    for name, kind in fields.items():
        part = part_cell(Ref(cell), name)
        told = _of_kind(m, kind, name, part, node, depth - 1)
        m.set_attribute(cell, name, child_of(m, Ref(cell), name) if told is None else told)
    return Ref(cell)


def _subscripted(m: Machine, node: ast.Subscript, name: str, cell: Cell) -> Value | None:
    """`Float[Tensor, "batch 10"]`, `Tensor[[B, 10]]`, and tuples of such."""
    meant = _dotted(m, node.value)
    content = m.content(meant)
    if content == LibraryName("builtins.tuple") and isinstance(node.slice, ast.Tuple) and not any(_is_ellipsis(each) for each in node.slice.elts):
        items = []
        for index, each in enumerate(node.slice.elts):
            part = Cell(cell.place, cell.path, (cell.which, index))
            told = annotated(m, each, f"{name}[{index}]", part)
            items.append(UNKNOWN if told is None else told)
        return Tuple(tuple(items))
    signature = cell.place[:2] if isinstance(cell.place, tuple) else cell.place
    array = annotated_array(m, meant, node.slice, signature, lambda each: _dotted(m, each))
    if array is None:
        return None
    m.set(cell, CONTENT, array)
    return Ref(cell)


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def _unquoted(annotation: ast.expr | None) -> ast.expr | None:
    return _parsed(annotation.value) if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str) else annotation


def _parsed(text: str) -> ast.expr | None:
    if len(text) > 200:
        return None
    try:
        return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError):
        return None


def _dotted(m: Machine, node: ast.expr) -> Value:
    from tensorlint.interpreter.names import load_name

    if isinstance(node, ast.Attribute):
        return get_attribute(m, _dotted(m, node.value), node.attr, node)
    return load_name(m, node.id) if isinstance(node, ast.Name) else UNKNOWN


def _of_library(m: Machine, full: str, name: str, cell: Cell, node: ast.AST) -> Value | None:
    entry = m.registry.lookup(full)
    if not isinstance(entry, LibraryClass):
        return None
    top, _, last = full.rpartition(".")
    if top == "builtins":
        content: Value | None = Number("int", Sym(name, cell)) if last == "int" else PLAIN.get(last)
        if content is not None:
            m.set(cell, CONTENT, content)
        return None if content is None else Ref(cell)
    dtype = entry.facts.get("dtype") if full.startswith("torch.") and full.endswith("Tensor") else None
    for library, cls in m.registry.arrays.items():
        if cls is entry or (isinstance(dtype, str) and library == "torch"):
            source = Origin("parameter", cell, name)  # some data; what was done to it before is not known
            m.set(cell, CONTENT, Array(library, ANY, dtype if isinstance(dtype, str) else None, frozenset({source})))
            return Ref(cell)
    unknown = entry.fact("unknown")
    if callable(unknown):
        m.set(cell, CONTENT, unknown(m, cell))
        return Ref(cell)
    if not entry.fact("model"):
        return None
    if entry.fact("forward") is None:
        m.set(cell, "is-network", TRUE)  # some model, of which nothing else is known
        return None
    made = make_object(m, LibraryObject(full, (("?", UNKNOWN),)), m.place(node), name)
    _forget_state(m, made)
    return made


def _model(m: Machine, cls: Class, node: ast.AST) -> Value | None:
    """Some object of a model's class: its layers are known, what was done to it is not."""
    base = library_base(m, cls)
    if base is None or not base.fact("model") or has_unknown_base(m, cls):
        return None
    marks = m.trace.marks()
    made = instantiate(m, cls, [], {}, node, known=False)
    m.trace.take_back(marks)
    if isinstance(made, Ref):
        _forget_state(m, made)
    return made


def _forget_state(m: Machine, made: Ref, depth: int = 8) -> None:
    for aspect in ("mode", "weights", "fitted"):
        if m.store.get((made.cell, aspect)) is not MISSING:
            m.set(made.cell, aspect, UNKNOWN)
    if depth:
        for child in m.children(made):
            if isinstance(child, Ref):
                _forget_state(m, child, depth - 1)
