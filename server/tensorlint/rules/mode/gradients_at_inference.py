"""A model predicts with gradients on, and nobody takes a gradient.

## What it does
Reports the call of a PyTorch module in an inference context with gradients on, where nothing takes a gradient of what comes out.

## Why it matters
Each call keeps the graph of all its operations: memory grows, and the pass is slower than it need be. The result is right.

## Example
```python
import torch
from torch import nn

model = nn.Linear(4, 2)
model.eval()
scores = model(torch.randn(3, 4))
print(scores.argmax(dim=1))
```

## Use instead
```python
import torch
from torch import nn

model = nn.Linear(4, 2)
model.eval()
with torch.inference_mode():
    scores = model(torch.randn(3, 4))
print(scores.argmax(dim=1))
```

## When it is silent
Where a gradient is taken (saliency maps, adversarial examples, forces; also by the model itself), where what comes out is dropped, and where a caller in
view has switched gradients off.

## Fix safety
Preferred: the result stays as it is. A decorator where all of the function predicts, else a `with` around the statement; a name of torch is imported
only where the file cannot name it. What is made in inference mode cannot be trained on; where that may happen nothing is reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.interpreter.store import MISSING
from tensorlint.repairs import GradientsOff
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.rules.mode.unknown_make import is_hook
from tensorlint.rules.roles import TRAINING_WORDS, is_inference, is_passed_by_training, named_instead, words
from tensorlint.values import Array, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL202",
    "gradients-at-inference",
    Family.MODE,
    Severity.INFORMATION,
    "preferred",
    "a model predicts with gradients on, and nothing takes a gradient",
    __doc__ or "",
)


def check(facts: Facts) -> Iterator[Draft]:
    """One finding a function: its first inference call with gradients on."""
    for call in facts.of("model-call"):
        if call["api"] != "module" or not call["trainable"] or not _gradients_on(call) or not is_inference(facts, call) or _wants_gradient(facts, call):
            continue
        if call.function is not None and (call.path is None or _is_a_step_of_training(call)):
            continue
        if is_passed_by_training(facts, call):
            continue
        name = callee(call)
        named = named_instead(facts, call, training=False)
        yield Draft(
            RULE.code,
            call.place,
            f"`{name}` keeps a graph for gradients that nobody takes here: memory and time are wasted; call it under `torch.inference_mode()`",
            cause=None if named is None else ("named", named),
            once=("TL202", call.function.definition if call.function is not None else call.place.unit.block),
            repairs=[Repair("Run it under `torch.inference_mode()`", GradientsOff(), preferred=True)],
        )


def _is_a_step_of_training(call: Observation) -> bool:
    """Whether it stands in a method by which a framework trains: who calls that by hand tries it, and the framework takes the gradients."""
    return is_hook(call.function) and bool(TRAINING_WORDS & set(words(call.callers[0]))) if call.callers else False


def _gradients_on(call: Observation) -> bool:
    mode = call["gradient"]
    return mode is MISSING or (isinstance(mode, Fact) and mode.state == "on")


def _wants_gradient(facts: Facts, call: Observation) -> bool:
    """Whether the input was made to need a gradient, the model takes one itself (forces are the slope of an energy), or something unknown may take one."""
    if call["derives"]:
        return True
    contents = call["contents"]
    assert isinstance(contents, tuple)
    if any(isinstance(content, Array) and "requires-grad" in content.flags for content in contents):
        return True
    return "escape" in facts.uses(call["origin"])
