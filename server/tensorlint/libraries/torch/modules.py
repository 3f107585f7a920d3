"""`nn.Module`: modes, weights, parameters, and what a call of a model is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.attributes import class_member, class_of, has_unknown_base, library_base, part_cell
from tensorlint.interpreter.guards import mode_flag
from tensorlint.interpreter.loops import extended
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.interpreter.vocabulary import FURTHER, LibraryClass
from tensorlint.libraries import pipelines
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.contracts import PRECISION
from tensorlint.libraries.gradients import AMBIENT, under_mode
from tensorlint.libraries.models import call_model, leaves_of
from tensorlint.libraries.notation import OMITTED, Library, unknown
from tensorlint.libraries.python.files import STORED
from tensorlint.libraries.torch.layers import IN_CONTAINER, passed
from tensorlint.values import (
    ANY,
    ATTACHED,
    NONE,
    TEXT,
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Cases,
    Const,
    Fact,
    Function,
    Instance,
    LibraryObject,
    Mapping_,
    Mode,
    Opaque,
    Ref,
    Sequence,
    Shape,
    Tuple,
    Value,
    alternatives,
    make_cases,
)
from tensorlint.values.merging import join_arrays
from tensorlint.values.merging import parts_of as steps_of

if TYPE_CHECKING:
    import ast

    from tensorlint.interpreter.frames import Frame
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

MODULE = "torch.nn.Module"
SEQUENTIAL = "torch.nn.Sequential"
PART = "torch.nn.Part"


def register(registry: Registry) -> None:
    """The class of modules, and the containers."""
    lib = Library(registry, "torch.nn")
    lib.alias("modules.module.Module", MODULE)
    registry.mode_names.add("training")
    module = lib.klass("Module(*args, **kwargs)", model=True, is_true=True)
    module.hooks(created=created, getattr=attribute)
    module.invoked("(*args, **kwargs)", call_module, takes_more=True)
    module.method("__init__(*args, **kwargs)", lambda call: NONE)
    module.method("forward(*args, **kwargs)", _own_forward)
    module.method("train(mode=True)", _train, **OMITTED["train"])
    module.method("eval()", _eval, **OMITTED["eval"])
    module.methods("to cpu float to_empty apply share_memory", "(*args, **kwargs)", _itself)
    module.method("requires_grad_(requires_grad=True)", _requires_grad)
    module.method("cuda(device=None)", _itself, omitted="it stays where it is")
    module.methods("double half bfloat16 type", "(*args, **kwargs)", _in_precision)
    module.methods("parameters buffers", "(recurse=True)", _parameters)
    module.methods("named_parameters named_buffers", "(*args, **kwargs)", _named_parameters)
    module.methods("children", "()", _children)
    module.methods("modules", "()", _modules)
    module.methods("named_children", "()", _named_children)
    module.methods("named_modules", "(*args, **kwargs)", _named_modules)
    module.method("state_dict(*args, **kwargs)", _state)
    module.method("load_state_dict(state_dict, strict=True, assign=False)", _load_state)
    module.method("zero_grad(set_to_none=True)", unknown, **OMITTED["zero_grad"])
    module.methods("register_forward_hook register_full_backward_hook register_backward_hook extra_repr", "(*args, **kwargs)")
    module.methods("register_buffer register_parameter", "(name, tensor=None, persistent=True, param=None)", _register_tensor)
    module.methods("add_module register_module", "(name, module)", _add_module)
    lib.klass("Parameter(data=None, requires_grad=True)").hooks(build=_parameter)
    for name in ("ModuleList", "ParameterList"):
        rows = lib.klass(f"{name}(modules=())", bases=MODULE, container=True, is_true="held", length=_length, put_item=put_part)
        rows.hooks(iterate=_iterate_list, subscript=_pick)
        rows.method("append(module)", _append)
        rows.method("extend(modules)", _extend)
    rows = lib.klass("ModuleDict(modules=None)", bases=MODULE, container=True, is_true="held")
    rows.hooks(subscript=_pick_by_name, iterate=_names_of)
    rows.method("items()", _named_items)
    rows.method("values()", _held_items)
    rows.method("keys()", lambda call: _names_of(call.machine, call.receiver or UNKNOWN, call.own()) or UNKNOWN)
    sequential = lib.klass("Sequential(*args)", bases=MODULE, container=True, is_true="held", forward=_sequential, length=_length, put_item=put_part)
    sequential.hooks(iterate=_iterate_list, subscript=_pick, setattr=_set_part)
    sequential.method("__init__(*args)", _begin)
    sequential.method("append(module)", _append)
    sequential.method("extend(modules)", _extend)
    sequential.method("add_module(name, module)", _append)
    for name in ("DataParallel", "parallel.DataParallel", "parallel.DistributedDataParallel"):
        lib.klass(f"{name}(module, *args, **kwargs)", bases=MODULE, container=True, is_true="held", forward=_wrapped).hooks(getattr=_through)
    lib.klass("Part(of)", bases=MODULE, depends_on_mode=_part_depends, forward=_through_part, trains=True)
    torch = Library(registry, "torch")
    torch.row("compile(model=None, **kwargs)", lambda call: call["model"])
    torch.row("jit.script(obj, *args, **kwargs)", lambda call: UNKNOWN)
    torch.row("jit.trace(func, *args, **kwargs)", lambda call: UNKNOWN)


def created(m: Machine, receiver: Ref, place: object) -> None:
    """A new module is in training mode, with fresh weights."""
    token = (place, m.frame.path)
    m.set(receiver.cell, "mode", Mode(True, "construction", token))
    m.set(receiver.cell, "weights", Fact("fresh", token))


def is_module(m: Machine, value: Value) -> bool:
    """Whether a value is a module."""
    content = m.content(value)
    if isinstance(content, LibraryObject):
        cls = m.registry.lookup(content.name)
        return isinstance(cls, LibraryClass) and cls.is_a(MODULE)
    if isinstance(content, Instance):
        base = library_base(m, content.cls)
        return base is not None and base.is_a(MODULE)
    return False


def parts_of(m: Machine, ref: Ref) -> list[tuple[str, Value]]:
    """The modules that a module holds directly, by name."""
    out: list[tuple[str, Value]] = []
    content = m.content(ref)
    for name in m.attribute_names(ref.cell):
        value = m.get(ref.cell, name)
        for _, each in alternatives(value, m.condition):
            if isinstance(each, Ref) and is_module(m, each):
                out.append((name, each))
    if isinstance(content, LibraryObject):
        held = holding(m, ref)
        out += [(str(index), item) for index, item in enumerate(held.items) if isinstance(item, Ref) and is_module(m, item)]
        further = [value for value, _ in held.parts] if held.parts else [] if held.rest is None else [held.rest]
        for value in further:
            for _, each in alternatives(value, m.condition):
                if isinstance(each, Ref) and is_module(m, each) and each not in held.items:
                    out.append(("-", each))
        for name in ("module", "encoder_layer", "decoder_layer"):
            value = content.get(name)
            if isinstance(value, Ref) and is_module(m, value):
                out.append((name, value))
    return out


def held_by(m: Machine, ref: Ref) -> tuple[tuple[Value, ...], Value | None]:
    """What a Sequential or ModuleList holds: known items, and what further ones are."""
    held = holding(m, ref)
    return held.items, held.rest


def holding(m: Machine, ref: Ref) -> Sequence:
    """The same with what follows what."""
    kept = m.get(ref.cell, "items")
    if isinstance(kept, Sequence):
        return kept
    content = m.content(ref)
    if not isinstance(content, LibraryObject) or any(name == "?" for name, _ in content.arguments):
        return Sequence((), UNKNOWN)
    return given_to(m, content.get("*args", Tuple(())), content.get("modules", NONE))


def given_to(m: Machine, arguments: Value, modules: Value) -> Sequence:
    """What a container holds that was built with these."""
    if isinstance(arguments, Sequence):
        return arguments
    if not isinstance(arguments, Tuple):
        return Sequence((), UNKNOWN)
    given = arguments.items[0] if len(arguments.items) == 1 else modules
    inner = m.content(given)
    if isinstance(inner, Mapping_):
        if inner.rest is not None and inner.entries:
            return Sequence((), UNKNOWN)  # where those of unknown name stand among the others is not known
        return Sequence(tuple(value for _, value in inner.entries), inner.rest)
    if arguments.items or given == NONE:
        return Sequence(arguments.items, arguments.rest)
    if isinstance(inner, Sequence):
        return inner
    return Sequence(inner.items, inner.rest) if isinstance(inner, Tuple) else Sequence((), UNKNOWN)


def is_pipeline(m: Machine, value: Value | None) -> bool:
    """Whether a value is a Sequential that holds transforms of pictures alone."""
    content = m.content(value) if isinstance(value, Ref) else UNKNOWN
    if not isinstance(value, Ref) or not isinstance(content, LibraryObject) or content.name != SEQUENTIAL:
        return False
    items, rest = held_by(m, value)
    classes = [class_of(m, m.content(item)) for item in items]
    return bool(items) and rest is None and all(cls is not None and cls.fact("transform") for cls in classes)


def has_parameters(m: Machine, ref: Ref, depth: int = 8) -> bool:
    """Whether a module holds weights that are trained, as far as is known; unknown parts count as such."""
    content = m.content(ref)
    if isinstance(content, LibraryObject):
        cls = m.registry.lookup(content.name)
        if not isinstance(cls, LibraryClass) or cls.fact("trains"):
            return True
    elif not isinstance(content, Instance) or has_unknown_base(m, content.cls):
        return True
    for name in m.attribute_names(ref.cell):
        held = m.content(m.get(ref.cell, name))
        if isinstance(held, Array) and "parameter" in held.flags:
            return True
    return bool(depth) and any(has_parameters(m, part, depth - 1) for _, part in parts_of(m, ref) if isinstance(part, Ref))


def set_mode(m: Machine, ref: Ref, mode: Value, node: ast.AST) -> None:
    """`train(mode)`: the module and all that it holds; a part that overrides `train` runs its own."""
    m.set(ref.cell, "mode", mode)
    for _, part in parts_of(m, ref):
        assert isinstance(part, Ref)
        content = m.content(part)
        own = class_member(m, content.cls, "train") if isinstance(content, Instance) else None
        if isinstance(own, Function):
            from tensorlint.interpreter.calls import call_value

            wanted = _flag_of(mode)
            call_value(m, BoundMethod(part, own, "train"), [wanted], {}, node)
        else:
            set_mode(m, part, mode, node)


def _flag_of(mode: Value) -> Value:
    if isinstance(mode, Mode):
        return Const(mode.training)
    return UNKNOWN


def mode_value(m: Machine, argument: Value, token: object, receiver: object) -> Value:
    """The mode that `train(argument)` sets; a flag that is not known gives both, each under its answer."""
    if type(argument) is Cases:
        pairs = [(condition, mode_value(m, each, token, receiver)) for condition, each in m.alternatives(argument)]
        return make_cases(pairs)
    constant = m.constant(argument, MISSING)
    if constant is MISSING:
        if isinstance(argument, Ref):
            return make_cases(
                [
                    (frozenset({(argument, True)}), Mode(True, "call", token, receiver)),
                    (frozenset({(argument, False)}), Mode(False, "call", token, receiver)),
                ]
            )
        return UNKNOWN
    return Mode(bool(constant), "call", token, receiver)


def _train(call: Call) -> Value:
    return _switch(call, call["mode"])


def _eval(call: Call) -> Value:
    m = call.machine
    content = call.own()
    own = class_member(m, content.cls, "train") if isinstance(content, Instance) else None
    if isinstance(own, Function):
        from tensorlint.interpreter.calls import call_value

        call_value(m, BoundMethod(call.receiver or UNKNOWN, own, "train"), [Const(False)], {}, call.node)  # type: ignore[arg-type]
        m.observe("mode-written", call.place, model=call.receiver, mode=Mode(False, "call", call.token), node=call.node)
        return call.receiver or UNKNOWN
    return _switch(call, Const(False))


def _switch(call: Call, argument: Value) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        mode = mode_value(m, argument, call.token, call.receiver.cell)
        set_mode(m, call.receiver, mode, call.node)
        m.observe("mode-written", call.place, model=call.receiver, mode=mode, node=call.node)
    return call.receiver or UNKNOWN


def _in_precision(call: Call) -> Value:
    call.machine.set(AMBIENT, PRECISION, TRUE)
    return call.receiver or UNKNOWN


def _itself(call: Call) -> Value:
    return call.receiver or UNKNOWN


def _requires_grad(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        freeze(call.machine, call.receiver, frozen=call.constant("requires_grad", MISSING) is False)
    return call.receiver or UNKNOWN


def freeze(m: Machine, ref: Ref, *, frozen: bool, depth: int = 8) -> None:
    """No gradient is wanted for the weights of a module any more (or again): whatever mode it is in, it is meant to be."""
    m.set(ref.cell, "frozen", Const(frozen))
    for _, part in parts_of(m, ref):
        if isinstance(part, Ref) and depth:
            freeze(m, part, frozen=frozen, depth=depth - 1)


def freeze_parameter(m: Machine, content: Array, *, frozen: bool) -> None:
    """The same for one weight of a module."""
    for flag in content.flags:
        if isinstance(flag, tuple) and flag[0] == "of" and isinstance(flag[1], Ref):
            freeze(m, flag[1], frozen=frozen)


def attribute(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if name == "training" and isinstance(receiver, Ref):
        if _is_inside(m, receiver):
            m.set(receiver.cell, "reads-mode", TRUE)
        mode = m.get(receiver.cell, "mode")
        return m.over(mode, lambda each: mode_flag(m, receiver, each.training) if isinstance(each, Mode) else UNKNOWN)
    if isinstance(content, LibraryObject) and name in {"weight", "bias"}:
        if isinstance(receiver, Ref):
            m.set(receiver.cell, "touched", TRUE)  # they may be written by hand
        return Array("torch", _parameter_shape(m, content, name), "float32", graph=ATTACHED).derive(flags=frozenset({"parameter"}))
    if isinstance(content, LibraryObject):
        value = content.get(name, MISSING)
        if value is not MISSING:
            return value
        given = content.get("*args", Tuple(()))
        named = m.content(given.items[0]) if isinstance(given, Tuple) and len(given.items) == 1 else UNKNOWN
        if isinstance(named, Mapping_):
            held = next((each for key, each in named.entries if key == name), None)
            if held is not None:
                return held
        cls = m.registry.lookup(content.name)
        if isinstance(cls, LibraryClass):
            for parameter in cls.init.parameters:
                if parameter.name == name and parameter.default is not None:
                    return parameter.default
    return None


def _is_inside(m: Machine, module: Ref) -> bool:
    """Whether a method of the module runs: who asks for its mode from outside changes nothing of what it does."""
    frame: Frame | None = m.frame
    while frame is not None:
        if frame.receiver is not None and frame.receiver[0] == module:
            return True
        frame = frame.outer
    return False


def _parameter_shape(m: Machine, content: LibraryObject, name: str) -> Shape:
    """The shape of a layer's weight or bias, where its row says of which of its numbers it is made."""
    cls = m.registry.lookup(content.name)
    made_of = cls.fact(name) if isinstance(cls, LibraryClass) else None
    return Shape(dim_of(m, content.get(each)) for each in made_of.split()) if isinstance(made_of, str) else ANY


