"""Training and inference data are both scaled, but not alike.

## What it does
Reports data that reaches a model at inference after another scaling than the model's training data: other constants, another scaler class, other means of a
`Normalize`, the same steps in another order, or a step more.

## Why it matters
The model sees numbers on another scale than it learned from, so its answers are wrong.

## Example
```python
import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
X_train, X_test = rng.integers(0, 256, (80, 9)), rng.integers(0, 256, (20, 9))
y_train, y_test = rng.integers(0, 2, 80), rng.integers(0, 2, 20)
model = LogisticRegression().fit(X_train / 255.0, y_train)
print(model.score(X_test / 127.5 - 1.0, y_test))
```

## Use instead
```python
import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
X_train, X_test = rng.integers(0, 256, (80, 9)), rng.integers(0, 256, (20, 9))
y_train, y_test = rng.integers(0, 2, 80), rng.integers(0, 2, 20)
model = LogisticRegression().fit(X_train / 255.0, y_train)
print(model.score(X_test / 255.0, y_test))
```

## When it is silent
Where two spellings are one mapping (`(x - 127.5) / 127.5` and `x / 127.5 - 1`), where a step on either side is not known, where constants stand on one side
for statistics on the other (they may be those very statistics), for statistics of the inference data itself (TL102), and where a file keeps a scaler of the
kind that is fitted anew on the other side: it may have learned of the same rows.

## Fix safety
Offered, where nothing differs then: the constants of the training side where both are one division and one offset; the arguments of its `Normalize`; its
statistics; its scaler (which gets a name, if it has none); the steps in its order; without a step that it never went through. Results change on purpose.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import AsInTraining, OtherOrder, SameArguments, SameConstants, TrainingStatistics, WithoutStep
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
from tensorlint.rules.preprocessing.histories import (
    applied_at,
    column_named,
    histories,
    is_own,
    origins_of,
    pairings,
    place_of,
    place_of_inference,
    scaling,
)
from tensorlint.values import Statistic, mirrored, normal_form
from tensorlint.values.steps import scales_pixels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.repairs import Details
    from tensorlint.rules.facts import Facts
    from tensorlint.rules.preprocessing.histories import Given, History, Pairing
    from tensorlint.values import Step

RULE = Rule(
    "TL103",
    "inconsistent-normalization",
    Family.PREPROCESSING,
    Severity.WARNING,
    "offered",
    "training and inference data are scaled differently",
    __doc__ or "",
)

TITLE: Final = "Scale as the training data was (results change)"
MOVABLE: Final = frozenset(["abs", "absolute", "fabs", "negative", "real", "nan_to_num"])
"""Functions that do the same before a division by a positive number as after it."""


def check(facts: Facts) -> Iterator[Draft]:
    """Each inference input whose scaling is not that of the training data."""
    for history in histories(facts):
        trained = origins_of(history)
        for given in history.inference:
            for pairing in pairings(history, given):
                asked = scaling(pairing.asked[0])
                if pairing.closed and asked and not any(is_own(step, given, trained) for step in asked):
                    yield from _deviation(history, given, pairing, asked)


def _deviation(history: History, given: Given, pairing: Pairing, asked: list[Step]) -> Iterator[Draft]:
    every = [scaling(steps) for steps, _ in pairing.trained]
    learned = every[0]
    if not learned or any([step.key for step in steps] != [step.key for step in learned] for steps in every[1:]):
        return
    if normal_form(tuple(asked)) == normal_form(tuple(learned)):  # two spellings of one scaling
        yield from _other_order(history, given, pairing)
        return
    step, match = _first_difference(asked, learned)
    if step is None:
        return
    name = written(argument(given.call), 30) or "the input"
    if match is None:
        what = f"goes through {_named(step)} once more than the training data"
    elif isinstance(step.operand, tuple) and step.operand != match.operand == mirrored(step.operand):
        what = f"goes through {_named(step)} with its channels the other way round than the training data"
    elif _what(step) != _what(match) and sorted(map(repr, map(_what, asked))) == sorted(map(repr, map(_what, learned))):
        what = f"goes through {_named(step)} where the training data went through {_named(match)} first"
    else:
        what = f"is scaled by {_named(step)}{_constants(step, match)}, the training data by {_named(match)}{_constants(match, step)}"
    place, by_helper = (applied_at(step), False) if match is None else place_of_inference(step, match)
    yield Draft(
        RULE.code,
        place,
        f"{column_named(pairing.column)}`{name}` at `{callee(given.call, 30)}` {what}; use the same steps on both sides",
        related=[(place_of(match or learned[-1]), "the training data is scaled here")],
        cause=("refit", place),
        once=("TL103", place),
        repairs=[] if by_helper else [Repair(TITLE, details, preferred=False) for details in _repairs(asked, learned, step, match)],
    )


def _repairs(asked: list[Step], learned: list[Step], step: Step, match: Step | None) -> Iterator[Details]:
    """What may bring the inference side to the training side's scale: each is tried, and kept if nothing differs then."""
    apart = [(a, b) for a, b in zip(asked, learned) if a.key != b.key]
    if match is not None and len(asked) == len(learned):
        statistics = tuple((a.operand, b.operand) for a, b in apart if isinstance(a.operand, Statistic) and isinstance(b.operand, Statistic))
        if step.kind == match.kind == "normalize" and len(apart) == 1:
            yield SameArguments(step, match)
        elif len(statistics) == len(apart):
            yield TrainingStatistics(statistics)
        elif step.kind == match.kind and len(asked) == 1:
            yield SameConstants(step, match) if step.kind == "affine" else AsInTraining(step, match)
        elif len(apart) == 2 and apart[0][0].key == apart[1][1].key:
            yield OtherOrder(step)
    if step.kind == "affine" and len(asked) >= len(learned):
        yield WithoutStep(step)


