"""The target stands where a loss or metric takes the prediction, and the prediction where it takes the target.

## What it does
Reports losses and metrics that care for the order of their arguments and get them the other way round: PyTorch takes `(input, target)`,
scikit-learn and Keras take `(y_true, y_pred)`. What comes from a model's call is the prediction; data that no model has touched is the target.

## Why it matters
`CrossEntropyLoss` mostly raises. `BCELoss` runs and then goes to NaN; `precision_score` returns the recall, `r2_score` another number, and a confusion matrix
is transposed: nobody notices.

## Example
```python
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_score
from sklearn.model_selection import train_test_split

X, y = make_classification(random_state=0)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(precision_score(model.predict(X_test), y_test))
```

## Use instead
```python
from sklearn.datasets import make_classification
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_score
from sklearn.model_selection import train_test_split

X, y = make_classification(random_state=0)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = LogisticRegression().fit(X_train, y_train)
print(precision_score(y_test, model.predict(X_test)))
```

## When it is silent
For symmetric losses and metrics (`MSELoss`, `mean_absolute_error`, `accuracy_score`, `f1_score` but for weighted averages), where both arguments come from
models (a teacher's output is a target). Of the divergence of two distributions either may be the target: there only a logarithm that stands where none
belongs is reported.

## Fix safety
The two arguments change places; nothing else does.

## References
Tried on PyTorch 2.14 and scikit-learn 1.9.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.interpreter.frames import called_from
from tensorlint.libraries.contracts import Contract
from tensorlint.repairs import Swap
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, written
from tensorlint.rules.loss.kinds import are_swapped, certain, kind_of_name
from tensorlint.rules.loss.weighted_logs import weighted_by_scores
from tensorlint.rules.shape.repairs import handed_in, node_at
from tensorlint.syntax import Place
from tensorlint.values import LOGITS, Array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL404",
    "swapped-loss-arguments",
    Family.LOSS,
    Severity.WARNING,
    "preferred",
    "target first where the prediction belongs, or the reverse",
    __doc__ or "",
    varies="error where it raises",
)


def check(facts: Facts) -> Iterator[Draft]:
    """Each loss or metric of which one kind alone is possible."""
    yield from facts.pick(("loss",), _of_one_record)
    for product, named, place, call in weighted_by_scores(facts):
        yield _by_hand(product, named, place, call)


def _of_one_record(losses: list[Observation]) -> Iterator[Draft]:
    for loss in certain(losses):
        yield from _judge(loss)


def _by_hand(product: Observation, named: ast.expr, place: Place, call: ast.Call | None) -> Draft:
    """A loss of the program's own that was handed the two in another order than it takes them."""
    name = written(call.func, 30) if call is not None else written(product["node"], 40)
    what = written(named, 24)
    message = f"`{name}` goes wrong: its `{what}` holds the raw scores of the model, and its activation goes over the target; give them in the other order"
    repairs = []
    if call is not None and len(call.args) == 2 and not call.keywords and not any(isinstance(each, ast.Starred) for each in call.args):
        first, second = call.args
        repairs = [Repair(f"Swap `{written(first, 30)}` and `{written(second, 30)}`", Swap(first=first, second=second), preferred=True)]
    related = [(product.place, "the two meet here")] if place != product.place else []
    return Draft(RULE.code, place, message, related=related, cause=("loss", place), repairs=repairs, once=("by hand", place))


def _judge(loss: Observation) -> Iterator[Draft]:
    """A loss or metric that cares for the order and gets the other one."""
    contract = loss["contract"]
    if not isinstance(contract, Contract) or contract.symmetric or loss["symmetric"] or not are_swapped(loss, contract):
        return
    first, second = node_at(loss, 0), node_at(loss, 1)
    raises = _raises(loss, contract)
    effect = "raises: it" if raises else "goes wrong: it"
    message = (
        f"`{callee(loss, 30)}` {effect} gets the target `{written(first, 24)}` as its prediction, and the prediction `{written(second, 30)}` as its target; "
        "give them in the other order"
    )
    place, pair = loss.place, (first, second)
    outside = _mixed_up_outside(loss, first, second)
    related = []
    if outside is not None:
        related = [(loss.place, "the two come in here")]
        place, pair = outside
    repairs = []
    if isinstance(pair[0], ast.expr) and isinstance(pair[1], ast.expr):
        title = f"Swap `{written(pair[0], 30)}` and `{written(pair[1], 30)}`"
        repairs = [Repair(title, Swap(first=pair[0], second=pair[1]), preferred=True)]
    severity = Severity.ERROR if raises else Severity.WARNING
    yield Draft(RULE.code, place, message, severity=severity, related=related, cause=("loss", loss.place), repairs=repairs)


def _mixed_up_outside(loss: Observation, first: object, second: object) -> tuple[Place, tuple[ast.expr, ast.expr]] | None:
    """The call of a helper of one's own that was handed the two in another order than its parameters' names say."""
    names = [node.id if isinstance(node, ast.Name) else "" for node in (first, second)]
    if kind_of_name(names[0]) == "target" or kind_of_name(names[1]) == "prediction":
        return None
    if not (kind_of_name(names[0]) or kind_of_name(names[1])):
        return None
    given, other, path = handed_in(loss, 0), handed_in(loss, 1), called_from(loss.path)
    if given is None or other is None or path is None or not isinstance(path.place, Place):
        return None
    return path.place, (given[1], other[1])


def _raises(loss: Observation, contract: Contract) -> bool:
    """Whether running it stops, as tried: class indices as scores, scores as class indices, or scores where a probability is wanted."""
    a, b = loss["a"], loss["b"]
    if not (isinstance(a, Array) and isinstance(b, Array)) or contract.role == "metric":
        return False
    if a.dtype is not None and (a.dtype.startswith(("int", "uint")) or a.dtype == "bool") and contract.applies + contract.scores:
        return True
    if contract.policy == "classes" and a.shape.rank is not None and b.shape.rank is not None and b.shape.rank > a.shape.rank:
        return True
    return contract.refuses_scores and b.scores is not None and b.scores.kind == LOGITS
