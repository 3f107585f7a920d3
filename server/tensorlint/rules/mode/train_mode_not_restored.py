"""A model is trained in evaluation mode, because an `eval()` between two passes of training was never undone.

## What it does
Reports a training step of a model that is still in evaluation mode after an `eval()` inside or between training iterations: in the loop itself, in a
validation function or method that the loop calls, or in a method of one's own that switches the mode.

## Why it matters
From the second pass on nothing is dropped and batch norm no longer learns its running statistics. Nothing raises; the model is only worse than it could be.

## Example
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x, y = torch.randn(32, 4), torch.randn(32, 1)
for epoch in range(10):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(x), y)
    loss.backward()
    optimizer.step()
    model.eval()
    with torch.no_grad():
        print(nn.functional.mse_loss(model(x), y).item())
```

## Use instead
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
x, y = torch.randn(32, 4), torch.randn(32, 1)
for epoch in range(10):
    model.train()
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(x), y)
    loss.backward()
    optimizer.step()
    model.eval()
    with torch.no_grad():
        print(nn.functional.mse_loss(model(x), y).item())
```

## When it is silent
Where training mode is set again before the next step, for all of the model or for the parts that are to learn in it; where a part alone is kept in evaluation
mode, or its weights are frozen; where the model was put into
evaluation mode before training began and never left it, also by the very function that trains, ahead of its first step; and for the evaluation mode that
pretrained models come in. A gradient of the input, or of what is added to it, trains nothing: attacks are looked for in evaluation mode.

## Fix safety
Preferred: `model.train()` at the start of the training pass. It changes what training does, on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.interpreter.frames import leads_to
from tensorlint.interpreter.guards import puts_back
from tensorlint.repairs import TrainingMode
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.rules.mode.activations import is_near, root, run_together
from tensorlint.rules.roles import gradients_off, is_training_call, named_instead
from tensorlint.syntax import Place
from tensorlint.values import Array, Mode, Opaque, Ref
from tensorlint.values.conditions import contradict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Condition

RULE = Rule(
    "TL203",
    "train-mode-not-restored",
    Family.MODE,
    Severity.WARNING,
    "preferred",
    "a model is trained in the evaluation mode that a validation pass has left",
    __doc__ or "",
)


def check(facts: Facts) -> Iterator[Draft]:
    """One finding for a model in a function: its first training call in a mode that has leaked."""
    seen: dict[object, list[Observation]] = {}
    for call in facts.of("model-call"):
        if call["api"] not in {"module", "opaque"} or not is_training_call(facts, call) or gradients_off(call) or _seeks_input(facts, call):
            continue
        model = call["model"]
        leak = next((mode for mode in _trained_in(facts, call) if _has_leaked(facts, mode, call, seen.get(model, []))), None)
        seen.setdefault(model, []).append(call)
        if leak is None or _is_chosen_by_part(call) or not _steps(facts, call):
            continue
        name = callee(call)
        place: Place
        path: CallPath | None
        place, path = leak.token  # type: ignore[misc]
        named = named_instead(facts, call, training=True)
        yield Draft(
            RULE.code,
            call.place,
            f"`{name}` is trained in evaluation mode: an earlier `eval()` was not undone{_effect(call)}; call `{name}.train()` first",
            related=[(place, "evaluation mode is set here, and nothing sets training mode before the next training step")],
            cause=None if named is None else ("named", named),
            once=("TL203", model, call.function.definition if call.function is not None else call.place.unit.block),
            repairs=[Repair(f"Call `{name}.train()` at the start of the training pass", TrainingMode(name, _leaks(place, path)), preferred=True)],
        )


def _trained_in(facts: Facts, call: Observation) -> Iterator[Mode]:
    """The evaluation modes that a part may be in where gradients are taken of what the call gives: on a path that the same test does not exclude."""
    taken = facts.once("where gradients are taken", lambda: _taken(facts)).get(call["origin"], ())
    for condition, mode in _under_tests(call):
        if not taken or not all(contradict(condition, each) for each in taken):
            yield mode


def _taken(facts: Facts) -> dict[object, list[Condition]]:
    """By what a model gave, the tests under which gradients are taken of it."""
    found: dict[object, list[Condition]] = {}
    for step in facts.of("backward"):
        for origin in step["content"].origins if isinstance(step["content"], Array) else ():
            found.setdefault(origin, []).append(step.condition)
    return found


def _is_chosen_by_part(call: Observation) -> bool:
    """Whether a part was put back into training mode by itself: in which mode the others learn has been chosen too."""
    return any(
        isinstance(mode, Mode) and mode.training is True and mode.by == "call" and mode.receiver in call["partial"]
        for _, _, modes in call["leaves"]
        for _, mode in modes
    )


def _evaluating(call: Observation) -> Iterator[Mode]:
    """The evaluation modes that a part which depends on the mode may be in."""
    return (mode for _, mode in _under_tests(call))


def _under_tests(call: Observation) -> Iterator[tuple[Condition, Mode]]:
    """The evaluation modes, set by a call on the model or what holds it, that a part which depends on the mode may be in, and under which tests."""
    leaves, partial, frozen = call["leaves"], call["partial"], call["frozen"]
    assert isinstance(leaves, tuple)
    assert isinstance(partial, frozenset)
    assert isinstance(frozen, frozenset)
    opaque = isinstance(call["content"], Opaque)
    for leaf, depends, modes in leaves:
        if not (depends is True or (opaque and leaf == call["model"])) or (isinstance(leaf, Ref) and leaf.cell in frozen):
            continue
        for condition, mode in modes:
            if not isinstance(mode, Mode) or mode.training or mode.by != "call" or mode.receiver in partial or puts_back(condition, training=False):
                continue
            if isinstance(mode.token, tuple):
                yield condition, mode


def _has_leaked(facts: Facts, mode: Mode, call: Observation, before: list[Observation]) -> bool:
    """Whether the model was trained, or put into training mode, in this run before that mode was set."""
    token = mode.token
    assert isinstance(token, tuple)
    path: CallPath | None = token[1]
    if not run_together(path, call.path) or _is_set_ahead(facts, mode, call, before) or not _is_shown(facts, mode, call):
        return False
    if call.loop and (_follows_training_mode(facts, mode, call) or _asks_each_time(facts, mode, call)):
        return True
    return any(run_together(earlier.path, call.path) and all(mode != each for each in _evaluating(earlier)) for earlier in before)


def _is_shown(facts: Facts, mode: Mode, call: Observation) -> bool:
    """Whether more than the step itself shows that the mode is a leak: it was set elsewhere, or behind the step, or for a question, or the step is known to
    teach this model. Else it is the one that the step is meant to be in: an adversary is at rest while another model learns by what it says."""
    path = mode.token[1]  # type: ignore[index]
    if path is not call.path or not call.loop or _is_set_behind(facts, mode, call):
        return True
    asked = (each for each in facts.of("model-call") if leads_to(path, each.path) and mode in _evaluating(each))
    if any(not is_training_call(facts, each) or _seeks_input(facts, each) for each in asked):
        return True
    return any(step["learners"] is not None and _may_learn(call, step) for step in _steps_after(facts, call))


def _is_set_behind(facts: Facts, mode: Mode, call: Observation) -> bool:
    """Whether the function asks the model, as the step does, before it sets the mode for the first time."""
    for each in facts.of("model-call", "mode-written"):
        if each.kind == "mode-written" and each["mode"] == mode:
            return False
        if each.kind == "model-call" and each.place == call.place and each.path is call.path:
            return True
    return False


def _is_set_ahead(facts: Facts, mode: Mode, call: Observation, before: list[Observation]) -> bool:
    """Whether the very function that trains has set the mode, once and ahead of its first step: a part that is to stay as it is while others learn."""
    path = mode.token[1]  # type: ignore[index]
    if path is None or path is not call.path or any(earlier.path is path and mode not in _evaluating(earlier) for earlier in before):
        return False
    return any(written["mode"] == mode and not written["turns"] for written in facts.of("mode-written"))


def _follows_training_mode(facts: Facts, mode: Mode, call: Observation) -> bool:
    """Whether, in a loop, training mode was set on purpose before that mode came."""
    trained = False
    for written in facts.of("mode-written"):
        if written["model"] != call["model"] or not run_together(written.path, call.path):
            continue
        if written["mode"] == mode:
            return trained and written.loop is not None
        now = written["mode"]
        trained = isinstance(now, Mode) and now.training
    return False


def _asks_each_time(facts: Facts, mode: Mode, call: Observation) -> bool:
    """Whether, in a loop, a function that only asks the model sets that mode for its question: training finds it from the first turn on."""
    for written in facts.of("mode-written"):
        if written["mode"] == mode and written.loop and written.function is not call.function and run_together(written.path, call.path):
            return any(
                asked["model"] == call["model"] and asked.path is written.path and gradients_off(asked) and mode in _evaluating(asked)
                for asked in facts.of("model-call")
            )
    return False


def _seeks_input(facts: Facts, call: Observation) -> bool:
    """Whether the gradient is one of an input: of this call, or of another whose answer goes into one loss with this one's."""
    if _wants_input_gradient(call) or "input-gradient" in facts.uses(call["origin"]):
        return True
    return call["origin"] in facts.once("losses that seek an input", lambda: _beside_sought(facts))


