"""numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Registry


def register(registry: Registry) -> None:
    """All tables of numpy; that of its arrays first, to which others add methods."""
    from tensorlint.libraries.numpy import algebra, counting, creation, elementwise, joining, making, members, random, rearranging

    for table in (members, elementwise, creation, random, joining, rearranging, counting, algebra, making):
        table.register(registry)
