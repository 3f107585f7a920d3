"""Fixes of random steps in what makes pictures ready: they are taken out, or give their place to a fixed twin."""

from __future__ import annotations

import ast
import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from tensorlint.fixes.imports import import_of, is_of
from tensorlint.fixes.site import Site
from tensorlint.repairs import DropRandom
from tensorlint.syntax.places import call_in
from tensorlint.syntax.written import argument_of, last_name
from tensorlint.text import Edit, Span

if TYPE_CHECKING:
    from tensorlint.analysis import Analyzer

OPTIONS: Final = frozenset(
    {
        "brightness_range",
        "channel_shift_range",
        "cval",
        "fill_mode",
        "height_shift_range",
        "horizontal_flip",
        "rotation_range",
        "shear_range",
        "vertical_flip",
        "width_shift_range",
        "zoom_range",
    }
)
"""The options of a generator of pictures that draw lots, and those that say how the gaps of that are filled."""


def prefix_of(site: Site, node: ast.Call) -> str:
    """What stands in front of the called name: `transforms.`, or nothing where the name was imported by itself."""
    return f"{site.source_of(node.func.value)}." if isinstance(node.func, ast.Attribute) else ""


def drop_random(analyzer: Analyzer, path: str, site: Site, details: DropRandom) -> list[Edit] | None:
    """A random step leaves the list that it stands in, or gives its place to a fixed twin."""
    node = call_in(site.place)
    if node is None:
        return None
    flag = argument_of(node, "training")
    if flag is not None:
        return [Edit(site.span_of(flag), "False")]
    if any(keyword.arg == details.draw for keyword in node.keywords):
        return _without_options(site, node)
    found = without_chance(site, node)
    return None if found is None else [found]


def _without_options(site: Site, node: ast.Call) -> list[Edit]:
    """The options that draw lots go, with their commas, or with the lines that they have for themselves."""
    given: list[ast.expr | ast.keyword] = [*node.args, *node.keywords]
    edits: list[Edit] = []
    before: ast.expr | ast.keyword | None = None
    for goes, group in groupby(given, lambda each: isinstance(each, ast.keyword) and each.arg in OPTIONS):
        run = list(group)
        if goes:
            after = given[given.index(run[-1]) + 1] if run[-1] is not given[-1] else None
            edits.append(Edit(_span_of_options(site, node, run, before, after), ""))
        before = run[-1]
    return edits


def _span_of_options(
    site: Site, node: ast.Call, run: list[ast.expr | ast.keyword], before: ast.expr | ast.keyword | None, after: ast.expr | ast.keyword | None
) -> Span:
    """What goes with options that stand one after the other between two that stay; a comment of one that stays stays with it."""
    text, start, end = site.text, site.span_of(run[0]).start, site.span_of(run[-1]).end
    if before is None and after is None:
        return Span(start, site.span_of(node).end - 1)
    behind = re.compile(r"[ \t]*,[ \t]*").match(text, end)
    past = end if behind is None else behind.end()
    line, row = site.lines.line_start(site.row_of(run[0])), site.end_row_of(run[-1])
    rest = text[past : site.lines.line_end(row)].strip()
    if (behind is not None or after is None) and not text[line:start].strip() and (not rest or rest.startswith("#")):
        return Span(line, site.lines.line_start(row + 1))
    if before is not None and "#" not in text[site.span_of(before).end : start]:
        return Span(site.span_of(before).end, end)
    if before is None and after is not None and "#" not in text[end : site.span_of(after).start]:
        return Span(start, site.span_of(after).start)
    return Span(start, past)


def without_chance(site: Site, node: ast.Call) -> Edit | None:
    """What makes a list of steps do the same without the chance that one of them takes; None where that is not known."""
    holder = holder_of(site, node)
    if holder is None:
        return None
    twin = _twin(site, node)
    if twin is None:
        return None
    return Edit(site.span_of(node), _on_own_lines(site, node, twin)) if twin else _without(site, holder, node)


