"""What stands in for a line that does not parse, in its row and at its indent.

A broken statement says nothing, and what it might have done is not known: the names that it assigns, and those that it hands on, are unknown from there on.
Leaving it out as if it did nothing would let a half-typed `model.eval(` make a finding appear and vanish.
"""

from __future__ import annotations

import ast
import keyword
import re
from typing import TYPE_CHECKING, Final

from tensorlint.syntax.lexing import BLOCK
from tensorlint.syntax.parsing import parse

if TYPE_CHECKING:
    from tensorlint.syntax.lexing import Line

UNKNOWN: Final = "__unknown__"  # a name that nothing defines
_DEFINED: Final = re.compile(r"\s*(?:async\s+)?(def|class|type)\s+([^\W\d]\w*)")
_TARGETS: Final = re.compile(r"((?:[^=!<>(){}'\"#:]|\([^=()]*\))+?)\s*(?::[^=]*)?(?:[-+*/%@&|^]|//|\*\*|<<|>>|:)?=(?!=)")
_LOOP: Final = re.compile(r"\s*(?:async\s+)?for\s+(.+?)\s+in\b")
_NAMED: Final = re.compile(r"(?<![\w.])([^\W\d]\w*)")
_TEXT: Final = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?|#.*")
MAX_NAMES: Final = 8


def stand_in(line: Line, text: str, has_block: bool) -> str:
    """One line of code for a broken logical line; its indent is not part of it."""
    head = BLOCK.match(text)
    word = head[1] if head else line.word
    defined = _DEFINED.match(text)
    if defined and (keyword.iskeyword(defined[2]) or not defined[2].isidentifier()):
        defined = None
    if has_block:
        return _header(word, text, defined)
    if defined:
        return f"{defined[2]} = {UNKNOWN}"
    if line.word in {"return", "yield"}:
        return f"{line.word} {UNKNOWN}"
    if line.word == "raise":
        return f"raise {UNKNOWN}"
    if line.word == "import" or (line.word == "from" and "import" in text):
        return _unknown_names(_NAMED.findall(text.partition("import")[2].split("\n")[0]))
    if line.word in {"global", "nonlocal"}:
        return "pass"
    targets = _TARGETS.match(text.strip())
    if targets and not head and _is_target(targets[1]):
        return f"{targets[1].strip()} = {UNKNOWN}"
    names = [name for name in dict.fromkeys(_NAMED.findall(_TEXT.sub(" ", text))) if not keyword.iskeyword(name)]
    names = [name for name in names if name.isidentifier()]
    return f"{UNKNOWN}({', '.join(names[:MAX_NAMES])})"


def is_riddle(node: ast.expr) -> bool:
    """Whether an expression stands in for a line that names nothing: of what it does there is no sign at all."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == UNKNOWN and not node.args


def _header(word: str, text: str, defined: re.Match[str] | None) -> str:
    if defined and defined[1] == "def":
        return f"def {defined[2]}(*args, **kwargs):"
    if defined and defined[1] == "class":
        return f"class {defined[2]}({UNKNOWN}):"
    if word == "for":
        loop = _LOOP.match(text)
        if loop and _is_target(loop[1]):
            return f"for {loop[1].strip()} in {UNKNOWN}:"
        return f"for _ in {UNKNOWN}:"
    if word in {"while", "with", "elif", "except"}:
        return f"{word} {UNKNOWN}:"
    if word in {"else", "try", "finally"}:
        return f"{word}:"
    if word == "case":
        return f"case {UNKNOWN}.{UNKNOWN}:"
    return f"if {UNKNOWN}:"


def _is_target(text: str) -> bool:
    if "\n" in text or "\r" in text or len(text) > 200:
        return False
    try:
        body = parse(f"{text.strip()} = 0")
    except SyntaxError:
        return False
    return len(body) == 1 and isinstance(body[0], ast.Assign)


def _unknown_names(names: list[str]) -> str:
    found = [name for name in dict.fromkeys(names) if name.isidentifier() and not keyword.iskeyword(name)]
    return " = ".join([*found[:MAX_NAMES], UNKNOWN]) if found else "pass"
