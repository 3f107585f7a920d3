"""The methods of a class that nobody in view calls: each is run once, on an object of which all of them, in any order, may have run before."""

from __future__ import annotations

import ast
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from operator import itemgetter
from typing import TYPE_CHECKING, Final, cast

from tensorlint.interpreter.activation import unknown_argument
from tensorlint.interpreter.budgets import UNCALLED_STEPS
from tensorlint.interpreter.construction import instantiate
from tensorlint.interpreter.course import Merged, is_apart
from tensorlint.interpreter.frames import Exit, Frame
from tensorlint.interpreter.inheritance import has_unknown_base, library_base, linearize, own_members
from tensorlint.interpreter.merging import merge
from tensorlint.interpreter.records import Record
from tensorlint.interpreter.store import CONTENT, MISSING, Delta, Key
from tensorlint.interpreter.surroundings import AMBIENT
from tensorlint.interpreter.uncalled import Run, call_with_unknowns, left_out, run_inner, takes_more
from tensorlint.interpreter.vocabulary import LibraryClass
from tensorlint.values import Cell, Class, Const, Function, LibraryName, Ref, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.course import Step
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.modules import Module
    from tensorlint.syntax import Unit

EFFECT_STEPS: Final = 250
"""What a method may spend on calls where only its effects on the object are asked for: most of these it has by itself."""
STEP: Final = "step"
"""The phase of a method that a framework runs in a state of its own: its class says how."""


def run_class(m: Machine, node: ast.ClassDef, module: Module, entered: AbstractSet[object]) -> Run:
    """Runs the methods of a class that nobody calls, on an object of which `__init__` and all other methods, in any order, may have run.

    Each run of a method is a record of its own, so that an edit of one costs the others nothing unless they read what it writes.
    """

    def run(step: Step, old: Step | None, follows: bool) -> None:
        saved = m.store.reads
        reads: Delta = {}
        m.store.reads = [(len(m.store.journals), reads)]
        try:
            cls = m.program.links.name_of(m, module.path, node.name)
            methods = [each for each in own_members(m, cls).values() if isinstance(each, Function)] if isinstance(cls, Class) else []
            step.entered = {each.definition: each.definition in entered for each in methods}
            wanted = [each for each in methods if not step.entered[each.definition]]
            if isinstance(cls, Class) and wanted:
                m.store.fork()
                try:
                    Uncalled(m, cls, module, step, old, follows).run(methods, wanted)
                finally:
                    m.store.discard()
        finally:
            m.store.reads = saved
        step.reads = (reads, *(record.reads for record in step.pieces.values()))

    return run


