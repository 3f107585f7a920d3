"""The prediction passes an operation without a gradient before the training loss, so that no gradient reaches the model.

## What it does
Reports a training loss (one on which `backward()` is called) of predictions that went through `argmax`, `round`, `sign`, a comparison or an integer cast; a
term of the loss that is cut off in that way; and a loss that was cut off from the model and is told to need a gradient, so that `backward()` runs.

## Why it matters
`round` and `sign` are flat: every gradient is zero, and the weights do not move, without an error. Behind `argmax` and comparisons there is no graph, so
`backward()` raises, or, with `requires_grad_(True)` or another term in the sum, runs and trains nothing.

## Example
```python
import torch
from torch import nn

model = nn.Linear(4, 1)
loss = nn.functional.mse_loss(torch.round(model(torch.randn(8, 4))), torch.ones(8, 1))
loss.backward()
```

## Use instead
```python
import torch
from torch import nn

model = nn.Linear(4, 1)
loss = nn.functional.mse_loss(model(torch.randn(8, 4)), torch.ones(8, 1))
loss.backward()
```

## When it is silent
For straight-through estimators (`x + (x.round() - x).detach()`), for masks, weights and targets made by such operations while the prediction itself
keeps its gradient, for actions whose log-probability is what the loss sees, and for metrics beside the loss. A number that stands in the text
(`torch.tensor(0.0, requires_grad=True)` for a batch that holds nothing to learn) was cut off from nothing.

## References
Tried on PyTorch 2.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.interpreter.frames import CallPath
from tensorlint.rules.drafts import Draft
from tensorlint.rules.facts import callee, written
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in, place_of
from tensorlint.values import CUTS, Array, Graph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL410",
    "non-differentiable-loss-input",
    Family.LOSS,
    Severity.WARNING,
    "none",
    "a training loss through which no gradient reaches the model",
    __doc__ or "",
    varies="error where it raises",
)


def check(facts: Facts) -> Iterator[Draft]:
    """Each backward pass that cannot reach the model."""
    for backward in facts.of("backward", "gradient-taken"):
        content = backward["content"]
        if not isinstance(content, Array) or content.graph is None:
            continue
        graph = content.graph
        if graph.beside is not None and graph.state == "attached":
            yield _draft(facts, backward, graph.beside, "term")
        elif graph.is_hard:
            yield _draft(facts, backward, graph, graph.state)
        elif graph.state == "leaf" and graph.cut is not None and content.shape.rank == 0 and (graph.cut.is_hard or graph.cut.how in CUTS):
            if any(origin.kind == "model" for origin in content.origins):
                yield _given(facts, backward, graph)


def _draft(facts: Facts, backward: Observation, graph: Graph, how: str) -> Draft:
    operation = place_of(graph.token)
    loss = backward["criterion"] or _loss_of(facts, backward, graph) or operation or backward.place
    place, other = loss, operation
    if operation is not None and _is_inside_its_own_module(facts, backward, graph):
        place, other = operation, loss
    step, name = written(node_in(operation), 50) or graph.how, written(node_in(loss), 50) or "the loss"
    if how == "flat":
        message = f"`{name}` trains nothing: every gradient through `{step}` is zero; give the loss the output before that"
    elif how == "term":
        message = f"`{name}` adds nothing to the gradients: `{step}` has none, so the model is not trained by it; use a term with a slope"
    else:
        message = f"`{name}` has no gradient, so {_effect(backward)}: `{step}` cuts it off from the model; give the loss the output before that"
    said = "no gradient passes this" if other is operation else "the loss that is computed of it"
    related = [(other, said)] if other is not None and other != place else []
    severity = Severity.ERROR if how == "detached" else Severity.WARNING
    return Draft(RULE.code, place, message, severity=severity, related=related, cause=("backward", backward.place), once=("hard", place))


def _effect(backward: Observation) -> str:
    """What comes of a loss without a gradient: a framework that trains refuses it."""
    if backward["criterion"] is not None:
        return f"`{callee(backward, 24)}` raises"
    return "`backward()` raises" if backward.kind == "backward" else f"`{callee(backward, 24)}` gives None"


def _given(facts: Facts, backward: Observation, graph: Graph) -> Draft:
    cut = graph.cut
    assert cut is not None
    told, ended = place_of(graph.token), place_of(cut.token)
    rebuilt = cut.how == "tensor"
    place = (told if rebuilt else None) or _loss_of(facts, backward, graph) or told or backward.place
    name = written(node_in(place), 50) or "the loss"
    step = written(node_in(ended), 40) or cut.how
    why = "is a new tensor" if rebuilt else f"was cut off by `{step}` and told to need a gradient"
    message = f"`{name}` {why}: `backward()` runs, and no gradient reaches the model; use a loss that keeps its graph"
    related = [
        (each, said) for each, said in ((ended, "the graph ends here"), (told, "it is told to need a gradient here")) if each is not None and each != place
    ]
    return Draft(RULE.code, place, message, related=related, cause=("backward", backward.place), once=("hard", place))


def _loss_of(facts: Facts, backward: Observation, graph: Graph) -> Place | None:
    """Where the loss was computed: its call; of a loss by hand in a helper, the helper's call in the function that trains."""
    if not isinstance(graph.at, tuple):
        return None
    place, path = graph.at
    if not isinstance(place, Place):
        return None
    if (place, path) in facts.once("losses by their library", lambda: _library_losses(facts)):
        return place
    return _seen_from(backward.path, place, path)


def _library_losses(facts: Facts) -> set[tuple[Place, object]]:
    return {(loss.place, loss.path) for loss in facts.of("loss") if loss["by_hand"] is None}


def _seen_from(outer: object, place: Place, path: object) -> Place:
    """The call, in the function at the end of a path, that led to a place."""
    here = path
    while isinstance(here, CallPath):
        if here.outer == outer and isinstance(here.place, Place) and here.turn is None:
            return here.place
        here = here.outer
    return place


def _is_inside_its_own_module(facts: Facts, backward: Observation, graph: Graph) -> bool:
    """Whether the operation stands in the forward pass of a loss of one's own, where the loss is computed too."""
    if not (isinstance(graph.token, tuple) and isinstance(graph.at, tuple)) or graph.token[1] != graph.at[1]:
        return False
    ended = facts.once("graphs ended", lambda: {(each.place, each.path): each.callers for each in facts.of("graph-ended")})
    callers = ended.get(graph.token, ())
    return graph.token[1] != backward.path and bool(callers) and callers[0] == "forward"