def _beside_sought(facts: Facts) -> frozenset[object]:
    """The answers that go into one loss with an answer whose input is sought."""
    sought = {call["origin"] for call in facts.of("model-call") if _wants_input_gradient(call)}
    losses = [set(content.origins) for step in facts.of("backward") if isinstance(content := step["content"], Array)]
    return frozenset().union(*(origins for origins in losses if origins & sought))


def _wants_input_gradient(call: Observation) -> bool:
    """Whether the gradient is one of the input, or of what is added to it: an attack or a saliency map, no training."""
    contents = call["contents"]
    assert isinstance(contents, tuple)
    return any(isinstance(content, Array) and ("requires-grad" in content.flags or _is_varied(content)) for content in contents)


def _is_varied(content: Array) -> bool:
    """Whether gradients reach what an input was made of, and no model made it."""
    return content.graph is not None and content.graph.flows and all(origin.kind != "model" for origin in content.origins)


def _steps(facts: Facts, call: Observation) -> bool:
    """Whether an optimizer by which the model may learn takes a step near the call, or a framework does; a gradient alone may explain a prediction."""
    steps = [step for step in _steps_after(facts, call) if _may_learn(call, step)]
    start = root(call.path)
    unit = call.place.unit if start is None else start.place.unit  # type: ignore[attr-defined]  # of a script: the loop or cell that asks the model
    if call.function is None:
        whole = any(each.place.unit is unit for each in facts.of("backward"))  # where gradients are taken in it, a step would be too
    else:
        whole = any(each.path is not None and is_near(each.path, call.path) for each in facts.of("backward"))
    near = (step for step in steps if not whole or step.function is not None or step.place.unit is unit)
    return any(is_near(step.path, call.path) for step in near) or (not facts.of("optimizer-step") and any(fit["api"] == "framework" for fit in facts.of("fit")))


