"""Every message names the user's own words, the step or the shapes, what happens, and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings
from tensorlint.rules.registry import all_rules
from tensorlint.rules.wording import within_limit

CODES = [rule.code for rule in all_rules()]
CASES = sorted((Path(__file__).parent.parent / "cases").rglob("*.py"))


def messages() -> list[tuple[str, str, str]]:
    found = {}
    for path in CASES:
        if path.name.endswith(".fixed.py"):
            continue
        analyzer = Analyzer(lambda path: Settings())
        analyzer.view(str(each) for each in path.parent.glob("*.py") if path.parent.parent.name in CODES)
        analyzer.view([str(path)])
        for finding in analyzer.report(str(path)).findings:
            found[finding.code, finding.message] = (finding.code, finding.message, path.read_text(encoding="utf-8"))
    return list(found.values())


def test_messages() -> None:
    seen = messages()
    assert {code for code, _, _ in seen} == set(CODES), "every rule has a message among the cases"
    for _, message, text in seen:
        assert len(message) <= 160, message
        assert "\n" not in message
        assert "``" not in message, message
        assert re.search(r"[;,] (give|apply|scale|use|call|move|permute|so|run|nothing)", message), f"no remedy: {message}"
        names = re.findall(r"`([^`]+)`", message)
        assert any(re.split(r"\W", name)[0] in text for name in names), f"none of the user's names: {message}"


@pytest.mark.parametrize("code", CODES)
def test_every_page_tells_an_example(code: str) -> None:
    page = next(rule.page for rule in all_rules() if rule.code == code)
    bad, good = re.findall(r"```python\n(.*?)```", page, re.DOTALL)[:2]
    assert [finding.code for finding in _report(bad)] == [code]
    assert not _report(good)


def _report(text: str) -> tuple:  # type: ignore[type-arg]
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    analyzer.open("/nowhere/page.py", text)
    return analyzer.report("/nowhere/page.py").findings


@given(st.lists(st.text(st.characters(exclude_characters="`", exclude_categories=["C", "Z"]), min_size=1, max_size=120), min_size=1, max_size=4))
def test_a_message_fits_whatever_the_names_are(names: list[str]) -> None:
    told = within_limit("; ".join(f"`{name}` has another shape" for name in names) + "; give both one shape")
    assert len(told) <= 160
    assert [name[:6] for name in re.findall("`([^`]+)`", told)] == [name[:6] for name in names]
    assert told.endswith("give both one shape")
