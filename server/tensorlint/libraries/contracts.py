"""What losses and metrics demand: which scores, how shapes must fit, and what comes out. Shared by all libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values import ANY, NO_FLAGS, Array, Number, Origin, Shape, Value
from tensorlint.values.lineage import MAX_ORIGINS

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call


class Contract:
    """What a loss or metric demands of its two main arguments.

    policy: "broadcast" (shapes that differ are broadcast), "same" (must be equal), "classes" (scores with the classes on axis 1 against class
    indices or probabilities), "aligns" (ranks are lined up), "columns" (vectors or matrices of equal shape, `(n,)` and `(n, 1)` alike), "labels"
    (vectors of labels).
    scores: what the prediction must hold: "logits", "probabilities", "log-probabilities", "" (anything).
    symmetric: whether the arguments may change places. order: the parameters' names, prediction first or target first as the library has it.
    option: the option by which the loss is told what scores it gets ("from_logits"); what it takes is then said by each observation (`takes`).
    labels: the format of the target: "indices" of classes, "one-hot" rows, "flags" (one number for each score), "" (anything).
    built: the full name of the class that has the option. other: the loss of the same kind that takes the other format of labels.
    """

    __slots__ = ("built", "labels", "name", "option", "other", "policy", "raises", "role", "scores", "symmetric")

    def __init__(
        self,
        name: str,
        policy: str,
        scores: str = "",
        *,
        symmetric: bool = False,
        role: str = "loss",
        raises: str = "",
        option: str = "",
        labels: str = "",
        built: str = "",
        other: str = "",
    ) -> None:
        self.name = name
        self.policy = policy
        self.scores = scores
        self.symmetric = symmetric
        self.role = role
        self.raises = raises  # the exception of a misfit, as tried
        self.option = option
        self.labels = labels
        self.built = built
        self.other = other

    def __repr__(self) -> str:
        return self.name


def observe_loss(
    call: Call, contract: Contract, prediction: str, target: str, *, reduction: object = "mean", library: str, smoothing: object = 0.0, **extra: object
) -> Value:
    """Records a loss or metric, and gives its value. `smoothing`: how much of each label is spread over the other classes."""
    m = call.machine
    origin = Origin("loss", call.token, contract.name)
    first, second = call[prediction], call[target]
    a, b = m.content(first), m.content(second)
    places = tuple(place_of(call, name) for name in (prediction, target))
    m.observe(
        "loss", call.place, prediction=first, target=second, a=a, b=b, places=places, policy=contract.policy, contract=contract, reduction=reduction,
        role=contract.role, by_hand=None, node=call.node, smoothing=smoothing, gradient=m.get("ambient", "gradient"), criterion=call.receiver, origin=origin,
        **extra,
    )  # fmt: skip
    if contract.role == "metric":
        for value in (first, second):
            m.use(value, "metric", call.place)
    else:
        for value in (first, second):
            m.use(value, "loss", call.place)
    origins = frozenset().union(*(each.origins for each in (a, b) if isinstance(each, Array)))
    if smoothing:
        origins = frozenset({origin, *sorted(origins, key=repr)[: MAX_ORIGINS - 1]})
    if library == "number":
        return Number("float", None, origins)
    shape = Shape(()) if reduction in {"mean", "sum", "batchmean"} else ANY
    graph = next((each.graph for each in (a, b) if isinstance(each, Array) and each.graph is not None and each.graph.state != "detached"), None)
    if graph is None and isinstance(a, Array):
        graph = a.graph
    return Array(library, shape, "float32", origins, graph=graph).derive(flags=NO_FLAGS | {"loss"})


def place_of(call: Call, name: str) -> object:
    """Where the argument is written; the whole call where that is not to be seen."""
    node = call.node
    arguments = getattr(node, "args", [])
    for keyword in getattr(node, "keywords", []):
        if keyword.arg == name:
            return call.machine.place(keyword.value)
    positional = [parameter.name for parameter in call.row.signature.parameters if not parameter.keyword_only]
    if name in positional and positional.index(name) < len(arguments) and not any(type(a).__name__ == "Starred" for a in arguments):
        return call.machine.place(arguments[positional.index(name)])
    return call.place
