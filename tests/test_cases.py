"""Every case says what is expected of it, with all rules on; and what the comments of a case can say is held to."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # the reader of cases lies beside this file

from cases_runner import (
    CASES,
    Case,
    Marks,
    Said,
    Spot,
    analyse,
    bare,
    cells_of,
    compare,
    find_cases,
    fixed_cases,
    open_case,
    read_marks,
    repair_complaints,
    reveal_complaints,
    whole_repair,
)

from tensorlint.rules.registry import all_rules
from tensorlint.syntax.magics import blank_magics

RULES = [rule.code for rule in all_rules()]
ALL, FIXED = find_cases(), fixed_cases()


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_case(case: Case) -> None:
    said, troubles = analyse(case)
    assert not troubles + compare(read_marks(case), said) + reveal_complaints(case) + repair_complaints(case)


@pytest.mark.parametrize("case", [case for case in FIXED if str(case.replaced).endswith(".py")], ids=lambda case: f"{case.name}:{case.replaced}")
def test_fixed_file_is_what_the_repairs_make(case: Case) -> None:
    name = str(case.replaced)
    before = next(each for each in ALL if each.name == case.name)
    made = [bare(text) for unsafe in (False, True) if (text := whole_repair(before, name, unsafe=unsafe)) is not None]
    assert bare(case.texts[name]) in made


@pytest.mark.parametrize("case", FIXED, ids=lambda case: f"{case.name}:{case.replaced}")
def test_fixed_file_is_clean(case: Case) -> None:
    marks = read_marks(case)
    assert not [spot for spot in marks.expect if spot.file == case.replaced], "a fixed file expects nothing"
    said, troubles = analyse(case)
    assert not troubles + compare(marks, said)


@pytest.mark.parametrize("fixed", FIXED, ids=lambda case: f"{case.name}:{case.replaced}")
def test_fixing_leaves_nothing_to_find(fixed: Case) -> None:
    case = next(each for each in ALL if each.name == fixed.name)
    assert fixed.replaced is not None
    path = str(case.folder / fixed.replaced)
    analyzer = open_case(case)
    result = analyzer.fix_all(path) or analyzer.fix_all(path, unsafe=True)  # where a rule only offers a fix, that one
    assert result is not None, "nothing was fixed"
    ((cell, text),) = result.texts
    assert cell is None
    ast.parse(text)
    said, troubles = analyse(Case(case.name, case.folder, {**case.texts, fixed.replaced: text}, fixed.replaced))
    assert not troubles + [each.message for each in said if each.spot.file == fixed.replaced]


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_bugs_look_alikes_and_an_exact_range(rule: str) -> None:
    own = [case for case in ALL if case.name.startswith(f"{rule}/")]
    assert sum(rule in case.codes for case in own) >= 6
    assert sum(not case.codes and not read_marks(case).missed for case in own) >= 6
    marks = [read_marks(case) for case in own]
    assert any(rule in each.expect[spot] for each in marks for spot in each.ranges)
    assert any(rule in each.expect[spot] for each in marks for spot in each.says), "no case states what running showed (`# says:`)"


@pytest.mark.parametrize("case", [*ALL, *FIXED], ids=lambda case: f"{case.name}:{case.replaced}")
def test_every_case_parses_and_says_what_it_is(case: Case) -> None:
    told = False
    for name, text in case.texts.items():
        for _, source in cells_of(name, text):
            told |= bool(ast.get_docstring(ast.parse(blank_magics(source))))
    assert told


def test_no_two_cases_have_one_name() -> None:
    assert Counter(case.name for case in ALL).most_common(1)[0][1] == 1
    assert {case.name.split("/")[0] for case in ALL} >= set(RULES)
    assert not [path for path in CASES.iterdir() if path.is_file()]


LINE = Spot("a.py", None, 3)


def said(code: str = "TL201", columns: tuple[int, int] | None = (4, 9), spot: Spot = LINE) -> Said:
    return Said(code, spot, columns, "message")


def marks(text: str) -> Marks:
    return read_marks(Case("a", CASES, {"a.py": text}))


def test_comments_are_read() -> None:
    found = marks("\n\nx = f(y)  # expect: TL201, TL202  # allow: TL301\n#   ^^^^\nz = 1  # missed: TL101 reason\n")
    assert found.expect == {LINE: {"TL201", "TL202"}}
    assert found.allow == {LINE: {"TL301"}}
    assert found.missed == {Spot("a.py", None, 5): {"TL101"}}
    assert found.ranges == {LINE: (4, 8)}


def test_comments_of_a_notebook_know_their_cell() -> None:
    text = '{"cells": [{"cell_type": "markdown", "source": "# expect: TL101"}, {"cell_type": "code", "source": ["a\\n", "b  # expect: TL102"]}]}'
    assert read_marks(Case("a", CASES, {"a.ipynb": text})).expect == {Spot("a.ipynb", 2, 2): {"TL102"}}


@pytest.mark.parametrize(
    ("comment", "findings", "complaints"),
    [
        ("# expect: TL201", [said()], 0),
        ("# expect: TL201", [], 1),
        ("# expect: TL201", [said(spot=Spot("a.py", None, 2))], 2),
        ("# expect: TL201", [said("TL202")], 2),
        ("# expect: TL201", [said(spot=Spot("b.py", None, 3))], 2),
        ("", [said()], 1),
        ("# allow: TL201", [said()], 0),
        ("# allow: TL201", [], 0),
        ("# missed: TL201 reason", [], 0),
        ("# missed: TL201 reason", [said()], 1),
        ("# expect: TL201\n#   ^^^^^", [said()], 0),
        ("# expect: TL201\n#   ^^^^", [said()], 1),
        ("# expect: TL201\n#   ^^^^^", [said(columns=None)], 1),
        ("# expect: TL201\n# says: mess", [said()], 0),
        ("# expect: TL201\n#   ^^^^^\n# says: other", [said()], 1),
        ("#\n#   ^^^^^", [], 1),
    ],
)
def test_comments_are_held_against_findings(comment: str, findings: list[Said], complaints: int) -> None:
    assert len(compare(marks(f"\n\nx = f(y)  {comment}\n"), findings)) == complaints
