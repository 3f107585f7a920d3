"""Every rule's page has the same parts."""

from __future__ import annotations

import re

import pytest

from tensorlint.findings import Rule
from tensorlint.rules.registry import all_rules


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_every_page_tells_when_it_is_silent_and_what_its_fix_changes(rule: Rule) -> None:
    headings = re.findall(r"^## (.*)$", rule.page, re.MULTILINE)
    assert headings[:4] == ["What it does", "Why it matters", "Example", "Use instead"]
    assert "When it is silent" in headings
    assert "Fix safety" in headings or rule.fix == "none"


def test_a_severity_that_is_not_always_the_same_is_told_with_where_it_holds() -> None:
    told = {rule.code: rule.severities for rule in all_rules() if rule.varies}
    assert told["TL410"] == "warning; error where it raises"
    assert all(re.match(r"\w+; (error|warning|information) (where|for) ", words) for words in told.values()), told
