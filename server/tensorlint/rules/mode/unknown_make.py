"""Networks of unknown make that are asked: whether what is called is one, and whether it may be in training mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.rules.facts import callee
from tensorlint.rules.roles import asked_on, does_evaluation, gradients_off, is_made_up, only_read, words
from tensorlint.values import Array, Class, Function, LibraryName, Mode, Opaque, Ref

if TYPE_CHECKING:
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

NETWORK_WORDS = frozenset({"model", "net", "network", "classifier"})
TUTOR_WORDS = frozenset({"target", "teacher"})
"""What a network is called that others learn from: asked without gradients, it takes part in their training."""


def mode_of_unknown(facts: Facts, call: Observation) -> Mode | str | None:
    """The training mode that a network of unknown make may be in: a Mode, or "unknown" for one that nobody in view hands in."""
    leaves, model = call["leaves"], call["model"]
    known: list[Mode | None] = [mode for leaf, _, modes in leaves if leaf == model for _, mode in modes]
    if call["api"] != "opaque" or not known:
        return None
    if all(mode is not None and mode.training and mode.by == "call" for mode in known):  # whoever puts it into training mode holds that it matters
        return known[0] if _is_held_against(facts, call) else None
    if _is_network(facts, call):
        if all(mode is None for mode in known):
            return "unknown"
        if all(isinstance(mode, Mode) and mode.training for mode in known):
            return known[0]
    return None


def _evaluated(call: Observation) -> bool:
    """Whether the call stands where models are evaluated: gradients are off, or the function's name says so."""
    return gradients_off(call) or (bool(call.callers) and does_evaluation(call.callers[0]))


def _is_held_against(facts: Facts, call: Observation) -> bool:
    """Whether the call stands where models are evaluated, and what comes out is held against labels or counted: what an agent is told goes to its world."""
    uses = facts.uses(call["origin"])
    if bool(call.callers) and does_evaluation(call.callers[0]):
        return not _gives_its_loss(call, uses)
    return gradients_off(call) and bool({"metric", "loss", "compare", "number"} & uses) and not _gives_its_loss(call, uses)


def _gives_its_loss(call: Observation, uses: set[str]) -> bool:
    """Whether a network of unknown make is handed labels too, and what it gives is a number that nothing holds against labels: its loss, which it may
    give in training mode alone."""
    contents = call["contents"]
    return isinstance(contents, tuple) and len(contents) > 1 and "number" in uses and not {"argmax", "metric", "loss"} & uses


def evaluates(mode: object) -> bool:
    return isinstance(mode, Mode) and not mode.training


def _is_network(facts: Facts, call: Observation) -> bool:
    """Whether an unknown object that is called is a network: what else it was used for, else its name."""
    content = call["content"]
    name = callee(call)
    model = call["model"]
    if not isinstance(content, Opaque) or not isinstance(model, Ref) or not _handed_in(model.cell.which) or is_hook(call.function):
        return False
    if _is_judge(call) or not facts.uses(call["origin"]) or call["origin"] in asked_on(facts):
        return False  # what goes on to a model, or nobody knows where, may have been made ready for one, by what knows no mode
    if is_made_up(call):
        return False  # a grid to draw what a network makes of it, whichever that is
    if _is_handed_on(facts, model.cell.place):
        return False  # whoever got the function calls it, with a model in whatever mode
    if call["network"]:
        return _evaluated(call) or _is_scored(facts, call)
    called = set(words(name.rpartition(".")[2]))
    if not NETWORK_WORDS & called or (TUTOR_WORDS & called and not (call.callers and does_evaluation(call.callers[0]))):
        return False
    return gradients_off(call) or (bool(call.callers) and does_evaluation(call.callers[0]) and only_read(facts, call) and _is_scored(facts, call))


def _is_judge(call: Observation) -> bool:
    """Whether it is given an answer of a model beside something else: it may be what weighs the answer, which no mode changes."""
    contents = call["contents"]
    assert isinstance(contents, tuple)
    return len(contents) > 1 and isinstance(contents[0], Array) and any(origin.kind == "model" for origin in contents[0].origins)


def _is_handed_on(facts: Facts, parameter: object) -> bool:
    """Whether the function whose parameter it is was given to code that is not in view: nobody in view calls it, and yet it is called."""
    return isinstance(parameter, tuple) and "escape" in facts.uses(parameter[:2])


def is_hook(function: object) -> bool:
    """Whether a framework may call the function: a method of a class that derives from one of a library. It sets the mode itself."""
    owner = function.owner if isinstance(function, Function) else None
    return isinstance(owner, Class) and any(isinstance(base, LibraryName) and base.name != "builtins.object" for base in owner.bases)


def _is_scored(facts: Facts, call: Observation) -> bool:
    """Whether the result is compared with labels, or turned into them."""
    return bool({"argmax", "metric"} & facts.uses(call["origin"]))


def _handed_in(which: object) -> bool:
    """Whether an unknown object is a parameter of a function that nobody in view calls, or a part of one."""
    while isinstance(which, tuple):
        which = which[0]
    return which == "parameter"


def is_handed_at_rest(facts: Facts, call: Observation) -> bool:
    """Whether somebody in view hands the same function a model at rest: nobody is known to hand it another."""
    return any(each.place == call.place and each["model"] != call["model"] and is_at_rest(each) for each in facts.of("model-call"))


def knows_of_rest(facts: Facts, call: Observation) -> bool:
    """Whether the program puts a network into evaluation mode elsewhere: it may be the one that is handed in here, as tests do by their fixtures."""
    return any(evaluates(each["mode"]) and each.path is not call.path for each in facts.of("mode-written"))


def is_at_rest(call: Observation) -> bool:
    modes = [mode for _, depends, modes in call["leaves"] if depends for _, mode in modes]
    return bool(modes) and all(evaluates(mode) for mode in modes)
