"""Calls: of functions of the program, of library rows, of objects; and what an unknown callee does to what it is handed."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from tensorlint.interpreter.activation import call_function
from tensorlint.interpreter.attributes import blur_plain, class_of, get_attribute
from tensorlint.interpreter.construction import construct, instantiate
from tensorlint.interpreter.dispatch import evaluate
from tensorlint.interpreter.frames import Exit
from tensorlint.interpreter.inheritance import class_member, has_unknown_base, library_base, linearize
from tensorlint.interpreter.iteration import length_of, spread
from tensorlint.interpreter.merging import merge
from tensorlint.interpreter.names import to_be_changed
from tensorlint.interpreter.probing import note
from tensorlint.interpreter.signatures import FURTHER
from tensorlint.interpreter.store import CONTENT, MISSING, REMADE
from tensorlint.interpreter.subscripts import item_of
from tensorlint.interpreter.vocabulary import Call, LibraryClass, Row
from tensorlint.values import (
    TRUE,
    UNKNOWN,
    Array,
    BoundMethod,
    Cases,
    Class,
    Function,
    Instance,
    LibraryName,
    LibraryObject,
    Mapping_,
    Opaque,
    Ref,
    Sequence,
    Value,
    join,
    select,
)
from tensorlint.values.merging import parts_of

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.values import Dim


def evaluate_call(m: Machine, node: ast.Call) -> Value:
    """A call expression."""
    func = node.func
    if isinstance(func, ast.Attribute):
        receiver = evaluate(m, func.value)
        if type(receiver) is Cases and func.attr in m.registry.changing:
            receiver = to_be_changed(m, func.value, receiver)
        positional, keywords, known, further = evaluate_arguments(m, node)
        if not known and isinstance(receiver, LibraryName):
            made = _construct_of_list(m, get_attribute(m, receiver, func.attr, func), node, further)
            if made is not None:
                return made
        if type(receiver) is not Cases:
            return _call_attribute(m, receiver, func, positional, keywords, node, known=known)
        return m.over_under(receiver, lambda each: _call_attribute(m, each, func, positional, keywords, node, known=known))
    callee = evaluate(m, func)
    positional, keywords, known, further = evaluate_arguments(m, node)
    if not known:
        made = _construct_of_list(m, callee, node, further)
        if made is not None:
            return made
    return call_value(m, callee, positional, keywords, node, known=known)


def _construct_of_list(m: Machine, callee: Value, node: ast.Call, further: Sequence | None) -> Value | None:
    """`Class(*items)` where their number is not known, of a class that takes any number of arguments and nothing else: it holds what the list holds.
    A function may say itself what it makes of such a list.
    """
    cls = m.registry.lookup(callee.name) if isinstance(callee, LibraryName) and further is not None and not node.keywords else None
    if isinstance(cls, Row) and further is not None:
        run = cls.facts.get("of_list")
        return run(m, further, node) if callable(run) else None
    if not isinstance(cls, LibraryClass) or cls.init.parameters or cls.init.varargs is None or cls.hook("build"):
        return None
    return construct(m, cls, [], {}, node, further=further)


def _call_attribute(
    m: Machine, receiver: Value, func: ast.Attribute, positional: list[Value], keywords: dict[str, Value], node: ast.Call, *, known: bool
) -> Value:
    callee = get_attribute(m, receiver, func.attr, func)
    if m.probe is not None and id(func) in m.probe:
        note(m, func, callee)
    if callee is UNKNOWN or (isinstance(callee, Ref) and isinstance(m.content(callee), Opaque)):
        row = m.registry.duck.get(func.attr)
        if row is not None and (known or takes_more(row)):
            return run_row(m, row, positional, keywords, node, receiver=receiver, known=known)
        own = m.content(receiver)
        if func.attr == "get" and isinstance(own, Opaque) and isinstance(receiver, Ref) and positional:
            return item_of(m, receiver, positional[0], node)
        if isinstance(own, Instance) and has_unknown_base(m, own.cls):
            m.escape(receiver, m.place(node))  # the method of a class out of view may do anything with all that the object has
        else:
            m.escape(receiver, m.place(node), depth=1)
        if isinstance(own, Opaque) and (positional or keywords):
            blur_plain(m, receiver, node)  # settings read what they are handed into themselves
        m.lose_track(receiver)
        if isinstance(receiver, Ref) and isinstance(m.content(receiver), LibraryObject):
            m.set(receiver.cell, REMADE, TRUE)
        if func.attr in m.registry.of_data and isinstance(m.content(receiver), Opaque):
            return call_unknown(m, None, positional, keywords, node)
    return call_value(m, callee, positional, keywords, node, known=known)


def evaluate_arguments(m: Machine, node: ast.Call) -> tuple[list[Value], dict[str, Value], bool, Sequence | None]:
    """The arguments of a call, whether they are all known by position and name, and, where their number is not known, what follows what."""
    positional: list[Value] = []
    keywords: dict[str, Value] = {}
    known = True
    parts: list[tuple[Value, bool]] = []
    size: Dim = None
    for each in node.args:
        if isinstance(each, ast.Starred):
            value = evaluate(m, each.value)
            items, rest = spread(m, value, each)
            if rest is not None or parts:
                content = m.content(value)
                parts = parts or [(given, False) for given in positional]
                held = content if isinstance(content, Sequence) and parts_of(content) else None
                parts += parts_of(held) if held is not None else [*((item, False) for item in items), *(() if rest is None else ((rest, True),))]
            positional.extend(items)
            known = known and rest is None
            size = length_of(m.content(value)) if len(node.args) == 1 else None
        else:
            positional.append(evaluate(m, each))
            if parts:
                parts.append((positional[-1], False))
    for keyword in node.keywords:
        value = evaluate(m, keyword.value)
        if keyword.arg is not None:
            keywords[keyword.arg] = value
            continue
        content = m.content(value)
        if isinstance(content, Mapping_):
            keywords.update({str(key): held for key, held in content.entries})
        known = known and isinstance(content, Mapping_) and content.rest is None
    return positional, keywords, known, _described(parts, size) if parts else None


def _described(parts: list[tuple[Value, bool]], size: Dim) -> Sequence:
    count = next(index for index, (_, many) in enumerate(parts) if many)
    rest = parts[count][0]
    for value, _ in parts[count + 1 :]:
        rest = join(rest, value)
    return Sequence(tuple(value for value, _ in parts[:count]), rest, "list", tuple(parts), size)


def call_value(m: Machine, callee: Value, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool = True) -> Value:
    """Calls a value, in each of its cases."""
    if type(callee) is Cases:
        return m.over_under(callee, lambda each: call_value(m, each, positional, keywords, node, known=known))
    if isinstance(callee, Function):
        return call_function(m, callee, positional, keywords, node, known=known)
    if isinstance(callee, BoundMethod):
        if isinstance(callee.function, Function):
            asked = _invoked_by_name(m, callee.function, callee.receiver) if callee.function.name in m.registry.invoking else None
            if asked is not None and (known or takes_more(asked)):
                return run_row(m, asked, positional, keywords, node, receiver=callee.receiver, known=known)
            custom = m.registry.customs.get(callee.function.name) if known else None
            if custom is not None:
                function, receiver = callee.function, callee.receiver
                return custom(m, receiver, function, positional, keywords, node, lambda: call_function(m, function, [receiver, *positional], keywords, node))
            return call_function(m, callee.function, [callee.receiver, *positional], keywords, node, known=known)
        row = m.registry.lookup(callee.function.name) if isinstance(callee.function, LibraryName) else None
        if isinstance(row, Row) and (known or takes_more(row)):
            return run_row(m, row, positional, keywords, node, receiver=callee.receiver, known=known)
        m.escape(callee.receiver, m.place(node))
        return call_unknown(m, None, positional, keywords, node)
    if isinstance(callee, LibraryName):
        return _call_library(m, callee.name, positional, keywords, node, known=known)
    if isinstance(callee, Class):
        return instantiate(m, callee, positional, keywords, node, known=known)
    if isinstance(callee, Array) and "container" in callee.flags and not any(isinstance(m.content(value), Array) for value in positional):
        return callee  # a method of an output of unknown make: what it gives is a part of the output
    if isinstance(callee, Ref):
        return _call_object(m, callee, positional, keywords, node, known=known)
    return call_unknown(m, None, positional, keywords, node)


def _invoked_by_name(m: Machine, function: Function, receiver: Value) -> Row | None:
    """What calling an object does, where a method is called that its library runs for that and that is the object's own, not one of a base."""
    content = m.content(receiver)
    base = library_base(m, content.cls) if isinstance(content, Instance) else None
    row = base.hook("invoke") if base is not None else None
    if not isinstance(content, Instance) or not isinstance(row, Row) or row.facts.get("runs") != function.name:
        return None
    return row if class_member(m, content.cls, function.name) == function else None


