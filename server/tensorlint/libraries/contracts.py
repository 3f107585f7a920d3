"""What losses and metrics demand: which scores, which targets, how shapes must fit, and what comes out. Shared by all libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.refusals import may_not_meet
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.libraries.arrays.creation import as_source, from_literal
from tensorlint.libraries.arrays.spelling import spelled
from tensorlint.libraries.gradients import graph_of, under_mode
from tensorlint.values import ANY, MADE, NO_FLAGS, Array, Const, Graph, Number, Origin, Sequence, Shape, Tuple, Value, broadcast, together_graphs
from tensorlint.values.lineage import MAX_ORIGINS

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call


PRECISION = "precision"
"""The aspect of the surroundings that is set once something in view may compute in another precision than the usual one."""


class Contract:
    """What a loss or metric demands of its two main arguments.

    policy: "broadcast" (shapes that differ are broadcast), "same" (must be equal), "classes" (scores with the classes on axis 1 against class
    indices or probabilities), "classes last" (on the last axis, against class indices), "aligns" (ranks are lined up), "columns" (vectors or matrices of equal shape, `(n,)` and `(n, 1)` alike), "labels"
    (vectors of labels).
    scores: what the prediction must hold: "logits", "probabilities", "log-probabilities", "" (anything).
    goals: what the target must hold: "indices" (whole numbers that name classes), "indices or probabilities", "probabilities", "like the prediction"
    (of its very dtype), "floating", "" (anything). refuses: the dtypes of a target that raise, as tried.
    of_distributions: whether it compares two distributions, of which either may be the target.
    symmetric: whether the arguments may change places. order: the parameters' names, prediction first or target first as the library has it.
    option: the option by which the loss is told what scores it gets ("from_logits"); what it takes is then said by each observation (`takes`).
    labels: the format of the target: "indices" of classes, "one-hot" rows, "flags" (one number for each score), "indices or rows" (of which shapes and
    dtypes tell), "" (anything).
    built: the full name of the class that has the option. other: the loss of the same kind that takes the other format of labels.
    applies: the activation that the loss applies itself ("softmax", "sigmoid"). for_scores: the loss of the same kind that takes raw scores, as a
    class and as a function. for_probabilities: the one that takes probabilities, and what has to be done to them first. for_logs: the function that
    makes of raw scores what it takes. for_one_unit: the loss for a single score of two classes.
    """

    __slots__ = (
        "applies",
        "built",
        "for_logs",
        "for_one_unit",
        "for_probabilities",
        "for_scores",
        "goals",
        "labels",
        "name",
        "of_distributions",
        "option",
        "other",
        "policy",
        "raises",
        "refuses_scores",
        "role",
        "scores",
        "symmetric",
    )

    def __init__(
        self, name: str, policy: str, scores: str = "", *, symmetric: bool = False, of_distributions: bool = False, role: str = "loss", raises: str = "", goals: str = "", applies: str = "",
        for_scores: tuple[str, str] | None = None, for_logs: str = "", refuses_scores: bool = False,
        for_probabilities: tuple[str, str, str] | None = None, for_one_unit: tuple[str, str] | None = None,
        option: str = "", labels: str = "", built: str = "", other: str = "",
    ) -> None:  # fmt: skip
        self.name = name
        self.policy = policy
        self.scores = scores
        self.symmetric = symmetric
        self.of_distributions = of_distributions
        self.role = role
        self.raises = raises  # the exception of a misfit, as tried
        self.option = option
        self.labels = labels
        self.built = built
        self.other = other
        self.goals = goals
        self.applies = applies
        self.for_scores = for_scores
        self.for_logs = for_logs
        self.for_probabilities = for_probabilities
        self.for_one_unit = for_one_unit
        self.refuses_scores = refuses_scores  # other scores than those demanded raise

    def __repr__(self) -> str:
        return self.name


def observe_loss(
    call: Call,
    contract: Contract,
    prediction: str,
    target: str,
    *,
    reduction: object = "mean",
    library: str,
    smoothing: object = 0.0,
    goals: str | None = None,
    **extra: object,
) -> Value:
    """Records a loss or metric, and gives its value. `smoothing`: how much of each label is spread over the other classes; `goals`: what the target
    must hold, where an option of the loss decides it.
    """
    m = call.machine
    origin = Origin("loss", call.token, contract.name)
    first, second = call[prediction], call[target]
    a, b = _as_array(call, first, contract), _as_array(call, second, contract)
    places = tuple(place_of(call, name) for name in (prediction, target))
    m.observe(
        "loss", call.place, prediction=first, target=second, a=a, b=b, places=places, policy=contract.policy, contract=contract, reduction=reduction,
        role=contract.role, by_hand=None, node=call.node, smoothing=smoothing, gradient=m.get(AMBIENT, "gradient"), criterion=call.receiver, origin=origin,
        own=isinstance(b, Array) and b.library == library,  # the target is an array of the library that computes the loss
        goals=contract.goals if goals is None else goals, single_precision=m.get(AMBIENT, PRECISION) is MISSING, spelled=spelled(m, a, b), unsure=may_not_meet(m), **extra,
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
    shape = Shape(()) if reduction in {"mean", "sum", "batchmean"} else _each(contract, a, b) if reduction == "none" else ANY
    graph = under_mode(m, _graph(a, b))
    if graph is not None:
        graph = graph.summed_at(call.token)
    return Array(library, shape, "float32", origins, graph=graph).derive(flags=NO_FLAGS | {"loss"})


def _as_array(call: Call, value: Value, contract: Contract) -> Value:
    """What is known of an argument; metrics take lists for arrays."""
    content = call.machine.content(value)
    if contract.role == "metric" and isinstance(content, (Sequence, Tuple)):
        made = from_literal(call.machine, value, "numpy")
        return content if made is None else as_source(call, made, value) if _is_written(call.machine, content) else made
    return content


def _is_written(m: Machine, content: Sequence | Tuple) -> bool:
    """Whether a list holds nothing but what the program itself says."""
    held = (*content.items, *(() if content.rest is None else (content.rest,)))
    return bool(held) and all(isinstance(m.content(each), Const) for value in held for _, each in m.alternatives(value))


def _graph(a: Value, b: Value) -> Graph | None:
    """The graph of a loss. Where neither argument has one, what ended the prediction's is what counts."""
    own, other = graph_of(a), graph_of(b)
    if own is None or other is None or own.flows or other.flows or own == MADE:
        return together_graphs(own, other)
    return own


