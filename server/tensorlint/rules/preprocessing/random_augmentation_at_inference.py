"""A random transform runs on the pictures that a model is validated, tested or asked on.

## What it does
Reports each transform that draws lots (`RandomCrop`, `RandomHorizontalFlip`, `ColorJitter`, `RandomErasing`, `AutoAugment`, a Keras `Random*` layer called
with `training=True`, an albumentations transform with `p` below 1) in the pipeline of data that is used for validation, testing or inference. Where training
and evaluation share one pipeline, the place is where the evaluation data gets it.

## Why it matters
Each pass sees other pictures: the accuracy changes from run to run, is too low on the whole, and the best epoch is picked by chance.

## Example
```python
import torch
from PIL import Image
from torch import nn
from torchvision import transforms

test_tf = transforms.Compose(
    [
        transforms.Resize((32, 32)),
        transforms.RandomHorizontalFlip(),
        transforms.ToTensor(),
    ]
)
model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 2))
model.load_state_dict(torch.load("signs.pt"))
model.eval()
with torch.inference_mode():
    print(model(test_tf(Image.open("sign.png").convert("RGB"))[None]).argmax(dim=1))
```

## Use instead
```python
import torch
from PIL import Image
from torch import nn
from torchvision import transforms

test_tf = transforms.Compose(
    [
        transforms.Resize((32, 32)),
        transforms.ToTensor(),
    ]
)
model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 2))
model.load_state_dict(torch.load("signs.pt"))
model.eval()
with torch.inference_mode():
    print(model(test_tf(Image.open("sign.png").convert("RGB"))[None]).argmax(dim=1))
```

## When it is silent
For test-time augmentation (several passes over one picture, or over all of them, in a loop that trains nothing), for two random views of a picture that a
sample holds to be compared, where the accuracy on the training pictures themselves is told, where the answers are features that another model learns of (or
code that is not in view may), and where the arguments leave nothing to chance: a flip with `p` of 0 or 1, equal bounds, a crop as large as the picture.

## Fix safety
Preferred where the step belongs to the evaluation alone: it is dropped, or gets its fixed twin (`RandomResizedCrop` becomes `Resize` and `CenterCrop`); of a
generator of pictures, the options that draw lots go. Where
training shares the pipeline, a second one without the random steps is offered; where `random_split` parts one data set, a second data set with it, of which the
evaluation part takes the same samples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import DropRandom, OwnPipeline
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.preprocessing.histories import place_of_inference
from tensorlint.rules.preprocessing.passes import is_asked_again, kept_as, speaks_of_passes
from tensorlint.rules.preprocessing.pictures import asked, place_of, taught
from tensorlint.rules.roles import DECIDED, READ, is_shown_amid_training, tries_itself, words
from tensorlint.syntax import Place
from tensorlint.values import Array, Statistic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Origin, Step

RULE = Rule(
    "TL108",
    "random-augmentation-at-inference",
    Family.PREPROCESSING,
    Severity.WARNING,
    "preferred",
    "a random transform in the pipeline of evaluation data",
    __doc__ or "",
)
TRAINING = frozenset({"train", "trn", "training", "trainval"})
EVALUATION = frozenset({"val", "valid", "validation", "test", "testing", "eval", "evaluation", "infer", "inference", "holdout"})
OWN = "Give it a pipeline of its own, without the random steps (results change)"
ON_PURPOSE = frozenset({"tta", "augmented", "mc", "uncertainty"})


def check(facts: Facts) -> Iterator[Draft]:
    """The random steps of what models are asked about."""
    trained = {place_of(step): step for _, data in taught(facts) for step in data.steps if step.kind == "random"}
    added = _added_up(facts)
    for call, data in asked(facts):
        drawn = [step for step in data.steps if step.kind == "random" and not _again(step)]
        if not drawn:
            continue
        if any(set(words(name)) & ON_PURPOSE for name in call.callers) or call["origin"] in added or "fit" in facts.uses(call["origin"]):
            continue  # in the last case, what comes out is what another model learns of
        if is_shown_amid_training(facts, call) or _may_be_learned_of(facts, call) or is_asked_again(facts, call) or speaks_of_passes(call.place):
            continue
        for step in drawn:
            if place_of(step) in trained:
                told = _is_training_data(facts, data)
            else:  # by a model that was trained elsewhere
                told = _is_kept_for_training(step)
            if not told:
                yield from _draft(call.place, step, trained.get(place_of(step)), data.steps)
    yield from _by_name(facts, trained)


def _added_up(facts: Facts) -> frozenset[object]:
    """The answers that are added to answers of another pass of one model over the same data: their mean is what is wanted of the lots."""
    of = {call["origin"]: (call["model"], _sources(data)) for call, data in asked(facts)}
    looped = {call["origin"] for call, data in asked(facts) if call.loop and not any(origin.part for origin in data.origins)}  # about all of it in each pass
    found: set[object] = set()
    for a, b, again in facts.collect(("combine",), _sums):
        for mine in a & of.keys():
            others = {other for other in b & of.keys() if (other != mine or (again and mine in looped)) and of[other] == of[mine]}
            if others:
                found |= {mine, *others}
    for origins, after in facts.collect(("statistic",), _means):
        ours = origins & of.keys()
        found |= {each for each in ours if (after and each in looped) or any(other != each and of[other] == of[each] for other in ours)}
    return frozenset(found)


def _means(reduced: Observation) -> Iterator[tuple[frozenset[Origin], bool]]:
    """What a mean over the first axis is taken of, and whether that is done behind all loops."""
    content, statistic = reduced["of"], reduced["statistic"]
    if isinstance(content, Array) and isinstance(statistic, Statistic) and statistic.kind in {"mean", "median", "sum"} and statistic.axis == 0:
        yield content.origins, not reduced.loop


def _sources(data: Array) -> frozenset[object]:
    """What data is read of: one sample after the other, too, where they are put into a batch of zeros that was made for them."""
    found = {_source(origin) for origin in data.origins if origin.kind != "generated"}
    return frozenset(found or map(_source, data.origins))


def _source(origin: Origin) -> object:
    """What an origin stands for, however often it is read there."""
    part = tuple(selector for selector in origin.part if not (isinstance(selector, tuple) and selector[0] == "at"))
    return origin.kind, origin.name, part, origin.token[0] if isinstance(origin.token, tuple) else origin.token


def _sums(combined: Observation) -> Iterator[tuple[frozenset[Origin], frozenset[Origin], bool]]:
    a, b = combined["a"], combined["b"]
    if combined["operator"] == "Add" and isinstance(a, Array) and isinstance(b, Array):
        yield a.origins, b.origins, bool(combined.loop) and b.shape.rank != 0  # no number of hits


def _may_be_learned_of(facts: Facts, call: Observation) -> bool:
    """Whether what a model that nobody in view trains gives goes to code that is not in view, and decides nothing here: features that may be learned of."""
    uses = facts.uses(call["origin"])
    if "escape" not in uses or (READ | DECIDED) & uses:
        return False
    return not any(each["model"] == call["model"] for each, _ in taught(facts))


def _is_training_data(facts: Facts, data: Array) -> bool:
    """Whether a model is asked about what some model was trained on, or some rows of it: how well it knows that is told, no more."""
    return any(_is_part(data.origins, each.origins) for _, each in taught(facts))


def _is_kept_for_training(step: Step) -> bool:
    """Whether the data set that the step was handed to is stored as training data: how well that is known is told, where nothing in view learns of it."""
    if not isinstance(step.via, tuple) or step.via[0] != "handed" or not isinstance(step.via[1], Place):
        return False
    kept = set(words(kept_as(step.via[1])))
    return bool(kept & TRAINING) and not kept & EVALUATION


def _is_part(asked_of: frozenset[Origin], trained_on: frozenset[Origin]) -> bool:
    return bool(asked_of) and all(any(whole.covers(each) for whole in trained_on) for each in asked_of)


def _by_name(facts: Facts, trained: dict[Place, Step]) -> Iterator[Draft]:
    """Data sets that no model is seen to be asked about: what they are is told by their part, else by the names of what they were given."""
    handed = [(each, _role(each)) for each in facts.of("handed-over")]
    shared = {place_of(step): step for each, role in handed if role == "training" for step in each["steps"]}
    used = {step.via for _, data in (*taught(facts), *asked(facts)) for step in data.steps if step.kind == "random"}
    for each, role in handed:
        steps: tuple[Step, ...] = each["steps"]
        if role != "evaluation" or any(step.via in used for step in steps) or tries_itself(facts, each.path) or speaks_of_passes(each.place):
            continue
        for step in steps:
            yield from _draft(each.place, step, trained.get(place_of(step)) or shared.get(place_of(step)), steps, "the evaluation data gets it here")


def _role(handed: Observation) -> str:
    """ "training", "evaluation" or "": by the part that was asked for, else the transform's name, else those of the other arguments.

    Whoever stores it as training data learns of it, whatever the part is called: a large test set may be taken for training.
    """
    part = handed["part"]
    kept = set(words(kept_as(handed.place)))
    if kept & TRAINING and not kept & EVALUATION:
        return "training"
    if isinstance(part, bool):
        return "training" if part else "evaluation"
    texts = [str(part)] if isinstance(part, str) else [str(handed["written"]), " ".join(handed["others"])]
    for text in texts:
        found = set(words(text))
        if found & ON_PURPOSE:
            return ""
        if bool(found & TRAINING) != bool(found & EVALUATION):
            return "training" if found & TRAINING else "evaluation"
    return ""


def _again(step: Step) -> bool:
    """Whether one picture goes through the lots several times, on purpose."""
    return isinstance(step.via, tuple) and step.via[0] == "again"


def _shared_at(step: Step, shared: Step) -> Place | None:
    """Where evaluation data is given the pipeline of the training data: what it was handed to, else the call of the helper that holds it."""
    if isinstance(step.via, tuple):
        return step.via[1]  # type: ignore[no-any-return]
    place, helper = place_of_inference(step, shared)
    return place if helper else None


def _draft(
    asked_at: Place, step: Step, shared: Step | None, steps: tuple[Step, ...], why: str = "the model is asked about these pictures here"
) -> Iterator[Draft]:
    name = step.label
    place, related = place_of(step), [(asked_at, why)]
    if shared is None or _shared_at(step, shared) is None:
        yield Draft(
            RULE.code,
            place,
            f"`{name}` draws lots on evaluation data, so each pass sees other pictures; drop it here, or use its fixed twin",
            related=related,
            cause=("random", place),
            once=("TL108", place),
            repairs=[Repair(f"Take `{name}` out of the evaluation pipeline (results change)", DropRandom(name), preferred=shared is None)],
        )
        return
    via = cast("Place", _shared_at(step, shared))
    yield Draft(
        RULE.code,
        via,
        f"evaluation data goes through the training pipeline, and its `{name}` draws lots at each pass; give it a pipeline without random steps",
        related=[(place, f"`{name}` stands here"), *related],
        cause=("random", via),
        once=("TL108", via),
        repairs=[Repair(OWN, _own(steps, split=step.via is not None and step.via == shared.via), preferred=False)],
    )


def _own(steps: tuple[Step, ...], *, split: bool) -> OwnPipeline:
    return OwnPipeline(tuple(dict.fromkeys(place_of(step) for step in steps if step.kind == "random")), split=split)
