"""The programs that the files in view form: run as far as a file asks for, kept for as long as they hold, and what the rules say of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.libraries import STORES, TABLES
from tensorlint.partners import partners
from tensorlint.project.importers import ASSERTS, Layout, Layouts, is_collected

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from tensorlint.interpreter.program import Program
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.project.files_in_view import FilesInView
    from tensorlint.rules.drafts import Draft
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Array


class Outcome(NamedTuple):
    """What one program gave."""

    program: Program
    facts: Facts
    drafts: tuple[Draft, ...]
    errors: tuple[tuple[str, str], ...]  # (path, what went wrong inside)


class Programs:
    """All programs in view, by their root: the file that is run. The interpreter, the libraries and the rules are loaded when one is first asked for."""

    def __init__(self, files: FilesInView, registry: Callable[[], Registry]) -> None:
        self._files = files
        self._registry = registry
        self.reraise = False  # tests want to see what goes wrong inside
        self._view: dict[str, None] = {}
        self._layouts = Layouts(files)
        self._layout: Layout | None = None
        self._known: dict[str, Program] = {}
        self._facts: dict[str, tuple[Program, Facts]] = {}
        self._outcomes: dict[str, tuple[set[str], Outcome]] = {}  # with the files whose uncalled functions were run
        self._partners: dict[str, tuple[Program, Facts]] = {}  # runs of their own of programs that trained another's models
        self._others: dict[str, Facts] = {}

    def __iter__(self) -> Iterator[Program]:
        return iter(self._known.values())

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
        self._layouts.touch(path)

    def go(self, paths: Iterable[str]) -> None:
        """Files are out of view."""
        paths = list(paths)
        for path in paths:
            self._view.pop(path, None)
        self._layouts.drop(paths)

    def touch(self, path: str) -> None:
        """The text of a file in view has changed."""
        self._layouts.touch(path)

    @property
    def view(self) -> Collection[str]:
        """The files in view, in the order in which they came."""
        return self._view

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
        self._outcomes.clear()
        self._others.clear()
        self._layout = None

    def restart(self) -> None:
        """Files came or went: imports may lead elsewhere."""
        self.outdate()
        self._layouts.forget()
        self._known.clear()
        self._partners.clear()
        self._facts.clear()

    def forget_imports(self) -> None:
        """Where imports led is looked up anew."""
        self._layouts.forget()

    def give_back(self) -> set[str]:
        """Drops the programs of which no file is open; the files that the others have read."""
        for root in [root for root, program in self._known.items() if not any(map(self._files.is_open, program.modules))]:
            del self._known[root]
            self._facts.pop(root, None)
        self._partners.clear()
        return {path for program in self for path in program.modules}

    # -- running

    def roots_of(self, path: str) -> list[str]:
        """The roots whose programs may reach a file."""
        return self._laid_out().roots_reaching(path) or [path]

    def of(self, path: str, *, whole: bool = False) -> list[Outcome]:
        """The outcomes of all programs that reach a file; unless `whole` is asked for, of those about which something can be said."""
        roots = [root for root in self.roots_of(path) if whole or self._concerns(root)]
        # What nobody calls in a file can be seen in it and in what it imports, not in those that import it.
        callers = self._laid_out().reaching(path)
        pending = [root for root in roots if root not in self._outcomes or self._outcomes[root][0] != callers]
        if pending:
            programs = []
            for root in roots:
                program = self._known.get(root) or self._known.setdefault(root, self._program(root))
                program.reraise = self.reraise
                if root in pending:
                    program.run()
                programs.append(program)
            entered: set[object] = set().union(*(program.entered for program in programs))
            done: set[str] = set()
            for root, program in zip(roots, programs):
                wanted = [reached for reached in program.modules if reached in callers and reached not in done]
                done.update(wanted)
                if root in pending:
                    program.run_uncalled(wanted, entered)
                    program.overrule()
                    program.finish()
                    self._outcomes[root] = (callers, self._judge(program))
        return [self._outcomes[root][1] for root in roots]

    def started(self, path: str) -> Iterator[Program]:
        """The programs that may reach a file, of those that have run."""
        for root in self.roots_of(path):
            program = self._known.get(root)
            if program is not None:
                yield program

    def _program(self, root: str) -> Program:
        from tensorlint.interpreter.program import Program

        return Program(root, self._files, self._registry())

    def _laid_out(self) -> Layout:
        if self._layout is None:
            self._layout = self._layouts.lay_out(self._view)
        return self._layout

    def _concerns(self, root: str) -> bool:
        """Whether a program names a library that is known: of others nothing can be said."""
        layout = self._laid_out()
        return any((packages := layout.packages(path)) is None or not packages.isdisjoint(TABLES.keys() | STORES) for path in layout.reached(root))

    # -- judging

    def _judge(self, program: Program) -> Outcome:
        from tensorlint.rules.registry import judge

        facts = self._observed(program)
        facts.belong(len(self._laid_out().reaching(program.root)) > 1 or self._is_test(program.root))
        self._join_others(program, facts)
        drafts, failures = judge(facts, reraise=self.reraise)
        errors = [error for record in program.course.told for error in record.trace.errors]
        errors += [(program.root, failure) for failure in failures]
        return Outcome(program, facts, tuple(drafts), tuple(errors))

    def _observed(self, program: Program) -> Facts:
        """What was observed in a program that has run, brought up to date."""
        from tensorlint.rules.facts import Facts

        known = self._facts.get(program.root)
        if known is None or known[0] is not program:
            known = self._facts[program.root] = (program, Facts())
        known[1].update(program.course.told, list(_named(program)))
        return known[1]

    def _is_test(self, root: str) -> bool:
        document = self._files.document(root) if is_collected(root) else None
        return document is not None and any(ASSERTS.search(unit.text) for unit in document.units())

    def _join_others(self, program: Program, facts: Facts) -> None:
        """Lets the rules see what other programs in view taught the models of this one."""
        from tensorlint.rules.elsewhere import Elsewhere, wanted, written_here

        models = wanted(facts)
        abroad = [model for model in models if model.path is None or model.path not in written_here(facts)]
        others = partners(self._laid_out(), self._files, program.root, abroad) if abroad else []
        found = Elsewhere(models, [self._facts_of(root) for root in others], facts) if models else None
        facts.join(found or None)

    def _facts_of(self, root: str) -> Facts:
        """What another program does, all of it, in a run of its own: what it runs for itself depends on the file that is asked about."""
        from tensorlint.rules.facts import Facts

        if root not in self._others:
            program, facts = self._partners.get(root) or self._partners.setdefault(root, (self._program(root), Facts()))
            program.reraise = self.reraise
            program.run()
            program.run_uncalled([path for path in program.modules if not program.links.is_of_others(path)], program.entered)
            program.overrule()
            program.finish()
            facts.update(program.course.told, list(_named(program)))
            self._others[root] = facts
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
