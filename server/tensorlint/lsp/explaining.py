"""The explanation of a rule: its page where documentation has an address, else in a message."""

from __future__ import annotations

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
            self._session.notices.show(f"{code}: {_opening(page)}")
        return page


def _opening(page: str) -> str:
    """The first paragraph of a page, on one line: messages show no Markdown."""
    paragraph = page.strip().split("\n\n", 1)[0]
    return " ".join(paragraph.replace("`", "").split()).lstrip("# ")
