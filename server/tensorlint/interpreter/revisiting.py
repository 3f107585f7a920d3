"""Revisiting: a program that has run is asked once more for the values of some expressions.

Only the steps that may evaluate them are run again, each from the state that it found. All that they do is taken back: the program is afterwards what it
was before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.course import Step, take_back

if TYPE_CHECKING:
    from collections.abc import Collection

    from tensorlint.interpreter.program import Program
    from tensorlint.interpreter.records import Record
    from tensorlint.syntax import Unit


def revisit(program: Program, probe: dict[int, object], units: Collection[Unit]) -> None:
    """Leaves in the machine what is known of the expressions in `probe` (by id of node), which stand in `units`.

    What nobody calls is looked at where the rest has not evaluated all of them.
    """
    m, steps = program.machine, program.course.steps
    m.probed, m.names = {}, {}
    wanted = [_may_evaluate(step, units) for step in steps]
    if True not in wanted:
        return
    first = wanted.index(True)
    data = m.store.data
    for step in reversed(steps[first:]):
        take_back(data, step.before)
    m.begin_again()
    for index in range(first, len(steps)):
        step = steps[index]
        if wanted[index] and (program.is_top(step.key) or any(key not in m.probed for key in probe)):
            m.probe = probe
            try:
                _look(program, step, units)
            finally:
                m.probe = None
        data.update(step.writes)


def _may_evaluate(step: Step, units: Collection[Unit]) -> bool:
    """Whether a step runs one of the units, or enters a function that stands in one."""
    return step.unit in units or any(_enters(record, units) for record in step.told)


def _enters(record: Record, units: Collection[Unit]) -> bool:
    return any(each.definition[0] in units for each in record.trace.entered)


def _apart_from(step: Step, units: Collection[Unit]) -> Step | None:
    """What the other methods of a class did, which need not run again; None where a step is of one piece."""
    if not step.pieces:
        return None
    known = Step(step.key, step.unit)
    known.merged = step.merged
    known.pieces = {key: record for key, record in step.pieces.items() if not _enters(record, units)}
    return known


def _look(program: Program, step: Step, units: Collection[Unit]) -> None:
    """Runs a step on the present state, and takes back what it wrote."""
    if program.is_top(step.key):
        record = program.run_for_itself(step)
        take_back(program.machine.store.data, record.before)
    else:
        program.uncalled_again(step)(Step(step.key, step.unit), _apart_from(step, units), False)
