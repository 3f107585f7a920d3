"""What the server keeps: many files are opened and closed, round after round, and its resident memory is read in between.

    python tests/bench/memory.py FOLDER ...         200 files of these folders, where they lie, so that what they import is followed
    python tests/bench/memory.py --copies FOLDER    copies of them in one folder, each by itself
    python tests/bench/memory.py --own              200 texts of our own
    --one                                           each is closed before the next is opened
    --key FILE.py                                   how long a key in this file waits that comes just when the server starts itself anew
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
"""Seconds without a message, until the server has started itself anew or tidied up, also where others have the processors."""
APART = 10.0
"""So long after it has, it does not again."""
FIRST = "import torch\nfrom torch import nn\nimport numpy, pandas, sklearn, tensorflow, keras\nprint(nn.Linear(2, 3)(torch.zeros(4, 2)))\n"


def sources(folders: list[Path], count: int) -> list[Path]:
    """Some files of folders, always the same."""
    found = sorted(file for folder in folders for file in folder.rglob("*.py") if 2_000 < file.stat().st_size < 80_000)
    return sorted(random.Random(1).sample(found, min(count, len(found))))


def rounds(command: list[str], root: Path, files: list[Path], count: int, *, one: bool) -> None:
    """Opens all files and closes them, all at once or one after the other, and does it again."""
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
                if one:
                    session.close(file.as_uri())
            opened = session.memory()
            for file in [] if one else files:
                session.close(file.as_uri())
            session.pull(first.as_uri())
            took = time.perf_counter() - began
            time.sleep(IDLE)
            after = session.memory()
            print(f"round {number}: {len(files)} files open {opened:.1f} MiB, closed {after:.1f} MiB, {after / before:.2f} x ({took:.1f} s)", flush=True)
    finally:
        session.end()


def met_by_a_key(command: list[str], root: Path, files: list[Path], file: Path, count: int) -> None:
    """A file is typed into the moment that the memory goes."""
    typed = Typed(file.read_text(encoding="utf-8"), FINDING)
    session = Session(command, root)
    try:
        session.open(file.as_uri(), typed.text)
        for version in range(2, count + 2):
            for each in files:
                session.open(each.as_uri(), each.read_text(encoding="utf-8"))
            for each in files:
                session.close(each.as_uri())
            session.pull(file.as_uri())
            held, began = session.memory(), time.perf_counter()
            while (waited := time.perf_counter() - began) < IDLE and session.memory() > held / 2:
                time.sleep(0.001)
            took, _ = session.change(file.as_uri(), version, typed.edit())
            print(f"{file.name}: {held:.1f} MiB given back after {waited:.1f} s, a key meanwhile waits {took * 1000:.0f} ms", flush=True)
            time.sleep(APART)
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
    parser.add_argument("--one", action="store_true", help="close each file before the next is opened")
    parser.add_argument("--key", type=Path, metavar="FILE")
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
            if arguments.key is not None:
                met_by_a_key(command, root, files, Path(shutil.copy(arguments.key, root)), arguments.rounds)
            else:
                rounds(command, root, files, arguments.rounds, one=arguments.one)
        if arguments.own:
            files = [root / f"f{number}.py" for number in range(arguments.files)]
            for number, file in enumerate(files):
                file.write_text(flat_script().replace("net_", f"net{number}_"), encoding="utf-8")
            rounds(command, root, files, arguments.rounds, one=arguments.one)
    return 0


if __name__ == "__main__":
    sys.exit(main())
