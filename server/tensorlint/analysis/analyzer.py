"""The one door to all that is known of the files in view: their texts come in, reports, fixes and what is known of values go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.analysis.answers import Description
from tensorlint.analysis.programs import Programs
from tensorlint.analysis.reporting import drafts_of, information_behind, location_of, report_of
from tensorlint.analysis.seeing import accounts_of, hints_of, names_at, reveal, seen_of
from tensorlint.analysis.trials import Trials
from tensorlint.project.files_in_view import FilesInView
from tensorlint.project.settings import environment_of
from tensorlint.text import one_per_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from tensorlint.analysis.answers import Change, Hint, Report, Revealed
    from tensorlint.findings import Finding, Fix, FixedText
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.observations import Observation
    from tensorlint.interpreter.probing import Seen
    from tensorlint.interpreter.vocabulary import Registry
    from tensorlint.project.layout import Links
    from tensorlint.project.settings import Settings
    from tensorlint.rules.drafts import Draft
    from tensorlint.syntax import Document, Place, Unit
    from tensorlint.text import LineIndex, Span
    from tensorlint.values import Value


class Analyzer:
    """Everything in view: the documents, and the programs that they form."""

    def __init__(self, settings_for: Callable[[str], Settings]) -> None:
        self._settings_for = settings_for
        self.files = FilesInView(
            environment_of(settings_for), lambda path: settings_for(path).installed_packages, lambda path: settings_for(path).max_file_size
        )
        self._registry: Registry | None = None
        self.programs = Programs(self.files, lambda: self.registry)
        self.trials = Trials(self)
        self._reports: dict[str, Report] = {}
        self._found: dict[str, dict[tuple[str, int | None, Span], Draft]] = {}  # by file: its drafts by code and place

    @property
    def registry(self) -> Registry:
        """What is known of libraries."""
        if self._registry is None:
            from tensorlint.libraries import make_registry

            self._registry = make_registry()
        return self._registry

    @property
    def reraise(self) -> bool:
        """Whether what goes wrong inside is raised, for tests that want to see it."""
        return self.programs.reraise

    @reraise.setter
    def reraise(self, wanted: bool) -> None:
        self.programs.reraise = wanted

    # -- what is in view

    @property
    def all_in_view(self) -> tuple[str, ...]:
        """The files in view, in the order in which they came."""
        return tuple(self.programs.view)

    @property
    def links(self) -> dict[str, Links | None]:
        """What these import, as far as it has been read."""
        return self.programs.links

    def take_links(self, links: Mapping[str, Links | None]) -> None:
        """What files import that will be brought into view: they need not be read for it."""
        self.programs.take_links(links)

    def view(self, paths: Iterable[str]) -> None:
        """Brings files into view: they may be roots of programs and callers of what is open."""
        for path in paths:
            self.programs.come(path)
        self._stale()

    def forget(self, paths: Iterable[str]) -> None:
        """Takes files out of view for good. Programs and trees lead back to themselves all over: each would stay until all of the memory is looked through
        for what nobody holds, so they are taken apart."""
        paths = list(paths)
        before = dict(self.files.documents)
        self.programs.take_apart()
        self.programs.go(paths)
        self.files.drop(paths)
        self.files.trim(self.programs.view)
        self._stale(everything=True)
        after = self.files.documents
        for path, document in before.items():
            if document is not None and after.get(path) is not document:
                document.take_apart()

    def start_record(self) -> None:
        """From now on it is noted which files are read, and where imports lead."""
        self.files.resolver.asked = {}
        self.programs.forget_imports()

    def end_record(self) -> tuple[list[str], dict[tuple[str, str, int, tuple[str, ...]], str | None]]:
        """The files that the programs in view have read, and where imports led them."""
        read = self.programs.read
        asked, self.files.resolver.asked = self.files.resolver.asked or {}, None
        return sorted(read), asked

    def open(self, path: str, text: str) -> None:
        """An open buffer, which wins over the disk (for a notebook: its JSON text)."""
        known = self.files.exists(path)
        self.files.open(path, text)
        self.programs.hold(path)
        self._stale(everything=not known)

    def follows(self, path: str) -> bool:
        """Whether edits of a document can be told one by one: not of one that is passed over, of which no text is held."""
        return self.files.documents.get(path) is not None

    def change(self, path: str, changes: Sequence[Change]) -> None:
        """Edits of an open document, in order."""
        for change in changes:
            self.files.change(path, change.cell, change.span, change.text)
        self.programs.touch(path)
        self._stale()

    def close(self, path: str) -> None:
        """Gives the document back to the disk, and all that only served it."""
        self.files.close(path)
        self._reread(path, known=True)
        needed = self.programs.give_back()
        self.files.drop([path for path in self.files.parsed if path not in needed])
        if needed:
            from tensorlint.interpreter.sharing import forget_runs

            forget_runs(self.files.documents)

    def refresh(self, path: str) -> None:
        """The file changed on the disk, came or went."""
        known = self.programs.holds(path)
        self.files.refresh(path)
        self._reread(path, known=known)

    def postpone(self) -> None:
        """From now on files of installed packages are read by `read_postponed` alone: somebody types, and waits for answers."""
        self.files.later = {}

    def read_at_once(self) -> None:
        """Until `postpone` is called, files of installed packages are read when they are asked for."""
        self.files.later = None

    def read_postponed(self) -> Iterator[None]:
        """Reads the files of installed packages that programs have asked for, one at a time. What was worked out without them is worked out anew."""
        if self.files.later:
            for _ in self.files.read_later_ones():
                yield
            self._stale(everything=True)

    def _reread(self, path: str, *, known: bool) -> None:
        there = self.files.exists(path)
        if not there:
            self.programs.go([path])
        elif self.programs.holds(path):
            self.programs.touch(path)
        if there != known:
            self.files.resolver.forget()
        self._stale(everything=there != known)

    def _stale(self, *, everything: bool = False) -> None:
        if everything:
            self.programs.restart()
        else:
            self.programs.outdate()
        self._reports.clear()
        self._found.clear()
        self.trials.forget()

    # -- what is said

    def report(self, path: str) -> Report:
        """The findings of a file, and what could not be analysed."""
        known = self._reports.get(path)
        if known is None:
            known = self._reports[path] = report_of(self, path, self._settings_for(path))
        return known

    def in_steps(self, path: str) -> Iterator[None]:
        """Does the long part of the work for a report, with a pause after each step, in which anything may be asked or told."""
        document = self.files.document(path) if path not in self._reports else None
        if document is not None and not document.skips_file:
            yield from self.programs.in_steps(path)

    def information_behind(self, path: str, code: str) -> list[str]:
        """The codes of information that a file does not show as long as findings of a rule stand."""
        return information_behind(self, path, code)

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
            for draft in drafts_of(self, path):
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

    def in_view(self, path: str) -> list[str]:
        """A file and those that share a program with it."""
        found = {path: None}
        for reached in self.programs.files_of(path):
            if self.files.document(reached) is not None:
                found[reached] = None
        return list(found)

    def observed(self, path: str, kind: str) -> list[Observation]:
        """The observations of a kind in the programs that reach a file."""
        return [observation for outcome in self.programs.of(path) for observation in outcome.facts.of(kind)]

    def names_at(self, path: str, node: object) -> list[tuple[Machine, dict[str, Value]]]:
        """The names in view where an expression stands, for each time that it is evaluated."""
        return names_at(self, path, node)

    def copy(self) -> Analyzer:
        """An analyzer with the same view and open buffers, to try a change on."""
        other = Analyzer(self._settings_for)
        other._registry = self._registry
        for path in self.files.parsed:
            document = self.files.document(path)
            if document is not None and self.files.is_open(path) and not path.endswith(".ipynb"):
                other.files.open(path, document.blocks[0].text)
            elif document is not None and path.endswith(".ipynb"):
                other.files.open_cells(path, document.blocks)
        other.files.share(self.files)
        other.programs = self.programs.copy_for(other.files)
        return other

    # -- seeing values

    def reveal(self, path: str) -> tuple[Revealed, ...]:
        """The value of every `reveal_type(...)` of a file."""
        return reveal(self, path)

    def describe(self, path: str, offset: int, cell: int | None = None) -> Description | None:
        """What is known of the value at an offset, and why."""
        from tensorlint.describing import describe

        found = describe(self, path, offset, cell)
        return None if found is None else Description(*found)

    def seen(self, path: str, unit: Unit, node: object) -> list[Seen]:
        """What is known of an expression of a unit, for each time that it is evaluated."""
        return seen_of(self, path, unit, node)

    def accounts(self, path: str, place: Place) -> list[str]:
        """What happened at a place, in the programs that reach it."""
        return accounts_of(self, path, place)

    def hints(self, path: str, *, everywhere: bool = False) -> tuple[Hint, ...]:
        """The shapes of what a file assigns; `everywhere`: also of parameters, and of what loops, `with` and `:=` bind."""
        return hints_of(self, path, everywhere=everywhere)

    def row_of(self, place: object) -> tuple[str, int | None, int] | None:
        """Where a place stands now: the file, the cell, the row from 1."""
        location = location_of(self.files, place)
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
