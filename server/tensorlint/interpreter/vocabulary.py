"""The vocabulary in which a library says what its calls do: rows, classes, and the call that a transfer sees.

A library never names a rule, and the interpreter never names a library: everything that it knows of one comes through these words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from tensorlint.interpreter.signatures import Signature
from tensorlint.values import NONE, UNKNOWN, Array, Instance, LibraryObject, Ref, Sequence, Tuple, Value

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable, Mapping

    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Place

    Transfer = Callable[["Call"], Value]
    """What a row's call gives: a pure function on abstract values."""


def _unknown(*_: object) -> Value:
    return UNKNOWN


class Row:
    """What one function or method of a library does. `facts` are what rules and other rows ask of it."""

    __slots__ = ("facts", "name", "run", "signature")

    def __init__(self, name: str, signature: Signature, run: Transfer, facts: Mapping[str, object]) -> None:
        self.name = name
        self.signature = signature
        self.run = run
        self.facts = facts


class LibraryClass:
    """What is known of a library's class: how it is built, its methods, and what happens to its objects."""

    __slots__ = (
        "_lineage",
        "_names",
        "bases",
        "build",
        "constructed",
        "created",
        "enter",
        "exit",
        "facts",
        "getattr",
        "init",
        "invoke",
        "iterate",
        "methods",
        "name",
        "registry",
        "setattr",
        "subscript",
        "written",
    )

    def __init__(self, name: str, init: Signature, bases: tuple[str, ...], facts: Mapping[str, object]) -> None:
        self.name = name
        self.init = init
        self.bases = bases
        self.facts = facts
        self.methods: dict[str, Row] = {}
        self.build: Transfer | None = None  # instead of making a LibraryObject of its arguments
        self.invoke: Row | None = None  # calling an object of the class
        self.getattr: Callable[[Machine, Value, Value, str], Value | None] | None = None
        self.subscript: Callable[[Machine, Value, Value, Value], Value] | None = None
        self.iterate: Callable[[Machine, Value, Value], Value | None] | None = None
        self.created: Callable[[Machine, Ref, Place], None] | None = None  # an object, also of a derived class, has been made
        self.constructed: Callable[[Machine, Ref, Place], None] | None = None  # and the constructor of its class has run
        self.written: Callable[[Machine, Ref, ast.AST], None] | None = None  # by this expression, whose arguments have places
        self.setattr: Callable[[Machine, Ref, str, Value], bool] | None = None  # True: taken care of
        self.enter: Callable[[Machine, Value, Value], Value] | None = None  # as a context manager: what `as` binds
        self.exit: Callable[[Machine, Value, Value], None] | None = None
        self.registry: Registry | None = None
        self._lineage: tuple[LibraryClass, ...] | None = None  # once all bases are known
        self._names: frozenset[str] = frozenset()

    def lineage(self) -> tuple[LibraryClass, ...]:
        """The class and its bases, nearest first."""
        if self._lineage is not None:
            return self._lineage
        found = [self]
        whole = True
        for cls in found:
            for base in cls.bases:
                known = self.registry.lookup(base) if self.registry else None
                whole = whole and isinstance(known, LibraryClass)
                if isinstance(known, LibraryClass) and known not in found:
                    found.append(known)
        if whole:
            self._lineage = tuple(found)
            self._names = frozenset(name for cls in found for name in (cls.name, *cls.bases))
        return tuple(found)

    def method(self, name: str) -> Row | None:
        """The method of that name, of the class or a base."""
        for cls in self.lineage():
            row = cls.methods.get(name)
            if row is not None:
                return row
        return None

    @overload
    def hook(self, name: Literal["build"]) -> Transfer | None: ...
    @overload
    def hook(self, name: Literal["invoke"]) -> Row | None: ...
    @overload
    def hook(self, name: Literal["getattr"]) -> Callable[[Machine, Value, Value, str], Value | None] | None: ...
    @overload
    def hook(self, name: Literal["subscript"]) -> Callable[[Machine, Value, Value, Value, ast.AST], Value] | None: ...
    @overload
    def hook(self, name: Literal["iterate"]) -> Callable[[Machine, Value, Value], Value | None] | None: ...
    @overload
    def hook(self, name: Literal["created", "constructed"]) -> Callable[[Machine, Ref, Place], None] | None: ...
    @overload
    def hook(self, name: Literal["written"]) -> Callable[[Machine, Ref, ast.AST], None] | None: ...
    @overload
    def hook(self, name: Literal["setattr"]) -> Callable[[Machine, Ref, str, Value], bool] | None: ...
    @overload
    def hook(self, name: Literal["enter"]) -> Callable[[Machine, Value, Value], Value] | None: ...
    @overload
    def hook(self, name: Literal["exit"]) -> Callable[[Machine, Value, Value], None] | None: ...
    def hook(self, name: str) -> object:
        """The first of `build`, `invoke`, `getattr`, … that the class or a base has."""
        for cls in self.lineage():
            found = getattr(cls, name)
            if found is not None:
                return found
        return None

    def fact(self, name: str, default: object = None) -> object:
        """A fact of the class or a base."""
        for cls in self.lineage():
            if name in cls.facts:
                return cls.facts[name]
        return default

    def action(self, name: str) -> Callable[..., Any] | None:
        """The fact of that name, where it is something to run."""
        found = self.fact(name)
        return found if callable(found) else None

    def is_a(self, name: str) -> bool:
        """Whether the class is the named one or derives from it."""
        lineage = self.lineage()
        return name in self._names if self._lineage is not None else any(cls.name == name or name in cls.bases for cls in lineage)


