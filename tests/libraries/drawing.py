"""Draws calls with random shapes and arguments, many of them in one analysed program, and holds what is inferred against what the real library gives."""

from __future__ import annotations

import warnings
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
import sklearn
import torch

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADS = {
    "torch": "import torch\nimport torch.nn.functional as F\nfrom torch import nn\n",
    "numpy": "import numpy as np\n",
    "sklearn": "import numpy as np\nimport sklearn\n",
}
MAKE = {"torch": "torch.rand({0!r}) * 8", "numpy": "np.random.random({0!r}) * 8", "sklearn": "np.random.random({0!r}) * 8"}
RAISES = {"TL301", "TL303", "TL305", "TL306", "TL307"}


class Chance(Protocol):
    """Where random choices come from: hypothesis, or a seeded generator."""

    def number(self, low: int, high: int) -> int:
        """An integer between two bounds, both included."""


class Draw(NamedTuple):
    """One call with its arguments."""

    function: str
    open_size: bool
    library: str
    names: tuple[tuple[str, tuple[int, ...]], ...]
    expression: str


class Outcome(NamedTuple):
    """What came of a draw: `raised` where the library did; else the real and the inferred shape and dtype."""

    draw: Draw
    raised: bool
    claimed: bool
    real: tuple[tuple[int, ...], str] | None
    inferred: tuple[tuple[object, ...] | None, str | None]

    @property
    def complaint(self) -> str:
        """What is wrong: a claim that does not hold."""
        shape, dtype = self.inferred
        if self.claimed and not self.raised:
            return f"{self.draw.names} {self.draw.expression}: is said to raise, gives {self.real}"
        if self.real is None:
            return ""
        if not contains(shape, self.real[0]):
            return f"{self.draw.names} {self.draw.expression}: inferred {shape}, is {self.real[0]}"
        return "" if dtype in (None, self.real[1]) else f"{self.draw.names} {self.draw.expression}: inferred {dtype}, is {self.real[1]}"


def draw_call(chance: Chance, library: str, line: str) -> Draw:
    """Fills in a line of the vocabulary: `kind | expression`."""
    kind, _, template = (part.strip() for part in line.partition("|"))
    open_size = kind.endswith("~")  # how many there are depends on the values
    kind = kind.rstrip("~")
    x = _shape(chance, kind)
    rank = len(x)
    axis = _axis(chance, rank)
    other = _axis(chance, rank)
    size = x[axis] if -rank <= axis < rank else 1
    known = {
        "a": axis, "b": other, "n": chance.number(1, 4), "k": chance.number(1, 3), "p": _order(chance, rank), "size": size,
        "s": _cut(chance, x), "c": x[1] if rank > 1 and chance.number(0, 9) else chance.number(1, 4),
        "l": x[-1] if rank and chance.number(0, 9) else chance.number(1, 4), "e": 2 * chance.number(1, 3),
    }  # fmt: skip
    partners = {"y": _partner(chance, x), "z": x, "w": _factor(chance, x), "m": x[:1], "v": x[-1:]}
    expression = template.format(**known)
    names = {"x": x, **{name: shape for name, shape in partners.items() if f" {name} " in f" {_words(expression)} "}}
    return Draw(template, open_size, library, tuple(names.items()), expression)


def _words(text: str) -> str:
    return "".join(char if char.isalnum() or char in "_." else " " for char in text).replace(".", " .")


def _shape(chance: Chance, kind: str) -> tuple[int, ...]:
    if kind in {"any", "some"}:
        return tuple(chance.number(1, 5) for _ in range(chance.number(0 if kind == "any" else 1, 4)))
    n, c, t = chance.number(1, 4), chance.number(1, 4), chance.number(1, 5)
    h, w = chance.number(4, 9), chance.number(4, 9)
    if kind == "even":
        return (n, 4, 2 * chance.number(1, 4), 2 * chance.number(1, 4))
    shapes = {
        "vec": (n,), "mat": (n, c), "sq": (c, c), "sqb": (n, c, c), "seq": (n, t, c), "img": (n, c, h, w), "signal": (n, c, h), "video": (n, c, h, w, 5),
        "table": (chance.number(8, 20), chance.number(2, 5)), "wide": (n, 4 * c), "seqe": (n, t, 4),
    }  # fmt: skip
    return shapes[kind]


def _axis(chance: Chance, rank: int) -> int:
    return chance.number(-rank, rank - 1) if rank and chance.number(0, 14) else chance.number(-5, 5)


def _order(chance: Chance, rank: int) -> tuple[int, ...]:
    rest, out = list(range(rank)), []
    while rest:
        out.append(rest.pop(chance.number(0, len(rest) - 1)))
    return tuple(out)


