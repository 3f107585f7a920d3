"""Every message names the user's own words, the step or the shapes, what happens, and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

CASES = sorted((Path(__file__).parent.parent / "cases").rglob("*.py"))
HAPPENS = {  # what each rule says to happen, as tried on the real library
    "TL101": r"unscaled|without a step|never scaled",
    "TL102": r"learns from|with its own",
    "TL201": r"two calls give two answers|statistics of this batch|batch's statistics|behave as in training|may be in training mode",
    "TL202": r"keeps a graph",
    "TL206": r"fails here|is lost",
    "TL301": r"raises",
    "TL302": r"averages over a [^ ]+ grid instead of",
    "TL304": r"raises|reads the wrong axis|sees numbers in other cells",
}


def messages() -> list[tuple[str, str, str]]:
    found = {}
    for path in CASES:
        if path.name.endswith(".fixed.py"):
            continue
        analyzer = Analyzer(lambda path: Settings())
        analyzer.view(str(each) for each in path.parent.glob("*.py") if path.parent.parent.name in HAPPENS)
        analyzer.view([str(path)])
        for finding in analyzer.report(str(path)).findings:
            found[finding.code, finding.message] = (finding.code, finding.message, path.read_text(encoding="utf-8"))
    return list(found.values())


def test_messages() -> None:
    seen = messages()
    assert {code for code, _, _ in seen} == set(HAPPENS), "every rule has a message here"
    for code, message, text in seen:
        assert len(message) <= 220, message
        assert "\n" not in message
        assert re.search(HAPPENS[code], message), message
        assert re.search(r"[;,] (give|apply|scale|use|call|move|permute|so|run|nothing)", message), f"no remedy: {message}"
        names = re.findall(r"`([^`]+)`", message)
        assert any(re.split(r"\W", name)[0] in text for name in names), f"none of the user's names: {message}"


@pytest.mark.parametrize("code", HAPPENS)
def test_every_page_tells_an_example(code: str) -> None:
    from tensorlint.rules.registry import all_rules

    page = next(rule.page for rule in all_rules() if rule.code == code)
    bad, good = re.findall(r"```python\n(.*?)```", page, re.DOTALL)[:2]
    assert [finding.code for finding in _report(bad)] == [code]
    assert not _report(good)


def _report(text: str) -> tuple:  # type: ignore[type-arg]
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    analyzer.open("/nowhere/page.py", text)
    return analyzer.report("/nowhere/page.py").findings
