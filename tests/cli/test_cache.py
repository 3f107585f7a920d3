"""What is kept of an earlier run, and when it is not used."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import tensorlint
from tensorlint.analysis import Analyzer
from tensorlint.batch import cache as caches
from tensorlint.cli.engine import real_engine
from tensorlint.cli.main import main

ROOT = """\
import torch
import torch.nn.functional as F
from sizes import CLASSES

print(F.cross_entropy(torch.softmax(torch.zeros(8, CLASSES), 1), torch.zeros(8).long()))
print(F.mse_loss(torch.zeros(8, 1), torch.zeros(8)))
"""
LONG = "#" * 3000 + "\n"  # so that it is worth to be looked up


class Folder:
    """A project, and runs of `check` on its root with a cache of their own."""

    def __init__(self, path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self.cache = path / "kept"
        self.analysed: list[str] = []
        self._capsys = capsys
        report = Analyzer.report

        def noted(analyzer: Analyzer, path: str) -> object:
            self.analysed.append(Path(path).name)
            return report(analyzer, path)

        monkeypatch.setattr(Analyzer, "report", noted)
        self.write("root.py", ROOT + LONG)
        self.write("sizes.py", "CLASSES = 5\n")

    def write(self, name: str, text: str) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def run(self, *more: str) -> tuple[list[str], bool]:
        """What was found, and whether anything was analysed for it."""
        self.analysed.clear()
        self._capsys.readouterr()
        main(["check", "--jobs", "1", "--output-format", "json", "--cache-dir", str(self.cache), *more, str(self.path / "root.py")], real_engine())
        found = json.loads(self._capsys.readouterr().out)
        return [f"{each['code']}:{each['location']['row']}: {each['message']}" for each in found], bool(self.analysed)

    def entries(self) -> list[Path]:
        return sorted(self.cache.iterdir()) if self.cache.is_dir() else []


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Folder:
    monkeypatch.chdir(tmp_path)
    return Folder(tmp_path, monkeypatch, capsys)


def test_a_second_run_analyses_nothing_and_says_the_same(folder: Folder) -> None:
    found, anew = folder.run()
    assert anew
    assert [each.split(":")[0] for each in found] == ["TL401", "TL301"] or len(found) == 2
    assert folder.run() == (found, False)
    assert folder.run("--no-cache") == (found, True)


def test_nothing_is_kept_where_that_is_not_wanted(folder: Folder) -> None:
    folder.run("--no-cache")
    assert folder.entries() == []


@pytest.mark.parametrize("name", ["root.py", "sizes.py"])
def test_an_edited_file(folder: Folder, name: str) -> None:
    found, _ = folder.run()
    folder.write(name, "\n" + (folder.path / name).read_text())
    edited, anew = folder.run()
    assert anew
    assert len(edited) == len(found)
    assert folder.run() == (edited, False)
    assert folder.run("--no-cache")[0] == edited


def test_an_imported_file_that_went(folder: Folder) -> None:
    folder.run()
    (folder.path / "sizes.py").unlink()
    gone, anew = folder.run()
    assert anew
    assert folder.run("--no-cache")[0] == gone


def test_an_imported_file_that_came(folder: Folder) -> None:
    (folder.path / "sizes.py").unlink()
    folder.run()
    folder.write("sizes/__init__.py", "CLASSES = 7\n")
    come, anew = folder.run()
    assert anew
    assert folder.run("--no-cache")[0] == come


def test_a_module_that_hides_the_one_that_was_found(folder: Folder) -> None:
    folder.write("src/sizes.py", "CLASSES = 7\n")
    (folder.path / "sizes.py").unlink()
    folder.run()
    folder.write("sizes.py", "CLASSES = 5\n")
    assert folder.run()[1]


def test_another_environment(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX"):  # one that is activated where the tests run goes first
        monkeypatch.delenv(name, raising=False)
    (folder.path / "sizes.py").unlink()
    folder.run()
    folder.write("elsewhere/sizes.py", "CLASSES = 3\n")
    site = ".venv/Lib/site-packages" if sys.platform == "win32" else ".venv/lib/python3.11/site-packages"
    folder.write(".venv/pyvenv.cfg", "version = 3.11\n")
    folder.write(f"{site}/linked.pth", str(folder.path / "elsewhere") + "\n")
    assert folder.run()[1]


def test_other_settings(folder: Folder) -> None:
    found, _ = folder.run()
    folder.write("pyproject.toml", f"[tool.tensorlint]\nignore = ['{found[0].split(':')[0]}']\n")
    assert folder.run() == (found[1:], True)


def test_another_version(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = folder.run()
    monkeypatch.setattr(caches, "_fingerprint", lambda: "another")
    assert folder.run() == (found, True)


@pytest.mark.parametrize("damage", [b"", b"\0" * 64, b"{}", None])
def test_a_damaged_entry(folder: Folder, damage: bytes | None) -> None:
    found, _ = folder.run()
    for entry in folder.entries():
        data = entry.read_bytes()
        entry.write_bytes(data[: len(data) // 2] if damage is None else damage)
    assert folder.run() == (found, True)
    assert folder.run() == (found, False)


def test_a_folder_that_cannot_be_written(folder: Folder) -> None:
    folder.cache.write_text("a file")
    found, anew = folder.run()
    assert anew
    assert found
    assert folder.run() == (found, True)


def test_runs_at_once(folder: Folder) -> None:
    for index in range(4):
        folder.write(f"more{index}.py", ROOT + LONG)
    server = str(Path(tensorlint.__file__).parents[1])
    command = f"import sys; sys.path.insert(0, {server!r}); from tensorlint.cli.main import main; sys.exit(main())"
    arguments = [sys.executable, "-c", command, "check", "--cache-dir", str(folder.cache), str(folder.path)]
    running = [subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder.path) for _ in range(4)]
    said = {each.communicate(timeout=120) for each in running}
    assert len(said) == 1
    assert all(len(entry.name) == 32 for entry in folder.entries())  # nothing that was written aside is left
