"""What an annotation tells of a parameter that nobody in view gives a value."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import get_attribute, has_unknown_base, library_base
from tensorlint.interpreter.construction import instantiate, make_object
from tensorlint.interpreter.shape_annotations import annotated_array
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import ANY, BOOL, FLOAT, TEXT, TRUE, UNKNOWN, Array, Cell, Class, LibraryName, LibraryObject, Number, Ref, Sym, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

PLAIN = {"float": FLOAT, "bool": BOOL, "str": TEXT}


def annotated(m: Machine, annotation: ast.expr | None, name: str, cell: Cell) -> Value | None:
    """An unknown value of the annotated kind, at home in the cell; None where the annotation tells nothing that is followed."""
    node: ast.expr | None = annotation
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        node = _parsed(node.value)
    if isinstance(node, ast.Subscript):
        return _subscripted(m, node, name, cell)
    if not isinstance(node, (ast.Name, ast.Attribute)):
        return None
    content = m.content(_dotted(m, node))
    if isinstance(content, Class):
        return _model(m, content, node)
    return _of_library(m, content.name, name, cell, node) if isinstance(content, LibraryName) else None


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


def _of_library(m: Machine, full: str, name: str, cell: Cell, node: ast.expr) -> Value | None:
    entry = m.registry.lookup(full)
    if not isinstance(entry, LibraryClass):
        return None
    top, _, last = full.rpartition(".")
    if top == "builtins":
        content = Number("int", Sym(name, cell)) if last == "int" else PLAIN.get(last)
        if content is not None:
            m.set(cell, CONTENT, content)
        return None if content is None else Ref(cell)
    for library, cls in m.registry.arrays.items():
        if cls is entry:
            m.set(cell, CONTENT, Array(library, ANY))
            return Ref(cell)
    if not entry.fact("model"):
        return None
    if entry.fact("forward") is None:
        m.set(cell, "is-network", TRUE)  # some model, of which nothing else is known
        return None
    made = make_object(m, LibraryObject(full, (("?", UNKNOWN),)), m.place(node), name)
    _forget_state(m, made)
    return made


def _model(m: Machine, cls: Class, node: ast.expr) -> Value | None:
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
