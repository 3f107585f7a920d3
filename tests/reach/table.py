"""The table: of how many calls each question has been answered, and which ones are open. It can be kept as a line of JSON."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import Final, NamedTuple

QUESTIONS: Final = {
    "loss": ("callee", "model", "rank", "shape"),
    "model": ("callee", "mode", "evaluating", "local", "rank", "shape"),
    "fit": ("callee",),
    "predict": ("callee", "rank", "shape"),
}
MEANT: Final = {
    "callee": "what is called is known",
    "model": "the model whose output it judges is known",
    "mode": "the mode of all its parts is known",
    "evaluating": "the same, in code that evaluates",
    "local": "the same, where all that this code reads of the project is in its file",
    "rank": "the rank of the prediction is known",
    "shape": "every size of the prediction is known",
}


class Asked(NamedTuple):
    """One call that was counted: what is asked of it, which of that is answered, and what the engine has for its callee."""

    where: str
    kind: str
    text: str
    questions: tuple[str, ...]
    answered: frozenset[str]
    why: str


class Table:
    """Of how many calls each question has been answered."""

    def __init__(self) -> None:
        self.files = self.all_files = 0
        self.seconds = 0.0
        self.asked: Counter[tuple[str, str]] = Counter()
        self.answered: Counter[tuple[str, str]] = Counter()
        self.open: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.slow: list[tuple[float, str]] = []
        self.errors: list[str] = []

    def add(self, call: Asked) -> None:
        """Counts one call."""
        for question in call.questions:
            key = (call.kind, question)
            self.asked[key] += 1
            if question in call.answered:
                self.answered[key] += 1
            else:
                self.open[key].append(f"{call.where}  {call.text}  {call.why}")

    def join(self, other: Table) -> None:
        """Counts what another table has counted."""
        self.files += other.files
        self.all_files += other.all_files
        self.seconds += other.seconds
        self.asked += other.asked
        self.answered += other.answered
        for key, lines in other.open.items():
            self.open[key] += lines
        self.slow += other.slow
        self.errors += other.errors

    def show(self) -> None:
        """Prints it."""
        sampled = f" of {self.all_files}, sampled" if self.files < self.all_files else ""
        print(f"{self.files} files{sampled}, {self.seconds:.0f} s")
        for kind, questions in QUESTIONS.items():
            print(f"{kind} calls: {self.asked[kind, 'callee']}")
            for question in questions:
                asked, answered = self.asked[kind, question], self.answered[kind, question]
                share = f"{100 * answered / asked:5.1f} %" if asked else "    -  "
                print(f"  {question:11}{share}  ({answered} of {asked})  {MEANT[question]}")

    def row(self) -> str:
        """The goals' four numbers and the ranks, for one line of Markdown."""
        cells = []
        for key in (("loss", "callee"), ("loss", "model"), ("loss", "rank"), ("model", "callee"), ("model", "mode"), ("model", "local")):
            asked, answered = self.asked[key], self.answered[key]
            cells.append(f"{answered} of {asked}" if asked else "-")
        sampled = f" of {self.all_files}" if self.files < self.all_files else ""
        return " | ".join([f"{self.files}{sampled}", *cells])

    def dump(self, name: str) -> str:
        """It as a line of JSON."""
        flat = {f"{kind}.{question}": [self.answered[kind, question], asked] for (kind, question), asked in self.asked.items()}
        unresolved = {".".join(key): lines for key, lines in self.open.items()}
        known = {"name": name, "files": self.files, "all_files": self.all_files, "seconds": self.seconds, "slow": self.slow, "errors": self.errors}
        return json.dumps({**known, "numbers": flat, "open": unresolved})

    @classmethod
    def load(cls, line: str) -> tuple[str, Table]:
        """The name and the table of such a line."""
        known = json.loads(line)
        table = cls()
        table.files, table.all_files, table.seconds = known["files"], known["all_files"], known["seconds"]
        table.slow, table.errors = [tuple(each) for each in known["slow"]], known["errors"]
        for key, (answered, asked) in known["numbers"].items():
            kind, _, question = key.partition(".")
            table.asked[kind, question], table.answered[kind, question] = asked, answered
        for key, lines in known["open"].items():
            kind, _, question = key.partition(".")
            table.open[kind, question] = lines
        return known["name"], table
