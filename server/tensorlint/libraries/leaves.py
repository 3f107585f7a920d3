"""The leaves of a model: the parts whose answers depend on the mode, the modes that they may be in, and who has put them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import class_of
from tensorlint.interpreter.inheritance import has_unknown_base
from tensorlint.interpreter.questions import ask
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.python.arguments import OPTION
from tensorlint.values import ALWAYS, TRUE, Cases, Condition, Instance, LibraryObject, Mode, Opaque, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine

DROPS = "drops"
"""The aspect of a module whose forward pass drops values by a function."""
RAN = "ran"
"""The aspect of a module that the pass which runs, or else the last one, has called."""
Leaf = tuple[Value, "bool | None", tuple[tuple[Condition, "Mode | None"], ...]]
"""A part of a model, whether it depends on the mode (None: not known), and the modes that it may be in (None: not known)."""


def leaves_of(m: Machine, value: Value, depth: int = 8) -> list[Leaf]:
    """The parts of a model that depend, or may depend, on the mode and that its forward pass has run, each with the modes that it may be in now."""
    return ask(m, ("leaves", depth), value, lambda: _leaves(m, value, depth))


def _leaves(m: Machine, value: Value, depth: int) -> list[Leaf]:
    out: list[Leaf] = []
    within: set[object] = set()
    _collect(m, value, out, set(), within, depth)
    return [leaf for leaf in out if leaf[1] is not True or _ran(m, leaf[0]) or (isinstance(leaf[0], Ref) and leaf[0].cell in within)]


def forget_passes(m: Machine, model: Value | None) -> None:
    """A model is about to run: which of its parts earlier passes have called says nothing of this one. A flag of its own may leave some out."""
    from tensorlint.libraries.torch.structure import descendants

    for _, part in descendants(m, model) if isinstance(model, Ref) else ():
        if m.get(part.cell, RAN) is not MISSING:
            m.set(part.cell, RAN, MISSING)


def _ran(m: Machine, value: Value) -> bool:
    """Whether the pass has called a part."""
    return isinstance(value, Ref) and m.get(value.cell, RAN) == TRUE


def _collect(m: Machine, value: Value, out: list[Leaf], seen: set[object], within: set[object], depth: int) -> None:
    """`within`: the cells of what runs with the library's own layer that holds it."""
    from tensorlint.libraries.torch.structure import is_module, parts_of

    if not isinstance(value, Ref) or value.cell in seen or len(out) > 200:
        return
    seen.add(value.cell)
    content = m.content(value)
    if isinstance(content, Opaque) or depth == 0:
        out.append((value, None, modes_of(m, value)))
        return
    if isinstance(content, Instance):
        if has_unknown_base(m, content.cls):
            out.append((value, None, modes_of(m, value)))
        elif m.get(value.cell, "reads-mode") == TRUE:
            out.append((value, True, modes_of(m, value)))
    cls = class_of(m, content) if isinstance(content, LibraryObject) else None
    container = cls is not None and bool(cls.fact("container"))
    if isinstance(content, LibraryObject):
        depends = cls.fact("depends_on_mode", False) if cls is not None else None
        answer = depends(m, content) if callable(depends) else depends
        if cls is not None and cls.fact("depends_by") in m.attribute_names(value.cell):
            answer = False  # nothing but a part of it depends on the mode, and the program has taken that in hand: it tells itself
        if answer is not False:
            out.append((value, answer if isinstance(answer, bool) else None, modes_of(m, value)))
    own = cls is not None and not container
    optional = _optional(m, value, seen, depth)
    for _, part in parts_of(m, value):
        if own and isinstance(part, Ref) and (value.cell in within or _ran(m, value)):
            within.add(part.cell)
        known = len(out)
        _collect(m, part, out, seen, within, depth - 1)
        if part in optional:
            out[known:] = [(leaf, None if depends else depends, modes) for leaf, depends, modes in out[known:]]
    for name in m.attribute_names(value.cell):
        held = m.get(value.cell, name)
        if isinstance(held, Ref) and not is_module(m, held) and isinstance(m.content(held), Opaque) and _is_called(m, held):
            out.append((held, None, modes_of(m, value)))
    if container:
        from tensorlint.libraries.torch.structure import holding

        held = holding(m, value)
        items = tuple(each for each, _ in held.parts) if held.parts else held.items
        if held.rest is not None and not held.parts and not (isinstance(held.rest, Ref) and is_module(m, held.rest)):
            out.append((value, None, modes_of(m, value)))
        out.extend((value, None, modes_of(m, value)) for item in items if not is_module(m, item))


