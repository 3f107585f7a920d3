"""Fixes of preprocessing: inference data gets the step of the training data, with the training statistics."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.by_columns import of_columns, put_in_anew
from tensorlint.fixes.keeping import holds, kept, kept_transformer, merged
from tensorlint.fixes.loaded import mapped, normalised
from tensorlint.fixes.site import Site, is_atom
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.libraries.sklearn.composition import steps_of
from tensorlint.libraries.sklearn.estimators import facts_of
from tensorlint.repairs import KeptStatistics, TrainingScale, TrainingStatistics
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in, place_of
from tensorlint.text import Edit
from tensorlint.values import Array, Fact, LibraryObject, Ref, Sequence, Statistic, Step

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Value


def training_scale(analyzer: Analyzer, path: str, site: Site, details: TrainingScale) -> list[Edit] | None:
    """`X_test` becomes `scaler.transform(X_test)`, or `(X_test - mean) / std` with names that hold the training statistics."""
    node, steps = details.node, details.steps
    if node is None or details.place.unit is not site.unit:
        return None
    span = site.span_of(node)
    given = [seen.content for seen in analyzer.seen(path, site.unit, node)]
    listed = isinstance(node, (ast.List, ast.Name)) and _is_of_a_transformer(steps)  # of rows that were written down, which a transformer takes as well
    if steps[0].kind == "normalize":
        return normalised(site, steps, details.asked)
    if not all(isinstance(each, Array) or (listed and isinstance(each, Sequence)) for each in given):
        return mapped(site, node, steps)  # a dataset or a loader: what it gives would have to be scaled
    if _is_of_a_transformer(steps) and any(isinstance(each, Array) and each.library == "torch" for each in given):
        return _ahead_of_the_tensor(analyzer, path, site, node, steps)
    if _are_of_tensors(analyzer, path, steps) and any(isinstance(each, Array) and each.library != "torch" for each in given):
        return None  # an array minus a tensor raises, and whoever takes arrays takes no tensor
    edits: list[Edit] = []
    text = scaled(analyzer, path, node, site.source_of(node), steps, site, edits)
    return None if text is None else merged([*edits, Edit(span, text)])


def _is_of_a_transformer(steps: tuple[Step, ...]) -> bool:
    """Whether an object has learned the steps, which takes arrays of numpy and gives such."""
    node = node_in(place_of(steps[0].token))
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"fit", "fit_transform", "partial_fit"}


def _are_of_tensors(analyzer: Analyzer, path: str, steps: tuple[Step, ...]) -> bool:
    """Whether the steps were done to tensors, by whose statistics arrays cannot be scaled."""
    for step in steps:
        place = place_of(step.token)
        node = node_in(place)
        if place is not None and isinstance(node, ast.expr):
            done = [seen.content for seen in analyzer.seen(path, place.unit, node)]
            if any(isinstance(each, Array) and each.library == "torch" for each in done):
                return True
    return False


def _ahead_of_the_tensor(analyzer: Analyzer, path: str, site: Site, node: ast.expr, steps: tuple[Step, ...]) -> list[Edit] | None:
    """`torch.from_numpy(x)` becomes `torch.from_numpy(scaler.transform(x))`, as the argument or where its name got it, if nothing else reads that name."""
    made: ast.expr = node
    if isinstance(node, ast.Name):
        scope = site.function or ast.Module([each for unit in site.document.units() if unit.block is site.unit.block for each in unit.body], [])
        named = [each for each in ast.walk(scope) if isinstance(each, ast.Name) and each.id == node.id]
        assigned = [each for each in ast.walk(scope) if isinstance(each, ast.Assign) and [ast.unparse(target) for target in each.targets] == [node.id]]
        if len(named) != 2 or len(assigned) != 1:
            return None
        made = assigned[0].value
    unit = site.document.unit_of(made)
    if not isinstance(made, ast.Call) or not made.args or unit is None or unit.block is not site.unit.block:
        return None
    inner = made.args[0]
    given = [seen.content for seen in analyzer.seen(path, unit, inner)]
    if not given or not all(isinstance(each, Array) and each.library in {"numpy", "pandas"} for each in given):
        return None
    there = Site(site.document, Place.of(unit, inner))
    edits: list[Edit] = []
    text = scaled(analyzer, path, inner, there.source_of(inner), steps, there, edits)
    return None if text is None else merged([*edits, Edit(there.span_of(inner), text)])


def of_training(analyzer: Analyzer, path: str, site: Site, node: ast.expr, statistic: Statistic) -> tuple[str, list[Edit]] | None:
    """The name that holds a statistic of the training data where an expression stands; where none does, it gets one by the edits."""
    name = common([statistic_name(machine, names, statistic) for machine, names in analyzer.names_at(path, node)])
    return (name, []) if name is not None else kept(analyzer, path, site, statistic)


def scaled(
    analyzer: Analyzer, path: str, node: ast.expr, source: str, steps: tuple[Step, ...], site: Site | None = None, edits: list[Edit] | None = None
) -> str | None:
    """The expression with the training steps applied to it; None where the statistics have no name here, and `edits` cannot give them one."""
    views = analyzer.names_at(path, node)
    if not views:
        return None
    atom = source if is_atom(node) else f"({source})"
    tokens = {step.token for step in steps}
    if len(tokens) == 1 and steps[0].statistics_of:
        applied = common([applied_name(machine, names, steps[0].token) for machine, names in views])
        if applied is None and site is not None and edits is not None:
            made = kept_transformer(site, steps[0].token)
            applied = f"{made[0]}.transform" if made is not None else None
            edits += made[1] if made is not None else []
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
                found = kept(analyzer, path, site, wanted) if site is not None and edits is not None else None
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
    name = fitted_name(machine, names, token)
    content = machine.content(names[name]) if name is not None else None
    cls = machine.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    if not isinstance(cls, LibraryClass):
        return None
    if cls.method("transform") is None:
        return name if cls.hook("invoke") is not None else None
    steps = steps_of(machine, content) if content is not None else []
    return f"{name}[:-1].transform" if steps and not facts_of(machine, machine.content(steps[-1])).get("does") else f"{name}.transform"


def fitted_name(machine: Machine, names: dict[str, Value], token: object) -> str | None:
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
        if holds(machine.content(value), wanted):
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
        found = kept(analyzer, path, site, step.operand, other)
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


def training_statistics(analyzer: Analyzer, path: str, site: Site, details: TrainingStatistics) -> list[Edit] | None:
    """`x_test.mean(axis=0)` becomes the name that holds the training data's mean; where none does, it gets one."""
    pairs = tuple(dict.fromkeys((own, trained) for own, trained in details.pairs))
    gone = put_in_anew(site, pairs)
    if gone is not None:
        return gone
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
            found = kept(analyzer, path, there, trained)
            if found is None:
                others = of_columns(analyzer, path, there, node, trained)
                if others is None:
                    return None
                edits += others
                continue
            name, added = found
            edits += added
        edits.append(Edit(there.span_of(node), name))
    return merged(edits)


BUILDERS = {
    TrainingScale: training_scale,
    KeptStatistics: kept_statistics,
    TrainingStatistics: training_statistics,
}
