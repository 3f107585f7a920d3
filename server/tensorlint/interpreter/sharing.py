"""What a unit of an imported file did in one program, done again in others.

Most programs of a project import the same files. What a unit of such a file does hangs on what it reads, and records know that; besides that it hangs
on where imports lead and on which texts it was looked up: both are noted here while it runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tensorlint.interpreter.program import Program
    from tensorlint.interpreter.records import Record
    from tensorlint.syntax import Document, Unit

MAX_RUNS: Final = 3
"""Of one unit: in a program that patches a library, its files may do something else."""


class Noted:
    """What a unit that runs has looked up: the files that it asked for names, and where imports led."""

    __slots__ = ("files", "ways")

    def __init__(self) -> None:
        self.files: set[str] = set()
        self.ways: dict[tuple[str, str, int], str | None] = {}


class Run:
    """A record of a unit, and the state of the files that it holds for."""

    __slots__ = ("documents", "record", "version", "ways")

    def __init__(self, version: int, record: Record, noted: Noted, program: Program) -> None:
        self.version = version
        self.record = record
        self.ways = noted.ways
        self.documents: dict[str, tuple[Document | None, int]] = {}
        for path in sorted(noted.files):
            document = program.files.document(path)
            self.documents[path] = (document, -1 if document is None else document.version)

    def fits(self, program: Program) -> bool:
        """Whether a program would look up the same."""
        if program.root in self.documents:  # there it runs as a script
            return False
        for path, (document, version) in self.documents.items():
            if program.files.document(path) is not document or (document is not None and document.version != version):
                return False
        return all(program.links.look_up(*way) == found for way, found in self.ways.items())

    def is_held(self, documents: Mapping[str, Document | None]) -> bool:
        """Whether the texts that it holds for are still at hand."""
        return all(document is None or documents.get(path) is document for path, (document, _) in self.documents.items())


def run_shared(program: Program, unit: Unit, run: Callable[[Sequence[Record]], Record], is_whole: Callable[[], bool]) -> Record:
    """Runs a unit of an imported file (`run` is given what it may do again), and keeps what it did for other programs."""
    known: list[Run] = [each for each in unit.runs if isinstance(each, Run) and each.version == unit.version]
    outer, program.noted = program.noted, Noted()
    try:
        fitting = [each for each in known if each.fits(program)]
        record = run([each.record for each in fitting])
        same = next((each for each in fitting if each.record.trace is record.trace), None)
        if same is not None:
            for path in same.documents:
                program.module(path)
            program.noted.ways.update(same.ways)
        elif not is_whole() and program.is_small:
            known = [Run(unit.version, record, program.noted, program), *known]
            unit.runs = [*known[:MAX_RUNS]]
        return record
    finally:
        program.noted = outer


def forget_runs(documents: Mapping[str, Document | None]) -> None:
    """Drops what units of the documents at hand did on texts that have been given back: it would hold these."""
    for document in documents.values():
        for unit in document.units() if document is not None else ():
            if unit.runs:
                unit.runs = [run for run in unit.runs if isinstance(run, Run) and run.is_held(documents)]
