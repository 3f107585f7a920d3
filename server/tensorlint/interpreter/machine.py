"""The machine that runs programs on abstract values: its state, and the primitives that statements, expressions and library rows use."""

from __future__ import annotations

import ast
import math
from typing import TYPE_CHECKING, Final, TypeAlias

from tensorlint.interpreter.attributes import part_cell
from tensorlint.interpreter.budgets import MAX_CONTEXTS, STEPS, OverBudget
from tensorlint.interpreter.frames import CallPath, Frame, around
from tensorlint.interpreter.observations import Observation, Use
from tensorlint.interpreter.paths import Paths
from tensorlint.interpreter.store import BORN, CONTENT, MISSING, NAMES, PARTS, Store
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.interpreter.traces import Trace
from tensorlint.syntax import Place
from tensorlint.values import (
    ALWAYS,
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Cases,
    Cell,
    Class,
    Condition,
    Const,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    ModuleValue,
    Number,
    Opaque,
    Origin,
    Ref,
    Sequence,
    Tuple,
    Unknown,
    Value,
    join,
    select,
)
from tensorlint.values.merging import join_contents

if TYPE_CHECKING:
    from tensorlint.interpreter.noted_blocks import NotedBlocks
    from tensorlint.interpreter.probing import Seen
    from tensorlint.interpreter.program import Program
    from tensorlint.interpreter.questions import Answer
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.values import Token

EXPECTS: Final = "expects"
"""What the surroundings hold while an exception is expected."""
ESCAPES: Final = 3
"""How deep what an unknown callee is handed is changed with it."""
PLAIN: Final = frozenset({Unknown, Const, LibraryName, Class, ModuleValue})
"""Values of which it does not matter who gets them: they hold nothing that could be changed, and nothing that was made here."""


InView: TypeAlias = "tuple[Machine, dict[str, Value]]"
"""The names in view at an expression, and the machine as it was there."""


