"""The bar on the terminal."""

from __future__ import annotations

import io
import sys

import pytest

from tensorlint.cli.progress import INTERVAL, PATIENCE, Progress
from tensorlint.cli.terminal import Terminal


class Screen(io.StringIO):
    """A terminal that is written to."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise io.UnsupportedOperation


class Clock:
    """Time as the test wants it."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def shown_on(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Standard error as a terminal. (No fixture: pytest puts its own stream there between a fixture and its test.)"""
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    return screen


def test_a_short_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown_on(monkeypatch)
    clock = Clock()
    progress = Progress(3, clock=clock)
    for name in "abc":
        clock.now += PATIENCE / 4
        progress.step(name)
    progress.clear()
    assert screen.getvalue() == ""


def test_a_long_run_shows_a_bar_now_and_then_and_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown_on(monkeypatch)
    clock = Clock()
    progress = Progress(4, clock=clock)
    progress.step("a.py")
    clock.now = PATIENCE
    progress.step("b.py")
    clock.now += INTERVAL / 2
    progress.step("c.py")
    assert screen.getvalue() == "\r\x1b[K[######                  ] 1/4 b.py"
    progress.clear()
    progress.clear()
    assert screen.getvalue().endswith("1/4 b.py\r\x1b[K")
    clock.now += INTERVAL
    progress.step("d.py")
    assert screen.getvalue().endswith("\r\x1b[K[##################      ] 3/4 d.py")


def test_a_name_never_breaks_the_row_or_moves_the_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown_on(monkeypatch)
    clock = Clock()
    progress = Progress(2, clock=clock)
    clock.now = PATIENCE
    progress.step("\x1b[2J" + "漢" * 100)
    shown = screen.getvalue().removeprefix("\r\x1b[K")
    assert shown.startswith("[") and "\x1b" not in shown
    assert sum(1 if character.isascii() else 2 for character in shown) <= 79


def test_what_is_written_never_mixes_with_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown_on(monkeypatch)
    monkeypatch.setattr(sys, "stdout", screen)
    clock = Clock()
    terminal = Terminal()
    progress = Progress(2, clock=clock)
    terminal.show(progress)
    for write, name in ((terminal.write, "a"), (terminal.tell, "b")):
        clock.now += PATIENCE
        progress.step(name)
        write("result\n")
    assert [row.rsplit("\r\x1b[K", 1)[-1] for row in screen.getvalue().split("\n") if row] == ["result", "result"]


@pytest.mark.parametrize("reason", ["no terminal", "dumb", "not wanted", "one file"])
def test_it_is_silent(monkeypatch: pytest.MonkeyPatch, reason: str) -> None:
    screen = shown_on(monkeypatch)
    if reason == "no terminal":
        monkeypatch.setattr(screen, "isatty", lambda: False)
    if reason == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    clock = Clock()
    progress = Progress(1 if reason == "one file" else 9, wanted=reason != "not wanted", clock=clock)
    clock.now = 9
    progress.step("a")
    progress.step("b")
    assert screen.getvalue() == ""
