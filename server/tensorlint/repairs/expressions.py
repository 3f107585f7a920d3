"""Repairs of any expression: text around it, behind it or in its place, and of its axes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.values.frozen import dataclass

if TYPE_CHECKING:
    import ast

    from tensorlint.syntax import Place
    from tensorlint.values import Shape


@dataclass(frozen=True)
class Append:
    """A method call behind an expression: `x.squeeze(-1)`."""

    node: ast.expr
    place: Place
    text: str


@dataclass(frozen=True)
class Enclose:
    """Text on both sides of an expression: `[x]`."""

    node: ast.expr
    place: Place
    before: str
    after: str


@dataclass(frozen=True)
class Replace:
    """Another text in the place of an expression."""

    node: ast.expr
    place: Place
    text: str


@dataclass(frozen=True)
class RenameMethod:
    """Another method of the same object."""

    node: ast.Call
    name: str


@dataclass(frozen=True)
class SetAxis:
    """The axis of a reduction, written or added by its keyword; `also`: of reductions of its result that go over the same wrong one."""

    node: ast.Call
    place: Place
    axis: int
    also: tuple[tuple[ast.Call, Place], ...] = ()
    keyword: str = "dim"


@dataclass(frozen=True)
class PermuteInstead:
    """Axes are permuted where they were re-cut."""

    before: Shape
    after: Shape


@dataclass(frozen=True)
class ArgumentValue:
    """A constant argument gets another value."""

    place: Place
    text: str


@dataclass(frozen=True)
class CallIt:
    """A method that was only named is called."""

    node: ast.Attribute


@dataclass(frozen=True)
class Swap:
    """Two arguments change places."""

    first: ast.expr
    second: ast.expr
