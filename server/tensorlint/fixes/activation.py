"""Fixes of activations and losses that do not belong together: drop the activation, take its logarithm, or name the other loss."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.fixes.imports import import_of, imported_names
from tensorlint.fixes.shape import appended
from tensorlint.fixes.site import Line, Site, body_of, without_line
from tensorlint.repairs import DropActivation, LogActivation, RenameLoss, ScoresForLoss, SigmoidInstead, Swap
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.syntax.written import last_name
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer
    from tensorlint.syntax import Document


def _site(analyzer: Analyzer, path: str, site: Site, place: object) -> Site | None:
    """The text around another place of the same file and cell."""
    document = analyzer.files.document(path)
    if document is None or not isinstance(place, Place) or place.unit.block is not site.unit.block:
        return None
    return Site(document, place)


def drop_activation(analyzer: Analyzer, path: str, site: Site, details: DropActivation) -> list[Edit] | None:
    """`F.softmax(x, dim=1)` becomes `x`; a layer goes, or becomes `nn.Identity()` where others follow; predictions get the activation instead."""
    at = _site(analyzer, path, site, details.place)
    node = node_in(at.place) if at is not None else None
    if at is None or not isinstance(node, ast.Call):
        return None
    subject = _subject(at.document, node)
    gone = _for_nothing(at, node, subject) if subject is not None and not details.calls else None
    edits = [gone] if gone is not None else _unwrapped(at, node, subject) if subject is not None else _without_layer(at, node)
    if edits is None:
        return None
    calls = details.calls
    for place in calls:
        more = _wrapped(analyzer, path, site, at, place, node, subject)
        if more is None:
            return None
        edits += more
    return edits


def _subject(document: Document, node: ast.Call) -> ast.expr | None:
    """What an activation is applied to; None where the node builds a layer."""
    func = node.func
    given = next((keyword.value for keyword in node.keywords if keyword.arg in {"input", "x"}), None)
    if given is not None:
        return given
    if isinstance(func, ast.Call):  # nn.Softmax(dim=1)(x)
        return node.args[0] if len(node.args) == 1 else None
    name = last_name(func)
    if name[:1].isupper():
        return None
    if isinstance(func, ast.Attribute) and not _is_namespace(document, func.value):
        layer = isinstance(func.value, ast.Name) and func.value.id in {"self", "cls"}
        return node.args[0] if layer and len(node.args) == 1 else None if layer else func.value
    return node.args[0] if node.args else None


def _is_namespace(document: Document, node: ast.expr) -> bool:
    """Whether an expression is an imported module: `F`, `torch.nn.functional`."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id in imported_names(document)


def _unwrapped(at: Site, node: ast.Call, subject: ast.expr) -> list[Edit]:
    whole, kept = at.span_of(node), at.span_of(subject)
    return [edit for edit in (Edit(Span(whole.start, kept.start), ""), Edit(Span(kept.end, whole.end), "")) if edit.span.start != edit.span.end]


def _for_nothing(at: Site, node: ast.Call, subject: ast.expr) -> Edit | None:
    """`x = torch.sigmoid(x)` goes as a whole, and with it the test that it alone is under; None where more is done by the statement."""
    statement = at.chain[-1]
    if not isinstance(statement, ast.Assign) or statement.value is not node or not isinstance(subject, ast.Name):
        return None
    if [ast.unparse(target) for target in statement.targets] != [subject.id]:
        return None
    outer = at.chain[-2] if len(at.chain) > 1 else None
    if isinstance(outer, ast.If) and outer.body == [statement]:
        inner = at.chain[-3] if len(at.chain) > 2 else None
        if outer.orelse or (inner is not None and [outer] in [getattr(inner, field, None) for field in ("body", "orelse", "finalbody")]):
            return None
        return without_line(Line(outer, at.unit, at))
    if outer is not None and [statement] in [getattr(outer, field, None) for field in ("body", "orelse", "finalbody")]:
        return None
    return without_line(Line(statement, at.unit, at))


