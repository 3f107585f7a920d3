"""Gaps are filled on one side only, or differently on the two.

## What it does
Reports missing values that are filled in the training data and not in the data that the model is asked about (or the other way round, where the model takes
gaps), and fills that differ: with statistics of the inference data itself, with another constant, or by another strategy.

## Why it matters
A gap means something else to the model than it learned, or raises. A mean of the rows that came in hides exactly what is unusual about them. It is told as
information where both sides are filled with their own most common value: that is as a rule one and the same.

## Example
```python
import pandas as pd
from sklearn.linear_model import LinearRegression

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
train["age"] = train["age"].fillna(train["age"].median())
test["age"] = test["age"].fillna(0)
model = LinearRegression().fit(train[["age", "fare"]], train["price"])
print(model.predict(test[["age", "fare"]]))
```

## Use instead
```python
import pandas as pd
from sklearn.linear_model import LinearRegression

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
median = train["age"].median()
train["age"] = train["age"].fillna(median)
test["age"] = test["age"].fillna(median)
model = LinearRegression().fit(train[["age", "fare"]], train["price"])
print(model.predict(test[["age", "fare"]]))
```

## When it is silent
Where what is put in the gaps is not known, where rows are dropped on both sides or by other columns than the features, where an imputer inside the model
fills the gaps on both sides, and where only inference data is filled for a model that takes no gaps (then its training data had none). An imputer that is
fitted on inference data is TL102.

## Fix safety
Offered: the fill of the training side, where it is a constant, or a statistic or an imputer that has a name.
Not where rows were dropped: who is to get no answer is a question for a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import AsInTraining, TrainingFill
from tensorlint.rules.cells import treated_in_another_cell
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
from tensorlint.rules.preprocessing.histories import (
    applied_at,
    column_named,
    histories,
    is_of_all,
    is_own,
    is_typed_in,
    of_input,
    origins_of,
    pairings,
    place_of,
    place_of_inference,
)
from tensorlint.rules.roles import are_fillers
from tensorlint.values import Array, Statistic, has_written_gaps, written_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.rules.facts import Facts
    from tensorlint.rules.preprocessing.histories import Given, History, Pairing
    from tensorlint.values import Origins, Step, Steps

RULE = Rule(
    "TL107",
    "inconsistent-missing-values",
    Family.PREPROCESSING,
    Severity.WARNING,
    "offered",
    "missing values are treated differently in training and at inference",
    __doc__ or "",
    varies="error where it raises, information where both are filled with their own most common value",
)


def check(facts: Facts) -> Iterator[Draft]:
    """Each inference input whose gaps are not treated as those of the training data."""
    for history in histories(facts):
        trained = origins_of(history)
        for given in history.inference:
            for pairing in pairings(history, given):
                yield from _of_column(facts, history, given, pairing, trained)


def fills(steps: Steps) -> list[Step]:
    """The steps that put something in the gaps."""
    return [step for step in steps if step.fills]


def _met(asked: Steps, learned: Steps) -> list[tuple[Step, Step]]:
    """The fills of one column on two sides that fill the same gaps.

    What was put in ahead of a look-up went into what is looked up, and the gaps behind it are those that the look-up leaves:
    a fill on each of its sides may come to the same.
    """
    both = [(fills(mine), fills(other)) for mine, other in zip(_between_lookups(asked), _between_lookups(learned))]
    return [pair for mine, other in reversed(both) for pair in zip(mine, other)]


def _between_lookups(steps: Steps) -> list[Steps]:
    """The steps behind the last look-up, those ahead of it, and so on backwards."""
    out: list[Steps] = [()]
    for step in steps:
        out = [(), *out] if step.looks_up else [(*out[0], step), *out[1:]]
    return out


def _of_column(facts: Facts, history: History, given: Given, pairing: Pairing, trained: Origins) -> Iterator[Draft]:
    asked, every = fills(pairing.asked[0]), [fills(steps) for steps, _ in pairing.trained]
    learned = every[0]
    if any([_filling(step) for step in steps] != [_filling(step) for step in learned] for steps in every):
        return
    if asked and learned:
        for mine, other in _met(pairing.asked[0], pairing.trained[0][0]):
            if mine.kind == "fitted" and is_own(mine, given, trained):
                return
            how = _deviation(mine, other, given, trained)
            if how is not None:
                yield _of_fill(history, given, pairing, mine, other, how)
                return
    elif ((is_typed_in(given.data) or _is_a_row_put_together(given)) and not _has_gaps(given)) or any(step.counts_gaps_in for step in pairing.asked[0]):
        return  # whoever wrote the numbers down, one by one or over zeros, left none out; and a gap among categories is one of them
    elif pairing.closed and learned and not _dropped(pairing.asked[0]) and "impute" not in (given.call["inside"] or ()):
        if not treated_in_another_cell(facts, given.call, written(argument(given.call), 200), given.data, lambda steps: bool(fills(steps))):
            yield _of_argument(history, given, pairing, learned[0])
    elif pairing.closed and not asked and not _dropped(pairing.asked[0]) and "impute" not in (given.call["inside"] or ()):
        dropped = [next((step for step in steps if step.kind == "drop"), None) for steps, _ in pairing.trained]
        if dropped[0] is None or None in dropped or not _is_another_table(given, trained) or _is_whole(pairing, given):
            return
        if not _seen_elsewhere(facts, given):
            yield _of_rows(history, given, pairing, dropped[0])
    elif pairing.closed and asked and given.call["takes_gaps"] and not any(_dropped(steps) for steps, _ in pairing.trained):
        yield _of_fill(history, given, pairing, asked[0], None, "only here")


def _is_a_row_put_together(given: Given) -> bool:
    """Whether the question is one row that the program has put together value by value (the fields of a form), or made empty and filled in like that."""
    shape = given.data.shape
    origins = given.data.origins
    made = are_fillers(given.data) or (bool(origins) and all(origin.kind == "generated" and not origin.part for origin in origins))
    return made and not shape.prefix and shape.dims[:1] == (1,)


def _seen_elsewhere(facts: Facts, given: Given) -> bool:
    """Whether a cell of the notebook, run before, treats the gaps."""
    name = written(argument(given.call), 200)
    return treated_in_another_cell(facts, given.call, name, given.data, lambda steps: bool(fills(steps)) or _dropped(steps))


def _dropped(steps: Steps) -> bool:
    return any(step.kind == "drop" for step in steps)


def _filling(step: Step) -> object:
    """What is put in the gaps, whoever it was learned of; None where that is not known."""
    if isinstance(step.operand, Statistic):
        return (step.operand.kind,)
    if step.kind == "fitted":
        filling = step.operand[4] if isinstance(step.operand, tuple) and len(step.operand) > 4 else None
        return None if filling == "?" or (isinstance(filling, tuple) and "?" in filling) else filling
    return None if step.operand is None else ("constant", step.operand)


def _deviation(mine: Step, other: Step, given: Given, trained: Origins) -> str | None:
    """How a fill differs from the training side's; None where it does not, or that is not known."""
    here, there = _filling(mine), _filling(other)
    if here is None or there is None:
        return None
    if is_own(mine, given, trained):
        return "with its own"
    return None if here == there else "otherwise"


