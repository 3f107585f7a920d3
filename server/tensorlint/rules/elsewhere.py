"""What other programs did with this program's models: a training script and an inference script that share nothing but a file of weights, or a model's class.

Rules ask for the history of a model and do not know how many programs it took place in. A model that one program trains and another one loads is the same
model where both name one file; where no file is known, where both build the same class and just one program in view trains it. Wherever more than one could
be meant, none is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tensorlint.project.stored_names import is_name_of
from tensorlint.rules.named_files import NamedFile, are_one, folder_of, normal_path
from tensorlint.rules.roles import is_inference, is_training_call
from tensorlint.values import ASKED, Array, Fact, Instance, Kept, Number, Ref, Statistic, Step, on_all

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.values import Origins, Steps


class Wanted(NamedTuple):
    """A model that is asked here and was trained in another program: its cell, the file that it came from, and the class of the program that it is of."""

    cell: object
    path: str | None
    cls: object


def wanted(facts: Facts) -> list[Wanted]:
    """The models of a program that were trained somewhere else."""
    return facts.once("wanted", lambda: _wanted(facts))


def _wanted(facts: Facts) -> list[Wanted]:
    trained = {call["model"].cell for call in facts.of("model-call", "fit") if isinstance(call["model"], Ref) and _trains(facts, call)}
    found: dict[object, Wanted] = {}
    for call in facts.of("model-call"):
        model, weights = call["model"], call["weights"]
        if not isinstance(model, Ref) or model.cell in trained or not isinstance(weights, Fact) or weights.state != "loaded" or not is_inference(facts, call):
            continue
        path = normal_path(weights.detail) if isinstance(weights.detail, str) else None
        found[model.cell] = Wanted(model.cell, path, _class_of(call))
    return list(found.values())


def _trains(facts: Facts, call: Observation) -> bool:
    if call.kind == "fit":
        return call["api"] in {"estimator", "network"} and not call["clusters"]
    return is_training_call(facts, call)


def _class_of(call: Observation) -> object:
    content = call["content"]
    if isinstance(content, Instance):
        return content.cls.definition
    return None


class Lesson(NamedTuple):
    """What one program taught one model: the calls, the files it was saved to, and its class where the program defines one."""

    calls: tuple[Observation, ...]
    paths: frozenset[str]
    cls: object


def lessons(facts: Facts) -> list[Lesson]:
    """All that a program trains."""
    return facts.once("lessons", lambda: _lessons(facts))


def _lessons(facts: Facts) -> list[Lesson]:
    calls: dict[object, list[Observation]] = {}
    classes: dict[object, object] = {}
    for call in facts.of("model-call", "fit"):
        if isinstance(call["model"], Ref) and _trains(facts, call):
            calls.setdefault(call["model"].cell, []).append(call)
            classes[call["model"].cell] = _class_of(call)
    paths: dict[object, set[str]] = {}
    for saved in facts.of("saved"):
        what, path = saved["what"], saved["path"]
        if isinstance(what, Ref) and isinstance(path, str):
            paths.setdefault(what.cell, set()).add(normal_path(path))
    return [Lesson(tuple(found), frozenset(paths.get(cell, ())), classes[cell]) for cell, found in calls.items()]


class Elsewhere:
    """The training of this program's models in others, and what the transformers in files do."""

    def __init__(self, models: Iterable[Wanted], others: Mapping[str, Facts], root: str, own: Facts) -> None:
        """`others`: what the other programs did, by their roots; `root`: this program's."""
        self._training: dict[object, tuple[Observation, ...]] = {}
        self._folder = folder_of(root)
        self._named: dict[NamedFile, str] = {}  # where the file lies that a program names
        self._files: list[NamedFile] = []  # that other programs name
        self._tables: set[str] = set()  # the files that other programs have written data to
        self._does: dict[str, object] = {}
        self._learned: dict[str, Origins] = {}  # by file: what the transformer in it was fitted on
        self._kept: dict[object, str] = {}  # by birth of what was learned: the file that keeps it
        self._written: dict[str, list[Observation]] = {}  # by file: what was written to it
        self._statistics: dict[Kept, Statistic | None] = {}  # by file and key: the statistic that it keeps; None where it may be another one
        taught = [(folder_of(program), lesson) for program, facts in others.items() for lesson in lessons(facts)]
        own_lessons = [(self._folder, lesson) for lesson in lessons(own)]
        for model in models:
            here = model.path is not None and is_written(own, model.path)  # what a program loads that it wrote itself, it has taught itself
            there = model if model.path is None or not model.path.startswith(ASKED) else Wanted(model.cell, None, model.cls)
            found = _lesson_for(Wanted(model.cell, model.path, None), self._folder, own_lessons) if here else _lesson_for(there, self._folder, taught)
            if found is not None:
                self._training[model.cell] = found.calls
        for program, facts in others.items():
            self._note_transformers(facts, folder_of(program))

    def __bool__(self) -> bool:
        return bool(self._training) or any(map(self.unfitted, self._written))

    def __eq__(self, other: object) -> bool:
        return type(other) is Elsewhere and (other._training, other._does, other._kept, other._written, other._statistics, other._tables) == (
            self._training, self._does, self._kept, self._written, self._statistics, self._tables
        )  # fmt: skip

    __hash__ = None  # type: ignore[assignment]

    def training(self, cell: object) -> tuple[Observation, ...]:
        """The calls that trained a model of this program in another."""
        return self._training.get(cell, ())

    def unfitted(self, path: str) -> Observation | None:
        """Where a file was written that holds an estimator which was never fitted; None where it may hold another one."""
        written = self._written.get(self._file(path), [])
        fresh = [isinstance(fitted := each["fitted"], Fact) and fitted.state == "fresh" and bool(each["in_view"]) for each in written]
        return written[0] if fresh and all(fresh) else None

    def _file(self, path: str, folder: str | None = None) -> str:
        """Where a file lies that a program names: this one, or another, which lies in a folder."""
        named = NamedFile(normal_path(path), self._folder if folder is None else folder)
        if named not in self._named:
            known = next((file for file in self._files if are_one(file, named)), None)
            if known is None and folder is not None:
                self._files.append(named)
            self._named[named] = (known or named).place
        return self._named[named]

    def _note_transformers(self, facts: Facts, folder: str) -> None:
        fits = {fit["model"].cell: fit for fit in facts.of("fit") if isinstance(fit["model"], Ref) and fit["api"] == "transformer"}
        for saved in facts.of("saved"):
            what, fitted, path = saved["what"], saved["fitted"], saved["path"]
            if isinstance(path, str) and path.startswith(ASKED):
                continue  # which file that was, nobody knows here
            if not isinstance(path, str):
                continue
            file = self._file(path, folder)
            self._written.setdefault(file, []).append(saved)
            self._note_statistic(Kept(file, saved["key"]), saved["content"])
            if isinstance(saved["content"], Array) and saved["content"].statistic is None:
                self._tables.add(file)
            fit = fits.get(what.cell) if isinstance(what, Ref) else None
            if fit is not None and isinstance(fitted, Fact):
                self._kept[fitted.token] = file
                self._does[file] = fit["does"]
                self._learned[file] = fit["content"].origins if isinstance(fit["content"], Array) else frozenset()

    def _note_statistic(self, kept: Kept, content: object) -> None:
        told = content.statistic if isinstance(content, (Array, Number)) else None
        statistic = told if isinstance(told, Statistic) else None
        self._statistics[kept] = statistic if self._statistics.get(kept, statistic) == statistic else None

    def resolved(self, data: Array) -> Array:
        """The data with the steps of transformers that a file keeps told alike on both sides, in each of its columns; what another program has written had
        gone through steps there."""
        if not isinstance(data, Array):
            return data
        written = bool(self._tables) and any(origin.kind == "file" and origin.name and self._file(origin.name) in self._tables for origin in data.origins)
        return on_all(data, lambda steps, closed: (self._told(steps), closed and not written))

    def _told(self, steps: Steps) -> Steps:
        if not any(step.kind == "stored" or step.token in self._kept or isinstance(step.operand, Kept) for step in steps):
            return steps
        out: list[Step] = []
        for each in steps:
            step = self._by_statistic(each) if isinstance(each.operand, Kept) else each
            path = self._file(str(step.operand[0])) if step.kind == "stored" else self._kept.get(step.token)  # type: ignore[index]
            if path is None or path not in self._does:
                out.append(step)
                continue
            told = Step(
                "stored", (path, self._does[path]), step.label, step.token, step.statistics_of if step.kind == "stored" and step.of else self._learned[path]
            )
            if not (out and out[-1] == told):  # one transformer may be several steps
                out.append(told)
        return tuple(out)

    def _by_statistic(self, step: Step) -> Step:
        """A step by numbers out of a file, with the statistic that they are."""
        assert isinstance(step.operand, Kept)
        known = self._statistics.get(Kept(self._file(step.operand.path), step.operand.key))
        return step if known is None else Step(step.kind, known, step.label, step.token, step.of, step.via)


def is_written(own: Facts, path: str) -> bool:
    """Whether a program writes a file itself."""
    return any(is_name_of(normal_path(saved["path"]), path) for saved in own.of("saved") if isinstance(saved["path"], str))


def _lesson_for(model: Wanted, folder: str, taught: list[tuple[str, Lesson]]) -> Lesson | None:
    """The one training that a model can have had: by its file, else by its class. `folder`: where the program lies that asks for it; of each lesson, where
    the one lies that gave it."""
    if model.path is not None:
        file = NamedFile(model.path, folder)
        same = [lesson for there, lesson in taught if any(are_one(file, NamedFile(path, there)) for path in lesson.paths)]
        if same:
            return same[0] if len(same) == 1 else None
    if model.cls is None:
        return None
    same = [lesson for _, lesson in taught if lesson.cls == model.cls]
    return same[0] if len(same) == 1 else None
