"""What the server keeps: many files are opened and closed, round after round, and its resident memory is read in between.

    python tests/bench/memory.py FOLDER ...         200 files of these folders, where they lie, so that what they import is followed
    python tests/bench/memory.py --copies FOLDER    copies of them in one folder, each by itself
    python tests/bench/memory.py --own              200 texts of our own
    --open FILE.py                                  what it comes to with this file open and typed into

"Before" is with one small file open that imports what the others import, so that the libraries are loaded. Not a test: it prints figures.
"""

from __future__ import annotations

import argparse
import random
import shlex
import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from keystrokes import FINDING, Typed
from own import flat_script
from session import Session

FILES = 200
IDLE = 9.0
"""Seconds without a message, until the server has tidied up: it waits for two, and of 200 files two million objects are looked through."""
FIRST = "import torch\nfrom torch import nn\nimport numpy, pandas, sklearn, tensorflow, keras\nprint(nn.Linear(2, 3)(torch.zeros(4, 2)))\n"


def sources(folders: list[Path], count: int) -> list[Path]:
    """Some files of folders, always the same."""
    found = sorted(file for folder in folders for file in folder.rglob("*.py") if 2_000 < file.stat().st_size < 80_000)
    return sorted(random.Random(1).sample(found, min(count, len(found))))


def rounds(command: list[str], root: Path, files: list[Path], count: int) -> None:
    """Opens all files, closes them, and does it again."""
    first = root / "first.py"
    session = Session(command, root)
    try:
        started = session.memory()
        session.open(first.as_uri(), FIRST)
        time.sleep(IDLE)
        before = session.memory()
        print(f"started {started:.1f} MiB, with one small file {before:.1f} MiB", flush=True)
        for number in range(1, count + 1):
            began = time.perf_counter()
            for file in files:
                session.open(file.as_uri(), file.read_text(encoding="utf-8"))
            opened = session.memory()
            for file in files:
                session.notify("textDocument/didClose", {"textDocument": {"uri": file.as_uri()}})
            session.pull(first.as_uri())
            took = time.perf_counter() - began
            time.sleep(IDLE)
            after = session.memory()
            print(f"round {number}: {len(files)} files open {opened:.1f} MiB, closed {after:.1f} MiB, {after / before:.2f} x ({took:.1f} s)", flush=True)
    finally:
        session.end()


def typed_into(command: list[str], root: Path, file: Path) -> None:
    """One file, opened and typed into."""
    typed = Typed(file.read_text(encoding="utf-8"), FINDING)
    session = Session(command, root)
    try:
        session.open(file.as_uri(), typed.text)
        opened = session.memory()
        for version in range(2, 40):
            session.change(file.as_uri(), version, typed.edit())
        print(f"{file.name}: open {opened:.1f} MiB, typed into {session.memory():.1f} MiB")
    finally:
        session.end()


def main() -> int:
    """Reads the arguments, measures, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--copies", action="store_true", help="open copies in one folder")
    parser.add_argument("--own", action="store_true", help="open texts of our own")
    parser.add_argument("--open", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("-n", "--files", type=int, default=FILES)
    parser.add_argument("-r", "--rounds", type=int, default=3)
    parser.add_argument("--tensorlint", default=f"{shlex.quote(sys.executable)} -I -m tensorlint server", help="our command")
    arguments = parser.parse_args()
    command = shlex.split(arguments.tensorlint)
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        for file in arguments.open:
            inside = root / file.stem
            inside.mkdir()
            typed_into(command, inside, Path(shutil.copy(file, inside)))
        root = root / "many"
        root.mkdir()
        if arguments.folders:
            files = sources([each.resolve() for each in arguments.folders], arguments.files)
            if arguments.copies:
                files = [Path(shutil.copy(file, root / f"f{number}.py")) for number, file in enumerate(files)]
            rounds(command, root, files, arguments.rounds)
        if arguments.own:
            files = [root / f"f{number}.py" for number in range(arguments.files)]
            for number, file in enumerate(files):
                file.write_text(flat_script().replace("net_", f"net{number}_"), encoding="utf-8")
            rounds(command, root, files, arguments.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
