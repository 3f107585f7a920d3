"""Categories become other numbers at inference than in training.

## What it does
Reports categories that are encoded apart: `get_dummies`, `factorize` or category codes of each part by itself, another mapping or another kind of encoding on
the two sides, and training categories that are encoded where those of the inference data are not.

## Why it matters
A number or column means another category than the model has learned, and nothing raises.

## Example
```python
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
train_x = pd.get_dummies(train[["city", "size"]])
test_x = pd.get_dummies(test[["city", "size"]])
model = LogisticRegression().fit(train_x, train["sold"])
print(model.predict(test_x))
```

## Use instead
```python
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
train_x = pd.get_dummies(train[["city", "size"]])
test_x = pd.get_dummies(test[["city", "size"]]).reindex(columns=train_x.columns, fill_value=0)
model = LogisticRegression().fit(train_x, train["sold"])
print(model.predict(test_x))
```

## When it is silent
Where columns are lined up afterwards (`reindex`, `align`, `test[train.columns]`), where a shared `CategoricalDtype` lays the categories down, where both sides
are encoded together, and where a mapping is not known. Rows of numbers that somebody typed in may have been encoded by hand.
An encoder that is fitted again is TL102.

## Fix safety
Offered: the inference columns lined up with those of the training data; the encoder or the mapping that was used there, where it is at hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import AsInTraining, TrainingCategories, TrainingColumns
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, written
from tensorlint.rules.preprocessing.histories import (
    column_named,
    histories,
    is_of_the_target,
    is_own,
    is_typed_in,
    of_input,
    origins_of,
    overlap,
    pairings,
    place_of,
    place_of_inference,
)
from tensorlint.rules.roles import are_fillers
from tensorlint.values import LAID, Array, stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.rules.facts import Facts
    from tensorlint.rules.preprocessing.histories import Given, History, Pairing
    from tensorlint.values import Origins, Step

RULE = Rule(
    "TL106",
    "inconsistent-encoding",
    Family.PREPROCESSING,
    Severity.WARNING,
    "offered",
    "categories are encoded differently in training and at inference",
    __doc__ or "",
)


def check(facts: Facts) -> Iterator[Draft]:
    """Each inference input whose categories are not encoded as those of the training data."""
    for history in histories(facts):
        trained = origins_of(history)
        for given in history.inference:
            for pairing in pairings(history, given):
                yield from _of_column(history, given, pairing, trained)


def _of_column(history: History, given: Given, pairing: Pairing, trained: Origins) -> Iterator[Draft]:
    asked = [step for step in pairing.asked[0] if step.encodes]
    every = [[step for step in steps if step.encodes] for steps, _ in pairing.trained]
    learned = every[0]
    if not learned or any([_manner(step) for step in steps] != [_manner(step) for step in learned] for steps in every):
        return
    if not asked:
        target = _manner(learned[0]) != "get_dummies" and is_of_the_target(history, learned[0])  # dummies are made of many columns at once
        encoded = target or is_typed_in(given.data) or are_fillers(given.data) or bool({"encode", "vectorize"} & set(given.call["inside"] or ()))
        if pairing.closed and not encoded:
            yield _of_argument(history, given, pairing, learned[0])
        return
    if len(asked) != len(learned):
        return
    for mine, other in zip(asked, learned):
        how = _deviation(mine, other, given, trained)
        if how == "otherwise" and not pairing.closed:
            return  # which of the columns were encoded so is not known any more
        if how is not None:
            yield _of_step(history, given, pairing, mine, other, how)
            return


def _manner(step: Step) -> object:
    """How a step makes numbers of categories: the encoder, `get_dummies`, codes, a mapping."""
    return step.operand[0] if isinstance(step.operand, tuple) else step.kind


def _deviation(mine: Step, other: Step, given: Given, trained: Origins) -> str | None:
    """How an encoding differs from the training side's; None where it does not, or that is not known."""
    if not isinstance(mine.operand, tuple) or not isinstance(other.operand, tuple):
        return None
    if _manner(mine) != _manner(other):
        return "otherwise"
    if mine.kind == "fitted":
        return None  # fitted again: another rule's defect
    if mine.operand[1] == other.operand[1] == "own":
        return "apart" if is_own(mine, given, trained) and overlap(other.statistics_of, trained) else None
    if {mine.operand[1], other.operand[1]} & {"own", "aligned", LAID}:
        return None
    return "by another mapping" if mine.operand[1] != other.operand[1] else None


def _of_step(history: History, given: Given, pairing: Pairing, mine: Step, other: Step, how: str) -> Draft:
    name = written(argument(given.call), 30) or "the input"
    column = column_named(pairing.column)
    place, by_helper = place_of_inference(mine, other)
    if how == "apart":
        what = f"`{mine.label}` numbers the categories of {column}`{name}` by themselves, so they are others than in training; use the training data's"
    elif how == "otherwise":
        what = f"{column}`{name}` is encoded by `{mine.label}`, the training data by `{other.label}`; use one encoding on both sides"
    else:
        what = f"{column}`{name}` is encoded by another mapping than the training data; use one mapping on both sides"
    dummies = how == "apart" and _manner(mine) == "get_dummies"
    if dummies:
        inputs = tuple(each.value for each in history.training)
        details = TrainingColumns(mine, other, inputs, _encoded_goals(history, other))
        repair = Repair("Line the columns up with the training data's", details, preferred=False)
    elif how == "apart" and _manner(mine) == "codes":
        repair = Repair("Number it by the training data's categories (results change)", TrainingCategories(mine, other), preferred=False)
    else:
        repair = Repair("Encode it as the training data was", AsInTraining(mine, other), preferred=False)
    return Draft(
        RULE.code,
        place,
        what,
        related=[(place_of(other), "the training data is encoded here")],
        cause=("refit", place),
        once=("TL106", place),
        repairs=[repair] if not by_helper else [],
    )


def _encoded_goals(history: History, step: Step) -> tuple[str, ...]:
    """The targets by their names (or nothing) that went through an encoding: they stood in the table beside the features."""
    goals = [each.call["goal"] for each in history.training]
    told = [(name, steps) for goal in goals if isinstance(goal, Array) for name, (steps, _) in stories(goal).items()]
    return tuple(dict.fromkeys(name if isinstance(name, str) else "" for name, steps in told if any(each.token == step.token for each in steps)))


def _of_argument(history: History, given: Given, pairing: Pairing, learned: Step) -> Draft:
    return of_input(
        RULE.code,
        history,
        given,
        pairing,
        lambda data, model: f"{data} reaches {model} without `{learned.label}`, which the training data went through; apply the same encoding",
        cause="encoding",
        related=(place_of(learned), "the training data is encoded here"),
        treated=(learned, "Encode it as the training data was"),
    )
