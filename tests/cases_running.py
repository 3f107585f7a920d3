"""Runs cases before and after their repairs, and holds what happens against what their comments say.

    # first: rows.to_csv("rows.csv")             done ahead of the program: what stands in for a file or a download
    # run: scores = predict(Net(), batch)        done when the program has ended, for what nobody calls in it
    # before: RuntimeError: shapes cannot be     the program raises this, with these words in its message
    # before: scores.shape == (32, 32)           true of the program's names in the end
    # after: prints accuracy 0.98                the repaired program prints this; it must end without an exception
    # both: accuracy == 0.9                      true before and after: what the repair leaves alone
    # fix: Use `BCEWithLogitsLoss`               `after` and `both` below it are about this repair by itself, found by words of its title

They stand in the file that is run, each in a line of its own. Without a `# fix:`, all preferred repairs of all files are done together (the offered ones where
there are no others); a case that no repair is for may say `before` alone. What `before` says must not be so after the repair, and what `after` says must not
be so before: else it would show nothing.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from cases_runner import cells_of, open_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cases_runner import Case

    from tensorlint.analysis import Analyzer
    from tensorlint.findings import Fix

ORDINARY: Final = ("numpy", "pandas", "sklearn", "torch")  # what the `test` extra installs
EXTENDED: Final = (*ORDINARY, "torchvision", "tensorflow", "keras", "fastai", "lightning", "transformers", "cv2", "albumentations", "PIL", "einops", "scipy")

_LINE = re.compile(r"#\s*(first|run|before|after|both|fix):\s*(.+?)\s*", re.DOTALL)
_PRINTS = re.compile(r"prints (.+)")
_RAISES = re.compile(r"([A-Z]\w*(?:Error|Exception|Exit|Warning)): *(.*)")
_MAGIC = re.compile(r"^[ \t]*[%!].*$", re.MULTILINE)


class Repaired(NamedTuple):
    """A repair, and what is so after it. `words` are of its title; None: all of them together."""

    words: str | None
    after: list[str]
    both: list[str]


class Running(NamedTuple):
    """What the comments of a case say of running it."""

    case: Case
    main: str
    first: list[str]
    steps: list[str]
    before: list[str]
    repairs: list[Repaired]

    @property
    def libraries(self) -> set[str]:
        """What the case imports and neither has itself nor Python brings along."""
        own = {Path(name).parts[0].removesuffix(".py") for name in self.case.texts}
        return {found for name, text in self.case.texts.items() for found in _imports(program(name, text))} - own - sys.stdlib_module_names


def _imports(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def program(name: str, text: str) -> str:
    """A file as one program: a notebook's cells in order, without what only a notebook understands."""
    if not name.endswith(".ipynb"):
        return text
    return "\n".join(_MAGIC.sub("", source) for _, source in cells_of(name, text))


def read_running(case: Case) -> Running | None:
    """What the comments of a case say of running it; None where they say nothing."""
    for name, text in case.texts.items():
        found = [match for line in program(name, text).splitlines() if (match := _LINE.fullmatch(line))]
        if not found:
            continue
        out = Running(case, name, [], [], [], [])
        for match in found:
            kind, told = match[1], match[2]
            if kind in {"first", "run", "before"}:
                {"first": out.first, "run": out.steps, "before": out.before}[kind].append(told)
            elif kind == "fix":
                out.repairs.append(Repaired(told, [], []))
            else:
                if not out.repairs:
                    out.repairs.append(Repaired(None, [], []))
                getattr(out.repairs[-1], kind).append(told)
        return out
    return None


class Ended(NamedTuple):
    """How a program ended: what it raised, and for each claim "" or why it is not so."""

    raised: str | None
    claims: Mapping[str, str]


