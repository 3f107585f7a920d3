"""Objects with identity, and what the program itself defines: functions, classes, modules.

Objects, arrays, lists and dicts live in *cells* of the store; a `Ref` is a reference to a cell, and the store holds what is known of it now, one
aspect at a time (its description, each attribute, its mode, …), so that a reader depends on no more than it asked for.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.values.base import UNKNOWN, Const, Token, Value
from tensorlint.values.interning import Interned

if TYPE_CHECKING:
    from tensorlint.syntax import Unit

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda


class Cell:
    """An object's identity: the place where it was made, the call path on which, and a discriminator (an attribute's name, an index).

    There is one Cell for each such triple, so that the keys of the store are compared and hashed by identity: they are looked up at every step.
    """

    __slots__ = ("__weakref__", "path", "place", "which")

    path: Token
    place: Token
    which: Token

    def __new__(cls, place: Token, path: Token, which: Token = None) -> Cell:
        key = (place, path, which)
        entry = _CELLS.get(key)
        found = entry() if entry is not None else None
        if found is None:
            found = object.__new__(cls)
            found.place = place
            found.path = path
            found.which = which
            _CELLS.keep(key, found)
        return found

    def __repr__(self) -> str:
        return f"cell@{self.place}{'' if self.which is None else f'.{self.which}'}"


_CELLS: Final[Interned[Cell]] = Interned("place", "path", "which")


class Ref(Value):
    """A reference to a cell."""

    __slots__ = ("cell",)

    def __init__(self, cell: Cell) -> None:
        self.cell = cell

    def __eq__(self, other: object) -> bool:
        return type(other) is Ref and other.cell is self.cell

    def __hash__(self) -> int:
        return hash(self.cell)

    def __repr__(self) -> str:
        return f"Ref({self.cell})"


class LibraryName(Value):
    """A name of a library that need not be known: `torch.nn.Linear`. What it does, if known, is in its row."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return type(other) is LibraryName and other.name == self.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return self.name


class Instance(Value):
    """The description of an object of a class of the program: its attributes are aspects of its cell."""

    __slots__ = ("cls",)

    def __init__(self, cls: Class) -> None:
        self.cls = cls

    def __eq__(self, other: object) -> bool:
        return type(other) is Instance and other.cls == self.cls

    def __hash__(self) -> int:
        return hash(self.cls)

    def __repr__(self) -> str:
        return self.cls.name


