"""Gradients: the graph of what a call computes, from its inputs and from the gradient mode that it runs in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.values import MADE, UNKNOWN, Array, Const, Fact, Graph, Number, Opaque, Text, together_graphs

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Value

DATA: Final = frozenset({"generated", "file", "dataset"})
PLAIN: Final = (Const, Number, Text)
"""What holds no tensors."""
TAPE: Final = "tape"
"""The aspect of the surroundings that is set while what is computed is recorded for gradients."""
DERIVED: Final = "derived"
"""The one that is set once a gradient is taken while a model runs."""


def graph_of(content: Value) -> Graph | None:
    """The graph of an operand: data has none; None where it is not known."""
    if content is UNKNOWN or isinstance(content, Opaque):
        return None
    if not isinstance(content, Array):
        return MADE if isinstance(content, PLAIN) else None  # what holds others may hold tensors
    if content.graph is not None:
        return content.graph
    if content.dtype is not None and not content.dtype.startswith(("float", "bfloat", "complex")):
        return MADE
    if content.library == "tensorflow":  # a variable has no origins
        return MADE if content.origins and all(getattr(origin, "kind", "") in DATA for origin in content.origins) else None
    return MADE if content.library in {"numpy", "pandas"} else None


def under_mode(m: Machine, graph: Graph | None) -> Graph | None:
    """The graph of a result as the gradient mode leaves it."""
    mode = m.get(AMBIENT, "gradient")
    if mode is MISSING or (isinstance(mode, Fact) and mode.state == "on"):
        return graph
    if not isinstance(mode, Fact) or mode.detail == "at-once":
        return None  # a mode that was switched by a call holds until the next one, in whichever order the two run
    return graph if graph is not None and not graph.flows and graph.state != "flat" else Graph("detached", "no_grad", mode.token)


def graph_of_all(m: Machine, contents: list[Value]) -> Graph | None:
    """The graph of what is computed of several values."""
    out: Graph | None = MADE
    for content in contents:
        out = together_graphs(out, graph_of(content))
    return under_mode(m, out)


def hardened(m: Machine, graph: Graph | None, how: str, token: tuple[object, object]) -> Graph | None:
    """The graph behind an operation without a slope whose result has none."""
    return None if graph is None else _noted(m, graph, graph.hardened(how, token), token)


def flattened(m: Machine, graph: Graph | None, how: str, token: tuple[object, object]) -> Graph | None:
    """The graph behind an operation without a slope whose result has one."""
    return None if graph is None else _noted(m, graph, graph.flattened(how, token), token)


def _noted(m: Machine, before: Graph, after: Graph, token: tuple[object, object]) -> Graph:
    if before.flows and not after.flows:
        m.observe("graph-ended", token[0], how=after.how)  # type: ignore[arg-type]
    return after


def ended(content: Array, how: str, token: object) -> Graph:
    """The graph after the tensor was taken out of it; what has none keeps what ended it."""
    known = content.graph
    return known if known is not None and known.state == "detached" else Graph("detached", how, token, at=None if known is None else known.at)


def given_gradient(content: Array, token: object) -> Array:
    """A tensor that is told to need a gradient; what it had been cut off from is kept in mind."""
    known = content.graph
    if known is not None and known.flows:
        return content
    return content.derive(graph=Graph("leaf", "given", token, at=None if known is None else known.at, cut=known), flags=content.flags | {"requires-grad"})
