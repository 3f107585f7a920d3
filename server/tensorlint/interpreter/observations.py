"""What happened that matters to machine learning: what, with which values, where, and in which context.

Observations are what rules see. They name no library: a library's rows say which observation a call is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import CallPath
    from tensorlint.syntax import Place
    from tensorlint.values import Condition, Function, Value


class Observation:
    """One event. `kind` is a name of the list below; `values` are its parts by name; `function` is the function it stands in (None: top level); `loop` is
    where the outermost loop that it happens in starts.

    kinds
    - "model-call": `model` (Ref), `input`, `output`, `api` ("module", "predict", "evaluate", "opaque"), `modes` (of the leaves that depend on the mode),
      `gradient` (the gradient mode), `session`, `origin` (of the output)
    - "fit": `model`, `features`, `target`, `api` ("estimator", "transformer", "network")
    - "transform": `transformer`, `input`, `output`, `fitted`, `fits` (it fits as well)
    - "loss": `prediction`, `target`, `policy` (how shapes are treated), `contract`, `role` ("loss" or "metric")
    - "combine": `left`, `right`, `operator`
    - "softmax": `input`, `axis`, `applied` (where; of a container's layer: where it was built)
    - "graph-ended": `how` (no gradient passes this operation)
    - "repeated": `of` (where the body begins of a loop that does in each pass what it did before: a call with the same arguments, a loop over the same)
    - "backward", "optimizer-step", "mode-written", "split", "session", "variables-initialised", "reshape", "statistic", "reveal"
    """

    __slots__ = ("callers", "condition", "found", "function", "kind", "loop", "path", "place", "trying", "values", "verdict")

    def __init__(
        self,
        kind: str,
        place: Place,
        path: CallPath | None,
        condition: Condition,
        values: dict[str, object],
        function: Function | None,
        callers: tuple[str, ...],
        *,
        loop: Place | None,
        trying: bool,
    ) -> None:
        self.kind = kind
        self.place = place
        self.path = path
        self.condition = condition
        self.values = values
        self.function = function  # the Function it stands in
        self.callers = callers  # the names of the functions on the call path, innermost first
        self.loop = loop
        self.trying = trying
        self.verdict: Any = None  # what the rules that look at nothing else made of it
        self.found: dict[object, tuple[object, ...]] | None = None  # what was looked for in it alone, by who looks

    def __getitem__(self, name: str) -> Any:
        """A part; what it is hangs on the kind. None where there is none of that name."""
        return self.values.get(name)

    def value(self, name: str) -> Value | None:
        """A part that is an abstract value."""
        return self.values.get(name)  # type: ignore[return-value]

    def says_the_same(self, other: Observation) -> bool:
        """Whether two runs have observed the same."""
        return (
            self.place == other.place
            and self.path is other.path
            and self.condition == other.condition
            and (self.loop, self.trying, self.callers) == (other.loop, other.trying, other.callers)
            and getattr(self.function, "definition", None) == getattr(other.function, "definition", None)
            and self.values == other.values
        )

    def __repr__(self) -> str:
        return f"{self.kind} at {self.place}"


class Use:
    """A use edge: something made at `origin` reached a consumer. `kind` says which: "backward", "fit", "metric", "loss", "argmax", "numpy",
    "file", "screen", "shape", "compare", "escape", "returned", …
    """

    __slots__ = ("kind", "origin", "path", "place")

    def __init__(self, origin: object, kind: str, place: Place | None, path: CallPath | None) -> None:
        self.origin = origin
        self.kind = kind
        self.place = place
        self.path = path

    def __repr__(self) -> str:
        return f"{self.origin} -> {self.kind}"
