"""Fixes of dropout that follows no mode: the module's own flag is handed to it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.imports import imported_name
from tensorlint.repairs import DropoutByMode
from tensorlint.text import Edit, Span
from tensorlint.values import Function

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.fixes.site import Site
    from tensorlint.interpreter.observations import Observation


def by_mode(analyzer: Analyzer, path: str, site: Site, details: DropoutByMode) -> list[Edit] | None:
    """`F.dropout(x)` becomes `F.dropout(x, training=self.training)`."""
    run: Observation = details.run
    node = run["node"]
    owner = _owner(site, run)
    if owner is None or not isinstance(node, ast.Call) or any(isinstance(each, ast.Starred) for each in node.args):
        return None
    flag = f"{owner}.training"
    if run["form"] == "layer":
        return _layer(site, node, flag)
    if run["form"] == "stray":
        end = site.span_of(node.func).end
        return [Edit(Span(end, end), f".train({flag})")]
    given = run["bound"]
    if run["form"] == "attention":
        if not isinstance(given, ast.expr):
            return None
        span = site.span_of(given)
        text = site.source_of(given)
        rate = text if isinstance(given, (ast.Constant, ast.Name, ast.Attribute)) else f"({text})"
        return [Edit(span, f"{rate} if {flag} else 0.0")]
    if isinstance(given, ast.expr):
        return [Edit(site.span_of(given), flag)]
    return [_keyword(site, node, f"{run['parameter']}={flag}")]


def _owner(site: Site, run: Observation) -> str | None:
    """The name of the object whose method holds the place; None in a function that is no method."""
    function = run.function
    definition = site.function
    if not isinstance(function, Function) or function.owner is None or definition is None or definition is not function.definition[1]:
        return None
    names = [*definition.args.posonlyargs, *definition.args.args]
    return names[0].arg if names else None


def _keyword(site: Site, node: ast.Call, text: str) -> Edit:
    """A keyword put behind the last argument."""
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    if not given:
        end = site.span_of(node).end - 1
        return Edit(Span(end, end), text)
    last = max(given, key=lambda each: (each.end_lineno or 0, each.end_col_offset or 0))
    end = site.span_of(last).end
    closing = site.text[end : site.span_of(node).end]
    if closing.lstrip().startswith(")"):
        # The last argument may stand in parentheses of its own: the call's is the last one.
        end = site.span_of(node).end - 1 if closing.count(")") == 1 and not closing[:-1].strip() and "\n" not in closing else end
    return Edit(Span(end, end), f", {text}")


def _layer(site: Site, node: ast.Call, flag: str) -> list[Edit] | None:
    """`nn.Dropout(p)(x)` becomes `nn.functional.dropout(x, p, training=self.training)`; a layer that has a name of its own is put into the module's mode."""
    made = node.func
    inner = _made_at(site)
    if inner is None:
        return None
    if made is inner and isinstance(inner.func, ast.Attribute) and len(node.args) == 1 and not node.keywords and not inner.keywords and len(inner.args) <= 1:
        names = {"Dropout": "dropout", "Dropout1d": "dropout1d", "Dropout2d": "dropout2d", "Dropout3d": "dropout3d", "AlphaDropout": "alpha_dropout"}
        name = names.get(inner.func.attr)
        if name is not None:
            functional = imported_name(site.document, "torch.nn.functional") or f"{site.source_of(inner.func.value)}.functional"
            rate = "".join(f", {site.source_of(each)}" for each in inner.args)
            argument = site.source_of(node.args[0])
            return [Edit(site.span_of(node), f"{functional}.{name}({argument}{rate}, training={flag})")]
    end = site.span_of(inner).end
    return [Edit(Span(end, end), f".train({flag})")]


def _made_at(site: Site) -> ast.Call | None:
    for statement in site.chain[-1:]:
        for node in ast.walk(statement):
            if isinstance(node, ast.Call) and getattr(node, "tensorlint_place", None) == site.place:
                return node
    return None


BUILDERS = {DropoutByMode: by_mode}
