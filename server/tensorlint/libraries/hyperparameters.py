"""The arguments that an object of Lightning keeps of its own construction: `save_hyperparameters()`, then `self.hparams.hidden` (tried on 2.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import NONE, UNKNOWN, Const, LibraryObject, Mapping_, Ref, Sequence, Tuple, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.libraries.notation import ClassRows

KEPT: Final = "lightning.fabric.utilities.data.AttributeDict"
HELD: Final = "hparams"


def register(registry: Registry) -> None:
    """What the arguments are kept in."""
    namespace, _, name = KEPT.rpartition(".")
    kept = Library(registry, namespace).klass(f"{name}(*args, **kwargs)", put_item=_put).hooks(subscript=_entry)
    kept.method("update(*args, **kwargs)", _update)
    kept.methods("pop popitem clear setdefault", "(*args)", _changed)


def keepers(*owners: ClassRows) -> None:
    """The method of classes that keep their arguments."""
    for owner in owners:
        owner.method("save_hyperparameters(*args, ignore=None, frame=None, logger=True)", _save)


def _save(call: Call) -> Value:
    """Without names all arguments are kept, of the constructors of derived classes too; a single one that is no name is a table of them itself."""
    m, model, given = call.machine, call.receiver, call.star()
    ignored = _names(m, call["ignore"])
    if not isinstance(model, Ref) or ignored is None:
        return NONE
    names = [m.constant(each, MISSING) for each in given]
    made = make_object(m, LibraryObject(KEPT), call.place)
    if all(isinstance(name, str) for name in names):
        kept = {name: value for name, value in _arguments(m, model) if not names or name in names}
    elif len(given) == 1:
        table = m.content(given[0])
        held = [(name, m.get(given[0].cell, name)) for name in m.attribute_names(given[0].cell)] if isinstance(given[0], Ref) else []
        kept = {str(name): value for name, value in (table.entries if isinstance(table, Mapping_) else held)}
    else:
        return NONE
    for name, value in kept.items():
        if name not in ignored:
            m.set_attribute(made.cell, name, value)
    m.set_attribute(model.cell, HELD, made)
    return NONE


def _arguments(m: Machine, model: Ref) -> Iterator[tuple[str, Value]]:
    """What the constructors that run now were given, the innermost first."""
    frame: Frame | None = m.frame
    while frame is not None and frame.function is not None and frame.receiver is not None and frame.receiver[0] == model:
        written = frame.function.definition[1].args
        for parameter in [*written.posonlyargs, *written.args, *written.kwonlyargs][1:]:
            value = m.store.get((frame.scope, parameter.arg))
            if value is not MISSING:
                yield parameter.arg, value
        frame = frame.outer


def _names(m: Machine, value: Value) -> tuple[object, ...] | None:
    """The names in an argument that takes one or several; None where they are not known."""
    content = m.content(value)
    if content == NONE:
        return ()
    held = content.items if isinstance(content, (Tuple, Sequence)) and content.rest is None else (value,)
    told = tuple(m.constant(each, MISSING) for each in held)
    return told if all(isinstance(each, str) for each in told) else None


def _entry(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    """`self.hparams["hidden"]`."""
    name = m.constant(index, MISSING)
    held = m.get(receiver.cell, name) if isinstance(receiver, Ref) and isinstance(name, str) else MISSING
    return UNKNOWN if held is MISSING else held


def _put(m: Machine, receiver: Value, index: Value, value: Value) -> None:
    """`self.hparams["hidden"] = 4`: under a name that is not known it may be any of them."""
    name = m.constant(index, MISSING)
    if isinstance(receiver, Ref):
        for each in (name,) if isinstance(name, str) else m.attribute_names(receiver.cell):
            m.set_attribute(receiver.cell, str(each), value if each == name else UNKNOWN)


def _update(call: Call) -> Value:
    """Entries of tables whose keys are known, and what is told by name."""
    m, tables = call.machine, [call.machine.content(each) for each in call.star()]
    if not isinstance(call.receiver, Ref) or "**kwargs" in call.bound or not all(isinstance(each, Mapping_) and each.rest is None for each in tables):
        return _changed(call)
    for table in tables:
        assert isinstance(table, Mapping_)
        for name, value in table.entries:
            _put(m, call.receiver, Const(name), value)
    for name, value in call.bound.items():
        if not name.startswith("*"):
            _put(m, call.receiver, Const(name), value)
    return NONE


def _changed(call: Call) -> Value:
    """What is kept under any name is not known any more."""
    if isinstance(call.receiver, Ref):
        _put(call.machine, call.receiver, UNKNOWN, UNKNOWN)
    return UNKNOWN
