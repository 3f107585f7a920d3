"""What a module gives of itself: its parameters, the modules in it, and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import class_of, part_cell
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.gradients import under_mode
from tensorlint.libraries.notation import Library
from tensorlint.libraries.python.files import STORED
from tensorlint.libraries.torch.layers import passed
from tensorlint.libraries.torch.structure import MANY, MODULE, PART, descendants, is_open, is_published, parts_of
from tensorlint.values import (
    ANY,
    ATTACHED,
    NONE,
    TEXT,
    TRUE,
    UNKNOWN,
    Array,
    Const,
    Fact,
    LibraryObject,
    Mapping_,
    Ref,
    Sequence,
    Tuple,
    Value,
    join,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import ClassRows


def register(lib: Library, module: ClassRows) -> None:
    """The methods that list what is in a module, and its parameters."""
    module.methods("parameters buffers", "(recurse=True)", _parameters)
    module.methods("named_parameters named_buffers", "(*args, **kwargs)", _named_parameters)
    module.methods("children", "()", _children)
    module.methods("modules", "()", _modules)
    module.methods("named_children", "()", _named_children)
    module.methods("named_modules", "(*args, **kwargs)", _named_modules)
    module.method("state_dict(*args, **kwargs)", _state)
    module.method("load_state_dict(state_dict, strict=True, assign=False)", _load_state)
    module.methods("register_buffer register_parameter", "(name, tensor=None, persistent=True, param=None)", _register_tensor)
    module.methods("add_module register_module", "(name, module)", _add_module)
    lib.klass("Parameter(data=None, requires_grad=True)").hooks(build=_parameter)
    lib.klass("Part(of)", bases=MODULE, depends_on_mode=_part_depends, forward=_through_part, trains=True)


def _parameter_of(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "touched", TRUE)
    return Array("torch", ANY, None, graph=ATTACHED).derive(flags=frozenset({"parameter", ("of", call.receiver)}))


def _parameters(call: Call) -> Value:
    return Sequence((), _parameter_of(call), "iterator")


def _named_parameters(call: Call) -> Value:
    return Sequence((), Tuple((TEXT, _parameter_of(call))), "iterator")


def _members(call: Call, pairs: list[tuple[str, Value]], *, named: bool) -> Value:
    m = call.machine
    where = next((index for index, (name, _) in enumerate(pairs) if name == MANY), None)
    if where is not None:
        told = [Tuple((TEXT if name == MANY else Const(name), value)) if named else value for name, value in pairs]
        before, after = tuple(told[:where]), told[where:]
        parts = tuple((value, index == where) for index, value in enumerate(told)) if len(after) > 1 else ()
        rest = after[0]
        for each in after[1:]:
            rest = join(rest, each)
        return Sequence(before, rest, "members", parts)
    items = tuple(Tuple((Const(name), value)) if named else value for name, value in pairs)
    own = isinstance(call.receiver, Ref) and _published_parts(m, call.receiver) is not None and pairs and call.row.name.endswith("children")
    opened = not own and isinstance(call.receiver, Ref) and (is_open(m, call.receiver) or is_published(m, m.content(call.receiver)))
    unknown: Value = Tuple((TEXT, UNKNOWN)) if named else UNKNOWN
    return Sequence(items, unknown if opened else None, "members")


def _children(call: Call) -> Value:
    if is_published(call.machine, call.own()) and isinstance(call.receiver, Ref) and _published_parts(call.machine, call.receiver) is None:
        return Sequence((), _published_part(call), "members")
    return _members(call, _direct(call), named=False)


def _named_children(call: Call) -> Value:
    return _members(call, _direct(call), named=True)


def _published_part(call: Call) -> Ref:
    """Any direct part of a published network whose parts are not known: its weights and its mode are the network's."""
    m, whole, content = call.machine, call.receiver, call.own()
    assert isinstance(whole, Ref)
    assert isinstance(content, LibraryObject)
    part = Ref(part_cell(whole, "children"))
    if m.get(part.cell, CONTENT) is MISSING:
        m.set(part.cell, CONTENT, LibraryObject(PART, (("of", whole),)))
        for aspect in ("mode", "weights"):
            m.set(part.cell, aspect, m.get(whole.cell, aspect))
    return part