def _call_library(m: Machine, name: str, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool) -> Value:
    entry = m.registry.lookup(name)
    if positional and not isinstance(entry, LibraryClass):
        row = _method_of_base(m, name, positional[0])
        if row is not None:
            return run_row(m, row, positional[1:], keywords, node, receiver=positional[0], known=known)
    if isinstance(entry, Row) and known:
        return run_row(m, entry, positional, keywords, node)
    if isinstance(entry, LibraryClass):
        return construct(m, entry, positional, keywords, node, known=known)
    return call_unknown(m, name, positional, keywords, node)


def _method_of_base(m: Machine, name: str, first: Value) -> Row | None:
    """`Base.method(self, …)`, as a class of the program calls what its library's base class does."""
    content = m.content(first)
    if not isinstance(content, Instance):
        return None
    owner, _, member = name.rpartition(".")
    cls = m.registry.lookup(owner)
    if not isinstance(cls, LibraryClass) or cls not in linearize(m, content.cls):
        return None
    row = cls.method(member)
    if row is None and member == "__init__":
        known = m.registry.lookup("builtins.__base__")
        return known if isinstance(known, Row) else None
    return row


def _call_object(m: Machine, callee: Ref, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, known: bool) -> Value:
    content = m.content(callee)
    if isinstance(content, Instance):
        member = class_member(m, content.cls, "__call__")
        if isinstance(member, Function):
            return call_function(m, member, [callee, *positional], keywords, node, known=known)
        cls = library_base(m, content.cls)
    else:
        cls = class_of(m, content)
    row = cls.hook("invoke") if cls is not None else None
    if isinstance(row, Row) and (known or takes_more(row)):
        return run_row(m, row, positional, keywords, node, receiver=callee, known=known)
    if isinstance(content, Function):
        return call_function(m, content, positional, keywords, node, known=known)
    if isinstance(content, (Opaque, Instance)):
        duck = m.registry.duck.get("__call__")
        whole = isinstance(content, Instance) and all(each is not None for each in linearize(m, content.cls))
        if duck is not None and not whole and (known or takes_more(duck)):
            return run_row(m, duck, positional, keywords, node, receiver=callee, known=known)
    if isinstance(content, LibraryObject):
        m.escape(callee, m.place(node))
    return call_unknown(m, None, positional, keywords, node)