class Worker:
    """An interpreter with the libraries loaded, which runs each program in a fork."""

    def __init__(self, python: str, libraries: Sequence[str], folder: Path) -> None:
        self.folder = folder
        self.count = 0
        quiet = {"OMP_NUM_THREADS": "1", "MPLBACKEND": "Agg", "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1", "HF_HUB_OFFLINE": "1"}
        self.process = subprocess.Popen(
            [python, str(Path(__file__).with_name("cases_worker.py")), *libraries],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, **quiet},
        )
        assert self.process.stdout is not None
        self.loaded = frozenset(json.loads(self.process.stdout.readline()))

    def run(self, running: Running, texts: Mapping[str, str], claims: Sequence[str]) -> Ended:
        """Runs a case, with these texts, in a folder of its own."""
        main = running.main
        self.count += 1
        folder = self.folder / str(self.count)
        for name, text in texts.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        asked = [f"{found[1]!r} in printed" if (found := _PRINTS.fullmatch(claim)) else claim for claim in claims]
        request = {"folder": str(folder), "main": main, "steps": [*running.first, program(main, texts[main]), *running.steps], "claims": asked}
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return Ended(answer["raised"], dict.fromkeys(claims, "it did not come to that") | dict(zip(claims, answer["claims"])))

    def close(self) -> None:
        """Ends it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


def repaired(case: Case, words: str | None) -> dict[str, str]:
    """The files of a case after a repair by words of its title; or after all preferred ones, or all that are offered where none is preferred."""
    if words is None:
        return _all_repaired(case, unsafe=False) or _all_repaired(case, unsafe=True)
    analyzer = open_case(case)
    for fix in fixes_of(case, analyzer):
        if words in fix.title:
            analyzer.apply(fix)
            return {**case.texts, Path(fix.path).relative_to(case.folder).as_posix(): whole_text(analyzer, fix.path, case)}
    return {}


def fixes_of(case: Case, analyzer: Analyzer) -> Iterator[Fix]:
    """Every fix of every finding of a case."""
    for name in case.texts:
        path = str(case.folder / name)
        for finding in analyzer.report(path).findings:
            yield from analyzer.fixes(path, finding)


def _all_repaired(case: Case, *, unsafe: bool) -> dict[str, str]:
    analyzer = open_case(case)
    changed = {}
    for name in case.texts:
        path = str(case.folder / name)
        result = analyzer.fix_all(path, unsafe=unsafe)
        if result is not None:
            changed[name] = _put_together(case.texts[name], dict(result.texts))
            analyzer.open(path, changed[name])
    return {**case.texts, **changed} if changed else {}


def whole_text(analyzer: Analyzer, path: str, case: Case) -> str:
    """A file as it is in view."""
    name = Path(path).relative_to(case.folder).as_posix()
    cells = [cell for cell, _ in cells_of(name, case.texts[name])]
    return _put_together(case.texts[name], {cell: analyzer.text(path, cell) for cell in cells})


def _put_together(text: str, texts: Mapping[int | None, str]) -> str:
    if None in texts:
        return texts[None]
    notebook = json.loads(text)
    for number, source in texts.items():
        assert number is not None
        notebook["cells"][number - 1]["source"] = source
    return json.dumps(notebook)


def complaints(running: Running, worker: Worker) -> list[str]:
    """Where running a case does not show what its comments say."""
    error = next((match for claim in running.before if (match := _RAISES.fullmatch(claim))), None)
    states = [claim for claim in running.before if not _RAISES.fullmatch(claim)]
    later = [claim for repair in running.repairs for claim in repair.after]
    always = [claim for repair in running.repairs for claim in repair.both]
    first = worker.run(running, running.case.texts, [*states, *later, *always])
    out = _ending(first, error, "before")
    out += [f"before: not `{claim}`: {first.claims[claim]}" for claim in [*states, *always] if first.claims[claim]]
    out += [f"before: `{claim}`, as after it" for claim in later if not first.claims[claim]]
    for repair in running.repairs:
        label = "after" if repair.words is None else f"after “{repair.words}”"
        texts = repaired(running.case, repair.words)
        if not texts:
            out.append(f"{label}: no such repair")
            continue
        told = [*repair.after, *repair.both]
        last = worker.run(running, texts, [*told, *states])
        out += _ending(last, None, label)
        out += [f"{label}: not `{claim}`: {last.claims[claim]}" for claim in told if last.claims[claim]]
        out += [f"{label}: `{claim}`, as before" for claim in states if not last.claims[claim]]
    return out


def _ending(ended: Ended, error: re.Match[str] | None, label: str) -> list[str]:
    """Whether a program raises what it is told to, and nothing else."""
    if error is None:
        return [] if ended.raised is None else [f"{label}: it raises {ended.raised}"]
    if ended.raised is not None and ended.raised.startswith(f"{error[1]}: ") and error[2] in ended.raised:
        return []
    return [f"{label}: it raises {ended.raised or 'nothing'}, not `{error[0]}`"]


def kinds_done(running: Running, known: set[str]) -> set[str]:
    """The kinds of repair that running a case shows; those that are known are not built once more."""
    analyzer = open_case(running.case)
    found = set()
    for path in (str(running.case.folder / name) for name in running.case.texts):
        for finding in analyzer.report(path).findings:
            draft = analyzer._draft_of(path, finding)
            repairs = [repair for repair in (draft.repairs if draft is not None else ()) if type(repair.details) not in known]
            wanted = [repair for repair in repairs if any(each.words is None or each.words in repair.title for each in running.repairs)]
            titles = {fix.title for fix in analyzer.fixes(path, finding)} if wanted else set()
            found |= {type(repair.details) for repair in wanted if repair.title in titles}
    return found