def _optional(m: Machine, value: Ref, seen: set[object], depth: int) -> set[Value]:
    """The parts that are one of several which an attribute may hold, where it is not known which, and with another one nothing depends on the mode."""
    out: set[Value] = set()
    for name in m.attribute_names(value.cell):
        held = m.get(value.cell, name)
        options = [each for _, each in m.alternatives(held)] if type(held) is Cases else []
        if len(options) > 1 and not all(_depends(m, each, seen, depth) for each in options):
            out.update(options)
    return out


def _depends(m: Machine, value: Value, seen: set[object], depth: int) -> bool:
    leaves: list[Leaf] = []
    _collect(m, value, leaves, set(seen), set(), depth - 1)
    return any(depends for _, depends, _ in leaves)


def _is_called(m: Machine, held: Ref) -> bool:
    """Whether an unknown attribute was called like a layer."""
    return m.get(held.cell, "called") == TRUE


def modes_of(m: Machine, value: Ref) -> tuple[tuple[Condition, Mode | None], ...]:
    """The modes that a part may be in on this path, each with the tests it assumes; None where something unknown may have set it."""
    mode = m.get(value.cell, "mode")
    if isinstance(mode, Mode):
        return ((ALWAYS, mode),)
    if type(mode) is Cases:
        return tuple((condition, each if isinstance(each, Mode) else None) for condition, each in m.alternatives(mode))
    return ((ALWAYS, None),)


def sensitive_kinds(m: Machine, leaves: tuple[Leaf, ...]) -> frozenset[str]:
    """What the parts that depend on the mode are: "dropout", "batchnorm"."""
    out = set()
    for value, depends, _ in leaves:
        cls = class_of(m, m.content(value)) if depends else None
        for kind in ("dropout", "batchnorm"):
            if cls is not None and cls.fact(kind):
                out.add(kind)
        if depends and isinstance(value, Ref) and m.get(value.cell, DROPS) == TRUE:
            out.add("dropout")
    return frozenset(out)


def switched_parts(m: Machine, receiver: Value | None, leaves: tuple[Leaf, ...]) -> frozenset[object]:
    """Of the objects whose `train()` or `eval()` has set the present modes, those that are parts of the model: a part alone is switched on purpose."""
    setters = {mode.receiver for _, _, modes in leaves for _, mode in modes if mode is not None and mode.by == "call"}
    if not isinstance(receiver, Ref) or not setters - {receiver.cell}:
        return frozenset()
    return frozenset(setters & _cells_inside(m, receiver, set(), 8))


def _cells_inside(m: Machine, ref: Ref, seen: set[object], depth: int) -> set[object]:
    from tensorlint.libraries.torch.structure import parts_of

    for _, part in parts_of(m, ref):
        if isinstance(part, Ref) and part.cell not in seen:
            seen.add(part.cell)
            if depth:
                _cells_inside(m, part, seen, depth - 1)
    return seen


def chosen_parts(m: Machine, leaves: tuple[Leaf, ...]) -> frozenset[object]:
    """The parts whose mode whoever starts the program chooses: an option decides between both modes."""
    return frozenset(leaf.cell for leaf, _, modes in leaves if isinstance(leaf, Ref) and len(modes) > 1 and _by_option(m, modes))


def _by_option(m: Machine, modes: tuple[tuple[Condition, Mode | None], ...]) -> bool:
    switches: dict[object, set[tuple[object, bool]]] = {}
    for condition, mode in modes:
        for subject, answer in condition:
            if mode is not None and isinstance(subject, Ref) and m.get(subject.cell, OPTION) == TRUE and isinstance(answer, bool):
                switches.setdefault(subject, set()).add((answer, mode.training))
    return any({(True, False), (False, True)} <= each or {(True, True), (False, False)} <= each for each in switches.values())
