"""`tensorlint check` of files that import nothing: there can be no model in them, so that nothing of the analysis has to be loaded.

Whatever is not plain (an option that changes what is said, a folder, a file that does not parse, settings of a project) is left to the long way,
which says the same of what is.
"""

from __future__ import annotations

import os

# Neither `typing` nor `ast` nor `re` is loaded here: each takes as long as a third of Python's own start.
PLAIN = frozenset(["--isolated", "--no-cache", "--exit-zero", "-q", "--quiet"])
ONLY_AST = 0x400  # as in `ast`
TOO_LONG = 1_000_000  # to be read only to be read again


def nothing_found(arguments: list[str]) -> str | None:
    """What to say where no file that is named imports anything; None where it takes more than a look to tell."""
    if arguments[:1] != ["check"]:
        return None
    words = arguments[1:]
    options = {word for word in words if word[:1] == "-"}
    paths = [os.path.abspath(word) for word in words if word[:1] != "-"]
    if not paths or not options <= PLAIN or len({*paths}) < len(paths):
        return None
    if not all(_is_importless(path) for path in paths):
        return None
    if "--isolated" not in options and any(_has_settings(folder) for folder in {os.path.dirname(path) for path in paths}):
        return None
    return "" if options & {"-q", "--quiet"} else f"Nothing found in {len(paths)} file{'' if len(paths) == 1 else 's'}.\n"


def _is_importless(path: str) -> bool:
    """Whether a file is Python that parses and names no import."""
    if path.endswith(".ipynb") or os.path.islink(path):
        return False
    try:
        if not os.path.isfile(path) or os.path.getsize(path) > TOO_LONG:
            return False
        with open(path, "rb") as file:
            data = file.read()
        if b"import" in data or b"coding" in data or b"\0" in data or data[:1] == b"\xef":
            return False
        text = data.decode()
        return not text.strip() or _parses(text)
    except (OSError, ValueError):
        return False


def _parses(text: str) -> bool:
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "", "exec", ONLY_AST)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _has_settings(folder: str) -> bool:
    """Whether a project file at a folder or around it may have something to say, or cannot be read."""
    while True:
        try:
            with open(os.path.join(folder, "pyproject.toml"), "rb") as file:
                if b"tensorlint" in file.read():
                    return True
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            pass
        except OSError:
            return True
        inner, folder = folder, os.path.dirname(folder)
        if inner == folder:
            return False
