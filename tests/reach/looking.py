"""What the engine knows at the calls of one file: it is watched while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from counting import Counted, Spot

from tensorlint.interpreter import calls
from tensorlint.interpreter.attributes import class_of
from tensorlint.interpreter.inheritance import class_member, has_unknown_base, library_base
from tensorlint.interpreter.store import MISSING
from tensorlint.interpreter.vocabulary import LibraryClass, Row
from tensorlint.libraries import models
from tensorlint.libraries.comparing import ASKED
from tensorlint.libraries.models import leaves_of
from tensorlint.values import (
    UNKNOWN,
    Array,
    BoundMethod,
    Cases,
    Class,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mode,
    Opaque,
    Ref,
    Sequence,
    Tuple,
    Value,
)

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable, Mapping

    from tensorlint.interpreter.machine import Machine
    from tensorlint.syntax import Document


class Look:
    """What is known of one call, best of all the times that it ran."""

    def __init__(self) -> None:
        self.callee = self.mode = self.model = False
        self.shapes: dict[str, set[str]] = {"given": set(), "made": set()}  # of what the call is given first, and of what it makes: "rank", "shape"
        self.why = ""

    def answers(self, kind: str, question: str) -> bool:
        """Whether a question of the table is answered. A loss is asked for the prediction that it is given."""
        if question in {"rank", "shape"}:
            return question in self.shapes["given" if kind == "loss" else "made"]
        return bool(getattr(self, "mode" if question in {"evaluating", "local"} else question))


class Watch:
    """Keeps a `Look` for each of the calls asked about that runs inside the `with`. What is not asked about costs next to nothing."""

    def __init__(self, asked: Iterable[tuple[Document, Mapping[Spot, Counted]]]) -> None:
        self._blocks: dict[int, tuple[dict[Spot, Look], Mapping[Spot, Counted], int | None]] = {}
        self._looks: dict[int, dict[Spot, Look]] = {}
        self._fitting = 0  # how many known models are fitted now that compute the loss themselves
        self._judging: list[Look] = []  # the losses that run now, the innermost last
        self._models: set[object] = set()
        self._documents = []  # as long as they live no other one has their ids
        for document, counted in asked:
            looks: dict[Spot, Look] = {}
            self._looks[id(document)] = looks
            self._documents.append(document)
            for block in document.blocks:
                self._blocks[id(block)] = (looks, counted, block.cell)

    def looks_of(self, document: Document) -> dict[Spot, Look]:
        """What was seen of the calls of a document."""
        return self._looks[id(document)]

    def __enter__(self) -> Watch:
        self._call, self._observe = calls.call_value, models.observe_model_call
        calls.call_value = self._watched  # type: ignore[assignment]
        models.observe_model_call = self._observed  # type: ignore[assignment]
        return self

    def __exit__(self, *_: object) -> None:
        calls.call_value, models.observe_model_call = self._call, self._observe  # type: ignore[assignment]

    def _observed(self, call: Any, api: str, result: Value, **extra: object) -> Value:
        if call.receiver is not None and call.token not in self._models and is_known(call.machine, call.receiver):
            self._models.add(call.token)
        return self._observe(call, api, result, **extra)

    def _watched(self, m: Machine, callee: Value, positional: list[Value], keywords: dict[str, Value], node: ast.AST, **given: bool) -> Value:
        place = m.place(node)
        block = self._blocks.get(id(place.unit.block))
        if block is None:
            return self._call(m, callee, positional, keywords, node, **given)
        looks, counted, cell = block
        row = place.unit.row
        spot = Spot(cell, row + place.row, place.col, row + place.end_row, place.end_col)
        asked = counted.get(spot)
        if asked is None:
            return self._call(m, callee, positional, keywords, node, **given)
        look = looks.setdefault(spot, Look())
        receiver = callee.receiver if isinstance(callee, BoundMethod) else callee
        fits = asked.kind == "fit" and models.is_network(m, receiver)
        self._fitting += fits
        if asked.kind == "loss":
            self._judging.append(look)
        try:
            result = self._call(m, callee, positional, keywords, node, **given)
        finally:
            self._fitting -= fits
            if asked.kind == "loss":
                self._judging.pop()
        if is_known(m, callee):
            look.callee = True
        else:
            look.why = f"{callee!r}"
        if not look.mode and isinstance(receiver, Ref) and mode_is_known(m, receiver):
            look.mode = True
        inputs = [m.content(value) for value in (*positional, *keywords.values())]
        judged = (*inputs, *_arrays(m, result))  # a method may ask the model itself, and give the loss of what that said
        if self._fitting or any(self._is_output_of_known(m, content) for content in judged) or any(_is_of_own_weights(m, content) for content in inputs):
            look.model = True
            for outer in self._judging:  # a function that asks the model and computes the loss itself
                outer.model = outer.model or asked.kind == "loss"
        for which, contents in (("given", inputs[:1]), ("made", _arrays(m, result))):
            for content in contents:
                if isinstance(content, Array) and not content.shape.prefix:
                    look.shapes[which] |= {"rank", "shape"} if all(dim is not None for dim in content.shape.dims) else {"rank"}
        return result

    def _is_output_of_known(self, m: Machine, content: Value) -> bool:
        if not isinstance(content, Array):
            return False
        for origin in content.origins:
            asked = m.get(origin, ASKED) if origin.kind == "model" else MISSING
            if origin.token in self._models or (asked is not MISSING and is_known(m, asked)):
                return True
        return False


def _is_of_own_weights(m: Machine, content: Value) -> bool:
    """Whether an array hangs on weights, and no model was asked for it that is not known: it is made in the `forward` of a network that gives its losses
    itself, or of weights that a program without a network has made by hand.
    """
    learned = isinstance(content, Array) and content.graph is not None and content.graph.flows
    return learned and (_in_known_forward(m) or all(origin.kind != "model" for origin in content.origins))  # type: ignore[union-attr]


def _in_known_forward(m: Machine) -> bool:
    frame = m.frame
    while frame is not None:
        if frame.function is not None and frame.function.name == "forward" and frame.receiver is not None:
            return models.is_network(m, frame.receiver[0])
        frame = frame.outer  # type: ignore[assignment]
    return False


def _arrays(m: Machine, value: Value) -> list[Value]:
    content = m.content(value)
    if isinstance(content, (Tuple, Sequence)):
        return [m.content(item) for item in content.items]
    return [content]


def is_known(m: Machine, callee: Value) -> bool:
    """Whether what is called is known to the engine: a function or class of the program, or a row of a library."""
    if type(callee) is Cases:
        return all(is_known(m, each) for _, each in m.alternatives(callee))
    if isinstance(callee, (Function, Class)):
        return True
    if isinstance(callee, BoundMethod):
        return isinstance(callee.function, Function) or (isinstance(callee.function, LibraryName) and isinstance(m.registry.lookup(callee.function.name), Row))
    if isinstance(callee, LibraryName):
        return isinstance(m.registry.lookup(callee.name), (Row, LibraryClass))
    content = m.content(callee)
    if isinstance(content, Instance):
        return class_member(m, content.cls, "__call__") is not None or (not has_unknown_base(m, content.cls) and library_base(m, content.cls) is not None)
    if isinstance(content, LibraryObject):
        return class_of(m, content) is not None
    return isinstance(content, Function)


def mode_is_known(m: Machine, model: Ref) -> bool:
    """Whether the modes are known of all parts of a model that depend on the mode or may do so."""
    content = m.content(model)
    if content is UNKNOWN:
        return False
    if isinstance(content, Opaque):
        return _is_mode(m, m.get(model.cell, "mode"))
    return all(mode is not None for _, _, modes in leaves_of(m, model) for _, mode in modes)


def _is_mode(m: Machine, value: Value) -> bool:
    return isinstance(value, Mode) or (type(value) is Cases and all(isinstance(each, Mode) for _, each in m.alternatives(value)))