def _cut(chance: Chance, shape: tuple[int, ...]) -> tuple[int, ...]:
    """A shape of as many elements, mostly; one size may be left open."""
    total, out = int(np.prod(shape)), []
    for _ in range(chance.number(0, 2)):
        fits = [number for number in range(1, 7) if total % number == 0]
        out.append(fits[chance.number(0, len(fits) - 1)])
        total //= out[-1]
    out.append(total)
    if chance.number(0, 2) == 0:
        out[chance.number(0, len(out) - 1)] = -1
    if chance.number(0, 9) == 0:
        out[-1] = chance.number(1, 7)
    return tuple(out)


def _partner(chance: Chance, shape: tuple[int, ...]) -> tuple[int, ...]:
    """A shape that broadcasts with another, mostly."""
    kept = shape[chance.number(0, len(shape)) if shape else 0 :]
    return tuple(dim if chance.number(0, 3) else 1 if chance.number(0, 6) else chance.number(1, 5) for dim in kept)


def _factor(chance: Chance, shape: tuple[int, ...]) -> tuple[int, ...]:
    inner = shape[-1] if shape and chance.number(0, 9) else chance.number(1, 4)
    lead = shape[:-2] if chance.number(0, 2) else ()
    return (*lead, inner, chance.number(1, 4)) if chance.number(0, 4) else (inner,)


def run(draws: Sequence[Draw], path: str) -> list[Outcome]:
    """Analyses all draws as one program, and runs each with the real library."""
    library = draws[0].library
    lines = HEADS[library].splitlines()
    at = []
    for number, each in enumerate(draws):
        for name, shape in each.names:
            lines.append(f"{name} = " + MAKE[library].format(shape))
        lines.append(f"reveal_type({each.expression})  # {number}")
        at.append(len(lines))
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    analyzer.open(path, "\n".join(lines) + "\n")
    revealed = analyzer.reveal(path)
    index = analyzer.lines(path, None)
    shown = {index.position(each.span.start)[0] + 1: each for each in revealed}
    claimed = {index.position(each.location.span.start)[0] + 1 for each in analyzer.report(path).findings if each.code in RAISES}
    out = []
    for row, each in zip(at, draws):
        real, raised = _really(each)
        known = shown.get(row)
        out.append(Outcome(each, raised, row in claimed, real, (known.shape, known.dtype) if known is not None else (None, None)))
    return out


def _really(draw: Draw) -> tuple[tuple[tuple[int, ...], str] | None, bool]:
    names: dict[str, object] = {"np": np, "torch": torch, "sklearn": sklearn}
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            exec(HEADS[draw.library], names)
            for name, shape in draw.names:
                names[name] = eval(MAKE[draw.library].format(shape), names)
            real = eval(draw.expression, names)
    except Exception:
        return None, True
    if isinstance(real, (torch.Tensor, np.ndarray)):
        return (tuple(real.shape), str(real.dtype).replace("torch.", "")), False
    return None, False


def contains(inferred: tuple[object, ...] | None, real: tuple[int, ...]) -> bool:
    """Whether a real shape lies inside an inferred one."""
    if inferred is None:
        return True
    if inferred[:1] == ("...",):
        inferred = inferred[1:]
        real = real[len(real) - len(inferred) :] if len(inferred) <= len(real) else (-1,)
    return len(inferred) == len(real) and all(not isinstance(a, int) or a == b for a, b in zip(inferred, real))


class Score:
    """How exact what is known of one function was."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, outcome: Outcome) -> None:
        """Counts a draw that ran."""
        assert outcome.real is not None
        shape, dtype = outcome.inferred
        real = outcome.real
        self.counts["draws"] += 1
        self.counts["rank"] += shape is not None and shape[:1] != ("...",) and len(shape) == len(real[0])
        known = shape is not None and shape[:1] != ("...",) and len(shape) == len(real[0])
        self.counts["shape"] += known if outcome.draw.open_size else shape == real[0]
        self.counts["dtype"] += dtype == real[1]

    def share(self, what: str) -> float:
        """The share of the draws."""
        return self.counts[what] / self.counts["draws"] if self.counts["draws"] else 0.0

    @property
    def low(self) -> bool:
        """Whether it is below what is asked."""
        return self.share("rank") < 0.95 or self.share("shape") < 0.9 or self.share("dtype") < 0.9


def scores(outcomes: Iterable[Outcome]) -> dict[tuple[str, str], Score]:
    """The score of each line that ran."""
    found: dict[tuple[str, str], Score] = {}
    for each in outcomes:
        if each.real is not None:
            found.setdefault((each.draw.library, each.draw.function), Score()).add(each)
    return found
