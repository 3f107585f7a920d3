"""Rows of one split meet the labels of another.

## What it does
Reports a metric that compares predictions for one part of a split with the labels of another part, a `fit` or `score` whose features and labels are of
different parts, and the parts of `train_test_split` unpacked in another order than it gives them.

## Why it matters
Features and labels do not belong together. Where the parts have one size the line runs, and what it reports is chance. It is told as information where
the parts are none of a function that splits, but were cut by hand, chosen by a question or are folds: such parts may be meant to meet.

## Example
```python
import numpy as np
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

rng = np.random.default_rng(0)
X, y = rng.normal(size=(90, 3)), rng.integers(0, 2, 90)
X_train, X_test, y_train, y_test = train_test_split(X, y)
tree = DecisionTreeClassifier().fit(X_train, y_train)
print(accuracy_score(y_train, tree.predict(X_test)))
```

## Use instead
```python
import numpy as np
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

rng = np.random.default_rng(0)
X, y = rng.normal(size=(90, 3)), rng.integers(0, 2, 90)
X_train, X_test, y_train, y_test = train_test_split(X, y)
tree = DecisionTreeClassifier().fit(X_train, y_train)
print(accuracy_score(y_test, tree.predict(X_test)))
```

## When it is silent
Where the two share any rows, where one of them is of no split in view, and where parts were joined again. Where the parts were laid out as tables of
cells (users by items), whose rows are the same people in each. Where a network is asked about the first
words of a sequence, whose labels are the next ones.

## Fix safety
Offered: the labels of the part that the features are of, where they have a name at that place; the names of the unpacking in the order that the split gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tensorlint.findings import Family, Rule, Severity
from tensorlint.libraries.arrays.dtypes import is_integer
from tensorlint.repairs import LabelsOfPart, NamesInOrder
from tensorlint.rules.drafts import Draft, Repair
from tensorlint.rules.facts import callee, expression, written
from tensorlint.rules.shape.repairs import handed_in, node_at
from tensorlint.rules.unpackings import cause_of, is_misordered, role_told, stem
from tensorlint.syntax import Place
from tensorlint.syntax.places import node_in
from tensorlint.values import Array, Ref, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.facts import Facts

    Parts = dict[object, set[object]]

RULE = Rule(
    "TL309",
    "mixed-splits",
    Family.SHAPE,
    Severity.WARNING,
    "offered",
    "features and labels are of different splits",
    __doc__ or "",
    varies="error where the lengths differ, information where the parts were cut by hand",
)


TRAINING = 0
"""The part of a split that comes first."""
CHOICES = frozenset({"at", "by", "where"})
"""The selectors of rows that were picked one by one."""


class Pair(NamedTuple):
    """What belongs together row by row: features or predictions, and labels; where each is written."""

    features: Array
    labels: Array
    seen: Observation
    places: tuple[Place | None, Place | None]
    cause: object

    @property
    def nodes(self) -> tuple[object, object]:
        """The expressions of the two sides."""
        if self.seen.kind == "loss":
            return node_at(self.seen, 0), node_at(self.seen, 1)
        if self.seen.kind == "validated":
            features, labels = map(node_in, self.seen["places"])
            return features, labels
        return _arguments(self.seen)


PAIRING: Final = ("rows-paired", "loss", "fit", "validated", "model-call")
"""The kinds of observations in which features meet labels; where data is put together comes first."""


def check(facts: Facts) -> Iterator[Draft]:
    """Each pair whose two sides are of different parts of one split."""
    unpackings = {each["source"]: each for each in facts.of("unpacked")}
    splits = {split["token"]: split for split in facts.of("split") if split["token"] is not None}
    for token, each in unpackings.items():
        if token in splits and is_misordered(each["names"]):
            yield _of_unpacking(each, None, splits[token])
    in_data: set[object] = set()
    for pair, token in (each for kind in PAIRING for each in facts.pick((kind,), _mixed_pairs)):
        if _is_cut(token) and _foretells(facts, pair):
            continue
        sides = (token, *(frozenset(_parts(each)[token]) for each in (pair.features, pair.labels)))
        if pair.seen.kind == "rows-paired":
            in_data.add(sides)
            if _are_alike(pair):
                continue
        elif sides in in_data:
            continue  # the data was put together so: whoever goes through it meets the same pairs
        split = splits.get(token)
        unpacked = unpackings.get(token)
        if unpacked is not None and (is_misordered(unpacked["names"]) or _are_of_one_input(unpacked["names"], pair)):
            yield _of_unpacking(unpacked, pair, split)
        else:
            yield _of_pair(pair, split, token)


def _mixed_pairs(events: list[Observation]) -> Iterator[tuple[Pair, object]]:
    """The pairs of one record whose two sides are of different parts of a split, with that split."""
    for event in events:
        pair = _pair_of(event)
        token = _mixed(pair) if pair is not None else None
        if pair is not None and token is not None:
            yield pair, token


def _pair_of(event: Observation) -> Pair | None:
    """What meets in an observation of one of these kinds, where both sides are known."""
    if event.kind == "loss":
        a, b, places = event["a"], event["b"], event["places"]
        known = isinstance(a, Array) and isinstance(b, Array) and isinstance(places, tuple) and not (event["by_hand"] and _is_grid(a, b))
        return Pair(a, b, event, places, ("loss", event.place)) if known else None
    features, labels = event["content"], event["goal"]
    if event.kind == "model-call":
        contents = event["contents"]
        features = contents[0] if isinstance(contents, tuple) and contents else None
    if event.kind == "fit" and event["api"] not in {"estimator", "network"}:
        return None
    known = isinstance(features, Array) and isinstance(labels, Array)
    return Pair(features, labels, event, (event.place, event.place), ("mixed", event.place)) if known else None


def _is_grid(a: Array, b: Array) -> bool:
    """Whether each row of the one meets every row of the other: they need not belong together."""
    return any(1 in each.shape.dims for each in (a, b)) and a.shape.dims != b.shape.dims


def _arguments(call: Observation) -> tuple[object, object]:
    node = call["node"]
    given = list(getattr(node, "args", []))[:2] + [keyword.value for keyword in getattr(node, "keywords", []) if keyword.arg in {"X", "y", "x"}]
    return (given[0] if given else None, given[1] if len(given) > 1 else None)


def _parts(array: Array) -> Parts:
    """The parts of splits that all of the array's data is of: by split, which part."""
    found: Parts = {}
    for origin in array.origins:
        for selector in rows_of(origin):
            if not isinstance(selector, tuple):
                continue
            if selector[0] == "split":
                found.setdefault(selector[1], set()).add(selector[2])
            elif selector[0] == "slice" and len(selector) == 4 and selector[3] in {None, 1}:
                for end, which in ((selector[2], "head"), (selector[1], "tail")):  # cut by hand: `x[:80]` and `x[80:]`
                    other = selector[1] if which == "head" else selector[2]
                    if isinstance(end, (int, Ref)) and end and other in {None, 0}:
                        found.setdefault(("cut", end), set()).add(which)
            elif selector[0] == "where":
                found.setdefault(("where", selector[1]), set()).add(selector[2])
            for rows in selector[1] if selector[0] == "by" and isinstance(selector[1], frozenset) else ():
                if rows.kind == "fold":
                    found.setdefault(rows.token[0], set()).add(rows.token[1])
    return found


