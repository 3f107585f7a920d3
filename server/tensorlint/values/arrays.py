"""Arrays: what a reviewer keeps in mind of a numpy array, a tensor, or a table of pandas."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from tensorlint.values.base import Token, Value
from tensorlint.values.graphs import Graph
from tensorlint.values.images import Image
from tensorlint.values.lineage import NOWHERE, Origins, Statistic
from tensorlint.values.scores import Scores
from tensorlint.values.shapes import ANY, Shape
from tensorlint.values.steps import Steps

FIELDS: Final = (
    "library",
    "shape",
    "dtype",
    "origins",
    "steps",
    "closed",
    "scores",
    "graph",
    "statistic",
    "formula",
    "axes",
    "base",
    "columns",
    "flags",
    "image",
)


_content: Final = attrgetter(*FIELDS)


class Array(Value):
    """An immutable description of an array.

    library: which one it belongs to, by the name that its own row module gives ("numpy", "torch", …).
    shape, dtype: None for an unknown dtype.
    origins: the data and model calls that it was computed from.
    steps, closed: the preprocessing so far; not closed where something unknown may have happened.
    scores: whether it holds logits or probabilities of classes.
    graph: whether gradients flow (None: unknown).
    statistic: set where the array is a statistic of some data.
    formula: set where it is a part of a loss by hand, e.g. ("difference", …).
    axes: a meaning for each axis, or () where nothing is known: "batch", "class", "channel", "time", "scrambled", "".
    base: the cell that it is a view of.
    columns: for tables, what is known of single columns: pairs of name and (steps, closed).
    flags: further facts, each a string or a tuple.
    image: for pictures, the order of their channels and who read them.
    """

    __slots__ = (*FIELDS, "_hash")

    library: str
    shape: Shape
    dtype: str | None
    origins: Origins
    steps: Steps
    closed: bool
    scores: Scores | None
    graph: Graph | None
    statistic: Statistic | None
    formula: tuple[object, ...] | None
    axes: tuple[str, ...]
    base: Token
    columns: tuple[tuple[object, tuple[Steps, bool]], ...] | None
    flags: frozenset[object]
    image: Image | None

    def __init__(
        self,
        library: str,
        shape: Shape = ANY,
        dtype: str | None = None,
        origins: Origins = NOWHERE,
        *,
        steps: Steps = (),
        closed: bool = False,
        graph: Graph | None = None,
    ) -> None:
        self.library = library
        self.shape = shape
        self.dtype = dtype
        self.origins = origins
        self.steps = steps
        self.closed = closed
        self.scores = None
        self.graph = graph
        self.statistic = None
        self.formula = None
        self.axes = ()
        self.base = None
        self.columns = None
        self.flags = NO_FLAGS
        self.image = None
        self._hash = 0

    def derive(self, **changes: object) -> Array:
        """A description that differs in the given fields."""
        new = object.__new__(Array)
        # One by one: it is done for each operation of a program, and costs half of what a loop over the names does.
        new.library = self.library
        new.shape = self.shape
        new.dtype = self.dtype
        new.origins = self.origins
        new.steps = self.steps
        new.closed = self.closed
        new.scores = self.scores
        new.graph = self.graph
        new.statistic = self.statistic
        new.formula = self.formula
        new.axes = self.axes
        new.base = self.base
        new.columns = self.columns
        new.flags = self.flags
        new.image = self.image
        new._hash = 0
        for name, value in changes.items():
            setattr(new, name, value)
        return new

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return type(other) is Array and hash(self) == hash(other) and _content(self) == _content(other)

    def __hash__(self) -> int:
        if not self._hash:
            self._hash = hash(_content(self)) or 1
        return self._hash

    def __repr__(self) -> str:
        dtype = f" {self.dtype}" if self.dtype else ""
        return f"Array[{self.library}{dtype} {self.shape}]"


NO_FLAGS: Final[frozenset[object]] = frozenset()
ONE_EACH: Final = "one score each"
"""The flag of scores whose axis of classes held one and was dropped: they are numbers of the items, not of classes."""
ONE_SAMPLE: Final = "one-sample"
"""The flag of what was taken out of a batch or a table by a number: its first axis is no axis of samples."""
SAMPLED: Final = "sampled"
"""The flag of what a data set reads for one sample alone."""
