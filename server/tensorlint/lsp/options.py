"""The editor's settings of tensorlint, read with care: a bad value is named to the user, and the others still hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

SEVERITIES = ("error", "warning", "information", "off")
HINTS = ("off", "assignments", "all")
MODES = ("openFiles", "workspace")

# Settings that only the client reads; they come along when it sends its whole section.
CLIENT_KEYS = frozenset({"args", "cwd", "importStrategy", "interpreter", "logLevel", "path", "trace", "debug"})


class Options(NamedTuple):
    """What can be set in an editor. None and empty leave the word to `pyproject.toml`."""

    enable: bool = True
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    exclude: tuple[str, ...] | None = None
    severity: tuple[tuple[str, str], ...] = ()
    documentation_url: str | None = None
    environment: str | None = None
    installed_packages: bool | None = None
    max_file_size: int | None = None
    selected_environment: str | None = None  # what the editor has selected; no setting of a person
    show_syntax_errors: bool = True
    inlay_hints: str = "off"
    diagnostic_mode: str = "openFiles"


DEFAULTS = Options()


def read_options(raw: object) -> tuple[Options, tuple[str, ...]]:
    """The options in a client's settings, and what is wrong with them."""
    if raw is None:
        return DEFAULTS, ()
    if not isinstance(raw, Mapping):
        return DEFAULTS, (f"the settings must be an object, not {raw!r}",)
    values: dict[str, object] = {}
    complaints: list[str] = []
    for key, value in raw.items():
        if key in CLIENT_KEYS or value is None:
            continue
        if key not in _KEYS:
            complaints.append(f"`{key}` is not a setting; there are {', '.join(f'`{name}`' for name in _KEYS)}")
            continue
        field, wanted = _KEYS[key]
        if _fits(value, wanted):
            values[field] = _frozen(value)
        else:
            complaints.append(f"`{key}` must be {wanted}, not {value!r}")
    return DEFAULTS._replace(**values), tuple(complaints)  # type: ignore[arg-type]  # each value was checked against its field


_TRUTH = "true or false"
_TEXT = "a text"
_CODES = "a list of texts"
_SIZE = "a whole number from 0"
_LEVELS = f"an object from rule codes to {', '.join(SEVERITIES)}"

_HINTS = f"one of {', '.join(HINTS)}"
_MODES = f"one of {', '.join(MODES)}"

_KEYS = {
    "enable": ("enable", _TRUTH),
    "select": ("select", _CODES),
    "ignore": ("ignore", _CODES),
    "exclude": ("exclude", _CODES),
    "severity": ("severity", _LEVELS),
    "documentationUrl": ("documentation_url", _TEXT),
    "environment": ("environment", _TEXT),
    "installedPackages": ("installed_packages", _TRUTH),
    "maxFileSize": ("max_file_size", _SIZE),
    "selectedEnvironment": ("selected_environment", _TEXT),
    "showSyntaxErrors": ("show_syntax_errors", _TRUTH),
    "inlayHints": ("inlay_hints", _HINTS),
    "diagnosticMode": ("diagnostic_mode", _MODES),
}


def _fits(value: object, wanted: str) -> bool:
    if wanted == _TRUTH:
        return isinstance(value, bool)
    if wanted == _SIZE:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if wanted in (_HINTS, _MODES):
        return value in (HINTS if wanted == _HINTS else MODES)
    if wanted == _TEXT:
        return isinstance(value, str)
    if wanted == _CODES:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, Mapping) and all(isinstance(code, str) and level in SEVERITIES for code, level in value.items())


def _frozen(value: object) -> object:
    """The value as options keep it: they are compared and are keys."""
    if isinstance(value, Mapping):
        return tuple(sorted(value.items()))
    return tuple(value) if isinstance(value, list) else value
