"""The preprocessing that a model saw in training, beside what it is given at inference."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.interpreter.frames import called_from
from tensorlint.repairs import TrainingTreatment
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, expression, written
from tensorlint.rules.roles import is_inference, is_training_call
from tensorlint.rules.unpackings import is_misnamed
from tensorlint.values import REST, SOME, Array, Const, Kept, Ref, Value, is_another_matter, keys, on_all, stories
from tensorlint.values.conditions import contradict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tensorlint.findings import Severity
    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.elsewhere import Elsewhere
    from tensorlint.rules.facts import Facts
    from tensorlint.syntax import Place
    from tensorlint.values import Condition, Origins, Step, Steps
    from tensorlint.values.columns import Story


class Given(NamedTuple):
    """What went into a model: the data, the value it is held by, and where."""

    data: Array
    value: object
    call: Observation


class History(NamedTuple):
    """A model's input slot: all that trained it, and all that it was asked about."""

    model: Ref
    training: list[Given]
    inference: list[Given]


class Pairing(NamedTuple):
    """One column (`REST`: all that have no name) as each training input held it, and as an inference input does."""

    column: object
    trained: list[tuple[Steps, bool]]
    asked: tuple[Steps, bool]

    @property
    def closed(self) -> bool:
        """Whether all that was done to the column is known, on both sides."""
        return self.asked[1] and all(known for _, known in self.trained)


def histories(facts: Facts) -> list[History]:
    """The histories of all models that were trained in view and asked about something."""
    return [history for history in trained_models(facts) if history.inference]


def trained_models(facts: Facts) -> list[History]:
    """The histories of all models that were trained in view."""
    return facts.once("histories", lambda: list(_histories(facts)))


def _histories(facts: Facts) -> Iterator[History]:
    found: dict[object, History] = {}
    for call in facts.of("fit", "model-call"):
        model, given = call["model"], _given(call)
        if not isinstance(model, Ref) or given is None:
            continue
        history = found.setdefault(model.cell, History(model, [], []))
        if call.kind == "fit":
            if call["api"] in {"estimator", "network"} and not call["clusters"]:
                history.training.append(given)
        elif is_training_call(facts, call):
            history.training.append(given)
        elif is_inference(facts, call) and not (isinstance(given.data, Array) and is_misnamed(facts, given.data)):
            history.inference.append(given)
    for cell, history in found.items():
        other = facts.elsewhere
        if other is not None and not history.training and history.inference:
            history.training.extend(given for given in map(_given, other.training(cell)) if given is not None)
            history.training[:] = [_settled(given, other) for given in history.training]
        history.inference[:] = [_settled(given, other) for given in history.inference]
        for found_of in (history.training, history.inference):
            found_of[:] = [_left_open(given) if _answers_itself(given, found_of) else given for given in found_of]
        if history.training:
            yield history


def _answers_itself(given: Given, others: list[Given]) -> bool:
    """Whether the data itself told that a step need not be done (`if "age" in rows:`, `if images.max() > 1:`): it is done where the answer is another."""
    if not given.call.condition or not _is_data(given):
        return False
    for subject, answer in given.call.condition:
        asked = subject if isinstance(subject, tuple) else ()
        of_itself = any(isinstance(part, Array) and overlap(part.origins, given.data.origins) for part in asked)
        if of_itself or isinstance(subject, Ref):  # a list of names that may be empty, say
            other = [each for each in others if each.call.place == given.call.place and each.call.path == given.call.path and _is_data(each)]
            apart = [each for each in other if any(subject == also and answer != told for also, told in each.call.condition)]
            if any(further and (of_itself or further == [SOME]) for further in (_further(each.data, given.data) for each in apart)):
                return True
    return False


def _further(data: Array, other: Array) -> list[object]:
    """The columns of the one table to which more was done than in the other."""
    theirs = stories(other)
    return [name for name, (steps, _) in stories(data).items() if len(steps) > len(theirs.get(name, theirs.get(REST, ((), True)))[0])]


def _left_open(given: Given) -> Given:
    return given._replace(data=on_all(given.data, lambda steps, closed: (steps, False)))


def _settled(given: Given, other: Elsewhere | None) -> Given:
    """With the steps of transformers from files told by the program that wrote them; open where none in view did."""
    data = given.data
    if not isinstance(data, Array) or (other is None and not any(_is_of_a_file(step) for steps, _ in stories(data).values() for step in steps)):
        return given
    if other is not None:
        data = other.resolved(data)
    data = on_all(data, lambda steps, closed: (steps, closed and not any(_is_of_a_file(step) and not step.does for step in steps)))
    return Given(data, given.value, given.call)


