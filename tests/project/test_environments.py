"""The project's environment is found by its files, and what of the project's own it links to is found in it. The layouts were made by the tools themselves once and are copied here."""

from __future__ import annotations

import base64
import hashlib
import os
import sys
from pathlib import Path

import pytest

from tensorlint.analysis import Analyzer
from tensorlint.cli.main import main
from tensorlint.project.environments import environment_at, find_environment
from tensorlint.project.imports import ImportResolver
from tensorlint.project.linked import linked_packages
from tensorlint.project.settings import Settings, load_settings

SCRIPT = """import torch
from house.net import Net

net = Net()
with torch.no_grad():
    print(net(torch.rand(5, 4)).argmax(dim=1))
"""
NET = """from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5), nn.Linear(8, 2))

    def forward(self, rows):
        return self.body(rows)
"""
FINDER = """from __future__ import annotations
import sys

MAPPING: dict[str, str] = {mapping!r}
NAMESPACES: dict[str, list[str]] = {{}}
"""


@pytest.fixture(autouse=True)
def nothing_is_active(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("VIRTUAL_ENV", "CONDA_PREFIX", "CONDA_DEFAULT_ENV", "UV_PROJECT_ENVIRONMENT", "POETRY_VIRTUALENVS_PATH", "POETRY_CACHE_DIR", "WORKON_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "platform", "linux")


def venv(folder: Path) -> Path:
    """An environment as `python -m venv` lays it out; its interpreter would leave a mark if it were started."""
    site = folder / "lib/python3.12/site-packages"
    site.mkdir(parents=True)
    (folder / "pyvenv.cfg").write_text("home = /usr/bin\n")
    (folder / "bin").mkdir()
    interpreter = folder / "bin/python"
    interpreter.write_text(f"#!/bin/sh\ntouch '{folder}/was_run'\n")
    interpreter.chmod(0o755)
    return site


def digest(path: Path) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(str(path).encode()).digest()).decode()[:8]


def test_environments_beside_the_code(tmp_path: Path) -> None:
    for name in (".venv", "venv", "env", ".pixi/envs/default"):
        project = tmp_path / name.replace("/", "-") / "project"
        (project / "scripts/deep").mkdir(parents=True)
        venv(project / name)
        assert find_environment(str(project / "scripts/deep")) == str(project / name)
    conda = tmp_path / "conda"
    (conda / ".conda/conda-meta").mkdir(parents=True)
    assert find_environment(str(conda)) == str(conda / ".conda")
    (tmp_path / "other/env").mkdir(parents=True)  # a folder of that name that is none
    assert find_environment(str(tmp_path / "other")) is None


def test_the_environment_of_a_repository_further_up_is_not_the_project_s(tmp_path: Path) -> None:
    venv(tmp_path / ".venv")
    (tmp_path / "inner/.git").mkdir(parents=True)
    assert find_environment(str(tmp_path / "inner")) is None


def test_the_interpreter_that_pdm_has_selected(tmp_path: Path) -> None:
    venv(tmp_path / "elsewhere/pdm-venv")
    project = tmp_path / "project"
    project.mkdir()
    (project / ".pdm-python").write_text(f"{tmp_path}/elsewhere/pdm-venv/bin/python")
    assert find_environment(str(project)) == str(tmp_path / "elsewhere/pdm-venv")


def test_environments_that_poetry_and_pipenv_keep_elsewhere(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "poetry.lock").touch()
    home = tmp_path / "home/.cache/pypoetry/virtualenvs"
    for python in ("3.9", "3.12"):
        venv(home / f"my-own-pkg-{digest(project)}-py{python}")
    venv(home / f"my-own-pkg-{digest(tmp_path)}-py3.13")  # of another project
    assert find_environment(str(project)) == str(home / f"my-own-pkg-{digest(project)}-py3.12")
    assert find_environment(str(project), None, {"POETRY_VIRTUALENVS_PATH": str(tmp_path)}) is None
    other = tmp_path / "other"
    other.mkdir()
    (other / "Pipfile").touch()
    kept = tmp_path / f"home/.local/share/virtualenvs/other-{digest(other / 'Pipfile')}"
    venv(kept)
    assert find_environment(str(other)) == str(kept)


def test_the_environment_that_conda_makes_of_a_file(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "environment.yml").write_text("name: houses  # of the city\nchannels:\n  - conda-forge\n")
    kept = tmp_path / "home/miniforge3/envs/houses"
    (kept / "conda-meta").mkdir(parents=True)
    assert find_environment(str(project)) == str(kept)
    far = tmp_path / "far/houses"
    (far / "conda-meta").mkdir(parents=True)
    (tmp_path / "home/.conda").mkdir()
    (tmp_path / "home/.conda/environments.txt").write_text(f"{tmp_path}/gone/houses\n{far}\n")
    assert find_environment(str(project)) == str(far)


def test_an_active_environment_goes_first_but_not_conda_s_own(tmp_path: Path) -> None:
    venv(tmp_path / ".venv")
    venv(tmp_path / "active")
    assert find_environment(str(tmp_path), None, {"VIRTUAL_ENV": str(tmp_path / "active")}) == str(tmp_path / "active")
    assert find_environment(str(tmp_path), None, {"VIRTUAL_ENV": str(tmp_path / "gone")}) == str(tmp_path / ".venv")
    base = {"CONDA_PREFIX": str(tmp_path / "active"), "CONDA_DEFAULT_ENV": "base"}
    assert find_environment(str(tmp_path), None, base) == str(tmp_path / ".venv")


def test_what_a_setting_names(tmp_path: Path) -> None:
    venv(tmp_path / "named")
    assert environment_at(str(tmp_path / "named")) == str(tmp_path / "named")
    assert environment_at(str(tmp_path / "named/bin/python")) == str(tmp_path / "named")
    assert environment_at(str(tmp_path / "gone/bin/python")) is None
    (tmp_path / "pyproject.toml").write_text('[tool.tensorlint]\nenvironment = "named"\n')
    assert load_settings(tmp_path).environment_path == str(tmp_path / "named")


def test_links_are_those_that_tools_write(tmp_path: Path) -> None:
    site = venv(tmp_path / ".venv")
    for name in ("src", "flat/flatpkg", "lib/python3/dist-packages"):
        (tmp_path / name).mkdir(parents=True)
    (site / "__editable__.My.Own_Pkg-0.1.pth").write_text(f"{tmp_path}/src\n")
    (site / "__editable__.flat-0.1.pth").write_text("import __editable___flat_0_1_finder; __editable___flat_0_1_finder.install()")
    (site / "__editable___flat_0_1_finder.py").write_text(FINDER.format(mapping={"flatpkg": f"{tmp_path}/flat/flatpkg"}))
    (site / "distutils-precedence.pth").write_text("import os; var = 'SETUPTOOLS_USE_DISTUTILS'")
    (site / "odd.pth").write_text(f"# nothing\n\n{tmp_path}/gone\n{tmp_path}/lib/python3/dist-packages\nimport __editable___gone_finder\n")
    linked = linked_packages(str(tmp_path / ".venv"))
    assert linked == ((f"{tmp_path}/src",), (("flatpkg", f"{tmp_path}/flat/flatpkg"),))
    assert linked_packages(str(tmp_path / "nowhere")) == ((), ())


def linked_project(tmp_path: Path) -> tuple[Path, Path]:
    """A script, and in another folder a package of its own that is linked into the script's environment."""
    package = tmp_path / "packages/house/house"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "net.py").write_text(NET)
    project = tmp_path / "project"
    project.mkdir()
    (project / "script.py").write_text(SCRIPT)
    link = venv(project / ".venv") / "house.pth"
    link.write_text(f"{package.parent}\n")
    return project, link


