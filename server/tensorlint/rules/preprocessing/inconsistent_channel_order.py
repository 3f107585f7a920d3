"""Training reads pictures as RGB and inference as BGR, or the other way round.

## What it does
Reports a picture that reaches a model at inference with its channels in the other order than the pictures that the model learned from: read with OpenCV (BGR)
where training read with Pillow, torchvision, Keras, imageio, scikit-image or matplotlib (RGB), or the reverse, and nothing exchanges the channels on the way.

## Why it matters
Red and blue have changed places. The model runs and sees a world of other colours: skin is blue, the sky is orange.

## Example
```python
import cv2
import numpy as np
from PIL import Image
from sklearn.neighbors import KNeighborsClassifier

colours = [np.asarray(Image.open(f"{i}.png").convert("RGB")).mean(axis=(0, 1)) for i in range(18)]
model = KNeighborsClassifier().fit(np.stack(colours), [1] * 9 + [0] * 9)
frame = cv2.imread("new.png")
print(model.predict(frame.mean(axis=(0, 1)).reshape(1, -1)))
```

## Use instead
```python
import cv2
import numpy as np
from PIL import Image
from sklearn.neighbors import KNeighborsClassifier

colours = [np.asarray(Image.open(f"{i}.png").convert("RGB")).mean(axis=(0, 1)) for i in range(18)]
model = KNeighborsClassifier().fit(np.stack(colours), [1] * 9 + [0] * 9)
frame = cv2.cvtColor(cv2.imread("new.png"), cv2.COLOR_BGR2RGB)
print(model.predict(frame.mean(axis=(0, 1)).reshape(1, -1)))
```

## When it is silent
For grey pictures, where both sides read alike (also where both are BGR), where `cvtColor`, `[..., ::-1]` or `[:, :, [2, 1, 0]]` puts the channels in order,
and where one side is not known.

## Fix safety
Preferred where the picture goes nowhere but to the model; offered where it is also shown, drawn on or saved, which the fix would change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import SwapChannels
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.preprocessing.histories import histories
from tensorlint.rules.preprocessing.pictures import asked, read_at, ready_weights
from tensorlint.values import BGR, RGB, Array, Ref, normal_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.rules.facts import Facts
    from tensorlint.syntax import Place
    from tensorlint.values import Image

RULE = Rule(
    "TL110",
    "inconsistent-channel-order",
    Family.PREPROCESSING,
    Severity.WARNING,
    "preferred",
    "one side reads images as RGB, the other as BGR",
    __doc__ or "",
)
ORDERS = frozenset({RGB, BGR})


def check(facts: Facts) -> Iterator[Draft]:
    """Pictures that a model is asked about, beside those that it was trained on, here or before it was published."""
    for history in histories(facts):
        seen = [given.data.image if isinstance(given.data, Array) else None for given in history.training]
        orders = {image.order if image is not None else "" for image in seen}
        if len(orders) != 1 or not orders <= ORDERS:
            continue
        trained = seen[0]
        assert trained is not None
        for given in history.inference:
            if isinstance(given.data, Array) and given.data.image is not None and not _turned_by_a_step(given.data, history.training[0].data):
                yield from _compare(facts, given.data, given.data.image, trained)
    ready = ready_weights(facts)
    for call, data in asked(facts):
        model, image = call["model"], data.image
        demand = ready[model.cell][1].detail if isinstance(model, Ref) and model.cell in ready else None
        if image is None or image.order != BGR or getattr(demand, "order", None) != RGB:
            continue
        if normal_form(data.steps) in getattr(demand, "forms", ()):  # else it is another preprocessing altogether
            said = f"`{_short(image.reader)}` gives {image.order}, while the model's weights were trained on {RGB}"
            yield _draft(facts, data, image, read_at(image), said, ())


def _turned_by_a_step(data: Array, trained: Array) -> bool:
    """Whether a step that only one side has turns the channels besides scaling them: that it is missing is another rule's defect."""
    sides = [{step.token for step in each.steps} for each in (data, trained)]
    turned = [each.image.turned if each.image is not None else None for each in (data, trained)]
    return normal_form(data.steps) != normal_form(trained.steps) and any(token is not None and token in steps for token, steps in zip(turned, sides))


def _compare(facts: Facts, data: Array, image: Image, trained: Image) -> Iterator[Draft]:
    if image.order not in ORDERS or image.order == trained.order:
        return
    place = read_at(image)
    if place == read_at(trained):  # one reader for both: what turns the channels is at fault
        if image.turned is None:
            return
        place = image.turned[0]  # type: ignore[index]
    related = [(read_at(trained), f"training pictures are read here, as {trained.order}")]
    here, there = _short(image.reader), _short(trained.reader)
    if image.turned is None and trained.turned is None:
        said = f"`{here}` gives {image.order}, while the training pictures come as {trained.order} from `{there}`"
    else:  # a step turns them after they were read
        said = f"pictures of `{here}` end up as {image.order}, the training pictures of `{there}` as {trained.order}"
    yield _draft(facts, data, image, place, said, related)


def _draft(facts: Facts, data: Array, image: Image, place: Place, said: str, related: object) -> Draft:
    other = RGB if image.order == BGR else BGR
    remedy = f"give the model {other} here too"
    before, after = (image.order, other) if image.turned is None or place != read_at(image) else (other, image.order)  # as they lie at the place of the fix
    shown = any({"screen", "file"} & facts.uses(origin) for origin in data.origins if origin.kind == "file")
    return Draft(
        RULE.code,
        place,
        f"{said}, so red and blue change places; {remedy}",
        related=related,  # type: ignore[arg-type]
        cause=("channels", place),
        once=("TL110", place),
        repairs=[
            Repair(f"Give the model {other}, as it was trained on (results change)", SwapChannels(before=before, after=after), preferred=not shown),
        ],
    )


def _short(reader: str) -> str:
    return reader.replace("PIL.Image.", "Image.").replace("matplotlib.pyplot", "plt")
