"""A transformer learns of rows that are held back as test rows afterwards.

## What it does
Reports a scaler, imputer, feature selection, decomposition, target encoding, vectorizer or oversampling that is fitted on data which is split into training
and test parts later on, rows that are copied (drawn with replacement) ahead of the split, and the same with statistics by hand
(`df.fillna(df.median())` before the split).

## Why it matters
The test rows have taken part in what the training rows went through, so the score says more than the model can do.

## Example
```python
import numpy as np
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
X, y = rng.normal(size=(90, 300)), rng.integers(0, 2, 90)
X = SelectKBest(k=9).fit_transform(X, y)
X_train, X_test, y_train, y_test = train_test_split(X, y)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
```

## Use instead
```python
import numpy as np
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
X, y = rng.normal(size=(90, 300)), rng.integers(0, 2, 90)
X_train, X_test, y_train, y_test = train_test_split(X, y)
selection = SelectKBest(k=9)
X_train = selection.fit_transform(X_train, y_train)
X_test = selection.transform(X_test)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test))
```

## When it is silent
For row-wise steps (logarithms, row norms, constants), for encodings that only name categories, for what is fitted on a target, and where what was fitted
reaches no model: plots, maps, clusters. A training part whose test part is elsewhere (cut off before, or rows of another source
that went through the same step and are scored) may be split once more, and a split whose
other part is let go of at once (`few, _ = train_test_split(…)`) only draws fewer rows.
Copied rows may be told apart by groups, as all copies of a row have its group, and split where what is scored are rows that were never copied.

## Fix safety
Offered (scores change on purpose): what is fitted by one statement, or fitted by one and applied by the next, is fitted on the training part
behind a `train_test_split` in the same function or notebook, and the other part is transformed; in each fold of a loop; or it becomes a part of the model
that is cross-validated. Where rows are picked by a slice, a mask or a list of numbers, it is fitted on the rows that are trained on, and all are transformed
as before. Statistics by hand are taken of the training part behind the split, and rows drawn anew are drawn of it alone. Not where anything
else works with the result ahead of that: what becomes of it is for a person to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.arrays.spelling import ROWS, written_as
from tensorlint.repairs import FitAfterSplit, FitOnRows, StatisticsAfterSplit
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import argument, callee, written
from tensorlint.rules.preprocessing.histories import applied_at, place_of, trained_models
from tensorlint.syntax.places import node_in
from tensorlint.values import COPIED, UNKNOWN, WINDOWS, Array, Origin, Statistic, are_apart, is_window, stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts
    from tensorlint.rules.preprocessing.histories import History
    from tensorlint.syntax import Place
    from tensorlint.values import Step

RULE = Rule(
    "TL105",
    "fit-before-split",
    Family.PREPROCESSING,
    Severity.WARNING,
    "offered",
    "a transformer learns of rows that become test rows afterwards",
    __doc__ or "",
)
EACH_GROUP: Final = ("group", UNKNOWN)
"""The selector of one group after another."""
LEAKS: Final = frozenset({"scale", "impute", "reduce", "select", "vectorize", "target", "resample"})


def check(facts: Facts) -> Iterator[Draft]:
    """Each step of a model's input that was learned of rows on both sides of a later split."""
    fits = {fit.place: fit for fit in facts.of("fit")}
    for history in trained_models(facts):
        for given in history.training:
            if isinstance(given.data, Array):
                for step, split, trained in _leaks(facts, history, given.data):
                    yield _draft(step, split, fits, trained=trained)
                for call, split in _copies(facts, history, given.data):
                    yield _of_copies(call, split)
    yield from _stored(facts, fits)
    for validated in facts.of("validated"):
        content = validated["content"]
        if validated["splits"] and isinstance(content, Array) and not any(_is_split(selector) for origin in content.origins for selector in origin.part):
            for step in _learned_of(content):
                if any(source.covers(origin) for source in step.statistics_of for origin in content.origins):
                    yield _draft(step, validated.place, fits, validates=True)


