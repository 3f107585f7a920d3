"""Pipelines, searches, ensembles of estimators: what they fit, in place or on clones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.attributes import part_cell
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, items_of
from tensorlint.libraries.notation import Library
from tensorlint.libraries.sklearn.estimators import PREDICTOR
from tensorlint.values import FALSE, NONE, UNKNOWN, Const, Fact, LibraryObject, Mapping_, Number, Ref, Sequence, Tuple, Value

PIPELINE: Final = "sklearn.pipeline.Pipeline"
BEST: Final = "best_estimator_"
PARTS: Final = ("steps", "transformers", "transformer_list", "estimators")

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry


def register(registry: Registry) -> None:
    """The rows of compositions. A pipeline's scaling is a part of the model: it takes raw rows on both sides."""
    pipeline = Library(registry, "sklearn.pipeline")
    pipe = pipeline.klass("Pipeline(steps=(), **kwargs)", bases=PREDICTOR, composed=True, in_place=True)
    pipe.method("fit(X, y=None, **kwargs)", _fit_pipeline)
    pipe.method("transform(X)", _transform_through)
    pipe.method("fit_transform(X, y=None, **kwargs)", _fit_transform_through, fits=True)
    pipe.hooks(subscript=_step_named, getattr=_attribute)
    pipeline.row("make_pipeline(*args, **kwargs)", _make_pipeline)
    pipeline.klass("FeatureUnion(transformer_list, **kwargs)", bases="sklearn.base.Transformer", does="union", composed=True)
    pipeline.row("make_union(*args, **kwargs)", lambda call: UNKNOWN)
    compose = Library(registry, "sklearn.compose")
    compose.klass("ColumnTransformer(transformers=(), **kwargs)", bases="sklearn.base.Transformer", does="columns", composed=True)
    compose.row("make_column_transformer(*args, **kwargs)", _column_transformer)
    compose.klass("TransformedTargetRegressor(*args, **kwargs)", bases=PREDICTOR)
    compose.row("make_column_selector(*args, **kwargs)", lambda call: UNKNOWN)
    search = Library(registry, "sklearn.model_selection")
    for name in ("GridSearchCV", "RandomizedSearchCV", "HalvingGridSearchCV", "HalvingRandomSearchCV"):
        cls = search.klass(f"{name}(estimator, *args, **kwargs)", bases=PREDICTOR, composed=True)
        cls.hooks(getattr=_attribute_of_search)
        cls.method("fit(X, y=None, **kwargs)", _fit_search)
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
        out.append(pair.items[1] if isinstance(pair, Tuple) and len(pair.items) == 2 else UNKNOWN)
    return out


def _make_pipeline(call: Call) -> Value:
    from tensorlint.interpreter.construction import make_object
    from tensorlint.libraries.sklearn.estimators import created

    names = _step_names(call.machine, call.star())
    steps = Tuple(tuple(Tuple((Const(name), value)) for name, value in zip(names, call.star())))
    made = make_object(call.machine, LibraryObject(PIPELINE, (("steps", steps),)), call.place)
    created(call.machine, made, call.place)
    return made


def _step_names(m: Machine, steps: Iterable[Value]) -> list[str]:
    """Each step is called like its class in small letters, with a number where several are of one; those that are not known get names that nobody asks for."""
    kinds = [getattr(m.content(each), "name", "").rpartition(".")[2].lower() for each in steps]
    if not all(kinds):
        return [str(index) for index, _ in enumerate(kinds)]
    return [kind if kinds.count(kind) == 1 else f"{kind}-{kinds[:index].count(kind) + 1}" for index, kind in enumerate(kinds)]


def _column_transformer(call: Call) -> Value:
    from tensorlint.interpreter.construction import make_object
    from tensorlint.libraries.sklearn.estimators import created

    made = make_object(call.machine, LibraryObject("sklearn.compose.ColumnTransformer", (("transformers", Tuple(call.star())),)), call.place)
    created(call.machine, made, call.place)
    return made


def _fit_steps(call: Call) -> None:
    """`Pipeline.fit` fits its steps in place, each on what those before it made of the rows; the last one by itself has seen nothing else."""
    m = call.machine
    rows = call["X"]
    for step in steps_of(m, call.own()):
        made = [_fit_step(call, each, rows) for _, each in m.alternatives(step)]  # where a setting picks the step, whichever it is gets fitted
        rows = made[0] if made and all(each == made[0] for each in made) else UNKNOWN


