"""What tensorlint says of real repositories, and how much of it is true: the table of `docs/precision.md`.

    python tests/corpus/precision.py REPOSITORIES             the table, from the judgements that are kept beside this file
    python tests/corpus/precision.py REPOSITORIES --open      the findings that nobody has judged yet, with the lines around them
    python tests/corpus/precision.py REPOSITORIES --page      the table as the page holds it

REPOSITORIES holds one folder for each repository, named `owner+name`. The judgements are lines of `judgements.tsv`: repository, file, cell (or nothing), row, code,
verdict (`true`, `debatable`, `false`) and a reason. They hold none of the repositories' code. Findings of severity information are counted and not judged.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

JUDGEMENTS = Path(__file__).with_name("judgements.tsv")
VERDICTS = ("true", "debatable", "false")
AROUND = 6
"""Lines shown on each side of a finding that is to be judged."""


class Said(NamedTuple):
    """A finding, as a judgement names it."""

    repository: str
    file: str
    cell: str
    row: str
    code: str


def findings_of(folder: Path) -> list[tuple[Said, str, str]]:
    """The findings in one repository: (which, severity, message)."""
    command = [sys.executable, "-m", "tensorlint", "check", "--isolated", "--exit-zero", "--output-format", "json", str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode not in (0, 2) or not ran.stdout:
        raise SystemExit(f"{folder.name}: {ran.stderr[-2000:]}")
    out = []
    for each in json.loads(ran.stdout):
        if is_twin(Path(each["filename"])):
            continue
        file = Path(each["filename"]).relative_to(folder).as_posix()
        said = Said(folder.name, file, str(each["cell"] or ""), str(each["location"]["row"]), each["code"])
        out.append((said, each["severity"], each["message"]))
    return out


def is_twin(path: Path) -> bool:
    """Whether a notebook lies beside the file of the same name that it was turned into: it is one program, and counted once."""
    return path.suffix == ".ipynb" and path.with_suffix(".py").is_file()


def read_judgements() -> dict[Said, tuple[str, str]]:
    """The verdicts and reasons by finding."""
    out = {}
    if JUDGEMENTS.is_file():
        for number, line in enumerate(JUDGEMENTS.read_text(encoding="utf-8").splitlines(), 1):
            parts = line.split("\t")
            if len(parts) != 7 or parts[5] not in VERDICTS:
                raise SystemExit(f"{JUDGEMENTS.name}:{number}: seven fields are wanted, the sixth one of {', '.join(VERDICTS)}")
            out[Said(*parts[:5])] = (parts[5], parts[6])
    return out


def source_lines(folder: Path) -> int:
    """How many lines of Python there are, in files and in the code cells of notebooks."""
    total = 0
    for path in folder.rglob("*"):
        if path.suffix == ".py" and path.is_file():
            total += path.read_bytes().count(b"\n")
        elif path.suffix == ".ipynb" and path.is_file() and not is_twin(path):
            try:
                cells = json.loads(path.read_text(encoding="utf-8")).get("cells", [])
            except (ValueError, OSError):
                continue
            total += sum("".join(cell.get("source") or "").count("\n") + 1 for cell in cells if cell.get("cell_type") == "code")
    return total


def show_open(folder: Path, said: Said, severity: str, message: str) -> None:
    """A finding with the lines around it, for whoever is to judge it."""
    print(f"\n== {said.repository}\t{said.file}\t{said.cell}\t{said.row}\t{said.code}\t({severity})\n   {message}")
    path = folder / said.file
    if said.cell:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        lines = "".join(cells[int(said.cell) - 1]["source"]).splitlines()
    else:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    row = int(said.row)
    for number in range(max(1, row - AROUND), min(len(lines), row + AROUND) + 1):
        print(f"   {'>' if number == row else ' '} {number:5d} {lines[number - 1][:160]}")


def table(counts: dict[str, Counter[str]], informed: Counter[str], lines: int) -> list[str]:
    """The table by rule; debatable ones count as false."""
    rows = [
        "| rule | true | debatable | false | not judged | true, % | information | per 10,000 lines |",
        "|---|---|---|---|---|---|---|---|",
    ]
    total: Counter[str] = Counter()
    for code in sorted({*counts, *informed}):
        found = counts[code]
        total += found
        rows.append(_row(code, found, informed[code], lines))
    rows.append(_row("**all**", total, sum(informed.values()), lines))
    return rows


def _row(name: str, found: Counter[str], informed: int, lines: int) -> str:
    judged = sum(found[verdict] for verdict in VERDICTS)
    share = f"{100 * found['true'] / judged:.0f}" if judged else ""
    return (
        f"| {name} | {found['true']} | {found['debatable']} | {found['false']} | {found['open']} | {share} | {informed} | "
        f"{(found.total() + informed) * 10_000 / max(lines, 1):.2f} |"
    )


def main() -> int:
    """Prints the table, or what is to be judged."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("repositories", type=Path)
    parser.add_argument("--only", default="", help="repositories whose names hold this")
    parser.add_argument("--code", default="", help="rules whose codes start so")
    parser.add_argument("--open", action="store_true", help="show what nobody has judged yet")
    parser.add_argument("--page", action="store_true", help="the repositories and the table, as Markdown")
    options = parser.parse_args()
    judgements = read_judgements()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    informed: Counter[str] = Counter()
    lines, names = 0, []
    for folder in sorted(path for path in options.repositories.iterdir() if path.is_dir() and options.only in path.name):
        names.append(folder.name.replace("+", "/"))
        lines += source_lines(folder)
        for said, severity, message in findings_of(folder):
            if not said.code.startswith(options.code):
                continue
            verdict = judgements.get(said, ("open", ""))[0]
            if severity == "information":
                informed[said.code] += 1
                continue
            counts[said.code][verdict] += 1
            if options.open and verdict == "open":
                show_open(folder, said, severity, message)
    if not options.open:
        if options.page:
            print(f"{len(names)} repositories, {lines:,} lines: {', '.join(names)}.\n")
        print("\n".join(table(counts, informed, lines)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
