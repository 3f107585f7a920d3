"""What the page of the architecture names is there."""

from __future__ import annotations

import re
import sys
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
ROOMS = ROOT / "server/tensorlint"


def test_the_files_that_it_names_are_there() -> None:
    missing = []
    for line in PAGE.splitlines():
        room = ROOMS  # a bare name of a file lies where the one before it does
        for name in re.findall(r"`([\w/.-]+\.(?:py|tsv)|\w+/[\w/.-]*)`", line):
            found = [place for place in (ROOMS / name, ROOT / name, room / name) if place.exists()] or list(ROOT.glob(f"{name}-*"))
            if found and ROOMS in found[0].parents:
                room = found[0].parent if found[0].suffix else found[0]
            elif not found:
                missing.append(name)
    assert missing == []


def test_the_order_of_rooms_is_the_one_that_is_checked() -> None:
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][0]["layers"]
    wanted = [{part.strip().removeprefix("tensorlint.") for part in layer.split("|")} for layer in layers]
    (said,) = re.findall(r"only downwards \(checked by `lint-imports`\): (.*?)\. ", PAGE, re.DOTALL)
    assert [set(re.findall(r"`(\w+)`", part)) for part in said.split("→")] == wanted
