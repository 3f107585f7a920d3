"""The real server around the small analysis. `--tcp` serves a port instead of standard input and output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fake_analysis import FakeAnalyzer

from tensorlint.lsp.engine import Engine
from tensorlint.lsp.start import run
from tensorlint.project.settings import SettingsError, load_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tensorlint.project.settings import Settings


def settings_at(start: Path) -> Settings:
    """The real settings, and a project file whose first word is BROKEN."""
    project = start / "pyproject.toml"
    if project.exists() and project.read_text(encoding="utf-8").startswith("BROKEN"):
        raise SettingsError(str(project), 3, "`colour` is not a setting")
    return load_settings(start)


def every_file(paths: Iterable[Path], _: Settings, unreadable: Callable[[str, OSError], None]) -> Iterator[Path]:
    for path in paths:
        if (path / "FORBIDDEN").exists():
            unreadable(str(path), PermissionError("forbidden"))
            continue
        yield from sorted([*path.rglob("*.py"), *path.rglob("*.ipynb")])


def side() -> list[str]:
    return [sys.executable, str(Path(__file__).parent / "fake_side.py")]


def page_of(code: str) -> str | None:
    return f"# The rule `{code}`\nis explained.\n\n## More\n" if code == "TL301" else None


if __name__ == "__main__":
    tcp = ("127.0.0.1", 0) if "--tcp" in sys.argv else None
    sys.exit(run(tcp, Engine(FakeAnalyzer, settings_at, every_file, page_of, side)))