def _is_question(token: object) -> bool:
    """Whether the rows were told apart by what they hold, by no split."""
    return isinstance(token, tuple) and token[0] == "where"


def _is_cut(token: object) -> bool:
    """Whether the rows were cut in two by hand."""
    return isinstance(token, tuple) and token[0] == "cut"


def _are_alike(pair: Pair) -> bool:
    """Whether neither side shows that it is the labels of the other: two views, or source and target, may be paired on purpose."""
    ranks = {each.shape.rank for each in (pair.features, pair.labels)}
    return _are_of_one_source(pair) and (None in ranks or len(ranks) == 1)


def _mixed(pair: Pair) -> object:
    """The split of which the two are different parts."""
    if pair.features.statistic is not None or pair.labels.statistic is not None:
        return None
    if any(origin.kind == "unknown" for each in (pair.features, pair.labels) for origin in each.origins):
        return None
    mine, other = _parts(pair.features), _parts(pair.labels)
    if pair.seen.kind == "loss" and not any(origin.kind == "model" for origin in pair.features.origins):
        mine = {token: which for token, which in mine.items() if not _is_cut(token)}  # two stretches of one series may well be compared
        if any(isinstance(selector, tuple) and selector[0] in CHOICES for origin in pair.features.origins for selector in origin.part):
            mine = {token: which for token, which in mine.items() if which != {TRAINING}}  # answers of a model by hand, made of labels that it learned
    if pair.seen.kind == "rows-paired":
        mine = {token: which for token, which in mine.items() if not (_is_cut(token) or _is_question(token))}  # these may be meant
    if pair.seen.kind == "loss" and pair.seen["role"] != "metric":
        mine = {token: which for token, which in mine.items() if not _is_question(token)}  # a loss may well compare two groups
    for token, which in mine.items():
        if token in other and not which & other[token] and not (_is_measured_cut(token) and _are_of_one_source(pair)):
            return token
    return None