def test_a_linked_package_is_followed_and_no_interpreter_is_started(tmp_path: Path) -> None:
    project, link = linked_project(tmp_path)
    script = str(project / "script.py")

    def codes() -> list[str]:
        analyzer = Analyzer(lambda _: Settings())
        analyzer.view([script])
        return [finding.code for finding in analyzer.report(script).findings]

    assert codes() == ["TL201"]
    link.unlink()
    assert codes() == [], "what is not found is unknown"
    assert not (project / ".venv/was_run").exists()


def test_what_is_kept_of_a_run_hangs_on_the_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    project, link = linked_project(tmp_path)
    monkeypatch.chdir(project)
    (project / "script.py").write_text(SCRIPT + "#" * 2000 + "\n")  # small files are not kept
    statuses = []
    for step in (lambda: None, lambda: None, link.unlink):
        step()
        statuses.append(main(["check", "--cache-dir", str(tmp_path / "cache"), "."]))
    assert statuses == [1, 1, 0], capsys.readouterr().out
    assert os.listdir(tmp_path / "cache")


def test_neighbours_go_before_links(tmp_path: Path) -> None:
    project, _ = linked_project(tmp_path)
    (project / "house").mkdir()
    (project / "house/net.py").write_text("")
    resolver = ImportResolver(os.path.isfile)
    assert resolver.resolve(str(project / "script.py"), "house.net", 0) == str(project / "house/net.py")


def test_a_package_that_names_itself_is_found_wherever_the_project_begins(tmp_path: Path) -> None:
    home = tmp_path / "work"
    inits = ("house/__init__.py", "house/core/__init__.py", "house/core/parts/__init__.py", "garden/__init__.py")
    for name in (*inits, "house/core/net.py", "house/core/parts/layers.py", "house/data.py", "garden/core/net.py", "garden/scripts/a/b/c/ask.py"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text("")
    resolver = ImportResolver(os.path.isfile)
    origin = str(home / "house/core/parts/layers.py")
    assert resolver.resolve(origin, "house.core.net", 0) == str(home / "house/core/net.py")
    assert resolver.resolve(origin, "house.data", 0) == str(home / "house/data.py")
    script = str(home / "garden/scripts/a/b/c/ask.py")  # no part of the package: there may be another one of its name
    assert resolver.resolve(script, "garden.core.net", 0) is None