def _fit_step(call: Call, step: Value, rows: Value) -> Value:
    """Fits one step on the rows that reach it, and gives what it makes of them."""
    from tensorlint.libraries.sklearn.estimators import facts_of
    from tensorlint.libraries.sklearn.steps import learn
    from tensorlint.libraries.sklearn.transformers import apply

    m = call.machine
    if not isinstance(step, Ref):
        return rows if m.constant(step) == "passthrough" else UNKNOWN
    about = facts_of(m, m.content(step))
    inner = type(call)(m, call.row, {**call.bound, "X": rows}, step, call.place, call.path, call.node)
    if about.get("does"):
        marks = m.trace.marks()
        learn(inner, rows)
        made = apply(inner, rows)
        m.trace.take_back(marks)  # it is the pipeline that is fitted
        return made
    m.observe(
        "fit", call.place, model=step, features=rows, target=call["y"], content=m.content(rows), goal=m.content(call["y"]), api="estimator", node=call.node,
        clusters=bool(about.get("clusters")), inside=True,
    )  # fmt: skip
    m.set(step.cell, "fitted", Fact("fitted", call.token))
    return rows


def children_of(m: Machine, content: Value) -> list[Value]:
    """The estimators that one is put together of, in order."""
    if not isinstance(content, LibraryObject):
        return []
    out: list[Value] = []
    for name in PARTS:
        for item in items_of(m.content(content.get(name))) or ():
            held = m.content(item)
            parts = held.items if isinstance(held, Tuple) else (item,)
            out += [part for part in parts if isinstance(part, Ref) and isinstance(m.content(part), LibraryObject)]
    for name in ("estimator", "base_estimator", "regressor"):
        inner = content.get(name)
        if isinstance(inner, Ref):
            out += [inner, *children_of(m, m.content(inner))]
    return out


def transformers_of(m: Machine, content: Value) -> list[Value]:
    """What stands at the places of a composition's transformers, but for those that only say to let columns pass or to drop them; empty where one is not known."""
    out: list[Value] = []
    for name in PARTS:
        for item in items_of(m.content(content.get(name))) or () if isinstance(content, LibraryObject) else ():
            held = m.content(item)
            part = held.items[1] if isinstance(held, Tuple) and len(held.items) > 1 else UNKNOWN
            if m.constant(part) in {"passthrough", "drop"}:
                continue
            if not isinstance(m.content(part), LibraryObject):
                return []
            out.append(part)
    return out


def kinds_of(m: Machine, content: Value) -> tuple[str, ...]:
    """What an estimator's parts do, those of its parts included."""
    from tensorlint.libraries.sklearn.estimators import facts_of

    own = facts_of(m, content).get("does")
    out = [own] if isinstance(own, str) else []
    for child in children_of(m, content):
        out += kinds_of(m, m.content(child))
    return tuple(dict.fromkeys(out))


def needs_fit(m: Machine, content: Value) -> bool:
    """Whether an estimator raises before it was fitted: not what learns nothing, nor what holds only such (tried with scikit-learn 1.9)."""
    from tensorlint.libraries.sklearn.estimators import facts_of

    about = facts_of(m, content)
    if about.get("in_place"):
        children = children_of(m, content)
        if children or steps_of(m, content):
            return any(needs_fit(m, m.content(child)) for child in children)  # steps of other libraries may have nothing to learn
    if not isinstance(content, LibraryObject):
        return not about.get("ready")
    prefit = m.constant(content.get("prefit", FALSE)) is not False
    told = about.get("ready_with")
    return not about.get("ready") and not prefit and not (isinstance(told, str) and m.constant(content.get(told, NONE), MISSING) is not None)


def _predicts(call: Call) -> bool:
    """Whether a pipeline ends in a predictor."""
    from tensorlint.libraries.sklearn.estimators import facts_of

    steps = steps_of(call.machine, call.own())
    return not steps or not facts_of(call.machine, call.machine.content(steps[-1])).get("does")


def _fit_pipeline(call: Call) -> Value:
    from tensorlint.libraries.sklearn.estimators import fit_predictor
    from tensorlint.libraries.sklearn.steps import learn

    if _predicts(call):
        fit_predictor(call, call["X"], call["y"])
    else:
        learn(call, call["X"])
    _fit_steps(call)
    return call.receiver or UNKNOWN


