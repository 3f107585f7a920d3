"""What the text tells of a pass over pictures: whether several are put together, so that lots are wanted, and what the data is called."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.frames import called_from
from tensorlint.rules.roles import words
from tensorlint.syntax import Place
from tensorlint.syntax.written import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts


def is_asked_again(facts: Facts, call: Observation) -> bool:
    """Whether a loop that trains nothing asks the same of a model in each of its passes: a function is called with the same arguments, or what goes
    through the data stands in another loop that changes nothing of it. Whoever evaluates more than once wants more than one draw."""
    return any(_stands_in(call, each.place, each.path) and not _trains(facts, each["of"], each.path) for each in facts.of("repeated"))


def speaks_of_passes(place: Place) -> bool:
    """Whether the names where something stands say that test-time augmentation is made there."""
    return any("tta" in words(name) for node in place.unit.body for name in _names(node))


def kept_as(place: Place) -> str:
    """The name under which the object is stored that is built at a place, or of what stands there; "" where it is handed on at once."""
    for statement in place.unit.body:
        for each in ast.walk(statement):
            if isinstance(each, ast.Assign) and isinstance(each.value, ast.Call) and len(each.targets) == 1:
                written = [each.value, *each.value.args, *(keyword.value for keyword in each.value.keywords)]
                if any(getattr(node, "tensorlint_place", None) == place for node in written):
                    return last_name(each.targets[0])
    return ""


def _trains(facts: Facts, body: Place, path: CallPath | None) -> bool:
    loop = _loop_of(body)
    return loop is not None and any(_stands_in(step, loop, path) for step in facts.of("backward", "optimizer-step", "fit"))


def _loop_of(body: Place) -> Place | None:
    """Where the loop stands, as the text is now, whose body begins at a place."""
    nodes = (node for statement in body.unit.body for node in ast.walk(statement) if isinstance(node, (ast.For, ast.While)))
    return next((Place.of(body.unit, node) for node in nodes if getattr(node.body[0], "tensorlint_place", None) == body), None)


def _stands_in(seen: Observation, place: Place, path: CallPath | None) -> bool:
    """Whether something happened at a place of an activation, or in what was called there."""
    where, inner, outer = seen.place, seen.path, called_from(path)
    while True:
        inner = called_from(inner)
        if inner is outer and where.unit is place.unit and _holds(place, where):
            return True
        if inner is None:
            return False
        where, inner = inner.place, inner.outer  # type: ignore[assignment]


def _holds(place: Place, other: Place) -> bool:
    return (place.row, place.col) <= (other.row, other.col) and (other.end_row, other.end_col) <= (place.end_row, place.end_col)


def _names(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        name = getattr(each, "id", None) or getattr(each, "attr", None) or getattr(each, "arg", None) or getattr(each, "name", None)
        if isinstance(name, str):
            yield name
