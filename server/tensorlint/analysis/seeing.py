"""Seeing values: what `reveal_type`, hover, hints and fixes are told of expressions. They look at programs that have run, and change none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.analysis.answers import Hint, Revealed

if TYPE_CHECKING:
    from collections.abc import Collection

    from tensorlint.analysis.analyzer import Analyzer
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.probing import Seen
    from tensorlint.interpreter.program import Program
    from tensorlint.syntax import Place, Unit
    from tensorlint.text import Span
    from tensorlint.values import Value

MANY: Final = 4
"""Values of one expression that are told each by itself."""


def reveal(analyzer: Analyzer, path: str) -> tuple[Revealed, ...]:
    """The value of every `reveal_type(...)` of a file, in the order of the text."""
    from tensorlint.values import UNKNOWN

    document = analyzer.files.document(path)
    if document is None:
        return ()
    blocks = {id(block) for block in document.blocks}
    found: dict[tuple[int | None, Span], tuple[object, list[Value]]] = {}
    for outcome in analyzer.programs.of(path, whole=True):
        for seen in outcome.facts.of("reveal"):
            if id(seen.place.unit.block) in blocks:
                _, contents = found.setdefault(document.locate(seen.place), (seen["node"], []))
                contents.append(seen.value("content") or UNKNOWN)
    ordered = sorted(found.items(), key=lambda each: (each[0][0] or 0, each[0][1]))
    return tuple(_revealed(cell, span, node, contents) for (cell, span), (node, contents) in ordered)


def _revealed(cell: int | None, span: Span, node: object, contents: list[Value]) -> Revealed:
    """What one `reveal_type(...)` was handed; where it is reached several times, all that is known, and the shape and dtype that they share."""
    from tensorlint.rules.facts import written
    from tensorlint.values import UNKNOWN, Array, shape_to_json
    from tensorlint.values.merging import join_contents

    arguments = getattr(node, "args", [])
    expression = written(arguments[0], 200) if arguments else ""
    known = [content for content in contents if content is not UNKNOWN] or contents
    kinds = list(dict.fromkeys(map(repr, known)))
    text = " | ".join(kinds if len(kinds) <= MANY else [*kinds[:MANY], "…"])
    content = join_contents(known)
    if isinstance(content, Array):
        return Revealed(cell, span, expression, text, shape_to_json(content.shape), content.dtype, content.library)
    return Revealed(cell, span, expression, text, None, None, None)


def seen_of(analyzer: Analyzer, path: str, unit: Unit, node: object) -> list[Seen]:
    """What is known of an expression of a unit, for each time that it is evaluated."""
    return [seen for program in _probe(analyzer, path, {id(node): node}, [unit]) for seen in program.machine.probed.get(id(node), ())]


def names_at(analyzer: Analyzer, path: str, node: object) -> list[tuple[Machine, dict[str, Value]]]:
    """The names in view where an expression stands, for each time that it is evaluated, with the machine as it was then; what was put under `_` was not
    meant to be used."""
    from tensorlint.interpreter.probing import NAMES_TOO

    document = analyzer.files.document(path)
    unit = document.unit_of(node) if document is not None else None
    programs = _probe(analyzer, path, {id(node): NAMES_TOO}, [unit]) if unit is not None else []
    seen = [each for program in programs for each in program.machine.names.get(id(node), ())]
    return [(machine, {name: value for name, value in names.items() if name.strip("_")}) for machine, names in seen]


def accounts_of(analyzer: Analyzer, path: str, place: Place) -> list[str]:
    """What happened at a place, in the programs that reach it."""
    from tensorlint.accounts import account_of

    outcomes = analyzer.programs.of(path, whole=True)
    return [line for each in outcomes for event in each.facts.observations if event.place == place for line in account_of(each.facts, event)]


def hints_of(analyzer: Analyzer, path: str, *, everywhere: bool) -> tuple[Hint, ...]:
    """The shapes of what a file assigns; `everywhere`: also of parameters, and of what loops, `with` and `:=` bind."""
    from tensorlint.interpreter.targets import bound_names
    from tensorlint.syntax import Place
    from tensorlint.values import Array
    from tensorlint.values.merging import join_contents

    document = analyzer.files.document(path)
    if document is None:
        return ()
    targets = list(bound_names(document, everywhere=everywhere))
    seen: dict[int, list[Value]] = {}
    for program in _probe(analyzer, path, {id(node): node for _, node in targets}, {unit for unit, _ in targets}) if targets else ():
        for key, found in program.machine.probed.items():
            seen.setdefault(key, []).extend(each.content for each in found)
    out = []
    for unit, node in targets:
        content = join_contents(seen.get(id(node), []))
        if isinstance(content, Array) and (content.shape.dims or not content.shape.prefix):
            cell, span = document.locate(Place.of(unit, node))
            out.append(Hint(cell, span, str(content.shape), repr(content)))
    return tuple(sorted(out, key=lambda hint: (hint.cell or 0, hint.span)))


def _probe(analyzer: Analyzer, path: str, probe: dict[int, object], units: Collection[Unit]) -> list[Program]:
    """The programs that reach a file, after a look at some expressions in it."""
    from tensorlint.interpreter.revisiting import revisit

    document = analyzer.files.document(path)
    tops = [top for top in document.units() if any(each in units for each in top.walk())] if document is not None else []
    programs = [outcome.program for outcome in analyzer.programs.of(path, whole=True)]
    for program in programs:
        revisit(program, probe, {*units, *tops})
    return programs
