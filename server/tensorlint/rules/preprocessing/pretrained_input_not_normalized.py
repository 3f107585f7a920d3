"""A model with published weights gets input without the preprocessing that they were trained with.

## What it does
Reports a model whose weights came ready (torchvision `weights=` or `pretrained=True`, `keras.applications` with ImageNet weights, which is the default) that
is asked about pictures without the scaling that belongs to those weights: no `Normalize` or `weights.transforms()`, no `preprocess_input` of the model's own
module, or that of another model.

## Why it matters
The weights were trained on numbers of one scale, and in Keras some on BGR with the mean taken off. On others the model still answers, with far more errors.

## Example
```python
import torch
from PIL import Image
from torchvision import models, transforms

model = models.resnet18(weights=models.ResNet18_Weights.DEFAULT)
model.eval()
to_input = transforms.Compose([transforms.Resize(256), transforms.CenterCrop(224), transforms.ToTensor()])
with torch.inference_mode():
    print(model(to_input(Image.open("cat.png").convert("RGB"))[None]).argmax(dim=1))
```

## Use instead
```python
import torch
from PIL import Image
from torchvision import models

weights = models.ResNet18_Weights.DEFAULT
model = models.resnet18(weights=weights)
model.eval()
with torch.inference_mode():
    print(model(weights.transforms()(Image.open("cat.png").convert("RGB"))[None]).argmax(dim=1))
```

## When it is silent
Where the model is trained further in view, on whatever data, or the weights of a file stand in place of the ready ones, where the model scales its input
itself (EfficientNet, MobileNetV3 and ConvNeXt of Keras, unless its input is scaled before; layers ahead of the network), and where a step is not known.

## Fix safety
Offered: the step is put in where the pipeline is at hand; for Keras, `preprocess_input` of the network's module goes around what is asked about, or in the
place of the division that it went through. Results change on purpose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import PretrainedStep
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
from tensorlint.rules.preprocessing.pictures import place_of, ready_entries
from tensorlint.values import BGR, GREY, normal_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.rules.facts import Facts
    from tensorlint.values import Array, Step

RULE = Rule(
    "TL109",
    "pretrained-input-not-normalized",
    Family.PREPROCESSING,
    Severity.WARNING,
    "offered",
    "a pretrained model gets input without its preprocessing",
    __doc__ or "",
)
CHANNELS: Final = 3
NEAR: Final = 0.03
"""By so much of themselves numbers may differ from those that the weights were trained with, and mean the same: other pictures' means, rounded ones."""


def check(facts: Facts) -> Iterator[Draft]:
    """Each question to a model with ready weights, beside what those weights want."""
    entries = list(ready_entries(facts))
    for call, model, weights, data in entries:
        forms = getattr(weights.detail, "forms", None)
        if forms is None or not data.closed or data.image is None or data.image.order == GREY or not data.origins:
            continue
        if _is_as_wanted(data, forms) or _has_functions(data):
            continue
        if any(other.cell == model.cell and each.origins == data.origins and _is_as_wanted(each, forms) for _, other, _, each in entries):
            continue  # the same picture is asked about both ways, to see what the preprocessing is good for
        name = written(argument(call), 30) or "the input"
        yield Draft(
            RULE.code,
            call.place,
            f"`{callee(call, 30)}` has pretrained weights, and `{name}` {_state(data, forms)}; apply {weights.detail!r}",
            related=[(place_of(step), "this is what is done to it") for step in _scaling(data)[:1]] + [(weights.token[0], "the weights come from here")],  # type: ignore[index]
            cause=("demand", call.place),
            once=("TL109", model.cell, call.function.definition if call.function is not None else call.place.unit.block),
            repairs=[Repair(f"Apply {weights.detail!r} (results change)", PretrainedStep(steps=data.steps, demand=weights.detail), preferred=False)],
        )


def _is_as_wanted(data: Array, forms: tuple[object, ...]) -> bool:
    """Whether pictures went through what the weights were trained with, in whichever order their channels stand."""
    form = normal_form(data.steps)
    if any(_is_near(form, each) for each in forms):
        return True
    return data.image is not None and (data.image.order == BGR or data.image.turned is not None) and _mirrored(form) in forms


def _is_near(one: object, other: object) -> bool:
    """Whether two forms are the same but for what statistics of other pictures differ by."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_is_near, one, other))
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= NEAR * max(abs(one), abs(other))
    return one == other


def _mirrored(form: object) -> object:
    """The same steps with what they say of red said of blue: what a picture whose channels stand the other way wants."""
    if not isinstance(form, tuple):
        return form
    if len(form) == CHANNELS and all(isinstance(each, float) for each in form):
        return form[::-1]
    return tuple(_mirrored(each) for each in form)


def _has_functions(data: Array) -> bool:
    """Whether something was done that has no normal form: it may be the scaling by another name."""
    return any(step.kind not in {"affine", "normalize", "subtract", "divide", "geometry", "random"} or step.operand is None for step in data.steps)


def _scaling(data: Array) -> list[Step]:
    return [step for step in data.steps if step.scales]


def _state(data: Array, forms: object) -> str:
    steps = _scaling(data)
    if not steps:
        return "reaches it as raw pixels from 0 to 255"
    if forms == ((),):
        return f"is scaled before, though the model scales by itself (`{steps[0].label}`)"
    labels = " and ".join(dict.fromkeys(step.label.strip() for step in steps[:2]))
    return f"went through `{labels}` only" if steps[-1].kind == "affine" else f"was scaled otherwise (`{labels}`)"
