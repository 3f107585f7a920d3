"""Neovim, old and current, and Emacs with eglot: findings appear, a fix is applied, the findings follow."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def run(command: list[str], workspace: Path, environment: dict[str, str]) -> str:
    file = workspace / "metric.py"
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, env={**environment, "FILE": str(file)}, cwd=workspace, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (workspace / "was_run").exists(), "a file of the workspace was run"
    return done.stdout + done.stderr


@pytest.mark.parametrize("nvim", ["/usr/bin/nvim", "neovim/bin/nvim"], ids=["neovim-0.7", "neovim-0.11"])
def test_neovim(nvim: str, editors: Path, workspace: Path, server_environment: dict[str, str]) -> None:
    # Neovim itself would look for a Python host, and let that import what lies in the folder.
    out = run(
        [str(editors / nvim), "--headless", "--clean", "--cmd", "let g:loaded_python3_provider = 0", "-c", f"luafile {HERE / 'neovim.lua'}"],
        workspace,
        server_environment,
    )
    assert "finding TL301 1 predictions" in out
    assert out.count("finding TL301 1 predictions") == 2, "the range is right on the line with an emoji too"
    assert "fixed error = mean_squared_error(targets, predictions.reshape(targets.shape))" in out
    assert "left 1" in out


@pytest.mark.parametrize("nvim", ["/usr/bin/nvim", "neovim/bin/nvim"], ids=["neovim-0.7", "neovim-0.11"])
def test_neovim_does_not_notice_that_the_server_starts_anew(nvim: str, editors: Path, workspace: Path, server_environment: dict[str, str]) -> None:
    environment = {**server_environment, "SERVER": str(HERE.parent / "lsp" / "renewing_server.py")}
    script = f"luafile {HERE / 'neovim_renewal.lua'}"
    out = run([str(editors / nvim), "--headless", "--clean", "--cmd", "let g:loaded_python3_provider = 0", "-c", script], workspace, environment)
    assert "renewed, and now 5" in out


def test_emacs(workspace: Path, server_environment: dict[str, str]) -> None:
    out = run(["emacs", "-Q", "--batch", "-l", str(HERE / "eglot.el")], workspace, server_environment)
    assert out.count("finding predictions") == 2
    assert "left 1" in out