def _on_own_lines(site: Site, node: ast.Call, twin: str) -> str:
    """Two steps stand on two lines where the one that they replace had a line of its own."""
    row = site.row_of(node)
    alone = not site.text[site.lines.line_start(row) : site.span_of(node).start].strip()
    return twin.replace("), ", f"),{site.newline}{site.indent_of(row)}", 1) if alone else twin


def holder_of(site: Site, node: ast.Call) -> ast.List | ast.Tuple | None:
    for statement in site.unit.body:
        for each in ast.walk(statement):
            if isinstance(each, (ast.List, ast.Tuple)) and any(item is node for item in each.elts):
                return each
    return None


def _twin(site: Site, node: ast.Call) -> str | None:
    """What does the same without chance; "" where nothing need be done; None where no twin is known."""
    name = last_name(node.func)
    prefix = prefix_of(site, node)
    named = {keyword.arg: keyword.value for keyword in node.keywords}
    size = node.args[0] if node.args else named.get("size")
    if is_of(site, node.func, "albumentations"):
        return _twin_by_sides(site, node, name, prefix)
    if "Crop" not in name and name not in {"RandomResize", "RandomShortestSize", "ScaleJitter", "RandomScale"}:
        return ""
    if name == "RandomCrop" and size is not None and len(node.args) <= 2:
        if len(node.args) == 2 or "padding" in named:
            return ""  # the picture had that size before it was padded
        return f"{prefix}CenterCrop({site.source_of(size)})" if prefix or import_of(site.document, "CenterCrop") is not None else None
    if name in {"RandomResizedCrop", "RandomSizedCrop"} and len(node.args) <= 1 and size is not None:
        if not prefix and not (import_of(site.document, "Resize") is not None and import_of(site.document, "CenterCrop") is not None):
            return None
        source = site.source_of(size)
        if isinstance(size, ast.Constant) and isinstance(size.value, int):
            return f"{prefix}Resize({round(size.value / 0.875)}), {prefix}CenterCrop({source})"
        return f"{prefix}Resize({source})" if isinstance(size, ast.Tuple) else f"{prefix}Resize(int({source} / 0.875)), {prefix}CenterCrop({source})"
    return None


def _twin_by_sides(site: Site, node: ast.Call, name: str, prefix: str) -> str | None:
    """The same for a library whose crops are told their height and width, one after the other or in a pair."""
    if "Crop" not in name and name not in {"RandomScale", "RandomSizedBBoxSafeCrop"}:
        return ""
    named = {keyword.arg: keyword.value for keyword in node.keywords}
    size = named.get("size", node.args[0] if len(node.args) == 1 else None)
    sides = size.elts if isinstance(size, (ast.Tuple, ast.List)) else [*node.args[:2], *(named[each] for each in ("height", "width") if each in named)]
    twin = {"RandomCrop": "CenterCrop", "RandomResizedCrop": "Resize"}.get(name)
    if len(sides) != 2 or twin is None or not (prefix or import_of(site.document, twin) is not None):
        return None
    return f"{prefix}{twin}({site.source_of(sides[0])}, {site.source_of(sides[1])})"


def _without(site: Site, holder: ast.List | ast.Tuple, node: ast.expr) -> Edit:
    """The list without one item: whole lines where it has lines of its own, else the item and its comma."""
    span, text = site.span_of(node), site.text
    end = span.end
    while end < len(text) and text[end] in " \t":
        end += 1
    comma = text[end : end + 1] == ","
    end = end + 1 if comma else span.end
    start_row, end_row = site.row_of(node), site.end_row_of(node)
    line_start, line_end = site.lines.line_start(start_row), site.lines.line_end(end_row)
    rest = text[end:line_end].strip()
    if not text[line_start : span.start].strip() and (not rest or rest.startswith("#")):
        return Edit(Span(line_start, site.lines.line_start(end_row + 1)), "")
    if comma:
        while end < len(text) and text[end] in " \t":
            end += 1
        return Edit(Span(span.start, end), "")
    start = span.start
    index = next(place for place, item in enumerate(holder.elts) if item is node)
    if index:
        start = site.span_of(holder.elts[index - 1]).end
    return Edit(Span(start, span.end), "")


BUILDERS = {
    DropRandom: drop_random,
}
