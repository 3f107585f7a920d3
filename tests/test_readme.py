"""What the README shows is what happens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tensorlint.cli.main import main
from tensorlint.project.reading import read_settings
from tensorlint.rules.registry import all_rules
from tensorlint.syntax import Document

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def test_the_output_that_it_shows(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (shown,) = blocks("console")
    command, *lines = shown.splitlines()
    assert command.startswith("$ tensorlint ")
    assert lines.pop() == "…"
    monkeypatch.chdir(ROOT / "docs/examples")
    monkeypatch.setenv("NO_COLOR", "1")
    assert main([*command.split()[2:], "--no-cache"]) == 1
    assert capsys.readouterr().out.splitlines()[: len(lines)] == lines


def test_the_number_of_findings_that_it_tells(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert "prints ten of them and ends with status 1" in README
    assert main(["check", "--no-cache", "docs/examples"]) == 1
    assert "\n10 findings; " in capsys.readouterr().out


def test_the_settings_that_it_shows() -> None:
    (shown,) = (block for block in blocks("toml") if "[tool.tensorlint]" in block)
    settings = read_settings(str(ROOT / "pyproject.toml"), shown.encode(), lambda: {rule.code: rule.name for rule in all_rules()})
    assert settings is not None
    assert not settings.keeps("TL202", "gradients-at-inference", str(ROOT / "train.py"))
    assert not settings.keeps("TL101", "unnormalized-inference-input", str(ROOT / "experiments/deep/train.py"))


def test_the_comments_that_it_shows() -> None:
    (shown,) = (block for block in blocks("python") if "ignore" in block)
    document = Document.parse("a.py", shown)
    for unit in document.units():
        span = document.statement_span(None, document.block(None).lines.line_start(unit.row))
        assert document.suppressed(lambda selectors: "TL201" in selectors, None, span)


def test_the_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)", README):
        assert (ROOT / target).exists(), target