def scores_for_loss(analyzer: Analyzer, path: str, site: Site, details: ScoresForLoss) -> list[Edit] | None:
    """`loss = criterion(chance, y)` becomes `loss = criterion(scores, y)`, where `chance = scores.sigmoid()` stands above it; what has no name gets one."""
    at = _site(analyzer, path, site, details.place)
    node, argument = node_in(details.place), details.argument
    there = _site(analyzer, path, site, getattr(argument, "tensorlint_place", None))
    if at is None or there is None or not isinstance(node, ast.Call) or not isinstance(argument, ast.Name) or at.function is not there.function:
        return None
    statement, subject = at.chain[-1], _subject(at.document, node)
    if not isinstance(statement, ast.Assign) or statement.value is not node or [ast.unparse(each) for each in statement.targets] != [argument.id]:
        return None
    body = body_of(at) or [Line(each, at.unit, at) for each in at.inside[:1]]
    named = [each for line in body for each in ast.walk(line.node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)]
    if subject is None or at.shares_line(statement) or [each.id for each in named].count(argument.id) != 1:
        return None
    if isinstance(subject, ast.Name):
        rows = [line.at.row_of(each) for line in body for each in ast.walk(line.node) if isinstance(each, ast.Name) and each in named and each.id == subject.id]
        inner = at.row_of(statement), there.row_of(argument)
        if subject.id == argument.id or any(inner[0] <= row <= inner[1] for row in rows):
            return None
        return [Edit(there.span_of(argument), subject.id)]
    name = at.free_name("scores")
    made = at.insert_before(at.row_of(statement), f"{name} = {at.source_of(subject)}")
    return [made, Edit(at.span_of(subject), name), Edit(there.span_of(argument), name)]


def _without_layer(at: Site, node: ast.Call) -> list[Edit] | None:
    """A layer that is the last of a container goes with the comma before it; others become a layer that does nothing."""
    parent = next(
        (each for statement in at.chain[-1:] for each in ast.walk(statement) if isinstance(each, ast.Call) and any(arg is node for arg in each.args)), None
    )
    span = at.span_of(node)
    name = parent.func.attr if parent is not None and isinstance(parent.func, ast.Attribute) else getattr(getattr(parent, "func", None), "id", "")
    if parent is not None and name == "Sequential" and parent.args[-1] is node and len(parent.args) > 1 and not parent.keywords:
        start, end = at.lines.line_start(at.row_of(node)), at.lines.line_end(at.end_row_of(node))
        behind = at.text[span.end : end].strip().lstrip(",").strip()
        if not at.text[start : span.start].strip() and (not behind or behind.startswith("#")):
            return [Edit(Span(start, min(end + len(at.newline), len(at.text))), "")]  # it had lines of its own
        return [Edit(Span(at.span_of(parent.args[-2]).end, span.end), "")]
    if isinstance(node.func, ast.Attribute):
        return [Edit(span, f"{at.source_of(node.func.value)}.Identity()")]
    return None


def _wrapped(analyzer: Analyzer, path: str, site: Site, at: Site, place: object, node: ast.Call, subject: ast.expr | None) -> list[Edit] | None:
    """A call whose result is a prediction, with the activation around it."""
    there = _site(analyzer, path, site, place)
    call = node_in(there.place) if there is not None else None
    if there is None or call is None:
        return None
    span = there.span_of(call)
    if subject is None:
        return [Edit(Span(span.start, span.start), f"{at.source_of(node)}("), Edit(Span(span.end, span.end), ")")]
    func = node.func
    if isinstance(func, ast.Attribute) and not _is_namespace(at.document, func.value):
        if isinstance(func.value, ast.Name) and func.value.id in {"self", "cls"}:
            return None
        return [Edit(Span(span.end, span.end), at.text[at.span_of(func.value).end : at.span_of(node).end])]
    whole, kept = at.span_of(node), at.span_of(subject)
    return [Edit(Span(span.start, span.start), at.text[whole.start : kept.start]), Edit(Span(span.end, span.end), at.text[kept.end : whole.end])]


def log_activation(analyzer: Analyzer, path: str, site: Site, details: LogActivation) -> list[Edit] | None:
    """`F.softmax` becomes `F.log_softmax`, `nn.Softmax` becomes `nn.LogSoftmax`."""
    at = _site(analyzer, path, site, details.place)
    node = node_in(at.place) if at is not None else None
    if at is None or not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    name = {"softmax": "log_softmax", "Softmax": "LogSoftmax"}.get(node.func.attr)
    if name is None or (isinstance(node.func.value, ast.Name) and node.func.value.id == "self"):
        return None
    end = at.span_of(node.func).end
    return [Edit(Span(end - len(node.func.attr), end), name)]