def call_module(call: Call) -> Value:
    """Calling a module runs its `forward`. A container of nothing but transforms is no model: it prepares data."""
    if is_pipeline(call.machine, call.receiver):
        with pipelines.applying(call.machine, call.receiver or UNKNOWN, call):
            return _sequential(call)
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "ran", TRUE)
    return call_model(call, "module", _forward)


def _own_forward(call: Call) -> Value:
    """`forward` as the library defines it, called by name: no hooks, and no `forward` of a derived class."""
    m = call.machine
    content = call.own()
    if isinstance(content, Instance):
        cls: LibraryClass | None = None if has_unknown_base(m, content.cls) else library_base(m, content.cls)
    else:
        cls = class_of(m, content)
    run = cls.fact("forward") if cls is not None else None
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "ran", TRUE)
    return run(call) if run is not None else UNKNOWN  # type: ignore[operator, no-any-return]


def _forward(call: Call) -> Value:
    m = call.machine
    receiver = call.receiver
    content = call.own()
    assert isinstance(receiver, Ref)
    keywords = {name: value for name, value in call.bound.items() if not name.startswith("*")}
    positional = list(call.star())
    if isinstance(content, Instance):
        member = class_member(m, content.cls, "forward")
        if isinstance(member, Function):
            from tensorlint.interpreter.calls import call_function

            return call_function(m, member, [receiver, *positional], keywords, call.node, known=FURTHER not in call.bound)  # type: ignore[arg-type]
        if has_unknown_base(m, content.cls):
            return UNKNOWN
        cls = library_base(m, content.cls)
    else:
        known = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
        cls = known if isinstance(known, LibraryClass) else None
    run = cls.fact("forward") if cls is not None else None
    if cls is not None and FURTHER in call.bound and not cls.fact("takes_more"):
        return UNKNOWN
    return run(call) if run is not None else UNKNOWN  # type: ignore[operator, no-any-return]


