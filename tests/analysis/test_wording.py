"""Names in messages are spelled as `ast.unparse` spells them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import tensorlint
from tensorlint.rules.wording import spelled

SOURCES = sorted((Path(tensorlint.__file__).parent / "libraries").rglob("*.py"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_expressions_are_spelled_as_python_does(source: Path) -> None:
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.expr):
            assert spelled(node) == " ".join(ast.unparse(node).split())
