"""When starting anew is worth it, and whom it may keep waiting."""

from __future__ import annotations

from typing import NamedTuple

MEGABYTE = 1 << 20


class Terms(NamedTuple):
    """Seconds and bytes. Tests have others."""

    quiet: float = 1.0  # without a message, after a document was closed
    apart: float = 10.0  # between two times
    after_refusal: float = 60.0  # until it is tried again where it was not worth it, or somebody would have waited
    grown: int = 24 * MEGABYTE  # since the server started: below that nothing is tried
    times: float = 1.2  # what the server holds has to be so many times what one needs that has started just now
    patience: float = 1.0  # processor time until that one would have answered: a key that comes meanwhile waits for so long
    longest: float = 20.0  # for the rehearsal
