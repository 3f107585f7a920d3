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