def _other_order(history: History, given: Given, pairing: Pairing) -> Iterator[Draft]:
    """The same scaling, but ahead of a projection or a logarithm where it came after one in training, or the reverse."""
    mine, others = ([step for step in steps if _is_bound_to_its_place(step)] for steps in (pairing.asked[0], pairing.trained[0][0]))
    orders = [[_in_order(step) for step in steps] for steps in (mine, others)]
    if len(pairing.trained) > 1 or orders[0] == orders[1] or Counter(orders[0]) != Counter(orders[1]):
        return
    step, other = next((a, b) for a, b in zip(mine, others) if _in_order(a) != _in_order(b))
    name = written(argument(given.call), 30) or "the input"
    yield Draft(
        RULE.code,
        applied_at(step),
        f"`{name}` goes through {_named(step)} where the training data went through {_named(other)} first; use one order",
        related=[(place_of(other), "the training data goes through this first")],
        cause=("refit", applied_at(step)),
        once=("TL103", applied_at(step)),
        repairs=[Repair(TITLE, OtherOrder(step), preferred=False)],
    )


def _is_bound_to_its_place(step: Step) -> bool:
    """Whether it matters what is done before a step and what after it."""
    return step.scales or step.kind == "fitted" or (step.kind == "function" and step.operand not in MOVABLE)


def _in_order(step: Step) -> tuple[str, object]:
    """A step as it is found again on the other side: what was learned by where that was, a function by its name."""
    return step.kind, step.operand if step.kind == "function" else place_of(step)


def _first_difference(asked: list[Step], learned: list[Step]) -> tuple[Step | None, Step | None]:
    """The first step of the inference side that provably does something else than the training side's; None where there is none."""
    for mine, other in zip(asked, learned):
        differ = _differ(mine, other)
        if differ is None:
            return None, None
        if differ:
            return mine, other
    if len(asked) > len(learned):
        return asked[len(learned)], None
    return None, None


def _differ(mine: Step, other: Step) -> bool | None:
    """Whether two steps do different things; None where that cannot be told."""
    if mine.key == other.key:
        return False
    if _is_negative(mine) != _is_negative(other):
        return None  # light and dark change places: pictures of another kind, or such that become of the training pictures' kind by it
    if mine.kind == other.kind == "affine" or mine.kind == other.kind == "normalize":
        return None if _holds_unknown(mine.operand) or _holds_unknown(other.operand) else not _close(mine.operand, other.operand)
    if mine.kind == other.kind == "fitted":
        assert isinstance(mine.operand, tuple)
        assert isinstance(other.operand, tuple)
        if mine.operand[0] != other.operand[0]:
            return True
        return None if mine.operand[3] == other.operand[3] or _holds_unknown(mine.operand[3]) or _holds_unknown(other.operand[3]) else True
    if "stored" in {mine.kind, other.kind} and mine.label == other.label:
        return None  # what the file keeps is of the same kind, and may have learned of the same rows
    by_statistics = [bool(step.statistics_of) for step in (mine, other)]
    if all(by_statistics):
        kinds = [step.operand.kind if isinstance(step.operand, Statistic) else step.kind for step in (mine, other)]
        return True if mine.kind != other.kind or kinds[0] != kinds[1] or _is_one_of_many(mine, other) else None
    if not any(by_statistics):
        return None if None in {mine.operand, other.operand} else True
    constant = other if by_statistics[0] else mine
    return True if scales_pixels(constant.operand) else None


def _is_negative(step: Step) -> bool:
    """Whether constants turn large numbers into small ones: `255 - x`. No scaling does."""
    scale = step.operand[0] if step.kind == "affine" and isinstance(step.operand, tuple) else None
    return isinstance(scale, (int, float)) and scale < 0


def _is_one_of_many(mine: Step, other: Step) -> bool:
    """Whether a statistic is a single number and the other has one for each of several columns: it is of all of them together, or of something else."""
    sizes = [step.operand.size for step in (mine, other) if isinstance(step.operand, Statistic)]
    return len(sizes) == 2 and None not in sizes and 1 in sizes and sizes[0] != sizes[1]


def _holds_unknown(operand: object) -> bool:
    if isinstance(operand, tuple):
        return any(_holds_unknown(item) for item in operand)
    return operand is None or operand == "?"


def _close(a: object, b: object) -> bool:
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(_close(x, y) for x, y in zip(a, b))
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return math.isclose(a, b, rel_tol=1e-4, abs_tol=1e-6)
    return a == b


def _what(step: Step) -> object:
    return (step.kind, step.operand if not step.statistics_of else getattr(step.operand, "kind", step.label))


def _named(step: Step) -> str:
    return f"`{step.label.strip()}`"


def _constants(step: Step, other: Step) -> str:
    """The numbers by which two steps of one name differ, as a message tells them."""
    if step.label == other.label and _is_one_of_many(step, other):
        return " (one number)" if step.operand.size == 1 else " (one a column)"  # type: ignore[attr-defined]
    if step.label != other.label or step.kind != "normalize" or not isinstance(step.operand, tuple) or not isinstance(other.operand, tuple):
        return ""
    index = 0 if step.operand[0] != other.operand[0] else 1
    numbers = step.operand[index]
    first = numbers[0] if isinstance(numbers, tuple) and numbers else numbers
    return f" ({('mean', 'std')[index]} {first:g}{', …' if isinstance(numbers, tuple) and len(numbers) > 1 else ''})" if isinstance(first, (int, float)) else ""
