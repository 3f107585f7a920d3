"""`nn.Module` and what is built of it, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import base_constructor
from tensorlint.libraries.notation import OMITTED, Library, unknown
from tensorlint.libraries.torch import calling, containers, members, modes

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry

HOMES: Final = (
    "activation adaptive batchnorm channelshuffle container conv distance dropout flatten fold instancenorm lazy linear loss module normalization padding pixelshuffle "
    "pooling rnn sparse transformer upsampling"
)
"""The modules that the classes live in."""


def register(registry: Registry) -> None:
    """The class of modules, and the containers."""
    lib = Library(registry, "torch.nn")
    for name in ("modules", *(f"modules.{each}" for each in HOMES.split())):
        lib.alias(name, "torch.nn")
    registry.mode_names.add("training")
    module = lib.klass("Module(*args, **kwargs)", model=True, is_true=True, arrays="torch")
    module.method("__init__(*args, **kwargs)", base_constructor)
    module.method("zero_grad(set_to_none=True)", unknown, **OMITTED["zero_grad"])
    module.methods("register_forward_hook register_full_backward_hook register_backward_hook extra_repr", "(*args, **kwargs)")
    calling.rows(module)
    modes.rows(module)
    members.register(lib, module)
    containers.register(lib)
