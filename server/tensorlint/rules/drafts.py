"""What a rule yields: a finding whose places are still tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.rules.wording import within_limit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tensorlint.findings import Severity
    from tensorlint.repairs import Details
    from tensorlint.syntax import Place


class Repair:
    """A fix that may be built when it is asked for: the class of `details` tells which builder of `fixes/`."""

    __slots__ = ("details", "preferred", "title")

    def __init__(self, title: str, details: Details, *, preferred: bool) -> None:
        self.title = title
        self.details = details
        self.preferred = preferred


class Draft:
    """A finding before its places become ranges. `cause` is the token at fault: of the drafts of one cause, one speaks."""

    __slots__ = ("cause", "code", "message", "once", "part", "place", "related", "repairs", "severity", "trying")

    def __init__(
        self,
        code: str,
        place: Place,
        message: str,
        *,
        severity: Severity | None = None,
        related: Sequence[tuple[Place, str]] = (),
        cause: object = None,
        repairs: Sequence[Repair] = (),
        once: object = None,
        part: object = None,
    ) -> None:
        self.code = code
        self.place = place
        self.message = within_limit(message)
        self.severity = severity
        self.related = tuple(related)
        self.cause = place if cause is None else cause
        self.repairs = tuple(repairs)
        self.once = once  # of the drafts with one such key, the first in the file speaks
        self.part = part  # where the part of an object was built that this is about, where nobody in view asks an object that is known to have it
