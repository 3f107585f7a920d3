"""Patterns of files in settings, read as in a `.gitignore`: without a slash a name at any depth, with one a path from the root.

A pattern that matches a folder matches all that is in it.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache

_TOKEN = re.compile(r"\*\*/|/\*\*$|\*+|\?|\[!?\]?[^\]/]*\]|.", re.DOTALL)


def matches_any(patterns: tuple[str, ...], root: str, path: str) -> bool:
    """Whether one of the patterns matches a file or folder below `root`."""
    if not patterns:
        return False
    name = os.path.relpath(path, root).replace(os.sep, "/")
    return any(_compiled(pattern).fullmatch(name) for pattern in patterns)


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    body = pattern.strip().replace(os.sep, "/").rstrip("/")
    if body.startswith("./"):
        body = "/" + body[2:]
    start = "" if "/" in body else "(?:.*/)?"
    return re.compile(start + "".join(map(_translated, _TOKEN.findall(body.lstrip("/")))) + "(?:/.*)?", re.DOTALL)


def _translated(token: str) -> str:
    if token == "**/":
        return "(?:.*/)?"
    if token == "/**":
        return "/.*"
    if token.startswith("*"):
        return "[^/]*"
    if token == "?":
        return "[^/]"
    if len(token) > 1:
        inner = token[1:-1].replace("\\", "\\\\")
        return "[" + ("^" + inner[1:] if inner.startswith("!") else inner) + "]"
    return re.escape(token)