def _of_fill(history: History, given: Given, pairing: Pairing, mine: Step, other: Step | None, how: str) -> Draft:
    name = written(argument(given.call), 30) or "the input"
    alone = None if is_of_all(history, given, pairing) else pairing.column
    column = column_named(alone)
    if other is None:
        what = f"gaps in {column}`{name}` are filled with {_told(mine)} only here, the training data of `{callee(given.call, 30)}` keeps them"
    elif how == "with its own":
        what = f"gaps in {column}`{name}` are filled with its own {_kind(mine)}, those of the training data with {_told(other, short=True)}"
    else:
        what = f"gaps in {column}`{name}` are filled with {_told(mine)}, those of the training data with {_told(other)}"
    place, by_helper = (applied_at(mine), False) if other is None else place_of_inference(mine, other)
    return Draft(
        RULE.code,
        place,
        f"{what}; use the training data's fill" if other is not None else f"{what}; use one treatment",
        related=[(place_of(other), "gaps of the training data are filled here")] if other is not None else [],
        severity=Severity.INFORMATION if how == "with its own" and other is not None and _filling(mine) == _filling(other) == ("mode",) else None,
        cause=("refit", place),
        once=("TL107", place),
        repairs=_repairs(mine, other, alone) if other is not None and not by_helper else [],
    )


