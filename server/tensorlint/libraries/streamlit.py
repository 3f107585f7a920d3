"""Streamlit: what a person enters, and functions whose results are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tensorlint.interpreter.iteration import element
from tensorlint.libraries.notation import Library
from tensorlint.values import BOOL, FLOAT, TEXT, UNKNOWN, LibraryName, Value

if TYPE_CHECKING:
    from tensorlint.interpreter.vocabulary import Call, Registry

KEPT: Final = "cache cache_data cache_resource experimental_memo experimental_singleton"


def register(registry: Registry) -> None:
    """The widgets, of the page and of its side bar."""
    for place in ("streamlit", "streamlit.sidebar"):
        lib = Library(registry, place)
        lib.row("number_input(label, min_value=None, max_value=None, value=None, *args, **kwargs)", lambda call: FLOAT)
        lib.row("slider(label, min_value=None, max_value=None, value=None, *args, **kwargs)", _slider)
        lib.rows("checkbox toggle button form_submit_button", "(label=None, *args, **kwargs)", lambda call: BOOL)
        lib.rows("text_input text_area", "(label, *args, **kwargs)", lambda call: TEXT)
        lib.rows("selectbox radio select_slider", "(label, options=(), *args, **kwargs)", _chosen)
    Library(registry, "streamlit").rows(KEPT, "(func=None, **kwargs)", lambda call: call["func"] if call.given("func") else LibraryName(call.row.name))


def _slider(call: Call) -> Value:
    """A range has two handles."""
    from tensorlint.values import Sequence, Tuple

    return UNKNOWN if isinstance(call.content("value"), (Tuple, Sequence)) else FLOAT


def _chosen(call: Call) -> Value:
    return element(call.machine, call["options"], call.node) or UNKNOWN
