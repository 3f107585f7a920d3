"""Roles: which calls of a model train it, and which are inference."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tensorlint.rules.mode.activations import is_apart, is_near, is_test, is_trial, root
from tensorlint.values import Array, Const, Fact, Ref, Value, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

EVALUATES: Final = frozenset(
    [
        "evaluate",
        "evaluation",
        "eval",
        "validate",
        "validation",
        "valid",
        "val",
        "test",
        "testing",
        "predict",
        "prediction",
        "predictions",
        "infer",
        "inference",
    ]
)
TRAINS: Final = frozenset(["train", "training", "fit", "learn", "step", "update", "optimize", "loss"])
TRAINING_WORDS: Final = frozenset({"train", "trn", "training"})
INFERENCE_WORDS: Final = frozenset({"test", "inference", "infer", "val", "valid", "validation", "predict", "new", "unseen", "holdout", "eval", "dev"})
"""The words by which names tell what data is for, where neither a use nor a split does."""
READ: Final = frozenset({"metric", "file", "screen", "number", "compare", "numpy"})
"""The uses by which an answer reaches people, or a decision."""
SINKS: Final = frozenset({"argmax", "numpy", "metric", "file", "screen", "number", "compare"})
DECIDED: Final = frozenset({"argmax", "metric", "file", "compare"})
HARMLESS: Final = SINKS | {"loss", "shape", "predict", "fit", "fit-transformer", "validated", "cluster", "stacked", "spread", "repeat", "dropped"}
_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def words(name: str) -> list[str]:
    """The words of an identifier, in lower case."""
    return [word.lower() for word in _WORDS.findall(name)]


def does_evaluation(name: str) -> bool:
    """Whether a function's name says that it evaluates or predicts (and does not train)."""
    found = words(name)
    return any(word in EVALUATES for word in found) and not any(word in TRAINS for word in found)


def is_training_call(facts: Facts, call: Observation) -> bool:
    """Whether gradients are taken of what the call gives."""
    return bool({"backward"} & facts.uses(call["origin"]))


def gradients_off(call: Observation) -> bool:
    """Whether the call runs under a gradient mode that is off."""
    mode = call["gradient"]
    return isinstance(mode, Fact) and mode.state == "off"


def only_read(facts: Facts, call: Observation) -> bool:
    """Whether what the call gives only ever reaches people, files, numbers and metrics."""
    kinds = facts.uses(call["origin"])
    return bool(kinds & SINKS) and kinds <= HARMLESS


def is_inference(facts: Facts, call: Observation) -> bool:
    """Whether the call is one of inference: see the contract's terms."""
    return facts.once(("inference", call), lambda: _is_inference(facts, call))


def _is_inference(facts: Facts, call: Observation) -> bool:
    if is_training_call(facts, call) or is_trial(call.path) or _only_tries(call) or tries_itself(facts, call.path) or _is_of_a_test(facts, call):
        return False
    if call["api"] in {"predict", "score", "evaluate"}:
        return True
    if facts.uses(call["origin"]) in ({"shape"}, {"dropped"}):
        return False  # a dry run: only the size of the result is looked at, or it is run for what its layers keep
    if gradients_off(call):
        return not _feeds_training(facts, call)
    if call.callers and does_evaluation(call.callers[0]) and not (facts.is_collected and is_test(call.function)):
        return True
    return only_read(facts, call) and not _is_asked_amid_vague_training(facts, call) and not _feeds_training(facts, call)


def _is_asked_amid_vague_training(facts: Facts, call: Observation) -> bool:
    """Whether gradients are taken of nobody knows what where the call stands, or in a function that leads there."""
    vague = facts.once("vague", lambda: _vaguely_trained(facts))
    path = call.path
    while path is not None and path not in vague:
        path = path.outer
    if path in vague and (path is not None or call.path is None):
        return True
    blind = call.loop is not None and "loss" in facts.uses(call["origin"]) and not DECIDED & facts.uses(call["origin"])
    return blind and call.path in facts.once("stepping blindly", lambda: _stepping_blindly(facts))


def _feeds_training(facts: Facts, call: Observation) -> bool:
    """Whether an answer without gradients reaches nobody, and is asked for in the course of a training step: a target, or what a teacher says."""
    if READ & facts.uses(call["origin"]):
        return False
    steps = facts.once("stepping", lambda: _stepping(facts))
    path = call.path
    while path is not None and path not in steps:
        path = path.outer
    return path is not None


def _stepping(facts: Facts) -> frozenset[object]:
    """The activations in which gradients are taken, or a model is asked with gradients for what is given back to whoever takes them."""
    asked = (call.path for call in facts.of("model-call") if call["api"] == "module" and not gradients_off(call) and not only_read(facts, call))
    return frozenset((*(step.path for step in facts.of("backward")), *asked)) - {None}


