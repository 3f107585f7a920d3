"""Fixes of preprocessing: inference data gets the step of the training data, with the training statistics."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.keeping import kept, merged
from tensorlint.fixes.site import Site, is_atom
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.sklearn.composition import steps_of
from tensorlint.libraries.sklearn.estimators import facts_of
from tensorlint.repairs import KeptStatistics, TrainingScale, TrainingStatistics, TransformOnly
from tensorlint.syntax import Place
from tensorlint.text import Edit, Span
from tensorlint.values import Array, Fact, LibraryObject, Ref, Statistic, Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Value


def training_scale(analyzer: Analyzer, path: str, site: Site, details: TrainingScale) -> list[Edit] | None:
    """`X_test` becomes `scaler.transform(X_test)`, or `(X_test - mean) / std` with names that hold the training statistics."""
    node, steps = details.node, details.steps
    if node is None or details.place.unit is not site.unit:
        return None
    span = site.span_of(node)
    if not all(isinstance(seen.content, Array) for seen in analyzer.seen(path, site.unit, node)):
        return None  # a dataset or a loader: what it gives would have to be scaled
    edits: list[Edit] = []
    text = scaled(analyzer, path, node, site.source_of(node), steps, site, edits)
    return None if text is None else merged([*edits, Edit(span, text)])


def of_training(analyzer: Analyzer, path: str, site: Site, node: ast.expr, statistic: Statistic) -> tuple[str, list[Edit]] | None:
    """The name that holds a statistic of the training data where an expression stands; where none does, it gets one by the edits."""
    name = common([statistic_name(machine, names, statistic) for machine, names in analyzer.names_at(path, node)])
    return (name, []) if name is not None else kept(site, statistic)


def scaled(
    analyzer: Analyzer, path: str, node: ast.expr, source: str, steps: Sequence[Step], site: Site | None = None, edits: list[Edit] | None = None
) -> str | None:
    """The expression with the training steps applied to it; None where the statistics have no name here, and `edits` cannot give them one."""
    views = analyzer.names_at(path, node)
    if not views:
        return None
    atom = source if is_atom(node) else f"({source})"
    tokens = {step.token for step in steps}
    if len(tokens) == 1 and steps[0].statistics_of:
        applied = common([applied_name(machine, names, steps[0].token) for machine, names in views])
        if applied is not None:
            return f"{applied}({source})"
    out, less = atom, None
    for step in steps:
        if isinstance(step.operand, Statistic):
            wanted = step.operand
            spans = wanted.kind == "range"  # from the least, which was taken off, to the greatest
            if spans:
                wanted = Statistic("max", wanted.of, wanted.axis, wanted.steps, wanted.token)
            name = common([statistic_name(machine, names, wanted) for machine, names in views])
            if name is None:
                found = kept(site, wanted) if site is not None and edits is not None else None
                if found is None or edits is None:
                    return None
                name = found[0]
                edits += found[1]
            if spans and less is None:
                return None
            less = name if step.kind == "subtract" else less
            out = f"({out} - {name})" if step.kind == "subtract" else f"{out} / ({name} - {less})" if spans else f"{out} / {name}"
        elif step.kind == "affine" and isinstance(step.operand, tuple):
            out = affine(out, *step.operand)
        else:
            return None
    return out


def common(names: list[str | None]) -> str | None:
    """The name that is the right one in every run of the code."""
    return names[0] if names and all(name == names[0] for name in names) else None


def affine(source: str, scale: float, offset: float) -> str:
    """The expression scaled and shifted by constants, as a person would write it."""
    divisor = round(1 / scale, 6) if scale else 0
    out = f"{source} / {divisor:g}" if divisor and abs(divisor) >= 1 else f"{source} * {scale:g}"
    out = out if "." in out.rpartition(" ")[2] else out + ".0"
    if offset:
        out = f"{out} {'-' if offset < 0 else '+'} {abs(offset):g}"
    return out


def applied_name(machine: Machine, names: dict[str, Value], token: object) -> str | None:
    """How the object that learned the statistics is applied: `scaler.transform`; a layer is called; of a pipeline, the steps ahead of its model."""
    name = _fitted_name(machine, names, token)
    content = machine.content(names[name]) if name is not None else None
    cls = machine.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    if not isinstance(cls, LibraryClass):
        return None
    if cls.method("transform") is None:
        return name if cls.hook("invoke") is not None else None
    steps = steps_of(machine, content) if content is not None else []
    return f"{name}[:-1].transform" if steps and not facts_of(machine, machine.content(steps[-1])).get("does") else f"{name}.transform"


def _fitted_name(machine: Machine, names: dict[str, Value], token: object) -> str | None:
    """A name that holds the transformer which was fitted at a place."""
    for name, value in names.items():
        if isinstance(value, Ref):
            fitted = machine.get(value.cell, "fitted")
            if isinstance(fitted, Fact) and fitted.token == token:
                return name
    return None


def statistic_name(machine: Machine, names: dict[str, Value], wanted: Statistic) -> str | None:
    """A name that holds a statistic."""
    for name, value in names.items():
        content = machine.content(value)
        if isinstance(content, Array) and content.statistic == wanted:
            return name
    return None


def kept_statistics(analyzer: Analyzer, path: str, site: Site, details: KeptStatistics) -> list[Edit] | None:
    """The training statistics are put into variables before the training array is overwritten, and applied to the other array."""
    name, other, steps = details.name, details.other, details.steps
    edits: list[Edit] = []
    out = name
    for step in steps:
        if step.kind == "affine" and isinstance(step.operand, tuple):
            out = affine(out, *step.operand)
            continue
        if not isinstance(step.operand, Statistic):
            return None
        found = kept(site, step.operand, other)
        if found is None:
            return None
        variable, added = found
        edits += added
        out = f"({out} - {variable})" if step.kind == "subtract" else f"{out} / {variable}"
    statement = site.chain[-1]
    if site.shares_line(statement):
        return None
    edits.append(site.insert_after(site.end_row_of(statement), f"{name} = {out}"))
    return merged(edits)


def transform_only(analyzer: Analyzer, path: str, site: Site, details: TransformOnly) -> list[Edit] | None:
    """`fit_transform` becomes `transform`, of the instance that the training data was fitted with."""
    fit, trained = details.fit, details.trained
    node = fit["node"] if fit is not None else None
    if (
        fit is None
        or fit.place.unit is not site.unit
        or not isinstance(node, ast.Call)
        or not isinstance(node.func, ast.Attribute)
        or node.func.attr != "fit_transform"
        or (node.lineno, node.col_offset) != (node.func.lineno, node.func.col_offset)
    ):  # in the last case it is handed on, `table.apply(encoder.fit_transform)`, and learns one column after the other: what it keeps is the last one's
        return None
    name_span = site.span_of(node.func)
    method = Span(name_span.end - len("fit_transform"), name_span.end)
    arguments = [*node.args[1:], *node.keywords]
    if arguments:
        return None
    earlier = [each for each in analyzer.observed(path, "fit") if each.place == trained.token[0]]  # type: ignore[index]
    if any(each["model"] == fit["model"] for each in earlier):
        return [Edit(method, "transform")]
    views = analyzer.names_at(path, node.args[0]) if node.args else []
    applied = common([applied_name(machine, names, trained.token) for machine, names in views])
    return None if applied is None else [Edit(name_span, applied)]


def training_statistics(analyzer: Analyzer, path: str, site: Site, details: TrainingStatistics) -> list[Edit] | None:
    """`x_test.mean(axis=0)` becomes the name that holds the training data's mean; where none does, it gets one."""
    pairs = details.pairs
    edits = []
    for own, trained in pairs:
        place = own.token[0] if isinstance(own.token, tuple) else None
        if not isinstance(place, Place) or place.unit.block is not site.unit.block:
            return None
        there = Site(site.document, place)
        node = next((each for each in ast.walk(there.chain[-1]) if getattr(each, "tensorlint_place", None) == place), None) if there.chain else None
        if not isinstance(node, ast.expr):
            return None
        name = common([statistic_name(machine, names, trained) for machine, names in analyzer.names_at(path, node)])
        if name is None:
            found = kept(there, trained)
            if found is None:
                return None
            name, added = found
            edits += added
        edits.append(Edit(there.span_of(node), name))
    return merged(edits)


BUILDERS = {
    TrainingScale: training_scale,
    KeptStatistics: kept_statistics,
    TransformOnly: transform_only,
    TrainingStatistics: training_statistics,
}
