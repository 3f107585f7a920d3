"""The folders that a script adds to `sys.path`, read off its text: nothing is run."""

from __future__ import annotations

import ast
import os
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.written import last_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tensorlint.syntax import Document

MENTION: Final = "sys.path"
_SAME: Final = frozenset({"abspath", "realpath", "normpath", "str", "Path", "PurePath", "resolve", "absolute", "as_posix", "fspath", "expanduser"})
_WHERE: Final = frozenset({"getcwd", "cwd"})


def added_folders(document: Document) -> tuple[str, ...]:
    """What a file's statements put on the search path, in order; what they do not say plainly is left out."""
    if not any(MENTION in block.text for block in document.blocks):
        return ()
    known: dict[str, str] = {}
    out: dict[str, None] = {}
    for unit in document.units():
        for statement in unit.body:
            for node in ast.walk(statement):
                if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
                    value = _path(node.value, document.path, known)
                    if value is not None:
                        known[node.targets[0].id] = value
                elif isinstance(node, ast.Call):
                    for each in _added(node):
                        folder = _path(each, document.path, known)
                        if folder is not None:
                            out[os.path.normpath(os.path.join(os.path.dirname(document.path), folder))] = None
    return tuple(out)


def _added(node: ast.Call) -> Iterable[ast.expr]:
    func = node.func
    if not isinstance(func, ast.Attribute) or not node.args:
        return ()
    owner = func.value
    if not (isinstance(owner, ast.Attribute) and owner.attr == "path" and isinstance(owner.value, ast.Name) and owner.value.id == "sys"):
        return ()
    if func.attr == "append":
        return node.args[:1]
    if func.attr == "insert":
        return node.args[1:2]
    if func.attr == "extend" and isinstance(node.args[0], (ast.List, ast.Tuple)):
        return node.args[0].elts
    return ()


def _path(node: ast.expr, file: str, known: dict[str, str]) -> str | None:
    """The path that an expression of `__file__`, texts and `os.path` is; relative ones are relative to the file's folder."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.Name):
        return file if node.id == "__file__" else known.get(node.id)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.Add)):
        left, right = _path(node.left, file, known), _path(node.right, file, known)
        if left is None or right is None:
            return None
        return os.path.join(left, right) if isinstance(node.op, ast.Div) else left + right
    if isinstance(node, ast.Attribute) and node.attr == "parent":
        inner = _path(node.value, file, known)
        return None if inner is None else os.path.dirname(inner)
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "parents" and isinstance(node.slice, ast.Constant):
        inner = _path(node.value.value, file, known)
        for _ in range(node.slice.value + 1 if isinstance(node.slice.value, int) and 0 <= node.slice.value < 16 else 0):
            inner = None if inner is None else os.path.dirname(inner)
        return inner
    return _called(node, file, known) if isinstance(node, ast.Call) else None


def _called(node: ast.Call, file: str, known: dict[str, str]) -> str | None:
    func = node.func
    name = last_name(func)
    if name in _WHERE:
        return os.path.dirname(file)
    given = list(node.args)
    if not given and name in _SAME and isinstance(func, ast.Attribute):
        given = [func.value]  # path.resolve()
    parts = [_path(each, file, known) for each in given]
    texts = [part for part in parts if part is not None]
    if not texts or len(texts) != len(parts):
        return None
    if name == "join":
        return os.path.join(*texts)
    if name == "dirname":
        return os.path.dirname(texts[0])
    return texts[0] if name in _SAME else None