def tries_itself(facts: Facts, path: object) -> bool:
    """Whether a module of others is run by itself, and nothing is trained or loaded then: it is to be seen that what it defines runs."""
    return facts.is_part and not is_apart(path) and not facts.once("trained or loaded", lambda: _is_taught(facts))  # type: ignore[arg-type]


def _is_of_a_test(facts: Facts, call: Observation) -> bool:
    """Whether a file of tests runs its own tests, and one of them asks a model that it has built and nothing has trained or loaded: to see that it is put
    together well.
    """
    model = call["model"]
    if not facts.is_collected or not any(name.startswith("test_") for name in call.callers) or not isinstance(model, Ref) or not _is_fresh(call):
        return False
    return model.cell.path is not None and root(model.cell.path) is root(call.path)  # type: ignore[arg-type]


def _is_taught(facts: Facts) -> bool:
    return bool(facts.of("backward", "optimizer-step", "weights-loaded", "loaded", "fit"))


def learns_while_asked(facts: Facts, call: Observation) -> bool:
    """Whether a model is asked between the steps that train it, or by nobody in view, and what its layers do in training is of the program's own make:
    the noise by which an agent explores."""
    if call["api"] != "module" or call["sensitive"] or (call.callers and does_evaluation(call.callers[0])):
        return False
    return is_apart(call.path) or (call.loop is not None and any(step.loop is not None for step in facts.of("optimizer-step")))


def _vaguely_trained(facts: Facts) -> frozenset[object]:
    """The activations in which gradients are taken of something of which it is not known what it was made of: of any answer there, it may be."""
    return frozenset(step.path for step in facts.of("backward") if not _models_of(step["content"]))


def _stepping_blindly(facts: Facts) -> frozenset[object]:
    """The activations in which weights are changed by gradients that nothing is seen to take: that is forgotten there, or done out of view."""
    backwards = facts.of("backward")
    return frozenset(step.path for step in facts.of("optimizer-step") if step.loop and not any(is_near(step.path, each.path) for each in backwards))


def _models_of(content: object) -> bool:
    return isinstance(content, Array) and any(origin.kind == "model" for origin in content.origins)


def is_tried_out(facts: Facts, call: Observation) -> bool:
    """Whether a layer by itself is asked for an answer that is looked at and decides nothing: to see what it does."""
    weights = call["weights"]
    if call["api"] not in {"module", "predict"} or not call["single"] or (isinstance(weights, Fact) and weights.state != "fresh"):
        return False
    return not DECIDED & read_of(facts, call)


def read_of(facts: Facts, call: Observation) -> set[str]:
    """What an answer reached; two answers of one model beside one another say only that they agree."""
    uses = facts.uses(call["origin"])
    return uses - {"compare"} if "repeat" in uses else uses


def is_looked_at_ahead(facts: Facts, call: Observation) -> bool:
    """Whether a model that nothing has trained yet is asked for an answer that decides nothing: whoever reads it looks at sizes and magnitudes."""
    if call["api"] != "module" or gradients_off(call) or not _is_fresh(call):
        return False
    if is_made_up(call):  # where nothing is trained what comes of noise is held against numbers to see that a network is put together well
        compared = set() if facts.of("backward", "optimizer-step", "fit") else {"compare"}
        return not (DECIDED - compared) & facts.uses(call["origin"])
    return not (call.callers and does_evaluation(call.callers[0])) and not DECIDED & told_by(facts, call)


def told_by(facts: Facts, call: Observation) -> set[str]:
    """What an answer reached. The best class of one that goes on to a model is a word of a sentence: it decides where somebody reads the sentence."""
    uses = facts.uses(call["origin"])
    return uses - {"argmax"} if call["origin"] in asked_on(facts) and READ & uses <= {"screen"} else uses


def asked_on(facts: Facts) -> frozenset[object]:
    """The answers that models are asked about."""
    return facts.once("asked on", lambda: _asked_on(facts))


def _asked_on(facts: Facts) -> frozenset[object]:
    contents = (call["contents"] for call in facts.of("model-call"))
    held = (each for every in contents if isinstance(every, tuple) for each in every if isinstance(each, Array))
    return frozenset(origin for each in held for origin in each.origins if origin.kind == "model")


def _is_fresh(call: Observation) -> bool:
    """Whether the weights of the model are those that it was built with."""
    known = [each.state for _, each in alternatives(call["weights"], frozenset()) if isinstance(each, Fact)] if isinstance(call["weights"], Value) else []
    return bool(known) and all(state == "fresh" for state in known)


def _only_tries(call: Observation) -> bool:
    """Whether a function that nobody in view calls makes a model and hands it made-up numbers, to see that it runs."""
    model = call["model"]
    if not call["fresh"] or not isinstance(model, Ref) or not is_apart(call.path) or not is_made_up(call):
        return False
    return model.cell.path is not None and root(model.cell.path) is root(call.path)  # type: ignore[arg-type]


def is_made_up(call: Observation) -> bool:
    """Whether the input is only something to try the model with."""
    contents = call["contents"]
    assert isinstance(contents, tuple)
    return are_fillers(*contents)


