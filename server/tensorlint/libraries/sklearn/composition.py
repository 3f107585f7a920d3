"""Pipelines, searches, ensembles of estimators: what they fit, in place or on clones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.vocabulary import items_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn.estimators import PREDICTOR
from tensorlint.values import UNKNOWN, Const, Fact, LibraryObject, Ref, Tuple, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The rows of compositions. A pipeline's scaling is a part of the model: it takes raw rows on both sides."""
    pipeline = Library(registry, "sklearn.pipeline")
    pipe = pipeline.klass("Pipeline(steps=(), **kwargs)", bases=PREDICTOR, composed=True)
    pipe.method("fit(X, y=None, **kwargs)", _fit_pipeline)
    pipe.method("transform(X)", _transform_through)
    pipe.method("fit_transform(X, y=None, **kwargs)", _fit_transform_through)
    pipe.hooks(subscript=_step_named)
    pipeline.row("make_pipeline(*args, **kwargs)", _make_pipeline)
    pipeline.klass("FeatureUnion(transformer_list, **kwargs)", bases="sklearn.base.Transformer", does="union")
    pipeline.row("make_union(*args, **kwargs)", lambda call: UNKNOWN)
    compose = Library(registry, "sklearn.compose")
    compose.klass("ColumnTransformer(transformers=(), **kwargs)", bases="sklearn.base.Transformer", does="columns")
    compose.row("make_column_transformer(*args, **kwargs)", _column_transformer)
    compose.klass("TransformedTargetRegressor(*args, **kwargs)", bases=PREDICTOR)
    compose.row("make_column_selector(*args, **kwargs)", lambda call: UNKNOWN)
    search = Library(registry, "sklearn.model_selection")
    for name in ("GridSearchCV", "RandomizedSearchCV", "HalvingGridSearchCV"):
        search.klass(f"{name}(estimator, *args, **kwargs)", bases=PREDICTOR, composed=True)
    ensemble = Library(registry, "sklearn.ensemble")
    for name in ("VotingClassifier", "VotingRegressor", "StackingClassifier", "StackingRegressor"):
        ensemble.klass(f"{name}(estimators=(), *args, **kwargs)", bases=PREDICTOR, composed=True)


def steps_of(m: Machine, content: Value) -> list[Value]:
    """The estimators of a pipeline in order."""
    if not isinstance(content, LibraryObject):
        return []
    out = []
    for item in items_of(m.content(content.get("steps"))) or ():
        pair = m.content(item)
        if isinstance(pair, Tuple) and len(pair.items) == 2:
            out.append(pair.items[1])
    return out


def _make_pipeline(call: Call) -> Value:
    from tensorlint.interpreter.construction import make_object
    from tensorlint.libraries.sklearn.estimators import created

    steps = Tuple(tuple(Tuple((Const(str(index)), value)) for index, value in enumerate(call.star())))
    made = make_object(call.machine, LibraryObject("sklearn.pipeline.Pipeline", (("steps", steps),)), call.place)
    created(call.machine, made, call.place)
    return made


def _column_transformer(call: Call) -> Value:
    from tensorlint.interpreter.construction import make_object
    from tensorlint.libraries.sklearn.estimators import created

    made = make_object(call.machine, LibraryObject("sklearn.compose.ColumnTransformer", (("transformers", Tuple(call.star())),)), call.place)
    created(call.machine, made, call.place)
    return made


def _mark_fitted(call: Call) -> None:
    """`Pipeline.fit` fits its steps in place."""
    m = call.machine
    for step in steps_of(m, call.own()):
        if isinstance(step, Ref):
            m.set(step.cell, "fitted", Fact("fitted", call.token))


def _fit_pipeline(call: Call) -> Value:
    from tensorlint.libraries.sklearn.estimators import fit_predictor

    fit_predictor(call, call["X"], call["y"])
    _mark_fitted(call)
    return call.receiver or UNKNOWN


def _transform_through(call: Call) -> Value:
    from tensorlint.libraries.sklearn.transformers import apply

    return apply(call, call["X"])


def _fit_transform_through(call: Call) -> Value:
    from tensorlint.libraries.sklearn.transformers import apply, learn

    learn(call, call["X"])
    _mark_fitted(call)
    return apply(call, call["X"])


def _step_named(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    constant = m.constant(index)
    steps = items_of(m.content(content.get("steps"))) if isinstance(content, LibraryObject) else None
    for position, item in enumerate(steps or ()):
        pair = m.content(item)
        if isinstance(pair, Tuple) and len(pair.items) == 2 and (constant == position or pair.items[0] == index):
            return pair.items[1]
    return UNKNOWN
