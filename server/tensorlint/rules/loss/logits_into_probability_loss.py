"""Raw scores go into a loss that takes probabilities or their logarithms.

## What it does
Reports the raw output of a linear or convolutional layer in `BCELoss`, `NLLLoss` or `KLDivLoss`, probabilities in `NLLLoss` or `KLDivLoss` (which take
log-probabilities), and log-probabilities in `BCELoss`; of `KLDivLoss`, the target too.

## Why it matters
`BCELoss` raises as soon as a score lies outside 0 … 1. `NLLLoss` just picks the target's score: with raw scores the loss runs to minus infinity, with
probabilities it stays between -1 and 0 and its gradient hardly helps. `KLDivLoss` gives numbers that mean nothing.

## Example
```python
import torch
import torch.nn.functional as F
from torch import nn

model = nn.Linear(8, 4)
loss = F.nll_loss(model(torch.randn(16, 8)), torch.randint(0, 4, (16,)))
loss.backward()
```

## Use instead
```python
import torch
import torch.nn.functional as F
from torch import nn

model = nn.Linear(8, 4)
loss = F.cross_entropy(model(torch.randn(16, 8)), torch.randint(0, 4, (16,)))
loss.backward()
```

## When it is silent
After arithmetic that may have made probabilities of the scores (`1 - (1 - p).prod(1)`, a clamp, a subtraction of `logsumexp`), and for outputs of layers
that are not known.

## Fix safety
The loss that takes scores is preferred: `BCEWithLogitsLoss`, `CrossEntropyLoss`. Where there is none, the missing `log_softmax` or `log` is
put behind the argument.

## References
Tried on PyTorch 2.14: "all elements of input should be between 0 and 1" (`BCELoss`); the others run.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.contracts import Contract
from tensorlint.repairs import Append, LogActivation, RenameLoss
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, written
from tensorlint.rules.loss.activations import scores_of, survives
from tensorlint.rules.loss.kinds import unavoidable
from tensorlint.rules.shape.repairs import node_at, told_at
from tensorlint.syntax.places import in_one_file, inside, place_of
from tensorlint.values import LOG_PROBABILITIES, LOGITS, PROBABILITIES, Scores

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL403",
    "logits-into-probability-loss",
    Family.LOSS,
    Severity.WARNING,
    "preferred",
    "raw scores given to a loss that takes probabilities or their logarithms",
    __doc__ or "",
    varies="error where it raises",
)

HOLDS: Final = {LOGITS: "raw scores", PROBABILITIES: "probabilities", LOG_PROBABILITIES: "log-probabilities"}
TURNS: Final = {
    (LOGITS, PROBABILITIES): "softmax", (LOGITS, LOG_PROBABILITIES): "log_softmax", (PROBABILITIES, LOG_PROBABILITIES): "log",
    (LOG_PROBABILITIES, PROBABILITIES): "exp",
}  # fmt: skip
"""What makes of one the other."""


def check(facts: Facts) -> Iterator[Draft]:
    """Each loss that takes probabilities, or their logarithms, and gets something else."""
    for loss, contract, index, wanted, scores in facts.pick(("loss",), _others_scores):
        yield _draft(loss, contract, index, wanted, scores, facts)


def _others_scores(losses: list[Observation]) -> Iterator[tuple[Observation, Contract, int, str, Scores]]:
    """The losses that get other scores than they take, each with the argument, what it should hold, and what it holds."""
    for loss in unavoidable(losses):
        contract = loss["contract"]
        if not isinstance(contract, Contract) or contract.applies or contract.option:
            continue
        for index, wanted in ((0, contract.scores), (1, loss["goals"])):
            scores = scores_of(loss, index)
            if scores is not None and wanted in {PROBABILITIES, LOG_PROBABILITIES} and scores.kind != wanted:
                yield loss, contract, index, str(wanted), scores
                break


def _draft(loss: Observation, contract: Contract, index: int, wanted: str, scores: Scores, facts: Facts) -> Draft:
    raises = contract.refuses_scores and index == 0
    argument, name = told_at(loss, index, 40), callee(loss, 30)
    verb = "raises:" if raises else "goes wrong:"
    role = "as its target " if index else ""
    repairs = list(_repairs(loss, contract, index, wanted, scores, facts))
    remedy = f"use `{contract.for_scores[0]}`" if index == 0 and scores.kind == LOGITS and contract.for_scores else f"apply `{TURNS[scores.kind, wanted]}`"
    message = f"`{name}` {verb} {role}it takes {wanted}, and `{argument}` holds {HOLDS[scores.kind]}; {remedy}"
    made = place_of(scores.token)
    related = [(made, f"{HOLDS[scores.kind]} are made here")] if made is not None and made != loss.place else []
    return Draft(
        RULE.code,
        loss.place,
        message,
        severity=Severity.ERROR if raises else Severity.WARNING,
        related=related,
        cause=("loss", loss.place),
        repairs=repairs,
    )


def _repairs(loss: Observation, contract: Contract, index: int, wanted: str, scores: Scores, facts: Facts) -> Iterator[Repair]:
    places, argument = loss["places"], node_at(loss, index)
    assert isinstance(places, tuple)
    if index == 0 and scores.kind == LOGITS and contract.for_scores is not None:
        criterion = loss["criterion"]
        built = place_of(getattr(criterion, "cell", None))
        name = contract.for_scores[0 if built else 1]
        yield Repair(f"Use `{name}`, which takes raw scores", RenameLoss(place=built or loss.place, name=name, argument=None, append=""), preferred=True)
        return
    if not isinstance(argument, ast.expr):
        return
    function = TURNS[scores.kind, wanted]
    made = place_of(scores.token)
    if scores.kind == PROBABILITIES and scores.activation == "softmax" and scores.last and made is not None and in_one_file(made, loss.place):
        sure = inside(made, places[index]) or survives(facts, made)
        built = place_of(scores.layer) or made
        yield Repair("Use `log_softmax` for `softmax`", LogActivation(place=built), preferred=sure)
        if sure:
            return
    axis = scores.axis if scores.axis is not None else -1
    text = f".{function}(dim={axis})" if function.endswith("softmax") else f".{function}()"
    yield Repair(f"Change to `{written(argument, 30)}{text}`", Append(node=argument, place=places[index], text=text), preferred=True)
