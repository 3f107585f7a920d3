"""The programs that the files in view form: run as far as a file asks for, kept for as long as they hold, and what the rules say of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.analysis.runs import Run, Runs, Said, Share
from tensorlint.libraries import STORES, TABLES
from tensorlint.partners import partners
from tensorlint.project.importers import ASSERTS, Layouts, is_collected

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from tensorlint.interpreter.program import Program
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.project.files_in_view import FilesInView
    from tensorlint.project.layout import Layout, Links
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Array


MAX_OTHERS: Final = 24
"""Runs of programs for the sake of others that are held."""


class Programs:
    """All programs in view, by their root: the file that is run. The interpreter, the libraries and the rules are loaded when one is first asked for."""

    def __init__(self, files: FilesInView, registry: Callable[[], Registry]) -> None:
        self._files = files
        files.is_in_view = self.holds
        self._registry = registry
        self.reraise = False  # tests want to see what goes wrong inside
        self._view: dict[str, None] = {}
        self._layouts = Layouts(files)
        self._layout: Layout | None = None
        self._runs = Runs(self._make)
        self._concerned: dict[str, bool] = {}  # by root, whether something can be said of its program
        self._partners: dict[str, Run] = {}  # runs of their own of programs that trained another's models
        self._others: dict[str, Facts] = {}
        self._edits: dict[str, int] = {}  # by file: the number of its last edit
        self._edited = 0

    def __iter__(self) -> Iterator[Program]:
        return iter(self._runs)

    @property
    def read(self) -> set[str]:
        """The files that the programs have read."""
        return self._runs.read

    # -- the files that may be roots of programs, and callers of what is open

    def come(self, path: str) -> None:
        """A file is in view from now on."""
        if path not in self._view:
            self._view[path] = None
            self._layouts.come(path)

    def holds(self, path: str) -> bool:
        """Whether a file is in view."""
        return path in self._view

    def hold(self, path: str) -> None:
        """A file is in view whose text is another now."""
        self._view[path] = None
        self.touch(path)

    def go(self, paths: Iterable[str]) -> None:
        """Files are out of view."""
        paths = list(paths)
        for path in paths:
            self._view.pop(path, None)
            self._note_edit(path)
        self._layouts.drop(paths)

    def touch(self, path: str) -> None:
        """The text of a file in view has changed."""
        self._layouts.touch(path)
        self._note_edit(path)

    def _note_edit(self, path: str) -> None:
        self._edited += 1
        self._edits[path] = self._edited

    @property
    def view(self) -> Collection[str]:
        """The files in view, in the order in which they came."""
        return self._view

    @property
    def links(self) -> dict[str, Links | None]:
        """What the files in view import, as far as it has been read."""
        return self._layouts.known

    def take_links(self, links: Mapping[str, Links | None]) -> None:
        """What files import that will be in view."""
        self._layouts.take(links)

    def copy_for(self, files: FilesInView) -> Programs:
        """The same view on other documents, of which nothing has run."""
        other = Programs(files, self._registry)
        other.reraise = self.reraise
        other._view = dict(self._view)
        other._layouts = self._layouts.copy_for(files)
        return other

    # -- what does not hold any more

    def outdate(self) -> None:
        """A text has changed: every program has to look at what it has read."""
        self._runs.outdate()
        for program in self:
            program.records.keeps_calls = self._files.has_open
        self._others.clear()
        self._layout = None
        self._concerned.clear()

    def restart(self) -> None:
        """Files came or went: imports may lead elsewhere."""
        self.outdate()
        self._layouts.forget()
        self._runs.clear()
        self._partners.clear()

    def take_apart(self) -> None:
        """Gives up all programs, for good: nobody holds one of them, or any part."""
        for run in self._partners.values():
            run.take_apart()
        self._partners.clear()
        self._runs.take_apart()

    def forget_imports(self) -> None:
        """Where imports led is looked up anew."""
        self._layouts.forget()

    def give_back(self) -> set[str]:
        """Drops the programs of which no file is open; the files that the others have read."""
        self._runs.drop(self._is_any_open)
        self._partners.clear()
        return {path for program in self for path in program.modules}

    # -- running

    def roots_of(self, path: str) -> list[str]:
        """The roots whose programs may reach a file."""
        return self._laid_out().roots_reaching(path) or [path]

    def of(self, path: str, *, whole: bool = False) -> list[Run]:
        """The programs that reach a file, as they ran for it; unless `whole` is asked for, those about which something can be said."""
        return [self._runs.having(root, share, self._judge) for root, share in self._plan(path, whole=whole)]

    def said_of(self, path: str) -> list[Said]:
        """What the rules say of the programs that reach a file."""
        plan = self._plan(path, whole=False)
        out = [self._runs.said(root, share, self._judge) for root, share in plan]
        self._runs.make_room({root for root, _ in plan}, self._is_any_open)
        return out

    def in_steps(self, path: str) -> Iterator[None]:
        """Runs what `said_of` asks for, with a pause after each step. Whatever is asked or told in a pause comes first: a program that somebody else has run
        by then, or that has read what is another text now, begins anew."""
        while (undone := self._undone(path)) is not None:
            root, steps = undone
            run = self._runs.at(root)
            for _ in steps:
                turns, edited = run.turns, self._edited
                yield
                if run.turns != turns or not self._runs.holds(run):
                    break
                if self._edited != edited and any(self._edits.get(each, 0) > edited for each in run.program.modules):
                    break

    def _undone(self, path: str) -> tuple[str, Iterator[None]] | None:
        """The first program that has yet to run before all is said of a file, and its steps."""
        for root in filter(self._concerns, self.roots_of(path)):
            if (steps := self._runs.undone(root, None)) is not None:
                return root, steps
        for root, share in self._plan(path, whole=False):
            if (steps := self._runs.undone(root, share)) is not None:
                return root, steps
        return None

    def _plan(self, path: str, *, whole: bool) -> list[tuple[str, Share]]:
        """The programs that reach a file, and what of each is run for it. What nobody calls in a file can be seen in it and in what it imports, not in
        those that import it; it is run in the first program that reaches it."""
        layout = self._laid_out()
        roots = self.roots_of(path)
        telling = [root for root in roots if self._concerns(root)]
        left = set(layout.reaching(path))  # what one root reaches is done, and so is all that is reached from there: the next one's way ends at it
        plan = []
        for asked in (telling, [root for root in roots if root not in telling] if whole else []):
            entered = [self._runs.entered(root) for root in asked]
            for root in asked:
                files = tuple(sorted(layout.reached(root, left))) if root in left else ()
                left.difference_update(files)
                plan.append((root, Share(files, frozenset(each for file in files for known in entered for each in known.get(file, ())))))
        return plan

    def files_of(self, path: str) -> Iterator[str]:
        """The files of the project in the programs that may reach a file, of those that have run."""
        return self._runs.files_of(self.roots_of(path))

    def _is_any_open(self, paths: Iterable[str]) -> bool:
        return any(map(self._files.is_open, paths))

    def _make(self, root: str) -> Run:
        from tensorlint.rules.facts import Facts

        return Run(self._program(root), Facts())

    def _program(self, root: str) -> Program:
        from tensorlint.interpreter.program import Program

        program = Program(root, self._files, self._registry())
        program.reraise = self.reraise
        program.records.keeps_calls = self._files.has_open
        return program

    def _laid_out(self) -> Layout:
        if self._layout is None:
            self._layout = self._layouts.lay_out(self._view)
        return self._layout

    def _concerns(self, root: str) -> bool:
        """Whether a program names a library that is known: of others nothing can be said."""
        known = self._concerned.get(root)
        if known is None:
            layout = self._laid_out()
            known = self._concerned[root] = any(
                (packages := layout.packages(path)) is None or not packages.isdisjoint(TABLES.keys() | STORES) for path in layout.reached(root)
            )
        return known

    # -- judging

    def _judge(self, run: Run) -> Said:
        from tensorlint.rules.registry import judge

        program, facts = run.program, run.facts
        told = program.course.told
        facts.update(told, list(_named(program)))
        imported = len(self._laid_out().reaching(program.root)) > 1
        facts.belong(imported or self._is_test(program.root), is_collected=is_collected(program.root))
        self._join_others(program, facts)
        drafts, failures = judge(facts, reraise=self.reraise)
        errors = [error for record in told for error in record.trace.errors]
        errors += [(program.root, failure) for failure in failures]
        files = tuple(path for path in program.modules if not program.links.is_of_others(path))
        return Said(program.root, tuple(drafts), tuple(errors), files)

    def _is_test(self, root: str) -> bool:
        document = self._files.document(root) if is_collected(root) else None
        return document is not None and any(ASSERTS.search(unit.text) for unit in document.units())

    def _join_others(self, program: Program, facts: Facts) -> None:
        """Lets the rules see what other programs in view taught the models of this one."""
        from tensorlint.rules.elsewhere import Elsewhere, is_written, wanted

        models = wanted(facts)
        abroad = [model for model in models if model.path is None or not is_written(facts, model.path)]
        others = partners(self._laid_out(), self._files, program.root, abroad) if abroad else []
        found = Elsewhere(models, {root: self._facts_of(root) for root in others}, program.root, facts) if models else None
        facts.join(found or None)

    def _facts_of(self, root: str) -> Facts:
        """What another program does, all of it, in a run of its own: what it runs for itself depends on the file that is asked about."""
        if root not in self._others:
            if len(self._others) >= MAX_OTHERS:
                self._others.clear()
                self._partners.clear()
            run = self._partners.get(root) or self._partners.setdefault(root, self._make(root))
            run.run_tops()
            run.run_share(Share(tuple(sorted(self._laid_out().reached(root))), frozenset().union(*run.program.entered.values())))
            run.facts.update(run.program.course.told, list(_named(run.program)))
            self._others[root] = run.facts
        return self._others[root]


def _named(program: Program) -> Iterator[tuple[str, object, Array]]:
    """The arrays that the root's global names hold at the end."""
    from tensorlint.values import Array, Ref

    machine = program.machine
    for name, value in program.globals():
        if isinstance(value, Ref):
            content = machine.content(value)
            if isinstance(content, Array):
                yield name, value, content