class Machine(Paths):
    """The state of a run: the store, the frame, the condition of the path, and what was observed."""

    def __init__(self, program: Program, registry: Registry) -> None:
        self.program = program
        self.registry = registry
        self.store = Store()
        self.frame: Frame = None  # type: ignore[assignment]
        self.condition: Condition = ALWAYS
        self.trace = Trace()  # of the piece that runs
        self.entered: dict[object, int] = {}
        self.refused: list[object] = []  # definitions of functions that were called and not entered, as they had been entered too often
        self.visited: set[CallPath] = set()  # the calls near the top that have been entered
        self.repeated = 0  # how many calls around this one had been entered before on their very paths
        self.steps = STEPS
        self.budget = STEPS  # of the piece that runs, at its start
        self.contexts = MAX_CONTEXTS
        self.slack: float = math.inf  # by how much fewer steps there could have been with nothing coming out otherwise
        self.splits = 0
        self.looked_up: dict[ast.expr, Value] | None = None  # parts of a test, while both of its answers are assumed of one state
        self.unsure = 0  # how many operations around this one pair values of which it is not known that they ever meet
        self.noting: NotedBlocks | None = None  # who notes what single statements do, where the program is run again
        self.probe: dict[int, object] | None = None  # expressions (by id of node) whose values are wanted
        self.probed: dict[int, list[Seen]] = {}
        self.names: dict[int, list[InView]] = {}  # where a wanted expression stands, by the id of its node
        self.scopes: list[object] = []
        self.answers: dict[object, Answer] = {}

    def begin_again(self) -> None:
        """Another run on the same store."""
        self.frame, self.condition, self.trace = None, ALWAYS, Trace()  # type: ignore[assignment]
        self.store.journals, self.store.highest, self.store.reads = [], {}, []
        self.entered, self.visited = {}, set()
        self.refused = []
        self.repeated = self.splits = self.unsure = 0
        self.steps = STEPS
        self.slack = math.inf

    @property
    def can_share(self) -> bool:
        """Whether what a top-level unit does now, it would do in another program as well."""
        return self.probe is None and not self.unsure

    # -- places and identities

    def place(self, node: ast.AST) -> Place:
        """The place of a node of the unit that runs."""
        place: Place | None = getattr(node, "tensorlint_place", None)
        if place is None:
            place = Place.of(self.frame.unit, node)
            node.tensorlint_place = place  # type: ignore[attr-defined]
        return place

    def token(self, node: ast.AST) -> tuple[Place, CallPath | None]:
        """The birth of what a node makes: its place and the call path."""
        return (self.place(node), self.frame.path)

    def make(self, content: Value, token: tuple[object, object], which: Token = None) -> Ref:
        """A new object. Where the same place made one before (an earlier pass of a loop), the two are the earlier and the latest."""
        cell = Cell(token[0], token[1], which)
        old = self.store.get((cell, CONTENT))
        if old is not MISSING and old != content:
            cell = Cell(token[0], token[1], (which, "latest"))
        self.store.set((cell, CONTENT), content)
        if isinstance(content, (Sequence, Mapping_)):
            self.store.set((cell, BORN), TRUE)
        return Ref(cell)

    def box(self, value: Value, token: tuple[object, object], which: Token = None) -> Value:
        """The value as it is bound to a name or stored: arrays and containers get a cell, so that changes in place are seen by all."""
        if isinstance(value, (Array, Sequence, Mapping_, LibraryObject, Instance)):
            return self.make(value, token, which)
        return value

    # -- reading and writing

    def get(self, cell: object, aspect: object) -> Value:
        """An aspect of a cell as this path sees it; MISSING where there is none."""
        value = self.store.get((cell, aspect))
        return select(value, self.condition) if type(value) is Cases else value

    def set(self, cell: object, aspect: object, value: Value) -> None:
        """Writes an aspect of a cell."""
        self.store.set((cell, aspect), value)

    def content(self, value: Value) -> Value:
        """What is known of a value: references are followed, and cases are joined to what holds of all."""
        kind = type(value)
        if kind is Ref:
            value = self.store.get((value.cell, CONTENT))  # type: ignore[attr-defined]
            kind = type(value)
            if kind is not Cases:
                return UNKNOWN if value is MISSING else value
        if kind is Cases:
            value = select(value, self.condition)
            if type(value) is Cases:
                return join_contents([self.content(each) for _, each in value.alternatives])
            return self.content(value)
        return value

    def write(self, ref: Value, content: Value) -> None:
        """Changes an object in place."""
        if isinstance(ref, Ref):
            self.store.set((ref.cell, CONTENT), content)

    def lose_track(self, ref: Value) -> None:
        """A list or dict was changed that is known in cases which agree in nothing: what each of them held is not what it holds."""
        held = self.store.get((ref.cell, CONTENT)) if isinstance(ref, Ref) else None
        if type(held) is Cases and any(isinstance(each, (Sequence, Mapping_)) for _, each in held.alternatives):
            self.write(ref, UNKNOWN)

    def constant(self, value: Value, default: object = None) -> object:
        """The Python constant that a value is: a scalar, or a tuple of such; `default` where it is not known."""
        if type(value) is Const:
            return value.value
        content = self.content(value)
        if type(content) is Const:
            return content.value
        if isinstance(content, (Tuple, Sequence)) and content.rest is None:
            items = [self.constant(item, MISSING) for item in content.items]
            if all(item is not MISSING for item in items):
                return tuple(items)
        return default

    # -- observing

    def observe(self, kind: str, node_or_place: ast.AST | Place, **values: object) -> Observation:
        """Records that something happened."""
        place = node_or_place if isinstance(node_or_place, Place) else self.place(node_or_place)
        frame = self.frame
        surrounded = around(frame)
        observation = Observation(
            kind, place, frame.path, self.condition, values, frame.function, frame.callers, loop=surrounded.loop, trying=surrounded.trying
        )
        if self.get(AMBIENT, EXPECTS) is MISSING:  # else what raises there is meant to
            self.trace.observations.append(observation)
        return observation

    def use(self, value: Value, kind: str, place: Place, depth: int = 3) -> None:
        """Records that a value, and all that it holds, reached a consumer."""
        self._use(value, self.content(value), kind, place, depth)

    def _use(self, value: Value, content: Value, kind: str, place: Place, depth: int) -> None:
        if type(content) in PLAIN:
            return
        if isinstance(content, (Array, Number)):
            if kind == "escape" and isinstance(content, Number):
                kind = "number"  # no gradient can be taken of it any more, and nobody can change it: it is only read
            for origin in content.origins:
                self.trace.uses.append(Use(origin, kind, place, self.frame.path))
            if isinstance(content, Array) and content.scores is not None:
                self.use_scores(content, kind, place)
        elif depth and isinstance(content, (Tuple, Sequence)):
            for item in content.items:
                self.use(item, kind, place, depth - 1)
            if content.rest is not None:
                self.use(content.rest, kind, place, depth - 1)
        elif depth and isinstance(content, Mapping_):
            for _, item in content.entries:
                self.use(item, kind, place, depth - 1)
        elif isinstance(content, (Function, BoundMethod)):
            function = content if isinstance(content, Function) else content.function
            if isinstance(function, Function):
                self.trace.uses.append(Use(function.key, kind, place, self.frame.path))
        elif isinstance(content, (Opaque, LibraryObject, Instance)) and isinstance(value, Ref):
            self.trace.uses.append(Use(value.cell, kind, place, self.frame.path))

    def use_scores(self, content: Array, kind: str, place: Place) -> None:
        """Records that scores themselves, not what was computed of them, reached a consumer; the key is the place where they became what they are."""
        token = content.scores.token if content.scores is not None else None
        if isinstance(token, tuple):
            self.trace.uses.append(Use(("scores", token[0]), kind, place, self.frame.path))

    def escape(self, value: Value, place: Place, depth: int = ESCAPES) -> None:
        """Something unknown has got the value: its mode, fitted state, weights and in-place contents may be anything besides what is known."""
        if type(value) in PLAIN:
            return
        content = self.content(value)
        self._use(value, content, "escape", place, depth=1)
        if isinstance(content, Function) and isinstance(content.definition[1], ast.Lambda):
            self.trace.defined.append(content)  # it was made to be called by whoever has got it
        if type(value) is Ref:
            store, cell = self.store, value.cell
            for aspect in ("mode", "fitted", "weights"):
                known = store.get((cell, aspect))
                if known is not MISSING:
                    store.set((cell, aspect), join(known, UNKNOWN))
            if isinstance(content, Array) and content.closed:
                store.set((cell, CONTENT), content.derive(closed=False))
            if depth and isinstance(content, (Instance, LibraryObject, Opaque)):
                store.set((cell, "escaped"), TRUE)
                if depth == ESCAPES:
                    store.set((cell, "handed"), TRUE)
                for child in (*self.children(value), *self.unnamed_parts(value)):
                    self.escape(child, place, depth - 1)
        if depth and isinstance(content, (Tuple, Sequence)):
            for item in content.items[:16]:
                self.escape(item, place, depth - 1)
        elif depth and isinstance(content, Mapping_):
            for _, item in content.entries[:16]:
                self.escape(item, place, depth - 1)

    def children(self, ref: Ref) -> list[Value]:
        """The attributes that an object is known to have, in order of their first setting, and what its library says it holds."""
        out: list[Value] = []
        for name in self.attribute_names(ref.cell):
            value = self.get(ref.cell, name)
            if value is not MISSING:
                out.append(value)
        content = self.content(ref)
        if isinstance(content, LibraryObject):
            for _, argument in content.arguments:
                out.extend(argument.items if isinstance(argument, (Tuple, Sequence)) else [argument])
        return out

    def note_part(self, cell: object, name: object) -> None:
        """An unknown part of an object was asked for."""
        known = self.store.get((cell, PARTS))
        names: tuple[object, ...] = known.value if isinstance(known, Const) else ()  # type: ignore[assignment]
        self.store.set((cell, PARTS), Const((*names, name)))

    def unnamed_parts(self, ref: Ref) -> list[Value]:
        """The unknown parts that an object was asked for: whoever has the object may change them too."""
        names = self.store.get((ref.cell, PARTS))
        if type(names) is not Const:
            return []
        return [Ref(part_cell(ref, name)) for name in names.value]  # type: ignore[attr-defined]

    def attribute_names(self, cell: object) -> tuple[str, ...]:
        """The names of the attributes that were set on an object."""
        names = self.store.get((cell, NAMES))
        return names.value if isinstance(names, Const) else ()  # type: ignore[return-value]

    def set_attribute(self, cell: object, name: str, value: Value) -> None:
        """Sets an attribute of an object."""
        names = self.attribute_names(cell)
        if name not in names:
            self.store.set((cell, NAMES), Const((*names, name)))
        self.store.set((cell, name), value)

    # -- budgets

    def tick(self) -> None:
        """One step of work."""
        self.steps -= 1
        if self.steps < 0:
            raise OverBudget


def origin_of(kind: str, token: tuple[object, object], name: str = "") -> Origin:
    """A source of data born at a token."""
    return Origin(kind, token, name)
