"""The rows of keys in TOML."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tensorlint.project.toml_rows import rows_of

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TRICKY = '''# comment [not.a.table]
title = "a # b [x]" # y = 1
"quoted \\"key\\" \\u00e9" = 'c:\\'

[tool . "ten.sor".'lint'] # [more]
many = """
a = 1 ]
"quoted" \\""" "" """""
raw = \'\'\'
[no]
\'\'\'\'
list = [ # ]
  "a]", [1, 2 # 3
  , 3],

  {b = [1, {c."d e" = 2}], f = "}"},
  1979-05-27 07:32:00, -1e3,
]
dotted.key.deep = true
empty = {}
none = []

[[points]]
x = 1
[points.inner]
z = 3
[[points]]
x = 2
[[points.more]]
y = inf
[[points.more]]
y = nan

[last]
end = 1'''


def paths(value: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """The paths of all keys and items in a document."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from paths(inner, (*path, number))


def test_everything_that_tomllib_reads_has_a_row() -> None:
    rows = rows_of(TRICKY)
    assert set(rows) == set(paths(tomllib.loads(TRICKY)))
    lint = ("tool", "ten.sor", "lint")
    assert rows["title",] == 2
    assert rows['quoted "key" é',] == 3
    assert rows[lint] == 5
    assert rows[(*lint, "raw")] == 9
    assert rows[(*lint, "list", 1, 2)] == 14
    assert rows[(*lint, "list", 2, "b", 1, "c", "d e")] == 16
    assert rows[(*lint, "list", 3)] == rows[(*lint, "list", 4)] == 17
    assert rows[(*lint, "dotted", "key", "deep")] == 19
    assert [rows["points", number, "x"] for number in (0, 1)] == [24, 28]
    assert rows["points", 1, "more", 1, "y"] == 32
    assert rows["last", "end"] == len(TRICKY.splitlines())


@pytest.mark.parametrize("text", ["", "\n\n# only a comment", "a=1", "a='''''''", 'a=""""""', '[a]\nb=""""x"""""\nc=1', "a = [[[]]]\n[b]"])
def test_small_documents(text: str) -> None:
    assert set(rows_of(text)) == set(paths(tomllib.loads(text)))
