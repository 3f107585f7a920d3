"""Words of messages: a message is one line of at most 160 characters, whatever the user's names are."""

from __future__ import annotations

import ast
import re
from typing import Final

MAX_MESSAGE: Final = 160
SHORTEST: Final = 9
"""A name is not cut below this many characters: it has to be told again."""

_NAME: Final = re.compile(r"`([^`]+)`")


def shorten(text: str, limit: int) -> str:
    """The text with its middle left out where it is longer than the limit; its end, which tells calls apart, stays."""
    if len(text) <= limit:
        return text
    tail = min(10, limit // 3, max(limit - 7, 0))  # the beginning tells most
    return f"{text[: limit - tail - 1]}…{text[len(text) - tail :]}"


def spelled(node: ast.AST) -> str:
    """An expression in one line, as `ast.unparse` writes it; what most messages name is spelled without it, as messages are written at each key."""
    try:
        text = _plainly(node)
        return text if text is not None else " ".join(ast.unparse(node).split())
    except (ValueError, RecursionError):
        return "this"


def _plainly(node: ast.AST) -> str | None:
    """Names, attributes and calls of these with plain arguments; None for everything else."""
    if type(node) is ast.Name:
        return node.id
    if type(node) is ast.Constant:
        return repr(node.value) if type(node.value) is int else None
    if type(node) is ast.Attribute:
        owner = _plainly(node.value) if type(node.value) is not ast.Constant else None
        return None if owner is None else f"{owner}.{node.attr}"
    if type(node) is ast.Call and type(node.func) is not ast.Constant:
        parts = [_plainly(node.func), *map(_plainly, node.args)]
        if any(each is None for each in parts):
            return None
        for keyword in node.keywords:
            value = _plainly(keyword.value)
            if keyword.arg is None or value is None:
                return None
            parts.append(f"{keyword.arg}={value}")
        return f"{parts[0]}({', '.join(parts[1:])})"  # type: ignore[arg-type]
    return None


def within_limit(message: str) -> str:
    """The message on one line, its longest names shortened until it fits."""
    message = " ".join(message.split())
    while len(message) > MAX_MESSAGE:
        longest = max(_NAME.finditer(message), key=lambda found: len(found[1]), default=None)
        if longest is None or len(longest[1]) <= SHORTEST:
            return f"{message[: MAX_MESSAGE - 1]}…"
        shorter = shorten(longest[1], max(SHORTEST, len(longest[1]) - max(1, (len(message) - MAX_MESSAGE) // 2)))
        message = f"{message[: longest.start(1)]}{shorter}{message[longest.end(1) :]}"
    return message