def _sequential(call: Call) -> Value:

    m = call.machine
    assert isinstance(call.receiver, Ref)
    values = call.star()
    value: Value = values[0] if values else UNKNOWN
    held = holding(m, call.receiver)
    parts = steps_of(held) or (*((item, False) for item in held.items), (held.rest or UNKNOWN, True))
    for item, many in parts if held.items or held.rest is not None else ():
        value = _any_number_of(call, value, item) if many else _call_layer(m, item, value, call.node)
    return value


def _any_number_of(call: Call, value: Value, rest: Value) -> Value:
    """What comes out of any number of layers, each of which is `rest`: what goes in, where one of them leaves its shape as it is."""

    m = call.machine
    before, after = m.content(value), m.content(UNKNOWN)
    if rest is not UNKNOWN:
        after = m.content(_call_layer(m, rest, value, call.node))
    if not isinstance(before, Array):
        return UNKNOWN
    if not isinstance(after, Array):
        return Array("torch", ANY, None, before.origins, graph=ATTACHED)
    joined = join_arrays(before, after)
    return joined.derive(graph=ATTACHED, base=None)


def _call_layer(m: Machine, layer: Value, value: Value, node: object) -> Value:
    """Calls a layer that nobody names: where its activation is applied is where it was built."""
    from tensorlint.interpreter.calls import call_value

    plain = isinstance(m.content(layer), LibraryObject)
    if plain:
        m.set(AMBIENT, IN_CONTAINER, TRUE)
    out = call_value(m, layer, [value], {}, node)  # type: ignore[arg-type]
    if plain:
        m.set(AMBIENT, IN_CONTAINER, MISSING)
    return out


