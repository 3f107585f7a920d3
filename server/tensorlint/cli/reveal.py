"""`tensorlint reveal`: the value of each `reveal_type(…)`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tensorlint.cli.configuration import Configuration, UsageError
from tensorlint.cli.inspection import Inspection
from tensorlint.cli.page import Page
from tensorlint.cli.tally import FAILED, Tally
from tensorlint.cli.terminal import Terminal
from tensorlint.findings import Location

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from tensorlint.analysis import Revealed
    from tensorlint.cli.engine import Engine


def reveal(options: Namespace, engine: Engine) -> int:
    """Shows what is known at each `reveal_type(…)` of a file; 2 if it could not be analysed."""
    terminal = Terminal()
    path = os.path.abspath(options.file)
    tally = Tally()
    try:
        configuration = Configuration(engine, isolated=options.isolated)
        configuration.require(os.path.dirname(path))
    except UsageError as error:
        terminal.tell(f"tensorlint: error: {error}")
        return FAILED
    analyzer = engine.analyzer(configuration.settings_for)
    page = Page(analyzer, terminal)
    inspection = Inspection(analyzer, configuration, page, terminal, tally)
    if not os.path.isfile(path):
        inspection.not_analysed(path, "it is a folder" if os.path.isdir(path) else "there is no such file")
        return FAILED
    analyzer.view([path])
    if inspection.report(path) is None:
        return FAILED
    found = analyzer.reveal(path)
    if options.output_format == "json":
        import json

        terminal.write(json.dumps([_record(path, revealed, page) for revealed in found], indent=2) + "\n")
    else:
        terminal.write("".join(_lines(path, found, page)))
    return 0


def _lines(path: str, found: Sequence[Revealed], page: Page) -> list[str]:
    lines = []
    for revealed in found:
        address = page.address(Location(path, revealed.cell, revealed.span))
        lines.append(f"{page.paint(address, 'bold')}: {revealed.expression}: {page.paint(revealed.value, 'cyan')}\n")
    return lines


def _record(path: str, revealed: Revealed, page: Page) -> dict[str, object]:
    place = page.place(Location(path, revealed.cell, revealed.span))
    return {
        "filename": path,
        "cell": revealed.cell,
        "row": place.row,
        "column": place.column,
        "expression": revealed.expression,
        "value": revealed.value,
        "shape": None if revealed.shape is None else list(revealed.shape),
        "dtype": revealed.dtype,
        "library": revealed.library,
    }
