"""Who imports whom among the files in view, read off their import lines without parsing them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_IMPORT: Final = re.compile(r"^[ \t]*(?:from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+\(?([\w, \t*]*)|import[ \t]+([\w., \t]+))", re.MULTILINE)
_MAIN: Final = re.compile(r"""^if[ \t]+__name__[ \t]*==[ \t]*['"]__main__['"]""", re.MULTILINE)


def imported_files(path: str, text: str, resolve: Callable[[str, str, int], str | None]) -> set[str]:
    """The files of the project that a text imports."""
    found = set()
    for match in _IMPORT.finditer(text):
        dots, module, names, plain = match.groups()
        if plain:
            wanted = [(each.split()[0], 0) for each in plain.split(",") if each.strip()]
        else:
            level = len(dots)
            wanted = [(module, level)]
            wanted += [(f"{module}.{name.split()[0]}" if module else name.split()[0], level) for name in (names or "").split(",") if name.strip()]
        for name, level in wanted:
            target = resolve(path, name, level)
            if target is not None and target != path:
                found.add(target)
    return found


def has_main(text: str) -> bool:
    """Whether the text is a script that can be run by itself too."""
    return bool(_MAIN.search(text))


def roots_of(files: Iterable[tuple[str, str]], resolve: Callable[[str, str, int], str | None]) -> tuple[list[str], dict[str, set[str]]]:
    """The roots of programs among (path, text) pairs: what nobody imports, and scripts; with the imports of each file."""
    pairs = list(files)
    imports = {path: imported_files(path, text, resolve) for path, text in pairs}
    imported = set().union(*imports.values()) if imports else set()
    return [path for path, text in pairs if path not in imported or has_main(text)], imports
