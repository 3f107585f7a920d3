"""Files beyond the size that a setting names: they are passed over, and that is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tensorlint.analysis import Analyzer, Change
from tensorlint.cli.main import main
from tensorlint.project.settings import Settings
from tensorlint.text import Span

MOST = 400
WHY = "it has more than 400 characters (setting `max-file-size`, in editors `maxFileSize`)"
SCRIPT = "import torch\nfrom table import COLUMNS\ntorch.nn.Linear(4, 2)(torch.zeros(8, 5))\ntorch.nn.Linear(4, 2)(torch.zeros(8, COLUMNS))\n"
LONG = "# " + "é" * MOST + "\n"


def analyzer(most: int = MOST) -> Analyzer:
    return Analyzer(lambda _: Settings(max_file_size=most))


def rows(found: Analyzer, path: Path) -> list[int]:
    report = found.report(str(path))
    assert report.skipped is None
    return [found.lines(each.location.path).position(each.location.span.start)[0] + 1 for each in report.findings]


@pytest.fixture
def script(tmp_path: Path) -> Path:
    (tmp_path / "table.py").write_text("COLUMNS = 5\n")
    path = tmp_path / "script.py"
    path.write_text(SCRIPT)
    return path


def test_a_file_that_is_too_large_says_so(script: Path) -> None:
    script.write_text(SCRIPT + LONG, encoding="utf-8")
    found = analyzer()
    found.view([str(script)])
    report = found.report(str(script))
    assert (report.skipped, report.is_too_large, report.findings) == (WHY, True, ())
    for nothing in (found.describe(str(script), 20), found.hints(str(script)), found.reveal(str(script))):
        assert not nothing
    unlimited = analyzer(0)
    unlimited.view([str(script)])
    assert rows(unlimited, script) == [3, 4]


def test_what_it_defines_is_unknown_to_others(script: Path) -> None:
    found = analyzer()
    found.view([str(script)])
    assert rows(found, script) == [3, 4]
    (script.parent / "table.py").write_text("COLUMNS = 5\n" + LONG, encoding="utf-8")
    found.refresh(str(script.parent / "table.py"))
    assert rows(found, script) == [3]


def test_characters_count_and_not_bytes(script: Path) -> None:
    room = MOST - len(SCRIPT) - 1
    script.write_text(SCRIPT + "#" + "é" * room, encoding="utf-8")
    found = analyzer()
    found.view([str(script)])
    assert rows(found, script) == [3, 4]
    script.write_text(SCRIPT + "#" + "é" * (room + 1), encoding="utf-8")
    found.refresh(str(script))
    assert found.report(str(script)).is_too_large


def test_an_open_file_may_grow_beyond_it_and_shrink_again(script: Path) -> None:
    found = analyzer()
    path = str(script)
    found.open(path, SCRIPT)
    assert found.follows(path)
    assert rows(found, script) == [3, 4]
    found.change(path, [Change(None, Span(0, 0), LONG), Change(None, Span(0, 0), "#\n")])
    assert found.report(path).is_too_large
    assert not found.follows(path)  # whoever has the text gives it as a whole
    found.open(path, SCRIPT)
    assert rows(found, script) == [3, 4]


def test_of_a_notebook_its_code_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.ipynb"

    def write(code: str) -> None:
        outputs = [{"output_type": "stream", "text": "x" * MOST}]
        cell = {"cell_type": "code", "source": code, "metadata": {}, "outputs": outputs, "execution_count": 1}
        path.write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))

    write("x = 1\n")
    found = analyzer()
    found.view([str(path)])
    assert found.report(str(path)).skipped is None
    write("x = 1\n" + LONG)
    found.refresh(str(path))
    assert found.report(str(path)).is_too_large


def test_the_command_line_names_it_and_looks_at_the_rest(script: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(script.parent)
    project = script.parent / "pyproject.toml"
    project.write_text("[tool.tensorlint]\nmax-file-size = 200\n")
    (script.parent / "generated.py").write_text("import torch\n" + "x = 1\n" * 100)
    for _ in range(2):  # the second run finds what the first one kept
        assert main(["check", ".", "--cache-dir", "kept"]) == 1
        ran = capsys.readouterr()
        assert ran.err == "generated.py: passed over: it has more than 200 characters (setting `max-file-size`, in editors `maxFileSize`)\n"
        assert ran.out.endswith(" 1 file passed over for its size.\n")
    assert main(["check", "generated.py"]) == 0
    assert capsys.readouterr().out == "1 file passed over for its size.\n"
    project.write_text("[tool.tensorlint]\nmax-file-size = 1_000\n")
    assert main(["check", ".", "--cache-dir", "kept"]) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("wrong", ["-1", "true", '"1 MB"', "1.5"])
def test_a_size_is_a_whole_number(script: Path, wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    (script.parent / "pyproject.toml").write_text(f"[tool.tensorlint]\nmax-file-size = {wrong}\n")
    assert main(["check", str(script)]) == 2
    assert f"pyproject.toml:2: `max-file-size` must be a whole number from 0, not `{wrong}`" in capsys.readouterr().err
