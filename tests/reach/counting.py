"""What there is to be seen: the calls of losses, of models, of `fit` and of `predict` in a text, told by their spelling alone.

This knows nothing of the engine: what it does not resolve counts against it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

LOSS: Final = re.compile(r"loss|criterion|criteria\b|cross_?entropy|(^|_)(bce|nll|mse)(_|$)", re.IGNORECASE)
NO_LOSS: Final = re.compile(
    r"^_*(plot|print|log|save|load|append|add|update|draw|record|show|reduce|write|build|make|create|init|set|register|reset)_?|losses|(^|_)history|lossless|_logger$"
)
MODEL: Final = re.compile(
    r"^(model|net|network|generator|discriminator|encoder|decoder|classifier|backbone|critic|actor|autoencoder|vae|cnn|rnn|lstm|resnet|vgg|transformer|policy|teacher|student|learner|gan|bert|unet)[a-zA-Z]?$"
)  # fmt: skip
VERBS: Final = frozenset({  # what is done with a model, not a call of it
    "add", "build", "check", "compile", "convert", "copy", "count", "create", "define", "download", "draw", "eval", "evaluate", "export", "find", "fit",
    "freeze", "get", "has", "inference", "init", "initialize", "is", "load", "make", "new", "parse", "plot", "predict", "prepare", "print", "profile",
    "read", "register", "reset", "restore", "run", "save", "set", "setup", "show", "summary", "test", "train", "unfreeze", "update", "use", "validate",
})  # fmt: skip
PARTS: Final = frozenset({"block", "blocks", "layer", "layers", "fn", "func", "info", "config", "params", "summary", "output", "input", "name", "step", "size"})
"""A name that ends so is no model's, though it holds the word."""
FITS: Final = frozenset({"fit", "fit_generator"})
PREDICTS: Final = frozenset({"predict", "predict_proba", "predict_generator"})
EVALUATES: Final = re.compile(r"eval|valid|(^|_)val(_|$)|test|predict|infer|generate|sample|translate|detect", re.IGNORECASE)
GRADIENT_FREE: Final = frozenset({"no_grad", "inference_mode"})


class Spot(NamedTuple):
    """Where an expression stands: the cell of a notebook (None for a file), its rows from 1 and columns in UTF-8 from 0."""

    cell: int | None
    row: int
    column: int
    end_row: int
    end_column: int


class Counted(NamedTuple):
    """One call. `kind`: "loss", "model", "fit" or "predict"; `evaluating`: it stands in code that evaluates; `local`: every name of the project that this
    code reads is in its file.
    """

    kind: str
    text: str
    evaluating: bool
    local: bool

    def asks(self, question: str) -> bool:
        """Whether a question about code that evaluates is about this call."""
        return self.evaluating and (self.local or question == "evaluating")


def count(pieces: Iterable[tuple[int | None, ast.Module]], networks: frozenset[str], modules: frozenset[str]) -> dict[Spot, Counted]:
    """The calls in the pieces of one file. `networks`: the project's classes that are models; `modules`: the names of its files."""
    trees = list(pieces)
    named = {kind: set(_assigned(trees, kind, networks)) for kind in ("loss", "model")}
    foreign = {name for _, tree in trees for name in _imported(tree, modules)}
    out: dict[Spot, Counted] = {}
    for cell, tree in trees:
        for call, owner, evaluating in _calls(tree, tree, evaluating=False):
            text = _dotted(call.func)
            kind = _kind(text, named)
            if kind is not None:
                local = not any(isinstance(each, ast.Name) and each.id in foreign for each in ast.walk(owner))
                spot = Spot(cell, call.lineno, call.col_offset, call.end_lineno or 0, call.end_col_offset or 0)
                out[spot] = Counted(kind, text, evaluating, local)
    return out


def networks_of(trees: Iterable[ast.Module]) -> frozenset[str]:
    """The names of the classes of a project that derive from what is called a module or a model."""
    bases: dict[str, set[str]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases.setdefault(node.name, set()).update(_dotted(base).rpartition(".")[2] for base in node.bases)
    known = {"Module", "Model", "LightningModule", "Sequential", "PreTrainedModel"}
    while True:
        more = {name for name, own in bases.items() if name not in known and own & known}
        if not more:
            return frozenset(known - {"Module"})
        known |= more


def _dotted(node: ast.AST) -> str:
    """`self.model` of such an expression; what a dotted name is not made of becomes `?`."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    if isinstance(node, ast.Subscript):
        return f"{_dotted(node.value)}[]"
    return "?"


def _kind(text: str, named: dict[str, set[str]]) -> str | None:
    owner, _, last = text.rpartition(".")
    if last in FITS or last in PREDICTS:
        return ("fit" if last in FITS else "predict") if owner else None
    if last in {"forward", "__call__"}:
        return _kind(owner, named) if owner not in {"self", "super", "?"} else None
    if text in named["loss"]:
        return "loss"
    if text in named["model"]:
        return "model"
    last = last.partition("[")[0]
    if last.lstrip("_")[:1].isupper() or (_words(last)[:1] and _words(last)[0] in VERBS):
        return None
    if LOSS.search(last) and not NO_LOSS.search(last):
        return "loss"
    if any(MODEL.match(word) for word in _words(last)) and _words(last)[-1] not in PARTS and last != "state_dict":
        return "model"
    return None


def _words(name: str) -> list[str]:
    return [word for word in re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower().split("_") if word.strip("0123456789")]


def _assigned(trees: Iterable[tuple[int | None, ast.Module]], kind: str, networks: frozenset[str]) -> Iterator[str]:
    """The names and attributes that are given what a class of losses (or of models) makes."""
    for _, tree in trees:
        for node in ast.walk(tree):
            if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
                continue
            made = node.value
            while (
                isinstance(made.func, ast.Attribute)
                and isinstance(made.func.value, ast.Call)
                and made.func.attr in {"to", "cuda", "cpu", "double", "float", "eval"}
            ):
                made = made.func.value
            last = _dotted(made.func).rpartition(".")[2]
            is_class = last[:1].isupper()
            if is_class and (bool(LOSS.search(last)) if kind == "loss" else last in networks or last == "Sequential"):
                yield from (_dotted(target) for target in node.targets if isinstance(target, (ast.Name, ast.Attribute)))


def _imported(tree: ast.Module, modules: frozenset[str]) -> Iterator[str]:
    """The names that a file has from other files of its project."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").partition(".")[0] in modules):
            yield from (alias.asname or alias.name for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names if alias.name.partition(".")[0] in modules)


def _calls(node: ast.AST, owner: ast.AST, *, evaluating: bool) -> Iterator[tuple[ast.Call, ast.AST, bool]]:
    """(call, the function or module whose code it is of, whether that code evaluates)."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            free = any(_dotted(each.func if isinstance(each, ast.Call) else each).rpartition(".")[2] in GRADIENT_FREE for each in child.decorator_list)
            yield from _calls(child, child, evaluating=free or bool(EVALUATES.search(child.name)))
            continue
        inside = evaluating
        if isinstance(child, (ast.With, ast.AsyncWith)):
            managers = (_dotted(item.context_expr.func) for item in child.items if isinstance(item.context_expr, ast.Call))
            inside = evaluating or any(manager.rpartition(".")[2] in GRADIENT_FREE for manager in managers)
        if isinstance(child, ast.Call):
            yield child, owner, evaluating
        yield from _calls(child, owner, evaluating=inside)
