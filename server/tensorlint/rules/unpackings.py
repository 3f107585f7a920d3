"""Parts of a split that were unpacked in another order than it gives them: what stands under a name is another part, or labels.

The unpacking itself is told (TL309). What becomes of such a part under its wrong name is a consequence, and no defect of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.rules.roles import INFERENCE_WORDS, TRAINING_WORDS, words

if TYPE_CHECKING:
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Array


def is_misordered(names: tuple[str, ...]) -> bool:
    """Whether two names of one input are not side by side, or the inputs have their parts in another order."""
    if len(names) < 4 or len(names) % 2 or any(role_told(name) is None for name in names):
        return False
    pairs = [names[index : index + 2] for index in range(0, len(names), 2)]
    if all(stem(first) == stem(second) for first, second in pairs):
        return len({tuple(map(role_told, pair)) for pair in pairs}) > 1
    return all(sum(stem(other) == stem(name) for other in names) == 2 for name in names)


def stem(name: str) -> tuple[str, ...]:
    """The words of a name without its role."""
    return tuple(word for word in words(name) if word not in TRAINING_WORDS | INFERENCE_WORDS)


def role_told(name: str) -> str | None:
    """The role that a name tells."""
    found = set(words(name))
    if found & TRAINING_WORDS:
        return "training"
    return "inference" if found & INFERENCE_WORDS else None


def is_misnamed(facts: Facts, data: Array) -> bool:
    """Whether data is of a split whose parts got one another's names."""
    wrong: frozenset[object] = facts.once("misordered", lambda: frozenset(each["source"] for each in facts.of("unpacked") if is_misordered(each["names"])))
    if not wrong:
        return False
    return not wrong.isdisjoint(splits_of(data))


def splits_of(data: Array) -> list[object]:
    """The splits that data is a part of."""
    selectors = [selector for origin in data.origins for selector in origin.part if isinstance(selector, tuple)]
    return [selector[1] for selector in selectors if selector[0] == "split"]


def cause_of(split: object) -> tuple[object, ...]:
    """What is amiss with what a part of a split is called: a vector of labels that stands for features is told by its unpacking."""
    return ("split", split)
