"""Edits are meant of the text before them."""

from __future__ import annotations

import pytest

from tensorlint.text import Edit, Span, apply_edits


def test_edits_are_applied_together() -> None:
    edits = [Edit(Span(4, 5), "two"), Edit(Span(0, 1), "one"), Edit(Span(5, 5), "!")]
    assert apply_edits("a = b", edits) == "one = two!"
    assert apply_edits("same", []) == "same"


@pytest.mark.parametrize("edits", [[(0, 3), (2, 4)], [(3, 1)]])
def test_edits_that_overlap_are_refused(edits: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_edits("abcdef", [Edit(Span(*each), "") for each in edits])
