"""Values laid beside one another: arrays that may be equal, and the best of several by a key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.values import NONE, Array, Function, Number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.values import Value

ASKED: Final = "asked"
"""The aspect of an output's origin that names the model which gave it."""


def compared(call: Call) -> Value:
    """`allclose`, `array_equal`: outputs of one model beside one another say whether it repeats itself, and nothing of what it predicts."""
    m = call.machine
    arrays = [content for value in call.star() if isinstance(content := m.content(value), Array)]
    models = [models_asked(m, content) for content in arrays]
    same = len(models) > 1 and bool(frozenset.intersection(*models)) and all(len(each) == 1 for each in models)
    for value in call.star():
        m.use(value, "compare", call.place)
        if same:
            m.use(value, "repeat", call.place)
    return Number("bool")


def models_asked(m: Machine, content: Array) -> frozenset[Value]:
    """The models of whose outputs an array is made."""
    found = (m.get(origin, ASKED) for origin in content.origins if origin.kind == "model")
    return frozenset(model for model in found if model is not MISSING)


def weigh(call: Call, items: Sequence[Value]) -> bool:
    """What a key that is written in view makes of each item is compared; False where there is none."""
    from tensorlint.interpreter.calls import call_value

    m = call.machine
    key = call["key"]
    if key == NONE or not isinstance(m.content(key), Function):
        return False
    for item in items[:8]:
        m.use(call_value(m, key, [item], {}, call.node), "compare", call.place)
    return True
