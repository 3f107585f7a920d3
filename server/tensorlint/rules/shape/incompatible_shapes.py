"""Two arrays are combined whose shapes cannot be.

## What it does
Reports matrix products whose inner sizes differ, `cat`/`stack`/`concatenate` of arrays that do not line up, arithmetic between arrays whose shapes do not
broadcast, and pictures that are normalised by means of another number of channels.

## Why it matters
The line raises.

## Example
```python
import numpy as np

table = np.zeros((100, 5))
weights = np.zeros((3, 5))
scores = weights @ table
```

## Use instead
```python
import numpy as np

table = np.zeros((100, 5))
weights = np.zeros((3, 5))
scores = table @ weights.T
```

## When it is silent
Where a size is not known, or one of them may be 1, and for an item that is picked from a list at a place that is not known.

## References
Tried on numpy 2 ("operands could not be broadcast together", "mismatch in its core dimension"), PyTorch 2.14 and torchvision 0.29 (version 2 of its
transforms makes a single channel as many as there are means, and does not raise).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.findings import Family, Rule, Severity
from tensorlint.rules.drafts import Draft
from tensorlint.rules.facts import written
from tensorlint.rules.shape.fitting import apart
from tensorlint.values import Array, guards, same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation

RULE = Rule("TL307", "incompatible-shapes", Family.SHAPE, Severity.ERROR, "none", "two arrays are combined whose shapes cannot be", __doc__ or "")

KINDS = ("combine", "product", "join", "channels")


def judge(combined: Observation) -> Iterator[Draft]:
    """Each combination that raises."""
    if combined["fits"] is not False or guards(combined.condition):
        return
    cause, once = ("raises", combined.place), None
    if combined.kind == "channels":
        yield Draft(RULE.code, combined.place, _by_channel(combined["picture"], combined["numbers"]), cause=cause)
        return
    what = written(combined["node"], 44)
    if combined.kind == "join":
        parts = [part for part in combined["parts"] if isinstance(part, Array)]
        shapes = list(dict.fromkeys(str(part.shape) for part in parts))
        axis = "" if combined["axis"] is None else f" along axis {combined['axis']}"
        message = f"`{what}` raises: shapes {', '.join(shapes[:3])} do not line up{axis}{_apart(parts, combined['axis'])}"
    else:
        a, b = combined["a"], combined["b"]
        assert isinstance(a, Array)
        assert isinstance(b, Array)
        if combined.kind == "product":
            inner = (*a.shape.dims[-1:], *b.shape.dims[-1:]) if min(a.shape.rank or 0, b.shape.rank or 0) > 1 else ()
            remedy = "give it the second one transposed" if len(inner) == 2 and same(*inner) else "give them one inner size"
            message = f"`{what}` raises: shapes {a.shape} and {b.shape} do not meet in a product; {remedy}"
        else:
            message = f"`{what}` raises: shapes {a.shape} and {b.shape} do not broadcast; give them sizes that are equal or 1"
            once = apart(combined, a, b)
    yield Draft(RULE.code, combined.place, message, cause=cause, once=once)


def _by_channel(picture: Array, numbers: int) -> str:
    channels = picture.shape.dims[-3]
    kept = f"{channels} channel{'' if channels == 1 else 's'}"
    return (
        f"`Normalize` raises: it has numbers for {numbers} channels, and the picture of shape {picture.shape} has {kept}; give it one number for each channel"
    )


def _apart(parts: list[Array], axis: object) -> str:
    """Where parts differ that may differ along one axis only (None: along no axis), and what to do."""
    shapes = [part.shape for part in parts]
    if any(shape.prefix or shape.rank != shapes[0].rank for shape in shapes):
        return "; give the parts one shape elsewhere"
    rank = len(shapes[0].dims)
    for index in range(rank):
        sizes = list(dict.fromkeys(shape.dims[index] for shape in shapes))
        if (not isinstance(axis, int) or index != axis % rank) and any(same(sizes[0], other) is False for other in sizes[1:]):
            return f": axis {index} differs ({' and '.join(map(str, sizes[:3]))}); give it one size"
    return "; give the parts one shape elsewhere"
