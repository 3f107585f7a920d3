"""Where the interpreter stands: call paths, scopes, and the frame of a function, class body or module that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.values.interning import Interned

if TYPE_CHECKING:
    import ast
    from collections.abc import Callable

    from tensorlint.interpreter.generators import Given
    from tensorlint.interpreter.store import Delta
    from tensorlint.syntax import Place, Unit
    from tensorlint.values import Class, Condition, Function, Token, Value


class CallPath:
    """The calls that led here, innermost last. None stands for the top level of a program. There is one for each such list."""

    __slots__ = ("__weakref__", "depth", "outer", "place", "turn")

    depth: int
    outer: CallPath | None
    place: Token
    turn: int | None  # of a literal loop: which of its items; None for a call

    def __new__(cls, outer: CallPath | None, place: Token, turn: int | None = None) -> CallPath:
        key = (outer, place, turn)
        entry = _PATHS.get(key)
        found = entry() if entry is not None else None
        if found is None:
            found = object.__new__(cls)
            found.outer = outer
            found.place = place
            found.turn = turn
            found.depth = 1 if outer is None else outer.depth + 1
            _PATHS.keep(key, found)
        return found

    def __repr__(self) -> str:
        return f"{self.outer or ''}>{self.place}"


def called_from(path: CallPath | None) -> CallPath | None:
    """The innermost call of a path: turns of loops are none."""
    while path is not None and path.turn is not None:
        path = path.outer
    return path


def leads_to(outer: CallPath | None, inner: CallPath | None) -> bool:
    """Whether something happens in a function, or in what that calls."""
    while inner is not None and inner is not outer:
        inner = inner.outer
    return inner is outer


class Scope:
    """A scope of names: a module, or one activation of a function (definition and call path); `outer` is the scope it closes over.

    There is one for each of these, so that the keys of the store are compared and hashed by identity.
    """

    __slots__ = ("__weakref__", "definition", "is_class", "module", "outer", "path")

    definition: Token
    path: Token
    outer: Scope | None
    module: str
    is_class: bool

    def __new__(cls, definition: Token, path: Token, outer: Scope | None, module: str, *, is_class: bool = False) -> Scope:
        key = (definition, path, outer, module, is_class)
        entry = _SCOPES.get(key)
        found = entry() if entry is not None else None
        if found is None:
            found = object.__new__(cls)
            found.definition = definition
            found.path = path
            found.outer = outer
            found.module = module
            found.is_class = is_class
            _SCOPES.keep(key, found)
        return found

    def __repr__(self) -> str:
        return f"scope of {self.definition or self.module}"


_PATHS: Final[Interned[CallPath]] = Interned("outer", "place", "turn")
_SCOPES: Final[Interned[Scope]] = Interned("definition", "path", "outer", "module", "is_class")


class Exit:
    """A path that left a function or a loop: its condition, the value it returns, and what it had written.

    own: the part of that which was written in the statement of the function's body from which it left, where that is wanted.
    """

    __slots__ = ("condition", "delta", "own", "value")

    def __init__(self, condition: Condition, value: Value, delta: Delta, own: Delta | None = None) -> None:
        self.condition = condition
        self.value = value
        self.delta = delta
        self.own: Delta = {} if own is None else own

    def write(self, delta: Delta) -> None:
        """Adds what still happened on the path."""
        self.delta.update(delta)
        self.own.update(delta)


class Loop:
    """A loop that runs: where its body starts, the depth of forks at the start of this pass, and the paths that left it. `exact`: each pass is run by
    itself.
    """

    __slots__ = ("breaks", "condition", "continues", "depth", "exact", "place")

    def __init__(self, place: Place, depth: int, condition: Condition, *, exact: bool) -> None:
        self.place = place
        self.depth = depth
        self.condition = condition
        self.exact = exact
        self.continues: list[Exit] = []
        self.breaks: list[Exit] = []


class Around(NamedTuple):
    """What surrounds what runs in a frame, its callers with it.

    trying: whether an exception is handled. loop: where the outermost loop begins. loops: where the body of each begins, and whether its passes are
    run one by one.
    """

    trying: bool
    loop: Place | None
    loops: tuple[tuple[Place, bool], ...]


OUTERMOST: Final = Around(False, None, ())


def around(frame: Frame) -> Around:
    """What surrounds a call, or a statement, at which a frame stands."""
    outer = frame.around
    if not frame.loops and (outer.trying or not frame.tries):
        return outer
    loops = (*outer.loops, *((loop.place, loop.exact) for loop in frame.loops))
    return Around(outer.trying or frame.tries > 0, loops[0][0] if loops else None, loops)


class Frame:
    """One activation: of a function, of a class body, or of a module's top level."""

    __slots__ = (
        "around",
        "base",
        "callers",
        "captured",
        "depth",
        "exits",
        "function",
        "given",
        "globals_declared",
        "guard",
        "looked_ahead",
        "loops",
        "mark",
        "module",
        "nonlocals",
        "noted",
        "outer",
        "path",
        "receiver",
        "scope",
        "started",
        "tries",
        "turns",
        "unit",
        "yielded",
        "yields",
    )

    def __init__(self, scope: Scope, unit: Unit, path: CallPath | None, function: Function | None, outer: Frame | None, depth: int) -> None:
        self.scope = scope
        self.unit = unit
        self.module = scope.module
        self.path = path
        self.function = function
        self.outer = outer
        self.depth = depth
        self.exits: list[Exit] = []
        self.loops: list[Loop] = []
        self.turns: list[tuple[frozenset[str], ast.AST]] = []  # the open loops and comprehensions, with the names that each binds
        self.given: tuple[object, ...] = ()  # of a function: what it was handed
        self.started: Condition = frozenset()  # under which tests it was entered
        self.yields: list[Given] = []  # of a generator
        self.yielded: Callable[[Value], None] | None = None  # of a generator that manages a context: what happens at its `yield`
        self.globals_declared: set[str] = set()
        self.nonlocals: set[str] = set()
        self.receiver: tuple[Value, Class] | None = None  # of a method: self, and the class that defines the method (for super())
        self.base: tuple[int, Condition] = (0, frozenset())  # depth of forks and condition at the start of the body
        self.mark: int | None = None  # depth of forks at the start of the statement of the body that is noted by itself
        self.tries = 0  # how many `try` blocks with handlers are open
        self.guard: Value | None = None  # what was so of the mode's guard before a test of this function left on one of its answers
        self.noted = 0  # how many statements that are being run are noted by themselves, one inside of the other
        self.callers: tuple[str, ...] = () if outer is None else outer.callers  # the names of the functions that run, innermost first
        if function is not None:
            self.callers = (function.name, *self.callers)
        self.around: Around = OUTERMOST if outer is None else around(outer)
        self.captured = False  # a closure over this scope exists
        self.looked_ahead = False  # what follows in the text was asked for


def runs_in(frame: Frame | None, receiver: Value) -> bool:
    """Whether a frame belongs to a method of an object, or to what such a method calls."""
    while frame is not None:
        if frame.receiver is not None and frame.receiver[0] == receiver:
            return True
        frame = frame.outer
    return False
