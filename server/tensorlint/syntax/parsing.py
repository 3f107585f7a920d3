"""`ast.parse` for parts of a text: one kind of error, and the standing of statements that are nested where they come from."""

from __future__ import annotations

import ast
import warnings
from typing import Final

from tensorlint.text import LineIndex

TOO_DEEP: Final = "nested too deeply to be parsed"
_SURROGATES: Final = dict.fromkeys(range(55296, 57344), "�")
NESTED: Final = "class _:\n"  # stands above statements that are indented; costs one row


def parse(text: str) -> list[ast.stmt]:
    """The statements of a text. Whatever `ast.parse` may raise, for deep nesting too, is a SyntaxError here."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an invalid escape is the user's affair
            return ast.parse(text).body
    except (RecursionError, MemoryError):
        raise SyntaxError(TOO_DEEP, ("", 1, 1, "")) from None
    except ValueError as error:
        raise SyntaxError(str(error), ("", 1, 1, "")) from None


def parse_nested(text: str) -> list[ast.stmt]:
    """The statements of an indented text, all at one indent. Their `lineno` is greater by one."""
    tree = parse(NESTED + text)
    if len(tree) != 1:
        message = "unindent does not match any outer indentation level"
        raise SyntaxError(message, ("", tree[1].lineno, 1, ""))
    return tree[0].body  # type: ignore[attr-defined, no-any-return]


def readable(text: str) -> str:
    """The text as the parser can take it: with the same rows, and the same columns in UTF-8.

    A null byte is not valid in a file, a surrogate cannot be encoded, and a byte order mark is white space of three bytes.
    """
    if "\0" in text:
        text = text.replace("\0", "\x01")
    if not text.isascii():
        if text[0] == "\ufeff":
            text = "\f\f\f" + text[1:]
        try:
            text.encode()
        except UnicodeEncodeError:
            text = text.translate(_SURROGATES)
    return text


def indent_of(lines: LineIndex, row: int) -> tuple[int, int]:
    """How deep a line stands, as Python's tokeniser measures it: with tabs to eight columns, and with tabs as one."""
    text, at = lines.text, lines.starts[row]
    column = other = 0
    while True:
        char = text[at : at + 1]
        if char == " ":
            column += 1
            other += 1
        elif char == "\t":
            column = (column // 8 + 1) * 8
            other += 1
        elif char == "\f":
            column = other = 0
        else:
            return column, other
        at += 1


def first_row(node: ast.stmt) -> int:
    """The first line of a statement (from 1), its decorators included."""
    decorators = getattr(node, "decorator_list", None)
    return min(node.lineno, *(each.lineno for each in decorators)) if decorators else node.lineno