def takes_more(row: Row) -> bool:
    """Whether a row knows what its call does where not all arguments are known (`model(**batch)`)."""
    return bool(row.facts.get("takes_more"))


def run_row(
    m: Machine, row: Row, positional: list[Value], keywords: dict[str, Value], node: ast.AST, *, receiver: Value | None = None, known: bool = True
) -> Value:
    """Calls a library's row, once for each case of its arguments. `known`: whether these are all that it is handed."""
    bound = row.signature.bind(positional, keywords)
    if bound is None:
        return UNKNOWN
    if not known:
        bound[FURTHER] = UNKNOWN
    return _run_cases(m, row, bound, receiver, node)


def _run_cases(m: Machine, row: Row, bound: dict[str, Value], receiver: Value | None, node: ast.AST) -> Value:
    m.tick()
    if m.splits < 2:
        split = _split_on(m, bound, receiver)
        if split is not None:
            return _run_split(m, row, bound, receiver, node, *split)
    call = Call(m, row, bound, receiver, m.place(node), m.frame.path, node)
    return row.run(call)


def _split_on(m: Machine, bound: dict[str, Value], receiver: Value | None) -> tuple[str | None, Value, Cases] | None:
    """The first argument (None: the receiver) that has cases, itself or in its cell: (name, value, cases)."""
    if isinstance(receiver, Ref):
        content = select(m.store.get((receiver.cell, CONTENT)), m.condition)
        if type(content) is Cases:
            return None, receiver, content
    for name, value in bound.items():
        if type(value) is Cases:
            kept = select(value, m.condition)
            if type(kept) is Cases:
                return name, value, kept
            bound[name] = value = kept
        if type(value) is Ref:
            content = select(m.store.get((value.cell, CONTENT)), m.condition)
            if type(content) is Cases:
                return name, value, content
    return None


def _run_split(m: Machine, row: Row, bound: dict[str, Value], receiver: Value | None, node: ast.AST, name: str | None, value: Value, cases: Cases) -> Value:
    exits = []
    m.splits += 1
    try:
        for condition, each in m.alternatives(cases):
            m.store.fork()
            with m.assuming(condition):
                if isinstance(value, Ref):
                    m.store.set((value.cell, CONTENT), each)
                    result = _run_cases(m, row, dict(bound), receiver, node)
                else:
                    result = _run_cases(m, row, {**bound, str(name): each}, receiver, node)
            exits.append(Exit(condition, result, m.store.rollback()))
    finally:
        m.splits -= 1
    return merge(m, exits) if exits else UNKNOWN


def call_unknown(m: Machine, name: str | None, positional: list[Value], keywords: dict[str, Value], node: ast.AST) -> Value:
    """A callee of which nothing is known: it may change what it is handed."""
    place = m.place(node)
    neutral = name is not None and m.registry.is_neutral(name)
    for value in (*positional, *keywords.values()):
        if neutral:
            m.use(value, "screen", place)
        else:
            m.escape(value, place)
    return UNKNOWN


__all__ = ["MISSING", "call_function", "call_unknown", "call_value", "evaluate_call", "run_row"]
