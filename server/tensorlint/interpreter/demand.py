"""What of an imported file runs for the sake of one name: what binds it, and what else may have a hand in what it holds.

A file of a package binds hundreds of names, and a program reads a few of them. Of a file whose top level only sets things up (no loop, no `with`), the
units run that bind a name or mention it where they run, and those that bind or mention what these read, in their order: `b = s.fit(a)` runs ahead of
`c = s.transform(d)`, though `s` is first read in the middle of it. A file whose top level works through data runs as a whole.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from tensorlint.interpreter.bindings import bindings_of, only_defines, sources_of, stands_alone
from tensorlint.syntax.walking import children_of, nodes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.syntax import Document, Unit

FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
LATER: Final = (*FUNCTIONS, ast.Lambda)
WORK: Final = (ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith)


class Manner(NamedTuple):
    """How a unit takes part in its file.

    works: whether it does more than to set things up. names: that it reads where it runs. defines: the functions and classes in it, which may change
    what names hold once they are called.
    """

    works: bool
    names: frozenset[str]
    defines: tuple[str, ...]


class Names:
    """What the text of a file tells of its global names: read once, for all programs that the file is a part of."""

    def __init__(self, document: Document) -> None:
        self._units = list(document.units())
        self.bindings = bindings_of(self._units)
        self.sources, self.stars = sources_of(self.bindings)
        self._kinds = {unit: (only_defines(unit), stands_alone(unit)) for unit in self._units}
        self._manners: list[Manner] | None = None  # of the units, once they were asked for
        self._works: bool | None = None  # whether its top level works through data
        self._takers: dict[str, dict[int, None]] | None = None  # the places of the units that bind or mention a name
        self._changed: set[str] = set()  # names that calls may change

    def wanted_for(self, name: str) -> list[Unit] | None:
        """The units that run for a name, in order; None: all of the file."""
        if self._is_plain(name):
            return self.bindings.get(name, [])
        manners = self._manners = self._manners or [manner_of(unit) for unit in self._units]
        if self._works is None:
            self._works = any(manner.works for manner in manners)
        if self._works:
            return None
        if self._takers is None:
            self._index(manners)
        takers = self._takers or {}
        wanted: set[int] = set()
        asked, pending = {name}, [name]
        while pending:
            each = pending.pop()
            if each in self._changed:
                return None
            for at in takers.get(each, ()):
                if at not in wanted:
                    wanted.add(at)
                    further = [read for read in manners[at].names if read not in asked and read in self.bindings and not self._is_plain(read)]
                    asked.update(further)
                    pending += further
        return [self._units[at] for at in sorted(wanted)]

    def _index(self, manners: list[Manner]) -> None:
        """Notes which units bind or mention each name, and what may be changed by calls of what the file defines."""
        places = {unit: at for at, unit in enumerate(self._units)}
        takers: dict[str, dict[int, None]] = {name: dict.fromkeys(places[unit] for unit in units) for name, units in self.bindings.items()}
        for at, manner in enumerate(manners):
            for name in manner.names:
                takers.setdefault(name, {})[at] = None
        running: set[str] = set().union(*(manner.names for manner in manners))
        called = [unit for unit, manner in zip(self._units, manners) if not running.isdisjoint(manner.defines)]
        self._changed = {each for unit in called for name, changed in changes_of(unit) if name in running for each in changed}
        self._takers = takers

    def _is_plain(self, name: str) -> bool:
        """Whether running what binds a name only binds it: it can be run for itself, whenever it is read."""
        binders, kinds = self.bindings.get(name, []), self._kinds
        return all(kinds[unit][0] for unit in binders) or (len(binders) == 1 and kinds[binders[0]][1])

    def says(self, other: Names) -> bool:
        """Whether it tells what another one, of an earlier text, was asked for."""
        if self.bindings != other.bindings or self._kinds != other._kinds:
            return False
        if other._manners is None:
            return True
        manners = [manner_of(unit) for unit in self._units]
        if other._manners != manners:
            return False
        self._manners = manners  # whoever comes next is told apart from these
        if other._takers is None:
            return True
        self._index(manners)
        return other._changed == self._changed


def names_of(document: Document) -> Names:
    """What a file as it is now tells of its names."""
    known = cast("tuple[int, Names] | None", document.names)
    if known is None or known[0] != document.version:
        known = document.names = (document.version, Names(document))
    return known[1]


def manner_of(unit: Unit) -> Manner:
    """How a unit takes part in its file, as far as its text tells. Kept with the unit."""
    known = cast("tuple[int, Manner] | None", unit.manner)
    if known is None or known[0] != unit.version:
        known = unit.manner = (unit.version, _manner_of(unit))
    return known[1]


def changes_of(unit: Unit) -> tuple[tuple[str, frozenset[str]], ...]:
    """Of what a unit defines, by its name, the names that it may change once it is called. Kept with the unit."""
    known = cast("tuple[int, tuple[tuple[str, frozenset[str]], ...]] | None", unit.changes)
    if known is None or known[0] != unit.version:
        found = ((node.name, frozenset(_changed(node))) for node in _definitions(unit))
        known = unit.changes = (unit.version, tuple((name, changed) for name, changed in found if changed))
    return known[1]


def _manner_of(unit: Unit) -> Manner:
    names: set[str] = set()
    works = False
    for node in unit.body:
        if _is_guard(node):
            continue
        for each in _running(node):
            if isinstance(each, ast.Name):
                names.add(each.id)
            elif isinstance(each, WORK):
                works = True
    for member in _inside(unit):
        for node in member.body:
            names.update(each.id for each in _running(node) if isinstance(each, ast.Name))
    return Manner(works, frozenset(names), tuple(node.name for node in unit.body if isinstance(node, (*FUNCTIONS, ast.ClassDef))))


def _inside(unit: Unit) -> Iterator[Unit]:
    for member in unit.members or ():
        yield from member.walk()


def _definitions(unit: Unit) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in unit.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node
        elif isinstance(node, ast.ClassDef):
            for member in _inside(unit):
                for each in member.body:
                    if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        yield ast.ClassDef(node.name, [], [], [each], [])


def _is_guard(node: ast.stmt) -> bool:
    """Whether a statement runs in a root alone."""
    test = node.test if isinstance(node, ast.If) else None
    return isinstance(test, ast.Compare) and isinstance(test.left, ast.Name) and test.left.id == "__name__"


def _running(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a statement that are evaluated when it runs: not the bodies of functions."""
    pending = [node]
    while pending:
        each = pending.pop()
        yield each
        if isinstance(each, LATER):
            parts = (*getattr(each, "decorator_list", ()), *each.args.defaults, *each.args.kw_defaults)
            pending += [part for part in parts if part is not None]
        else:
            pending += children_of(each)


def _changed(node: ast.AST) -> Iterator[str]:
    """The names whose objects the body of a definition may change: it stores in them, or calls a method of theirs."""
    for each in nodes_of(node):
        held: ast.AST | None = None
        if isinstance(each, (ast.Subscript, ast.Attribute)):
            held = None if isinstance(each.ctx, ast.Load) else each.value
        elif isinstance(each, ast.Call):
            held = each.func.value if isinstance(each.func, ast.Attribute) else None
        elif isinstance(each, ast.Global):
            yield from each.names
        while isinstance(held, (ast.Subscript, ast.Attribute)):
            held = held.value
        if isinstance(held, ast.Name):
            yield held.id
