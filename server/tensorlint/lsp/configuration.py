"""Which settings hold for which file: those of its project, and over them what the editor says for its folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tensorlint.findings import Severity
from tensorlint.lsp.addresses import is_file, path_of
from tensorlint.lsp.options import DEFAULTS, Options, read_options
from tensorlint.project.files import SKIPPED_FOLDERS
from tensorlint.project.selectors import complaint
from tensorlint.project.settings import Settings, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lsprotocol import types

    from tensorlint.lsp.notices import Notices


OFF: Literal["off"] = "off"
_INSTALLED = frozenset({"site-packages"})


class Configuration:
    """The workspace folders with their options, and the settings of each directory in them."""

    def __init__(self, load_settings: Callable[[Path], Settings], names: Callable[[], Mapping[str, str]], notices: Notices) -> None:
        self._load = load_settings
        self._names = names
        self._notices = notices
        self._options = DEFAULTS
        self._by_folder: dict[str, Options] = {}
        self._settings: dict[tuple[str, Options], Settings] = {}
        self.folders: list[str] = []

    @property
    def state(self) -> tuple[Options, dict[str, Options], list[str]]:
        """What the client has said, in the end."""
        return self._options, self._by_folder, self.folders

    def restore(self, state: tuple[Options, dict[str, Options], list[str]]) -> None:
        """What it had said before the server started anew."""
        self._options, self._by_folder, self.folders = state

    def read_folders(self, params: types.InitializeParams) -> None:
        """The folders that the client starts with; the older ways of saying so count where the newer are absent."""
        if params.workspace_folders:
            self.folders = [path_of(folder.uri) for folder in params.workspace_folders]
        elif params.root_uri:
            self.folders = [path_of(params.root_uri)]
        elif params.root_path:
            self.folders = [os.path.normpath(params.root_path)]

    def change_folders(self, event: types.WorkspaceFoldersChangeEvent) -> None:
        """Folders come and go."""
        gone = {path_of(folder.uri) for folder in event.removed}
        self.folders = [folder for folder in self.folders if folder not in gone]
        for folder in event.added:
            path = path_of(folder.uri)
            if path not in self.folders:
                self.folders.append(path)

    def take(self, raw: object, folder: str | None = None) -> bool:
        """Takes the client's settings, for everything or for one folder; whether they differ from what held."""
        options, complaints = read_options(raw)
        for wrong in (*complaints, *self._unknown(options)):
            self._notices.once(f"tensorlint settings: {wrong}{'' if wrong.endswith('?') else '.'}")
        before = self._options if folder is None else self._by_folder.get(folder, self._options)
        if folder is None:
            self._options = options
        else:
            self._by_folder[folder] = options
        return options != before

    def _unknown(self, options: Options) -> list[str]:
        """What is wrong with the names of rules: one that is misspelt would leave its rule as it was, and nobody would notice."""
        selectors = (*(options.select or ()), *(options.ignore or ()), *(selector for selector, _ in options.severity))
        return [wrong for selector in selectors if (wrong := complaint(selector, self._names())) is not None]

    def reload(self) -> None:
        """Project settings may have changed on the disk."""
        self._settings.clear()

    def options_for(self, path: str) -> Options:
        """The editor's options for a file: those of the innermost folder that holds it."""
        folder = self._folder_of(path)
        return self._options if folder is None else self._by_folder.get(folder, self._options)

    @property
    def wants_hints(self) -> bool:
        """Whether shapes are shown in the text of any folder."""
        return any(options.inlay_hints != "off" for options in (self._options, *self._by_folder.values()))

    @property
    def surveys(self) -> bool:
        """Whether the findings of closed files are shown in any folder."""
        return any(options.diagnostic_mode == "workspace" for options in (self._options, *self._by_folder.values()))

    def settings_for(self, path: str) -> Settings:
        """The settings of a file. Broken ones are named to the user, and the defaults hold meanwhile."""
        options = self.options_for(path)
        start = self._start_of(path)
        key = (start, options)
        settings = self._settings.get(key)
        if settings is None:
            settings = override(self._read(Path(start)), options)
            environment = options.environment or (options.selected_environment if settings.environment is None else None)
            if environment is not None:
                folder = self._folder_of(path) or settings.root
                settings = settings._replace(environment=os.path.join(folder, os.path.expanduser(environment)))
            self._settings[key] = settings
        return settings

    def is_left_out(self, path: str) -> bool:
        """Whether an open file is one that is never searched for: excluded, or of an environment rather than of the project."""
        if not is_file(path):
            return False
        folder = self._folder_of(path)
        inside = Path(os.path.relpath(path, folder) if folder is not None else path).parts[:-1]
        foreign = SKIPPED_FOLDERS if folder is not None else _INSTALLED
        return not foreign.isdisjoint(inside) or self.settings_for(path).excludes(path)

    def _read(self, start: Path) -> Settings:
        try:
            return self._load(start)
        except SettingsError as error:
            self._notices.once(f"tensorlint settings: {error.file}:{error.row}: {error.message}")
            return self._load(_nowhere())

    def _start_of(self, path: str) -> str:
        if is_file(path):
            return path if path in self.folders else os.path.dirname(path)
        return self.folders[0] if self.folders else str(_nowhere())

    def _folder_of(self, path: str) -> str | None:
        if not is_file(path):
            return self.folders[0] if self.folders else None
        holding = [folder for folder in self.folders if path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)]
        return max(holding, key=len, default=None)


def override(settings: Settings, options: Options) -> Settings:
    """Project settings with what the editor says over them."""
    if options.select is not None:
        settings = settings._replace(select=options.select)
    if options.ignore is not None:
        settings = settings._replace(ignore=options.ignore)
    if options.exclude is not None:
        settings = settings._replace(exclude=options.exclude)
    if options.severity:
        levels = {code: Severity(level) if level != "off" else OFF for code, level in options.severity}
        settings = settings._replace(severity={**settings.severity, **levels})
    if options.documentation_url is not None:
        settings = settings._replace(documentation_url=options.documentation_url or None)
    if options.installed_packages is not None:
        settings = settings._replace(installed_packages=options.installed_packages)
    if options.max_file_size is not None:
        settings = settings._replace(max_file_size=options.max_file_size)
    return settings


def _nowhere() -> Path:
    """A place without project settings, so that the defaults hold."""
    return Path(Path.cwd().anchor)
