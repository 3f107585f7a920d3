"""Dtypes and sizes of numpy that the drawn calls do not meet (tried with numpy 2)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from revealing import check

ARRAYS = "import numpy as np\ni, b, c = np.ones((4, 3), np.int32), np.ones((4, 3), bool), np.ones((4, 3), np.complex64)\n"


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("np.nansum(i, axis=0)", "int64 (3,)"), ("np.nansum(b, axis=1, keepdims=True)", "int64 (4, 1)"), ("np.nanmedian(i, axis=0)", "float64 (3,)"),
        ("np.imag(i)", "int32 (4, 3)"), ("np.imag(c)", "float32 (4, 3)"), ("np.angle(i, deg=True)", "float64 (4, 3)"), ("np.nanvar(i, 0, None, None, 1)", "float64 (3,)"),
        ("i.std(0, None, None, 1)", "float64 (3,)"), ("i.var(axis=0, ddof=1, keepdims=True)", "float64 (1, 3)"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_dtype(call: str, told: str) -> None:
    check(ARRAYS + f"reveal_type({call})\n", told)


def test_a_step_of_zero_is_no_slice() -> None:
    text = """
    reveal_type([1, 2, 3][::0])
    reveal_type(np.array([0.1, 0.2, 0.3])[::0])
    reveal_type(nn.Sequential(nn.ReLU(), nn.ReLU())[::0])
    reveal_type([1, 2, 3][::2])
    """
    check(ARRAYS + text.replace("\n    ", "\n"), "list", "(?,)", "Unknown", "list[1, 3]")
