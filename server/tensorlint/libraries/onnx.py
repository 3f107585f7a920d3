"""ONNX: one program writes a model to a file, and another one asks the file (tried with PyTorch's exporter, skl2onnx 1.20 and onnxruntime 1.32)."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.libraries.arrays.creation import table_in_lists
from tensorlint.libraries.models import observe_model_call
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.files import file_of, observe_saved
from tensorlint.values import ANY, NONE, UNKNOWN, Array, Const, Fact, LibraryObject, Mapping_, Sequence, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

CONVERTERS: Final = {
    "skl2onnx": ("to_onnx", "convert_sklearn"),
    "onnxmltools": ("convert_sklearn", "convert_keras", "convert_xgboost", "convert_lightgbm", "convert_catboost"),
}
"""What makes a model of another one, by package."""


def register(registry: Registry) -> None:
    """What converts, writes and asks models."""
    for package, names in CONVERTERS.items():
        Library(registry, package).rows(" ".join(names), "(model, *args, **kwargs)", _converted)
    kept = Library(registry, "onnx")
    kept.klass("ModelProto(of=None)", holds_model=True).methods("SerializeToString", "()", lambda call: call.receiver or UNKNOWN)
    kept.rows("save save_model", "(proto, f, *args, **kwargs)", lambda call: _written(call, call["proto"], call["f"]))
    lib = Library(registry, "onnxruntime")
    lib.klass("InferenceSession(path_or_bytes, sess_options=None, providers=None, provider_options=None, **kwargs)").hooks(build=_opened)
    session = lib.klass("Session(path)")
    session.method("run(output_names, input_feed, run_options=None)", _asked)
    session.methods("get_inputs get_outputs get_modelmeta get_providers set_providers", "(*args, **kwargs)", lambda call: UNKNOWN)


def exported(call: Call) -> Value:
    """`torch.onnx.export(model, args, f)`; the model keeps its mode (tried)."""
    return NONE if call.is_none("f") else _written(call, call["model"], call["f"])


def _converted(call: Call) -> Value:
    return make_object(call.machine, LibraryObject("onnx.ModelProto", (("of", call["model"]),)), call.place)


def _written(call: Call, model: Value, where: Value) -> Value:
    observe_saved(call, model, file_of(call.machine, where))
    return NONE


def _opened(call: Call) -> Value:
    """A session: what it holds was learned where the file was written."""
    m, path = call.machine, file_of(call.machine, call["path_or_bytes"])
    made = make_object(m, LibraryObject("onnxruntime.Session", (("path", Const(path)),)), call.place)
    m.set(made.cell, "weights", Fact("loaded", call.token, path))
    return made


def _asked(call: Call) -> Value:
    """`run(None, {name: rows})` gives a list of answers. Which of several inputs are the features is not known."""
    m, feed = call.machine, call.content("input_feed")
    values = [*(value for _, value in feed.entries), *(() if feed.rest is None else (feed.rest,))] if isinstance(feed, Mapping_) else []
    if len(values) != 1:
        return Sequence((), UNKNOWN)
    rows = m.content(values[0])
    m.use(values[0], "predict", call.place)
    out = Array("numpy", ANY, None, rows.origins if isinstance(rows, Array) else frozenset())
    return Sequence((), observe_model_call(call, "predict", out, data=table_in_lists(call, values[0]) or values[0], at=_written_rows(call)))


def _written_rows(call: Call) -> ast.AST:
    """Where the rows are written down, or what they are handed over in."""
    written = getattr(call.node, "args", [])
    feed = written[1] if isinstance(written, list) and len(written) > 1 else call.node
    return feed.values[0] if isinstance(feed, ast.Dict) and len(feed.values) == 1 else feed
