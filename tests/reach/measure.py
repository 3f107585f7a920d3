"""How much of real programs the interpreter sees: of the calls of losses, models, `fit` and `predict` in them, of how many it knows what is called,
the mode of the model, the shape of what comes out, and the model behind a loss.

    python tests/reach/measure.py [--repos FOLDER] [--only NAME ...] [--sample N] [--keep FILE] [--unresolved KIND.QUESTION]

`--repos` holds one folder a repository; without `--only` those are measured that the goals were set on. `--sample N` takes every so many files that about N of a
repository are left. `--keep FILE` writes each repository's table to a file when it is done, and takes those that are there from it. `--unresolved loss.model` lists
the calls that the table misses, the map of further work. It judges nothing, and runs nothing of what it reads.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from functools import partial
from pathlib import Path

from counting import networks_of
from group import Found, Looker, Repository, pieces_of
from table import Table

from tensorlint.batch.groups import Group, group
from tensorlint.batch.sources import Sources
from tensorlint.cli.processes import spread
from tensorlint.cli.workers import cores
from tensorlint.interpreter import program  # noqa: F401 - each process has it then
from tensorlint.libraries import make_registry
from tensorlint.project.files import discover
from tensorlint.project.imports import ImportResolver
from tensorlint.project.settings import Settings
from tensorlint.syntax import Document

REPOSITORIES = [
    "yunjey+pytorch-tutorial",
    "patrickloeber+pytorchTutorial",
    "jindongwang+Deep-learning-activity-recognition",
    "milesial+Pytorch-UNet",
    "zoogzog+chexnet",
    "yunxiaoshi+Neural-IMage-Assessment",
    "nshaud+DeepHyperX",
    "AnubhavGupta3377+Text-Classification-Models-Pytorch",
    "FernandoLpz+Text-Classification-LSTMs-PyTorch",
    "eriklindernoren+PyTorch-GAN",
    "WZMIAOMIAO+deep-learning-for-image-processing",
    "graykode+nlp-tutorial",
    "wkentaro+pytorch-fcn",
    "bentrevett+pytorch-sentiment-analysis",
    "Lightning-AI+tutorials",
    "atulapra+Emotion-detection",
    "omar178+Emotion-recognition",
    "lmoroney+dlaicourse",
    "simisimon+kaggle-notebooks",
    "adgirish+kaggleScape",
]


def measure(root: Path, sample: int, limit: float, jobs: int) -> Table:
    """What is seen of one repository."""
    table = Table()
    started = time.perf_counter()
    paths = [str(path) for path in discover([root], Settings())]
    chosen = paths if not sample else paths[:: max(1, len(paths) // sample)]
    table.files, table.all_files = len(chosen), len(paths)
    repository = Repository(root, *_spellings(root, paths), frozenset(chosen))
    groups = [each for each in _groups(paths) if not repository.chosen.isdisjoint(each.paths)]
    done = 0
    for each, found in zip(groups, spread([each.paths for each in groups], [each.size for each in groups], jobs, partial(Looker, repository))):
        done += len(each.paths)
        name = str(Path(each.paths[0]).relative_to(root.parent))
        if not isinstance(found, Found):  # the process that looked at it has died
            table.errors.append(f"{name}: {found.results[0].broken[0][1]}")
            continue
        for call in found.calls:
            table.add(call)
        table.errors += found.errors
        if found.seconds > limit:
            table.slow.append((found.seconds, f"{name} and {len(each.paths) - 1} more"))
        if sys.stderr.isatty():
            print(f"\r{root.name}: {done} of {len(paths)} files, {time.perf_counter() - started:.0f} s", end="", file=sys.stderr, flush=True)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    table.seconds = time.perf_counter() - started
    return table


def _spellings(root: Path, paths: list[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The names of the project's classes that are models, and of its files."""
    sources = Sources()
    trees = []
    for path in paths:
        if "class " in (sources.python(path) or ""):
            text = Path(path).read_text(encoding="utf-8", errors="replace")
            trees += [tree for _, tree in pieces_of(Document.parse(path, text))]
    modules = frozenset(part for path in paths for part in (Path(path).stem, *Path(path).relative_to(root).parts[:-1]))
    return networks_of(trees), modules


def _groups(paths: list[str]) -> list[Group]:
    sources = Sources()
    folders = sources.folders
    return group(paths, sources.python, ImportResolver(folders.is_file, lambda folder: None, holds=folders.holds))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repos", type=Path, default=Path("repos"))
    parser.add_argument("--only", nargs="*", default=[], help="repositories whose names contain one of these")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=cores())
    parser.add_argument("--keep", type=Path, help="a file of tables: what is in it is not measured again")
    parser.add_argument("--slow", type=float, default=20.0, help="name the groups of files that take longer than so many seconds")
    parser.add_argument("--markdown", action="store_true", help="one line for each repository")
    parser.add_argument("--unresolved", nargs="*", default=[], metavar="KIND.QUESTION")
    options = parser.parse_args()
    os.environ.setdefault("PYTHONHASHSEED", "0")
    found = [path.resolve() for path in sorted(options.repos.iterdir()) if path.is_dir()]
    chosen = [path for path in found if (any(part in path.name for part in options.only) if options.only else path.name in REPOSITORIES)]
    if not chosen:
        print(f"none of the repositories is in {options.repos}", file=sys.stderr)
        return 2
    make_registry()
    known = dict(map(Table.load, options.keep.read_text().splitlines())) if options.keep and options.keep.exists() else {}
    table = Table()
    for repository in chosen:
        own = known.get(repository.name)
        if own is None:
            own = measure(repository, options.sample, options.slow, options.jobs)
            if options.keep:
                with options.keep.open("a") as file:
                    file.write(own.dump(repository.name) + "\n")
        if options.markdown:
            print(f"| {repository.name.replace('+', '/')} | {own.row()} |", flush=True)
        else:
            print(f"== {repository.name}")
            own.show()
        sys.stdout.flush()
        table.join(own)
    if len(chosen) > 1:
        print(f"== {len(chosen)} repositories")
        table.show()
    for wanted in options.unresolved:
        kind, _, question = wanted.partition(".")
        lines = table.open[kind, question or "callee"]
        print(f"-- {wanted}: {len(lines)} open")
        print("\n".join(lines))
    for took, name in sorted(table.slow, reverse=True):
        print(f"slow: {took:.1f} s  {name}")
    for error in table.errors:
        print(f"internal error: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
