"""The losses of torch, as modules and as functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.gradients import graph_of_all
from tensorlint.libraries.notation import Library
from tensorlint.libraries.torch.layers import MODULE, setting
from tensorlint.values import Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry, Transfer

LOSSES: Final = (
    ("MSELoss", "mse_loss", Contract("MSELoss", "broadcast", symmetric=True)),
    ("L1Loss", "l1_loss", Contract("L1Loss", "broadcast", symmetric=True)),
    ("SmoothL1Loss", "smooth_l1_loss", Contract("SmoothL1Loss", "broadcast", symmetric=True)),
    ("HuberLoss", "huber_loss", Contract("HuberLoss", "broadcast", symmetric=True, goals="like the prediction")),
    (
        "BCELoss",
        "binary_cross_entropy",
        Contract(
            "BCELoss",
            "same",
            "probabilities",
            raises="ValueError",
            goals="like the prediction",
            for_scores=("BCEWithLogitsLoss", "binary_cross_entropy_with_logits"),
            refuses_scores=True,
        ),
    ),
    (
        "BCEWithLogitsLoss",
        "binary_cross_entropy_with_logits",
        Contract(
            "BCEWithLogitsLoss",
            "same",
            "logits",
            raises="ValueError",
            goals="floating",
            applies="sigmoid",
            for_probabilities=("BCELoss", "binary_cross_entropy", ""),
        ),
    ),
    (
        "CrossEntropyLoss",
        "cross_entropy",
        Contract(
            "CrossEntropyLoss",
            "classes",
            "logits",
            raises="RuntimeError or ValueError",
            goals="indices or probabilities",
            applies="softmax",
            for_probabilities=("NLLLoss", "nll_loss", ".log()"),
            for_one_unit=("BCEWithLogitsLoss", "binary_cross_entropy_with_logits"),
            labels="indices or rows",
        ),
    ),
    (
        "NLLLoss",
        "nll_loss",
        Contract(
            "NLLLoss",
            "classes",
            "log-probabilities",
            raises="RuntimeError or ValueError",
            goals="indices",
            for_scores=("CrossEntropyLoss", "cross_entropy"),
            for_logs="log_softmax",
            labels="indices or rows",
        ),
    ),
    (
        "KLDivLoss",
        "kl_div",
        Contract("KLDivLoss", "broadcast", "log-probabilities", goals="probabilities", for_logs="log_softmax", of_distributions=True),
    ),
    ("PoissonNLLLoss", "poisson_nll_loss", Contract("PoissonNLLLoss", "broadcast")),
    ("SoftMarginLoss", "soft_margin_loss", Contract("SoftMarginLoss", "broadcast")),
    (
        "MultiLabelSoftMarginLoss",
        "multilabel_soft_margin_loss",
        Contract("MultiLabelSoftMarginLoss", "other", "logits", applies="sigmoid"),
    ),
)
OPTIONS: Final = "weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean', label_smoothing=0.0, pos_weight=None, beta=1.0, delta=1.0, log_target=False, full=False, eps=1e-08, log_input=True"


def register(registry: Registry) -> None:
    """The rows of all losses."""
    lib = Library(registry, "torch.nn")
    functional = Library(registry, "torch.nn.functional")
    for name, function, contract in LOSSES:
        order = "weight=None, " if "weight" in WEIGHTED.get(name, "") else ""
        options = OPTIONS if order else OPTIONS.replace("weight=None, ", "", 1) + ", weight=None"
        if name == "PoissonNLLLoss":
            options = "log_input=True, full=False, size_average=None, eps=1e-08, reduce=None, reduction='mean'"
        rows = lib.klass(f"{name}({options})", bases=MODULE, loss=contract, model=False)
        rows.invoked("(input, target)", _called(contract))
        functional.row(f"{function}(input, target, {options})", _function(contract), loss=contract, library="torch")
    for name, function in OTHERS.items():
        lib.klass(f"{name}(*args, **kwargs)", bases=MODULE, model=False).invoked("(*args, **kwargs)", _scalar)
        functional.row(f"{function}(*args, reduction='mean', **kwargs)", _scalar, library="torch")


OTHERS: Final = {
    "TripletMarginLoss": "triplet_margin_loss", "CosineEmbeddingLoss": "cosine_embedding_loss", "MarginRankingLoss": "margin_ranking_loss",
    "HingeEmbeddingLoss": "hinge_embedding_loss", "CTCLoss": "ctc_loss", "GaussianNLLLoss": "gaussian_nll_loss",
    "TripletMarginWithDistanceLoss": "triplet_margin_with_distance_loss",
}  # fmt: skip
"""Losses of several inputs, whose prediction and target are not told apart."""
WEIGHTED: Final = dict.fromkeys(("BCELoss", "BCEWithLogitsLoss", "CrossEntropyLoss", "NLLLoss", "MultiLabelSoftMarginLoss"), "weight")


def _called(contract: Contract) -> Transfer:
    def run(call: Call) -> Value:
        reduction = call.machine.constant(setting(call, "reduction"), MISSING)
        goals = _goals(contract, call.machine.constant(setting(call, "log_target"), MISSING))
        ignored = call.machine.constant(setting(call, "ignore_index"), MISSING)
        smoothing = call.machine.constant(setting(call, "label_smoothing"), 0.0)
        return observe_loss(call, contract, "input", "target", reduction=reduction, library="torch", smoothing=smoothing, goals=goals, ignored=ignored)

    return run


def _function(contract: Contract) -> Transfer:
    def run(call: Call) -> Value:
        goals, smoothing = _goals(contract, call.constant("log_target", MISSING)), call.constant("label_smoothing", 0.0)
        reduction, ignored = call.constant("reduction", MISSING), call.constant("ignore_index", MISSING)
        return observe_loss(call, contract, "input", "target", reduction=reduction, library="torch", smoothing=smoothing, goals=goals, ignored=ignored)

    return run


def _goals(contract: Contract, log_target: object) -> str | None:
    """`log_target=True` wants the target's logarithm."""
    if contract.goals != "probabilities" or log_target is False:
        return None
    return "log-probabilities" if log_target is True else ""


def _scalar(call: Call) -> Value:
    """A loss of several inputs. One by a distance of the program's own, or with an input that is told by name, may have a graph that no other input has."""
    from tensorlint.values import ANY, ATTACHED, NOWHERE, Array, Const, LibraryObject, Shape, unite

    m, own = call.machine, call.own()
    origins = NOWHERE
    for value in call.star():
        content = m.content(value)
        m.use(value, "loss", call.place)
        if isinstance(content, Array):
            origins = unite(origins, content.origins)
    told = own.get("reduction", Const("mean")) if isinstance(own, LibraryObject) else call.bound.get("reduction", Const("mean"))
    whole = m.constant(told, MISSING) in {"mean", "sum"} and not (isinstance(own, LibraryObject) and any(name == "?" for name, _ in own.arguments))
    graph = graph_of_all(m, [m.content(value) for value in call.star()])
    if graph is not None and not graph.flows and (set(call.bound) - {"*args", "reduction"} or "distance" in call.row.name.lower()):
        graph = ATTACHED
    return Array("torch", Shape(()) if whole else ANY, "float32", origins, graph=graph)
