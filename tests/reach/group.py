"""One group of files that import one another: what is there to be seen in them, and what the engine sees, in one analysis of them all."""

from __future__ import annotations

import ast
import copy
import gc
import time
import warnings
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from counting import count
from looking import Watch
from table import QUESTIONS, Asked

from tensorlint.analysis import Analyzer
from tensorlint.batch.collecting import collect_rarely
from tensorlint.project.settings import Settings
from tensorlint.syntax import Document


class Repository(NamedTuple):
    """What the counter has to know of all files of a repository, and the files that are asked about."""

    root: Path
    networks: frozenset[str]
    modules: frozenset[str]
    chosen: frozenset[str]


class Found(NamedTuple):
    """What came of a group."""

    calls: list[Asked]
    errors: list[str]
    seconds: float


class Looker:
    """Looks at one group after the other, in a process of its own."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        settings = Settings()
        self._analyzer = Analyzer(lambda path: settings)
        collect_rarely()

    def __call__(self, paths: Sequence[str]) -> Found:
        started = time.process_time()
        try:
            return self._look(paths)._replace(seconds=time.process_time() - started)
        finally:
            self._analyzer.forget(paths)
            gc.collect(0)

    def _look(self, paths: Sequence[str]) -> Found:
        analyzer, repository = self._analyzer, self._repository
        analyzer.view(paths)
        chosen = [path for path in paths if path in repository.chosen]
        documents = {path: document for path in chosen if (document := analyzer.files.document(path)) is not None}
        counted = {path: count(pieces_of(document), repository.networks, repository.modules) for path, document in documents.items()}
        watch = Watch((document, counted[path]) for path, document in documents.items())
        found = Found([], [], 0.0)
        with watch:
            for path in documents:
                found.errors.extend(f"{self._name(path)}: {error}" for error in analyzer.report(path).internal_errors)
        for path, document in documents.items():
            looks = watch.looks_of(document)
            for spot, call in counted[path].items():
                questions = tuple(each for each in QUESTIONS[call.kind] if each not in {"evaluating", "local"} or call.asks(each))
                look = looks.get(spot)
                answered = frozenset(each for each in questions if look is not None and look.answers(call.kind, each))
                where = f"{self._name(path)}:{'' if spot.cell is None else f'cell {spot.cell}:'}{spot.row}"
                found.calls.append(Asked(where, call.kind, call.text, questions, answered, "not reached" if look is None else look.why))
        return found

    def _name(self, path: str) -> str:
        return str(Path(path).relative_to(self._repository.root.parent))


def pieces_of(document: Document) -> list[tuple[int | None, ast.Module]]:
    """The pieces of a file as Python itself parses them; where it refuses one, the statements that can be read."""
    out = []
    for block in document.blocks:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(block.code.text)
        except (SyntaxError, ValueError, RecursionError):
            tree = ast.Module([statement for unit in block.units for statement in _placed(unit.walk())], [])
        out.append((block.cell, tree))
    return out


def _placed(units: Iterable[object]) -> list[ast.stmt]:
    placed = []
    for part in units:
        for statement in part.body:  # type: ignore[attr-defined]
            if part.members is None:  # type: ignore[attr-defined]
                own = copy.deepcopy(statement)
                for node in ast.walk(own):
                    node.__dict__.pop("tensorlint_place", None)
                ast.increment_lineno(own, part.row - part.base)  # type: ignore[attr-defined]
                placed.append(own)
    return placed
