"""The step of preprocessing that a transformer is: of which data it learns, and what tells it from others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import length_of
from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.arrays.creation import is_written
from tensorlint.libraries.arrays.listing import column_in
from tensorlint.libraries.arrays.spelling import spelled
from tensorlint.libraries.sklearn.learned import remember
from tensorlint.values import ANY, NONE, Array, Const, Fact, LibraryObject, Mapping_, Number, Origin, Ref, Sequence, Shape, Statistic, Step, Tuple, Value, keys

if TYPE_CHECKING:
    from tensorlint.interpreter.machine import Machine
    from tensorlint.interpreter.vocabulary import Call

NO_SETTINGS: Final = {"copy", "random_state", "n_jobs", "verbose", "sparse", "sparse_output", "dtype"}


def facts(m: Machine, content: Value) -> dict[str, object]:
    """What the rows say of a transformer."""
    cls = m.registry.lookup(content.name) if isinstance(content, LibraryObject) else None
    return dict(cls.facts) if cls is not None and not isinstance(cls, Value) else {}


def rows_in(m: Machine, value: Value) -> Value:
    """The data that a transformer is given: a list (of texts, of rows) is data too."""
    held = m.content(value)
    column = column_in(m.content(held.rest)) if isinstance(held, Sequence) and held.rest is not None and not held.items else None
    if column is not None:
        return column.derive(shape=Shape((length_of(held),)))
    if isinstance(held, Sequence) and isinstance(value, Ref):
        written = is_written(m, held)
        made = Array("numpy", ANY, None, frozenset({Origin("generated", value.cell, "literal" if written else "list")}))
        return made.derive(closed=written or not _holds_numbers(m, held))
    told = m.constant(held, MISSING) if isinstance(held, Tuple) else MISSING
    if isinstance(told, tuple) and told and all(isinstance(each, str) for each in told):
        return Array("numpy", Shape((len(told),)), "str", frozenset({Origin("generated", told, "literal")}), closed=True)
    return held


def _holds_numbers(m: Machine, held: Sequence | Tuple, depth: int = 3) -> bool:
    """Whether a list holds numbers that come from somewhere: what has been done with them there is not known any more."""
    for item in (*held.items, *(() if held.rest is None else (held.rest,))):
        content = m.content(item)
        if isinstance(content, (Array, Number)) or (isinstance(content, (Sequence, Tuple)) and depth and _holds_numbers(m, content, depth - 1)):
            return True
    return False


TOLD: Final = {"OrdinalEncoder": "categories", "OneHotEncoder": "categories", "MultiLabelBinarizer": "classes", "CountVectorizer": "vocabulary"}
"""What leaves nothing to be learned of rows where it is given."""


def is_told(m: Machine, content: Value) -> bool:
    """Whether all that a transformer could learn was given when it was built: to fit it once more changes nothing."""
    if not isinstance(content, LibraryObject):
        return False
    name = content.name.rpartition(".")[2]
    if name == "SimpleImputer":
        return m.constant(content.get("strategy", NONE)) == "constant"
    if name == "Imputer":  # of the first releases: along rows, each is filled with what stands in itself
        return m.constant(content.get("axis", NONE)) == 1
    given = content.get(TOLD.get(name, ""), NONE)
    counts = any(content.get(each, MISSING) is not MISSING for each in ("min_frequency", "max_categories"))
    return isinstance(m.content(given), (Sequence, Tuple, Mapping_, Array)) and not counts


def learns_nothing(m: Machine, content: Value) -> bool:
    """Whether a transformer does the same to all rows, whatever it is fitted on; what is put together of others does where each of them does."""
    from tensorlint.libraries.sklearn.composition import transformers_of

    about = facts(m, content)
    if not about.get("composed"):
        return bool(about.get("stateless")) or is_told(m, content)
    parts = transformers_of(m, content)
    return bool(parts) and all(learns_nothing(m, m.content(part)) for part in parts)


def learn(call: Call, value: Value) -> None:
    """A transformer learns of these rows; it forgets what it had learned before."""
    m = call.machine
    content = call.own()
    about = facts(m, content)
    held = rows_in(m, value)
    m.use(value, "fit-transformer", call.place)
    m.observe("fit", call.place, model=call.receiver, features=value, content=held, target=call["y"] if "y" in call.bound else NONE, api="transformer", does=about.get("does"), what=getattr(content, "name", ""), stateless=learns_nothing(m, content), only_fits=bool(about.get("only_fits")), listed=not isinstance(m.content(value), Array), spelled=spelled(m, held), node=call.node)  # fmt: skip
    if isinstance(call.receiver, Ref):
        origins = held.origins if isinstance(held, Array) and not is_told(m, content) else frozenset()
        known = isinstance(held, Array) and held.closed
        remember(m, call.receiver, held)
        m.set(call.receiver.cell, "fitted", Fact("fitted", call.token, (origins, keys(held.steps) if isinstance(held, Array) else (), known)))


def settings_of(m: Machine, content: LibraryObject) -> tuple[object, ...]:
    """What an object was built with, as far as it is constant: two objects built alike do alike."""
    return tuple((name, m.constant(value, "?")) for name, value in content.arguments if name not in NO_SETTINGS)


def fill_of(m: Machine, content: LibraryObject) -> tuple[object, ...]:
    """What an imputer puts in the gaps: a statistic by its name, or a constant."""
    if not content.name.endswith("SimpleImputer"):
        return (content.name,)
    first = content.get("strategy", Const("mean"))
    strategy = m.constant(first)
    if strategy == "constant":
        return ("constant", m.constant(content.get("fill_value", Const(0)), "?"))
    return ("mode" if strategy == "most_frequent" else strategy,)


def step_of(call: Call, fitted: Value) -> tuple[tuple[Step, ...], bool] | None:
    """The steps that a transformer is, once fitted, and whether they are all known."""
    m = call.machine
    content = call.own()
    if not isinstance(content, LibraryObject):
        return None
    about = facts(m, content)
    name = content.name.rpartition(".")[2]
    settings = settings_of(m, content)
    if about.get("stateless") or (about.get("composed") and learns_nothing(m, content)):
        return (Step("function", (name, settings), name, call.token),), True
    if not isinstance(fitted, Fact) or fitted.state != "fitted" or not isinstance(fitted.detail, tuple):
        return None
    origins, before, known = fitted.detail
    token = fitted.token
    if name == "StandardScaler" and not content.arguments:
        mean = Statistic("mean", origins, 0, before, token)
        std = Statistic("std", origins, 0, before, token)
        return (Step("subtract", mean, name, token, via=call.place), Step("divide", std, name, token, via=call.place)), bool(known)
    does: object = about.get("does")
    if about.get("composed"):
        from tensorlint.libraries.sklearn.composition import kinds_of

        does = kinds_of(m, content)
    fill = fill_of(m, content) if does == "impute" else None
    return (Step("fitted", (name, does, before, settings, fill), name, token, origins, call.place),), bool(known)
