"""All rules, found by their files."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.findings import Rule
    from tensorlint.rules.drafts import Draft
    from tensorlint.rules.facts import Facts

FAMILIES = ("preprocessing", "mode", "shape", "loss")


class RuleModule(Protocol):
    """What a rule's file holds."""

    RULE: Rule

    def check(self, facts: Facts) -> Iterator[Draft]:
        """The findings of a program."""


@lru_cache(maxsize=1)
def rule_modules() -> tuple[RuleModule, ...]:
    """The modules of all rules, by code."""
    found = []
    for family in FAMILIES:
        package = import_module(f"tensorlint.rules.{family}")
        for info in iter_modules(package.__path__):
            module = import_module(f"tensorlint.rules.{family}.{info.name}")
            if hasattr(module, "RULE"):
                found.append(module)
    return tuple(sorted(found, key=lambda module: module.RULE.code))  # type: ignore[arg-type, return-value]


def all_rules() -> list[Rule]:
    """What all rules say of themselves, by code."""
    return [module.RULE for module in rule_modules()]
