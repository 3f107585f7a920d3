"""`--fix` and `--diff`."""

from __future__ import annotations

import os
import stat
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from conftest import Line
    from word_analyzer import WordAnalyzer


def names(folder: Path) -> list[str]:
    """What lies in a folder: nothing of ours may stay behind."""
    return sorted(path.name for path in folder.iterdir())


def test_preferred_repairs_are_written_and_the_rest_is_reported(line: Line) -> None:
    path = line.write("a.py", "BAD\nBAD\nODD\n")
    line.write("b.py", "BAD\n")
    assert line.run("check", "--fix") == (
        1,
        "a.py:3:1: TL101 `ODD` is a word\nRepaired 3 findings in 2 files. 1 finding left; `--fix --unsafe-fixes` repairs 1.\n",
        "",
    )
    assert path.read_bytes() == b"GOOD\nGOOD\nODD\n"
    assert names(line.folder) == ["a.py", "b.py"]


def test_offered_repairs_are_written_where_they_are_asked_for(line: Line) -> None:
    path = line.write("a.py", "BAD ODD\n")
    assert line.run("check", "--fix", "--unsafe-fixes") == (0, "Repaired 2 findings in 1 file. Nothing left in 1 file.\n", "")
    assert path.read_bytes() == b"GOOD EVEN\n"


def test_only_selected_rules_are_repaired(line: Line) -> None:
    path = line.write("a.py", "BAD ODD\n")
    line.run("check", "--fix", "--unsafe-fixes", "--select", "TL1")
    assert path.read_bytes() == b"BAD EVEN\n"


def test_encoding_line_ends_and_permissions_stay(line: Line) -> None:
    latin = line.write("a.py", "# coding: latin-1\r\n'sch\xe9'\rBAD\n\x0c".encode("latin-1"))
    marked = line.write("b.py", b"\xef\xbb\xbfBAD\r\n'\xc3\xa9'")
    latin.chmod(0o750)
    assert line.run("check", "--fix").status == 0
    assert latin.read_bytes() == "# coding: latin-1\r\n'sch\xe9'\rGOOD\n\x0c".encode("latin-1")
    assert marked.read_bytes() == b"\xef\xbb\xbfGOOD\r\n'\xc3\xa9'"
    assert stat.S_IMODE(latin.stat().st_mode) == 0o750


def test_a_link_stays_a_link(line: Line) -> None:
    target = line.write("real/target.py", "BAD\n")
    link = line.folder / "a.py"
    link.symlink_to(target)
    line.run("check", "--fix", "a.py")
    assert link.is_symlink()
    assert target.read_bytes() == b"GOOD\n"


def test_a_clean_file_is_not_touched(line: Line) -> None:
    path = line.write("a.py", "ODD\n")
    before = path.stat()
    line.run("check", "--fix")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_repair_that_the_encoding_cannot_hold_is_not_written(line: Line) -> None:
    content = b"# coding: latin-1\nUNENCODABLE\n"
    path = line.write("a.py", content)
    ran = line.run("check", "--fix")
    assert (ran.status, path.read_bytes()) == (2, content)
    assert "a.py: not repaired: the repair cannot be written in the file's encoding, latin-1\n" in ran.err
    assert "1 finding; `--fix` repairs 1. Not written: 1 file." in ran.out


def test_a_file_that_changes_meanwhile_is_left_alone(line: Line) -> None:
    path = line.write("a.py", "BAD\n")

    def interfere(analyzer: WordAnalyzer) -> None:
        analyzer.after_fix_all = lambda _path: path.write_text("BAD and more\n") and None

    line.prepare = interfere
    ran = line.run("check", "--fix")
    assert (ran.status, path.read_bytes()) == (2, b"BAD and more\n")
    assert "a.py: not repaired: it has changed since it was analysed" in ran.err


def test_writing_is_all_or_nothing(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    path = line.write("a.py", "BAD\n")
    line.write("b.py", "BAD\n")
    replace = os.replace

    def fail(source: str, target: str) -> None:
        if target.endswith("a.py"):
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fail)
    ran = line.run("check", "--fix")
    assert ran.status == 2
    assert "a.py: not repaired: No space left on device" in ran.err
    assert path.read_bytes() == b"BAD\n"
    assert (line.folder / "b.py").read_bytes() == b"GOOD\n"
    assert names(line.folder) == ["a.py", "b.py"]


def test_a_read_only_file_is_left_alone(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    path = line.write("a.py", "BAD\n")
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)  # root may write everything
    ran = line.run("check", "--fix")
    assert (ran.status, path.read_bytes()) == (2, b"BAD\n")
    assert "a.py: not repaired: it is read-only" in ran.err


def test_a_repair_that_broke_down_is_said_and_the_other_files_are_repaired(line: Line) -> None:
    line.write("a.py", "BAD NOREPAIR\n")
    path = line.write("b.py", "BAD\n")
    ran = line.run("check", "--fix", "-q")
    assert ran.status == 1
    assert ran.err.startswith("a.py: internal error while repairing it: RuntimeError: NOREPAIR")
    assert path.read_bytes() == b"GOOD\n"


def test_diff_shows_and_writes_nothing(line: Line) -> None:
    path = line.write("a.py", "x\nBAD\ny")
    line.write("b.py", "ODD\n")
    assert line.run("check", "--diff") == (
        1,
        "--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n x\n-BAD\n+GOOD\n y\n\\ No newline at end of file\n",
        "Would repair 1 finding in 1 file.\n",
    )
    assert path.read_bytes() == b"x\nBAD\ny"
    assert line.run("check", "--diff", "--fix", "-q").out.startswith("--- a.py\n")
    assert path.read_bytes() == b"x\nBAD\ny"


def test_diff_is_empty_where_there_is_nothing_to_repair(line: Line) -> None:
    line.write("a.py", "x\n")
    assert line.run("check", "--diff", "-q") == (0, "", "")
    line.write("a.py", "LOST\n")
    assert line.run("check", "--diff") == (1, "", "1 finding.\n")


def test_a_diff_can_be_applied(line: Line) -> None:
    path = line.write("a.py", b"\xc3\xa9\r\n\x0cBAD\x0c\r\n" + b"x\n" * 20 + b"BAD")
    patch = line.run("check", "--diff", "-q").out
    (line.folder / "patch").write_bytes(patch.encode())
    subprocess.run(["git", "apply", "-p0", "patch"], cwd=line.folder, check=True)
    applied = path.read_bytes()
    assert applied == b"\xc3\xa9\r\n\x0cGOOD\x0c\r\n" + b"x\n" * 20 + b"GOOD"


def test_standard_input_is_repaired_to_standard_output(line: Line) -> None:
    ran = line.run("check", "--fix", "-", stdin=b"\xef\xbb\xbfBAD\r\nODD")
    assert ran.out == "\ufeffGOOD\r\nODD"
    assert ran.err.splitlines() == [
        "-:2:1: TL101 `ODD` is a word",
        "Repaired 1 finding in 1 file. 1 finding left; `--fix --unsafe-fixes` repairs 1.",
    ]
    assert line.run("check", "--fix", "-q", "-", stdin=b"x = 1\r\n") == (0, "x = 1\r\n", "")
    assert line.run("check", "--diff", "-q", "-", stdin=b"BAD\n").out == "--- -\n+++ -\n@@ -1 +1 @@\n-BAD\n+GOOD\n"