class Twice(Exception):
    """Two tables say what one name is."""


class Registry:
    """All that is known of libraries. A library's tables are loaded when its name is first met."""

    def __init__(self, load: Callable[[str, Registry], bool], besides: frozenset[str] = frozenset()) -> None:
        """`besides`: packages without tables of their own of which others say what is to be known."""
        self._load = load
        self._besides = besides
        self._loaded: dict[str, bool] = {}
        self.tables: set[tuple[str, str]] = set()  # the modules that are loaded, with the function that did it
        self.entries: dict[str, Row | LibraryClass | Value] = {}
        self.aliases: dict[str, str] = {}
        self.arrays: dict[str, LibraryClass] = {}  # by library name: the class of its arrays
        self.duck: dict[str, Row] = {}  # methods of objects of unknown class that only one thing can mean
        self.telling: dict[str, Row] = {}  # arguments that only one thing takes: an unknown object that is called with one is that
        self.invoking: set[str] = set()  # methods that libraries run when an object is called (a row's fact `runs`): by name they do the same
        self.customs: dict[str, Callable[..., Value]] = {}  # methods of the program's own classes that mean the same everywhere: what they do is run inside
        self.of_data: frozenset[str] = frozenset()  # methods that arrays, tables and texts have, and no network: asked of an unknown object, it is none
        self.named: dict[str, Row] = {}  # methods that a statement may name without calling them, of objects of unknown class
        self.mode_names: set[str] = set()  # attributes by which objects tell the mode that they are in
        self.rank_names: set[str] = set()  # attributes by which arrays tell how many axes they have
        self.rank_methods: set[str] = set()  # and methods
        self.shape_names: set[str] = set()  # attributes and methods by which they tell their sizes
        self.dtype_names: set[str] = set()  # and their dtype
        self.changing: set[str] = set()  # methods that change them in place
        self.sized: dict[str, str] = {}  # methods that tell sizes and that the arrays of one library alone have
        self.neutral: set[str] = set()  # libraries and functions that change nothing of what they are handed
        self.binary: Callable[..., Value] = _unknown  # (machine, operator, (left, content), (right, content), node), one an array
        self.unary: Callable[..., Value] = _unknown  # (machine, operator, value, content, node)
        self.assign_item: Callable[..., Value] = _unknown  # (machine, receiver, content, index, value, node): the array after it
        self.operators: dict[str, Callable[..., Value]] = {}  # by library class: arithmetic on other objects

    def enter(self, name: str, entry: Row | LibraryClass | Value) -> None:
        """Writes down what a name is; once, since a second row would silently take the place of a richer one."""
        if name in self.entries:
            raise Twice(name)
        self.entries[name] = entry

    def ensure(self, top: str) -> bool:
        """Loads the tables of a top-level package; False where there are none."""
        known = self._loaded.get(top)
        if known is None:
            self._loaded[top] = True  # a library may name itself while it loads
            known = self._loaded[top] = self._load(top, self)
        return known

    def canonical(self, name: str) -> str:
        """The one name of what has several: `tensorflow.keras.X` and `keras.X`."""
        self.ensure(name.partition(".")[0])
        seen = 0
        while seen < 4:
            head, rest = name, ""
            while head:
                target = self.aliases.get(head)
                if target is not None:
                    name = target + rest
                    self.ensure(name.partition(".")[0])
                    break
                head, dot, last = head.rpartition(".")
                rest = dot + last + rest
            else:
                return name
            seen += 1
        return name

    def lookup(self, name: str) -> Row | LibraryClass | Value | None:
        """What is known of a canonical name."""
        found = self.entries.get(name)
        if found is not None:
            return found
        self.ensure(name.partition(".")[0])
        return self.entries.get(name)

    def class_named(self, name: str) -> LibraryClass | None:
        """The class of a canonical name."""
        found = self.lookup(name)
        return found if isinstance(found, LibraryClass) else None

    def is_known(self, name: str) -> bool:
        """Whether the library of that name has tables."""
        return self.ensure(name.partition(".")[0])

    def speaks_of(self, top: str) -> bool:
        """Whether rows say all that is to be known of a package."""
        return top in self._besides or self.ensure(top)

    def operate(self, machine: Machine, operator: str, left: tuple[Value, Value], right: tuple[Value, Value], node: object) -> Value:
        """Arithmetic on objects that are no arrays: what their class says, else unknown."""
        for _, content in (left, right):
            if isinstance(content, LibraryObject):
                run = self.operators.get(content.name)
                if run is not None:
                    return run(machine, operator, left, right, node)
        return UNKNOWN

    def updates_in_place(self, content: Array) -> bool:
        """Whether `x -= y` changes the array that x is, so that all who hold it see it."""
        cls = self.arrays.get(content.library)
        return cls is not None and bool(cls.fact("updates_in_place", True))

    def reads_lists(self, content: Value) -> bool:
        """Whether arithmetic of a list with it is arithmetic of arrays: else `held += rows` takes the rows into the list."""
        cls = self.arrays.get(content.library) if isinstance(content, Array) else None
        return cls is not None and bool(cls.fact("reads_lists", True))

    def has_fact(self, name: str, fact: str) -> bool:
        """Whether the row or class of that name has a fact."""
        entry = self.lookup(name)
        return isinstance(entry, (Row, LibraryClass)) and bool(entry.facts.get(fact))

    def is_property(self, name: str) -> bool:
        """Whether a decorator makes a method an attribute."""
        return self.has_fact(name, "property") or name.endswith(".getter")

    def has_truth(self, machine: Machine, content: Instance) -> bool:
        """Whether objects of the class may be false: they define `__len__` or `__bool__`, or a base is not known."""
        from tensorlint.interpreter.inheritance import class_member, has_unknown_base

        cls = content.cls
        return bool(class_member(machine, cls, "__len__") or class_member(machine, cls, "__bool__") or has_unknown_base(machine, cls))

    def is_neutral(self, name: str) -> bool:
        """Whether calling that name changes nothing of what it is handed."""
        head = name
        while head:
            if head in self.neutral:
                return True
            head = head.rpartition(".")[0]
        return False


