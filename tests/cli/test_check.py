"""`tensorlint check`: what is found, what is said, and the exit status."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Line


def test_nothing_found(line: Line) -> None:
    line.write("a.py", "GOOD\n")
    line.write("b.py", "")
    assert line.run("check", "a.py", "b.py") == (0, "Nothing found in 2 files.\n", "")


def test_a_line_for_each_finding_with_a_mark_on_what_fix_repairs(line: Line) -> None:
    line.write("a.py", "x = 1\ny = (BAD, ODD)\n")
    line.write("b.py", "LOST\n")
    assert line.run("check") == (
        1,
        (
            "a.py:2:6: TL301[*] `BAD` is a word\n"
            "a.py:2:11: TL101 `ODD` is a word\n"
            "b.py:1:1: TL202 `LOST` is a word\n"
            "3 findings; `--fix` repairs 1, `--fix --unsafe-fixes` 1 more.\n"
        ),
        "",
    )


def test_unsafe_fixes_alone_count_as_repairable(line: Line) -> None:
    line.write("a.py", "ODD\nLOST\n")
    ran = line.run("check", "--unsafe-fixes", "a.py")
    assert ran.out.splitlines()[:2] == ["a.py:1:1: TL101[*] `ODD` is a word", "a.py:2:1: TL202 `LOST` is a word"]


def test_columns_count_characters(line: Line) -> None:
    line.write("a.py", "# -*- coding: latin-1 -*-\nsché, BAD\n".encode("latin-1"))
    line.write("b.py", "\N{PILE OF POO}\N{COMBINING ACUTE ACCENT} BAD\r\x0cBAD\r\n".encode("utf-8-sig"))
    assert [row.split(": ")[0] for row in line.run("check", "-q").out.splitlines()] == ["a.py:2:7", "b.py:1:4", "b.py:2:2"]


def test_files_outside_of_the_folder_are_named_in_full(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    path = line.write("a.py", "BAD\n")
    (line.folder / "elsewhere").mkdir()
    monkeypatch.chdir(line.folder / "elsewhere")
    assert line.run("check", "-q", "../a.py").out.startswith(f"{path}:1:1: ")


def test_a_file_named_twice_is_analysed_once(line: Line) -> None:
    line.write("a.py", "BAD\n")
    assert line.run("check", "-q", "a.py", ".", "./a.py").out.count("TL301") == 1


def test_exit_zero_hides_findings_and_broken_code_but_no_file_that_was_left_out(line: Line) -> None:
    line.write("a.py", "BAD\nHALF(\n")
    assert line.run("check", "--exit-zero", "a.py").status == 0
    assert line.run("check", "--exit-zero", "a.py", "missing.py").status == 2


def test_what_cannot_be_read_is_said_and_the_rest_is_analysed(line: Line) -> None:
    line.write("a.py", "BAD\n")
    line.write("latin.py", b"x = '\xe9'\n")
    ran = line.run("check", "a.py", "latin.py", "missing.py", "nowhere/")
    assert ran.status == 2
    assert "a.py:1:1: TL301" in ran.out
    assert "Not analysed: 3 files." in ran.out
    told = ran.err.splitlines()
    assert told[0] == "missing.py: not analysed: No such file or directory"
    assert told[1] == "nowhere: not analysed: No such file or directory"
    assert told[2].startswith("latin.py: not analysed: ")


def test_a_folder_that_may_not_be_read_is_said(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    line.write("closed/a.py", "BAD\n")
    line.write("open.py", "\n")
    scandir = os.scandir

    def refuse(folder: str) -> object:  # permissions would not stop root
        if folder.endswith("closed"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    ran = line.run("check", ".")
    assert (ran.status, ran.err) == (2, "closed: not analysed: Permission denied\n")
    assert ran.out == "Nothing found in 1 file. Not analysed: 1 file.\n"


def test_a_comment_that_names_no_rule_is_told_and_changes_nothing_else(line: Line) -> None:
    line.write("a.py", "x  # tensorlint: ignore[TLX]\n")
    said = "a.py:1:25: a comment that ignores: `TLX` is nothing\n"
    assert line.run("check", "a.py") == (0, "Nothing found in 1 file.\n", said)
    assert line.run("check", "a.py") == (0, "Nothing found in 1 file.\n", said)  # of what was kept too


def test_code_that_does_not_parse_is_said_and_is_not_clean(line: Line) -> None:
    line.write("a.py", "x\n  HALF(\n")
    assert line.run("check", "a.py") == (
        1,
        "Nothing found in 1 file. 1 file did not parse as a whole.\n",
        "a.py:2:3: does not parse: a bracket was never closed\n",
    )


def test_a_breakdown_in_one_file_costs_no_other_its_findings(line: Line) -> None:
    line.write("a.py", "CRASH\n")
    line.write("b.py", "BAD\n")
    ran = line.run("check")
    assert ran.status == 2
    assert ran.out.startswith("b.py:1:1: TL301")
    assert ran.err.startswith("a.py: not analysed: internal error: RuntimeError: CRASH (")
    assert "word_analyzer.py:" in ran.err


def test_a_rule_that_broke_down_is_said_and_the_file_is_not_clean(line: Line) -> None:
    line.write("a.py", "RULECRASH\n")
    ran = line.run("check", "a.py")
    assert (ran.status, ran.err) == (1, "a.py: internal error: rule TL999 broke down\n")


def test_a_repair_that_broke_down_costs_no_finding(line: Line) -> None:
    line.write("a.py", "BAD NOREPAIR\n")
    ran = line.run("check", "a.py", "-q")
    assert (ran.status, ran.out) == (1, "a.py:1:1: TL301 `BAD` is a word\n")
    assert ran.err.startswith("a.py: internal error while repairing TL301: RuntimeError: NOREPAIR")


def test_no_python_files_is_said(line: Line) -> None:
    line.write("a.txt", "BAD")
    assert line.run("check", "-q") == (0, "", "tensorlint: no Python files found under .\n")


def test_a_named_file_is_python_whatever_it_is_called(line: Line) -> None:
    line.write("train", "BAD\n")
    assert line.run("check", "-q", "train").out == "train:1:1: TL301[*] `BAD` is a word\n"


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (("--select", "TL3"), ["TL301"]),
        (("--select", "TL301,gradients-at-inference"), ["TL301", "TL202"]),
        (("--select", "TL301", "--select", "TL1"), ["TL301", "TL101"]),
        (("--ignore", "TL3,TL2"), ["TL101"]),
        (("--select", "TL301", "--ignore", "TL3"), ["TL301"]),
        (("--select", "TL3", "--ignore", "TL301"), []),
    ],
)
def test_select_and_ignore(line: Line, options: tuple[str, ...], codes: list[str]) -> None:
    line.write("a.py", "BAD\nODD\nLOST\n")
    found = [row.split()[1].removesuffix("[*]") for row in line.run("check", "-q", *options).out.splitlines()]
    assert sorted(found) == sorted(codes)


def test_the_options_go_over_the_project(line: Line) -> None:
    line.write("a.py", "BAD\nODD\nLOST\n")
    line.write("pyproject.toml", '[tool.tensorlint]\nselect = ["TL1", "TL2"]\nignore = ["TL1"]\nseverity = {TL202 = "error"}\n')
    assert line.run("check", "-q").out == "a.py:3:1: TL202 `LOST` is a word\n"
    assert line.run("check", "-q", "--select", "TL1").out == "a.py:2:1: TL101 `ODD` is a word\n"
    assert line.run("check", "-q", "--ignore", "TL2").out == ""
    assert line.run("check", "-q", "--isolated").out.count("\n") == 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--select", "TL3O1"), "--select: `TL3O1` is neither a rule's code, the beginning of codes such as `TL1`, nor a rule's name; did you mean `TL301`?"),
        (("--ignore", "los-shape-mismatch"), "did you mean `loss-shape-mismatch`?"),
        (("--select", ","), "--select needs a rule"),
        (("-", "a.py"), "- cannot be analysed together with other paths"),
        (("--stdin-filename", "a.py"), "--stdin-filename goes with the path -"),
    ],
)
def test_wrong_usage(line: Line, arguments: tuple[str, ...], message: str) -> None:
    ran = line.run("check", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("tensorlint: error: ")
    assert message in ran.err


def test_wrong_settings_are_told_with_their_row_and_nothing_is_analysed(line: Line) -> None:
    line.write("a.py", "BAD\n")
    file = line.write("pyproject.toml", '[project]\n\n[tool.tensorlint]\nselect = [\n  "TL1",\n  "TL9",\n]\n')
    ran = line.run("check")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"tensorlint: error: {file}:6: `TL9` is neither a rule's code")


def test_wrong_settings_are_told_for_standard_input(line: Line) -> None:
    line.write("inner/pyproject.toml", "[tool.tensorlint]\nselekt = []\n")
    ran = line.run("check", "-", "--stdin-filename", "inner/a.py", stdin=b"BAD")
    assert (ran.status, ran.out) == (2, "")
    assert "pyproject.toml:2: `selekt` is not a setting" in ran.err


def test_each_folder_has_the_settings_of_its_project(line: Line) -> None:
    line.write("a.py", "BAD ODD\n")
    line.write("inner/b.py", "BAD ODD\n")
    line.write("inner/deep/draft.py", "BAD ODD\n")
    line.write("inner/deep/c.py", "BAD ODD\n")
    line.write("inner/pyproject.toml", '[tool.tensorlint]\nselect = ["TL1"]\nexclude = ["draft.py"]\n')
    line.write("pyproject.toml", '[tool.tensorlint]\nselect = ["TL3"]\n')
    rows = [" ".join(row.split()[:2]) for row in line.run("check", "-q").out.splitlines()]
    expected = ["a.py:1:1: TL301[*]", os.path.join("inner", "b.py:1:5: TL101"), os.path.join("inner", "deep", "c.py:1:5: TL101")]
    assert rows == expected
    assert "draft.py" in line.run("check", "-q", "inner/deep/draft.py").out


def test_standard_input(line: Line) -> None:
    assert line.run("check", "-q", "-", stdin=b"BAD\n").out == "-:1:1: TL301[*] `BAD` is a word\n"
    assert line.run("check", "-", stdin=b"") == (0, "Nothing found in 1 file.\n", "")


def test_standard_input_wins_over_the_file_that_it_is_called_after(line: Line) -> None:
    line.write("a.py", "x\n")
    ran = line.run("check", "-q", "-", "--stdin-filename", "a.py", stdin="é BAD".encode())
    assert ran.out == "a.py:1:3: TL301[*] `BAD` is a word\n"


def test_standard_input_has_the_settings_of_its_place(line: Line) -> None:
    line.write("inner/pyproject.toml", '[tool.tensorlint]\nper-file-ignores = {"a.py" = ["TL301"]}\n')
    assert line.run("check", "-q", "-", "--stdin-filename", "inner/a.py", stdin=b"BAD").status == 0
    assert line.run("check", "-q", "-", "--stdin-filename", "inner/b.py", stdin=b"BAD").status == 1


def test_standard_input_that_cannot_be_decoded(line: Line) -> None:
    ran = line.run("check", "-", stdin=b"'\xff'")
    assert ran.status == 2
    assert ran.err.startswith("-: not analysed: ")
    assert line.run("check", "-", "--output-format", "json", stdin=b"'\xff'").out == "[]\n"


def test_statistics(line: Line) -> None:
    line.write("a.py", "ODD\nBAD\n" + "LOST\n" * 10)
    assert line.run("check", "--statistics", "-q").out == (
        "10  TL202 gradients-at-inference\n 1  TL101 unnormalized-inference-input\n 1  TL301[*] loss-shape-mismatch\n"
    )


def test_version(line: Line) -> None:
    from tensorlint import __version__

    assert line.run("--version") == (0, f"tensorlint {__version__}\n", "")


@pytest.mark.parametrize("arguments", [(), ("chek",), ("check", "--output-format", "xml"), ("rule",), ("reveal",)])
def test_commands_that_do_not_exist(line: Line, arguments: tuple[str, ...]) -> None:
    ran = line.run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("usage: tensorlint")


def test_a_word_that_is_no_command_tells_what_was_meant(line: Line) -> None:
    line.write("train.py", "")
    assert "there is no command `chek`; did you mean `check`?" in line.run("chek").err
    assert "there is no command `train.py`; to look at it: tensorlint check train.py" in line.run("train.py").err
    assert "check     find what does not fit together" in line.run().err


def test_the_server_is_handed_its_port(line: Line) -> None:
    assert line.run("server").status == 0
    line.run("server", "--stdio")
    line.run("server", "--tcp", "localhost:2087")
    line.run("server", "--tcp", "[::1]:0")
    assert line.served == [None, None, ("localhost", 2087), ("::1", 0)]
    assert line.run("server", "--tcp", "2087").status == 2
    assert line.run("server", "--tcp", "host:99999").status == 2
