"""The notation in which rows are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.signatures import Signature
from tensorlint.interpreter.vocabulary import LibraryClass, Registry, Row
from tensorlint.values import UNKNOWN, Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tensorlint.interpreter.vocabulary import Call, Transfer


OMITTED: Final[dict[str, dict[str, object]]] = {
    "train": {"omitted": "it stays in the mode that it is in", "switches": True, "owner": frozenset({"model", "net", "network"})},
    "eval": {"omitted": "it stays in the mode that it is in", "switches": False},
    "step": {"omitted": "no weight changes", "use": "trained", "owner": frozenset({"optimizer", "optim", "opt", "optimiser", "scheduler", "sched", "scaler"})},
    "update": {"omitted": "the scale of the loss stays as it is"},
    "zero_grad": {"omitted": "the gradients of all steps add up"},
    "backward": {"omitted": "no gradients are computed", "use": "backward"},
}
"""Of methods that a statement may name without calling them: what is so when they do not run, the mode that they set, the use that was meant, and the
words of which an object of unknown class must have one in its name."""


def unknown(call: Call) -> Value:
    """A function that is known to change nothing of what it is handed, and whose result is not followed."""
    return UNKNOWN


class Library:
    """A namespace of a library: `Library(registry, "torch.nn")`."""

    def __init__(self, registry: Registry, name: str) -> None:
        self.registry = registry
        self.name = name

    def row(self, signature: str, run: Transfer = unknown, **facts: object) -> Row:
        """A function: `row("relu(input, inplace=False)", elementwise)`."""
        name, _, rest = signature.partition("(")
        row = Row(f"{self.name}.{name}", Signature("(" + rest), run, facts)
        self.registry.enter(row.name, row)
        return row

    def rows(self, names: str, signature: str, run: Transfer = unknown, **facts: object) -> None:
        """Several functions of one signature: `rows("sin cos tan", "(x, out=None)", elementwise)`."""
        for name in names.split():
            self.row(name + signature, run, **facts)

    def constant(self, name: str, value: Value) -> None:
        """A name that is a value."""
        self.registry.enter(f"{self.name}.{name}", value)

    def alias(self, name: str, target: str) -> None:
        """Another name of something, or of a whole namespace."""
        self.registry.aliases[f"{self.name}.{name}" if name else self.name] = target

    def klass(self, signature: str, bases: str = "", **facts: object) -> ClassRows:
        """A class: `klass("Linear(in_features, out_features, bias=True)", bases="torch.nn.Module")`."""
        name, _, rest = signature.partition("(")
        cls = LibraryClass(f"{self.name}.{name}", Signature("(" + (rest or ")")), tuple(bases.split()), facts)
        cls.registry = self.registry
        self.registry.enter(cls.name, cls)
        return ClassRows(self.registry, cls)

    def classes(self, names: str, signature: str, bases: str = "", **facts: object) -> None:
        """Several classes of one signature."""
        for name in names.split():
            self.klass(name + signature, bases, **facts)


class ClassRows:
    """A class whose methods are being written down."""

    def __init__(self, registry: Registry, cls: LibraryClass) -> None:
        self.registry = registry
        self.cls = cls

    def method(self, signature: str, run: Transfer = unknown, **facts: object) -> ClassRows:
        """A method; its signature is without `self`."""
        name, _, rest = signature.partition("(")
        row = Row(f"{self.cls.name}.{name}", Signature("(" + rest), run, facts)
        self.cls.methods[name] = row
        self.registry.enter(row.name, row)
        return self

    def methods(self, names: str, signature: str, run: Transfer = unknown, **facts: object) -> ClassRows:
        """Several methods of one signature."""
        for name in names.split():
            self.method(name + signature, run, **facts)
        return self

    def invoked(self, signature: str, run: Transfer, **facts: object) -> ClassRows:
        """What calling an object of the class does. `runs`: the method of a derived class that it runs."""
        if isinstance(runs := facts.get("runs"), str):
            self.registry.invoking.add(runs)
        self.cls.invoke = Row(f"{self.cls.name}.__call__", Signature(signature), run, facts)
        self.registry.enter(self.cls.invoke.name, self.cls.invoke)
        return self

    def hooks(self, **hooks: object) -> ClassRows:
        """`getattr`, `subscript`, `iterate`, `enter`, `exit`, `created`, `constructed`, `written`, `setattr`, `build`."""
        for name, hook in hooks.items():
            setattr(self.cls, name, hook)
        return self


def facts_of(registry: Registry, name: str) -> Mapping[str, object]:
    """The facts of a row or class; empty where it is not known."""
    entry = registry.lookup(name)
    return entry.facts if isinstance(entry, (Row, LibraryClass)) else {}
