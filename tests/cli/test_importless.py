"""What is told of files that import nothing is what the long way tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tensorlint.cli.engine import real_engine
from tensorlint.cli.importless import nothing_found
from tensorlint.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "empty": "",
    "blank": "\n\n\t\n",
    "comment": "# no code\n",
    "plain": "def f(x):\n    return [y for y in x if y]\n\nprint(f('é'))\n",
    "escape": "PATTERN = '\\d'\n",
    "deep": "x = " + "(" * 60 + "1" + ")" * 60 + "\n",
    "skipped": "# tensorlint: skip-file\nx = 1\n",
}
OTHERS = {
    "torch": "import torch\n",
    "hidden": "torch = __import__('torch')\n",
    "broken": "def f(:\n",
    "null": "x = 1\0\n",
    "too deep": "x = " + "(" * 300 + "1" + ")" * 300 + "\n",
}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def long_way(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    capsys.readouterr()
    return main(arguments, real_engine()), capsys.readouterr().out


@pytest.mark.parametrize("name", TEXTS)
def test_files_without_imports(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.py").write_text(TEXTS[name], encoding="utf-8")
    for more in ([], ["--isolated"], ["--exit-zero", "-q"]):
        arguments = ["check", "a.py", *more]
        said = nothing_found(arguments)
        assert said is not None
        assert long_way(arguments, capsys) == (0, said)


@pytest.mark.parametrize("name", OTHERS)
def test_all_others_are_left_to_the_long_way(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("")
    (tmp_path / "b.py").write_text(OTHERS[name], encoding="utf-8")
    assert nothing_found(["check", "a.py", "b.py"]) is None


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["check", "."], ["check", "gone.py"], ["check", "-"], ["check", "--select", "TL3", "a.py"], ["check", "a.py", "./a.py"], ["rule", "a.py"], []],
)
def test_so_is_what_is_not_plain(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("")
    assert nothing_found(arguments) is None


def test_settings_of_a_project_are_read(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "a.py").write_text("")
    (tmp_path / "pyproject.toml").write_text("[tool.other]\n")
    assert nothing_found(["check", "a/a.py"]) is not None
    (tmp_path / "pyproject.toml").write_text("[tool.tensorlint]\nselect = 3\n")
    assert nothing_found(["check", "a/a.py"]) is None
    assert nothing_found(["check", "--isolated", "a/a.py"]) is not None


def test_a_file_without_imports_loads_next_to_nothing(tmp_path: Path) -> None:
    import subprocess
    import sys

    import tensorlint

    (tmp_path / "a.py").write_text("x = 1\n")
    server = tensorlint.__path__[0].rpartition("tensorlint")[0]
    code = f"import sys; before = {{*sys.modules}}; sys.path.insert(0, {server!r}); from tensorlint.cli.main import main; main(['check', '-q', 'a.py']); print(*({{*sys.modules}} - before))"
    loaded = subprocess.run([sys.executable, "-I", "-S", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True).stdout.split()
    assert not {"typing", "ast", "re", "argparse", "tensorlint.analysis"} & {*loaded}
