"""Frozen classes of a few fields. `dataclasses` compiles the methods of each class anew at every start: forty of them took as long as Python's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen):
        """What `dataclasses.dataclass(frozen=True)` makes of a class, as far as fields, defaults, equality and texts go."""
        assert frozen
        return _made


def _made(cls: type) -> type:
    for name in ("__init__", "__eq__", "__hash__", "__repr__", "__setattr__"):
        setattr(cls, name, _Methods.__dict__[name])
    return cls


def _values(self: object) -> tuple[object, ...]:
    return tuple(getattr(self, name) for name in type(self).__annotations__)


class _Methods:
    """The methods of all of them."""

    def __init__(self, *positional: object, **named: object) -> None:
        fields = type(self).__annotations__
        given = {**dict(zip(fields, positional)), **named}
        if (
            len(given) < len(positional) + len(named)
            or not given.keys() <= fields.keys()
            or any(name not in given and not hasattr(self, name) for name in fields)
        ):
            message = f"{type(self).__name__} has the fields {', '.join(fields)}"
            raise TypeError(message)
        self.__dict__.update(given)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and _values(other) == _values(self)

    def __hash__(self) -> int:
        return hash(_values(self))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in type(self).__annotations__)})"

    def __setattr__(self, name: str, value: object) -> None:
        message = f"{type(self).__name__} is frozen"
        raise AttributeError(message)


__all__ = ["dataclass"]
