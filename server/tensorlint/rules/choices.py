"""What goes wrong with one choice alone.

Which network a script builds, or what its data holds, is often told by an option. A loop that suits what one answer gives need not suit the others: whoever
runs it chooses what it was written for, and sees at once where it raises. So what raises under one answer is told only where nothing that is known of the
other answers would fit. What runs and is wrong is told of one answer too: nobody sees it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values import Array, contradict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tensorlint.interpreter.observations import Observation


def other_choices(observation: Observation, observations: Iterable[Observation]) -> Iterator[Observation]:
    """What was observed at the same place of the same call under another answer to one question, with values that are known as well."""
    if not observation.condition:
        return
    for other in observations:
        same = other.place == observation.place and other.path is observation.path
        if same and contradict(other.condition, observation.condition) and _is_as_known(other, observation):
            yield other


def _is_as_known(other: Observation, observation: Observation) -> bool:
    """Whether every array of one has axes that are known in the other too: of what is unknown nothing tells that it fits."""
    return all(_has_axes(other.values.get(name)) for name, value in observation.values.items() if _has_axes(value))


def _has_axes(value: object) -> bool:
    return isinstance(value, Array) and value.shape.rank is not None
