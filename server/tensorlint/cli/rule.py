"""`tensorlint rule`: what a rule reports, why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tensorlint.cli.terminal import Terminal
from tensorlint.project.selectors import suggestion

if TYPE_CHECKING:
    from argparse import Namespace

    from tensorlint.cli.engine import Engine
    from tensorlint.findings import Rule


def explain(options: Namespace, engine: Engine) -> int:
    """Shows the page of one rule or of all."""
    terminal = Terminal()
    rules = engine.rules()
    if not options.all:
        wanted = options.rule.lower()
        rule = next((rule for rule in rules if wanted in (rule.code.lower(), rule.name)), None)
        if rule is None:
            names = [name for rule in rules for name in (rule.code, rule.name)]
            terminal.tell(f"tensorlint: error: there is no rule `{options.rule}`{suggestion(options.rule, names)}")
            return 2
        rules = [rule]
    if options.output_format == "json":
        import json

        records = [_record(rule) for rule in rules]
        terminal.write(json.dumps(records if options.all else records[0], indent=2) + "\n")
    else:
        terminal.write("\n".join(_text(rule) for rule in rules))
    return 0


def _text(rule: Rule) -> str:
    facts = f"Family: {rule.family.value}. Severity: {rule.severities}. Fix: {rule.fix}."
    return f"# {rule.name} ({rule.code})\n\n{facts}\n\n{rule.page.strip()}\n"


def _record(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family.value,
        "severity": rule.severity.value,
        "fix": rule.fix,
        "summary": rule.summary,
        "explanation": rule.page.strip(),
    }
