"""A real server for each test, and the editors that it is tried with."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

sys.path.insert(0, str(Path(__file__).parent))  # the small analysis and the editor, for tests and server alike

from editor import CLIENTS, HERE, Editor, initialize_params

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from editor import Start


@pytest_asyncio.fixture
async def start(tmp_path: Path) -> AsyncIterator[Start]:
    """Starts an editor by the name of its recorded parameters, with a server."""
    editors: list[Editor] = []

    async def begin(client: str, *arguments: str, settings: dict[str, Any] | None = None, **options: Any) -> Editor:
        editor = Editor()
        editors.append(editor)
        editor.root = tmp_path
        editor.settings = settings
        await editor.start_io(sys.executable, str(HERE / "fake_server.py"), *arguments)
        editor.result = await editor.initialize_session(initialize_params(client, tmp_path, **options))
        return editor

    yield begin
    for editor in editors:
        await editor.shutdown_session()
        await editor.stop()


@pytest.fixture(params=sorted(path.stem for path in CLIENTS.glob("*.json")))
def any_client(request: pytest.FixtureRequest) -> str:
    """Each of the recorded editors."""
    return str(request.param)