def _stored(facts: Facts, fits: dict[Place, Observation]) -> Iterator[Draft]:
    """Parts of a split that are put into files: whichever program reads them trains on the one and asks about the other."""
    splits = facts.of("split")
    again = {origin for split in splits if isinstance(split["content"], Array) for origin in split["content"].origins}
    for split in splits:
        content, token = split["content"], split["token"]
        if not isinstance(content, Array) or token is None or split["folds"]:
            continue
        for step in _learned_of(content):
            for source in step.statistics_of:
                whole = [origin for origin in content.origins if origin.kind != "model" and source.covers(origin)]
                parts = [[origin.select(("split", token, index)) for origin in whole] for index in (0, 1)]
                if any(_is_split(selector) for selector in source.part) or not parts[0]:
                    continue
                kept, rest = (all("file" in facts.uses(part) for part in each) for each in parts)
                if kept and (rest or again.issuperset(parts[1])):
                    yield _draft(step, split.place, fits)


def _learned_of(data: Array) -> list[Step]:
    """The steps that learned something of data, apart from the names of categories."""
    found: list[Step] = []
    for steps, _ in stories(data).values():
        found += [step for step in steps if step not in found and _learns(step)]
    return found


def _learns(step: Step) -> bool:
    if step.kind == "fitted":
        return bool(LEAKS & set(step.does))
    return isinstance(step.operand, Statistic) and step.kind in {"subtract", "divide", "impute", "resample", "grouped"}


def _leaks(facts: Facts, history: History, data: Array) -> Iterator[tuple[Step, Place | None, Origin | None]]:
    """The steps that learned of test rows too, each with the split, or with the training rows where these are picked by hand."""
    for step in _learned_of(data):
        for source in step.statistics_of:
            if any(_is_split(selector) for selector in source.part) or _has_a_rest(facts, source):
                continue  # test rows have been put aside already
            for origin in data.origins:
                if origin.kind != "model" and source.covers(origin) and len(origin.part) > len(source.part):
                    selector = _past_a_window(origin, len(source.part))
                    if _is_split(selector):
                        if not _throws_the_rest_away(facts, history, source, origin) and not _is_scored_elsewhere(facts, step):
                            yield step, _place_of_split(selector), None
                    elif _picks_rows(selector) and _rest_is_asked_about(history, step, source, origin) and _of_one_source(data, source):
                        yield step, None, Origin(origin.kind, origin.token, origin.name, origin.part[: len(source.part) + 1])


def _copies(facts: Facts, history: History, data: Array) -> Iterator[tuple[Place, Place | None]]:
    """Where rows were drawn, some of them several times, that were split afterwards; and the split."""
    for origin in data.origins:
        at = next((index for index, selector in enumerate(origin.part[:-1]) if isinstance(selector, tuple) and selector[-1] == COPIED), None)
        if at is None or any(_is_split(selector) for selector in origin.part[:at]):
            continue  # test rows have been put aside already
        drawn, split = origin.within(origin.part[: at + 1]), origin.part[at + 1]
        if _is_split(split) and not _keeps_copies_together(facts, split) and not _has_a_rest(facts, drawn) and _copies_are_asked_about(history, drawn, origin):
            selector = origin.part[at]
            assert isinstance(selector, tuple)
            yield selector[1][0], _place_of_split(split)


def _keeps_copies_together(facts: Facts, selector: object) -> bool:
    """Whether folds were told apart by what each row says of itself, its group: that is the same in all copies of a row."""
    assert isinstance(selector, tuple)
    grouped = {split["token"] for split in facts.of("split") if split["grouped"]}
    return selector[0] == "by" and any(rows.kind == "fold" and rows.token[0] in grouped for rows in selector[1])


def _copies_are_asked_about(history: History, drawn: Origin, trained: Origin) -> bool:
    """Whether the model is asked about other ones of the drawn rows than it was trained on: rows that were never drawn hold no copies."""
    asked = (origin for given in history.inference if isinstance(given.data, Array) for origin in given.data.origins)
    return any(drawn.covers(origin) and not trained.covers(origin) and not origin.covers(trained) for origin in asked if origin.kind != "model")


