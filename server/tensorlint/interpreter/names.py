"""Names: how they are found, and what binding one means."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.syntax import Place
from tensorlint.values import UNKNOWN, Cases, LibraryName, Number, Opaque, Ref, Text, Value, make_cases, select

if TYPE_CHECKING:
    from tensorlint.interpreter.frames import Scope
    from tensorlint.interpreter.machine import Machine


def load_name(m: Machine, name: str) -> Value:
    """The value of a name: the local scope, the scopes around it, the module, the builtins."""
    scope: Scope | None = m.frame.scope
    if name in m.frame.globals_declared:
        scope = None
    inner = True
    while scope is not None and scope.definition is not None:  # a global that an import passes on is in no scope, and is not noted as missing
        if inner or not scope.is_class:
            value = m.store.get((scope, name))
            if value is not MISSING:
                return select(value, m.condition) if type(value) is Cases else value
        scope = scope.outer
        inner = False
    value = m.program.links.name_of(m, m.frame.module, name)
    if value is not MISSING:
        return select(value, m.condition) if type(value) is Cases else value
    builtin = m.registry.lookup(f"builtins.{name}")
    if isinstance(builtin, Value):
        return builtin
    return UNKNOWN if builtin is None else LibraryName(f"builtins.{name}")


def bind_name(m: Machine, name: str, value: Value, node: ast.AST) -> None:
    """Binds a name in the scope where Python would."""
    frame = m.frame
    scope = frame.scope
    if name in frame.globals_declared:
        scope = m.program.module_scope(frame.module)
    elif name in frame.nonlocals:
        outer = scope.outer
        while outer is not None and m.store.get((outer, name)) is MISSING:
            outer = outer.outer
        scope = outer or scope
    value = told_apart(m, name, value, node)
    m.store.set((scope, name), value if type(value) is Ref else m.box(value, m.token(node)))


KEPT: Final = "kept"
"""Stands in the cell of something unknown that the program itself has put into an attribute: it has worked it out."""


def told_apart(m: Machine, name: str, value: Value, node: ast.AST, which: object = None) -> Value:
    """A value as a name or an attribute holds it: what is unknown of it is the same unknown wherever it is read, so that tests on it can be told to agree."""
    if type(value) is Cases:
        pairs = enumerate(value.alternatives)
        return make_cases([(condition, _told_apart(m, name, each, node, at if which is None else (which, at))) for at, (condition, each) in pairs])
    return _told_apart(m, name, value, node, which)


def is_worked_out(content: Opaque) -> bool:
    """Whether something unknown has made it where the program gave it its name: it is no parameter, and no part of what came in."""
    return isinstance(content.token, tuple) and isinstance(content.token[0], Place)


def to_be_changed(m: Machine, node: ast.expr, value: Value) -> Value:
    """What a name holds that is about to be changed in place: each of several cases gets a cell of its own, so that the name sees the change."""
    if type(value) is not Cases or not isinstance(node, ast.Name) or all(isinstance(each, Ref) for _, each in value.alternatives):
        return value
    token = m.token(node)
    held = make_cases([(condition, m.box(each, token, at)) for at, (condition, each) in enumerate(value.alternatives)])
    bind_name(m, node.id, held, node)
    return held


def _told_apart(m: Machine, name: str, value: Value, node: ast.AST, which: object) -> Value:
    if value is UNKNOWN:
        token = m.token(node)
        return m.make(Opaque(name, token), token, which)
    if isinstance(value, Text) or (type(value) is Number and value.dim is None and not value.origins):
        return m.make(value, m.token(node), which)
    return value


def unbind_name(m: Machine, name: str) -> None:
    """`del name`."""
    m.store.set((m.frame.scope, name), MISSING)


def forget_names(m: Machine, node: ast.AST) -> None:
    """A line of a function that nobody can read has run: its names may hold anything by now, and its object may have got more parts."""
    scope, own = m.frame.scope, m.frame.receiver
    m.store.note_whole()
    held = [(key[1], value) for key, value in list(m.store.data.items()) if key[0] is scope and isinstance(key[1], str) and value is not MISSING]
    for name, value in held:
        known = select(value, m.condition) if type(value) is Cases else value
        m.escape(known, m.place(node))
        if own is None or known != own[0]:
            bind_name(m, name, UNKNOWN, node)


def visible_names(m: Machine) -> dict[str, Value]:
    """All names that can be read here, inner scopes first; attributes of objects as `self.name`."""
    out: dict[str, Value] = {}
    scopes: list[Scope] = []
    scope: Scope | None = m.frame.scope
    while scope is not None:
        scopes.append(scope)
        scope = scope.outer
    scopes.append(m.program.module_scope(m.frame.module))
    for each in scopes:
        for key, value in list(m.store.data.items()):
            if key[0] == each and isinstance(key[1], str) and value is not MISSING:
                out.setdefault(key[1], select(value, m.condition))
    for name in m.program.links.passed_names(m.frame.module):
        if name not in out:
            value = m.program.links.name_of(m, m.frame.module, name)
            if value is not MISSING:
                out[name] = value
    own = out.get("self")
    if isinstance(own, Ref):
        for name in m.attribute_names(own.cell):
            out.setdefault(f"self.{name}", m.get(own.cell, name))
    return out
