"""Which rules hold where: the settings of a project, from the nearest `pyproject.toml` that has a `[tool.tensorlint]`."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from tensorlint.project.patterns import matches_any
from tensorlint.project.selectors import EVERYTHING, strength

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tensorlint.findings import Severity

    Known = Callable[[], Mapping[str, str]]  # the name of each rule's code, asked for only when codes are read

PROJECT_FILE = "pyproject.toml"


class Settings(NamedTuple):
    """The settings of a project, or those that hold without one. `fields` documents each."""

    select: tuple[str, ...] = (EVERYTHING,)
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | Literal["off"]] = MappingProxyType({})
    per_file_ignores: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    exclude: tuple[str, ...] = ()
    documentation_url: str | None = None
    environment: str | None = None
    installed_packages: bool = True
    max_file_size: int = 2_000_000  # characters, which twenty thousand long lines stay below; 0: no limit
    root: str = ""  # the folder that patterns start from

    def keeps(self, code: str, rule: str, path: str) -> bool:
        """Whether findings of a rule are wanted in a file."""
        selected = strength(self.select, code, rule)
        if selected <= strength(self.ignore, code, rule) or self.severity_of(code, rule) == "off":
            return False
        return not any(strength(selectors, code, rule) and matches_any((pattern,), self.root, path) for pattern, selectors in self.per_file_ignores.items())

    def severity_of(self, code: str, rule: str) -> Severity | Literal["off"] | None:
        """The severity that a rule is given here; None where it keeps its own."""
        closest = max(self.severity, key=lambda selector: strength((selector,), code, rule), default="")
        return self.severity[closest] if strength((closest,), code, rule) else None

    def plain(self) -> Settings:
        """The same settings in a form that another process can be given."""
        return self._replace(severity=dict(self.severity), per_file_ignores=dict(self.per_file_ignores))

    def excludes(self, path: str) -> bool:
        """Whether a file or folder is passed over when folders are searched."""
        return matches_any(self.exclude, self.root, path)

    @property
    def environment_path(self) -> str | None:
        """The environment that is named, from the folder of the settings."""
        return None if self.environment is None else os.path.join(self.root, os.path.expanduser(self.environment))

    def address(self, code: str, rule: str) -> str | None:
        """Where a rule is explained, if the project says so."""
        if self.documentation_url is None:
            return None
        if "{code}" in self.documentation_url or "{rule}" in self.documentation_url:
            return self.documentation_url.replace("{code}", code).replace("{rule}", rule)
        return f"{self.documentation_url.rstrip('/')}/{rule}"


def environment_of(settings_for: Callable[[str], Settings]) -> Callable[[str], str | None]:
    """The environment that the settings name for the files of a folder."""
    return lambda folder: settings_for(os.path.join(folder, "-")).environment_path


class SettingsError(Exception):
    """A setting that cannot be: where it stands, and what may stand there."""

    def __init__(self, file: str, row: int, message: str) -> None:
        super().__init__(f"{file}:{row}: {message}")
        self.file = file
        self.row = row
        self.message = message


def load_settings(start: str | os.PathLike[str], known: Known | None = None) -> Settings:
    """The settings for a file or folder. With `known`, codes and names that no rule has are an error."""
    folder = os.path.abspath(start)
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    outer = folder
    while True:
        settings = _settings_in(outer, known)
        if settings is not None:
            return settings
        inner, outer = outer, os.path.dirname(outer)
        if inner == outer:
            return Settings(root=folder)


def _settings_in(folder: str, known: Known | None) -> Settings | None:
    """The settings in a folder's project file; None where it has no part for tensorlint."""
    file = os.path.join(folder, PROJECT_FILE)
    try:
        with open(file, "rb") as opened:
            data = opened.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise SettingsError(file, 1, f"it cannot be read: {error.strerror}") from error
    if b"tensorlint" not in data:
        return None
    from tensorlint.project.reading import read_settings  # the parser of TOML is slow to load, and few runs need it

    return read_settings(file, data, known)
