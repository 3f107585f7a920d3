"""Repairs leave the look of a text alone: the line ends, the tabs and the missing newline at its end that it has; and done together they come to an end."""

from __future__ import annotations

import ast
import json
import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from cases_runner import CASES, Case, find_cases, open_case

from tensorlint.cli.main import main
from tensorlint.findings import Safety
from tensorlint.fixes import building


def _sample() -> list[Case]:
    """A few cases of each rule that are one file, and have a bug."""
    found: dict[str, list[Case]] = {}
    for case in find_cases():
        code = case.name.partition("/")[0]
        if len(case.texts) == 1 and "# expect:" in next(iter(case.texts.values())) and next(iter(case.texts)).endswith(".py"):
            found.setdefault(code, []).append(case)
    return [case for cases in found.values() for case in cases[:: max(1, len(cases) // 2)][:2]]


def _other_look(text: str) -> str:
    """The text with tabs and Windows' line ends, and no newline at its end; strings of several lines keep what they hold."""
    rows = {
        row
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for row in range(node.lineno + 1, (node.end_lineno or 0) + 1)
    }
    lines = text.rstrip("\n").split("\n")
    tabbed = [line if row in rows else re.sub(r"^(?: {4})+", lambda match: "\t" * (len(match[0]) // 4), line) for row, line in enumerate(lines, 1)]
    return "\r\n".join(tabbed)


def _fixed(case: Case, text: str, *, unsafe: bool) -> str | None:
    (name,) = case.texts
    path = str(case.folder / name)
    analyzer = open_case(case)
    analyzer.open(path, text)
    result = analyzer.fix_all(path, unsafe=unsafe)
    if result is None:
        return None
    ((_, fixed),) = result.texts
    analyzer.open(path, fixed)
    assert not analyzer.report(path).problems
    left = [fix.title for finding in analyzer.report(path).findings for fix in analyzer.fixes(path, finding) if unsafe or fix.safety is Safety.PREFERRED]
    assert not left, "there is a repair left that was not done"
    return fixed


@pytest.mark.parametrize("case", _sample(), ids=lambda case: case.name)
def test_repairs_come_to_an_end_and_leave_the_look_of_the_text_alone(case: Case) -> None:
    (text,) = case.texts.values()
    plain = _fixed(case, text, unsafe=True)
    other = _fixed(case, _other_look(text), unsafe=True)
    assert other == (None if plain is None else _other_look(plain))


def test_statistics_of_tensors_are_not_taken_off_arrays() -> None:
    """An array minus a tensor raises."""
    case = next(each for each in find_cases() if each.name == "TL101/file_of_a_net_asked_with_arrays")
    (text,) = case.texts.values()
    assert _fixed(case, text, unsafe=True) is None


NOTEBOOK = [
    "import torch\n",
    "from torch import nn\n",
    "model = nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.5))\n",
    "model.eval\n",
    "print(model(torch.zeros(2, 3)))",
]


@pytest.mark.parametrize("minor", [4, 5])
def test_of_a_notebook_only_source_lines_change(minor: int, tmp_path: Path) -> None:
    cell = {"cell_type": "code", "execution_count": 3, "metadata": {"tags": ["é"]}, "outputs": [], "source": NOTEBOOK, **({"id": "a-1"} if minor == 5 else {})}
    text = (
        json.dumps({"cells": [cell], "metadata": {"kernelspec": {"name": "python3"}}, "nbformat": 4, "nbformat_minor": minor}, indent=1, ensure_ascii=False)
        + "\n"
    )
    path, pair = tmp_path / "a.ipynb", tmp_path / "b.py"
    path.write_text(text, "utf-8")
    pair.write_text(
        "# ---\n# jupyter:\n#   jupytext:\n#     formats: ipynb,py:percent\n# ---\n\n# %% [markdown]\n# Words\n\n# %%\n" + "".join(NOTEBOOK) + "\n", "utf-8"
    )
    before = pair.read_text("utf-8")
    main(["check", "--isolated", "--fix", "--select", "TL208", "--quiet", str(path), str(pair)])
    assert path.read_text("utf-8") == text.replace('"model.eval\\n"', '"model.eval()\\n"')
    assert pair.read_text("utf-8") == before.replace("model.eval\n", "model.eval()\n")


def test_what_is_fitted_in_one_cell_moves_behind_the_split_in_another(tmp_path: Path) -> None:
    text = (CASES / "TL105" / "wells_scaled_in_a_cell_ahead_of_the_split.ipynb").read_text("utf-8")
    path = tmp_path / "wells.ipynb"
    path.write_text(text, "utf-8")
    main(["check", "--isolated", "--fix", "--unsafe-fixes", "--quiet", str(path)])
    before, after = ([cell["source"] for cell in json.loads(each)["cells"]] for each in (text, path.read_text("utf-8")))
    assert after[1] == [*before[1][:-2], before[1][-2].rstrip("\n")]
    assert after[3] == [before[3][0], "X_train = scaler.fit_transform(X_train)  # expect: TL105\n", "X_test = scaler.transform(X_test)\n", *before[3][1:]]
    assert (after[0], after[2], after[4]) == (before[0], before[2], before[4])
    names: dict[str, object] = {}
    exec("\n".join("".join(cell) for cell in after), names)
    assert abs(names["X_train"].mean(axis=0)).max() < 1e-9  # type: ignore[attr-defined]


def test_what_is_not_verified_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.py"
    path.write_text("".join(NOTEBOOK), "utf-8")
    monkeypatch.setattr(building, "holds", lambda *_: False)
    main(["check", "--isolated", "--fix", "--quiet", str(path)])
    assert path.read_text("utf-8") == "".join(NOTEBOOK)


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (
            "\n    rotation_range=9,  # degrees\n    rescale=0.1,  # of ten\n    zoom_range=0.2,\n    dtype='float32')",
            "\n    rescale=0.1,  # of ten\n    dtype='float32')",
        ),
        ("rescale=0.1,  # of ten\n    rotation_range=9, zoom_range=0.2)", "rescale=0.1,  # of ten\n    )"),
        ("rotation_range=9, zoom_range=0.2,\n    # of ten\n    rescale=0.1)", "\n    # of ten\n    rescale=0.1)"),
        ("\n    rotation_range=9\n    , rescale=0.1)", "\n    rescale=0.1)"),
        ("rescale=0.1, rotation_range=9, dtype='float32', zoom_range=0.2)", "rescale=0.1, dtype='float32')"),
        ("rotation_range=9, zoom_range=0.2)", ")"),
    ],
)
def test_options_that_go_leave_the_comments_of_those_that_stay(given: str, left: str, tmp_path: Path) -> None:
    text = (CASES / "TL108" / "validation_generator_shears.py").read_text("utf-8")
    head, _, tail = text.partition("test_datagen = ImageDataGenerator(")
    tail = tail.partition("\n")[2]
    path = tmp_path / "a.py"
    path.write_text(f"{head}test_datagen = ImageDataGenerator({given}\n{tail}", "utf-8")
    main(["check", "--isolated", "--fix", "--unsafe-fixes", "--select", "TL108", "--quiet", str(path)])
    assert path.read_text("utf-8") == f"{head}test_datagen = ImageDataGenerator({left}\n{tail}"
