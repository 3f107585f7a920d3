"""The root of the abstract domain: values, the one unknown, and constants.

A value has content (immutable, compared by equality) and may carry tokens: opaque, hashable marks of where it was born.
Unknown is the top of everything, one object, and silent.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tensorlint.values.lineage import Origins

Token = Hashable
"""Where something was born; opaque here, turned into a range only on publishing."""


class Value:
    """Anything that an expression may evaluate to."""

    __slots__ = ()


class Unknown(Value):
    """Nothing is known of the value."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Unknown"


UNKNOWN: Final = Unknown()


class Const(Value):
    """A Python constant: None, bool, int, float, complex, str, bytes, Ellipsis, or one of an enumeration.

    computed: as of a `Number`; of a float alone.
    """

    __slots__ = ("computed", "value")

    def __init__(self, value: object, *, computed: bool = False) -> None:
        self.value = value
        self.computed = computed

    def __eq__(self, other: object) -> bool:
        # 1, 1.0 and True are equal in Python and are different contents here.
        if type(other) is not Const or type(other.value) is not type(self.value) or other.computed is not self.computed:
            return False
        return bool(other.value == self.value) or (self.value != self.value and other.value != other.value)  # one that is no number is like another

    def __hash__(self) -> int:
        return hash(self.value) if self.value == self.value else 0

    def __repr__(self) -> str:
        return repr(self.value)


NONE: Final = Const(None)
TRUE: Final = Const(True)
FALSE: Final = Const(False)


class Member:
    """A constant of an enumeration: what it is told apart by, and what it holds. Two of one name and one enumeration are one."""

    __slots__ = ("enumeration", "held", "kind", "name")

    def __init__(self, enumeration: Token, name: str, held: object, kind: str) -> None:
        self.enumeration = enumeration
        self.name = name
        self.held = held
        self.kind = kind  # the library's class that says what its attributes are

    def __eq__(self, other: object) -> bool:
        return type(other) is Member and (other.enumeration, other.name) == (self.enumeration, self.name)

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return self.name


class Number(Value):
    """A Python number of unknown value: `kind` is "int", "float" or "bool"; an int may be the size of an axis (`dim`), or a label (`classes`).

    computed: whether the program has calculated with it, so that it may be on another scale than what was read.
    statistic: which statistic of some data it is, where it is one.
    """

    __slots__ = ("classes", "computed", "dim", "kind", "origins", "statistic")

    def __init__(
        self,
        kind: str,
        dim: object = None,
        origins: Origins = frozenset(),
        *,
        classes: object = None,
        computed: bool = False,
        statistic: object = None,
    ) -> None:
        self.kind = kind
        self.computed = computed
        self.classes = classes  # how many there are, where it is the label of one of so many
        self.dim = dim
        self.origins = origins  # what it was computed from, so that its uses are theirs
        self.statistic = statistic

    def __eq__(self, other: object) -> bool:
        return (
            type(other) is Number
            and (other.kind, other.dim, other.origins, other.classes) == (self.kind, self.dim, self.origins, self.classes)
            and other.computed is self.computed
            and other.statistic == self.statistic
        )

    def __hash__(self) -> int:
        return hash((self.kind, self.dim, self.origins))

    def __repr__(self) -> str:
        return self.kind if self.dim is None else f"{self.kind} {self.dim}"


class Text(Value):
    """A string of unknown value. `turns`: the loop that goes through strings, of which it is another one in each pass."""

    __slots__ = ("turns",)

    def __init__(self, turns: Token = None) -> None:
        self.turns = turns

    def __eq__(self, other: object) -> bool:
        return type(other) is Text and other.turns == self.turns

    def __hash__(self) -> int:
        return hash((Text, self.turns))

    def __repr__(self) -> str:
        return "str"


TEXT: Final = Text()
INT: Final = Number("int")
FLOAT: Final = Number("float")
CALCULATED: Final = Number("float", computed=True)
BOOL: Final = Number("bool")
