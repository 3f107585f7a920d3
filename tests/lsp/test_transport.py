"""The line to the client: nothing else writes on it, and it ends cleanly."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.asyncio

SERVER = str(Path(__file__).parent / "fake_server.py")


def message(**body: Any) -> bytes:
    data = json.dumps({"jsonrpc": "2.0", **body}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(data), data)


INITIALIZE = message(id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
SHUTDOWN = message(id=9, method="shutdown")
EXIT = message(method="exit")


async def begin(*arguments: str) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(sys.executable, SERVER, *arguments, stdin=pipe, stdout=pipe, stderr=pipe)


def opened(text: str) -> bytes:
    document = {"uri": "untitled:1", "languageId": "python", "version": 1, "text": text}
    return message(method="textDocument/didOpen", params={"textDocument": document})


async def read(stream: asyncio.StreamReader) -> dict[str, Any]:
    header = await asyncio.wait_for(stream.readuntil(b"\r\n\r\n"), 30)
    length = next(line for line in header.split(b"\r\n") if line.startswith(b"Content-Length"))
    return json.loads(await stream.readexactly(int(length.split(b":")[1])))


async def test_what_is_printed_goes_to_standard_error() -> None:
    server = await begin()
    server.stdin.write(INITIALIZE + message(method="initialized", params={}) + opened("PRINT BAD\n"))
    found = []
    while not found or found[-1].get("method") != "textDocument/publishDiagnostics":
        found.append(await read(server.stdout))
    assert len(found[-1]["params"]["diagnostics"]) == 1
    rest, printed = await server.communicate(SHUTDOWN + EXIT)
    assert b"stray" not in rest
    assert b"a stray line" in printed
    assert b"another, past Python" in printed
    assert server.returncode == 0


async def test_leaving_without_a_shutdown_is_an_error() -> None:
    server = await begin()
    await server.communicate(INITIALIZE + EXIT)
    assert server.returncode == 1


async def test_a_client_that_vanishes_ends_the_server() -> None:
    for broken in (b"", INITIALIZE[:60]):
        server = await begin()
        await server.communicate(INITIALIZE + broken)
        assert server.returncode == 1


async def test_nothing_is_said_on_standard_error_in_an_ordinary_session() -> None:
    server = await begin()
    cancelled = message(method="$/cancelRequest", params={"id": 77})
    unknown = message(method="tensorlint/unknown", params={})
    _, printed = await server.communicate(INITIALIZE + opened("BAD\n") + cancelled + unknown + SHUTDOWN + EXIT)
    assert printed == b""
    assert server.returncode == 0


async def test_a_message_that_cannot_be_read_does_not_end_the_server() -> None:
    server = await begin()
    broken = b"Content-Length: 5\r\n\r\n{nope"
    rest, _ = await server.communicate(INITIALIZE + broken + SHUTDOWN + EXIT)
    assert b'"id": 9' in rest
    assert server.returncode == 0


async def test_a_port_serves_one_client() -> None:
    server = await begin("--tcp")
    said = (await asyncio.wait_for(server.stdout.readline(), 30)).decode()
    assert said.startswith("tensorlint listens on 127.0.0.1:")
    reader, writer = await asyncio.open_connection("127.0.0.1", int(said.rpartition(":")[2]))
    writer.write(INITIALIZE + SHUTDOWN + EXIT)
    answer = await read(reader)
    assert answer["result"]["serverInfo"]["name"] == "tensorlint"
    assert (await read(reader))["id"] == 9
    assert await asyncio.wait_for(server.wait(), 30) == 0
    writer.close()


async def test_long_messages_arrive_whole_both_ways() -> None:
    server = await begin()
    server.stdin.write(INITIALIZE + opened("BAD\n" * 5_000))
    found: dict[str, Any] = {}
    while found.get("method") != "textDocument/publishDiagnostics":
        found = await read(server.stdout)
    assert len(found["params"]["diagnostics"]) == 5_000
    await server.communicate(SHUTDOWN + EXIT)
    assert server.returncode == 0


async def test_one_socket_for_both_directions() -> None:
    ours, theirs = socket.socketpair()
    ours.settimeout(30)
    with ours:
        with theirs:
            server = subprocess.Popen([sys.executable, SERVER], stdin=theirs, stdout=theirs)
        ours.sendall(INITIALIZE + opened("BAD\n" * 5_000))
        reader = ours.makefile("rb")
        found: dict[str, Any] = {}
        while found.get("method") != "textDocument/publishDiagnostics":
            length = int(reader.readline().split(b":")[1])
            while reader.readline().strip():
                pass
            found = json.loads(reader.read(length))  # far longer than the socket holds at a time
        assert len(found["params"]["diagnostics"]) == 5_000
        ours.sendall(SHUTDOWN + EXIT)
        assert server.wait(30) == 0


async def test_a_recorded_session_is_answered_too(tmp_path: Path) -> None:
    record = tmp_path / "session"
    record.write_bytes(INITIALIZE + SHUTDOWN + EXIT)
    with record.open("rb") as source:
        done = subprocess.run([sys.executable, SERVER], stdin=source, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0
    assert b'"id": 9' in done.stdout
