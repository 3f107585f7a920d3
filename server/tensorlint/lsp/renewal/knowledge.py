"""What a server knows that its client relies on: gathered in one, taken over by the next.

Each part is pickled by itself. Without the first two nobody can go on; what else cannot be read is found out anew, as at the first start.
"""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from tensorlint.lsp.server import Server
    from tensorlint.lsp.workspace import Workspace

    class Holder(Protocol):
        """Whoever knows something."""

        @property
        def state(self) -> Any: ...

        def restore(self, state: Any) -> None: ...


CLIENT, DOCUMENTS, VIEW = "client", "documents", "view"

Knowledge = dict[str, bytes]


def gather(server: Server) -> Knowledge:
    """All that is known now."""
    workspace, protocol = server.open_workspace, server.protocol
    known: dict[str, Any] = {
        CLIENT: (workspace.params, protocol.trace, protocol.patient()),  # type: ignore[attr-defined]
        DOCUMENTS: workspace.session.documents.state,
        VIEW: workspace.session.outlook,
    }
    known.update((name, holder.state) for name, holder in _holders(workspace).items())
    return {name: pickle.dumps(each, pickle.HIGHEST_PROTOCOL) for name, each in known.items()}


def restore(server: Server, known: Knowledge) -> bool:
    """Takes over what another one knew; whether that was all of it. Raises where the client and its documents cannot be taken over."""
    params, trace, _ = pickle.loads(known[CLIENT])
    server.protocol.resume(params, trace)  # type: ignore[attr-defined]
    workspace = server.open_workspace
    workspace.session.documents.restore(pickle.loads(known[DOCUMENTS]))
    whole = True
    for name, holder in _holders(workspace).items():
        try:
            holder.restore(pickle.loads(known[name]))
        except Exception as error:
            server.notices.failed(f"taking over {name}", error)
            whole = False
    try:
        outlook = pickle.loads(known[VIEW])
    except Exception as error:
        server.notices.failed(f"taking over {VIEW}", error)
        return False
    workspace.session.resume(*outlook)
    return whole


def ask_again(server: Server, known: Knowledge) -> None:
    """The requests that were waiting for news wait for them here."""
    server.protocol.ask_again(pickle.loads(known[CLIENT])[2])  # type: ignore[attr-defined]


def _holders(workspace: Workspace) -> dict[str, Holder]:
    return {
        "settings": workspace.configuration,
        "what was shown": workspace.session.notices,
        "what was told": workspace.delivery,
        "the files that were seen": workspace.scanning,
        "what closed files say": workspace.closed_files,
        "what was told of closed files": workspace.whole,
        "the folder of pages": workspace.explaining,
    }
