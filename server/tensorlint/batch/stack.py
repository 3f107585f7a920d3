"""One piece of memory for the frames of all calls.

From version 3.11 on Python keeps frames in pieces of 16 kB, asks the system for the next piece when a call does not fit any more, and gives it back when that
call returns. An interpreter calls itself some hundred deep, and a loop that happens to stand at the edge of a piece pays for it with each of its calls: a
check of 98 files asked 170,000 times, which was a seventh of its processor time. A piece is as large as the frame needs that it is made for, so a frame
that says it needs a megabyte leaves room for all that are called from it. Of memory that nobody writes to the system gives none.
"""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

WORDS: Final = (1 << 20) // 8
"""What the frame says that it needs: with its own few words on top a piece of twice that is made."""


def _run(work: Callable[[], T]) -> T:
    return work()


_roomy = FunctionType(_run.__code__.replace(co_stacksize=WORDS), {})


def in_one_piece(work: Callable[[], T]) -> T:
    """Does some work; the frames of all that it calls in this thread lie in one piece of memory."""
    result: T = _roomy(work)
    return result
