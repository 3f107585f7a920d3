"""The formats of `check`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import Line

NOTEBOOK = {
    "cells": [
        {"cell_type": "markdown", "source": ["# BAD\n"]},
        {"cell_type": "code", "source": ["x = 1\n", "BAD"]},
        {"cell_type": "code", "source": "SOURCE\ny, BAD"},
    ],
    "nbformat": 4,
    "nbformat_minor": 5,
}


def full(line: Line, text: str) -> list[str]:
    """The full format of a file with this text."""
    line.write("a.py", text)
    return line.run("check", "-q", "--output-format", "full", "a.py").out.splitlines()


def test_json_has_the_fields_of_ruff_and_ours(line: Line) -> None:
    path = str(line.write("a.py", "SOURCE\nx = BAD\nODD = LOST\n"))
    line.write("pyproject.toml", '[tool.tensorlint]\ndocumentation-url = "https://docs.example/"\n')
    ran = line.run("check", "--output-format", "json")
    first, second, third = json.loads(ran.out)
    assert first == {
        "code": "TL301",
        "rule": "loss-shape-mismatch",
        "severity": "error",
        "message": "`BAD` is a word",
        "filename": path,
        "cell": None,
        "location": {"row": 2, "column": 5},
        "end_location": {"row": 2, "column": 8},
        "url": "https://docs.example/loss-shape-mismatch",
        "fix": {
            "applicability": "safe",
            "message": "Write GOOD",
            "filename": path,
            "edits": [
                {"content": "GOOD", "cell": None, "location": {"row": 2, "column": 5}, "end_location": {"row": 2, "column": 8}},
            ],
        },
        "related": [
            {
                "message": "comes from here",
                "filename": path,
                "cell": None,
                "location": {"row": 1, "column": 1},
                "end_location": {"row": 1, "column": 7},
            },
        ],
    }
    assert (second["code"], second["fix"]["applicability"]) == ("TL101", "unsafe")
    assert (third["code"], third["severity"], third["fix"]) == ("TL202", "information", None)
    assert ran.err == "3 findings; `--fix` repairs 1, `--fix --unsafe-fixes` 1 more.\n"


def test_json_is_a_list_whatever_happens(line: Line) -> None:
    line.write("a.py", "CRASH\n")
    line.write("b.py", "HALF(\n")
    ran = line.run("check", "--output-format", "json")
    assert (ran.status, json.loads(ran.out)) == (2, [])
    assert json.loads(line.run("check", "--output-format", "json", "--statistics", "b.py").out) == []


def test_json_without_an_address_for_documentation(line: Line) -> None:
    line.write("a.py", "BAD\n")
    assert json.loads(line.run("check", "--output-format", "json").out)[0]["url"] is None


def test_json_of_statistics(line: Line) -> None:
    line.write("a.py", "ODD BAD BAD\n")
    assert json.loads(line.run("check", "--output-format", "json", "--statistics").out) == [
        {"code": "TL301", "rule": "loss-shape-mismatch", "count": 2, "fixable_count": 2},
        {"code": "TL101", "rule": "unnormalized-inference-input", "count": 1, "fixable_count": 0},
    ]


def test_cells_of_notebooks_count_all_cells_and_rows_are_their_own(line: Line) -> None:
    line.write("n.ipynb", json.dumps(NOTEBOOK))
    assert [row.split(": ")[0] for row in line.run("check", "-q").out.splitlines()] == ["n.ipynb:cell 2:2:1", "n.ipynb:cell 3:2:4"]
    first, second = json.loads(line.run("check", "-q", "--output-format", "json").out)
    assert (first["cell"], first["location"]) == (2, {"row": 2, "column": 1})
    assert (second["cell"], second["related"][0]["cell"], second["fix"]["edits"][0]["cell"]) == (3, 3, 3)
    shown = line.run("check", "-q", "--output-format", "full").out
    assert "  = n.ipynb:cell 3:1:1: comes from here\n" in shown


def test_full_shows_the_source_the_places_that_explain_it_and_the_repair(line: Line) -> None:
    text = "import SOURCE\n\n\n\n\n\n\n\nx = 1\ny = BAD + 1\n\nz = LOST\n"
    line.write("pyproject.toml", '[tool.tensorlint]\ndocumentation-url = "https://docs.example/{code}.html"\n')
    assert full(line, text)[:13] == [
        "a.py:10:5: TL301[*] `BAD` is a word",
        " 9 | x = 1",
        "10 | y = BAD + 1",
        "   |     ^^^",
        "   = a.py:1:8: comes from here",
        " 1 | import SOURCE",
        "   |        ^^^^^^",
        "   = error: loss-shape-mismatch",
        "   = fix: Write GOOD (--fix)",
        "   = see https://docs.example/TL301.html",
        "",
        "a.py:12:5: TL202 `LOST` is a word",
        "12 | z = LOST",
    ]


@pytest.mark.parametrize(
    ("text", "source", "marks"),
    [
        ("\tBAD\n", "    BAD", "    ^^^"),
        ("x\tBAD\n", "x   BAD", "    ^^^"),
        ("漢字, BAD # 漢\n", "漢字, BAD # 漢", "      ^^^"),
        ("\N{PILE OF POO} BAD", "\N{PILE OF POO} BAD", "   ^^^"),
        ("e\u0301 BAD", "e\u0301 BAD", "  ^^^"),
        ("\N{WOMAN}\u200d\N{PERSONAL COMPUTER} BAD", "\N{WOMAN}\u200d\N{PERSONAL COMPUTER} BAD", "   ^^^"),
        ("\N{HEAVY BLACK HEART}\ufe0f BAD", "\N{HEAVY BLACK HEART}\ufe0f BAD", "   ^^^"),
        ("\N{WAVING HAND SIGN}\U0001f3fd BAD", "\N{WAVING HAND SIGN}\U0001f3fd BAD", "   ^^^"),
        ("\x0cBAD\r\n", "\u240cBAD", " ^^^"),
        ("'\x1b[31m', BAD", "'\u241b[31m', BAD", "         ^^^"),
        ("'\u202e', BAD", "'\ufffd', BAD", "     ^^^"),
    ],
)
def test_marks_stand_under_the_range_on_a_terminal(line: Line, text: str, source: str, marks: str) -> None:
    assert full(line, text)[1:3] == [f"1 | {source}", f"  | {marks}"]


def test_a_long_line_is_shown_around_the_range(line: Line) -> None:
    source, marks = full(line, f"{'a, ' * 2000}BAD{', b' * 2000}\n")[1:3]
    assert len(source) < 200
    assert source.startswith("1 | …")
    assert source.endswith("…")
    assert source[marks.index("^") : marks.rindex("^") + 1] == "BAD"


def test_no_characters_of_the_terminal_s_own_where_there_is_no_terminal(line: Line) -> None:
    line.write("a.py", "BAD\n")
    for name in ("concise", "full", "json"):
        assert "\x1b" not in line.run("check", "--output-format", name).out


@pytest.mark.parametrize("value", ["1", "0"])
def test_colours_where_they_are_wanted_unless_no_color_says_no(line: Line, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    line.write("a.py", "BAD\n")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert line.run("check", "-q").out == "\x1b[1ma.py:1:1\x1b[0m: \x1b[31;1mTL301\x1b[0m\x1b[36m[*]\x1b[0m `BAD` is a word\n"
    monkeypatch.setenv("NO_COLOR", value)
    assert line.run("check", "-q").out == "a.py:1:1: TL301[*] `BAD` is a word\n"


def test_github_shows_each_finding_at_its_line(line: Line) -> None:
    line.write("a.py", "SOURCE\nx = BAD\nODD, LOST\n")
    ran = line.run("check", "--output-format", "github")
    assert ran.out.splitlines() == [
        "::error title=tensorlint (TL301),file=a.py,line=2,col=5,endLine=2,endColumn=8::a.py:2:5: TL301 `BAD` is a word",
        "::warning title=tensorlint (TL101),file=a.py,line=3,col=1,endLine=3,endColumn=4::a.py:3:1: TL101 `ODD` is a word",
        "::notice title=tensorlint (TL202),file=a.py,line=3,col=6,endLine=3,endColumn=10::a.py:3:6: TL202 `LOST` is a word",
    ]
    assert ran.err.startswith("3 findings; ")
    line.write("a,b: 100%.py", "BAD")
    assert "file=a%2Cb%3A 100%25.py,line=1," in line.run("check", "--output-format", "github", "a,b: 100%.py").out


def test_a_finding_in_a_cell_is_at_the_line_of_the_notebook_that_holds_it(line: Line) -> None:
    text = json.dumps(NOTEBOOK, indent=1)
    line.write("n.ipynb", text)
    first, second = line.run("check", "-q", "--output-format", "github").out.splitlines()
    rows = text.split("\n")
    assert '"BAD"' in rows[int(first.split("line=")[1].split(",")[0]) - 1]
    assert '"SOURCE\\ny, BAD"' in rows[int(second.split("line=")[1].split(",")[0]) - 1]
    assert "n.ipynb:cell 2:2:1: TL301" in first
    line.write("n.ipynb", "\n".join(rows))
    (located, _) = json.loads(line.run("check", "-q", "--output-format", "sarif").out)["runs"][0]["results"]
    assert located["locations"][0]["logicalLocations"] == [{"name": "cell 2", "kind": "module"}]


def test_sarif_tells_rules_places_and_repairs(line: Line) -> None:
    line.write("a.py", "SOURCE\nx = BAD\nLOST\n")
    document = json.loads(line.run("check", "--output-format", "sarif").out)
    (run,) = document["runs"]
    assert document["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["TL101", "TL202", "TL301"]
    first, second = run["results"]
    place = {"artifactLocation": {"uri": "a.py", "uriBaseId": "%SRCROOT%"}, "region": {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 8}}
    assert first["locations"] == [{"physicalLocation": place}]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("TL301", 2, "error")
    assert first["relatedLocations"][0]["message"] == {"text": "comes from here"}
    (change,) = first["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [{"deletedRegion": place["region"], "insertedContent": {"text": "GOOD"}}]
    assert (second["level"], "fixes" in second) == ("note", False)


def test_sarif_is_a_document_where_nothing_is_found(line: Line) -> None:
    line.write("a.py", "GOOD\n")
    ran = line.run("check", "--output-format", "sarif")
    assert (ran.status, json.loads(ran.out)["runs"][0]["results"]) == (0, [])
