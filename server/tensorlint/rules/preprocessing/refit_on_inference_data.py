"""Inference data is transformed with statistics of its own.

## What it does
Reports a scaler, encoder, imputer, vectorizer or decomposition that is fitted on the data that a model is asked about, where the model was trained on data
that the same kind of step transformed with statistics of the training data; and the same by hand, `(x_test - x_test.mean()) / x_test.std()`. Rows that are
asked about and were drawn or made anew, as the training rows were, are told too.

## Why it matters
The two sides are brought to different scales (or onto different axes), so the model's answers are wrong, and most so where the data has shifted.

## Example
```python
import numpy as np
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

rng = np.random.default_rng(0)
X_train, y_train, X_test = rng.normal(40, 6, (90, 1)), rng.normal(size=90), rng.normal(52, 6, (30, 1))
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.fit_transform(X_test)
print(SVR().fit(X_train, y_train).predict(X_test))
```

## Use instead
```python
import numpy as np
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

rng = np.random.default_rng(0)
X_train, y_train, X_test = rng.normal(40, 6, (90, 1)), rng.normal(size=90), rng.normal(52, 6, (30, 1))
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test = scaler.transform(X_test)
print(SVR().fit(X_train, y_train).predict(X_test))
```

## When it is silent
For transformers that learn nothing of the data (`Normalizer`, `Binarizer`, `FunctionTransformer`, `HashingVectorizer`), for cross-validation folds that
are fitted on their training rows, where scaler and model are built anew from all rows, and for statistics of each sample by itself.

## Fix safety
Preferred where the training instance can be used at that place; where it has no name, it gets one. A fit on test rows in a line of its own goes. By hand, the
training table's statistics of the same columns are used, also in a loop over columns or a lambda that `apply` is given.
Offered where a helper learns of whatever it is given: it is handed the training scaler if it takes one, else the training data to learn of.
Results change on purpose.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, cast

from tensorlint.findings import Family, Rule, Severity
from tensorlint.repairs import HelperOfTraining, RenameMethod, TrainingStatistics, TransformOnly
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
from tensorlint.rules.preprocessing.histories import histories, is_of_each_item, is_own, origins_of, overlap, pairings, parting, place_of
from tensorlint.rules.roles import INFERENCE_WORDS, TRAINING_WORDS, words
from tensorlint.syntax.places import node_in
from tensorlint.values import Array, Statistic, Step, stories

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tensorlint.interpreter.frames import CallPath
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.rules.preprocessing.histories import Given, History, Pairing
    from tensorlint.syntax import Place
    from tensorlint.values import Origins

    Birth = tuple[Place, "CallPath | None"]

RULE = Rule(
    "TL102",
    "refit-on-inference-data",
    Family.PREPROCESSING,
    Severity.WARNING,
    "preferred",
    "inference data is transformed with statistics of its own",
    __doc__ or "",
)
LEARNED = frozenset({"subtract", "divide", "fitted", "stored"})
TITLE = "Transform with what was learned of the training data (results change)"


def check(facts: Facts) -> Iterator[Draft]:
    """Each step of a model's inference input that was learned of that input, where training learned it of the training data; then what names tell."""
    fits = {fit.place: fit for fit in facts.of("fit")}
    for history in histories(facts):
        for given in history.inference:
            yield from _refits(history, given, fits)
    yield from _told_by_names(facts)


def _refits(history: History, given: Given, fits: Mapping[Place, Observation]) -> Iterator[Draft]:
    trained = origins_of(history)
    for pairing in pairings(history, given):
        refits = []
        for step in pairing.asked[0]:
            if step.kind not in LEARNED:
                continue
            if any(step.key == other.key for steps, _ in pairing.trained for other in steps):
                continue  # the training data went through this very step
            match = _training_step(pairing, step, trained)
            if match is not None and is_of_each_item(step.statistics_of) and is_of_each_item(match.statistics_of):
                continue  # each item has its own, on both sides
            if match is not None and (is_own(step, given, trained) or _is_refitted_on_a_part(step, given, match)):
                refits.append((step, match))
        for step, match in refits:
            if not any(place_of(other) != place_of(step) and place_of(other).holds(place_of(step)) for other, _ in refits):
                parts = [other for other, _ in refits if place_of(step).holds(place_of(other))]  # of one expression
                yield _draft(history, given, fits, step, match, " and ".join(dict.fromkeys(map(_named, parts))), refits)


def _named(step: Step) -> str:
    """What a step by hand works with, as a person would call it."""
    return step.label.strip().lstrip("-/ ")


