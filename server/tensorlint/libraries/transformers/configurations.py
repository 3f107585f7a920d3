"""Configurations: what a model was told it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.shaping import dim_of
from tensorlint.libraries.transformers.families import FAMILIES, WIDTHS, family_of, published
from tensorlint.values import UNKNOWN, Const, Dim, LibraryObject, Mapping_, Number, Ref, Sym, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call
    from tensorlint.libraries.notation import Library

WEIGHTS: Final = "pretrained_model_name_or_path"
"""The argument that names the weights which were read."""
_NUMBERS: Final = frozenset(
    ["vocab_size", "max_position_embeddings", "num_hidden_layers", "num_attention_heads", "intermediate_size", "n_positions", "n_layer", "n_head"]
)
_WIDTH: Final = frozenset({"hidden_size", "dim", "n_embd", "d_model"})


def rows(lib: Library) -> None:
    """The classes."""
    for family in FAMILIES.split():
        lib.klass(f"{family}Config(*args, **kwargs)").hooks(getattr=_setting)
        lib.row(f"{family}Config.from_pretrained({WEIGHTS}=None, *args, **kwargs)", _load)


def _load(call: Call) -> Value:
    """The configuration of published weights, with what was told besides."""
    given = (*told(call), ("?", UNKNOWN))  # its other settings are those of a file
    return make_object(call.machine, LibraryObject(call.row.name.rpartition(".")[0], given), call.place)


def told(call: Call) -> tuple[tuple[str, Value], ...]:
    """What a `from_pretrained` was told: the weights, and settings by name."""
    return tuple((name, value) for name, value in call.bound.items() if not name.startswith("*"))


def _setting(m: Machine, receiver: Value, content: Value, name: str) -> Value | None:
    """A setting that a configuration was built with; its sizes are numbers even where nobody says which."""
    if not isinstance(content, LibraryObject):
        return None
    found = content.get(name, MISSING)
    if found is not MISSING:
        return found
    if name in _WIDTH:
        width = width_of(m, content)
        return Const(width) if isinstance(width, int) else _number(receiver, "hidden_size")
    if name == "num_labels":
        labels = labels_of(m, content)
        return Const(labels) if isinstance(labels, int) else _number(receiver, name)
    return _number(receiver, name) if name in _NUMBERS else None


def _number(receiver: Value, name: str) -> Value:
    return Number("int", Sym(name, receiver.cell)) if isinstance(receiver, Ref) else Number("int")


def labels_of(m: Machine, content: LibraryObject) -> Dim:
    """How many labels a configuration or a model was told of, by itself or by its configuration."""
    for name in ("num_labels", "id2label", "label2id"):
        value = content.get(name, MISSING)
        if value is not MISSING:
            held = m.content(value)
            if name == "num_labels":
                return dim_of(m, value)
            return len(held.entries) if isinstance(held, Mapping_) and held.rest is None else None
    config = m.content(content.get("config", UNKNOWN))
    return labels_of(m, config) if isinstance(config, LibraryObject) and config is not content else None


def width_of(m: Machine, content: LibraryObject) -> Dim:
    """How wide the states of a model are: by its configuration, by the name of its weights, or because nobody said otherwise."""
    config = m.content(content.get("config", UNKNOWN))
    if isinstance(config, LibraryObject) and content.name.endswith("Config") is False:
        return width_of(m, config)
    known = published(m.constant(content.get(WEIGHTS, UNKNOWN), MISSING))
    if known is not None:
        return known[1]
    family = family_of(content.name)
    if family not in WIDTHS or not content.name.endswith("Config"):
        return None
    own, default = WIDTHS[family]
    value = content.get(own, content.get("hidden_size", MISSING))
    if value is not MISSING:
        return dim_of(m, value)
    return None if any(name in {"?", "*args"} or name in _WIDTH for name, _ in content.arguments) else default
