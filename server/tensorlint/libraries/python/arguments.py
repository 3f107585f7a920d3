"""Arguments of the command line: a parser knows what it was told to expect; what it gives has a kind and an identity, and no value: a default is only one of many.

A program that does one of several things has a parser for each; what these expect, and the function that each sets, the whole line gives.
Where a program hands over an empty command line, as notebooks do (`parse_args([])`), texts and numbers are their defaults.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.interpreter.store import CONTENT, MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import (
    BOOL,
    FLOAT,
    NONE,
    TEXT,
    TRUE,
    UNKNOWN,
    Cell,
    Const,
    LibraryName,
    LibraryObject,
    Mapping_,
    Number,
    Ref,
    Sequence,
    Sym,
    Tuple,
    Value,
    make_cases,
)

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

EXPECTED: Final = "expected"
DEFAULT: Final = "default"
"""The aspect of a number or text from the command line that holds what it is where nobody gives one; of a parser, these by name."""
UNSAID: Final = "unsaid"
"""The aspect of a parser that holds the texts and numbers that arguments are where nobody gives them."""
OPTION: Final = "option"
"""The aspect of a flag that whoever starts the program may set."""
OUTER: Final = "outer"
"""The aspect of the parser of one command that holds the parser whose command it is; of the commands, whose they are."""
COMMAND: Final = "command"
"""The aspect of the parser of one command that holds how it is called; it stands first in the question which command was given."""
BY_COMMAND: Final = "by command"
"""The aspect of a parser that holds, for each name that the commands set by themselves, what each of them sets it to."""
FLAGS: Final = frozenset({"store_true", "store_false"})
KINDS: Final = {"builtins.int": "int", "builtins.float": "float", "builtins.str": "str", "builtins.bool": "bool"}


def register(registry: Registry) -> None:
    """The rows of argparse, and objects that are made of keyword arguments."""
    lib = Library(registry, "argparse")
    parser = lib.klass("ArgumentParser(*args, **kwargs)")
    parser.method("add_argument(*args, **kwargs)", _expect)
    parser.methods("add_argument_group add_mutually_exclusive_group", "(*args, **kwargs)", lambda call: call.receiver or UNKNOWN)
    parser.method("set_defaults(**kwargs)", _set_defaults)
    parser.method("add_subparsers(**kwargs)", _commands)
    lib.klass("Commands()").method("add_parser(name, **kwargs)", _command)
    parser.method("parse_args(args=None, namespace=None)", _parse)
    parser.method("parse_known_args(args=None, namespace=None)", lambda call: Tuple((_parse(call), UNKNOWN)))
    parser.methods("print_help print_usage error exit format_help", "(*args, **kwargs)", lambda call: NONE)
    lib.klass("Namespace(**kwargs)", fields=_fields).hooks(build=_of_keywords)
    Library(registry, "types").klass("SimpleNamespace(**kwargs)", fields=_fields).hooks(build=_of_keywords)


def _expect(call: Call) -> Value:
    """`add_argument`: what is told of one argument, by the name that it will have."""
    m = call.machine
    names = [m.constant(value, MISSING) for value in call.star()]
    dest = call.bound.get("dest")
    name = m.constant(dest, MISSING) if dest is not None else _destination(names)
    if isinstance(call.receiver, Ref):
        if isinstance(name, str):
            _add(m, call.receiver, name, _kind(m, call))
            default = m.content(call.bound["default"]) if "default" in call.bound else NONE
            if isinstance(default, Const) and isinstance(default.value, (float, str)):
                _keep(m, call.receiver, DEFAULT, name, default)
            if isinstance(default, Const) and default.value is not None and m.constant(_kind(m, call)) == type(default.value).__name__:
                _keep(m, call.receiver, UNSAID, name, default)
        else:
            m.set(call.receiver.cell, EXPECTED, Mapping_(_expected(m, call.receiver).entries, UNKNOWN))
    return UNKNOWN


def _commands(call: Call) -> Value:
    """`add_subparsers`: the program does one of several things."""
    made = make_object(call.machine, LibraryObject("argparse.Commands"), call.place)
    call.machine.set(made.cell, OUTER, call.receiver or UNKNOWN)
    return made


def _command(call: Call) -> Value:
    """`add_parser`: what it is told of, the arguments will have if this command is given."""
    m = call.machine
    made = make_object(m, LibraryObject("argparse.ArgumentParser"), call.place)
    m.set(made.cell, COMMAND, call["name"])
    m.set(made.cell, OUTER, m.get(call.receiver.cell, OUTER) if isinstance(call.receiver, Ref) else UNKNOWN)
    return made


def _outer(m: Machine, parser: Ref) -> Ref | None:
    """The parser whose command this one is of."""
    outer = m.get(parser.cell, OUTER)
    return outer if isinstance(outer, Ref) else None


def _keep(m: Machine, parser: Ref, aspect: str, name: str, default: Const) -> None:
    known = m.get(parser.cell, aspect)
    m.set(parser.cell, aspect, (known if isinstance(known, Mapping_) else Mapping_(())).put(name, default))


def _destination(names: list[object]) -> object:
    texts = [name for name in names if isinstance(name, str)]
    if len(texts) != len(names) or not texts:
        return MISSING
    chosen = next((name for name in texts if name.startswith("--")), texts[0])
    return chosen.lstrip("-").replace("-", "_")


def _add(m: Machine, parser: Ref, name: str, kind: Value) -> None:
    m.set(parser.cell, EXPECTED, _expected(m, parser).put(name, kind))
    outer = _outer(m, parser)
    if outer is not None:
        known = _expected(m, outer).get(name)
        _add(m, outer, name, kind if known in (None, kind) else Const(""))  # commands may name one thing each


def _expected(m: Machine, parser: Value | None) -> Mapping_:
    """The arguments that a parser, or what it gave, was told of; with a rest where that may not be all."""
    known = m.get(parser.cell, EXPECTED) if isinstance(parser, Ref) else UNKNOWN
    if not isinstance(known, Mapping_):
        known = Mapping_((), None if known is MISSING else UNKNOWN)
    return Mapping_(known.entries, UNKNOWN) if isinstance(parser, Ref) and m.get(parser.cell, "escaped") is not MISSING else known


def _fields(m: Machine, value: Ref) -> Mapping_:
    """What an object holds that is nothing but its attributes."""
    expected = _expected(m, value)
    names = dict.fromkeys((*m.attribute_names(value.cell), *(str(name) for name, _ in expected.entries)))
    held = {name: m.get(value.cell, name) for name in names}
    return Mapping_(tuple((name, UNKNOWN if each is MISSING else each) for name, each in held.items()), expected.rest)


def _kind(m: Machine, call: Call) -> Value:
    """What an argument will be: its kind as text, `*` before it where it will be a list; a parameter that may be missing is of no kind."""
    action = m.constant(call.bound["action"], "") if "action" in call.bound else None
    if action in FLAGS:
        return Const("bool")
    if action is not None and action != "store":
        return Const("")
    default = m.content(call.bound["default"]) if "default" in call.bound else NONE
    given = call.bound.get("type")
    kind = KINDS.get(given.name, "") if isinstance(given, LibraryName) else "" if given is not None else _kind_of(default)
    if default == NONE and not m.constant(call.bound.get("required", NONE), False):
        return Const("")
    nargs = m.constant(call.bound["nargs"], MISSING) if "nargs" in call.bound else None
    return Const(kind if nargs in (None, "?") else f"*{kind}")


def _kind_of(default: Value) -> str:
    if isinstance(default, Const) and default.value is not None:
        return type(default.value).__name__
    return "str" if default == TEXT else default.kind if isinstance(default, Number) else ""


def _set_defaults(call: Call) -> Value:
    m = call.machine
    if isinstance(call.receiver, Ref):
        for name, value in call.bound.items():
            if not name.startswith("*"):
                _add(m, call.receiver, name, Const(_kind_of(m.content(value))))
                if _outer(m, call.receiver) is not None:
                    _set_by_command(m, call.receiver, name, value)
    return UNKNOWN


def _set_by_command(m: Machine, parser: Ref, name: str, value: Value) -> None:
    """What one of several commands sets a name to, most often the function that does it: kept with all of them, down to the parser that reads the line."""
    command, outer = m.constant(m.get(parser.cell, COMMAND), MISSING), _outer(m, parser)
    while outer is not None and isinstance(command, str):
        known = m.get(outer.cell, BY_COMMAND)
        told = known if isinstance(known, Mapping_) else Mapping_(())
        of_name = told.get(name)
        m.set(outer.cell, BY_COMMAND, told.put(name, (of_name if isinstance(of_name, Mapping_) else Mapping_(())).put(command, value)))
        outer = _outer(m, outer)


def _by_command(m: Machine, parser: Value | None, made: Ref) -> None:
    """Of the names that the commands set, the object has what the one sets that was given."""
    told = m.get(parser.cell, BY_COMMAND) if isinstance(parser, Ref) else MISSING
    if not isinstance(told, Mapping_):
        return
    for name, values in told.entries:
        assert isinstance(values, Mapping_)
        asked = (COMMAND, made.cell)
        m.set_attribute(made.cell, str(name), make_cases([(frozenset({(asked, ("==", command))}), value) for command, value in values.entries]))


def _parse(call: Call) -> Value:
    m = call.machine
    made = make_object(m, LibraryObject("argparse.Namespace"), call.place)
    known = _expected(m, call.receiver)
    m.set(made.cell, EXPECTED, known)
    defaults = m.get(call.receiver.cell, DEFAULT) if isinstance(call.receiver, Ref) else MISSING
    nothing_said = call.given("args") and m.constant(call["args"], MISSING) in {"", ()}
    unsaid = m.get(call.receiver.cell, UNSAID) if nothing_said and isinstance(call.receiver, Ref) else MISSING
    for name, kind in known.entries:
        told = unsaid.get(str(name)) if isinstance(unsaid, Mapping_) and kind != Const("bool") else None
        if told is not None:
            m.set_attribute(made.cell, str(name), told)
            continue
        cell = Cell(made.cell.place, made.cell.path, (made.cell.which, name))
        content = _value(m.constant(kind, ""), str(name), cell)
        if content is not None:
            m.set(cell, CONTENT, content)
            if kind == Const("bool"):
                m.set(cell, OPTION, TRUE)
            default = defaults.get(str(name)) if isinstance(defaults, Mapping_) else None
            if default is not None:
                m.set(cell, DEFAULT, default)
            m.set_attribute(made.cell, str(name), Ref(cell))
    _by_command(m, call.receiver, made)
    return made


def _value(kind: object, name: str, cell: Cell) -> Value | None:
    if not isinstance(kind, str) or not kind:
        return None
    if kind.startswith("*"):
        return Sequence((), _value(kind[1:], name, cell) or UNKNOWN)
    if kind == "int":
        return Number("int", Sym(name, cell))
    return {"float": FLOAT, "bool": BOOL, "str": TEXT}.get(kind)


def _of_keywords(call: Call) -> Value:
    m = call.machine
    made = make_object(m, LibraryObject(call.row.name), call.place)
    for name, value in call.bound.items():
        if not name.startswith("*"):
            m.set_attribute(made.cell, name, m.box(value, call.token, name))
    return made