def _is_refitted_on_a_part(step: Step, given: Given, match: Step) -> bool:
    """Whether a step was learned anew of a few of the training rows, and just those are asked about: the model learned on what all rows gave."""
    few, many = step.statistics_of, match.statistics_of
    if not few or few == many or not all(any(whole.covers(part) and whole != part for whole in many) for part in few):
        return False
    return all(any(part.covers(origin) for part in few) for origin in given.data.origins)


def _draft(
    history: History, given: Given, fits: Mapping[Place, Observation], step: Step, match: Step, statistics: str, refits: list[tuple[Step, Step]]
) -> Draft:
    place, where = _place(step, match)
    fit = fits.get(place)
    name = written(argument(fit), 30) if fit is not None else ""
    treated = "scaled with" if step.scales else "put through"
    if "resample" in step.does:
        return _of_drawn_rows(given, step, match, fit, place)
    cannot = fit is not None and fit["only_fits"]
    advice = "take a transformer that can `transform`" if cannot else "use the training statistics"
    what = (
        f"`{callee(fit, 40)}` learns from `{name}` itself" if fit is not None else f"`{written(argument(given.call), 30)}` was {treated} its own {statistics}"
    )
    return Draft(
        RULE.code,
        place,
        f"{what}, so it is transformed unlike the training data; {advice}",
        related=[(place_of(match), "the training data was transformed with its own statistics here")],
        cause=("refit", place),
        once=("TL102", place),
        repairs=_of_helper(step, match, place, refits) if where == "call" else _repairs(history, given, fit, step, match, place) if not cannot else [],
    )


def _of_drawn_rows(given: Given, step: Step, match: Step, fit: Observation | None, place: Place) -> Draft:
    """The rows that are asked about are drawn or made anew, as those of the training were: what is scored is not what comes."""
    name = written(argument(given.call), 30) or "the input"
    who = f"`{callee(fit, 40)}` draws" if fit is not None else f"`{step.label}` drew"
    return Draft(
        RULE.code,
        place,
        f"{who} the rows of `{name}` anew, so scores are not those of the rows as they come; resample the training data alone",
        related=[(place_of(match), "the training data is resampled here")],
        cause=("refit", place),
        once=("TL102", place),
    )


def _of_helper(step: Step, match: Step, call: Place, refits: list[tuple[Step, Step]]) -> list[Repair]:
    """The helper learns of what it was given in training; `refits`: all that it learns anew."""
    training = parting(cast("Birth", match.token)[1], cast("Birth", step.token)[1])
    places = tuple(dict.fromkeys(_learned_at(each) for each, other in refits if _place(each, other) == (call, "call")))
    if training is None:
        return []
    return [
        Repair("Let the helper use what it learned of the training data (results change)", HelperOfTraining(call, training, places, match), preferred=False)
    ]


def _learned_at(step: Step) -> Place:
    """Where what a step works with was learned."""
    return cast("Birth", step.operand.token)[0] if isinstance(step.operand, Statistic) else place_of(step)


def _told_by_names(facts: Facts) -> Iterator[Draft]:
    """Two fits of one kind of transformer, on data that is nowhere trained on or asked about, but is called training and inference data.

    One that can do no more than to fit shows either part as it lies.
    """
    fits = [fit for fit in facts.of("fit") if fit["api"] == "transformer" and not fit["stateless"] and isinstance(fit["content"], Array)]
    fits = [fit for fit in fits if not fit["only_fits"]]
    taught = [given.data for history in histories(facts) for given in history.training if isinstance(given.data, Array)]
    asked = [given.data for history in histories(facts) for given in history.inference if isinstance(given.data, Array)]
    transforming = {each["model"] for each in facts.of("transform")}
    trained: dict[object, Observation] = {}
    for fit in fits:
        stem, role = _told(fit)
        if role == "training":
            trained.setdefault((fit["does"], fit["what"], stem), fit)
    for fit in fits:
        stem, role = _told(fit)
        if role == "training":
            trained[fit["does"], fit["what"], stem] = fit  # the last one that came before
        other = trained.get((fit["does"], fit["what"], stem))
        if other is not None and is_of_each_item(other["content"].origins) and is_of_each_item(fit["content"].origins):
            continue  # each item has its own, on both sides
        if role != "inference" or other is None or other.place == fit.place or _is_trained_on(facts, fit) or overlap_of(fit, other):
            continue
        reached = [data for data in asked if overlap(data.origins, fit["content"].origins)]
        if any(_went_through(data, other) for data in reached):
            continue  # the model is asked about what the training instance made of it
        if reached and fit["model"] not in transforming:
            continue  # what was learned of it is looked at: nothing is transformed with it
        if fit["adds"] and any(_went_through(data, fit) for data in taught):
            continue  # what was learned before is kept, and both sides went through all of it
        match = Step("fitted", (), "", (other.place, other.path))
        name = written(argument(fit), 30)
        said = "so it is transformed unlike the training data; use the training statistics"
        beside = "the training data was transformed with its own statistics here"
        if fit["model"] == other["model"] and any(_went_through(data, fit) for data in taught):  # both sides went through what was learned last
            said = "and what was learned of the training data is forgotten; call it on the training data alone"
            beside = "what is learned here is forgotten"
        yield Draft(
            RULE.code,
            fit.place,
            f"`{callee(fit, 40)}` learns from `{name}` itself, {said}",
            related=[(other.place, beside)],
            cause=("refit", fit.place),
            once=("TL102", fit.place),
            repairs=[Repair(TITLE, TransformOnly(fit=fit, trained=match), preferred=True)],
        )


