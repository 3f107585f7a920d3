"""An estimator is used that was never fitted.

## What it does
Reports `transform`, `predict`, `predict_proba`, `decision_function`, `score` or `inverse_transform` of an estimator that is built in view and fitted on no
path to that call. `cross_val_score`, searches and ensembles fit clones, so what they were given is as unfitted as before; a pipeline fits its steps in place.

## Why it matters
The line raises `NotFittedError`.

## Example
```python
import numpy as np
from sklearn.preprocessing import MinMaxScaler

rows = np.random.default_rng(0).normal(size=(20, 3))
scaler = MinMaxScaler()
print(scaler.transform(rows))
```

## Use instead
```python
import numpy as np
from sklearn.preprocessing import MinMaxScaler

rows = np.random.default_rng(0).normal(size=(20, 3))
scaler = MinMaxScaler()
print(scaler.fit_transform(rows))
```

## When it is silent
Where the estimator may have been fitted out of view: it was handed to something unknown, came out of a file, has attributes set by hand, or is found by a
function that nobody in view calls. For what needs no fit (`Normalizer`, `HashingVectorizer`, a Gaussian process).

## Fix safety
Offered: `transform` becomes `fit_transform` where it is handed training data. For predictors there is no fix: which rows to fit on is for a person to say.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import FitAsWell, FitOnValidated, OfFittedCopy
from tensorlint.rules.cells import in_another_cell
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
from tensorlint.rules.roles import INFERENCE_WORDS, words
from tensorlint.values import Fact, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL104",
    "use-before-fit",
    Family.PREPROCESSING,
    Severity.ERROR,
    "offered",
    "an estimator is used that was never fitted",
    __doc__ or "",
)


def check(facts: Facts) -> Iterator[Draft]:
    """The first use of each estimator that is provably not fitted, here or where it was written to the file that it comes from."""
    yield from _from_files(facts)
    for use in facts.of("transform", "model-call"):
        fitted, model = use["fitted"], use["model"]
        if use["fits"] or not use["needs_fit"] or not isinstance(model, Ref):
            continue
        if not isinstance(fitted, Fact) or fitted.state != "fresh":
            continue
        if in_another_cell(facts, use, "fit", lambda fit, model=model: fit["model"] == model):  # type: ignore[misc]
            continue
        name = callee(use, 44)
        owner = name.rpartition(".")[0] or "it"
        yield Draft(
            RULE.code,
            use.place,
            f"`{name}` raises, because `{owner}` was never fitted; call `fit` with the training data first",
            related=[(fitted.token[0], "it is built here, and never fitted")],  # type: ignore[index]
            cause=("fresh", model.cell),
            once=("TL104", model.cell.place),
            repairs=_repairs(facts, use),
        )


def _from_files(facts: Facts) -> Iterator[Draft]:
    """Predictions of what another program dumped before it was fitted: of a model's parts copies are fitted, not the parts themselves."""
    elsewhere = facts.elsewhere
    for call in facts.of("model-call") if elsewhere is not None else ():
        weights, model = call["weights"], call["model"]
        if not isinstance(weights, Fact) or weights.state != "loaded" or not isinstance(weights.detail, str) or not isinstance(model, Ref):
            continue
        saved = elsewhere.unfitted(weights.detail) if elsewhere is not None else None
        if saved is None:
            continue
        name = callee(call, 44)
        yield Draft(
            RULE.code,
            call.place,
            f"`{name}` raises, because what `{posixpath.basename(weights.detail)}` holds was never fitted; call `fit` of that very object before it is dumped",
            related=[(saved.place, "it is dumped here, and never fitted")],
            cause=("fresh", model.cell),
            once=("TL104", model.cell.place),
        )


def _repairs(facts: Facts, use: Observation) -> list[Repair]:
    node = argument(use)
    validated = next((each for each in facts.of("validated") if each["model"] == use["model"] and each["splits"]), None)
    held = []
    if validated is not None:
        details = FitOnValidated(validated["node"], validated.place, use["node"])
        held.append(Repair("Fit it on all that it was validated with", details, preferred=False))
    held += [Repair("Ask the object that has fitted a copy of it", OfFittedCopy(node=use["node"], model=use["model"]), preferred=False)]
    if use.kind != "transform" or set(words(written(node, 200))) & INFERENCE_WORDS:
        return held
    return [*held, Repair("Fit it on this data as well", FitAsWell(node=use["node"]), preferred=False)]