def _part_depends(m: Machine, content: LibraryObject) -> bool | None:
    """Whether a part behaves by its mode: batch norm is all over a network, dropout is in one place of it."""
    whole = class_of(m, m.content(content.get("of")))
    return True if whole is not None and whole.fact("batchnorm") and whole.fact("depends_on_mode") is True else None


def _through_part(call: Call) -> Value:
    """What a part of a published network makes of data: other features."""
    return passed(call, ANY, graph=under_mode(call.machine, ATTACHED))


def _direct(call: Call) -> list[tuple[str, Value]]:
    assert isinstance(call.receiver, Ref)
    return _direct_parts(call.machine, call.receiver)


def _direct_parts(m: Machine, ref: Ref) -> list[tuple[str, Value]]:
    """The direct parts in order; of a published network, of which only those that were replaced are known, none."""
    known = _published_parts(m, ref)
    if known is not None:
        return known
    return [] if is_published(m, m.content(ref)) else parts_of(m, ref)


def by_name(m: Machine, ref: Ref) -> Mapping_:
    """`module._modules`: the direct parts under their names."""
    pairs = _direct_parts(m, ref)
    named = tuple((name, part) for name, part in pairs if name != MANY)
    closed = len(named) == len(pairs) and not is_open(m, ref) and (_published_parts(m, ref) is not None or not is_published(m, m.content(ref)))
    return Mapping_(named, None if closed else UNKNOWN)


def _published_parts(m: Machine, ref: Ref) -> list[tuple[str, Value]] | None:
    """The direct parts of a published network, where its library knows them."""
    content = m.content(ref)
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    told = cls.fact("children") if isinstance(cls, LibraryClass) else None
    return told(m, ref, content) if callable(told) else None


def _modules(call: Call) -> Value:
    assert isinstance(call.receiver, Ref)
    return _members(call, [("", call.receiver), *descendants(call.machine, call.receiver)], named=False)


def _named_modules(call: Call) -> Value:
    assert isinstance(call.receiver, Ref)
    return _members(call, [("", call.receiver), *descendants(call.machine, call.receiver)], named=True)


def _state(call: Call) -> Value:
    from tensorlint.values import LibraryObject as Made

    return call.machine.make(Made("torch.state", (("of", call.receiver or UNKNOWN),)), call.token)


def _load_state(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        source = call.content("state_dict")
        path = m.constant(source.get("path")) if isinstance(source, LibraryObject) and source.name == STORED else None
        m.set(call.receiver.cell, "weights", Fact("loaded", call.token, path))
        _overwrite(m, call.receiver, Fact("loaded", call.token))
        m.observe("weights-loaded", call.place, model=call.receiver, source=call["state_dict"])
    return UNKNOWN


def _overwrite(m: Machine, ref: Ref, loaded: Fact) -> None:
    """The ready weights of the parts are gone as well: what those of the file were trained with is not known."""
    for _, part in descendants(m, ref):
        known = m.get(part.cell, "weights")
        if isinstance(known, Fact) and known.state == "pretrained":
            m.set(part.cell, "weights", loaded)


def _register_tensor(call: Call) -> Value:
    name = call.constant("name", MISSING)
    m = call.machine
    if isinstance(name, str) and isinstance(call.receiver, Ref):
        value = call["tensor"] if call.given("tensor") else call["param"]
        m.set_attribute(call.receiver.cell, name, m.box(value, call.token, name))
    return NONE


def _add_module(call: Call) -> Value:
    name = call.constant("name", MISSING)
    if isinstance(call.receiver, Ref):
        call.machine.set_attribute(call.receiver.cell, name if isinstance(name, str) else MANY, call["module"])
    return NONE


def _parameter(call: Call) -> Value:
    content = call.array("data")
    base = Array("torch", ANY) if content is None else content
    return base.derive(graph=ATTACHED, flags=frozenset({"parameter"}), origins=frozenset(), steps=(), closed=False, statistic=None)
