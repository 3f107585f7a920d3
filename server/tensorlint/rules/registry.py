"""All rules, found by their files."""

from __future__ import annotations

import traceback
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

from tensorlint.findings import Severity
from tensorlint.rules.choices import other_choices
from tensorlint.rules.facts import index_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tensorlint.findings import Rule
    from tensorlint.interpreter.observations import Observation
    from tensorlint.rules.drafts import Draft
    from tensorlint.rules.facts import Facts, Index

FAMILIES = ("preprocessing", "mode", "shape", "loss")


class RuleModule(Protocol):
    """What a rule's file holds: `RULE`, and what it looks at.

    A *local* rule is pure in one observation: it has `KINDS` and `judge(observation)`, and its verdict stays with the observation for as long as the
    unit is used again. A *program* rule has `check(facts)`, which sees all that was observed, and is asked again when something has changed that it asked
    for; or, where each finding is about one observation in the light of others, `KINDS` and `weigh(observation, facts)`, which is kept in the same way.
    """

    RULE: Rule

    def check(self, facts: Facts) -> Iterator[Draft]:
        """The findings of a program."""


def judge(facts: Facts, *, reraise: bool) -> tuple[list[Draft], list[str]]:
    """What all rules find in a program, and what went wrong inside of them."""
    drafts: list[Draft] = []
    errors: list[str] = []
    for record in facts.records:
        index = index_of(record)
        if index.local is None:
            index.local = _judge_alone(index, reraise=reraise)
        if index.local[0]:
            drafts += index.local[0]
        if index.local[1]:
            errors += index.local[1]
    drafts = _of_what_stays(drafts, facts)
    for module in program_rules():
        try:
            drafts += facts.once(("rule", module.RULE.code), lambda module=module: _check(module, facts))  # type: ignore[misc]
        except Exception:
            if reraise:
                raise
            errors.append(f"{module.RULE.code}: {traceback.format_exc()}")
    return drafts, errors


def _of_what_stays(drafts: list[Draft], facts: Facts) -> list[Draft]:
    """The drafts without those of a part in whose place whoever builds such an object in view puts another one."""
    if all(draft.part is None for draft in drafts):
        return drafts
    exchanged: frozenset[object] = facts.once("exchanged", lambda: frozenset(each["born"] for each in facts.of("part-exchanged")))
    return [draft for draft in drafts if draft.part is None or draft.part not in exchanged]


def _judge_alone(index: Index, *, reraise: bool) -> tuple[list[Draft], list[str]]:
    """What the local rules find in one record."""
    drafts: list[Draft] = []
    errors: list[str] = []
    by_kind = local_rules()
    for kind, observations in index.kinds.items():
        modules = by_kind.get(kind)
        if not modules:
            continue
        for observation in observations:
            if observation.verdict is None:
                observation.verdict = _verdict(observation, modules, reraise=reraise)
            found, wrong = observation.verdict
            if found and observation.condition:
                found = _of_every_choice(observation, found, observations, modules, reraise=reraise)
            drafts += found
            errors += wrong
    return drafts, errors


def _of_every_choice(observation: Observation, found: list[Draft], observations: list[Observation], modules: list[RuleModule], *, reraise: bool) -> list[Draft]:
    """The drafts without what raises under one answer to a question of the program, and not under another."""
    if all(severity_of(draft) is not Severity.ERROR for draft in found):
        return found
    for other in other_choices(observation, observations):
        if other.verdict is None:
            other.verdict = _verdict(other, modules, reraise=reraise)
        wrong = {draft.code for draft in other.verdict[0]}
        found = [draft for draft in found if draft.code in wrong or severity_of(draft) is not Severity.ERROR]
    return found


def severity_of(draft: Draft) -> Severity:
    """The draft's own severity, or else its rule's."""
    return draft.severity or rules_by_code()[draft.code].severity


def _verdict(observation: Observation, modules: list[RuleModule], *, reraise: bool) -> tuple[list[Draft], list[str]]:
    """What the local rules make of one observation."""
    drafts: list[Draft] = []
    errors: list[str] = []
    for module in modules:
        try:
            drafts += module.judge(observation)  # type: ignore[attr-defined]
        except Exception:
            if reraise:
                raise
            errors.append(f"{module.RULE.code}: {traceback.format_exc()}")
    return drafts, errors


def _check(module: RuleModule, facts: Facts) -> list[Draft]:
    """What a program rule finds. What it makes of one observation stays for as long as all that it asked for stands."""
    weigh = getattr(module, "weigh", None)
    if weigh is None:
        return list(module.check(facts))
    return facts.gather(module.RULE.code, tuple(module.KINDS), lambda observation: weigh(observation, facts))  # type: ignore[attr-defined]


@lru_cache(maxsize=1)
def local_rules() -> dict[str, list[RuleModule]]:
    """The local rules by the kinds that they look at."""
    found: dict[str, list[RuleModule]] = {}
    for module in rule_modules():
        if hasattr(module, "judge"):
            for kind in module.KINDS:  # type: ignore[attr-defined]
                found.setdefault(kind, []).append(module)
    return found


@lru_cache(maxsize=1)
def program_rules() -> tuple[RuleModule, ...]:
    """The rules that look at more than one observation."""
    return tuple(module for module in rule_modules() if not hasattr(module, "judge"))


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
    return tuple(sorted(found, key=lambda module: module.RULE.code))


@lru_cache(maxsize=1)
def rules_by_code() -> dict[str, Rule]:
    """What each rule says of itself."""
    return {module.RULE.code: module.RULE for module in rule_modules()}


def all_rules() -> list[Rule]:
    """What all rules say of themselves, by code."""
    return [module.RULE for module in rule_modules()]