def _steps_after(facts: Facts, call: Observation) -> list[Observation]:
    """The steps that follow gradients of what the call gives, until others are taken; all steps, where that cannot be told."""
    found, taken, stepped = [], False, False
    for event in facts.of("backward", "optimizer-step"):
        if event.kind == "optimizer-step":
            stepped = True
            if taken:
                found.append(event)
            continue
        taken, stepped = taken and not stepped, False
        content = event["content"]
        taken = taken or not isinstance(content, Array) or call["origin"] in content.origins
    return found or list(facts.of("optimizer-step"))


def _may_learn(call: Observation, step: Observation) -> bool:
    """Whether the optimizer may hold parameters of the model: one of which every parameter is known to be of others teaches those alone."""
    learners = step["learners"]
    return learners is None or call["model"].cell in learners or any(isinstance(leaf, Ref) and leaf.cell in learners for leaf, _, _ in call["leaves"])


def _leaks(place: Place, path: CallPath | None) -> tuple[Place, ...]:
    """Where the mode is set, and the calls that lead there."""
    out = [place]
    while path is not None:
        if isinstance(path.place, Place):
            out.append(path.place)
        path = path.outer
    return tuple(out)


def _effect(call: Observation) -> str:
    kinds = call["sensitive"] or ()
    if "dropout" in kinds:
        return ", so nothing is dropped"
    if "batchnorm" in kinds:
        return ", so batch norm learns no statistics"
    return ""
