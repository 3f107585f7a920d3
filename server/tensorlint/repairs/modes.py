"""Repairs of what is on at the wrong time: modes, gradients, graphs, sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values.frozen import dataclass

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.observations import Observation
    from tensorlint.syntax import Place


@dataclass(frozen=True)
class EvaluationMode:
    """`model.eval()` before a pass; `beside`: the calls of other models of that function that are in training mode, too; `restores`: the mode is put back."""

    call: Observation
    model: str
    beside: tuple[tuple[Observation, str], ...] = ()
    restores: bool = False


@dataclass(frozen=True)
class TrainingMode:
    """`model.train()` before the pass that trains; `leaks`: where the evaluation mode comes from."""

    model: str
    leaks: tuple[Place, ...]


@dataclass(frozen=True)
class GradientsOff:
    """`inference_mode()` around a pass, or on its function."""


@dataclass(frozen=True)
class DropoutByMode:
    """Dropout that follows the module's mode."""

    run: Observation


@dataclass(frozen=True)
class WithoutInitializer:
    """The statement that initialises variables again goes."""

    place: Place


@dataclass(frozen=True)
class OfFittedCopy:
    """What is asked of an estimator is asked of the object that holds a fitted copy of it."""

    node: ast.AST
    model: object


@dataclass(frozen=True)
class WithoutSession:
    """What a session of TensorFlow 1 holds runs eagerly."""

    session: object


@dataclass(frozen=True)
class KeepGraph:
    """What ends a graph goes; `how` it ends."""

    place: Place
    how: str
