"""Budgets: what a run may cost, in steps. They hang on texts alone, never on the clock, so that the same text has the same answer."""

from __future__ import annotations

import ast
from typing import Final

from tensorlint.syntax.walking import nodes_of

STEPS: Final = 60_000
"""Expressions that one activation from the top level may evaluate before its call is given up as unknown."""
IMPORTED_STEPS: Final = 2_500
"""What a top-level statement of an imported file may spend on the calls that it makes: a library sets itself up in tens of thousands."""
GRACE: Final = 15
"""The part of its steps that is left to a piece of the top level that has used them up in a call."""
MAX_DEPTH: Final = 24
MAX_CONTEXTS: Final = 64
"""How often a function may be entered in one activation from the top level."""
UNCALLED_STEPS: Final = 750
"""What a function that nobody in view calls may spend on the calls that it makes."""
OWN_STEPS: Final = 4
"""What it may spend on itself, for each node of its text."""
UNCALLED_CONTEXTS: Final = 8
"""How often it may enter a function."""


def size_of(node: ast.AST) -> int:
    """How many expressions and statements stand in a definition. Noted on each statement of its body, since these outlive edits of others."""
    try:
        return node.tensorlint_size  # type: ignore[attr-defined, no-any-return]
    except AttributeError:
        size = 0
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            size = 1 + sum(map(size_of, node.body))
            parts = [part for name, part in ast.iter_fields(node) if name != "body"]
            roots = [each for part in parts for each in (part if isinstance(part, list) else (part,)) if isinstance(each, ast.AST)]
        else:
            roots = [node]
        for root in roots:
            for each in nodes_of(root):
                if isinstance(each, (ast.expr, ast.stmt)):
                    size += 1
        node.tensorlint_size = size  # type: ignore[attr-defined]
        return size


class OverBudget(Exception):
    """An activation has used up its steps."""