def _went_through(data: Array, fit: Observation) -> bool:
    """Whether a step of the data, or of a column of it, is what was learned at a fit."""
    return any(step.token == (fit.place, fit.path) for steps, _ in stories(data).values() for step in steps)


def _told(fit: Observation) -> tuple[tuple[str, ...], str]:
    """The words of what is fitted without those of its role, and the role that they tell."""
    found = words(written(argument(fit), 200))
    roles = {"training" if word in TRAINING_WORDS else "inference" for word in found if word in TRAINING_WORDS | INFERENCE_WORDS}
    stem = tuple(word for word in found if word not in TRAINING_WORDS | INFERENCE_WORDS)
    return stem, roles.pop() if len(roles) == 1 else ""


def overlap_of(fit: Observation, other: Observation) -> bool:
    """Whether two fits share rows."""
    return overlap(fit["content"].origins, other["content"].origins)


def _is_trained_on(facts: Facts, fit: Observation) -> bool:
    """What is done with data decides before its name does."""
    return any({"fit", "backward"} & facts.uses(origin) for origin in fit["content"].origins)


def _repairs(history: History, given: Given, fit: Observation | None, step: Step, match: Step, place: Place) -> list[Repair]:
    """`transform` with the training instance; by hand, the training statistics in place of the data's own."""
    if fit is not None:
        return [Repair(TITLE, TransformOnly(fit=fit, trained=match), preferred=True)]
    learning = node_in(place)
    if step.kind == "stored" and isinstance(learning, ast.Call):
        return [Repair(TITLE, RenameMethod(learning, "transform"), preferred=True)]
    pairs = []
    trained = origins_of(history)
    for pairing in pairings(history, given):
        for each in pairing.asked[0]:
            if isinstance(each.operand, Statistic) and each.kind in LEARNED and is_own(each, given, trained):
                other = _training_step(pairing, each, trained)
                if other is None or not isinstance(other.operand, Statistic):
                    return []
                pairs.append((each.operand, other.operand))
    title = "Use the statistics of the training data (results change)"
    return [Repair(title, TrainingStatistics(pairs=tuple(pairs)), preferred=True)] if pairs else []


def _training_step(pairing: Pairing, step: Step, trained: Origins) -> Step | None:
    """The step of the same kind in every training input, learned of training data."""
    found: list[Step] = []
    for steps, _ in pairing.trained:
        matches = [other for other in steps if _alike(other, step) and overlap(other.statistics_of, trained)]
        if not matches:
            return None
        found.append(matches[0])
    block = place_of(step).unit.block
    beside = [each for each in found if place_of(each).unit.block == block]  # of several trainings, the one that stands beside it
    return (beside or found)[-1] if found else None


def _alike(a: Step, b: Step) -> bool:
    """Whether two steps are of one kind: the same transformer or statistic, or both bring features to a scale."""
    if a.kind == b.kind and _what(a) == _what(b):
        return True
    if {a.kind, b.kind} == {"stored", "fitted"} and a.does == b.does != ():
        return True
    return a.scales and b.scales and bool(a.statistics_of) and bool(b.statistics_of) and bool({"fitted", "stored"} & {a.kind, b.kind})


def _what(step: Step) -> object:
    """What kind of step it is, apart from what it learned."""
    if isinstance(step.operand, tuple):
        return step.operand[0]
    return getattr(step.operand, "kind", None)


def _place(step: Step, match: Step) -> tuple[Place, str]:
    """The fit; where one helper fits whatever it is given, its call with the inference data."""
    place, path = cast("Birth", step.token)
    other, way = cast("Birth", match.token)
    helper = parting(path, way) if place == other else None
    return (place, "step") if helper is None else (helper, "call")