def _repairs(mine: Step, other: Step, column: object) -> list[Repair]:
    title = "Fill with what the training data was filled with (results change)"
    if isinstance(column, str):
        return [Repair(title, TrainingFill(mine, other, column), preferred=False)]
    return [Repair(title, details(mine, other), preferred=False) for details in (TrainingFill, AsInTraining)]


def _of_argument(history: History, given: Given, pairing: Pairing, learned: Step) -> Draft:
    raising = _raising(given)
    return of_input(
        RULE.code,
        history,
        given,
        pairing,
        lambda data, model: f"gaps in {data} reach {model}{raising}, while those of the training data are filled with {_told(learned)}; use the same fill",
        cause="gaps",
        related=(place_of(learned), "gaps of the training data are filled here"),
        treated=(learned, "Fill it as the training data was filled"),
        severity=Severity.ERROR if raising else None,
    )


def _of_rows(history: History, given: Given, pairing: Pairing, dropped: Step) -> Draft:
    raising = _raising(given)
    return of_input(
        RULE.code,
        history,
        given,
        pairing,
        lambda data, model: f"gaps in {data} reach {model}{raising}, while rows with gaps were left out of the training data; use one treatment",
        cause="gaps",
        related=(place_of(dropped), "rows with gaps are left out of the training data here"),
        treated=None,
        severity=Severity.ERROR if raising else None,
    )


def _raising(given: Given) -> str:
    """That the model raises, where it takes no gaps and values are missing for certain."""
    return ", which raises" if given.call["refuses_gaps"] and _has_gaps(given) else ""


def _is_another_table(given: Given, trained: Origins) -> bool:
    """Whether the inference data was read from a file of its own: it may have gaps, whatever the training data's source had."""
    sources = {(origin.kind, origin.token) for origin in trained}
    apart = all((origin.kind, origin.token) not in sources for origin in given.data.origins)
    return apart and (_has_gaps(given) or all(origin.kind == "file" for origin in given.data.origins))


def _is_whole(pairing: Pairing, given: Given) -> bool:
    """Whether it is another column whose gaps stand in the program."""
    gaps = [name for name, _, missing in written_columns(given.data) if missing]
    return bool(gaps) and isinstance(pairing.column, str) and pairing.column not in gaps


def _has_gaps(given: Given) -> bool:
    """Whether values are missing for certain: they stand in the program, and all rows reach the model."""
    return isinstance(given.data, Array) and has_written_gaps(given.data) and not any(origin.part for origin in given.data.origins)


def _kind(step: Step) -> str:
    filling = _filling(step)
    return str(filling[0]) if isinstance(filling, tuple) and filling[0] != "constant" else "values"


def _told(step: Step, *, short: bool = False) -> str:
    """What a step puts in the gaps, as a message says it."""
    filling = _filling(step)
    if isinstance(filling, tuple) and filling[0] == "constant":
        value = filling[1]
        return f"`{value[1]}`" if isinstance(value, tuple) and len(value) == 2 else f"`{value!r}`"
    kind = _kind(step)
    if "." in kind:
        return f"`{kind.rpartition('.')[2]}`"  # an imputer that puts no statistic in
    if kind == "values":
        return f"`{step.label}`" if step.label else kind
    return f"its {kind}" if short else f"a {kind}"