def _is_scored_elsewhere(facts: Facts, step: Step) -> bool:
    """Whether a model is held against labels of other rows, which the step was done to as well and which it has learned nothing of: they are the test
    part, and what is split off of the others serves to choose."""
    for given in (given for history in trained_models(facts) for given in history.inference):
        if not isinstance(given.data, Array) or all(each.token != step.token for each in _learned_of(given.data)):
            continue
        rows = [origin for origin in given.data.origins if origin.kind != "model"]
        apart = rows and not any(source.covers(origin) or origin.covers(source) for source in step.statistics_of for origin in rows)
        if apart and (given.call["api"] in {"score", "evaluate"} or "metric" in facts.uses(given.call["origin"])):
            return True
    return False


def _has_a_rest(facts: Facts, source: Origin) -> bool:
    """Whether rows were cut off a table whose other rows have a name of their own: those were put aside."""
    cuts = [index for index, selector in enumerate(source.part) if isinstance(selector, tuple) and selector[0] == "slice"]
    if not cuts:
        return False
    named = facts.once("named origins", lambda: frozenset(origin for _, _, data in facts.named for origin in data.origins))
    return any(
        (origin.kind, origin.token) == (source.kind, source.token)
        and len(origin.part) > cut
        and origin.part[:cut] == source.part[:cut]
        and (are_apart(origin.part[cut], source.part[cut]) or _are_two_slices(origin.part[cut], source.part[cut]))
        for cut in cuts
        for origin in named
    )


def _is_split(selector: object) -> bool:
    """Whether a part is one of a split, or the rows of a fold."""
    if not isinstance(selector, tuple):
        return False
    return selector[0] == "split" or (selector[0] == "by" and isinstance(selector[1], frozenset) and any(rows.kind == "fold" for rows in selector[1]))


def _place_of_split(selector: object) -> Place | None:
    assert isinstance(selector, tuple)
    if selector[0] == "split":
        return selector[1][0]  # type: ignore[no-any-return]
    return next((rows.token[0][0] for rows in selector[1] if rows.kind == "fold"), None)


def _past_a_window(origin: Origin, at: int) -> object:
    """The first selector past the rows learned of; of windows or groups that go through all of them, what they were told apart by."""
    last = len(origin.part) - 1
    if at < last and origin.part[at] == EACH_GROUP:
        at += 1
    window = origin.part[at]
    return origin.part[at + 1] if at < last and is_window(window) else window


def _throws_the_rest_away(facts: Facts, history: History, source: Origin, trained: Origin) -> bool:
    """Whether a split only draws fewer rows to train on: the other part is let go of at once, and of these rows the model is asked about none."""
    at = len(source.part)
    drawn = trained.part[at]
    if not isinstance(drawn, tuple) or drawn[0] != "split" or drawn[2] not in {0, 1}:
        return False
    rest = Origin(trained.kind, trained.token, trained.name, (*trained.part[:at], ("split", drawn[1], 1 - drawn[2])))
    asked = (origin for given in history.inference if isinstance(given.data, Array) for origin in given.data.origins)
    return facts.uses(rest) == {"dropped"} and not any(source.covers(origin) for origin in asked if origin.kind != "model")


def _picks_rows(selector: object) -> bool:
    return isinstance(selector, tuple) and selector[0] in {"slice", WINDOWS, "where", "sample", "rest", "by"}


def _of_one_source(data: Array, source: Origin) -> bool:
    """Whether the rows were not put together before they were told apart again, from several files or parts of one."""
    return all(source.covers(origin) for origin in data.origins if origin.kind != "model" and not origin.filler)


def _rest_is_asked_about(history: History, step: Step, source: Origin, trained: Origin) -> bool:
    """Whether the model is asked about rows of the source that those it was trained on leave; windows of all rows that are told apart later are too."""
    start = len(source.part)
    for given in history.inference:
        if not isinstance(given.data, Array) or (given.data.shape.dims[:1] == (1,) and not given.data.shape.prefix):
            continue  # one row alone is no test part: it is what a forecast begins with
        rows = [origin for origin in given.data.origins if origin.kind != "model" and not origin.filler]
        if not all(any(each.covers(origin) for each in step.statistics_of) for origin in rows):
            continue  # rows that nothing was learned of, cut with the last ones that go before them
        for origin in given.data.origins:
            if origin.kind != "model" and source.covers(origin):
                pairs = ((a, b) for a, b in zip(trained.part[start:], origin.part[start:]) if a != b)
                first = next(pairs, None)
                if first is not None and (are_apart(*first) or _are_two_slices(*first)):
                    return True
    return False