class LibraryObject(Value):
    """The description of an object of a library's class: the class's name and the arguments that it was built with."""

    __slots__ = ("_hash", "arguments", "is_plain", "name", "token")

    def __init__(self, name: str, arguments: tuple[tuple[str, Value], ...] = (), token: Token = None) -> None:
        self.name = name
        self.arguments = arguments
        self.token = token
        self.is_plain = all(type(value) is Const for _, value in arguments)
        """Built with nothing but numbers, texts and the like: it holds no other object."""
        self._hash = hash((name, arguments, token))

    def get(self, name: str, default: Value = UNKNOWN) -> Value:
        """The argument of that name."""
        for known, value in self.arguments:
            if known == name:
                return value
        return default

    def __eq__(self, other: object) -> bool:
        return (
            type(other) is LibraryObject and other._hash == self._hash and (other.name, other.arguments, other.token) == (self.name, self.arguments, self.token)
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return self.name.rpartition(".")[2]


class Opaque(Value):
    """An object of which nothing is known but its identity: a parameter of a function that nobody in view calls, or an attribute of one."""

    __slots__ = ("name", "token")

    def __init__(self, name: str, token: Token) -> None:
        self.name = name
        self.token = token

    def __eq__(self, other: object) -> bool:
        return type(other) is Opaque and (other.name, other.token) == (self.name, self.token)

    def __hash__(self) -> int:
        return hash((self.name, self.token))

    def __repr__(self) -> str:
        return "Unknown"


class Function(Value):
    """A function of the program. `definition` is its unit and node, which stay themselves through an edit; `version` is that of the text.

    scope: what it closes over.
    """

    __slots__ = ("_hash", "decorators", "defaults", "definition", "module", "name", "owner", "scope", "version")

    def __init__(
        self,
        name: str,
        definition: tuple[Unit, FunctionNode],
        module: Token,
        scope: Token,
        defaults: tuple[tuple[str, Value], ...] = (),
        decorators: tuple[Value, ...] = (),
        owner: Token = None,
        version: int = 0,
    ) -> None:
        self.name = name
        self.definition = definition
        self.module = module
        self.scope = scope
        self.defaults = defaults
        self.decorators = decorators
        self.owner = owner
        self.version = version
        self._hash = hash((definition, version, scope, defaults, decorators))

    def __eq__(self, other: object) -> bool:
        return self is other or (
            type(other) is Function
            and other._hash == self._hash
            and other.version == self.version
            and (other.definition, other.scope, other.defaults, other.decorators) == (self.definition, self.scope, self.defaults, self.decorators)
        )

    def __hash__(self) -> int:
        return self._hash

    @property
    def key(self) -> Token:
        """What stands for the function itself, whoever calls it: its unit and where in that it begins, which an edit of its body does not change."""
        unit, node = self.definition
        return unit, node.lineno - unit.base

    def __repr__(self) -> str:
        return f"function {self.name}"


class Class(Value):
    """A class of the program: its bases as values. Its members are in the store, under its scope, so that a reader depends on no more than it asked for."""

    __slots__ = ("_hash", "bases", "definition", "module", "name", "scope", "superclasses")

    def __init__(self, name: str, definition: tuple[Unit, ast.ClassDef], module: Token, bases: tuple[Value, ...], scope: Token) -> None:
        self.name = name
        self.definition = definition
        self.module = module
        self.bases = bases
        self.scope = scope
        self.superclasses: tuple[object, ...] | None = None  # the classes behind it in which attributes are looked up, once they are all known
        self._hash = hash((definition, bases, scope))

    def __eq__(self, other: object) -> bool:
        return self is other or (
            type(other) is Class and other._hash == self._hash and (other.definition, other.bases, other.scope) == (self.definition, self.bases, self.scope)
        )

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        return f"class {self.name}"


class BoundMethod(Value):
    """A method with its receiver: of the program (`function` is a `Function`) or of a library (`function` is its name)."""

    __slots__ = ("function", "name", "receiver")

    def __init__(self, receiver: Value, function: Value | None, name: str) -> None:
        self.receiver = receiver
        self.function = function
        self.name = name

    def __eq__(self, other: object) -> bool:
        return type(other) is BoundMethod and (other.receiver, other.function, other.name) == (self.receiver, self.function, self.name)

    def __hash__(self) -> int:
        return hash((self.receiver, self.name))

    def __repr__(self) -> str:
        return f"method {self.name}"


class ModuleValue(Value):
    """A module of the project."""

    __slots__ = ("path",)

    def __init__(self, path: str) -> None:
        self.path = path

    def __eq__(self, other: object) -> bool:
        return type(other) is ModuleValue and other.path == self.path

    def __hash__(self) -> int:
        return hash(self.path)

    def __repr__(self) -> str:
        return f"module {self.path}"


class Mode(Value):
    """Training or evaluation mode, and who set it: `by` is "construction", "call" (train() or eval()), or "origin" (it came so)."""

    __slots__ = ("by", "receiver", "token", "training")

    def __init__(self, training: bool, by: str, token: Token, receiver: Token = None) -> None:
        self.training = training
        self.by = by
        self.token = token
        self.receiver = receiver  # the cell whose train() or eval() was called: the module itself, or one that holds it

    def __eq__(self, other: object) -> bool:
        return type(other) is Mode and (other.training, other.by, other.token, other.receiver) == (self.training, self.by, self.token, self.receiver)

    def __hash__(self) -> int:
        return hash((self.training, self.by, self.token))

    def __repr__(self) -> str:
        return "training mode" if self.training else "evaluation mode"


class Fact(Value):
    """A known state of an aspect (fitted, weights, …), and who brought it about."""

    __slots__ = ("detail", "state", "token")

    def __init__(self, state: str, token: Token = None, detail: Token = None) -> None:
        self.state = state
        self.token = token
        self.detail = detail

    def __eq__(self, other: object) -> bool:
        return type(other) is Fact and (other.state, other.token, other.detail) == (self.state, self.token, self.detail)

    def __hash__(self) -> int:
        return hash((self.state, self.token))

    def __repr__(self) -> str:
        return self.state
