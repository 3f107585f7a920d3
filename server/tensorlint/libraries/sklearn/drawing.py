"""Rows in another order, and rows drawn of others: `sklearn.utils.shuffle` and `resample`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import ANY, COPIED, UNKNOWN, Array, Sequence, Shape, Sym, Value, drawn_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The rows. Of several arrays the same rows are taken, in the same order."""
    lib = Library(registry, "sklearn.utils")
    lib.row("shuffle(*arrays, random_state=None, n_samples=None)", lambda call: _each(call, _shuffled))
    lib.row("resample(*arrays, replace=True, n_samples=None, random_state=None, stratify=None)", lambda call: _each(call, _resampled))


def _each(call: Call, change: Callable[[Call, Array], Array]) -> Value:
    m = call.machine
    made: list[Value] = []
    for value in call.star("arrays"):
        content = m.content(value)
        made.append(change(call, content.derive(base=None)) if isinstance(content, Array) else UNKNOWN)
    boxed = tuple(m.box(each, call.token, position) for position, each in enumerate(made))
    return boxed[0] if len(boxed) == 1 else m.make(Sequence(boxed), call.token)


def _shuffled(call: Call, content: Array) -> Array:
    return content if call.is_none("n_samples") else _drawn(call, content, ("sample", call.token))


def _resampled(call: Call, content: Array) -> Array:
    """Some rows come several times where each may be drawn again, which is so unless it is said otherwise."""
    copied = call.constant("replace", MISSING) is True
    return _drawn(call, content, ("sample", call.token, COPIED) if copied else ("sample", call.token))


def _drawn(call: Call, content: Array, selector: object) -> Array:
    rows = Sym("rows", ("sample", call.token), many=True)
    shape = Shape((rows, *content.shape.dims[1:])) if content.shape.dims and not content.shape.prefix else ANY
    return content.derive(shape=shape, origins=drawn_of(content.origins, selector))
