"""The real server around the small analysis.

--tcp      serves a port instead of standard input and output
--renews   starts itself anew whenever a document was closed and nothing happens
--unable   it could not: a rehearsal fails
--real     the real analysis
--small    it would, but holds no more than it needs
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fake_analysis import FakeAnalyzer

from tensorlint.analysis import Analyzer
from tensorlint.lsp.engine import Engine
from tensorlint.lsp.renewal.handover import VARIABLE
from tensorlint.lsp.renewal.terms import Terms
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


ALWAYS = Terms(quiet=0.5, apart=0.2, after_refusal=0.2, grown=0, times=0.0, patience=60.0, longest=60.0)


def terms() -> Terms:
    if "--small" in sys.argv:
        return ALWAYS._replace(times=1000.0)
    return ALWAYS if "--renews" in sys.argv else Terms()


if __name__ == "__main__":
    if "--unable" in sys.argv and "rehearsal" in os.environ.get(VARIABLE, ""):
        sys.exit("Python is gone")
    analyzer = Analyzer if "--real" in sys.argv else FakeAnalyzer
    tcp = ("127.0.0.1", 0) if "--tcp" in sys.argv else None
    sys.exit(run(tcp, Engine(analyzer, settings_at, every_file, page_of, side, terms())))
