"""Which names mean one file."""

from __future__ import annotations

import pytest

from tensorlint.rules.named_files import NamedFile, are_one


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("models/net.h5", "/p"), ("/p/models/net.h5", "/p/app"), True),
        (("../models/net.h5", "/p/src"), ("models/net.h5", "/p"), True),
        (("../models/net.h5", "/p/src"), ("models/net.h5", "/p/app"), True),  # the second one is started in /p
        (("net.h5", "/p"), ("../net.h5", "/p/notebooks"), True),
        (("net.h5", "/p"), ("/p/net.h5", "/p/notebooks"), True),
        (("net.h5", "/p"), ("net.h5", "/p/app"), False),
        (("net.h5", "/p"), ("models/net.h5", "/p"), False),
        (("/p/a/models/net.h5", "/p/a"), ("/p/b/models/net.h5", "/p/b"), False),
        (("best/models/net.h5", "/p"), ("models/net.h5", "/p"), False),
        (("kept/net.{epoch:02d}.h5", "/p"), ("kept/net.07.h5", "/p"), True),
        (("kept/net.{epoch:02d}.h5", "/p"), ("other/net.07.h5", "/p"), False),
        (("kept/net.{epoch:02d}.h5", "/p"), ("kept/net.best.h5", "/p"), False),
    ],
)
def test_names_of_files(one: tuple[str, str], other: tuple[str, str], expected: bool) -> None:
    assert are_one(NamedFile(*one), NamedFile(*other)) is expected
    assert are_one(NamedFile(*other), NamedFile(*one)) is expected
