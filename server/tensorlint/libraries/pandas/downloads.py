"""Packages that fetch tables: prices of shares, and the sample tables of seaborn. What comes back is a table that nothing was done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.interpreter.store import MISSING
from tensorlint.libraries.notation import Library
from tensorlint.values import Array, Origin, Shape, Sym, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry


def register_yfinance(registry: Registry) -> None:
    """`yfinance.download`, and the history of one share."""
    registry.ensure("pandas")
    lib = Library(registry, "yfinance")
    lib.row("download(tickers, start=None, end=None, *args, **kwargs)", _fetched)
    lib.klass("Ticker(ticker, *args, **kwargs)").method("history(*args, **kwargs)", _fetched)


def register_datareader(registry: Registry) -> None:
    """pandas-datareader."""
    registry.ensure("pandas")
    for space in ("pandas_datareader", "pandas_datareader.data"):
        Library(registry, space).rows("DataReader get_data_yahoo", "(name, *args, **kwargs)", _fetched)


def register_yahoo_fin(registry: Registry) -> None:
    """yahoo_fin."""
    registry.ensure("pandas")
    Library(registry, "yahoo_fin.stock_info").row("get_data(ticker, *args, **kwargs)", _fetched)


def register_seaborn(registry: Registry) -> None:
    """seaborn's sample tables."""
    registry.ensure("pandas")
    Library(registry, "seaborn").row("load_dataset(name, *args, **kwargs)", _fetched)


def _fetched(call: Call) -> Value:
    """A table: another one for another name or another time."""
    names = [parameter.name for parameter in call.row.signature.parameters]
    said = tuple(call.constant(name, MISSING) for name in names)
    told = said and MISSING not in said and not call.star()
    token: object = (call.row.name, *said) if told else call.token
    name = str(said[0]) if said and isinstance(said[0], str) else ""
    rows = Sym("rows", ("file", token), many=True)
    return Array("pandas", Shape((rows, None)), None, frozenset({Origin("file", ("pandas", token), name)}), closed=True)
