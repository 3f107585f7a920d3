"""All rules, found by their files."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tensorlint.findings import Rule
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.drafts import Draft
    from tensorlint.rules.facts import Facts

FAMILIES = ("preprocessing", "mode", "shape", "loss")


class RuleModule(Protocol):
    """What a rule's file holds: `RULE`, and what it looks at.

    A *local* rule is pure in one observation: it has `KINDS` and `judge(observation)`, and its verdict stays with the observation for as long as the
    unit is used again. A *program* rule has `check(facts)`, which sees all that was observed.
    """

    RULE: Rule

    def check(self, facts: Facts) -> Iterator[Draft]:
        """The findings of a program."""


def verdicts(module: RuleModule, facts: Facts) -> Iterator[Draft]:
    """What a rule finds in a program."""
    judge = getattr(module, "judge", None)
    if judge is None:
        yield from module.check(facts)
        return
    for observation in facts.of(*module.KINDS):  # type: ignore[attr-defined]
        yield from _verdict(module.RULE.code, judge, observation)


def _verdict(code: str, judge: Callable[[Observation], Iterator[Draft]], observation: Observation) -> tuple[Draft, ...]:
    known = observation.verdicts.get(code)
    if known is None:
        known = observation.verdicts[code] = tuple(judge(observation))
    return known  # type: ignore[return-value]


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
