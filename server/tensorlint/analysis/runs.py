"""Programs that have run: held for as long as there is room, and what was said of them longer than that.

Of a group of thousands of files that import one another each may be the start of a program, and each program holds the values of all that it has reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from tensorlint.interpreter.program import Program
    from tensorlint.rules.drafts import Draft
    from tensorlint.rules.facts import Facts

MAX_VALUES: Final = 1_500_000
"""Values and uses of values that are held for programs of which no file is open: about a kilobyte each, with what hangs on them."""


class Share(NamedTuple):
    """What of a program is run besides its top levels: the files whose functions that nobody calls are run, and which functions in these somebody calls."""

    files: tuple[str, ...]
    entered: frozenset[object]


class Said(NamedTuple):
    """What the rules say of one program, and the files of the project that it has read."""

    root: str
    drafts: tuple[Draft, ...]
    errors: tuple[tuple[str, str], ...]  # (path, what went wrong inside)
    files: tuple[str, ...]


class Run:
    """A program and what was observed in it.

    share: what of it has run since a text has changed, None where that is its top levels at most; said: what was said of that, once it was judged.
    size: how many values and uses of values it holds. turns: how often somebody has begun to run it.
    """

    __slots__ = ("facts", "is_at_top", "program", "said", "share", "size", "turns")

    def __init__(self, program: Program, facts: Facts) -> None:
        self.program = program
        self.facts = facts
        self.is_at_top = False
        self.share: Share | None = None
        self.said: Said | None = None
        self.size = self.turns = 0

    def run_tops(self) -> None:
        """Runs the top levels, unless that is what was done last."""
        for _ in self.tops_in_steps():
            pass

    def tops_in_steps(self) -> Iterator[None]:
        """The same with a pause after each step."""
        if not self.is_at_top:
            self.turns += 1
            yield from self.program.run_in_steps()
            self.is_at_top, self.share, self.said = True, None, None

    def run_share(self, share: Share) -> None:
        """Runs what nobody calls behind the top levels."""
        for _ in self.share_in_steps(share):
            pass

    def share_in_steps(self, share: Share) -> Iterator[None]:
        """The same with a pause after each step."""
        yield from self.tops_in_steps()
        self.turns += 1
        self.is_at_top = False
        program = self.program
        yield from program.uncalled_in_steps(share.files, share.entered)
        program.overrule()
        program.finish()
        self.share = share
        self.size = len(program.machine.store.data) + sum(len(record.trace.uses) for record in program.course.told)

    def take_apart(self) -> None:
        """Nobody asks for it any more: without what the program holds none of its parts leads back to itself."""
        vars(self.program).clear()


class Runs:
    """The programs that have run, by their root, the last one that was asked for last; and what is known of those that are not held any more."""

    def __init__(self, make: Callable[[str], Run]) -> None:
        self._make = make
        self._held: dict[str, Run] = {}
        self._entered: dict[str, dict[str, set[object]]] = {}  # by root and file, the functions that top levels enter
        self._said: dict[tuple[str, Share], Said] = {}
        self._read: set[str] = set()  # files that programs have read which are not held any more

    def __iter__(self) -> Iterator[Program]:
        return iter([run.program for run in self._held.values()])

    @property
    def read(self) -> set[str]:
        """The files that all programs have read."""
        return self._read.union(*(run.program.modules for run in self._held.values()))

    def outdate(self) -> None:
        """A text has changed: every program has to look at what it has read."""
        for run in self._held.values():
            run.is_at_top, run.share, run.said = False, None, None
        self._entered.clear()
        self._said.clear()

    def clear(self) -> None:
        """Imports may lead elsewhere."""
        self.outdate()
        self._held.clear()
        self._read.clear()

    def take_apart(self) -> None:
        """Nobody holds a program, or will ask for one of these again."""
        for run in self._held.values():
            run.take_apart()
        self.clear()

    def at(self, root: str) -> Run:
        """The program of a root, which may have to be run."""
        run = self._held.pop(root, None) or self._make(root)
        self._held[root] = run
        return run

    def holds(self, run: Run) -> bool:
        """Whether a program is still the one of its root."""
        return self._held.get(run.program.root) is run

    def undone(self, root: str, share: Share | None) -> Iterator[None] | None:
        """The steps of a program that has yet to run for an answer; None where it has. share: None for which functions its top levels enter."""
        if root in self._entered if share is None else (root, share) in self._said:
            return None
        run = self.at(root)
        if share is None:
            return None if run.is_at_top else run.tops_in_steps()
        return None if run.share == share else run.share_in_steps(share)

    def entered(self, root: str) -> dict[str, set[object]]:
        """By file, the functions that the top levels of a program enter."""
        known = self._entered.get(root)
        if known is None:
            run = self.at(root)
            run.run_tops()
            known = self._entered[root] = run.program.entered
        return known

    def said(self, root: str, share: Share, judge: Callable[[Run], Said]) -> Said:
        """What is said of a program that has run so far."""
        return self._said.get((root, share)) or self._judged(root, share, judge)[1]

    def having(self, root: str, share: Share, judge: Callable[[Run], Said]) -> Run:
        """A program that has run so far, and of which all has been said."""
        return self._judged(root, share, judge)[0]

    def _judged(self, root: str, share: Share, judge: Callable[[Run], Said]) -> tuple[Run, Said]:
        run = self.at(root)
        if run.share != share:
            run.run_share(share)
        if run.said is None:
            run.said = judge(run)
        self._said[root, share] = run.said
        return run, run.said

    def files_of(self, roots: Iterable[str]) -> Iterator[str]:
        """The files of the project that programs have read, of those roots that have run."""
        wanted = set(roots)
        for (root, _), said in self._said.items():
            if root in wanted:
                yield from said.files

    def drop(self, is_wanted: Callable[[Iterable[str]], bool]) -> None:
        """Drops the programs of whose files none is wanted."""
        for root in [root for root, run in self._held.items() if not is_wanted(run.program.modules)]:
            del self._held[root]

    def make_room(self, needed: Collection[str], is_wanted: Callable[[Iterable[str]], bool]) -> None:
        """Gives up the programs that were not asked for for longest, where all together hold too much: but those of some roots, and of wanted files."""
        surplus = sum(run.size for run in self._held.values()) - MAX_VALUES
        for root, run in list(self._held.items()):
            if surplus <= 0:
                break
            if root not in needed and not is_wanted(run.program.modules):
                self._read.update(run.program.modules)
                surplus -= run.size
                del self._held[root]
