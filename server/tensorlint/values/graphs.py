"""Graphs: whether gradients flow through a tensor, and where they stop."""

from __future__ import annotations

from typing import Final

from tensorlint.values.base import Token

HARD: Final = frozenset({"argmax", "round", "sign", "comparison", "cast"})
"""Operations that have no slope: what they give carries no gradient, whatever is done."""
CUTS: Final = frozenset({"no_grad", "detach", "item", "numpy", "data", "tensor"})
"""What takes a tensor out of its graph."""


class Graph:
    """Whether gradients flow through a tensor.

    state: "attached"; "detached" (no graph: `how` and `token` say what ended it); "flat" (there is a graph, and every gradient through it is zero);
    "leaf" (needs a gradient itself). at: the loss that was computed of it. cut: of a leaf, the graph that the tensor had before it was made one.
    beside: of a sum that is attached, a term that is not.
    """

    __slots__ = ("at", "beside", "cut", "how", "state", "token")

    def __init__(self, state: str, how: str = "", token: Token = None, *, at: Token = None, cut: Graph | None = None, beside: Graph | None = None) -> None:
        self.state = state
        self.how = how
        self.token = token
        self.at = at
        self.cut = cut
        self.beside = beside

    @property
    def flows(self) -> bool:
        """Whether a gradient gets through."""
        return self.state in {"attached", "leaf"}

    @property
    def is_hard(self) -> bool:
        """Whether an operation without a slope ended it."""
        return self.how in HARD and not self.flows

    def hardened(self, how: str, token: Token) -> Graph:
        """After an operation without a slope whose result has no graph."""
        return self if self.state == "detached" and (self.is_hard or self.how not in CUTS) else Graph("detached", how, token)

    def flattened(self, how: str, token: Token) -> Graph:
        """After an operation without a slope whose result has a graph."""
        return Graph("flat", how, token) if self.flows else self

    def summed_at(self, token: Token) -> Graph:
        """After the loss was computed of it."""
        if self.at is not None or self.state == "attached":
            return self
        if self.state == "leaf":  # what a loss is computed of needed a gradient before
            return Graph("attached")
        return Graph(self.state, self.how, self.token, at=token, cut=self.cut, beside=self.beside)

    def with_term(self, term: Graph | None) -> Graph:
        """A sum that has a term without a gradient; or of which no term is kept in mind (None)."""
        return Graph(self.state, self.how, self.token, at=self.at, cut=self.cut, beside=term)

    def _content(self) -> tuple[object, ...]:
        return (self.state, self.how, self.token, self.at, self.cut, self.beside)

    def __eq__(self, other: object) -> bool:
        return self is other or (type(other) is Graph and other._content() == self._content())

    def __hash__(self) -> int:
        return hash(self._content())


ATTACHED: Final = Graph("attached")
MADE: Final = Graph("detached", "made")


def join_graphs(a: Graph | None, b: Graph | None) -> Graph | None:
    """What holds of a tensor that is one of two."""
    if a is None or b is None or a == b:
        return a if a == b else None
    if a.state == b.state and a.flows:
        return a if a.beside == b.beside else ATTACHED
    if a.state == b.state and a.how == b.how:
        return Graph(a.state, a.how, a.token, at=a.at if a.at == b.at else None)
    return None


def together_graphs(a: Graph | None, b: Graph | None) -> Graph | None:
    """The graph of what is computed of two tensors: gradients flow where they flow through either."""
    for first, second in ((a, b), (b, a)):
        if first is not None and first.state == "attached":
            beside = second.beside if second is not None and second.state == "attached" else None
            return first if first.beside is not None or beside is None else first.with_term(beside)
    for each in (a, b):
        if each is not None and each.state == "leaf":
            return each
    if a is None or b is None:
        return None
    for each in (a, b):
        if each.state == "flat":
            return each
    return b if _weight(b) > _weight(a) else a


def _weight(graph: Graph) -> int:
    return 2 if graph.is_hard else 1 if graph.how in CUTS else 0
