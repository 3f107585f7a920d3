"""The formats of `check`, one file each; each is loaded only if it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tensorlint.cli.page import Page, Shown

    Render = Callable[[Iterable[Shown], Page], Iterator[str]]

FORMATS = ("concise", "full", "json", "github", "sarif")
FOR_PROGRAMS = FORMATS[2:]  # nothing else is written beside these


def render_of(name: str, *, statistics: bool) -> Render:
    """The function that turns findings into pieces of output."""
    if statistics:
        from tensorlint.cli.formats.statistics import render, render_json

        return render_json if name == "json" else render
    if name == "json":
        from tensorlint.cli.formats import records

        return records.render
    if name == "full":
        from tensorlint.cli.formats import full

        return full.render
    if name == "github":
        from tensorlint.cli.formats import github

        return github.render
    if name == "sarif":
        from tensorlint.cli.formats import sarif

        return sarif.render
    from tensorlint.cli.formats import concise

    return concise.render
