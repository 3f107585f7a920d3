"""`tensorlint rule`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Line

PAGE = """# unnormalized-inference-input (TL101)

Family: preprocessing. Severity: warning. Fix: offered.

Not scaled.

## Example
odd
"""


@pytest.mark.parametrize("name", ["TL101", "tl101", "unnormalized-inference-input", "Unnormalized-Inference-Input"])
def test_a_rule_by_code_or_name(line: Line, name: str) -> None:
    assert line.run("rule", name) == (0, PAGE, "")


def test_json_of_one_rule_is_an_object_and_of_all_a_list(line: Line) -> None:
    record = json.loads(line.run("rule", "TL101", "--output-format", "json").out)
    assert record == {
        "code": "TL101",
        "name": "unnormalized-inference-input",
        "family": "preprocessing",
        "severity": "warning",
        "fix": "offered",
        "summary": "Not scaled.",
        "explanation": "Not scaled.\n\n## Example\nodd",
    }
    records = json.loads(line.run("rule", "--all", "--output-format", "json").out)
    assert [each["code"] for each in records] == ["TL101", "TL202", "TL301"]
    assert records[0] == record


def test_all_rules(line: Line) -> None:
    out = line.run("rule", "--all").out
    assert [row for row in out.splitlines() if row.startswith("# ")] == [
        "# unnormalized-inference-input (TL101)",
        "# gradients-at-inference (TL202)",
        "# loss-shape-mismatch (TL301)",
    ]


def test_a_rule_that_does_not_exist(line: Line) -> None:
    assert line.run("rule", "TL31") == (2, "", "tensorlint: error: there is no rule `TL31`; did you mean `TL301`?\n")
    assert line.run("rule", "zzz") == (2, "", "tensorlint: error: there is no rule `zzz`\n")
    assert line.run("rule", "TL101", "--all").status == 2
