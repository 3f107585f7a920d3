"""Code actions: the repairs of findings, all of a rule, all of a file, silence here, and an explanation.

Edits are made when an action is chosen, where the client can wait for that. `data` says which text the action was offered for; after
an edit in between it gives none and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from tensorlint.findings import Safety
from tensorlint.lsp.diagnostics import diagnostic_of, name_of
from tensorlint.lsp.edits import Placed, difference, workspace_edit
from tensorlint.lsp.suppressing import ignore_edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.findings import Finding
    from tensorlint.lsp.buffers import Part
    from tensorlint.lsp.explaining import Explaining
    from tensorlint.lsp.session import Session

FIX_ALL = "source.fixAll.tensorlint"
FIX_NOTEBOOK = f"notebook.{FIX_ALL}"
"""All of a notebook. VS Code asks for such a kind when one is saved, at its first cell, whatever that is."""
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL, FIX_NOTEBOOK)
CHANGED = "tensorlint: the text has changed since this was offered. Please ask again."


class Offer(NamedTuple):
    """What an action does, kept in its `data` until it is chosen."""

    what: str  # fix, rule, all, cell or ignore
    uri: str
    version: int
    key: str = ""  # of the finding
    code: str = ""
    nth: int = 0  # of the finding's fixes
    title: str = ""

    @classmethod
    def read(cls, data: object) -> Offer | None:
        """An offer of ours that comes back; None for anything else."""
        if not isinstance(data, dict) or set(data) != set(cls._fields):
            return None
        offer = cls(**data)
        wanted = (str, str, int, str, str, int, str)
        return offer if all(isinstance(value, kind) for value, kind in zip(offer, wanted, strict=True)) else None


class Actions:
    """Answers `textDocument/codeAction` and `codeAction/resolve`."""

    def __init__(self, session: Session, explaining: Explaining) -> None:
        self._session = session
        self._explaining = explaining

    def offered(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """What can be done at a range."""
        session = self._session
        part = session.documents.part(params.text_document.uri)
        if part is None or session.is_silent(part.buffer) or session.awaits(part.buffer):
            return []
        report = session.report(part.buffer)
        if report is None:
            return []
        start, end = session.positions.span(part.lines, params.range)
        only = params.context.only
        actions: list[types.CodeAction | None] = []
        if _wanted(types.CodeActionKind.QuickFix, only):
            for finding in report.findings:
                span = finding.location.span
                if finding.location.cell == part.cell and span.start <= end and start <= span.end:
                    actions.extend(self._of_finding(part, finding, report.findings))
        for kind in (FIX_ALL,) if part.cell is None else (FIX_ALL, FIX_NOTEBOOK):
            if report.findings and _wanted(kind, only):
                # VS Code asks every cell of a notebook that is saved for `source` kinds at once, and applies what each one answers.
                alone = part.cell is not None and kind == FIX_ALL
                title = "Fix all tensorlint findings that have a preferred fix" + (" in this cell" if alone else "")
                actions.append(self._action(title, kind, Offer("cell" if alone else "all", part.uri, part.version)))
        return [action for action in actions if action is not None]

    def resolve(self, action: types.CodeAction) -> types.CodeAction:
        """Fills in the edit of an action that was chosen."""
        offer = Offer.read(action.data)
        if offer is None or action.edit is not None:
            return action
        part = self._session.documents.part(offer.uri)
        if part is None or part.version != offer.version:
            self._session.notices.show(CHANGED)
            return action
        self._session.bring_up_to_date()
        try:
            action.edit = self._edit(part, offer)
        except LookupError:
            self._session.notices.show(CHANGED)
        return action

    def _of_finding(self, part: Part, finding: Finding, findings: tuple[Finding, ...]) -> Iterator[types.CodeAction | None]:
        about = [diagnostic_of(self._session, part, finding)]
        offer = Offer("fix", part.uri, part.version, name_of(finding), finding.code)
        fixes = self._session.fixes(part.buffer.path, finding)
        for nth, fix in enumerate(fixes):
            yield self._action(
                fix.title,
                types.CodeActionKind.QuickFix,
                offer._replace(nth=nth, title=fix.title),
                about,
                preferred=fix.safety is Safety.PREFERRED,
            )
        alike = sum(other.code == finding.code for other in findings)
        if alike > 1 and any(fix.safety is Safety.PREFERRED for fix in fixes):
            title = f"Fix all {finding.code} ({finding.rule}) in this file"
            yield self._action(title, types.CodeActionKind.QuickFix, offer._replace(what="rule"), about)
        title = f"Ignore {finding.code} ({finding.rule}) here"
        yield self._action(title, types.CodeActionKind.QuickFix, offer._replace(what="ignore"), about)
        command = self._explaining.command(part.buffer.path, finding)
        if command is not None:
            yield types.CodeAction(command.title, kind=types.CodeActionKind.QuickFix, diagnostics=about, command=command)

    def _action(self, title: str, kind: str, offer: Offer, about: list[types.Diagnostic] | None = None, *, preferred: bool = False) -> types.CodeAction | None:
        """An action without its edit; with it, for a client that cannot ask for it later (None if there is none)."""
        client = self._session.client
        action = types.CodeAction(title, kind=kind, diagnostics=about)
        if client.preferred and preferred:
            action.is_preferred = True
        if client.resolve_edits:
            action.data = offer._asdict()
            return action
        part = self._session.documents.part(offer.uri)
        action.edit = self._edit(part, offer) if part is not None else None
        return action if action.edit is not None else None

    def _edit(self, part: Part, offer: Offer) -> types.WorkspaceEdit | None:
        """The edit of an offer for the present text. LookupError where what it was about is no longer there."""
        path = part.buffer.path
        if offer.what == "all":
            return self._fix_all(path, None)
        if offer.what == "cell":
            return self._fix_all(path, None, part.cell)
        if offer.what == "rule":
            return self._fix_all(path, frozenset({offer.code}))
        report = self._session.report(part.buffer)
        finding = next((item for item in report.findings if name_of(item) == offer.key), None) if report else None
        if finding is None:
            raise LookupError(offer.key)
        if offer.what == "ignore":
            silence = ignore_edit(part.text, finding.location.span, finding.code)
            return None if silence is None else workspace_edit(self._session, path, [(part.cell, silence)])
        fixes = self._session.fixes(path, finding)
        if not (0 <= offer.nth < len(fixes) and fixes[offer.nth].title == offer.title):
            raise LookupError(offer.title)
        fix = fixes[offer.nth]
        return workspace_edit(self._session, fix.path, fix.edits)

    def _fix_all(self, path: str, codes: frozenset[str] | None, only: int | None = None) -> types.WorkspaceEdit | None:
        """All preferred fixes, or what they change in one cell; None where none applies, which is nothing to bother anyone with (it runs on every save)."""
        fixed = self._session.fix_all(path, codes)
        buffer = self._session.documents.at(path)
        if fixed is None or buffer is None:
            return None
        edits: list[Placed] = []
        for cell, text in fixed.texts:
            part = buffer.part(cell)
            if part is None:
                return None
            if only is None or cell == only:
                edits.extend((cell, edit) for edit in difference(part.text, text))
        return workspace_edit(self._session, path, edits) if edits else None


def _wanted(kind: str, only: object) -> bool:
    """Whether a client that asks for some kinds wants this one: `source` includes `source.fixAll.tensorlint`."""
    if not isinstance(only, (list, tuple)):
        return True
    return any(asked in {"", kind} or kind.startswith(f"{asked}.") for asked in map(_text, only))


def _text(kind: object) -> str:
    return str(kind.value) if isinstance(kind, types.CodeActionKind) else str(kind)