def _wrapped(call: Call) -> Value:
    from tensorlint.interpreter.calls import call_value

    content = call.own()
    assert isinstance(content, LibraryObject)
    keywords = {name: value for name, value in call.bound.items() if not name.startswith("*")}
    return call_value(call.machine, content.get("module"), list(call.star()), keywords, call.node)  # type: ignore[arg-type]


def _through(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    if name == "module" and isinstance(content, LibraryObject):
        return content.get("module")
    return attribute(m, receiver, content, name)


def _iterate_list(m: Machine, receiver: Value, content: Value) -> Value | None:
    assert isinstance(receiver, Ref)
    items, rest = held_by(m, receiver)
    return Sequence(items, rest, "members")


def _pick(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    assert isinstance(receiver, Ref)
    items, rest = held_by(m, receiver)
    position = m.constant(index, MISSING)
    if isinstance(position, int) and (-len(items) if rest is None else 0) <= position < len(items):
        return items[position]
    from tensorlint.interpreter.subscripts import slice_bounds

    bounds = slice_bounds(m, index)
    if bounds is not None and MISSING not in bounds and rest is None:
        from tensorlint.interpreter.construction import make_object

        picked = items[slice(*bounds)]  # type: ignore[arg-type]
        made = make_object(m, LibraryObject(SEQUENTIAL, (("*args", Tuple(picked)),)), m.place(node))  # type: ignore[arg-type]
        m.set(made.cell, "mode", m.get(receiver.cell, "mode"))
        return made
    return UNKNOWN


def _entries(m: Machine, receiver: Value) -> Mapping_:
    """What a ModuleDict holds by name."""
    content = m.content(receiver)
    given = m.content(content.get("modules", NONE)) if isinstance(content, LibraryObject) else UNKNOWN
    kept = m.get(receiver.cell, "entries") if isinstance(receiver, Ref) else MISSING
    if isinstance(kept, Mapping_):
        return kept
    if given == NONE:
        return Mapping_()
    return given if isinstance(given, Mapping_) else Mapping_((), UNKNOWN)


def _pick_by_name(m: Machine, receiver: Value, content: Value, index: Value, node: object) -> Value:
    key = m.constant(index, MISSING)
    known = _entries(m, receiver)
    found = known.get(key) if key is not MISSING else None
    if found is None and key is MISSING and known.rest is None:
        values = {value for _, value in known.entries}
        return make_cases([(frozenset(), value) for value in values]) if values else UNKNOWN
    return UNKNOWN if found is None else found


def _names_of(m: Machine, receiver: Value, content: Value) -> Value | None:
    known = _entries(m, receiver)
    return Sequence(tuple(Const(key) for key, _ in known.entries), None if known.rest is None else TEXT, "members")


def _named_items(call: Call) -> Value:
    known = _entries(call.machine, call.receiver or UNKNOWN)
    return Sequence(tuple(Tuple((Const(key), value)) for key, value in known.entries), None if known.rest is None else Tuple((TEXT, known.rest)), "members")


def _held_items(call: Call) -> Value:
    known = _entries(call.machine, call.receiver or UNKNOWN)
    return Sequence(tuple(value for _, value in known.entries), known.rest, "members")


def _length(m: Machine, receiver: Value, content: Value) -> Value:
    items, rest = held_by(m, receiver)  # type: ignore[arg-type]
    return Const(len(items)) if rest is None else UNKNOWN


def _append(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        m.set(call.receiver.cell, "items", extended(m, call.receiver, holding(m, call.receiver), (call["module"],), None))
        name = call.constant("name", MISSING)
        if isinstance(name, str):
            m.set_attribute(call.receiver.cell, name, call["module"])
    return call.receiver or UNKNOWN


def _begin(call: Call) -> Value:
    """`super().__init__(*layers)` of a class that derives from a container."""
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "items", given_to(call.machine, call.bound.get("*args", Tuple(())), NONE))
    return NONE


def _set_part(m: Machine, receiver: Ref, name: str, value: Value) -> bool:
    """A layer that is set by name on a Sequential is run after those it has, or in place of the one of that name."""
    if not is_module(m, value):
        if value is UNKNOWN or isinstance(m.content(value), Opaque):
            m.set(receiver.cell, "items", Sequence((), UNKNOWN))
        return False
    held, old = holding(m, receiver), _named_part(m, receiver, name)
    if old is MISSING:
        kept = extended(m, receiver, held, (value,), None)
    else:
        kept = Sequence(tuple(value if each == old else each for each in held.items), held.rest if held.rest != old else value, held.kind)
    m.set(receiver.cell, "items", kept)
    return False


def put_part(m: Machine, receiver: Ref, index: Value, value: Value) -> None:
    """`net[1] = layer`: another layer in its place."""
    held, position = holding(m, receiver), m.constant(index, MISSING)
    if isinstance(position, int) and held.rest is None and -len(held.items) <= position < len(held.items):
        items = list(held.items)
        items[position] = value
        m.set(receiver.cell, "items", Sequence(tuple(items), None, held.kind))
    else:
        m.set(receiver.cell, "items", Sequence((), UNKNOWN))


def _named_part(m: Machine, receiver: Ref, name: str) -> Value:
    """The layer of a container that has this name."""
    if name in m.attribute_names(receiver.cell):
        return m.get(receiver.cell, name)
    content = m.content(receiver)
    held = attribute(m, receiver, content, name) if isinstance(content, LibraryObject) else None
    return MISSING if held is None else held


def _extend(call: Call) -> Value:
    m = call.machine
    more = call.content("modules")
    if isinstance(call.receiver, Ref):
        added = (more.items, more.rest) if isinstance(more, (Tuple, Sequence)) else ((), UNKNOWN)
        m.set(call.receiver.cell, "items", extended(m, call.receiver, holding(m, call.receiver), *added))
    return call.receiver or UNKNOWN


def _parameter_of(call: Call) -> Value:
    if isinstance(call.receiver, Ref):
        call.machine.set(call.receiver.cell, "touched", TRUE)
    return Array("torch", ANY, None, graph=ATTACHED).derive(flags=frozenset({"parameter", ("of", call.receiver)}))


def _parameters(call: Call) -> Value:
    return Sequence((), _parameter_of(call), "iterator")


def _named_parameters(call: Call) -> Value:
    return Sequence((), Tuple((TEXT, _parameter_of(call))), "iterator")


def descendants(m: Machine, ref: Ref, seen: set[object]) -> list[tuple[str, Ref]]:
    """The parts of a module and theirs, by name; `seen` are cells that are left out."""
    out: list[tuple[str, Ref]] = []
    for name, part in parts_of(m, ref):
        if isinstance(part, Ref) and part.cell not in seen:
            seen.add(part.cell)
            out.append((name, part))
            out += [(f"{name}.{inner}", each) for inner, each in descendants(m, part, seen)]
    return out


def _is_open(m: Machine, ref: Ref) -> bool:
    return any(sensitive is None for _, sensitive, _ in leaves_of(m, ref))


def is_published(m: Machine, content: Value) -> bool:
    """Whether it is a network of a library, known as a whole only."""
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    return isinstance(cls, LibraryClass) and bool(cls.fact("published"))


def _members(call: Call, pairs: list[tuple[str, Value]], *, named: bool) -> Value:
    m = call.machine
    items = tuple(Tuple((Const(name), value)) if named else value for name, value in pairs)
    own = isinstance(call.receiver, Ref) and _published_parts(m, call.receiver) is not None and pairs and call.row.name.endswith("children")
    opened = not own and isinstance(call.receiver, Ref) and (_is_open(m, call.receiver) or is_published(m, m.content(call.receiver)))
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
    """The direct parts in order; of a published network, of which only those that were replaced are known, none."""
    assert isinstance(call.receiver, Ref)
    known = _published_parts(call.machine, call.receiver)
    if known is not None:
        return known
    return [] if is_published(call.machine, call.own()) else parts_of(call.machine, call.receiver)


def _published_parts(m: Machine, ref: Ref) -> list[tuple[str, Value]] | None:
    """The direct parts of a published network, where its library knows them."""
    content = m.content(ref)
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    told = cls.fact("children") if isinstance(cls, LibraryClass) else None
    return told(m, ref, content) if callable(told) else None


def _modules(call: Call) -> Value:
    assert isinstance(call.receiver, Ref)
    return _members(call, [("", call.receiver), *descendants(call.machine, call.receiver, {call.receiver.cell})], named=False)


def _named_modules(call: Call) -> Value:
    assert isinstance(call.receiver, Ref)
    return _members(call, [("", call.receiver), *descendants(call.machine, call.receiver, {call.receiver.cell})], named=True)


def _state(call: Call) -> Value:
    from tensorlint.values import LibraryObject as Made

    return call.machine.make(Made("torch.state", (("of", call.receiver or UNKNOWN),)), call.token)


def _load_state(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        source = call.content("state_dict")
        path = m.constant(source.get("path")) if isinstance(source, LibraryObject) and source.name == STORED else None
        m.set(call.receiver.cell, "weights", Fact("loaded", call.token, path))  # type: ignore[arg-type]
        m.observe("weights-loaded", call.place, model=call.receiver, source=call["state_dict"])
    return UNKNOWN


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
        call.machine.set_attribute(call.receiver.cell, name if isinstance(name, str) else "?", call["module"])
    return NONE


def _parameter(call: Call) -> Value:
    content = call.array("data")
    base = Array("torch", ANY) if content is None else content
    return base.derive(graph=ATTACHED, flags=frozenset({"parameter"}), origins=frozenset(), steps=(), closed=False, statistic=None)
