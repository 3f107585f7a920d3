"""What the person in front of the editor is told: everything goes to the log, a message is shown once.

A failing handler would otherwise pop up at every key.
"""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from collections.abc import Callable

logger = logging.getLogger("tensorlint")

INTERNAL_ERROR = "tensorlint: an internal error, see its log. Other findings are not affected."


class Notices:
    """Logs and shows; the two callables send `window/logMessage` and `window/showMessage`."""

    def __init__(self, log: Callable[[types.LogMessageParams], None], show: Callable[[types.ShowMessageParams], None]) -> None:
        self._log = log
        self._show = show
        self._shown: set[str] = set()
        self._logged: set[str] = set()

    @property
    def state(self) -> tuple[set[str], set[str]]:
        """What was shown and logged."""
        return self._shown, self._logged

    def restore(self, state: tuple[set[str], set[str]]) -> None:
        """What was before the server started anew."""
        self._shown, self._logged = state

    def failed(self, doing: str, error: BaseException) -> None:
        """Something of ours raised. Findings that do not depend on it are still shown."""
        trace = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        self.internal(f"while {doing}: {trace.rstrip()}")

    def internal(self, text: str) -> None:
        """An internal error, described. The same one is logged once: it would come again at every key."""
        if text in self._logged:
            return
        self._logged.add(text)
        logger.debug("internal error %s", text)
        self._log(types.LogMessageParams(types.MessageType.Error, f"internal error {text}"))
        self.once(INTERNAL_ERROR, types.MessageType.Error)

    def once(self, text: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Shows a message that has not been shown yet."""
        if text not in self._shown:
            self._shown.add(text)
            self.show(text, kind)

    def show(self, text: str, kind: types.MessageType = types.MessageType.Info) -> None:
        """Shows a message, each time: the answer to something that the person just did."""
        self._show(types.ShowMessageParams(kind, text))

    def log(self, text: str) -> None:
        """A line in the log."""
        self._log(types.LogMessageParams(types.MessageType.Info, text))
