"""Sizes of axes: numbers, symbols with identity, and polynomials of them.

A dim is an `int`, a `Sym`, a `Poly` or None (unknown). Two dims are *same*, *different* (provably) or *open*: `same` answers True,
False or None, and only the first two speak.
"""

from __future__ import annotations

from itertools import count
from typing import Final, Union

from tensorlint.values.base import Token
from tensorlint.values.interning import Interned


class Sym:
    """A size that is not known but has an identity: two mentions of one symbol are one size."""

    __slots__ = ("__weakref__", "asked", "many", "name", "serial", "token")

    name: str
    token: Token
    many: bool  # the size of a batch or of data: counts as more than 1
    asked: bool  # a mere name of an array's own size, given because the program asked for it
    serial: int  # the later it was made, the higher

    def __new__(cls, name: str, token: Token, *, many: bool = False, asked: bool = False) -> Sym:
        """The symbol of that name and birth: always the same object."""
        key = (name, token)
        entry = _SYMS.get(key)
        known = entry() if entry is not None else None
        if known is None:
            known = object.__new__(cls)
            known.name, known.token, known.many, known.asked, known.serial = name, token, many, asked, next(_serials)
            _SYMS.keep(key, known)
        return known

    def __repr__(self) -> str:
        return self.name


_SYMS: Final[Interned[Sym]] = Interned("name", "token")
_serials: Final = count()

Monomial = tuple[Sym, ...]


class Poly:
    """A sum of products of symbols with integer coefficients, in canonical order: `2*n + 1`."""

    __slots__ = ("terms",)

    def __init__(self, terms: tuple[tuple[Monomial, int], ...]) -> None:
        self.terms = terms

    def __eq__(self, other: object) -> bool:
        return type(other) is Poly and other.terms == self.terms

    def __hash__(self) -> int:
        return hash(self.terms)

    def __repr__(self) -> str:
        parts = []
        for monomial, factor in sorted(self.terms, key=lambda term: (-len(term[0]), [s.name for s in term[0]])):
            names = "*".join(sorted(s.name for s in monomial))
            parts.append(names if factor == 1 and names else f"{factor}*{names}" if names else str(factor))
        return " + ".join(parts).replace("+ -", "- ")


Dim = Union[int, Sym, Poly, None]
UNKNOWN_DIM: Final = None


def _terms(dim: int | Sym | Poly) -> dict[Monomial, int]:
    if isinstance(dim, int):
        return {(): dim} if dim else {}
    if isinstance(dim, Sym):
        return {(dim,): 1}
    return dict(dim.terms)


def _dim(terms: dict[Monomial, int]) -> int | Sym | Poly:
    kept = {monomial: factor for monomial, factor in terms.items() if factor}
    if not kept:
        return 0
    if len(kept) == 1:
        ((monomial, factor),) = kept.items()
        if not monomial:
            return factor
        if factor == 1 and len(monomial) == 1:
            return monomial[0]
    return Poly(tuple(sorted(kept.items(), key=lambda term: [s.serial for s in term[0]])))


def add(a: Dim, b: Dim) -> Dim:
    """a + b."""
    if a is None or b is None:
        return None
    if type(a) is int and type(b) is int:
        return a + b
    terms = _terms(a)
    for monomial, factor in _terms(b).items():
        terms[monomial] = terms.get(monomial, 0) + factor
    return _dim(terms)


def multiply(a: Dim, b: Dim) -> Dim:
    """a * b. Polynomials of more than eight terms are unknown."""
    if a == 0 or b == 0:
        return 0
    if a is None or b is None:
        return None
    if type(a) is int and type(b) is int:
        return a * b
    terms: dict[Monomial, int] = {}
    for left, x in _terms(a).items():
        for right, y in _terms(b).items():
            monomial = tuple(sorted(left + right, key=lambda s: s.serial))
            terms[monomial] = terms.get(monomial, 0) + x * y
    return _dim(terms) if len(terms) <= 8 else None


def subtract(a: Dim, b: Dim) -> Dim:
    """a - b."""
    return add(a, multiply(b, -1))


def divide(a: Dim, b: Dim) -> Dim:
    """a // b; exact where it can be seen to be, else a symbol of its own (the same for the same a and b)."""
    if a is None or b is None or b == 0:
        return None
    if type(a) is int and type(b) is int:
        return a // b
    if same(a, b):
        return 1
    if a == 0:
        return 0
    if isinstance(b, (Sym, Poly)):
        quotient = _exact(_terms(a), _terms(b))
        return quotient if quotient is not None else Sym(f"({a})//({b})", ("//", a, b), asked=is_named_only(a) or is_named_only(b))
    terms = _terms(a)
    if all(factor % b == 0 for factor in terms.values()):
        return _dim({monomial: factor // b for monomial, factor in terms.items()})
    return Sym(f"({a})//{b}", ("//", a, b), asked=is_named_only(a))


def _exact(numerator: dict[Monomial, int], divisor: dict[Monomial, int]) -> Dim:
    """Division by a single product of symbols, where every term holds it."""
    if len(divisor) != 1:
        return None
    ((by, factor),) = divisor.items()
    out: dict[Monomial, int] = {}
    for monomial, x in numerator.items():
        rest = list(monomial)
        for symbol in by:
            if symbol not in rest:
                return None
            rest.remove(symbol)
        if x % factor:
            return None
        out[tuple(rest)] = x // factor
    return _dim(out)


def _least(terms: dict[Monomial, int], smallest: int = 0) -> int | None:
    """The least value of a sum whose symbolic terms all have positive factors: a batch is at least 2, other sizes at least the smallest."""
    total = terms.get((), 0)
    for monomial, factor in terms.items():
        if not monomial:
            continue
        if factor < 0:
            return None
        least = factor
        for symbol in monomial:
            least *= 2 if symbol.many else smallest
        total += least
    return total


def same(a: Dim, b: Dim, smallest: int = 0) -> bool | None:
    """True: one size. False: provably two, if no size in them is below the smallest. None: open."""
    if a is None or b is None:
        return None
    if type(a) is int and type(b) is int:
        return a == b
    if a is b:
        return True
    difference = subtract(a, b)
    if difference is None:
        return None
    if isinstance(difference, int):
        return difference == 0
    terms = _terms(difference)
    least = _least(terms, smallest)
    if least is not None and least > 0:
        return False
    least = _least({monomial: -factor for monomial, factor in terms.items()}, smallest)
    if least is not None and least > 0:
        return False
    return None


def is_named_only(dim: Dim) -> bool:
    """Whether the size hangs on one of which nothing is known but a name."""
    if isinstance(dim, Sym):
        return dim.asked
    return isinstance(dim, Poly) and any(symbol.asked for monomial, _ in dim.terms for symbol in monomial)


def varies(dim: Dim) -> bool:
    """Whether the size is one of data (rows of a batch, steps of the longest sequence) and no number that a program sets."""
    return any(symbol.many for monomial in (_terms(dim) if dim is not None else ()) for symbol in monomial)


def is_one(dim: Dim) -> bool | None:
    """Whether the size is 1."""
    return same(dim, 1)