def is_written_down(call: Observation) -> bool:
    """Whether the program makes the input itself, of numbers that stand in its text."""
    contents = call["contents"]
    assert isinstance(contents, tuple)
    origins = [origin for content in contents if isinstance(content, Array) for origin in content.origins]
    return bool(origins) and all(origin.kind == "generated" and origin.name == "literal" for origin in origins)


def are_fillers(*contents: object) -> bool:
    """Whether all numbers that arrays hold were made up."""
    origins = [origin for content in contents if isinstance(content, Array) for origin in content.origins]
    return bool(origins) and all(origin.filler for origin in origins)


def are_training_rows(*contents: object) -> bool:
    """Whether all that arrays hold is the training part of published data."""
    origins = [origin for content in contents if isinstance(content, Array) for origin in content.origins]
    return bool(origins) and all(origin.kind == "dataset" and isinstance(origin.token, tuple) and origin.token[1] in {True, "train"} for origin in origins)


def named_instead(facts: Facts, call: Observation, *, training: bool) -> object:
    """Where the mode that is missing is named and not called (`model.eval`): that explains it."""
    for named in facts.of("method-named"):
        known = named["facts"]
        if known is not None and known.get("switches") is training and named["receiver"] == call["model"]:
            return named.place
    return None


DELIBERATE: Final = frozenset(
    ["mc", "mcd", "mcdo", "monte", "carlo", "mcdropout", "uncertainty", "uncertainties", "bayesian", "bayes", "stochastic", "epistemic"]
)


def means_chance(*names: str) -> bool:
    """Whether names say that a random pass is wanted."""
    return any(DELIBERATE & set(words(name)) for name in names)


def takes_passes(facts: Facts, call: Observation) -> bool:
    """Whether the call is one of several passes over the same input of which mean or spread is taken."""
    return bool(call["repeated"]) and bool({"stacked", "spread"} & facts.uses(call["origin"])) and not is_training_call(facts, call)


def is_passed_by_training(facts: Facts, call: Observation) -> bool:
    """Whether training passes through the very call, so that what is set around it would hold in training, too."""
    return call.place in facts.once("passed by training", lambda: frozenset(each.place for each in facts.of("model-call") if is_training_call(facts, each)))


def is_shown_amid_training(facts: Facts, call: Observation) -> bool:
    """Whether a model is asked in the very loop that trains it, for something to look at alone: what has become of some pictures by now. No number is told of
    the answer, and nothing is decided by it."""
    uses = facts.uses(call["origin"])
    if not call.loop or "screen" not in uses or uses & (DECIDED | {"number"}) or (call.callers and does_evaluation(call.callers[0])):
        return False
    return any(each["model"] == call["model"] and each.path is call.path and is_training_call(facts, each) for each in facts.of("model-call"))


def learns_of_a_critic(facts: Facts, call: Observation) -> bool:
    """Whether another network that learns too judges what the model gives while it learns, beside what is real: a generator and its discriminator.

    A loss learns nothing, and what goes on with the answers of a part is asked about nothing else.
    """
    return any(made == call["model"] for made, _ in _judged(facts))


def critics(facts: Facts) -> frozenset[object]:
    """The networks that judge what others make while both learn, and that are asked by nothing but that training."""
    judges = {judge for _, judge in _judged(facts)}
    asked = {call["model"] for call in facts.of("model-call") if call["model"] in judges and not is_training_call(facts, call)}
    return frozenset(judges - asked)


def _judged(facts: Facts) -> frozenset[tuple[object, object]]:
    """The pairs of a network and another one that, while both learn, is asked about what the first gives and about other data."""
    return facts.once("judged", lambda: frozenset(_judgements(facts)))


def _judgements(facts: Facts) -> Iterator[tuple[object, object]]:
    training = [each for each in facts.of("model-call") if (each["trainable"] or each["api"] != "module") and is_training_call(facts, each)]
    given: dict[object, set[object]] = {}
    for each in training:
        given.setdefault(each["model"], set()).add(each["origin"])
    for model, own in given.items():
        judging: dict[object, set[bool]] = {}
        for each in training:
            if each["model"] != model:
                judging.setdefault(each["model"], set()).add(not own.isdisjoint(each["judges"]))
        yield from ((model, judge) for judge, both in judging.items() if len(both) == 2)


def is_trained_further(facts: Facts, call: Observation) -> bool:
    """Whether the model is asked between the steps of its training: in a loop in whose next pass it learns again."""
    if call.loop is None:
        return False
    return any(each.loop == call.loop and each["model"] == call["model"] and is_training_call(facts, each) for each in facts.of("model-call"))


def sampled_models(facts: Facts) -> frozenset[object]:
    """The models of which several passes over the same input are taken."""
    return facts.once("sampled", lambda: frozenset(call["model"] for call in facts.of("model-call") if takes_passes(facts, call)))


def flag(value: object) -> object:
    """A constant flag."""
    return value.value if isinstance(value, Const) else None