class Call:
    """One call of a library's function, method or class, as its transfer sees it."""

    __slots__ = ("bound", "machine", "node", "path", "place", "receiver", "row")

    def __init__(self, machine: Machine, row: Row, bound: dict[str, Value], receiver: Value | None, place: Place, path: CallPath | None, node: ast.AST) -> None:
        self.machine = machine
        self.row = row
        self.bound = bound
        self.receiver = receiver
        self.place = place
        self.path = path
        self.node = node

    @property
    def token(self) -> tuple[object, object]:
        """Where and on which path: the birth of what this call makes."""
        return (self.place, self.path)

    def given(self, name: str) -> bool:
        """Whether the argument was written."""
        return name in self.bound

    def __getitem__(self, name: str) -> Value:
        """The argument, its default, or unknown."""
        value = self.bound.get(name)
        if value is not None:
            return value
        for parameter in self.row.signature.parameters:
            if parameter.name == name:
                return UNKNOWN if parameter.default is None else parameter.default
        return UNKNOWN

    def star(self, name: str = "args") -> tuple[Value, ...]:
        """The surplus positional arguments."""
        value = self.bound.get(f"*{name}")
        return value.items if isinstance(value, Tuple) else ()

    def content(self, name: str) -> Value:
        """What is known of the argument: references are followed."""
        return self.machine.content(self[name])

    def array(self, name: str) -> Array | None:
        """The argument as an array, where it is known to be one."""
        value = self.machine.content(self[name])
        return value if isinstance(value, Array) else None

    def constant(self, name: str, default: object = None) -> object:
        """The argument's constant: a number, string, bool, None, or a tuple of those; `default` where it is not known."""
        return self.machine.constant(self[name], default)

    def own(self) -> Value:
        """What is known of the receiver."""
        return UNKNOWN if self.receiver is None else self.machine.content(self.receiver)

    def is_none(self, name: str) -> bool:
        """Whether the argument is None, given so or by default."""
        return self[name] == NONE


def items_of(value: Value) -> tuple[Value, ...] | None:
    """The items of a tuple or sequence of known length."""
    if isinstance(value, (Tuple, Sequence)) and value.rest is None:
        return value.items
    return None


__all__ = [
    "Call",
    "LibraryClass",
    "LibraryObject",
    "Ref",
    "Registry",
    "Row",
    "items_of",
]
