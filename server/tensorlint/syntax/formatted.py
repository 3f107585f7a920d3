"""Formatted strings by PEP 701: their expressions may hold the string's own quotes, comments and line ends."""

from __future__ import annotations

import re
from typing import Final

_STOPS: Final = re.compile(r"""\\[\s\S]|\"\"\"|'''|["'{}\r\n]""")
_NESTED: Final = re.compile(r"""\#[^\r\n]*|(?P<prefix>\b[a-zA-Z]{1,2})?(?P<quote>\"\"\"|'''|["'])|[()\[\]{}:!]""")
MAX_NESTED: Final = 20


def formatted_end(text: str, begin: int, depth: int = 0) -> int | None:
    """The offset behind a formatted string whose quotes start at `begin`; None where it does not end."""
    quote = text[begin : begin + 3] if text[begin : begin + 3] in {'"""', "'''"} else text[begin]
    return _literal(text, begin + len(quote), quote, depth)


def _literal(text: str, at: int, quote: str | None, depth: int) -> int | None:
    """Reads literal text up to the closing quote, or (of a format) up to its brace, which is not passed."""
    while True:
        match = _STOPS.search(text, at)
        if match is None:
            return None
        found, at = match[0], match.end()
        if quote is not None and found.startswith(quote):
            return match.start() + len(quote)
        if found in "\r\n" and (quote is None or len(quote) == 1):
            return None
        if found == "{":
            if quote is not None and text[at : at + 1] == "{":
                at += 1
                continue
            inner = _expression(text, at, depth)
            if inner is None:
                return None
            at = inner
        elif found == "}" and quote is None:
            return match.start()
        elif len(found) == 3:
            at = match.start() + 1


def _expression(text: str, at: int, depth: int) -> int | None:
    """Reads an expression with its format up to behind the closing brace."""
    if depth >= MAX_NESTED:
        return None
    brackets = 0
    while (match := _NESTED.search(text, at)) is not None:
        found, at = match[0], match.end()
        if match["quote"]:
            begin = match.start("quote")
            prefix = (match["prefix"] or "").lower()
            inner = formatted_end(text, begin, depth + 1) if "f" in prefix or "t" in prefix else _plain_end(text, begin, match["quote"])
            if inner is None:
                return None
            at = inner
        elif found in "([{":
            brackets += 1
        elif found == "}" and brackets == 0:
            return at
        elif found in ")]}":
            brackets -= 1
        elif found == ":" and brackets == 0:
            end = _literal(text, at, None, depth + 1)
            return None if end is None else end + 1
    return None


def _plain_end(text: str, begin: int, quote: str) -> int | None:
    at = begin + len(quote)
    while at < len(text):
        if text.startswith(quote, at):
            return at + len(quote)
        if text[at] in "\r\n" and len(quote) == 1:
            return None
        at += 2 if text[at] == "\\" else 1
    return None
