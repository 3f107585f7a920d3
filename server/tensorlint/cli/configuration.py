"""Which settings hold for which file in a run of the command line: those of its project, and the options over them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tensorlint.project.selectors import complaint
from tensorlint.project.settings import PROJECT_FILE, Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tensorlint.cli.engine import Engine


class UsageError(Exception):
    """What was asked for cannot be done; the message says why."""


class Configuration:
    """The settings of every folder that a run meets."""

    def __init__(self, engine: Engine, *, isolated: bool, select: Sequence[str] | None = None, ignore: Sequence[str] | None = None) -> None:
        self._engine = engine
        self._isolated = isolated
        self._select = self._selectors("--select", select)
        self._ignore = self._selectors("--ignore", ignore)
        self._by_folder: dict[str, Settings | SettingsError] = {}

    def require(self, folder: str) -> Settings:
        """The settings of a folder that was asked for; broken ones end the run."""
        settings = self._settings_of(folder)
        if isinstance(settings, SettingsError):
            raise UsageError(str(settings))
        return settings

    def settings_for(self, path: str) -> Settings:
        """The settings of any file that the analysis comes across; broken ones are passed over there."""
        folder = os.path.dirname(path)
        settings = self._settings_of(folder)
        return Settings(root=folder) if isinstance(settings, SettingsError) else settings

    def _settings_of(self, folder: str) -> Settings | SettingsError:
        settings = self._by_folder.get(folder)
        if settings is None:
            settings = self._by_folder[folder] = self._load(folder)
        return settings

    def _load(self, folder: str) -> Settings | SettingsError:
        outer = os.path.dirname(folder)
        if self._isolated or outer == folder:
            return self._with_options(Settings(root=os.getcwd()))
        if not os.path.exists(os.path.join(folder, PROJECT_FILE)):
            return self._settings_of(outer)  # each project file is read once, not once for each folder in it
        try:
            return self._with_options(load_settings(folder, self._known))
        except SettingsError as error:
            return error

    def _with_options(self, settings: Settings) -> Settings:
        """`--select` chooses anew; `--ignore` adds to what is ignored."""
        if self._select is not None:
            settings = settings._replace(select=self._select, ignore=())
        if self._ignore is not None:
            settings = settings._replace(ignore=(*settings.ignore, *self._ignore))
        return settings

    def _known(self) -> Mapping[str, str]:
        return {rule.code: rule.name for rule in self._engine.rules()}

    def _selectors(self, option: str, given: Sequence[str] | None) -> tuple[str, ...] | None:
        if given is None:
            return None
        selectors = tuple(part.strip() for text in given for part in text.split(",") if part.strip())
        if not selectors:
            message = f"{option} needs a rule"
            raise UsageError(message)
        known = self._known()
        for selector in selectors:
            wrong = complaint(selector, known)
            if wrong is not None:
                message = f"{option}: {wrong}"
                raise UsageError(message)
        return selectors
