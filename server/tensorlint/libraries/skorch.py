"""skorch: networks of PyTorch that are fitted like scikit-learn's estimators; a net builds its module and its criterion itself (tried on 1.4)."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.calls import call_value
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.contracts import Contract, observe_loss
from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn.estimators import PREDICTOR, fit_predictor, observe_answer, rows_of
from tensorlint.libraries.torch.applied_losses import take_a_step, unwritten_call
from tensorlint.values import ANY, UNKNOWN, Array, Class, LibraryName, LibraryObject, Ref, Shape, Sym, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

CRITERIA: Final = {
    "NeuralNet": "",
    "NeuralNetClassifier": "torch.nn.NLLLoss",
    "NeuralNetBinaryClassifier": "torch.nn.BCEWithLogitsLoss",
    "NeuralNetRegressor": "torch.nn.MSELoss",
}
"""The nets, and the criterion of each where it is told of none."""
OF_PROBABILITIES: Final = Contract("NLLLoss", "classes", "probabilities", raises="RuntimeError or ValueError", goals="indices", labels="indices or rows")
"""What a classifier makes of `NLLLoss`: it takes the logarithm of what its module gives."""


def register(registry: Registry) -> None:
    """The nets: what is not told here of them is not followed."""
    registry.ensure("torch")
    registry.ensure("sklearn")
    lib = Library(registry, "skorch")
    for home in ("classifier", "regressor", "net"):
        lib.alias(home, "skorch")
    lib.klass("LogOfProbabilities()", model=False).invoked("(input, target)", _of_probabilities)
    for name in CRITERIA:
        kind = "classifier" if "Classifier" in name else "regressor"
        net = lib.klass(f"{name}(module, criterion=None, *args, **kwargs)", bases=PREDICTOR, kind=kind, takes_gaps=True)
        net.methods("fit partial_fit", "(X, y=None, **kwargs)", _fit)
        net.method("predict(X)", _predict)
        net.method("predict_proba(X)", _forward)
        net.methods("initialize load_params", "(*args, **kwargs)", _made_ready)


def _of_probabilities(call: Call) -> Value:
    return observe_loss(call, OF_PROBABILITIES, "input", "target", library="torch")


def _fit(call: Call) -> Value:
    """A batch of the rows goes through the module, and the criterion meets what it says and the targets. Whatever else is done with the rows is not told."""
    m, net = call.machine, call.own()
    fit_predictor(call, call["X"], call["y"])
    features, target = call.content("X"), call.content("y")
    if isinstance(net, LibraryObject) and isinstance(features, Array) and isinstance(target, Array):
        _train(call, net, features, target)
    for value in (call["X"], call["y"]):
        m.escape(value, call.place)
    return call.receiver or UNKNOWN


def _predict(call: Call) -> Value:
    """A classifier of one label a row gives a class for each row, of one for each pixel as many (tried); what else gives predictions gives what its module does."""
    rows, net = call.content("X"), call.own()
    name = net.name if isinstance(net, LibraryObject) else ""
    if not name.endswith("Classifier"):
        return _forward(call)
    dtype = "uint8" if "Binary" in name else "int64"
    origins = rows.origins if isinstance(rows, Array) else frozenset()
    goal = call.machine.get(call.receiver.cell, "goal") if isinstance(call.receiver, Ref) else UNKNOWN
    shape = Shape((rows_of(rows),)) if isinstance(goal, Array) and goal.shape.rank == 1 else ANY
    return observe_answer(call, "predict", Array("numpy", shape, dtype, origins))


def _forward(call: Call) -> Value:
    rows = call.content("X")
    return observe_answer(call, "predict", Array("numpy", ANY, "float32", rows.origins if isinstance(rows, Array) else frozenset()))


def _made_ready(call: Call) -> Value:
    """A net that has weights answers without a fit."""
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "fitted", UNKNOWN)
    return call.receiver or UNKNOWN


def _train(call: Call, net: LibraryObject, features: Array, target: Array) -> None:
    m, kind = call.machine, net.name.rpartition(".")[2]
    if any(name in {"?", "*args", "**kwargs"} for name, _ in net.arguments):
        return
    module = _built(call, net, "module", net.get("module", UNKNOWN))
    told = net.get("criterion", MISSING)
    criterion = m.content(LibraryName(CRITERIA[kind]) if told is MISSING else told)
    name = criterion.name if isinstance(criterion, (LibraryName, LibraryObject)) else ""
    if kind == "NeuralNetClassifier" and name == "torch.nn.NLLLoss":
        criterion = LibraryName("skorch.LogOfProbabilities")
    loss = _built(call, net, "criterion", told if isinstance(told, Ref) and criterion == m.content(told) else criterion)
    func = getattr(call.node, "func", None)
    if not isinstance(module, Ref) or not isinstance(loss, Ref) or not isinstance(func, ast.expr) or not isinstance(call.node, ast.expr):
        return
    at = unwritten_call(func, call.node, call.place)
    batch = Sym("batch", (call.token, "batch"), many=True)
    rows, labels = (each.derive(library="torch", shape=_rows(each, batch), base=None) for each in (features, target))
    take_a_step(call, module, loss, [rows], [labels], at, judged=_as_vector if kind == "NeuralNetBinaryClassifier" else None)


def _built(call: Call, net: LibraryObject, part: str, given: Value) -> Value:
    """A part of the net: a class is called with what the net was told for it."""
    if not isinstance(call.machine.content(given), (Class, LibraryName)):
        return given
    keywords = {name.partition("__")[2]: value for name, value in net.arguments if name.startswith(f"{part}__")}
    return call_value(call.machine, given, [], keywords, call.node)


def _rows(array: Array, batch: Sym) -> Shape:
    """Some of the rows."""
    return ANY if array.shape.prefix or not array.shape.dims else Shape((batch, *array.shape.dims[1:]))


def _as_vector(said: Value) -> Value:
    """A net of two classes takes a column for a vector."""
    return said.derive(shape=Shape((said.shape.size(),)), base=None) if isinstance(said, Array) and not said.shape.prefix else said