def _transform_through(call: Call) -> Value:
    from tensorlint.libraries.sklearn.transformers import apply

    return apply(call, call["X"])


def _fit_transform_through(call: Call) -> Value:
    from tensorlint.libraries.sklearn.steps import learn
    from tensorlint.libraries.sklearn.transformers import apply

    learn(call, call["X"])
    _fit_steps(call)
    return apply(call, call["X"])


def _step_named(m: Machine, receiver: Value, content: Value, index: Value, node: ast.AST) -> Value:
    """`pipe["svm"]`, `pipe[-1]`; `pipe[:-1]` is a pipeline of the same steps."""
    from tensorlint.interpreter.construction import make_object
    from tensorlint.interpreter.subscripts import slice_bounds, sliced

    steps = items_of(m.content(content.get("steps"))) if isinstance(content, LibraryObject) else None
    if steps is None:
        return UNKNOWN
    bounds = slice_bounds(m, index)
    left = sliced(tuple(steps), bounds) if bounds is not None else None
    if left is not None and isinstance(receiver, Ref):
        made = make_object(m, LibraryObject(PIPELINE, (("steps", Tuple(left)),)), m.place(node))
        m.set(made.cell, "fitted", m.get(receiver.cell, "fitted"))
        return made
    constant = m.constant(index)
    for position, item in enumerate(steps):
        pair = m.content(item)
        if isinstance(pair, Tuple) and len(pair.items) == 2 and (constant in (position, position - len(steps)) or pair.items[0] == index):
            return pair.items[1]
    return UNKNOWN


def _attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    steps = items_of(m.content(content.get("steps"))) if isinstance(content, LibraryObject) else None
    if name == "steps" and steps is not None:
        return Sequence(tuple(steps))
    if name == "named_steps" and steps is not None:
        pairs = [m.content(item) for item in steps]
        named = [(m.constant(pair.items[0]), pair.items[1]) for pair in pairs if isinstance(pair, Tuple) and len(pair.items) == 2]
        return Mapping_(tuple(named), None if len(named) == len(pairs) else UNKNOWN)
    return UNKNOWN if name.endswith("_") and not name.startswith("_") else None


def _fit_search(call: Call) -> Value:
    """A search fits a copy of its estimator in the end, with the best settings, on all rows."""
    from tensorlint.libraries.sklearn.estimators import facts_of, fit_predictor

    m = call.machine
    fit_predictor(call, call["X"], call["y"])
    best = _best_of(m, call.receiver, call.own()) if isinstance(call.receiver, Ref) else None
    if best is not None and best != call.receiver:
        m.observe(
            "fit", call.place, model=best, features=call["X"], target=call["y"], content=m.content(call["X"]), goal=m.content(call["y"]), api="estimator",
            node=call.node, clusters=bool(facts_of(m, m.content(best)).get("clusters")), inside=True,
        )  # fmt: skip
    return call.receiver or UNKNOWN


def _attribute_of_search(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if name == "best_score_":
        return Number("float", computed=True)
    if not isinstance(receiver, Ref) or name != BEST:
        return UNKNOWN if name.endswith("_") and not name.startswith("_") else None
    return _best_of(m, receiver, content) or UNKNOWN


def _best_of(m: Machine, receiver: Ref, content: Value) -> Ref | None:
    """The estimator with the best settings, as the last `fit` has left it; what one that holds others is asked, the search hands on to it."""
    held = content.get("estimator") if isinstance(content, LibraryObject) else UNKNOWN
    inner, fitted = m.content(held), m.get(receiver.cell, "fitted")
    cls = m.registry.lookup(inner.name) if isinstance(inner, LibraryObject) and type(held) is Ref else None
    if not isinstance(cls, LibraryClass) or not isinstance(fitted, Fact) or fitted.state != "fitted":
        return None
    if cls.fact("composed") or children_of(m, inner):
        return receiver
    if not cls.is_a(PREDICTOR):
        return None
    best = Ref(part_cell(receiver, (BEST, fitted.token)))
    if m.get(best.cell, CONTENT) is MISSING:
        m.set(best.cell, CONTENT, LibraryObject(cls.name, (("?", UNKNOWN),)))
        for aspect in ("fitted", "goal", "width"):
            known = m.get(receiver.cell, aspect)
            if known is not MISSING:
                m.set(best.cell, aspect, known)
    return best
