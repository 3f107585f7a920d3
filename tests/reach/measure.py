"""How much of real programs the interpreter sees: of the calls of losses, models, `fit` and `predict` in them, of how many it knows what is called,
the mode of the model, the shape of what comes out, and the model behind a loss.

    python tests/reach/measure.py [--repos FOLDER] [--only NAME ...] [--sample N] [--unresolved KIND.QUESTION]

`--repos` holds one folder a repository; without `--only` those are measured that the goals were set on. `--sample N` takes every so many files that about N of a
repository are left. `--unresolved loss.model` lists the calls that the table misses, the map of further work. It judges nothing, and runs nothing of what it reads.
"""

from __future__ import annotations

import argparse
import ast
import sys
import time
import warnings
from collections import Counter, defaultdict
from pathlib import Path

from counting import Counted, count, networks_of
from looking import Look, Watch

from tensorlint.analysis import Analyzer
from tensorlint.project.files import discover
from tensorlint.project.settings import Settings

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
QUESTIONS = {
    "loss": ("callee", "model", "rank", "shape"),
    "model": ("callee", "mode", "evaluating", "local", "rank", "shape"),
    "fit": ("callee",),
    "predict": ("callee", "rank", "shape"),
}
MEANT = {
    "callee": "what is called is known",
    "model": "the model whose output it judges is known",
    "mode": "the mode of all its parts is known",
    "evaluating": "the same, in code that evaluates",
    "local": "the same, where all that this code reads of the project is in its file",
    "rank": "the rank of the prediction is known",
    "shape": "every size of the prediction is known",
}


class Table:
    """Of how many calls each question has been answered."""

    def __init__(self) -> None:
        self.asked: Counter[tuple[str, str]] = Counter()
        self.answered: Counter[tuple[str, str]] = Counter()
        self.open: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.slow: list[tuple[float, str]] = []
        self.errors: list[str] = []

    def add(self, where: str, counted: Counted, look: Look | None) -> None:
        for question in QUESTIONS[counted.kind]:
            if (question == "evaluating" and not counted.evaluating) or (question == "local" and not (counted.evaluating and counted.local)):
                continue
            key = (counted.kind, question)
            self.asked[key] += 1
            if look is not None and look.answers(counted.kind, question):
                self.answered[key] += 1
            else:
                why = "not reached" if look is None else look.why if question == "callee" else ""
                self.open[key].append(f"{where}  {counted.text}  {why}")

    def show(self) -> None:
        for kind, questions in QUESTIONS.items():
            print(f"{kind} calls: {self.asked[kind, 'callee']}")
            for question in questions:
                asked, answered = self.asked[kind, question], self.answered[kind, question]
                share = f"{100 * answered / asked:5.1f} %" if asked else "    -  "
                print(f"  {question:11}{share}  ({answered} of {asked})  {MEANT[question]}")


def measure(repository: Path, table: Table, sample: int, limit: float) -> None:
    """Adds what is seen of one repository."""
    settings = Settings()
    paths = [str(path) for path in discover([repository], settings)]
    analyzer = Analyzer(lambda path: settings)
    analyzer.view(paths)
    documents = {path: document for path in paths if (document := analyzer.files.document(path)) is not None}
    trees = {path: _trees(document) for path, document in documents.items()}
    networks = networks_of(tree for pieces in trees.values() for _, tree in pieces)
    modules = frozenset(part for path in documents for part in (Path(path).stem, *Path(path).relative_to(repository).parts[:-1]))
    chosen = list(documents) if not sample else list(documents)[:: max(1, len(documents) // sample)]
    for path in chosen:
        wanted = count(trees[path], networks, modules)
        started = time.process_time()
        watch = Watch(documents[path])
        with watch:
            report = analyzer.report(path)
        took = time.process_time() - started
        name = str(Path(path).relative_to(repository.parent))
        table.errors += [f"{name}: {error}" for error in report.internal_errors]
        if took > limit:
            table.slow.append((took, name))
        for spot, counted in wanted.items():
            table.add(f"{name}:{'' if spot.cell is None else f'cell {spot.cell}:'}{spot.row}", counted, watch.looks.get(spot))
        analyzer._stale(everything=True)


def _trees(document: object) -> list[tuple[int | None, ast.Module]]:
    """The pieces of a file as Python itself parses them; where it refuses one, the statements that can be read."""
    out = []
    for block in document.blocks:  # type: ignore[attr-defined]
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(block.code.text)
        except (SyntaxError, ValueError, RecursionError):
            tree = ast.Module([statement for unit in block.units for statement in _placed(unit)], [])
        out.append((block.cell, tree))
    return out


def _placed(unit: object) -> list[ast.stmt]:
    import copy

    placed = []
    for part in unit.walk():  # type: ignore[attr-defined]
        for statement in part.body:
            if part.members is None:
                own = copy.deepcopy(statement)
                for node in ast.walk(own):
                    node.__dict__.pop("tensorlint_place", None)
                ast.increment_lineno(own, part.row - part.base)
                placed.append(own)
    return placed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repos", type=Path, default=Path("repos"))
    parser.add_argument("--only", nargs="*", default=[], help="repositories whose names contain one of these")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--each", action="store_true", help="a table for each repository too")
    parser.add_argument("--slow", type=float, default=5.0, help="name the files that take longer than so many seconds")
    parser.add_argument("--unresolved", nargs="*", default=[], metavar="KIND.QUESTION")
    options = parser.parse_args()
    found = [path for path in sorted(options.repos.iterdir()) if path.is_dir()]
    chosen = (
        [path for path in found if any(part in path.name for part in options.only)] if options.only else [path for path in found if path.name in REPOSITORIES]
    )
    if not chosen:
        print(f"none of the repositories is in {options.repos}", file=sys.stderr)
        return 2
    table = Table()
    for repository in chosen:
        own = Table() if options.each else table
        measure(repository, own, options.sample, options.slow)
        if options.each:
            print(f"== {repository.name}")
            own.show()
            table.asked += own.asked
            table.answered += own.answered
            for key, lines in own.open.items():
                table.open[key] += lines
            table.slow += own.slow
            table.errors += own.errors
    if not options.each or len(chosen) > 1:
        print(f"== {len(chosen)} repositories")
        table.show()
    for wanted in options.unresolved:
        kind, _, question = wanted.partition(".")
        lines = table.open[kind, question or "callee"]
        print(f"-- {wanted}: {len(lines)} open")
        print("\n".join(lines))
    for took, name in sorted(table.slow, reverse=True):
        print(f"slow: {took:.1f} s  {name}")
    print("\n".join(f"internal error: {error}" for error in table.errors))
    return 0


if __name__ == "__main__":
    sys.exit(main())
