"""`backward()` is called on a value that has no graph.

## What it does
Reports `backward()` on a tensor that was computed under `no_grad` or `inference_mode`, detached, taken through `.item()`, `.numpy()` or `.data`, or rebuilt by
`torch.tensor(...)`: wherever the cut stands, before or after the loss.

## Why it matters
It raises: "element 0 of tensors does not require grad and does not have a grad_fn" (of a plain number: "'float' object has no attribute 'backward'").

## Example
```python
import torch
from torch import nn

model = nn.Linear(4, 1)
with torch.no_grad():
    loss = nn.functional.mse_loss(model(torch.randn(8, 4)), torch.randn(8, 1))
loss.backward()
```

## Use instead
```python
import torch
from torch import nn

model = nn.Linear(4, 1)
loss = nn.functional.mse_loss(model(torch.randn(8, 4)), torch.randn(8, 1))
loss.backward()
```

## When it is silent
Where only a part of the loss is cut off (a teacher, a target network, a logged copy), where it is not known whether a part of it has a graph, and for a
constant that stands in for the loss on some paths only. Where a network's class has no layers yet.

## Fix safety
Offered: taking out the cut changes what is computed later, which a person has to see.

## References
Tried on PyTorch 2.14.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import KeepGraph
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import written
from tensorlint.syntax.places import in_one_file, node_in, place_of
from tensorlint.values import CUTS, Array, Number, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation

RULE = Rule(
    "TL210",
    "backward-without-graph",
    Family.MODE,
    Severity.ERROR,
    "offered",
    "backward() on a value that has no graph",
    __doc__ or "",
)

KINDS = ("backward",)
REMEDIES: Final = {
    "no_grad": "run the forward pass and the loss outside it",
    "tensor": "use the tensors themselves (stacked, where there are several)",
    "item": "call it before the number is taken",
}


def judge(backward: Observation) -> Iterator[Draft]:
    """A backward pass that has nowhere to go."""
    content = backward["content"]
    if isinstance(content, Number):
        if any(getattr(origin, "kind", "") == "model" for origin in content.origins):
            yield _draft(backward, "item", None)
        return
    if not isinstance(content, Array) or content.graph is None or content.graph.state != "detached" or content.graph.how not in CUTS:
        return
    if backward["unwritten"]:
        return  # its layers are still to be written, and what it gives is what it got
    how = content.graph.how
    if how == "no_grad" and _may_be_left_out(backward, content.graph.token):
        return
    if how == "tensor" and backward.condition:
        return  # what stands in for a loss where there is nothing to learn from: the other paths have a graph
    if how in {"tensor", "no_grad"} and not any(origin.kind == "model" for origin in content.origins):
        return  # it may have been told to need a gradient where that is not seen
    yield _draft(backward, how, content.graph.token)


def _may_be_left_out(backward: Observation, token: object) -> bool:
    """Whether a function that a caller runs with gradients off asks something that is not known before it goes backward: whether this pass is to learn."""
    if not isinstance(token, tuple) or token[1] == backward.path:
        return False
    return any(isinstance(asked, Ref) or (isinstance(asked, tuple) and asked[-1] == backward.path) for asked, _ in backward.condition)


def _draft(backward: Observation, how: str, token: object) -> Draft:
    node = backward["node"]
    subject = node.func.value if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else None
    if subject is not None and isinstance(node, ast.Call) and node.args and backward["given"]:
        subject = node.args[0]
    name = written(subject, 40) or "the loss"
    cut = place_of(token)
    text = written(node_in(cut), 40)
    story = {
        "no_grad": f"`{name}` was computed where gradients are off (`{text or 'no_grad'}`)",
        "detach": f"`{text or name}` cut `{name}` off from the model",
        "data": f"`{name}` comes from `.data`, which has no graph",
        "numpy": f"`{name}` went through numpy (`{text or name}`), which keeps no graph",
        "tensor": f"`{text or 'a new tensor'}` is a new tensor of plain numbers",
        "item": f"`{name}` is a plain number",
    }[how]
    remedy = REMEDIES.get(how, "call it on the tensor before that")
    related = [(cut, "the graph ends here")] if cut is not None else []
    repairs = []
    if cut is not None and in_one_file(cut, backward.place):
        kept = {"detach": "Keep the graph", "numpy": "Keep the graph", "tensor": "Use the tensors themselves", "no_grad": "Compute it with gradients"}
        if how in kept:
            repairs = [Repair(f"{kept[how]} (change `{text}`)", KeepGraph(place=cut, how=how), preferred=False)]
    return Draft(RULE.code, backward.place, f"`backward()` raises: {story}; {remedy}", related=related, cause=("backward", backward.place), repairs=repairs)
