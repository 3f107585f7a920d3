"""Shapes in annotations: `Float[Tensor, "batch 10"]`, `Tensor[[B, 10]]`, `Annotated[Tensor, "batch 10"]`.

The names in one signature are sizes with an identity: two parameters that name `batch` have one and the same.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import ANY, Array, Dim, LibraryName, Shape, Sym, Value, add, multiply, subtract

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine

NAME: Final = re.compile(r"[A-Za-z_]\w*")
EXPRESSION: Final = re.compile(r"[\w+*\-()]+")
MAX_AXES: Final = 16
DTYPES: Final = frozenset("float16 bfloat16 float32 float64 int8 int16 int32 int64 uint8 bool complex64 complex128".split())  # noqa: SIM905


def array_library(m: Machine, value: Value) -> str | None:
    """The library whose arrays a class is."""
    content = m.content(value)
    entry = m.registry.lookup(content.name) if isinstance(content, LibraryName) else None
    if not isinstance(entry, LibraryClass):
        return None
    other = entry.facts.get("annotates_arrays_of")
    return other if isinstance(other, str) else next((library for library, cls in m.registry.arrays.items() if cls is entry), None)


def annotated_array(m: Machine, meant: Value, index: ast.expr, signature: object, resolve: Callable[[ast.expr], Value]) -> Array | None:
    """The array that `meant[index]` tells of; None where it tells of none. `resolve`: what a name or dotted name in an annotation means."""
    library = array_library(m, meant)
    if library is not None:  # Tensor[[B, 10]], Tensor[B, 10], Tensor[[B, 10], float32]
        kinds = [_dtype(m.content(resolve(each))) for each in index.elts if isinstance(each, (ast.Name, ast.Attribute))] if isinstance(index, ast.Tuple) else []
        return Array(library, _of_items(m, index, signature, resolve), next((each for each in kinds if each is not None), None))
    content = m.content(meant)
    if not isinstance(content, LibraryName) or not isinstance(index, ast.Tuple) or len(index.elts) < 2:
        return None
    entry = m.registry.lookup(content.name)
    dtypes = entry.facts.get("annotates") if isinstance(entry, LibraryClass) else None
    if dtypes is None:
        return None
    library = array_library(m, resolve(index.elts[0]))
    if library is None:
        return None
    told = index.elts[1] if len(index.elts) == 2 else ast.Tuple(index.elts[1:], ast.Load())
    if isinstance(told, ast.Constant) and isinstance(told.value, str):
        shape = shape_of_words(told.value, signature)
    elif isinstance(told, (ast.Tuple, ast.List)):
        shape = _of_items(m, told, signature, resolve)
    else:
        shape = ANY
    return Array(library, shape, dtypes if isinstance(dtypes, str) and dtypes else None)


def _dtype(meant: Value) -> str | None:
    name = meant.name.rpartition(".")[2] if isinstance(meant, LibraryName) else ""
    return name if name in DTYPES else None


def shape_of_words(text: str, signature: object) -> Shape:
    """`"batch 3 h w"`; `...` and `*name` stand for any number of axes, `_` for any size, `#n` for one that may be 1."""
    dims: list[Dim] = []
    prefix = False
    words = text.replace(",", " ").split()
    if len(words) > MAX_AXES:
        return ANY
    for word in words:
        if word == "..." or word.startswith("*"):
            dims, prefix = [], True
            continue
        dims.append(_of_word(word, signature))
    return Shape(dims, prefix=prefix)


def _of_word(word: str, signature: object) -> Dim:
    word = word.rpartition("=")[2]
    if word.startswith(("#", "?", "_", "{")) or not EXPRESSION.fullmatch(word):
        return None
    if NAME.fullmatch(word):
        return Sym(word, ("signature", signature), many=True)
    try:
        return _computed(ast.parse(word, mode="eval").body, signature)
    except (SyntaxError, ValueError, RecursionError):
        return None


def _computed(node: ast.expr, signature: object) -> Dim:
    """`n+1`, `2*d`."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    if isinstance(node, ast.Name):
        return Sym(node.id, ("signature", signature), many=True)
    if isinstance(node, ast.BinOp):
        left, right = _computed(node.left, signature), _computed(node.right, signature)
        if isinstance(node.op, ast.Add):
            return add(left, right)
        if isinstance(node.op, ast.Sub):
            return subtract(left, right)
        if isinstance(node.op, ast.Mult):
            return multiply(left, right)
    return None


def _of_items(m: Machine, index: ast.expr, signature: object, resolve: Callable[[ast.expr], Value]) -> Shape:
    """`[B, 10]`: numbers, names of constants or of sizes, and `...`."""
    if isinstance(index, ast.Tuple) and len(listed := [each for each in index.elts if isinstance(each, (ast.List, ast.Tuple))]) == 1:
        index = listed[0]  # Tensor[dtype, [B, 10]], Tensor[[B, 10], dtype]
    items = index.elts if isinstance(index, (ast.List, ast.Tuple)) else [index]
    if len(items) == 1 and isinstance(items[0], (ast.List, ast.Tuple)):
        items = items[0].elts
    if len(items) == 1 and isinstance(items[0], ast.Constant) and isinstance(items[0].value, str) and " " in items[0].value:
        return shape_of_words(items[0].value, signature)
    if len(items) > MAX_AXES:
        return ANY
    dims: list[Dim] = []
    prefix = False
    for item in items:
        if isinstance(item, ast.Starred) or (isinstance(item, ast.Constant) and item.value is ...):
            dims, prefix = [], True
        elif isinstance(item, ast.Constant) and isinstance(item.value, str):
            dims.append(_of_word(item.value, signature))
        elif isinstance(item, ast.Constant):
            dims.append(item.value if type(item.value) is int and item.value >= 0 else None)
        elif isinstance(item, ast.Attribute) and isinstance(m.content(resolve(item)), LibraryName):
            continue  # `torch.int64`
        elif isinstance(item, ast.Name):
            meant = m.content(resolve(item))
            if not isinstance(meant, LibraryName) and item.id not in DTYPES:  # the name of a dtype
                dims.append(_named(m, item, meant, signature))
        else:
            dims.append(_computed(item, signature) if isinstance(item, ast.BinOp) else None)
    return Shape(dims, prefix=prefix)


def _named(m: Machine, item: ast.Name, meant: Value, signature: object) -> Dim:
    """A constant of the program is the number; any other name is a size."""
    constant = m.constant(meant, MISSING)
    if type(constant) is int:
        return constant
    return Sym(item.id, ("signature", signature), many=True)