def place_of(call: Call, name: str) -> object:
    """Where the argument is written; the whole call where that is not to be seen."""
    node = call.node
    arguments = getattr(node, "args", [])
    if not isinstance(arguments, list):
        return call.place  # called by no call that is written down
    for keyword in getattr(node, "keywords", []):
        if keyword.arg == name:
            return call.machine.place(keyword.value)
    positional = [parameter.name for parameter in call.row.signature.parameters if not parameter.keyword_only]
    if name in positional and positional.index(name) < len(arguments) and not any(type(a).__name__ == "Starred" for a in arguments):
        return call.machine.place(arguments[positional.index(name)])
    return call.place


def _each(contract: Contract, a: Value, b: Value) -> Shape:
    """The shape of a loss that is not reduced: one number for each element, or for each row of class scores."""
    if not isinstance(a, Array):
        return ANY
    if contract.policy == "aligns":
        return _each_row(contract, a, b)
    if not isinstance(b, Array):
        return ANY
    if contract.policy == "classes":
        rank = a.shape.rank
        return Shape((*a.shape.dims[:1], *a.shape.dims[2:])) if rank is not None and rank > 1 else Shape(()) if rank == 1 else ANY
    if contract.policy == "classes last":
        return Shape(a.shape.dims[:-1]) if a.shape.dims and not a.shape.prefix else ANY
    shape, fits = broadcast(a.shape, b.shape)
    return shape if contract.policy in {"same", "broadcast"} and fits is not False else ANY


def _each_row(contract: Contract, a: Array, b: Value) -> Shape:
    """That of one whose ranks are lined up first: a number for each row of the last axis, or for each element."""
    rank = a.shape.rank
    if rank is None or rank < 2:
        return ANY
    if contract.labels == "indices":
        return Shape(a.shape.dims[:-1])
    if not isinstance(b, Array) or b.shape.rank != rank:
        return ANY
    shape, fits = broadcast(a.shape, b.shape)
    return ANY if fits is False else shape if contract.applies == "sigmoid" else Shape(shape.dims[:-1])
