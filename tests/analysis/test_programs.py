"""Which programs are run for a file, and that what is said of it does not hang on what else was asked for, or on how many are held."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from tensorlint.analysis import Analyzer, runs
from tensorlint.project.layout import MAX_ROOTS
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "losses.py": """
        import torch
        from torch import nn

        def used(rows):
            return rows

        def unused(rows):
            likely = torch.rand(3, 4).softmax(1)
            return nn.CrossEntropyLoss()(likely, torch.tensor([0, 1, 2]))
        """,
    "nets.py": """
        import torch
        from losses import used

        def judge(rows):
            likely = torch.rand(5, 4).softmax(1)
            return used(torch.nn.functional.cross_entropy(likely, torch.zeros(5, dtype=torch.long)))
        """,
    "main.py": """
        from nets import judge
        """,
    "other.py": """
        import losses
        """,
}


@pytest.fixture
def project(tmp_path: Path) -> list[str]:
    for name, text in FILES.items():
        (tmp_path / name).write_text(textwrap.dedent(text), encoding="utf-8")
    return [str(tmp_path / name) for name in FILES]


def _analyzer(paths: list[str]) -> Analyzer:
    settings = Settings()
    analyzer = Analyzer(lambda _: settings)
    analyzer.reraise = True
    analyzer.view(paths)
    return analyzer


def _said(analyzer: Analyzer, path: str) -> list[tuple[str, int]]:
    return [(each.code, analyzer.lines(path).position(each.location.span.start)[0] + 1) for each in analyzer.report(path).findings]


def test_functions_of_a_file_that_its_importers_do_not_touch_are_looked_at(project: list[str]) -> None:
    assert _said(_analyzer(project), project[0]) == [("TL401", 9)]


def test_what_was_asked_before_makes_no_difference(project: list[str]) -> None:
    alone = {path: _said(_analyzer(project), path) for path in project}
    assert alone[project[1]] == [("TL401", 6)]
    analyzer = _analyzer(project)
    for order in (project, project[::-1]):
        for path in order:
            assert _said(analyzer, path) == alone[path]
            for run in analyzer.programs.of(path):
                others = _analyzer(project).programs.of(path)
                fresh = next(each for each in others if each.program.root == run.program.root)
                assert [step.key[1].text for step in run.program.course.steps] == [step.key[1].text for step in fresh.program.course.steps]
        analyzer.refresh(project[0])


def test_programs_that_are_not_held_any_more_have_said_the_same(project: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {path: _said(_analyzer(project), path) for path in project}
    monkeypatch.setattr(runs, "MAX_VALUES", 0)
    analyzer = _analyzer(project)
    analyzer.start_record()
    assert {path: _said(analyzer, path) for path in project} == expected
    assert list(analyzer.programs) == []  # the last one had been said already
    assert {path for path in analyzer.end_record()[0] if path in project} == set(project)
    assert len(analyzer.fixes(project[0], analyzer.report(project[0]).findings[0])) == 1


def test_programs_of_open_files_are_held(project: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "MAX_VALUES", 0)
    analyzer = _analyzer(project)
    analyzer.open(project[2], textwrap.dedent(FILES["main.py"]))
    for path in project[2:]:
        analyzer.report(path)
    assert {program.root for program in analyzer.programs} == {project[2], project[3]}


def test_of_many_programs_that_reach_a_file_the_nearest_are_run(tmp_path: Path) -> None:
    shared = tmp_path / "shared.py"
    shared.write_text("import torch\ndef make(n):\n    return torch.zeros(n)\n", encoding="utf-8")
    (tmp_path / "between.py").write_text("from shared import make\n", encoding="utf-8")
    far = [tmp_path / f"a{number}.py" for number in range(10)]
    near = [tmp_path / f"b{number}.py" for number in range(MAX_ROOTS)]
    for path in far:
        path.write_text("from between import make\nmake(3)\n", encoding="utf-8")
    for path in near:
        path.write_text("from shared import make\nmake(4)\n", encoding="utf-8")
    analyzer = _analyzer([str(path) for path in (shared, *far, *near)])
    analyzer.report(str(shared))
    assert {program.root for program in analyzer.programs} == {str(path) for path in near}


def test_steps_stay_where_others_are_left_out(tmp_path: Path) -> None:
    """Another file is looked at: what ran for the first one alone, and asked for names of a third, is gone, and nothing else runs again."""
    texts = {
        "first.py": "from sizes import WIDTH\ndef scale(rows):\n    return rows * WIDTH\n",
        "last.py": "def shift(rows):\n    return rows + 1\n",
        "root.py": "import torch\nimport first, last\ndef both(rows):\n    return torch.zeros(3) + rows\n",
        "sizes.py": "WIDTH = len(open('sizes'))\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    root, first, last, sizes = (str(tmp_path / name) for name in ("root.py", "first.py", "last.py", "sizes.py"))
    analyzer = _analyzer([root, first, last])
    steps = []
    for path in (first, last):
        analyzer.report(path)
        (program,) = analyzer.programs
        steps.append({(step.key[0], step.unit.text): step for step in program.course.steps})  # type: ignore[index]
    before, after = steps
    assert sizes in {path for path, _ in before}
    assert sizes not in {path for path, _ in after}
    kept = [each for each in before if each in after]
    assert (root, "def both(rows):\n    return torch.zeros(3) + rows") in kept
    assert all(after[each] is before[each] for each in kept)
