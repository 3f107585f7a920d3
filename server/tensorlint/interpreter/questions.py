"""Questions: what a look at the store came to, kept for as long as all that was read for it is as it was.

The same is asked of one object again and again (which parts has this network, are its weights fresh?), by each call of it and each pass of a loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from tensorlint.interpreter.store import MISSING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.store import Delta

T = TypeVar("T")

MAX_KEPT: Final = 4096
"""As many answers are kept: of the networks of one program there are seldom more."""


class Answer:
    """What a question came to, and what was read for it."""

    __slots__ = ("reads", "value")

    def __init__(self, value: object, reads: Delta) -> None:
        self.value = value
        self.reads = reads


def ask(m: Machine, question: object, subject: object, work: Callable[[], T]) -> T:
    """What `work` comes to, which reads the store and writes nothing; `question` and `subject` say all else that it goes by, but for the path's tests.

    Whoever gets the answer changes nothing in it. Its reads are noted as if it was worked out anew.
    """
    store = m.store
    key = (question, subject, m.condition)
    known = m.answers.get(key)
    if known is not None and _holds(store.data, known.reads):
        store.note_all(known.reads)
        return known.value  # type: ignore[return-value]  # what the same question came to
    reads: Delta = {}
    store.reads.append((len(store.journals), reads))
    try:
        value = work()
    finally:
        store.reads.pop()
    if _holds(store.data, reads):  # what other files hold under a name is in no key of the store
        if len(m.answers) >= MAX_KEPT:
            m.answers.clear()
        m.answers[key] = Answer(value, reads)
    return value


def _holds(data: Delta, reads: Delta) -> bool:
    for key, value in reads.items():  # noqa: SIM110  a generator would double what it costs
        if data.get(key, MISSING) is not value:
            return False
    return True