def _is_of_a_file(step: Step) -> bool:
    """Whether a step works with what a file keeps."""
    return step.kind == "stored" or isinstance(step.operand, Kept)


def _given(call: Observation) -> Given | None:
    """What a call hands to its model."""
    if call.kind == "fit":
        return Given(call["content"], call["features"], call)
    contents, inputs = call["contents"], call["inputs"]
    if not isinstance(contents, tuple) or not contents or not isinstance(inputs, tuple) or not inputs:
        return None
    return Given(contents[0], inputs[0], call)


def pairings(history: History, given: Given) -> Iterator[Pairing]:
    """An inference input beside all training inputs, on each of the paths that lead from them to it, column by column."""
    if not _is_data(given):
        return
    asked = stories(given.data)
    for training in _on_one_path(history.training, given):
        if not all(map(_is_data, training)) or all(is_another_matter(given.data.origins, each.data.origins) for each in training):
            continue
        yield from _beside(asked, [stories(each.data) for each in training])


def _on_one_path(training: list[Given], given: Given) -> list[list[Given]]:
    """The training inputs that may have come before an inference input, in this run or (where none may) in another; apart, where they exclude one another."""
    possible = [each for each in training if not contradict(each.call.condition, given.call.condition)] or training
    conditions = list(dict.fromkeys(each.call.condition for each in possible))  # of many inputs few, and each is held against each
    apart = {one: frozenset(other for other in conditions if contradict(one, other)) for one in conditions}
    found: list[list[Given]] = []
    seen: set[frozenset[Condition]] = set()
    for condition in conditions:
        together = frozenset(conditions) - apart[condition]
        if together not in seen and not any(apart[each] & together for each in together):
            found.append([each for each in possible if each.call.condition in together])
        seen.add(together)
    return found


def _beside(asked: dict[object, Story], trained: list[dict[object, Story]]) -> Iterator[Pairing]:
    for name in dict.fromkeys([*asked, *(name for each in trained for name in each)]):
        mine = _told_of(name, asked, [asked, *trained])
        theirs = [_told_of(name, each, [each, asked]) for each in trained]
        if mine is not None and all(each is not None for each in theirs):
            yield Pairing(name, theirs, mine)  # type: ignore[arg-type]


def _told_of(name: object, side: dict[object, Story], sides: list[dict[object, Story]]) -> Story | None:
    """What one side tells of a column that the other one may name; None where it may be either of two that differ.

    A column that was set by a name that is not known is any of those without a story of their own, and the other side's may be any of the
    columns that only this one tells apart.
    """
    rest = side.get(REST)
    if name in side or rest is None:
        return side.get(name)
    other = [each for each in sides if each is not side]
    if name == SOME:
        maybe = [story for own, story in side.items() if own is not REST and not all(own in each for each in other)]
    else:
        maybe = [side[SOME]] if SOME in side else []
    if any(keys(steps) != keys(rest[0]) for steps, _ in maybe):
        return None
    return rest[0], rest[1] and all(closed for _, closed in maybe)


def is_of_all(history: History, given: Given, pairing: Pairing) -> bool:
    """Whether what is said of one column holds of all of them alike."""
    if pairing.column is REST:
        return True
    alike = {(keys(each.asked[0]), tuple(keys(steps) for steps, _ in each.trained)) for each in pairings(history, given)}
    return len(alike) == 1


def _is_data(given: Given) -> bool:
    return isinstance(given.data, Array) and bool(given.data.origins)


def origins_of(history: History) -> Origins:
    """All that the model was trained on."""
    return frozenset().union(*(each.data.origins for each in history.training if isinstance(each.data, Array)))


def is_typed_in(data: Array) -> bool:
    """Whether all of it are numbers that somebody wrote down: they may have been encoded by hand."""
    return bool(data.origins) and all(each.kind == "generated" and each.name == "literal" for each in data.origins)


def overlap(a: Origins, b: Origins) -> bool:
    """Whether two lineages share rows."""
    return any(x.covers(y) or y.covers(x) for x in a for y in b if x.kind != "model" and y.kind != "model")


def is_own(step: Step, given: Given, trained: Origins) -> bool:
    """Whether a step was learned of the inference data itself: neither of the training rows, nor of others of their source (two cuts may cross)."""
    own = step.statistics_of
    if not own or not overlap(own, given.data.origins) or overlap(own, trained):
        return False
    sources = {(each.kind, each.token) for each in trained}
    return all((each.kind, each.token) not in sources or overlap(frozenset({each}), given.data.origins) for each in own)