def rename_loss(analyzer: Analyzer, path: str, site: Site, details: RenameLoss) -> list[Edit] | None:
    """`nn.BCELoss()` becomes `nn.BCEWithLogitsLoss()`; a name that was imported by itself is imported too."""
    at = _site(analyzer, path, site, details.place)
    node = node_in(at.place) if at is not None else None
    wanted = details.name
    if at is None or not isinstance(node, ast.Call) or any(keyword.arg in {"pos_weight", "label_smoothing"} for keyword in node.keywords):
        return None
    end = at.span_of(node.func).end
    if isinstance(node.func, ast.Attribute):
        edits = [Edit(Span(end - len(node.func.attr), end), wanted)]
    elif isinstance(node.func, ast.Name):
        imported = _imported_beside(at, node.func.id, wanted)
        if imported is None:
            return None
        edits = [Edit(at.span_of(node.func), wanted), *imported]
    else:
        return None
    argument, text = details.argument, details.append
    if not text:
        return edits
    if not isinstance(argument, ast.expr):
        return None
    place = getattr(argument, "tensorlint_place", None)
    there = _site(analyzer, path, site, place)
    return None if there is None else [*edits, *appended(there, argument, text)]


def _imported_beside(at: Site, name: str, wanted: str) -> list[Edit] | None:
    """The import of one more name, beside the one that it stands for; nothing where it is there already."""
    found = import_of(at.document, name)
    if found is None:
        return None
    if any(alias.name == wanted and alias.asname is None for alias in found.node.names):
        return []
    if found.unit.block is not at.unit.block:
        return None
    end = Site(at.document, Place.of(found.unit, found.alias)).span_of(found.alias).end
    return [Edit(Span(end, end), f", {wanted}")]


def sigmoid_instead(analyzer: Analyzer, path: str, site: Site, details: SigmoidInstead) -> list[Edit] | None:
    """`nn.Softmax(dim=1)` becomes `nn.Sigmoid()`, `torch.softmax(x, dim=1)` becomes `torch.sigmoid(x)`, and `"softmax"` as an option `"sigmoid"`."""
    at = _site(analyzer, path, site, details.place)
    node = node_in(at.place) if at is not None else None
    if any("argmax" in outcome.facts.uses(("scores", details.place)) for outcome in analyzer.programs.of(path)):
        return None  # of one unit, the first is the greatest
    option = _option(node)
    if at is not None and option is not None:
        whole, text = at.span_of(option), at.source_of(option)
        start = whole.start + text.rindex("softmax")  # the last word, or what stands between the quotes
        return [Edit(Span(start, start + len("softmax")), "sigmoid")]
    if at is None or not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    whole, name = at.span_of(node), at.span_of(node.func)
    if node.func.attr == "Softmax":
        twin = "Sigmoid()" if details.library == "torch" else 'Activation("sigmoid")'
        return [Edit(Span(name.end - len("Softmax"), whole.end), twin)]
    subject = _subject(at.document, node)
    if node.func.attr != "softmax" or subject is None or (isinstance(node.func.value, ast.Name) and node.func.value.id == "self"):
        return None
    given = "" if subject is node.func.value else at.source_of(subject)
    return [Edit(Span(name.end - len("softmax"), whole.end), f"sigmoid({given})")]


def _option(node: ast.AST | None) -> ast.expr | None:
    """The softmax that a layer is told to apply, `"softmax"` or `tf.nn.softmax`; the layer may be there for nothing else: `Activation("softmax")`."""
    if isinstance(node, ast.Call):
        given = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "activation")]
        return _option(given[0]) if len(given) == 1 and not isinstance(given[0], ast.Call) else None
    if isinstance(node, ast.Constant):
        return node if node.value == "softmax" else None
    return node if isinstance(node, ast.Attribute) and node.attr == "softmax" else None


def swap(analyzer: Analyzer, path: str, site: Site, details: Swap) -> list[Edit] | None:
    """Two arguments change places."""
    first, second = details.first, details.second
    if not isinstance(first, ast.expr) or not isinstance(second, ast.expr):
        return None
    if getattr(getattr(first, "tensorlint_place", None), "unit", site.unit) is not site.unit:
        return None
    return [Edit(site.span_of(first), site.source_of(second)), Edit(site.span_of(second), site.source_of(first))]


BUILDERS = {
    DropActivation: drop_activation,
    ScoresForLoss: scores_for_loss,
    LogActivation: log_activation,
    RenameLoss: rename_loss,
    SigmoidInstead: sigmoid_instead,
    Swap: swap,
}