class Uncalled:
    """The methods of one class in one run."""

    def __init__(self, m: Machine, cls: Class, module: Module, step: Step, old: Step | None, follows: bool) -> None:
        self.m = m
        self.cls = cls
        self.module = module
        self.step = step
        self.old = old
        course = m.program.course
        # The keys that differ from the last run at this point; None where that is not known, and all is compared.
        self.changed: set[Key] | None = set(course.changed) if follows and course.changed is not None and old is not None else None
        self.passed = list(old.inside)[::-1] if old is not None else []  # the pieces of the last run, the next one last

    def run(self, methods: list[Function], wanted: list[Function]) -> None:
        """Runs them."""
        m, cls = self.m, self.cls
        receiver = self._receiver()
        effects = {each.name: self._method(receiver, each, "effects") for each in methods if each.name != "__init__"}
        self._merge(list(effects.values()))
        hooks = _framework_hooks(m, cls)
        base = library_base(m, cls)
        runs_steps = base is not None and base.fact("step") is not None
        seen: dict[object, Record] = {}
        steps = []
        for member in wanted:
            if member.name in hooks and runs_steps:
                steps.append(self._method(receiver, member, STEP))
            elif member.name != "__init__" and member.name not in hooks:
                seen[member.definition] = self._method(receiver, member, effects[member.name])
        known = {each.definition for record in (*self.step.told, *steps) for each in record.trace.entered}
        called = _called_by_others(seen, known)
        self.step.told += [*steps, *(record for definition, record in seen.items() if definition not in called)]

    def _receiver(self) -> Ref:
        m, cls = self.m, self.cls
        receiver: list[Ref] = []

        def make() -> None:
            base = library_base(m, cls)
            receiver.append(_any_object(m, cls, cls.definition[1]))
            if base is not None and base.fact("model"):
                m.set(AMBIENT, "inside", Const(True))

        made = self._first("receiver", make)
        if receiver:
            made.value = receiver[0]
        known = made.value
        assert isinstance(known, Ref)
        if has_unknown_base(m, cls):  # what calls the methods belongs to that base, and has had the object before
            self._first("handed", lambda: m.escape(known, m.place(cls.definition[1])))
        return known

    def _first(self, key: str, work: Callable[[], None]) -> Record:
        """What happens to the object before any of its methods runs. An edit of its constructor seldom changes what comes of that."""
        m = self.m
        unit, node = self.cls.definition
        known = self._known(key)
        mark = m.program.course.mark()
        if known is not None and self._is_clean(key, known):
            m.store.apply(known.writes)
            done = known
        else:
            done = m.program.records.uncalled(known, Frame(self.module.scope, unit, None, None, None, 0), node, work)
        self.step.inside[key] = m.program.course.since(mark)
        self.step.told.append(done)
        self.step.pieces[key] = done
        self._compare({} if known is None else known.writes, done.writes, known is not None)
        return done

    def _known(self, key: object) -> Record | None:
        return None if self.old is None else self.old.pieces.get(key)

    def _is_clean(self, key: object, record: Record) -> bool:
        """Whether nothing that a record of the last run has read differs. What ran inside of it does so again."""
        if self.changed is None or not is_apart(record.reads, self.changed):
            return False
        assert self.old is not None
        program = self.m.program
        while self.passed and (at := self.passed.pop()) != key:
            if not all(program.is_done(step) for step in self.old.inside[at].steps):
                self.changed = None  # nobody has asked for them so far, and this record may rest on them
                return False
        inside = self.old.inside[key]
        if not (inside.steps or inside.whole):
            return True
        course = program.course
        course.run_inside(inside)
        if course.changed:
            self.changed |= course.changed
            return is_apart(record.reads, self.changed)
        return course.changed is not None

    def _compare(self, old: Delta, new: Delta, known: bool) -> None:
        """Notes what differs from the last run where both have written."""
        if not known:
            self.changed = None
        changed = self.changed
        if changed is None:
            return
        if old is new:
            changed.difference_update(new)
            return
        for key in {**old, **new}:
            one, other = old.get(key), new.get(key)
            if one is other or one == other:
                changed.discard(key)
            else:
                changed.add(key)

    def _merge(self, effects: list[Record]) -> None:
        """Brings the object to where any of the methods, or none, may have run. What was merged is kept: an edit seldom changes what a method writes."""
        m = self.m
        data = m.store.data
        old = self.old.merged if self.old is not None else None
        if old is not None and self._is_settled(old, effects):
            m.store.apply(old.after)
            self.step.merged = old
            self._compare(old.after, old.after, known=True)
            return
        written = {key[0] for record in effects for key in record.writes}
        known = {each for each in written if (each, CONTENT) in data}
        if not all(isinstance(each, Cell) for each in written):  # scopes and sources have no content; to look for these among all keys takes long
            known |= written.intersection(map(itemgetter(0), data))
        # What a method does to objects of its own is lost with them, unless something that there was before has changed too.
        deltas = [
            record.writes
            for record in effects
            if any(key[0] in known and value is not (now := data.get(key, MISSING)) and value != now for key, value in record.writes.items())
        ]
        before = {key: data.get(key, MISSING) for delta in deltas for key in delta}
        if old is not None and old.deltas == deltas and old.before == before:
            m.store.apply(old.after)
            after = old.after
        else:
            depth = len(m.store.journals)
            m.store.fork()
            merge(m, [Exit(frozenset(), MISSING, {}), *(Exit(frozenset(), MISSING, delta) for delta in deltas)])
            after = m.store.delta(depth)
            m.store.commit()
        self.step.merged = Merged([record.writes for record in effects], deltas, before, after)
        self._compare({} if old is None else old.after, after, old is not None)

    def _is_settled(self, old: Merged, effects: list[Record]) -> bool:
        """Whether the methods do what they did, on what was there before."""
        return (
            self.changed is not None
            and len(old.writes) == len(effects)
            and all(one is record.writes or one == record.writes for one, record in zip(old.writes, effects))
            and (not self.changed or old.cells.isdisjoint(key[0] for key in self.changed))
        )

    def _method(self, receiver: Ref, member: Function, phase: object) -> Record:
        """One run of a method: for its effects on the object; or (`phase`: the record of its effects) for what is observed once all have had theirs."""
        m = self.m
        key = (member, receiver, phase)
        record = self._known(key)
        mark = m.program.course.mark()
        if record is None or not self._is_clean(key, record):
            m.store.fork()
            if (
                isinstance(phase, Record)
                and record is None
                and left_out(phase.trace, set()) is None
                and not phase.trace.over_budget
                and m.program.records.holds(phase.reads)
            ):
                record = phase  # the others change nothing that it reads
            else:
                unit, node = cast("tuple[Unit, ast.AST]", member.definition)

                def work() -> None:
                    if phase == STEP:
                        m.frame.unit = unit
                        library_base(m, self.cls).fact("step")(m, receiver, member, None, member.definition[1])  # type: ignore[union-attr, operator]
                    else:
                        call_with_unknowns(m, member, _leading(member, receiver))
                    if phase != "effects":
                        run_inner(m)

                record = m.program.records.uncalled(
                    record, Frame(self.module.scope, unit, None, None, None, 0), node, work, EFFECT_STEPS if phase == "effects" else UNCALLED_STEPS
                )
            m.store.discard()
        self.step.pieces[key] = record
        self.step.inside[key] = m.program.course.since(mark)
        return record


