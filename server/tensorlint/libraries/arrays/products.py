"""Matrix products."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.refusals import refuse
from tensorlint.libraries.arrays.activations import of_product
from tensorlint.libraries.arrays.arithmetic import RANK
from tensorlint.libraries.arrays.dtypes import promote_names
from tensorlint.libraries.arrays.weights import asked
from tensorlint.libraries.gradients import graph_of_all
from tensorlint.values import ANY, Array, Shape, Value, broadcast, same, unite

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.machine import Machine


def matmul(m: Machine, a: Array, b: Array, node: ast.AST, *, each_with_each: bool = False) -> Value:
    """a @ b, as numpy and torch do it: vectors are padded, leading axes broadcast, or (`numpy.dot`) each row is multiplied with each matrix."""
    shape = _of_each_with_each(a.shape, b.shape) if each_with_each else _matmul_shape(a.shape, b.shape)
    if shape is None:
        refuse(m, "product", node, a=a, b=b, node=node)
        shape = ANY
    m.use_scores(a, "arithmetic", m.place(node))
    plain = [each.library for each in (a, b) if "container" not in each.flags or each.library != "torch"]
    library = max(plain, key=lambda name: RANK.get(name, 0)) if plain else a.library
    made = not a.steps and not b.steps and a.closed and b.closed
    out = Array(
        library, shape, promote_names(a.dtype, b.dtype, torch_like=library == "torch"), unite(a.origins, b.origins), closed=made,
        graph=graph_of_all(m, [a, b]),
    ).derive(scores=of_product(a, b, m.token(node)))  # fmt: skip
    return asked(m, a, b, out, node)


def _matmul_shape(a: Shape, b: Shape) -> Shape | None:
    """The shape; None where the inner sizes provably differ."""
    if a.prefix or b.prefix:
        if a.prefix and not b.prefix and len(b.dims) == 2 and len(a.dims) >= 1:
            return Shape((*a.dims[:-1], b.dims[1]), prefix=True) if same(a.dims[-1], b.dims[0]) is not False else None
        return ANY
    if not a.dims or not b.dims:
        return ANY
    inner = b.dims[0] if len(b.dims) == 1 else b.dims[-2]
    if same(a.dims[-1], inner) is False:
        return None
    lead, fits = broadcast(Shape(a.dims[:-2]), Shape(b.dims[:-2]))
    if fits is False:
        return None
    dims = list(lead.dims)
    if len(a.dims) > 1:
        dims.append(a.dims[-2])
    if len(b.dims) > 1:
        dims.append(b.dims[-1])
    return Shape(dims)


def _of_each_with_each(a: Shape, b: Shape) -> Shape | None:
    """The last axis of one against the last but one of the other; all others stay. None where these provably differ."""
    if a.prefix or b.prefix or len(b.dims) < 3:
        return _matmul_shape(a, b)
    if not a.dims:
        return ANY
    return None if same(a.dims[-1], b.dims[-2]) is False else Shape((*a.dims[:-1], *b.dims[:-2], b.dims[-1]))
