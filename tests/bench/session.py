"""A language server under the clock: starts it, opens a file, types into it, and waits for the diagnostics of that very text."""

from __future__ import annotations

import json
import subprocess
import tempfile
import threading
from pathlib import Path
from time import perf_counter
from typing import Any, BinaryIO

CAPABILITIES: dict[str, Any] = {
    "general": {"positionEncodings": ["utf-16"]},
    "textDocument": {
        "diagnostic": {"dynamicRegistration": False, "relatedInformation": True, "dataSupport": True},
        "synchronization": {"dynamicRegistration": False},
        "codeAction": {
            "dataSupport": True,
            "isPreferredSupport": True,
            "resolveSupport": {"properties": ["edit"]},
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source.fixAll"]}},
        },
    },
    "notebookDocument": {"synchronization": {"dynamicRegistration": False}},
    "workspace": {"configuration": True, "workspaceFolders": True, "diagnostics": {"refreshSupport": True}},
}


class Failed(Exception):
    """The server did not do what an editor needs of it."""


class Session:
    """One server process, talked to synchronously; the server's own requests are answered as they come."""

    def __init__(self, command: list[str], root: Path) -> None:
        self.errors = tempfile.TemporaryFile()  # noqa: SIM115  closed in `end`
        self.began = perf_counter()
        self.process = subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._in: BinaryIO = self.process.stdin  # type: ignore[assignment]
        self._out: BinaryIO = self.process.stdout  # type: ignore[assignment]
        self._number = 0
        self._watchdog = threading.Timer(900, self.process.kill)
        self._watchdog.daemon = True
        self._watchdog.start()
        folder = {"uri": root.as_uri(), "name": root.name}
        self.request(
            "initialize",
            {"processId": None, "rootUri": folder["uri"], "workspaceFolders": [folder], "capabilities": CAPABILITIES},
        )
        self.startup = perf_counter() - self.began
        self.notify("initialized", {})

    def notify(self, method: str, params: Any) -> None:
        """Sends a notification."""
        self._send({"method": method, "params": params})

    def request(self, method: str, params: Any) -> Any:
        """Sends a request and waits for its answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if "method" not in message and message.get("id") == number:
                if "error" in message:
                    raise Failed(f"{method}: {message['error']}")
                return message["result"]
            if "method" in message and "id" in message:
                self._answer(message)

    def open(self, uri: str, text: str) -> float:
        """Opens a document; seconds until its diagnostics are here."""
        began = perf_counter()
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "python", "version": 1, "text": text}})
        self.pull(uri)
        return perf_counter() - began

    def close(self, uri: str) -> None:
        """Closes a document."""
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def change(self, uri: str, version: int, change: dict[str, Any]) -> tuple[float, list[dict[str, Any]]]:
        """Changes a document; seconds until the diagnostics of that text are here, and those."""
        began = perf_counter()
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]})
        items = self.pull(uri)
        return perf_counter() - began, items

    def open_notebook(self, uri: str, texts: list[str]) -> list[str]:
        """Opens a notebook of code cells; the addresses of these."""
        uris = [f"{uri}#cell{index}" for index in range(len(texts))]
        cells = [{"kind": 2, "document": each} for each in uris]
        documents = [{"uri": each, "languageId": "python", "version": 1, "text": text} for each, text in zip(uris, texts, strict=True)]
        notebook = {"uri": uri, "notebookType": "jupyter-notebook", "version": 1, "cells": cells}
        self.notify("notebookDocument/didOpen", {"notebookDocument": notebook, "cellTextDocuments": documents})
        for each in uris:
            self.pull(each)
        return uris

    def change_cell(self, uris: list[str], at: int, version: int, change: dict[str, Any]) -> float:
        """Changes a cell; seconds until the diagnostics of it and of the cells behind it are here."""
        began = perf_counter()
        content = {"document": {"uri": uris[at], "version": version}, "changes": [change]}
        notebook = {"version": version, "uri": uris[0].partition("#")[0]}
        self.notify("notebookDocument/didChange", {"notebookDocument": notebook, "change": {"cells": {"textContent": [content]}}})
        for each in uris[at:]:
            self.pull(each)
        return perf_counter() - began

    def pull(self, uri: str) -> list[dict[str, Any]]:
        """Messages are handled in order, so the answer is about the text that was sent last."""
        answer = self.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
        items: list[dict[str, Any]] = answer.get("items", [])
        return items

    def memory(self) -> float:
        """The resident memory in MiB, where the system tells."""
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        except OSError:
            return float("nan")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))

    def end(self) -> None:
        """Shuts the server down."""
        try:
            self.request("shutdown", None)
            self.notify("exit", None)
            self.process.wait(30)
        finally:
            self._watchdog.cancel()
            self.process.kill()
            self.errors.close()

    def _send(self, body: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **body}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._in.flush()

    def _read(self) -> dict[str, Any]:
        length = 0
        while (line := self._out.readline()).strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not line:
            self.errors.seek(0)
            raise Failed("the server ended: " + self.errors.read().decode(errors="replace")[-2000:])
        message: dict[str, Any] = json.loads(self._out.read(length))
        return message

    def _answer(self, message: dict[str, Any]) -> None:
        asked = (message.get("params") or {}).get("items", [])
        result = [None] * len(asked) if message["method"] == "workspace/configuration" else None
        self._send({"id": message["id"], "result": result})