def _is_measured_cut(token: object) -> bool:
    """Whether rows were cut in two by hand, at a number that was worked out."""
    return isinstance(token, tuple) and token[0] == "cut" and isinstance(token[1], Ref)


def _are_of_one_source(pair: Pair) -> bool:
    """Whether both are taken of one table, or of one series: what comes behind the cut may be what is foretold."""
    mine, other = ({(origin.kind, origin.token) for origin in each.origins if origin.kind != "model"} for each in (pair.features, pair.labels))
    return bool(mine & other) or not mine or not other


def _foretells(facts: Facts, pair: Pair) -> bool:
    """Whether the model was asked about a stretch of the very sequence of indices that the labels go on with: the first words of a sentence, for the next."""
    goal = {(origin.kind, origin.token) for origin in pair.labels.origins}
    if not is_integer(pair.labels.dtype):
        return False
    for call in facts.of("model-call"):
        if call["origin"] in pair.features.origins:
            for asked in call["contents"] or ():
                if isinstance(asked, Array) and is_integer(asked.dtype) and any((origin.kind, origin.token) in goal for origin in asked.origins):
                    return True
    return False


def _are_of_one_input(names: tuple[str, ...], pair: Pair) -> bool:
    """Whether features and labels, under the names they were unpacked to, are the two parts of one input, whatever the names say."""
    told = [written(node, 200) for node in pair.nodes]
    return len(names) == 4 and any([*half] == told for half in (names[:2], names[2:]))


def _of_unpacking(unpacked: Observation, pair: Pair | None, split: Observation | None) -> Draft:
    names: tuple[str, ...] = unpacked["names"]
    given = _in_order(names)
    bare = [name.rpartition(".")[2] for name in names]
    told = ", ".join(f"`{name.rpartition('.')[2]}`" for name in given)
    return Draft(
        RULE.code,
        unpacked.place,
        f"`{bare[1]}` and `{bare[2]}` are not what the split gives in these places; give the names in its order: {told}",
        severity=_severity(split),
        related=[(pair.seen.place, "here features and labels of different parts meet")] if pair is not None else [],
        cause=cause_of(unpacked["source"]),
        once=("TL309", unpacked.place),
        repairs=[Repair("Unpack in the order that the split gives", NamesInOrder(names=given), preferred=False)],
    )


def _in_order(names: tuple[str, ...]) -> list[str]:
    """The names as the split gives its parts: of each input first the training part, then the other; where they do not tell, the middle ones trade places."""
    if not is_misordered(names):
        return [names[0], names[2], names[1], names[3]]
    stems: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        stems.setdefault(stem(name), []).append(name)
    return [name for group in stems.values() for name in sorted(group, key=lambda each: role_told(each) != "training")]


def _of_pair(pair: Pair, split: Observation | None, token: object) -> Draft:
    nodes = pair.nodes
    place: Place = pair.places[0] if pair.places[0] is not None else pair.seen.place
    related = [(split.place, "split here")] if split is not None else []
    if pair.seen.kind == "loss":
        place = _first(pair.places, place)
        name = callee(pair.seen, 30)
        handed = [handed_in(pair.seen, index) for index in (0, 1)]
        outside = handed[1] or handed[0]
        if outside is not None:  # a helper judges by what it is given: its call brings the two together
            nodes = nodes[0] if handed[0] is None else handed[0][1], nodes[1] if handed[1] is None else handed[1][1]
            name = getattr(pair.seen.function, "name", name)
            related.append((place, "here they meet"))
            place = outside[0]
        features, labels = (written(node, 30) or "this" for node in nodes)
        what = f"`{features}` and `{labels}` of `{name}` are of different parts of the split"
    else:
        place = pair.seen.place
        features, labels = (written(node, 30) or "this" for node in nodes)
        what = f"`{callee(pair.seen, 30)}` gets `{features}` and `{labels}`, which are of different parts of the split"
    which = next(iter(_parts(pair.features)[token]))
    return Draft(
        RULE.code,
        place,
        f"{what}, so their rows do not belong together; use two of one part",
        severity=_severity(split),
        related=related,
        cause=pair.cause,
        once=("TL309", pair.seen.place if nodes is pair.nodes else place),
        repairs=[Repair("Use the labels of the same part", LabelsOfPart(expression(nodes[1]), token, which, pair.labels), preferred=False)],
    )


def _first(places: tuple[Place | None, Place | None], place: Place) -> Place:
    """The labels, which are what a person would change."""
    return places[1] if places[1] is not None else place


def _severity(split: Observation | None) -> Severity:
    """Parts of different sizes are refused; what was cut or chosen by hand may be meant to meet."""
    if split is None:
        return Severity.INFORMATION
    return Severity.ERROR if split["uneven"] else Severity.WARNING
