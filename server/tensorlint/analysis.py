"""From programs to reports: wires documents, interpreter, rules and fixes; suppression, precedence and order."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.findings import Finding, FixedText, Location, Related, Severity
from tensorlint.libraries import STORES, TABLES
from tensorlint.partners import partners
from tensorlint.precedence import one_per_cause
from tensorlint.project.files_in_view import FilesInView
from tensorlint.project.importers import Layout, Layouts
from tensorlint.project.settings import environment_of
from tensorlint.text import Edit, Span, one_per_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from tensorlint.findings import Fix
    from tensorlint.fixes.independence import Ran
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.observations import Observation
    from tensorlint.interpreter.probing import Seen
    from tensorlint.interpreter.program import Program
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.project.settings import Settings
    from tensorlint.rules.drafts import Draft
    from tensorlint.rules.facts import Facts
    from tensorlint.syntax import Document, Place, Problem, Unit
    from tensorlint.text import LineIndex
    from tensorlint.values import Array, Value


class Change(NamedTuple):
    """One edit of an open document: `span` of the text of `cell` (None for a file) becomes `text`."""

    cell: int | None
    span: Span
    text: str


class Report(NamedTuple):
    """What is known of one file, over all programs in view that reach it."""

    path: str
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    internal_errors: tuple[str, ...]
    skipped: str | None  # why the file was not analysed at all


class Revealed(NamedTuple):
    """The value of one `reveal_type(...)`. `shape` holds numbers, symbol names, None (unknown dim), "..." (unknown prefix)."""

    cell: int | None
    span: Span
    expression: str
    value: str
    shape: tuple[int | str | None, ...] | None
    dtype: str | None
    library: str | None


class Hint(NamedTuple):
    """The shape of the arrays that a name is bound to: `span` is the name, `text` says more."""

    cell: int | None
    span: Span
    shape: str
    text: str


class Description(NamedTuple):
    """What is known of the value under the cursor: `text` is Markdown, `span` the expression it is about."""

    span: Span
    text: str


class Outcome(NamedTuple):
    """What one program gave."""

    program: Program
    facts: Facts
    drafts: tuple[Draft, ...]
    errors: tuple[tuple[str, str], ...]  # (path, what went wrong inside)


class Analyzer:
    """Everything in view: the documents, and the programs that they form."""

    def __init__(self, settings_for: Callable[[str], Settings]) -> None:
        self._settings_for = settings_for
        self.files = FilesInView(environment_of(settings_for), lambda path: settings_for(path).installed_packages)
        self._registry: Registry | None = None
        self.reraise = False  # tests want to see what goes wrong inside
        self._view: dict[str, None] = {}
        self._programs: dict[str, Program] = {}
        self._facts: dict[str, tuple[Program, Facts]] = {}
        self._outcomes: dict[str, tuple[set[str], Outcome]] = {}  # by root, with the files whose uncalled functions were run
        self._partners: dict[str, tuple[Program, Facts]] = {}  # runs of their own of programs that trained another's models
        self._others: dict[str, Facts] = {}
        self._reports: dict[str, Report] = {}
        self._found: dict[str, dict[tuple[str, int | None, Span], Draft]] = {}  # by file: its drafts by code and place
        self._trial: Analyzer | None = None  # a copy on which fixes are tried, for as long as nothing changes here
        self.candidates: dict[tuple[str, str], tuple[Fix, ...]] = {}  # by file and key of the finding: the fixes that were built for many of them
        self.held: set[tuple[str, str, int]] = set()  # those of them, by number, that are known to hold
        self._layouts = Layouts(self.files)
        self._roots: Layout | None = None

    # -- what is in view

    def view(self, paths: Iterable[str]) -> None:
        """Brings files into view: they may be roots of programs and callers of what is open."""
        for path in paths:
            if path not in self._view:
                self._view[path] = None
                self._layouts.come(path)
        self._stale()

    def forget(self, paths: Iterable[str]) -> None:
        """Takes files out of view."""
        paths = list(paths)
        for path in paths:
            self._view.pop(path, None)
        self.files.drop(paths)
        self.files.trim(self._view)
        self._layouts.drop(paths)
        self._stale(everything=True)

    def start_record(self) -> None:
        """From now on it is noted which files are read, and where imports lead."""
        self.files.resolver.asked.clear()
        self._layouts.forget()

    def end_record(self) -> tuple[list[str], dict[tuple[str, str, int, tuple[str, ...]], str | None]]:
        """The files that the programs in view have read, and where imports led them."""
        read = {path for program in self._programs.values() for path in program.modules}
        return sorted(read), dict(self.files.resolver.asked)

    def open(self, path: str, text: str) -> None:
        """An open buffer, which wins over the disk (for a notebook: its JSON text)."""
        known = self.files.exists(path)
        self.files.open(path, text)
        self._view[path] = None
        self._layouts.touch(path)
        self._stale(everything=not known)

    def change(self, path: str, changes: Sequence[Change]) -> None:
        """Edits of an open document, in order."""
        for change in changes:
            self.files.change(path, change.cell, change.span, change.text)
        self._layouts.touch(path)
        self._stale()

    def close(self, path: str) -> None:
        """Gives the document back to the disk, and all that only served it."""
        self.files.close(path)
        self._reread(path, known=True)
        idle = [root for root, program in self._programs.items() if not any(map(self.files.is_open, program.modules))]
        for root in idle:
            del self._programs[root]
            self._facts.pop(root, None)
        self._partners.clear()
        needed = {path for program in self._programs.values() for path in program.modules}
        self.files.drop([path for path in self.files.parsed if path not in needed])
        if needed:
            from tensorlint.interpreter.sharing import forget_runs

            forget_runs(self.files.documents)

    def refresh(self, path: str) -> None:
        """The file changed on the disk, came or went."""
        known = path in self._view
        self.files.refresh(path)
        self._reread(path, known=known)

    def postpone(self) -> None:
        """From now on files of installed packages are read by `read_postponed` alone: somebody types, and waits for answers."""
        self.files.later = {}

    def read_postponed(self) -> Iterator[None]:
        """Reads the files of installed packages that programs have asked for, one at a time. What was worked out without them is worked out anew."""
        if self.files.later:
            for _ in self.files.read_later_ones():
                yield
            self._stale(everything=True)

    def _reread(self, path: str, *, known: bool) -> None:
        there = self.files.exists(path)
        if not there:
            self._view.pop(path, None)
            self._layouts.drop([path])
        elif path in self._view:
            self._layouts.touch(path)
        if there != known:
            self.files.resolver.forget()
        self._stale(everything=there != known)

    def _stale(self, *, everything: bool = False) -> None:
        self._outcomes.clear()
        self._others.clear()
        self._reports.clear()
        self._found.clear()
        self.candidates.clear()
        self.held.clear()
        self._trial = None
        self._roots = None
        if everything:
            self._layouts.forget()
            self._programs.clear()
            self._partners.clear()
            self._facts.clear()

    # -- programs. The interpreter, the libraries and the rules are loaded when a file first asks for them.

    @property
    def registry(self) -> Registry:
        """What is known of libraries."""
        if self._registry is None:
            from tensorlint.libraries import make_registry

            self._registry = make_registry()
        return self._registry

    def _program(self, root: str) -> Program:
        from tensorlint.interpreter.program import Program

        return Program(root, self.files, self.registry)

    def _layout(self) -> Layout:
        if self._roots is None:
            self._roots = self._layouts.lay_out(self._view)
        return self._roots

    def _roots_of(self, path: str) -> list[str]:
        """The roots whose programs may reach a file."""
        return self._layout().roots_reaching(path) or [path]

    def _concerns(self, root: str) -> bool:
        """Whether a program names a library that is known: of others nothing can be said."""
        layout = self._layout()
        return any((packages := layout.packages(path)) is None or not packages.isdisjoint(TABLES.keys() | STORES) for path in layout.reached(root))

    def _run(self, path: str, *, whole: bool = False) -> list[Outcome]:
        """The outcomes of all programs that reach a file; unless `whole` is asked for, of those about which something can be said."""
        roots = [root for root in self._roots_of(path) if whole or self._concerns(root)]
        # What nobody calls in a file can be seen in it and in what it imports, not in those that import it.
        callers = self._layout().reaching(path)
        pending = [root for root in roots if root not in self._outcomes or self._outcomes[root][0] != callers]
        if pending:
            programs = []
            for root in roots:
                program = self._programs.get(root) or self._programs.setdefault(root, self._program(root))
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
                    for reached in wanted:
                        program.run_uncalled(reached, entered)
                    program.overrule()
                    program.finish()
                    self._outcomes[root] = (callers, self._judge(program))
        return [self._outcomes[root][1] for root in roots]

    def _judge(self, program: Program) -> Outcome:
        from tensorlint.rules.registry import judge

        facts = self._observed(program)
        facts.belong(len(self._layout().reaching(program.root)) > 1)
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

    # -- models that one program trains and another one asks

    def _join_others(self, program: Program, facts: Facts) -> None:
        """Lets the rules see what other programs in view taught the models of this one."""
        from tensorlint.rules.elsewhere import Elsewhere, wanted, written_here

        models = wanted(facts)
        abroad = [model for model in models if model.path is None or model.path not in written_here(facts)]
        others = partners(self._layout(), self.files, program.root, abroad) if abroad else []
        found = Elsewhere(models, [self._facts_of(root) for root in others], facts) if models else None
        facts.join(found or None)

    def _facts_of(self, root: str) -> Facts:
        """What another program does, all of it, in a run of its own: what it runs for itself depends on the file that is asked about."""
        from tensorlint.rules.facts import Facts

        if root not in self._others:
            program, facts = self._partners.get(root) or self._partners.setdefault(root, (self._program(root), Facts()))
            program.reraise = self.reraise
            program.run()
            for reached in [path for path in program.modules if not program.is_of_others(path)]:
                program.run_uncalled(reached, program.entered)
            program.overrule()
            program.finish()
            facts.update(program.course.told, list(_named(program)))
            self._others[root] = facts
        return self._others[root]

    # -- what is said

    def report(self, path: str) -> Report:
        """The findings of a file, and what could not be analysed."""
        known = self._reports.get(path)
        if known is None:
            known = self._reports[path] = self._report(path)
        return known

    def _report(self, path: str) -> Report:
        document = self.files.document(path)
        if document is None:
            return Report(path, (), (), (), self.files.reasons.get(path, "cannot be read"))
        if document.skips_file:
            return Report(path, (), (), (), None)
        outcomes = self._run(path)
        settings = self._settings_for(path)
        findings = [self._finding(path, draft, settings) for draft in self._drafts(path, outcomes)]
        kept = sorted((each for each in findings if each is not None), key=lambda each: (each.location.cell or 0, each.location.span, each.code))
        errors = tuple(text for outcome in outcomes for where, text in outcome.errors if where in {path, outcome.program.root})
        return Report(path, tuple(kept), tuple(document.problems), errors, None)

    def _drafts(self, path: str, outcomes: list[Outcome]) -> list[Draft]:
        drafts = [draft for outcome in outcomes for draft in outcome.drafts]
        drafts.sort(key=lambda draft: (self._order(draft), draft.place.unit.row + draft.place.row, draft.place.col, draft.code))
        document = self.files.document(path)
        blocks = {id(block) for block in document.blocks} if document is not None else set()
        return [draft for draft in one_per_cause(drafts) if id(draft.place.unit.block) in blocks]

    def _order(self, draft: Draft) -> int:
        return draft.place.unit.block.cell or 0

    def _finding(self, path: str, draft: Draft, settings: Settings) -> Finding | None:
        from tensorlint.rules.registry import rules_by_code

        rule = rules_by_code()[draft.code]
        if not settings.keeps(draft.code, rule.name, path):
            return None
        given = settings.severity_of(draft.code, rule.name)
        severity = given if isinstance(given, Severity) else draft.severity or rule.severity
        document = self.files.document(path)
        assert document is not None
        cell, span = document.locate(draft.place)
        if document.suppressed(draft.code, cell, span):
            return None
        related = tuple(Related(location, message) for place, message in draft.related if (location := self._location(place)) is not None)
        key = f"{draft.code}:{draft.place.unit.id}:{draft.place.row}:{draft.place.col}"
        return Finding(draft.code, rule.name, severity, draft.message, Location(path, cell, span), related, key)

    def _location(self, place: object) -> Location | None:
        block = getattr(getattr(place, "unit", None), "block", None)
        path = self.files.path_of(block) if block is not None else None
        document = self.files.document(path) if path is not None else None
        if path is None or document is None:
            return None
        cell, span = document.locate(place)  # type: ignore[arg-type]
        return Location(path, cell, span)

    # -- fixes

    def fixes(self, path: str, finding: Finding) -> tuple[Fix, ...]:
        """The repairs of a finding, each verified: its result parses, the finding is gone and no new one has come."""
        from tensorlint.fixes.building import build_fixes

        draft = self._draft_of(path, finding)
        return () if draft is None else build_fixes(self, path, finding, draft)

    def try_fixes(self, path: str, findings: Sequence[Finding]) -> None:
        """Makes it cheap to ask for the fixes of many findings: what can be tried together is."""
        from tensorlint.fixes.building import try_many

        drafts = [(finding, draft) for finding in findings if (draft := self._draft_of(path, finding)) is not None]
        try_many(self, path, drafts)

    def _draft_of(self, path: str, finding: Finding) -> Draft | None:
        found = self._found.get(path)
        if found is None:
            found = self._found[path] = {}
            document = self._document(path)
            for draft in self._drafts(path, self._run(path)):
                found.setdefault((draft.code, *document.locate(draft.place)), draft)
        return found.get((finding.code, finding.location.cell, finding.location.span))

    def fix_all(self, path: str, *, unsafe: bool = False, codes: frozenset[str] | None = None) -> FixedText | None:
        """All preferred fixes of a file together (with `unsafe`, the offered ones too), to a fixpoint."""
        from tensorlint.fixes.fixpoint import fix_to_the_end

        return fix_to_the_end(self, path, unsafe=unsafe, codes=codes)

    def apply(self, fix: Fix) -> None:
        """Applies a fix to the document as it is in view (nothing is written)."""
        self.hold_open(fix.path)
        texts = {block.cell: block.text for block in self._document(fix.path).blocks}
        for cell in {cell for cell, _ in fix.edits}:
            for edit in reversed(one_per_line(texts[cell], [edit for each, edit in fix.edits if each == cell])):
                self.files.change(fix.path, cell, edit.span, edit.text)
        self._stale()

    def hold_open(self, path: str) -> None:
        """Makes a document an open one with the text that it has."""
        if not self.files.is_open(path):
            document = self._document(path)
            if path.endswith(".ipynb"):
                self.files.open_cells(path, document.blocks)
            else:
                self.files.open(path, document.blocks[0].text)

    def trial(self, path: str) -> Analyzer:
        """The copy of all this on which fixes of a file are tried, without any."""
        if self._trial is None:
            self._trial = self.copy()
        self._trial.hold_open(path)
        return self._trial

    def runs(self, path: str) -> dict[str, Ran]:
        """By their roots, what the programs that reach a file ran for its report."""
        from tensorlint.fixes.independence import Ran

        self.report(path)
        out = {}
        for outcome in self._run(path):
            course = outcome.program.course
            out[outcome.program.root] = Ran(tuple(course.steps), frozenset(course.overruled), outcome.facts.elsewhere is not None)
        return out

    @contextmanager
    def tried(self, fix: Fix) -> Iterator[Analyzer]:
        """A copy of all this with a fix applied. It is taken back behind that, so that to try the next one costs no more than an edit."""
        trial, self._trial = self.trial(fix.path), None
        texts = {block.cell: block.text for block in self._document(fix.path).blocks}
        trial.apply(fix)
        yield trial
        shift: dict[int | None, int] = {}
        back = []
        for cell, edit in sorted(fix.edits, key=lambda each: each[1].span):
            start = edit.span.start + shift.get(cell, 0)
            back.append((cell, Edit(Span(start, start + len(edit.text)), texts[cell][edit.span.start : edit.span.end])))
            shift[cell] = shift.get(cell, 0) + len(edit.text) - len(back[-1][1].text)
        trial.apply(fix._replace(edits=back))
        self._trial = trial

    def in_view(self, path: str) -> list[str]:
        """A file and those that share a program with it."""
        found = {path: None}
        for root in self._roots_of(path):
            program = self._programs.get(root)
            for reached in [each for each in program.modules if not program.is_of_others(each)] if program is not None else ():
                if self.files.document(reached) is not None:
                    found[reached] = None
        return list(found)

    def observed(self, path: str, kind: str) -> list[Observation]:
        """The observations of a kind in the programs that reach a file."""
        return [observation for outcome in self._run(path) for observation in outcome.facts.of(kind)]

    def names_at(self, path: str, node: object) -> list[tuple[Machine, dict[str, Value]]]:
        """The names in view where an expression stands, for each time that it is evaluated."""
        from tensorlint.interpreter.probing import NAMES_TOO

        document = self.files.document(path)
        unit = document.unit_of(node) if document is not None else None
        programs = self._probe(path, {id(node): NAMES_TOO}, [unit]) if unit is not None else []
        return [(program.machine, names) for program in programs for names in program.machine.names.get(id(node), ())]

    def copy(self) -> Analyzer:
        """An analyzer with the same view and open buffers, to try a change on."""
        other = Analyzer(self._settings_for)
        other._registry = self._registry
        other.reraise = self.reraise
        for path in self.files.parsed:
            document = self.files.document(path)
            if document is not None and self.files.is_open(path) and not path.endswith(".ipynb"):
                other.files.open(path, document.blocks[0].text)
            elif document is not None and path.endswith(".ipynb"):
                other.files.open_cells(path, document.blocks)
        other.files.share(self.files)
        other._view = dict(self._view)
        other._layouts = self._layouts.copy_for(other.files)
        return other

    # -- seeing values

    def reveal(self, path: str) -> tuple[Revealed, ...]:
        """The value of every `reveal_type(...)` of a file."""
        from tensorlint.values import UNKNOWN

        document = self.files.document(path)
        if document is None:
            return ()
        blocks = {id(block) for block in document.blocks}
        found: dict[tuple[int | None, Span], tuple[object, list[Value]]] = {}
        for outcome in self._run(path, whole=True):
            for seen in outcome.facts.of("reveal"):
                if id(seen.place.unit.block) in blocks:
                    _, contents = found.setdefault(document.locate(seen.place), (seen["node"], []))
                    contents.append(seen.value("content") or UNKNOWN)
        return tuple(
            _revealed(cell, span, node, contents) for (cell, span), (node, contents) in sorted(found.items(), key=lambda each: (each[0][0] or 0, each[0][1]))
        )

    def describe(self, path: str, offset: int, cell: int | None = None) -> Description | None:
        """What is known of the value at an offset, and why."""
        from tensorlint.describing import describe

        found = describe(self, path, offset, cell)
        return None if found is None else Description(*found)

    def _probe(self, path: str, probe: dict[int, object], units: Collection[Unit]) -> list[Program]:
        """The programs that reach a file, after a look at some expressions in it."""
        from tensorlint.interpreter.revisiting import revisit

        document = self.files.document(path)
        tops = [top for top in document.units() if any(each in units for each in top.walk())] if document is not None else []
        programs = [outcome.program for outcome in self._run(path, whole=True)]
        for program in programs:
            revisit(program, probe, {*units, *tops})
        return programs

    def seen(self, path: str, unit: Unit, node: object) -> list[Seen]:
        """What is known of an expression of a unit, for each time that it is evaluated."""
        return [seen for program in self._probe(path, {id(node): node}, [unit]) for seen in program.machine.probed.get(id(node), ())]

    def accounts(self, path: str, place: Place) -> list[str]:
        """What happened at a place, in the programs that reach it."""
        from tensorlint.accounts import account_of

        outcomes = self._run(path, whole=True)
        return [line for each in outcomes for event in each.facts.observations if event.place == place for line in account_of(each.facts, event)]

    def hints(self, path: str, *, everywhere: bool = False) -> tuple[Hint, ...]:
        """The shapes of what a file assigns; `everywhere`: also of parameters, and of what loops, `with` and `:=` bind."""
        from tensorlint.interpreter.targets import bound_names
        from tensorlint.syntax import Place
        from tensorlint.values import Array
        from tensorlint.values.merging import join_contents

        document = self.files.document(path)
        if document is None:
            return ()
        targets = list(bound_names(document, everywhere=everywhere))
        seen: dict[int, list[Value]] = {}
        for program in self._probe(path, {id(node): node for _, node in targets}, {unit for unit, _ in targets}) if targets else ():
            for key, found in program.machine.probed.items():
                seen.setdefault(key, []).extend(each.content for each in found)
        out = []
        for unit, node in targets:
            content = join_contents(seen.get(id(node), []))
            if isinstance(content, Array) and (content.shape.dims or not content.shape.prefix):
                cell, span = document.locate(Place.of(unit, node))
                out.append(Hint(cell, span, str(content.shape), repr(content)))
        return tuple(sorted(out, key=lambda hint: (hint.cell or 0, hint.span)))

    def row_of(self, place: object) -> tuple[str, int | None, int] | None:
        """Where a place stands now: the file, the cell, the row from 1."""
        location = self._location(place)
        if location is None:
            return None
        row, _ = self.lines(location.path, location.cell).position(location.span.start)
        return location.path, location.cell, row + 1

    def text(self, path: str, cell: int | None = None) -> str:
        """The text of a file or cell as analysed."""
        return self._document(path).block(cell).text

    def lines(self, path: str, cell: int | None = None) -> LineIndex:
        """The line index of that text."""
        return self._document(path).block(cell).lines

    def _document(self, path: str) -> Document:
        document = self.files.document(path)
        if document is None:
            raise KeyError(path)
        return document


def _named(program: Program) -> Iterator[tuple[str, object, Array]]:
    """The arrays that the root's global names hold at the end."""
    from tensorlint.values import Array, Ref

    machine = program.machine
    for name, value in program.globals():
        if isinstance(value, Ref):
            content = machine.content(value)
            if isinstance(content, Array):
                yield name, value, content


MANY: Final = 4
"""Values of one expression that are told each by itself."""


def _revealed(cell: int | None, span: Span, node: object, contents: list[Value]) -> Revealed:
    """What one `reveal_type(...)` was handed; where it is reached several times, all that is known, and the shape and dtype that they share."""
    from tensorlint.rules.facts import written
    from tensorlint.values import UNKNOWN, Array, shape_to_json
    from tensorlint.values.merging import join_contents

    arguments = getattr(node, "args", [])
    expression = written(arguments[0], 200) if arguments else ""
    known = [content for content in contents if content is not UNKNOWN] or contents
    kinds = list(dict.fromkeys(map(repr, known)))
    text = " | ".join(kinds if len(kinds) <= MANY else [*kinds[:MANY], "…"])
    content = join_contents(known)
    if isinstance(content, Array):
        return Revealed(cell, span, expression, text, shape_to_json(content.shape), content.dtype, content.library)
    return Revealed(cell, span, expression, text, None, None, None)


__all__ = ["Analyzer", "Change", "Description", "FixedText", "Report", "Revealed", "Severity"]
