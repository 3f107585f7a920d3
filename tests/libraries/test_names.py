"""Each name is said once: a second row of a name raises, so that a later table cannot take the place of a richer row unseen."""

from __future__ import annotations

import pytest

from tensorlint.interpreter.vocabulary import Twice
from tensorlint.libraries import ASIDE, TABLES, make_registry
from tensorlint.libraries.notation import Library

PACKAGES = (*TABLES, *ASIDE)


@pytest.mark.parametrize("packages", [PACKAGES, PACKAGES[::-1]], ids=["in order", "backwards"])
def test_no_table_says_what_another_has_said(packages: tuple[str, ...]) -> None:
    registry = make_registry()
    for package in packages:
        registry.ensure(package)
    assert len(registry.entries) > 3000


def test_a_second_row_of_a_name_raises() -> None:
    lib = Library(make_registry(), "made.up")
    lib.row("twice(x)")
    with pytest.raises(Twice, match=r"made\.up\.twice"):
        lib.row("twice(x, y)")


def test_a_table_that_two_packages_share_is_loaded_once() -> None:
    registry = make_registry()
    registry.ensure("xgboost")
    known = registry.lookup("xgboost.XGBClassifier")
    registry.ensure("lightgbm")
    assert registry.lookup("xgboost.XGBClassifier") is known
