"""Inference data is transformed with statistics of its own.

## What it does
Reports a scaler, encoder, imputer, vectorizer or decomposition that is fitted on the data that a model is asked about, where the model was trained on data
that the same kind of step transformed with statistics of the training data; and the same by hand, `(x_test - x_test.mean()) / x_test.std()`.

## Why it matters
The two sides are brought to different scales (or onto different axes), so the model's answers are wrong, and most so where the data has shifted.

## Example
```python
import numpy as np
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

rng = np.random.default_rng(0)
X_train, y_train, X_test = rng.normal(40, 6, (90, 1)), rng.normal(size=90), rng.normal(52, 6, (30, 1))
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.fit_transform(X_test)
print(SVR().fit(X_train, y_train).predict(X_test))
```

## Use instead
```python
import numpy as np
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

rng = np.random.default_rng(0)
X_train, y_train, X_test = rng.normal(40, 6, (90, 1)), rng.normal(size=90), rng.normal(52, 6, (30, 1))
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
print(SVR().fit(X_train, y_train).predict(X_test))
```

## When it is silent
For transformers that learn nothing of the data (`Normalizer`, `Binarizer`, `FunctionTransformer`, `HashingVectorizer`), for cross-validation folds that
are fitted on their training rows, and where scaler and model are built anew from all rows.

## Fix safety
Preferred where the training instance can be used at that place. The fix changes results on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tensorlint.findings import Family, Rule, Severity
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
from tensorlint.rules.preprocessing.histories import histories
from tensorlint.values import Array, Statistic

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.rules.preprocessing.histories import Given, History
    from tensorlint.syntax import Place
    from tensorlint.values import Origin, Step

    Birth = tuple[Place, "CallPath | None"]

RULE = Rule(
    "TL102",
    "refit-on-inference-data",
    Family.PREPROCESSING,
    Severity.WARNING,
    "preferred",
    "inference data is transformed with statistics of its own",
    __doc__ or "",
)
LEARNED = frozenset({"subtract", "divide", "fitted"})


def check(facts: Facts) -> Iterator[Draft]:
    """Each step of a model's inference input that was learned of that input, where training learned it of the training data."""
    fits = {fit.place: fit for fit in facts.of("fit")}
    for history in histories(facts):
        for given in history.inference:
            yield from _refits(history, given, fits)


def _refits(history: History, given: Given, fits: Mapping[Place, Observation]) -> Iterator[Draft]:
    if not isinstance(given.data, Array):
        return
    trained = frozenset().union(*(each.data.origins for each in history.training if isinstance(each.data, Array)))
    for step in given.data.steps:
        own = step.statistics_of
        if step.kind not in LEARNED or not own or _overlap(own, trained) or not _overlap(own, given.data.origins):
            continue
        match = _training_step(history, step, trained)
        if match is None:
            continue
        place, where = _place(step, match)
        fit = fits.get(place)
        label = step.label.strip()
        name = written(argument(fit), 30) if fit is not None else ""
        what = (
            f"`{callee(fit, 40)}` learns from `{name}` itself"
            if fit is not None
            else f"`{written(argument(given.call), 30)}` was scaled with its own {label.lstrip('-/ ')}"
        )
        yield Draft(
            RULE.code,
            place,
            f"{what}, so it is transformed unlike the training data; use the training statistics",
            related=[(match.token[0], "the training data was transformed with its own statistics here")],  # type: ignore[index]
            cause=("refit", place),
            once=("TL102", place),
            repairs=_repairs(history, given, trained, fit, step, match, place) if where == "step" else [],
        )


def _repairs(history: History, given: Given, trained: frozenset[Origin], fit: Observation | None, step: Step, match: Step, place: Place) -> list[Repair]:
    """`transform` with the training instance; by hand, the training statistics in place of the data's own."""
    title = "Transform with what was learned of the training data (results change)"
    if fit is not None:
        return [Repair("transform-only", title, preferred=True, fit=fit, step=step, trained=match, place=place)]
    pairs = []
    for each in given.data.steps:
        own = each.statistics_of
        if isinstance(each.operand, Statistic) and own and not _overlap(own, trained):
            other = _training_step(history, each, trained)
            if other is None or not isinstance(other.operand, Statistic):
                return []
            pairs.append((each.operand, other.operand))
    return [Repair("training-statistics", "Use the statistics of the training data (results change)", preferred=True, pairs=pairs)] if pairs else []


def _overlap(a: frozenset[Origin], b: frozenset[Origin]) -> bool:
    return any(x.covers(y) or y.covers(x) for x in a for y in b if x.kind != "model" and y.kind != "model")


def _training_step(history: History, step: Step, trained: frozenset[Origin]) -> Step | None:
    """The step of the same kind in every training input, learned of training data."""
    found = None
    for each in history.training:
        if not isinstance(each.data, Array):
            return None
        matches = [other for other in each.data.steps if other.kind == step.kind and _what(other) == _what(step) and _overlap(other.statistics_of, trained)]
        if not matches:
            return None
        found = matches[0]
    return found


def _what(step: Step) -> object:
    """What kind of step it is, apart from what it learned."""
    if isinstance(step.operand, tuple):
        return step.operand[0]
    return getattr(step.operand, "kind", None)


def _place(step: Step, match: Step) -> tuple[Place, str]:
    """The fit; where one helper fits whatever it is given, its call with the inference data."""
    place, path = cast("Birth", step.token)
    other, _ = cast("Birth", match.token)
    while path is not None and path.turn is not None:
        path = path.outer
    if place == other and path is not None:
        return cast("Place", path.place), "call"
    return place, "step"
