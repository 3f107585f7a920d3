"""Repairs of notebooks change the lines that they repair and no other character."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tensorlint.cli.notebooks import cell_sources, replace_sources

if TYPE_CHECKING:
    from conftest import Line

WRITTEN = r"""{
 "metadata": {"zeta": 1.50, "alpha": 1e3, "cells": [{"source": ["BAD"]}]},
 "cells": [
  {
   "id": "a1-B_2",
   "cell_type": "markdown",
   "source": [
    "BAD \u00e9\n",
    "text"
   ]
  },
  {
   "outputs": [{"text": ["BAD \"\\", "]}"], "deep": [[[{"source": "BAD"}]]]}],
   "execution_count": null,
   "cell_type": "code",
   "source": [
    "x = '\u00e9 \/ \u0041'\n",
    "BAD\n",
    "y = 1"
   ],
   "metadata": {}
  },
  {"cell_type": "code", "source": "a = '\/'\nBAD\r\nb = '\u00e9'", "outputs": []},
  {"cell_type": "code", "source": [], "outputs": []}
 ],
 "nbformat_minor": 4, "nbformat": 4
}

"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_fix_changes_the_lines_that_it_repairs_and_nothing_else(line: Line, newline: str) -> None:
    written = WRITTEN.replace("\n", newline)
    path = line.write("n.ipynb", written)
    assert line.run("check", "--fix", "-q") == (0, "", "")
    expected = written.replace('"BAD\\n",' + newline + '    "y', '"GOOD\\n",' + newline + '    "y').replace("\\nBAD\\r", "\\nGOOD\\r")
    assert path.read_bytes().decode() == expected
    assert expected.count("GOOD") == 2


def test_diff_is_by_cell(line: Line) -> None:
    line.write("n.ipynb", WRITTEN)
    lines = line.run("check", "--diff", "-q").out.split("\n")
    assert lines[:2] == ["--- n.ipynb:cell 2", "+++ n.ipynb:cell 2"]
    assert "--- n.ipynb:cell 3" in lines
    assert (line.folder / "n.ipynb").read_text() == WRITTEN


def test_lines_that_come_and_go_keep_the_layout_of_the_list() -> None:
    new = "first\nx = 'é / A'\ny = 1\nlast"
    changed = replace_sources(WRITTEN, {2: new})
    assert changed == WRITTEN.replace(
        r"""    "x = '\u00e9 \/ \u0041'\n",
    "BAD\n",
    "y = 1"
""",
        r"""    "first\n",
    "x = '\u00e9 \/ \u0041'\n",
    "y = 1\n",
    "last"
""",
    )


def test_new_text_is_escaped_as_the_notebook_is() -> None:
    assert r"\u20ac" in replace_sources(WRITTEN, {2: "€"})
    assert "€" in replace_sources('{"cells": [{"source": ["a\\u001b"]}]}', {1: "€"})
    assert "€" in replace_sources('{"cells": [{"source": ["é \\u00e9"]}]}', {1: "€"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{"cells":[{"source":["a\\n","b"]}]}', '{"cells":[{"source":["a\\n","c\\n","b"]}]}'),
        ('{"cells": [{"source": ["a\\n", "b"]}]}', '{"cells": [{"source": ["a\\n", "c\\n", "b"]}]}'),
        ('{"cells": [{"source": [\n  "a\\nb"\n]}]}', '{"cells": [{"source": [\n  "a\\n",\n  "c\\n",\n  "b"\n]}]}'),
        ('{"cells": [{"source": "a\\nb"}]}', '{"cells": [{"source": "a\\nc\\nb"}]}'),
        ('{"cells": [{"source": []}]}', '{"cells": [{"source": ["a\\n", "c\\n", "b"]}]}'),
        ('{"cells": [{"source": ""}]}', '{"cells": [{"source": "a\\nc\\nb"}]}'),
    ],
)
def test_the_ways_to_write_a_source(before: str, after: str) -> None:
    assert replace_sources(before, {1: "a\nc\nb"}) == after


def test_strings_that_are_no_lines_stay_so_where_nothing_is_repaired() -> None:
    before = '{"cells": [{"source": ["x", " = 1\\n", "a\\n", "b\\nc\\n", "d", "", "e"]}]}'
    assert replace_sources(before, {1: "x = 1\na!\nb\nc\nde"}) == before.replace('"a', '"a!')


def test_a_source_can_become_empty() -> None:
    assert replace_sources('{"cells": [{"source": ["a"]}, {"source": "a"}]}', {1: "", 2: ""}) == '{"cells": [{"source": []}, {"source": ""}]}'


@pytest.mark.parametrize("text", ["{}", "[]", "1", '{"cells": {}}', '{"cells": [1, {"source": 5}, {}, [], {"source": {"a": 1}}]}'])
def test_what_has_no_sources(text: str) -> None:
    assert cell_sources(text) == {}
    assert replace_sources(text, {1: "x"}) == text


_PIECES = st.text(st.sampled_from('ab\n\r"\\/é€\u2028\x1b\x0c\U0001f600'), max_size=6)
_SOURCES = st.one_of(_PIECES, st.lists(_PIECES, max_size=4))


@given(
    cells=st.lists(_SOURCES, min_size=1, max_size=4),
    new=st.lists(_PIECES, min_size=4, max_size=4),
    ascii_only=st.booleans(),
    indent=st.sampled_from([None, 1, "\t"]),
)
def test_any_source_reads_back_and_all_else_is_the_same(cells: list[str | list[str]], new: list[str], ascii_only: bool, indent: int | str | None) -> None:
    notebook = {"x": [1, {"y": "}]"}], "cells": [{"id": str(number), "source": source, "z": []} for number, source in enumerate(cells)]}
    text = json.dumps(notebook, ensure_ascii=ascii_only, indent=indent)
    joined = {number: "".join(source) for number, source in enumerate(cells, 1)}
    assert cell_sources(text) == joined
    assert replace_sources(text, joined) == text
    wanted = {number: new[number - 1] for number in joined if number % 2}
    after = json.loads(replace_sources(text, wanted))
    for number, (cell, old) in enumerate(zip(after["cells"], notebook["cells"]), 1):
        assert "".join(cell["source"]) == wanted.get(number, joined[number])
        assert isinstance(cell["source"], list) == isinstance(old["source"], list)
        assert {**cell, "source": 0} == {**old, "source": 0}
    assert after["x"] == notebook["x"]
