"""Bytes become text as Python reads them, and go back as they were."""

from __future__ import annotations

import io
import tokenize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tensorlint.text import Source, SourceError

BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x = 1\r\ny = 2\r",
        "s = 'ü🙂'\n".encode(),
        BOM + b"x = 1\n",
        BOM + b"# coding: utf-8\nx = 1\n",
        "# -*- coding: latin-1 -*-\ns = 'ü'\n".encode("latin-1"),
        "#!/usr/bin/python\n# vim: set fileencoding=cp1251 :\ns = 'щ'\n".encode("cp1251"),
        "#\r# coding: latin-1\rs = 'ü'\r".encode("latin-1"),
        b"# " + b"-" * 600 + b"\n# coding: latin-1\ns = '\xfc'\n",
    ],
)
def test_bytes_come_back(data: bytes) -> None:
    source = Source.decode("/f.py", data)
    assert source.encode(source.text) == data
    assert not source.text.startswith("\ufeff")
    assert source.bom == data.startswith(BOM)


@given(st.binary(max_size=30), st.sampled_from([b"", b"# coding: latin-1\n", b"#!x\n#coding=utf8\n", BOM, b"x\n# coding: latin-1\n"]))
def test_the_encoding_is_the_one_that_python_finds(data: bytes, head: bytes) -> None:
    data = head + data.replace(b"\r", b"\n").replace(b"\0", b" ")
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        expected: str | None = data.decode(encoding)
    except (SyntaxError, UnicodeDecodeError):
        expected = None
    try:
        text: str | None = Source.decode("/f.py", data).text
    except SourceError:
        text = None
    assert text == expected


@pytest.mark.parametrize(
    ("data", "row", "part"),
    [
        (b"x = 1\ny = '\xff'\n", 2, "0xff"),
        (b"x\ry\r\nz = '\xff'\n", 3, "not valid utf-8"),
        (b"\n# coding: nonsense\n", 2, "unknown encoding 'nonsense'"),
        (BOM + b"# coding: latin-1\n", 1, "byte order mark"),
        (b"# coding: rot13\nx = 1\n", 1, "rot13"),
    ],
)
def test_what_cannot_be_read_says_where_and_why(data: bytes, row: int, part: str) -> None:
    with pytest.raises(SourceError, match=part) as raised:
        Source.decode("/f.py", data)
    assert (raised.value.path, raised.value.row) == ("/f.py", row)


def test_a_character_that_the_encoding_lacks_is_not_replaced() -> None:
    source = Source.decode("/f.py", b"# coding: latin-1\n")
    with pytest.raises(UnicodeEncodeError):
        source.encode("# coding: latin-1\ns = '漢'\n")
