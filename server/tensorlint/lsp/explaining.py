"""The explanation of a rule: its page where documentation has an address, else as a document of its own, at least in a message."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.findings import Finding
    from tensorlint.lsp.session import Session

COMMAND = "tensorlint.explainRule"


class Explaining:
    """Offers the explanation with a finding, and gives it."""

    def __init__(self, session: Session, open_address: Callable[[types.ShowDocumentParams], None]) -> None:
        self._session = session
        self._open = open_address
        self._folder: Path | None = None  # where pages are written for editors that only show files

    @property
    def state(self) -> Path | None:
        """Where pages were written."""
        return self._folder

    def restore(self, state: Path | None) -> None:
        """Where pages were written before the server started anew: they go with the client."""
        self._folder = state

    def command(self, path: str, finding: Finding) -> types.Command | None:
        """The command that explains the rule of a finding; None where there is nothing to show."""
        address = self._session.configuration.settings_for(path).address(finding.code, finding.rule)
        if not (address and self._session.client.show_document) and self._session.engine.page(finding.code) is None:
            return None
        title = f"Explain {finding.code} ({finding.rule})"
        return types.Command(title=title, command=COMMAND, arguments=[finding.code, address or ""])

    def explain(self, code: str, address: str) -> str | None:
        """Shows the page and answers with its Markdown; a client that shows that one is not shown the rest as well."""
        if address and self._session.client.show_document:
            self._open(types.ShowDocumentParams(address, external=True))
            return None
        page = self._session.engine.page(code)
        if page is not None and not self._session.client.pages:
            written = self._write(code, page) if self._session.client.show_document else None
            if written is not None:
                self._open(types.ShowDocumentParams(written.as_uri(), external=False, take_focus=True))
            else:
                self._session.notices.show(f"{code}: {_opening(page)} With examples: tensorlint rule {code}")
        return page

    def stop(self) -> None:
        """The client is leaving: no page stays behind."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _write(self, code: str, page: str) -> Path | None:
        """The page as a file; None where none can be written."""
        try:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="tensorlint-"))
            file = self._folder / f"{code}.md"
            file.write_text(page.strip() + "\n", encoding="utf-8")
        except OSError as error:
            self._session.notices.log(f"the page of {code} could not be written: {error}")
            return None
        return file


def _opening(page: str) -> str:
    """The first paragraph of a page, on one line: messages show no Markdown."""
    paragraph = page.strip().split("\n\n", 1)[0]
    return " ".join(paragraph.replace("`", "").split()).lstrip("# ")
