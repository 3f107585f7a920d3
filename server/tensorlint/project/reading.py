"""Reads `[tool.tensorlint]`, and says in which row something is wrong and what would be right."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from tensorlint.findings import Severity
from tensorlint.project.fields import LEVELS, PROJECT_FIELDS
from tensorlint.project.selectors import complaint, suggestion
from tensorlint.project.settings import Settings, SettingsError
from tensorlint.project.toml_rows import Key, rows_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal, NoReturn

    from tensorlint.project.settings import Known

_TABLE: Key = ("tool", "tensorlint")


def read_settings(file: str, data: bytes, known: Known | None) -> Settings | None:
    """The settings that the bytes of a project file hold; None where they have no `[tool.tensorlint]`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(file, data.count(b"\n", 0, error.start) + 1, "it is not UTF-8, as TOML has to be") from error
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        place = re.search(r" \(at line (\d+), column \d+\)$", said)
        row = int(place[1]) if place else text.count("\n") + 1  # else it is at the end of the document
        raise SettingsError(file, row, f"it is not valid TOML: {said[: place.start()] if place else said}") from error
    tool = document.get("tool")
    if not isinstance(tool, dict) or "tensorlint" not in tool:
        return None
    return _Reader(file, text, known).read(tool["tensorlint"])


class _Reader:
    """Turns the table into settings, one reader for each type of value."""

    def __init__(self, file: str, text: str, known: Known | None) -> None:
        self._file = file
        self._text = text
        self._known = known

    def read(self, table: object) -> Settings:
        where: Key = _TABLE
        if not isinstance(table, dict):
            self._wrong(where, "`tool.tensorlint` must be a table")
        for key in table:
            if key not in PROJECT_FIELDS:
                there = ", ".join(f"`{name}`" for name in PROJECT_FIELDS)
                self._wrong((*where, key), f"`{key}` is not a setting; there are {there}{suggestion(key, list(PROJECT_FIELDS))}")
        settings = Settings(root=os.path.dirname(self._file))
        if "select" in table:
            settings = settings._replace(select=self._selectors((*where, "select"), table["select"]))
        if "ignore" in table:
            settings = settings._replace(ignore=self._selectors((*where, "ignore"), table["ignore"]))
        if "severity" in table:
            settings = settings._replace(severity=self._levels((*where, "severity"), table["severity"]))
        if "per-file-ignores" in table:
            settings = settings._replace(per_file_ignores=self._by_pattern((*where, "per-file-ignores"), table["per-file-ignores"]))
        if "exclude" in table:
            settings = settings._replace(exclude=self._texts((*where, "exclude"), table["exclude"]))
        if "documentation-url" in table:
            settings = settings._replace(documentation_url=self._text_value((*where, "documentation-url"), table["documentation-url"]))
        if "environment" in table:
            settings = settings._replace(environment=self._text_value((*where, "environment"), table["environment"]))
        if "installed-packages" in table:
            settings = settings._replace(installed_packages=self._truth((*where, "installed-packages"), table["installed-packages"]))
        if "max-file-size" in table:
            settings = settings._replace(max_file_size=self._size((*where, "max-file-size"), table["max-file-size"]))
        return settings

    def _size(self, key: Key, value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self._wrong(key, f"`{key[2]}` must be a whole number from 0, not {_shown(value)}")
        return value

    def _truth(self, key: Key, value: object) -> bool:
        if not isinstance(value, bool):
            self._wrong(key, f"`{key[2]}` must be true or false, not {_shown(value)}")
        return value

    def _wrong(self, key: Key, message: str) -> NoReturn:
        """Raises the error at the row of the key, or of the innermost table around it that has one."""
        rows = rows_of(self._text)
        while key not in rows and len(key) > 1:
            key = key[:-1]
        raise SettingsError(self._file, rows.get(key, 1), message)

    def _text_value(self, key: Key, value: object) -> str:
        if not isinstance(value, str):
            self._wrong(key, f"`{key[2]}` must be a text, not {_shown(value)}")
        return value

    def _texts(self, key: Key, value: object) -> tuple[str, ...]:
        setting = ".".join(map(str, key[2:]))
        wanted = PROJECT_FIELDS[str(key[2])]
        if not isinstance(value, list):
            self._wrong(key, f"`{setting}` must be a list of texts, not {_shown(value)}; for example `{wanted.project} = {wanted.example}`")
        for number, item in enumerate(value):
            if not isinstance(item, str) or not item:
                self._wrong((*key, number), f"`{setting}` must be a list of texts; {_shown(item)} is none")
        return tuple(value)

    def _selectors(self, key: Key, value: object) -> tuple[str, ...]:
        selectors = self._texts(key, value)
        for number, selector in enumerate(selectors):
            self._check((*key, number), selector)
        return selectors

    def _levels(self, key: Key, value: object) -> Mapping[str, Severity | Literal["off"]]:
        levels: dict[str, Severity | Literal["off"]] = {}
        for selector, level in self._table(key, value).items():
            self._check((*key, selector), selector)
            if level not in LEVELS:
                allowed = ", ".join(f"`{name}`" for name in LEVELS[:-1])
                closest = suggestion(level, list(LEVELS)) if isinstance(level, str) else ""
                self._wrong((*key, selector), f"{_shown(level)} is no severity; there are {allowed} and `{LEVELS[-1]}`{closest}")
            levels[selector] = "off" if level == "off" else Severity(level)
        return levels

    def _by_pattern(self, key: Key, value: object) -> Mapping[str, tuple[str, ...]]:
        return {pattern: self._selectors((*key, pattern), selectors) for pattern, selectors in self._table(key, value).items()}

    def _table(self, key: Key, value: object) -> dict[str, object]:
        if not isinstance(value, dict):
            field = PROJECT_FIELDS[str(key[2])]
            self._wrong(key, f"`{field.project}` must be a table, not {_shown(value)}; for example `{field.project} = {field.example}`")
        return value

    def _check(self, key: Key, selector: str) -> None:
        wrong = complaint(selector, self._known()) if self._known is not None else None
        if wrong is not None:
            self._wrong(key, wrong)


def _shown(value: object) -> str:
    """A value as it is written in TOML, as far as one line goes."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, dict):
        return "a table"
    return "a list" if isinstance(value, list) else f"`{value!r}`".replace("'", '"')
