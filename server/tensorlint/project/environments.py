"""Where the environment of a project lies, read off files: no interpreter is started, and where none is found there simply is none.

What comes first: what a setting names, the environment that is active, one beside the code (venv, uv, conda, pixi, pdm), one that poetry or pipenv keep
elsewhere for the folder, one that `environment.yml` names.
"""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BESIDE: Final = (".venv", "venv", "env", ".env", ".conda", os.path.join(".pixi", "envs", "default"))
"""Folders of environments in a project's own folder."""
ACTIVE: Final = ("VIRTUAL_ENV", "CONDA_PREFIX")
MAX_LEVELS: Final = 8
_CONDA_HOMES: Final = ("miniconda3", "anaconda3", "miniforge3", "mambaforge", "micromamba", "/opt/conda")


def find_environment(folder: str, told: str | None = None, variables: Mapping[str, str] = os.environ, known: dict[str, str | None] | None = None) -> str | None:
    """The environment for the files of a folder. `told`: its folder or its interpreter, as a setting names it. `known`: what was found beside each folder."""
    known = {} if known is None else known
    if told is not None:
        return environment_at(told)
    for name in ACTIVE:
        active = variables.get(name)
        if active and is_environment(active) and variables.get("CONDA_DEFAULT_ENV") != "base":
            return active
    for _ in range(MAX_LEVELS):
        if folder not in known:
            known[folder] = next((found for found in _for_project(folder, variables) if is_environment(found)), None)
        if known[folder] is not None:
            return known[folder]
        outer = os.path.dirname(folder)
        if outer == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = outer
    return None


def is_environment(folder: str) -> bool:
    """Whether a folder is an environment of Python: those of venv and those of conda have a mark."""
    return os.path.isfile(os.path.join(folder, "pyvenv.cfg")) or os.path.isdir(os.path.join(folder, "conda-meta"))


def environment_at(path: str) -> str | None:
    """The environment that a path names: its folder, or the interpreter in it. Links are not followed: that of a venv leads out of it."""
    path = os.path.abspath(os.path.expanduser(path))
    if os.path.isdir(path):
        return path
    folder = os.path.dirname(path)
    if not os.path.isfile(path):
        return None
    return os.path.dirname(folder) if os.path.basename(folder) in ("bin", "Scripts") else folder


def _for_project(folder: str, variables: Mapping[str, str]) -> Iterator[str]:
    """Where the environment of a project in a folder may lie."""
    own = variables.get("UV_PROJECT_ENVIRONMENT")
    if own:
        yield os.path.join(folder, own)
    for name in BESIDE:
        yield os.path.join(folder, name)
    selected = _line(os.path.join(folder, ".pdm-python"))
    if selected:
        yield environment_at(selected) or ""
    if os.path.isfile(os.path.join(folder, "poetry.lock")):
        yield from _hashed(_poetry_home(variables), os.path.normcase(os.path.realpath(folder)))
    if os.path.isfile(os.path.join(folder, "Pipfile")):
        home = variables.get("WORKON_HOME") or os.path.expanduser(os.path.join("~", ".local", "share", "virtualenvs"))
        yield from _hashed(home, os.path.normcase(os.path.join(folder, "Pipfile")))
    for name in ("environment.yml", "environment.yaml"):
        yield from _conda(os.path.join(folder, name))


def _poetry_home(variables: Mapping[str, str]) -> str:
    """Where poetry keeps the environments that are not in the project."""
    if variables.get("POETRY_VIRTUALENVS_PATH"):
        return variables["POETRY_VIRTUALENVS_PATH"]
    cache = variables.get("POETRY_CACHE_DIR")
    if not cache and sys.platform == "win32":
        cache = os.path.join(variables.get("LOCALAPPDATA", ""), "pypoetry", "Cache")
    elif not cache:
        cache = os.path.expanduser("~/Library/Caches/pypoetry" if sys.platform == "darwin" else "~/.cache/pypoetry")
    return os.path.join(cache, "virtualenvs")


def _hashed(home: str, path: str) -> Iterator[str]:
    """The environments in a folder whose name holds the digest of a path, as poetry and pipenv name them; the newest Python first."""
    if not os.path.isdir(home):
        return
    from base64 import urlsafe_b64encode
    from hashlib import sha256

    mark = f"-{urlsafe_b64encode(sha256(path.encode()).digest()).decode()[:8]}"
    for name in sorted(_names(home), key=_numbers, reverse=True):
        if name.endswith(mark) or f"{mark}-py" in name:
            yield os.path.join(home, name)


def _conda(file: str) -> Iterator[str]:
    """The environment that conda makes of an `environment.yml`."""
    told = dict(re.findall(r"^(name|prefix):[ \t]*[\"']?([^\"'#\r\n]+)", _text(file), re.MULTILINE))
    if "prefix" in told:
        yield told["prefix"].strip()
    if "name" in told:
        name = told["name"].strip()
        for line in _text(os.path.expanduser("~/.conda/environments.txt")).splitlines():
            if os.path.basename(line.strip()) == name:
                yield line.strip()
        for home in _CONDA_HOMES:
            yield os.path.join(os.path.expanduser("~"), home, "envs", name)


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _numbers(name: str) -> list[int]:
    return [int(each) for each in re.findall(r"\d+", name.rpartition("-py")[2])]


def _line(file: str) -> str:
    return _text(file).strip()


def _text(file: str) -> str:
    try:
        with open(file, encoding="utf-8", errors="replace") as opened:
            return opened.read()
    except OSError:
        return ""
