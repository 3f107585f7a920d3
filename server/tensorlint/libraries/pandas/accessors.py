"""What is asked of the texts or the dates of a column, and further methods of tables whose result is not followed: it stays data of the same rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import ClassRows, Library
from tensorlint.libraries.pandas.selection import array_of, rows_of
from tensorlint.values import ANY, UNKNOWN, Array, LibraryObject, Shape, Value, on_all, pick

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

TEXTS: Final = (
    "capitalize casefold cat contains count decode encode endswith find findall fullmatch isalnum isalpha isdigit isnumeric join len ljust "
    "lower lstrip match normalize pad removeprefix removesuffix repeat replace rjust rstrip slice startswith strip swapcase title translate "
    "upper wrap zfill"
)
DATES: Final = "ceil day_name floor month_name normalize round strftime to_period to_timestamp total_seconds tz_convert tz_localize"
WHOLE: Final = "add sub mul div truediv floordiv pow mod radd rsub rmul rdiv cumsum cumprod cummax cummin eval nlargest nsmallest truncate xs explode asfreq"
SAME: Final = "to_frame ravel squeeze set_axis swapaxes transpose"


def register(registry: Registry, frame: ClassRows) -> None:
    """The rows of `.str` and `.dt`, and what tables are asked besides."""
    lib = Library(registry, "pandas")
    texts = ClassRows(registry, registry.entries["pandas.Texts"])  # type: ignore[arg-type]
    texts.methods(TEXTS, "(*args, **kwargs)", lambda call: _of_column(call.own()))
    texts.methods("split rsplit", "(*args, expand=False, **kwargs)", _taken_apart)
    texts.methods("partition rpartition extract", "(*args, expand=True, **kwargs)", _taken_apart)
    texts.methods("extractall", "(*args, expand=True)", _taken_apart)
    texts.hooks(subscript=lambda m, receiver, content, index, node: _of_column(content))
    dates = lib.klass("Dates()").hooks(getattr=lambda m, receiver, content, name: None if name in DATES.split() else _of_column(content))
    dates.methods(DATES, "(*args, **kwargs)", lambda call: _of_column(call.own()))
    frame.methods(WHOLE, "(*args, **kwargs)", lambda call: _opened(array_of(call)).derive(shape=ANY))
    frame.methods(SAME, "(*args, **kwargs)", lambda call: array_of(call).derive(shape=ANY, base=None))
    frame.method("filter(items=None, like=None, regex=None, axis=None)", _filtered)


def _opened(content: Array) -> Array:
    return on_all(content, lambda steps, closed: (steps, False)).derive(base=None, formula=None, statistic=None, dtype=None)


def _of_column(about: Value) -> Value:
    """Something that is not followed, made of each text or date of a column."""
    held = about.get("of", UNKNOWN) if isinstance(about, LibraryObject) else UNKNOWN
    return _opened(held) if isinstance(held, Array) else UNKNOWN


def _taken_apart(call: Call) -> Value:
    """The parts of each text: a list in a column, or columns of a table."""
    out = _of_column(call.own())
    apart = call.constant("expand", MISSING) is not False
    return out.derive(shape=ANY) if apart and isinstance(out, Array) else out


def dates_of(content: Array) -> LibraryObject:
    """`column.dt`."""
    return LibraryObject("pandas.Dates", (("of", content),))


def _filtered(call: Call) -> Value:
    """The columns of some names; by other questions, some columns."""
    content = array_of(call)
    names = call.constant("items", MISSING)
    if isinstance(names, tuple) and call.is_none("axis"):
        return pick(content, names).derive(shape=Shape((rows_of(content), len(names))), base=None)
    return _opened(content).derive(shape=ANY)
