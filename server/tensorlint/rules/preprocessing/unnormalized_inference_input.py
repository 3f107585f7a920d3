"""Training data is scaled, and the data that the model is asked about is not.

## What it does
Reports data that reaches a model at inference without the scaling (statistics by hand, `/ 255`, a scaler, `transforms.Normalize`) that the same model's
training data went through. Where the data is never used, its definition is reported, and names alone tell which is which.

## Why it matters
The model sees numbers of another size than it learned from. It answers all the same, and the answers are worthless.

## Example
```python
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
X, y = rng.normal(50, 9, (200, 3)), rng.integers(0, 2, 200)
X_train, X_test, y_train, y_test = train_test_split(X, y)
scaler = StandardScaler()
clf = LogisticRegression().fit(scaler.fit_transform(X_train), y_train)
print(clf.score(X_test, y_test))
```

## Use instead
```python
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
X, y = rng.normal(50, 9, (200, 3)), rng.integers(0, 2, 200)
X_train, X_test, y_train, y_test = train_test_split(X, y)
scaler = StandardScaler()
clf = LogisticRegression().fit(scaler.fit_transform(X_train), y_train)
print(clf.score(scaler.transform(X_test), y_test))
```

## When it is silent
Where the scaling is a part of the model (a pipeline, `forward`), where both sides go through one function, where this very model never saw scaled data,
wherever a step on either side is not known, and for data that nothing is done with where the scaled data went to code that is not in view.

## Fix safety
Preferred where the training statistics are at hand; what has no name gets one. A transformer is applied ahead of the tensor that is made of the rows, a
`Normalize` goes into the pipeline that lacks it, and a dataset is mapped as the training's. Results change on purpose: inference data is scaled with the
training statistics. None where the scaling is not the next step that is missing, and where the scaler is in a file that this program does not open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.arrays.scaling import RANGED
from tensorlint.repairs import KeptStatistics, TrainingScale
from tensorlint.rules.cells import treated_in_another_cell
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, expression, written
from tensorlint.rules.preprocessing.histories import argument_place, comes_next, histories, is_of_all, is_typed_in, pairings, place_of, scaling
from tensorlint.rules.roles import INFERENCE_WORDS, TRAINING_WORDS, are_fillers, is_made_up, words
from tensorlint.values import REST, Array, Cell, Ref, Statistic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.rules.preprocessing.histories import Given, History, Pairing
    from tensorlint.values import Origins, Step

RULE = Rule(
    "TL101",
    "unnormalized-inference-input",
    Family.PREPROCESSING,
    Severity.WARNING,
    "preferred",
    "training data is scaled, inference data is not",
    __doc__ or "",
)
JUDGED = frozenset({"argmax", "metric", "loss"})
"""What is done with answers that are held against something, or decide."""
PUT_TO_USE = frozenset({"fit", "backward", "escape", "predict"})
NO_FEATURES = frozenset({"y", "label", "labels", "target", "targets", "id", "ids", "truth", "index", "idx", "mask", "weights"})


def check(facts: Facts) -> Iterator[Draft]:
    """Models that were trained on scaled data and are asked about raw data; then arrays that nothing was done with."""
    for history in histories(facts):
        yield from _of_model(facts, history)
    yield from _never_used(facts)


def _of_model(facts: Facts, history: History) -> Iterator[Draft]:
    for given in history.inference:
        if not isinstance(given.data, Array) or _is_statistic(given) or _is_made_for_a_look(facts, history, given):
            continue
        for pairing in pairings(history, given):
            missing = _missing([scaling(steps) for steps, _ in pairing.trained], scaling(pairing.asked[0])) if pairing.closed else None
            if missing and _may_be_written_so(given, pairing, missing):
                continue
            if missing and not treated_in_another_cell(facts, given.call, written(argument(given.call), 200), given.data, lambda steps: bool(scaling(steps))):
                yield _draft(history, given, pairing, missing)
                break


def _draft(history: History, given: Given, pairing: Pairing, missing: list[Step]) -> Draft:
    first, step = missing[0], missing[-1]
    node = argument(given.call)
    name = written(node, 36) or "the input"
    place = argument_place(given)
    how = "without a step" if scaling(pairing.asked[0]) else "unscaled"
    repair = Repair("Scale it as the training data was", TrainingScale(expression(node), place, tuple(missing), pairing.asked[0]), preferred=True)
    return Draft(
        RULE.code,
        place,
        f"`{name}` reaches `{callee(given.call, 30)}` {how}, while the training data went through {_named(first, step)}; "
        f"apply the same step with the training statistics",
        related=[(place_of(first), "training data is scaled here")],
        cause=("scaling", place),
        once=("TL101", history.model.cell.place, given.call.place.unit.block, given.call.function.definition if given.call.function else None, name),
        repairs=[repair] if is_of_all(history, given, pairing) and comes_next(pairing, first) else [],  # else the step is one of some columns only
    )


def _missing(trained: list[list[Step]], have: list[Step]) -> list[Step] | None:
    """The steps that every training input has after those that the inference input has too; None where it lacks none, or has others."""
    for steps in trained:
        same = [step.key for step in steps[: len(have)]] == [step.key for step in have]
        if not same or len(steps) <= len(have):
            return None
    return trained[0][len(have) :]


def _may_be_written_so(given: Given, pairing: Pairing, missing: list[Step]) -> bool:
    """Whether one column was calculated with constants, and whoever wrote a row down may have calculated as well: an average, a ratio."""
    return pairing.column is not REST and is_typed_in(given.data) and all(step.kind == "affine" for step in missing)


def _is_made_for_a_look(facts: Facts, history: History, given: Given) -> bool:
    """Whether made-up numbers are on a range that their maker chose, or are handed to a network to see what it makes of them.

    Where it has learned of such, they are the data.
    """
    call = given.call
    looked_at = call.kind == "model-call" and call["api"] in {"module", "call"} and is_made_up(call) and _is_looked_at(facts.uses(call["origin"]))
    if not looked_at and RANGED not in given.data.flags:
        return False
    return not any(are_fillers(each.data) for each in history.training)


def _is_looked_at(uses: set[str]) -> bool:
    """Whether answers are only shown, or held against other answers to the same (those of an exported model), and decide nothing."""
    return uses <= {"screen", "shape"} or ("compare" in uses and not JUDGED & uses)


def _is_statistic(given: Given) -> bool:
    return given.data.statistic is not None


def _named(first: Step, last: Step) -> str:
    label = first.label if first.label == last.label else f"{first.label} and {last.label}"
    if first.kind == "subtract" and last.kind == "divide" and first.label.startswith("-"):
        less, by = (step.operand.kind if isinstance(step.operand, Statistic) else told for step, told in ((first, "mean"), (last, "std")))
        return f"`(x - {less}) / {'(max - min)' if by == 'range' else by}`"
    return f"`{label.strip()}`"


def _never_used(facts: Facts) -> Iterator[Draft]:
    """An array whose name says inference and that nothing was done with, beside a scaled one of the same name but for the role."""
    arrays = {name: (value, content) for name, value, content in facts.named if isinstance(content, Array)}
    for name, (value, content) in arrays.items():
        stem = _stem(name, INFERENCE_WORDS)
        if stem is None or content.steps or not content.closed or not isinstance(value, Ref) or _is_used(facts, content):
            continue
        for other, (_, trained) in arrays.items():
            if _stem(other, TRAINING_WORDS) != stem or not trained.closed:
                continue
            steps = scaling(trained.steps)
            if not steps or _is_trained_on(facts, trained) or not _alike(content, trained) or not isinstance(value.cell, Cell):
                continue
            yield Draft(
                RULE.code,
                value.cell.place,  # type: ignore[arg-type]
                f"`{name}` is never scaled, while `{other}` went through {_named(steps[0], steps[-1])}; scale it with the statistics of `{other}`",
                related=[(steps[0].token[0], f"`{other}` is scaled here")],  # type: ignore[index]
                cause=("scaling", value.cell.place),
                repairs=[Repair(f"Scale `{name}` with the statistics of `{other}`", KeptStatistics(name, other, tuple(steps)), preferred=True)],
            )
            break


def _stem(name: str, roles: frozenset[str]) -> tuple[str, ...] | None:
    """The words of a name without its role; None where it has no such role, or names no features."""
    found = words(name)
    rest = tuple(word for word in found if word not in roles)
    if len(rest) == len(found) or set(rest) & NO_FEATURES:
        return None
    return rest


def _is_used(facts: Facts, content: Array) -> bool:
    """Whether anything was done with the rows, or a model was asked about some of them."""
    if any(facts.uses(origin) for origin in content.origins):
        return True
    asked = facts.once("asked about", lambda: {origin for call in facts.of("model-call") for origin in _origins_of(call)})
    return any(origin.covers(other) for origin in content.origins for other in asked)


def _origins_of(call: Observation) -> Origins:
    """Where the data comes from that a model is handed."""
    contents = call["contents"]
    held = [each.origins for each in contents if isinstance(each, Array)] if isinstance(contents, tuple) else []
    return frozenset().union(*held)


def _is_trained_on(facts: Facts, content: Array) -> bool:
    """Whether a model learned of the rows or was asked about some, or something not in view got them: then the others may not be wanted at all."""
    return any(PUT_TO_USE & (facts.uses(origin) | facts.uses_of_source(origin)) for origin in content.origins)


def _alike(a: Array, b: Array) -> bool:
    """Whether two arrays can be rows of one kind: the same axes after the first."""
    return a.library == b.library and a.shape.rank is not None and a.shape.rank == b.shape.rank and a.shape.dims[1:] == b.shape.dims[1:]