def _called_by_others(seen: dict[object, Record], known: AbstractSet[object]) -> set[object]:
    """The methods that others of their class, which nobody calls, turned out to call: what they are handed is known.

    Of those that only call one another, all stay. known: what was entered besides.
    """
    calls = {one: [each.definition for each in record.trace.entered if each.definition != one] for one, record in seen.items() if not record.trace.over_budget}
    wanted = {other for others in calls.values() for other in others}
    called = set(known) & seen.keys()
    pending = [one for one in seen if one in called or one not in wanted]
    while pending:
        for other in calls.get(pending.pop(), ()):
            if other in seen and other not in called:
                called.add(other)
                pending.append(other)
    return called


def _leading(member: Function, receiver: Ref) -> list[Value]:
    kinds = {each.name for each in member.decorators if isinstance(each, LibraryName)}
    if "builtins.staticmethod" in kinds:
        return []
    if "builtins.classmethod" in kinds:
        return [member.owner] if isinstance(member.owner, Class) else []
    return [receiver]


def _framework_hooks(m: Machine, cls: Class) -> frozenset[str]:
    """The methods that a framework calls in its own way; they are run by what calls the object."""
    for each in linearize(m, cls):
        if isinstance(each, LibraryClass):
            hooks = each.fact("hooks")
            if hooks:
                return frozenset(hooks)  # type: ignore[call-overload, no-any-return]
    return frozenset()


def _any_object(m: Machine, cls: Class, node: ast.ClassDef) -> Ref:
    from tensorlint.interpreter.inheritance import class_member

    constructor = class_member(m, cls, "__init__")
    values: list[Value] = []
    keywords: dict[str, Value] = {}
    known = True
    if isinstance(constructor, Function):
        arguments = constructor.definition[1].args
        known = not takes_more(arguments)
        parameters = [*arguments.posonlyargs, *arguments.args][1:]
        values = [unknown_argument(m, constructor, parameter.arg, parameter.annotation) for parameter in parameters]
        keywords = {parameter.arg: unknown_argument(m, constructor, parameter.arg, parameter.annotation) for parameter in arguments.kwonlyargs}
    made = instantiate(m, cls, values, keywords, node, known=known)
    assert isinstance(made, Ref)
    return made
