"""Dropout inside a module that does not follow the module's mode: `eval()` leaves it on.

## What it does
Reports dropout in a module that `eval()` cannot switch off: `F.dropout(x)` (and `alpha_dropout`, `dropout2d`, …) without `training=` or with
`training=True`, `torch.dropout(x, p, True)`, an `nn.Dropout` that is built inside `forward` or is a global of the script, and attention
with a constant `dropout_p`.

## Why it matters
Values are dropped at inference too, so two calls give two answers, both worse than need be. Nothing raises. It is told as information where `training=True`
is written out, though it is the default: some nets drop at any time on purpose, as for Monte-Carlo dropout. `torch.dropout` has to be given its flag, which
says nothing of what is meant.

## Example
```python
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 2)

    def forward(self, x):
        return self.fc(F.dropout(x, 0.5))
```

## Use instead
```python
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 2)

    def forward(self, x):
        return self.fc(F.dropout(x, 0.5, training=self.training))
```

## When it is silent
Where the mode decides (`training=self.training`, `if self.training:`), where nothing is dropped (`p=0`), outside modules (noise on the input of a training
step), for Monte-Carlo dropout: several passes over one input of which mean or spread is taken, or a name that says so, and in a critic, which judges what
a generator makes while both learn and is asked nothing else: it is never out of training.

## Fix safety
Preferred; offered where `training=True` is written out. It changes results at inference on purpose: dropout follows the module's mode.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import DropoutByMode
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.rules.roles import critics, gradients_off, means_chance, sampled_models

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.syntax import Place

RULE = Rule(
    "TL204",
    "functional-dropout-always-on",
    Family.MODE,
    Severity.WARNING,
    "preferred",
    "dropout in a module stays on after `eval()`",
    __doc__ or "",
)


def check(facts: Facts) -> Iterator[Draft]:
    """Each dropout in a module that no path switches by a mode."""
    by_place: dict[Place, list[Observation]] = {}
    for seen in facts.of("functional-dropout"):
        by_place.setdefault(seen.place, []).append(seen)
    for runs in by_place.values():
        if any(run["follows"] or run["switch"] is not True or run["rate"] == 0 for run in runs):
            continue
        run = next((each for each in runs if _is_left_on(facts, each)), None)
        if run is not None:
            yield _draft(run)


def _is_left_on(facts: Facts, run: Observation) -> bool:
    if run["owner"] is None or run["model"] in sampled_models(facts) or run["model"] in critics(facts):
        return False
    classes = run["classes"]
    assert isinstance(classes, tuple)
    if means_chance(*classes, *run.callers):
        return False
    return gradients_off(run) or bool(run["forward"] and run["trainable"])


def _draft(run: Observation) -> Draft:
    name = callee(run)
    if run["form"] == "layer":
        place: Place = run["born"]
        message = f"`{name}` is built anew in each pass, so `eval()` cannot reach it and dropout stays on; give it to the module, or follow `self.training`"
    elif run["form"] == "stray":
        place = run.place
        message = f"`{name}` is no part of the module, so `eval()` cannot reach it and dropout stays on; give it to the module, or follow `self.training`"
    else:
        place = run.place
        if run["form"] == "attention":
            message = f"`{name}` drops {_share(run)} of the attention after `eval()` too: no mode switches it; give `dropout_p` only while `self.training`"
        else:
            why = "is True" if run["given"] else "is True by default"
            meant = "if that is not meant, " if run["insisted"] else ""
            message = f"`{name}` drops values after `eval()` too: `{run['parameter']}` {why}; {meant}give it `{run['parameter']}=self.training`"
    return Draft(
        RULE.code,
        place,
        message,
        severity=Severity.INFORMATION if run["insisted"] else None,
        repairs=[Repair("Let dropout follow the module's mode (results at inference change)", DropoutByMode(run=run), preferred=not run["insisted"])],
    )


def _share(run: Observation) -> str:
    rate = run["rate"]
    return f"{rate:.0%}" if isinstance(rate, (int, float)) else "a part"