def is_of_each_item(origins: Origins) -> bool:
    """Whether something was learned of one item alone, whichever it is: of the row, window or group that a loop has come to."""
    return bool(origins) and all(bool(each.part) and _is_any_item(each.part[-1]) for each in origins)


def _is_any_item(selector: object) -> bool:
    if not isinstance(selector, tuple) or selector[0] in {"row", "group"}:
        return isinstance(selector, tuple)
    bounds = selector[1:2] if selector[0] == "at" else selector[1:3] if selector[0] == "slice" else ()
    return bool(bounds) and all(isinstance(bound, Value) and not isinstance(bound, Const) for bound in bounds)


def is_of_the_target(history: History, step: Step) -> bool:
    """Whether the target that the model was trained on went through a step: it is no step of the features."""
    goals = [each.call["goal"] for each in history.training]
    return any(step.token == other.token for goal in goals if isinstance(goal, Array) for steps, _ in stories(goal).values() for other in steps)


def argument_place(given: Given) -> Place:
    """Where the data is handed to the model."""
    place = given.call["argument_place"]
    return place if place is not None else given.call.place


def of_input(
    code: str,
    history: History,
    given: Given,
    pairing: Pairing,
    say: Callable[[str, str], str],
    *,
    cause: str,
    related: tuple[Place, str],
    treated: tuple[Step, str] | None,
    severity: Severity | None = None,
) -> Draft:
    """The finding that an input reaches the model untreated. `say` words it, of what reaches what; `treated`: the step that would help."""
    name = written(argument(given.call), 36) or "the input"
    place = argument_place(given)
    repairs = []
    column = None if is_of_all(history, given, pairing) else pairing.column  # else the step is one of some columns only
    if treated is not None and comes_next(pairing, treated[0]) and (column is None or (isinstance(column, str) and column != SOME)):
        repairs = [Repair(treated[1], TrainingTreatment(expression(argument(given.call)), place, treated[0], column), preferred=False)]
    return Draft(
        code,
        place,
        say(f"{column_named(pairing.column if treated is None else column)}`{name}`", f"`{callee(given.call, 30)}`"),
        severity=severity,
        related=[related],
        cause=(cause, place),
        once=(code, history.model.cell, name),
        repairs=repairs,
    )


def comes_next(pairing: Pairing, step: Step) -> bool:
    """Whether the inference data is where the training data was ahead of a step: what became numbers since then is filled with no name."""
    before = [steps[: steps.index(step)] for steps, _ in pairing.trained if step in steps]
    return keys(_of_values(pairing.asked[0])) in [keys(_of_values(steps)) for steps in before]


def _of_values(steps: Steps) -> Steps:
    """The steps that change what values mean, and not only which rows or pixels there are."""
    return tuple(step for step in steps if step.kind not in {"geometry", "random", "drop"})


def place_of(step: Step) -> Place:
    """Where a step stands."""
    return step.token[0]  # type: ignore[index, no-any-return]


def applied_at(step: Step) -> Place:
    """Where a step was done to the data: for what was fitted, its `transform`."""
    return step.via if step.via is not None else place_of(step)  # type: ignore[return-value]


def place_of_inference(step: Step, match: Step) -> tuple[Place, bool]:
    """Where a step is done to inference data; where one helper does it to all data alike, the helper's call with the inference data (True)."""
    place = applied_at(step)
    helper = parting(step.token[1], match.token[1]) if place == applied_at(match) else None  # type: ignore[index]
    return (place, False) if helper is None else (helper, True)


def parting(path: CallPath | None, other: CallPath | None) -> Place | None:
    """Of two ways to one place: the call of the one at which they part, going outwards; None where there is no call."""
    path, other = called_from(path), called_from(other)
    first = path
    while path is not None and other is not None and path.place == other.place:
        path, other = called_from(path.outer), called_from(other.outer)
    last = path if path is not None else first
    return None if last is None else last.place  # type: ignore[return-value]


def column_named(column: object) -> str:
    """A column as messages name it ahead of its table; nothing for the rest of a table."""
    return f"`{column}` of " if isinstance(column, str) and column != SOME else ""


def scaling(steps: Steps) -> list[Step]:
    """The steps that bring features to a scale; what is added ahead of a function belongs to that: `log(1 + x)`."""
    pairs = zip_longest(steps, steps[1:])
    return [step for step, after in pairs if step is not None and step.scales and not (step.shifts and after is not None and after.kind == "function")]


def same_rows(given: Given, others: list[Given]) -> bool:
    """Whether the data is (a part of) what the model was trained on."""
    return any(overlap(given.data.origins, each.data.origins) for each in others if isinstance(each.data, Array))
