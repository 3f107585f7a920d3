"""`nn.Module` and what is built of it, put together."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import base_constructor
from tensorlint.interpreter.signatures import Signature
from tensorlint.interpreter.vocabulary import Row
from tensorlint.libraries.notation import OMITTED, Library, unknown
from tensorlint.libraries.torch import calling, containers, members, modes
from tensorlint.syntax.walking import nodes_of
from tensorlint.values import UNKNOWN, BoundMethod, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.vocabulary import Call, Registry
    from tensorlint.values import Value

HOMES: Final = (
    "activation adaptive batchnorm channelshuffle container conv distance dropout flatten fold instancenorm lazy linear loss module normalization padding pixelshuffle "
    "pooling rnn sparse transformer upsampling"
)
"""The modules that the classes live in."""

HOOKS: Final = "register_forward_hook register_forward_pre_hook register_full_backward_hook register_backward_hook"


def register(registry: Registry) -> None:
    """The class of modules, and the containers."""
    lib = Library(registry, "torch.nn")
    for home in HOMES.split():
        lib.alias(f"modules.{home}", "torch.nn")
        lib.alias(home, "torch.nn")  # step by step, `torch.nn.modules.loss.MSELoss` gets here by way of `modules`, which is `torch.nn` itself
    lib.alias("modules", "torch.nn")
    registry.mode_names.add("training")
    module = lib.klass("Module(*args, **kwargs)", model=True, is_true=True, arrays="torch")
    module.method("__init__(*args, **kwargs)", base_constructor)
    module.method("zero_grad(set_to_none=True)", unknown, **OMITTED["zero_grad"])
    module.methods(HOOKS, "(*args, **kwargs)", _hooked)
    for name in HOOKS.split():  # of a layer that is looked up in a network out of view, too
        registry.duck[name] = Row(f"?.{name}", Signature("(*args, **kwargs)"), _hooked, {})
    module.methods("extra_repr", "(*args, **kwargs)")
    calling.rows(module)
    modes.rows(module)
    members.register(lib, module)
    containers.register(lib)


def _hooked(call: Call) -> Value:
    """From now on the method of an object may run at any time: what it sets of the object is not known any more."""
    m = call.machine
    for value in (*call.star(), *(each for name, each in call.bound.items() if not name.startswith("*"))):
        method = m.content(value)
        if isinstance(method, BoundMethod) and isinstance(method.function, Function) and isinstance(method.receiver, Ref):
            for name in _set_by(method.function.definition[1]):
                m.set_attribute(method.receiver.cell, name, UNKNOWN)
    return UNKNOWN


def _set_by(node: object) -> Iterator[str]:
    """The attributes of its object that a method sets, or parts of them."""
    if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or not node.args.args:
        return
    own = node.args.args[0].arg
    for each in nodes_of(node):
        target = each.value if isinstance(each, ast.Subscript) and isinstance(each.ctx, ast.Store) else each
        if (
            isinstance(target, ast.Attribute)
            and (target is not each or isinstance(target.ctx, ast.Store))
            and isinstance(target.value, ast.Name)
            and target.value.id == own
        ):
            yield target.attr