def _are_two_slices(a: object, b: object) -> bool:
    if isinstance(a, tuple) and isinstance(b, tuple) and a[0] == b[0] == "by":
        return _are_two_draws(a[1], b[1])
    if not (isinstance(a, tuple) and isinstance(b, tuple) and {a[0], b[0]} <= {"slice", WINDOWS} and a != b and {a[2], b[2]} != {None}):
        return False
    return not (is_window(a) and _is_tail(b))


def _is_tail(selector: tuple[object, ...]) -> bool:
    """Whether a slice is so many rows at the end, counted from there: what a forecast begins with."""
    return isinstance(selector[1], int) and selector[1] < 0 and selector[2] is None


def _are_two_draws(a: object, b: object) -> bool:
    """Whether rows are picked by two slices of one list of numbers: `rows[order[:80]]` and `rows[order[80:]]`."""
    if not (isinstance(a, frozenset) and isinstance(b, frozenset) and len(a) == len(b) == 1):
        return False
    first, second = next(iter(a)), next(iter(b))
    if (first.kind, first.token) != (second.kind, second.token) or not first.part or not second.part or first.part[:-1] != second.part[:-1]:
        return False
    return are_apart(first.part[-1], second.part[-1]) or _are_two_slices(first.part[-1], second.part[-1])


def _picked_by(fit: Observation) -> str | None:
    """How rows are picked by their numbers of what something is fitted on; a list has no such way."""
    return None if fit["listed"] else written_as(fit["spelled"], 0, ROWS)


def _draft(step: Step, split: Place | None, fits: dict[Place, Observation], *, validates: bool = False, trained: Origin | None = None) -> Draft:
    place = step.operand.token[0] if isinstance(step.operand, Statistic) else place_of(step)  # type: ignore[index]
    fit = fits.get(place)
    if fit is not None:
        what = f"`{callee(fit, 36)}` learns from `{written(argument(fit), 30)}` before the split, so from the test rows too; call it on the training part alone"
    else:
        kind = step.operand.kind if isinstance(step.operand, Statistic) else step.label.strip()
        what = (
            f"the {kind} behind `{step.label.strip()}` is taken of all rows before the split, so the test rows have their part in it; use the training part's"
        )
    return Draft(
        RULE.code,
        place,
        what,
        related=[(split, "the rows are split here")] if split is not None else [],
        cause=("refit", applied_at(step)) if step.kind == "impute" else ("leak", place),  # whose numbers fill the gaps is one question
        once=("TL105", place.unit, place.row),
        repairs=_repairs(split, fit, validates=validates) if split is not None else _on_rows(trained, fit),
    )


def _of_copies(call: Place, split: Place | None) -> Draft:
    name = written(getattr(node_in(call), "func", None), 40) or "this"
    return Draft(
        RULE.code,
        call,
        f"`{name}` copies rows before the split, so copies of training rows are among the test rows too; call it on the training part alone",
        related=[(split, "the rows are split here")] if split is not None else [],
        cause=("leak", call),
        once=("TL105", call.unit, call.row),
    )


def _repairs(split: Place, fit: Observation | None, *, validates: bool) -> list[Repair]:
    if fit is None:
        return [Repair("Split first, then take the training part's (scores change)", StatisticsAfterSplit(split), preferred=False)]
    title = "Fit it in each fold, as a part of the model (scores change)" if validates else "Split first, then fit on the training part (scores change)"
    return [Repair(title, FitAfterSplit(split, _picked_by(fit), validates), preferred=False)]


def _on_rows(trained: Origin | None, fit: Observation | None) -> list[Repair]:
    rows = _picked_by(fit) if fit is not None else None
    if trained is None or rows is None:
        return []
    return [Repair("Fit on the training rows alone (scores change)", FitOnRows(trained, rows), preferred=False)]
