"""A model is asked for predictions while it is, or may be, in training mode.

## What it does
Reports the call of a PyTorch module in an inference context (under `torch.no_grad()`, in a function that evaluates or predicts, or with a result that
only ever reaches `argmax`, a metric, a file or the screen) where a layer that depends on the mode may be in training mode.

## Why it matters
Dropout keeps dropping, so two calls give two answers; batch norm normalises with the statistics of the batch at hand and changes its running
statistics. Nothing raises. It is told as information where it may be right: of a function that is handed its model by nobody in view, as whoever calls it may
have called `eval()`, where paths come together of which only some have called it, and of a generator that a critic has taught: some draw by their dropout.

## Example
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 2))
with torch.no_grad():
    print(model(torch.randn(3, 4)).argmax(dim=1))
```

## Use instead
```python
import torch
from torch import nn

model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 2))
model.eval()
with torch.no_grad():
    print(model(torch.randn(3, 4)).argmax(dim=1))
```

## When it is silent
Where no layer in view depends on the mode (`Dropout(0)`, layer norm, one-layer recurrent nets), where a caller in view has called `eval()`, for models
that come in evaluation mode, for Monte-Carlo dropout (dropout modules that were put into training mode by themselves after `eval()`), and where an option
of the command line decides between the two modes (`if options.eval: model.eval()`): whoever starts the program chooses. A call whose result
is dropped is made for what layers keep (batch norm counts its statistics anew), and predicts nothing. A step of training that asks once more about its
own batch says how well that batch is learned; so does one whose code validation shares, with the network at rest there. An agent whose layers are not in
view acts in the mode in which it learns. A network of unknown make that is handed labels too and gives its loss may give that in training mode alone, as
detectors do; one that each call tells its mode (`training=False`) keeps none. What is chosen amid a step of training and reaches nobody belongs to that
step, and so does a network of unknown make that is called a target or a teacher. Of a helper that somebody in view hands a model at rest, it is not held
that another might hand it one that is not; nor of a function that nobody in view calls, where the program puts any network into
evaluation mode elsewhere. What a generator draws ahead of the steps that train it and its critic, a new network that a file of tests
tries, and the answers of a loop that takes steps and forgets `backward()`.

## Fix safety
Preferred. `eval()` goes before the loop, the `with` or the call, whichever is outermost in its function; where the model comes from a caller or is
trained again afterwards, the mode that it had is put back behind the pass. It changes results on purpose: two calls then give one answer.

## What it cannot see
A mode that is set by code outside the files in view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.findings import Family, Rule, Severity
from tensorlint.interpreter.frames import called_from, leads_to
from tensorlint.repairs import EvaluationMode
from tensorlint.rules.cells import in_another_cell
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee
from tensorlint.rules.mode.activations import is_apart, is_beside
from tensorlint.rules.mode.unknown_make import evaluates, is_at_rest, is_handed_at_rest, knows_of_rest, mode_of_unknown
from tensorlint.rules.roles import (
    does_evaluation,
    gradients_off,
    is_inference,
    is_looked_at_ahead,
    is_made_up,
    is_passed_by_training,
    is_shown_amid_training,
    is_training_call,
    is_tried_out,
    learns_of_a_critic,
    learns_while_asked,
    named_instead,
    takes_passes,
)
from tensorlint.values import Cell, Function, Mode, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

RULE = Rule(
    "TL201",
    "inference-in-train-mode",
    Family.MODE,
    Severity.WARNING,
    "preferred",
    "a model with dropout or batch norm predicts in training mode",
    __doc__ or "",
    varies="information where it may be right",
)


def check(facts: Facts) -> Iterator[Draft]:
    """One finding a function: its first inference call in training mode; what is known of all paths goes before what holds on one of them."""
    findings = [(call, evidence) for call in facts.of("model-call") if (evidence := _evidence(facts, call)) is not None]
    alike: dict[tuple[object, bool], dict[str, Observation]] = {}
    for call, evidence in findings:
        if not call["hides"] and not is_passed_by_training(facts, call):
            alike.setdefault((_where(call), evidence.complete), {})[callee(call)] = call
    for call, evidence in sorted(findings, key=lambda each: not each[1].complete):
        name = callee(call)
        beside = {other: each for other, each in alike.get((_where(call), evidence.complete), {}).items() if other != name}
        yield _draft(facts, call, evidence, beside)


def _where(call: Observation) -> object:
    """The function that a call stands in, which counts once, or the file or cell."""
    return call.function.definition if call.function is not None else call.place.unit.block


class Evidence(NamedTuple):
    """What a finding rests on: the training mode that a layer is in (None for a model of unknown make, handed in by nobody in view), and whether it is known
    to be in one on each path that leads to the call."""

    mode: Mode | None
    complete: bool


def _evidence(facts: Facts, call: Observation) -> Evidence | None:
    """What shows that a call is one of inference in training mode, where it is."""
    if call["api"] not in {"module", "opaque"} or call["mode_told"] or not is_inference(facts, call):
        return None
    found = _training_mode(facts, call)
    if found is None or _samples_in_training(facts, call) or takes_passes(facts, call) or _is_tried(facts, call) or learns_while_asked(facts, call):
        return None
    mode = found.mode
    if mode is None and (is_handed_at_rest(facts, call) or knows_of_rest(facts, call)):
        return None
    if _is_shown_at_work(facts, call, mode) or _is_wanted_without_gradients(facts, call, mode):
        return None
    if _is_asked_of_its_batch(facts, call) or _follows_the_phase(facts, call):
        return None
    if in_another_cell(facts, call, "mode-written", lambda each: each["model"] == call["model"] and evaluates(each["mode"])):
        return None
    return found


def _draft(facts: Facts, call: Observation, evidence: Evidence, beside: dict[str, Observation]) -> Draft:
    name = callee(call)
    named = named_instead(facts, call, training=False)
    mode = evidence.mode
    related = []
    if mode is not None and mode.by == "call" and isinstance(mode.token, tuple):
        related.append((mode.token[0], f"training mode is set here, and `{name}` is not put back into evaluation mode"))
    if mode is None:
        message = f"`{name}` may be in training mode here: nothing in view calls `{name}.eval()`, so dropout and batch norm may be on"
    elif not evidence.complete:
        message = f"`{name}` may be in training mode here, on some of the paths that lead here: {_consequence(call)}; call `{name}.eval()` first"
    else:
        message = f"`{name}` predicts in training mode here: {_consequence(call)}; call `{name}.eval()` first"
    if call["hides"]:
        message = f"`{name}` predicts in training mode here, and its own `train` makes `eval()` raise; give that another name, and call `eval()` first"
    is_meant = learns_of_a_critic(facts, call) or is_shown_amid_training(facts, call)  # maybe, as what holds on some paths may be seen to
    return Draft(
        RULE.code,
        call.place,
        message,
        severity=None if call["hides"] or (evidence.complete and not is_meant) else Severity.INFORMATION,
        related=related,
        cause=None if named is None else ("named", named),
        once=("TL201", _where(call)),
        repairs=[] if call["hides"] or is_passed_by_training(facts, call) else _repairs(call, name, tuple((each, other) for other, each in beside.items())),
    )


def _repairs(call: Observation, name: str, beside: tuple[tuple[Observation, str], ...]) -> list[Repair]:
    """Evaluation mode ahead of the pass; where training would go on in it, training mode behind that."""
    title = f"Call {' and '.join(f'`{each}.eval()`' for each in (name, *(other for _, other in beside)))} before predicting"
    return [Repair(title, EvaluationMode(call, name, beside, restores), preferred=True) for restores in (False, True)]


def _training_mode(facts: Facts, call: Observation) -> Evidence | None:
    """The training mode that a layer is, or may be, in; None where there is none."""
    leaves = call["leaves"]
    assert isinstance(leaves, tuple)
    model = call["model"]
    merged = None
    for leaf, depends, modes in leaves:
        if depends is not True or (isinstance(leaf, Ref) and leaf.cell in call["chosen"]):
            continue
        if any(mode is None for _, mode in modes):
            continue  # code that is not in view, or too much to follow, has had it: it may have set the mode
        training = next((mode for _, mode in modes if mode.training and not _on_purpose(leaf, model, mode)), None)
        if training is not None and (all(mode.training for _, mode in modes) or _is_that_of_training(facts, call, leaf, modes)):
            return Evidence(training, complete=True)
        merged = merged or training  # paths come together that differ in it: which of them leads here is not known
    if merged is not None:
        return Evidence(merged, complete=False)
    mode = mode_of_unknown(facts, call)
    return Evidence(mode if isinstance(mode, Mode) else None, complete=isinstance(mode, Mode)) if mode is not None else None


def _is_that_of_training(facts: Facts, call: Observation, leaf: object, modes: object) -> bool:
    """Whether a part is in the very modes, path by path, in which the model learns: nothing puts it to rest for the question on any of them."""
    return any(
        each["model"] == call["model"] and is_training_call(facts, each) and any(part == leaf and found == modes for part, _, found in each["leaves"])
        for each in facts.of("model-call")
    )


def _on_purpose(leaf: object, model: object, mode: Mode) -> bool:
    """A part that was put into training mode by itself: Monte-Carlo dropout."""
    return mode.by == "call" and isinstance(leaf, Ref) and leaf != model and mode.receiver == leaf.cell


def _samples_in_training(facts: Facts, call: Observation) -> bool:
    """A generator that is sampled inside the loop which trains it, where another optimizer takes steps of its own: there, or in a method beside it."""
    if call.callers and does_evaluation(call.callers[0]):
        return False
    steps = facts.of("optimizer-step")
    if _is_ahead_of_adversaries(facts, call):
        return True
    around = {step.place for step in steps if call.loop is not None and step.loop == call.loop}
    beside = is_apart(call.path) and any(_owner(step) is _owner(call) is not None for step in steps)
    return len({step.place for step in steps} if beside else around) > 1


def _is_ahead_of_adversaries(facts: Facts, call: Observation) -> bool:
    """Whether the call stands in a function, ahead of the steps that two optimizers take there: what a generator draws before it has learned anything."""
    if call.loop or call.path is None:
        return False
    seen = [each for each in facts.of("model-call", "optimizer-step") if each is call or (each.kind == "optimizer-step" and each.path is call.path)]
    return bool(seen) and seen[0] is call and len({each.place for each in seen[1:]}) > 1


def _owner(seen: Observation) -> object:
    """The class whose method something happened in."""
    return seen.function.owner if isinstance(seen.function, Function) else None


def _is_tried(facts: Facts, call: Observation) -> bool:
    return is_tried_out(facts, call) or is_looked_at_ahead(facts, call)


def _is_shown_at_work(facts: Facts, call: Observation, mode: Mode | None) -> bool:
    """Whether training mode was called for in the same place, ahead of made-up input and of no training: to see what layers do in it."""
    if not isinstance(mode, Mode) or mode.by != "call" or not isinstance(mode.token, tuple) or mode.token[1] is not call.path or not is_made_up(call):
        return False
    named = bool(call.callers) and does_evaluation(call.callers[0])
    return not named and not any(is_training_call(facts, each) for each in facts.of("model-call") if each["model"] == call["model"])


def _is_wanted_without_gradients(facts: Facts, call: Observation, mode: Mode | None) -> bool:
    """Whether a function that trains nothing sets training mode and turns gradients off in one, for a pass through data: then the mode is what it is after,
    and batch norm learns its statistics anew. Of a function that is called by what evaluates, it is not believed."""
    if not call.loop or not gradients_off(call) or not isinstance(mode, Mode) or mode.by != "call" or not isinstance(mode.token, tuple):
        return False
    path: CallPath | None = mode.token[1]
    manager = call["gradient"].token[0]
    if path is None or not isinstance(manager, Cell) or manager.path is not path or any(does_evaluation(name) for name in call.callers):
        return False
    function = called_from(path)  # another turn of its loop over the phases may be the one that trains
    return not any(leads_to(function, step.path) for step in facts.of("backward"))


def _is_asked_of_its_batch(facts: Facts, call: Observation) -> bool:
    """Whether a model is asked, amid its training and with gradients on, about the very batch that it learns of there: how well that one is learned."""
    if not call.loop or gradients_off(call) or (call.callers and does_evaluation(call.callers[0])):
        return False
    told = call["contents"]
    asked = (each for each in facts.of("model-call") if each.loop and each.path is call.path and each["model"] == call["model"] and each["contents"] == told)
    return any(is_training_call(facts, each) for each in asked)


def _follows_the_phase(facts: Facts, call: Observation) -> bool:
    """Whether the call stands beside a step of the model's training, and at the same place the model is asked at rest where there is no such step: the
    passes of training and of validation share their code, and the mode follows."""
    if not call.loop or not call.callers or does_evaluation(call.callers[0]):
        return False
    of_model = [each for each in facts.of("model-call") if each["model"] == call["model"]]
    at_rest = any(each.place == call.place and each.callers[:2] == call.callers[:2] and is_at_rest(each) for each in of_model)
    return at_rest and any(is_beside(each.path, call.path) and is_training_call(facts, each) for each in of_model)


def _consequence(call: Observation) -> str:
    leaves = call["leaves"]
    assert isinstance(leaves, tuple)
    kinds = call["sensitive"] or ()
    if "dropout" in kinds and "batchnorm" in kinds:
        return "dropout drops and batch norm uses the batch's statistics"
    if "dropout" in kinds:
        return "dropout is on, so two calls give two answers"
    if "batchnorm" in kinds:
        return "batch norm uses the statistics of this batch and changes its running ones"
    return "layers behave as in training"
