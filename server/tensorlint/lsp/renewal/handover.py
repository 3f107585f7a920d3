"""What one server leaves to the next: anonymous memory whose descriptor stays open through `exec`, named in the environment.

Layout: the length of a pickle, the pickle, and the bytes of a message of which not all has come.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
from typing import TYPE_CHECKING, NamedTuple

from tensorlint import __version__

if TYPE_CHECKING:
    from tensorlint.lsp.renewal.knowledge import Knowledge

VARIABLE = "TENSORLINT_HANDOVER"

_REHEARSAL = "rehearsal"
_HEAD = struct.Struct("<Q")


class HandoverError(Exception):
    """What was left cannot be used."""


class Handover(NamedTuple):
    """The knowledge, and what the server held in memory that left it (bytes). The version is looked at before anything else is."""

    version: str
    held: int
    known: Knowledge


def write(handover: Handover) -> int:
    """Keeps it; the descriptor, which no other process gets unless it is passed on."""
    data = pickle.dumps(tuple(handover), pickle.HIGHEST_PROTOCOL)
    descriptor = os.memfd_create("tensorlint") if sys.platform == "linux" else -1
    with os.fdopen(os.dup(descriptor), "wb") as file:
        file.write(_HEAD.pack(len(data)) + data)
    return descriptor


def read(descriptor: int) -> tuple[Handover, bytes]:
    """What was left, and the bytes of an unfinished message. A place that others share is not moved."""
    try:
        data = os.pread(descriptor, os.fstat(descriptor).st_size, 0)
        (size,) = _HEAD.unpack_from(data)
        version, held, known = pickle.loads(data[_HEAD.size : _HEAD.size + size])
    except Exception as error:
        raise HandoverError(f"what the server left to itself cannot be read: {error!r}") from error
    if version != __version__:
        raise HandoverError(f"tensorlint is {__version__} by now, it was {version}")
    return Handover(version, held, known), data[_HEAD.size + size :]


def environment(descriptor: int, *, rehearsal: bool = False) -> dict[str, str]:
    """The environment of a process that shall find it."""
    return {**os.environ, VARIABLE: f"{descriptor}:{_REHEARSAL}" if rehearsal else str(descriptor)}


def passed() -> tuple[int, bool] | None:
    """The descriptor of what was left to this process, and whether that is a rehearsal; None where the server starts as usual."""
    number, _, kind = os.environ.pop(VARIABLE, "").partition(":")
    return (int(number), kind == _REHEARSAL) if number.isdecimal() else None
