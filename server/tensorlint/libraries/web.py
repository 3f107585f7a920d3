"""Flask and FastAPI: what a request carries. Its fields are as people know them: numbers, words, lists of such."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.construction import make_object
from tensorlint.libraries.notation import Library
from tensorlint.values import FLOAT, INT, TEXT, UNKNOWN, LibraryName, LibraryObject, Mapping_, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call, Registry

FIELD: Final = "flask.Field"
KINDS: Final = {"builtins.float": FLOAT, "builtins.int": INT, "builtins.str": TEXT}


def register(registry: Registry) -> None:
    """The bodies of requests, and one field of one."""
    lib = Library(registry, "flask")
    field = lib.klass("Field()", entered=True)
    field.hooks(getattr=_opened, subscript=lambda m, receiver, content, index, node: UNKNOWN, iterate=lambda m, receiver, content: None)
    lib.row("request.get_json(*args, **kwargs)", _body)
    lib.constant("request.json", Mapping_((), LibraryObject(FIELD)))
    for form in ("form", "args", "values"):
        lib.row(f"request.{form}.get(key, default=None, type=None)", _told)
    for package in ("fastapi", "starlette.requests"):  # a route is handed its request
        handed = Library(registry, package).klass("Request()", unknown=lambda m, cell: LibraryObject("fastapi.Request"))
        handed.hooks(getattr=_opened).method("json()", _body)
    Library(registry, "fastapi").alias("requests", "starlette.requests")


def _opened(m: Machine, receiver: Value, content: Value, name: str) -> Value:
    return UNKNOWN


def _body(call: Call) -> Value:
    """A dict with whichever fields."""
    return call.machine.make(Mapping_((), make_object(call.machine, LibraryObject(FIELD), call.place)), call.token)


def _told(call: Call) -> Value:
    """`request.form.get("age", type=float)`."""
    kind = call.content("type")
    return KINDS.get(kind.name, UNKNOWN) if isinstance(kind, LibraryName) else TEXT
