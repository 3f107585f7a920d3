"""Reads the cases: which projects there are, what their comments expect, and what an analysis says of them.

A case is a file in `tests/cases/RULE/`, or a folder there whose files form one project. The comments:

    scores = model(batch)      # expect: TL201             a finding of that code starts on this line
    #        ^^^^^^^^^^^^                                   and this is exactly its range
    again = model(batch)       # allow: TL202              such a finding may start here, none need to
    y = load(other)            # missed: TL101 reason      ought to be found, and is not yet: fails once it is
    # says: averages over a 32×32 grid                     the finding expected on the line above says so (once for each rule, what running showed)
    # says: (information)                                  and it is of that severity
    flat = x.flatten(1)        # reveal: (batch, 400)      what is known of the value that the line assigns holds this text
    hits += count(net(x), y)   # reveal net: asked in      what is known of an expression of the line, and of its call
    score(net, test)           # unrepaired                what is found here gets no repair: the right one is not known

`name.fixed.py` beside `name.py` is what its repairs make of it, word by word but for its comments and its docstring; it must be clean.
"""

from __future__ import annotations

import ast
import io
import json
import re
import tokenize
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

CASES = Path(__file__).parent / "cases"

_MARK = re.compile(r"#\s*(expect|allow|missed):\s*(TL\d{3}(?:\s*,\s*TL\d{3})*)")
_SAYS = re.compile(r"\s*#\s*says:\s*(.+?)\s*")
_REVEAL = re.compile(r"#\s*reveal(?: ([^:#]+))?:\s*(.+?)\s*(?=#|$)")
_UNREPAIRED = re.compile(r"#\s*unrepaired\b")
_RANGE = re.compile(r"\s*#\s*(\^+)\s*")


class Spot(NamedTuple):
    """A line: the file's name within its case, the cell of a notebook (None for a file), the row from 1."""

    file: str
    cell: int | None
    row: int


class Marks(NamedTuple):
    """What the comments of one case say: codes by line, and the columns (from 0, the end exclusive) of exact ranges."""

    expect: dict[Spot, set[str]]
    allow: dict[Spot, set[str]]
    missed: dict[Spot, set[str]]
    ranges: dict[Spot, tuple[int, int]]
    says: dict[Spot, list[str]]
    reveals: dict[Spot, list[tuple[str, str]]]  # of which expression ("" for what the line assigns), and what is known of it


class Said(NamedTuple):
    """A finding as the comments see it."""

    code: str
    spot: Spot
    columns: tuple[int, int] | None  # None where it ends on another line
    message: str


class Case(NamedTuple):
    """A project with the comments in its files. `texts` are the files by their names in `folder`."""

    name: str
    folder: Path
    texts: Mapping[str, str]
    replaced: str | None = None  # the file that stands here as its fix left it

    @property
    def codes(self) -> set[str]:
        """The codes that the case expects."""
        marks = read_marks(self)
        return {code for codes in marks.expect.values() for code in codes}


def find_cases(root: Path = CASES) -> list[Case]:
    """All cases, by name."""
    found = []
    for rule in sorted(path for path in root.iterdir() if path.is_dir()):
        for path in sorted(rule.iterdir()):
            if path.is_dir():
                files = [file for file in sorted(path.rglob("*")) if _is_program(file)]
                found.append(Case(f"{rule.name}/{path.name}", path, {file.relative_to(path).as_posix(): file.read_text("utf-8") for file in files}))
            elif _is_program(path):
                found.append(Case(f"{rule.name}/{path.stem}", rule, {path.name: path.read_text("utf-8")}))
    return found


def fixed_cases(root: Path = CASES) -> list[Case]:
    """The cases with each file that has one replaced by its `.fixed` twin."""
    found = []
    for case in find_cases(root):
        for name in case.texts:
            twin = case.folder / re.sub(r"\.(py|ipynb)$", r".fixed.\1", name)
            if twin.is_file():
                texts = {**case.texts, name: twin.read_text("utf-8")}
                found.append(Case(case.name, case.folder, texts, name))
    return found


def _is_program(path: Path) -> bool:
    return path.suffix in {".py", ".ipynb"} and ".fixed." not in path.name


def cells_of(name: str, text: str) -> Iterator[tuple[int | None, str]]:
    """The code cells of a notebook, numbered among all cells; a file is one piece without a number."""
    if not name.endswith(".ipynb"):
        yield None, text
        return
    for number, cell in enumerate(json.loads(text)["cells"], 1):
        if cell["cell_type"] == "code":
            yield number, "".join(cell["source"])


def read_marks(case: Case) -> Marks:
    """What the comments say."""
    marks = Marks({}, {}, {}, {}, {}, {})
    for name, text in case.texts.items():
        for cell, source in cells_of(name, text):
            lines = source.splitlines()
            for row, line in enumerate(lines, 1):
                spot = Spot(name, cell, row)
                for kind, codes in _MARK.findall(line):
                    getattr(marks, kind).setdefault(spot, set()).update(re.findall(r"TL\d{3}", codes))
                for expression, known in _REVEAL.findall(line):
                    marks.reveals.setdefault(spot, []).append((expression, known))
                carets, words = _RANGE.fullmatch(line), _SAYS.fullmatch(line)
                if words is not None:
                    above = max((each for each in marks.expect if each.cell == cell and each.file == name and each.row < row), default=spot)
                    marks.says.setdefault(above, []).append(words[1])
                if carets is not None and row > 1:
                    marks.ranges[Spot(name, cell, row - 1)] = carets.span(1)
    return marks


def analyse(case: Case) -> tuple[list[Said], list[str]]:
    """What the analysis says with all rules on, and what went wrong in it."""
    analyzer = open_case(case)
    said, troubles = [], []
    for name in case.texts:
        path = str(case.folder / name)
        report = analyzer.report(path)
        troubles += [f"{name}: {problem}" for problem in report.problems]
        troubles += [f"{name}: {error}" for error in report.internal_errors]
        if report.skipped is not None:
            troubles.append(f"{name} was not analysed: {report.skipped}")
        for finding in report.findings:
            cell, span = finding.location.cell, finding.location.span
            lines = analyzer.lines(path, cell)
            (row, start), (last, end) = lines.position(span.start), lines.position(span.end)
            message = f"{finding.message} ({finding.severity.value})"
            said.append(Said(finding.code, Spot(name, cell, row + 1), (start, end) if row == last else None, message))
    return said, troubles


def open_case(case: Case) -> Analyzer:
    """An analyzer with the whole project in view."""
    analyzer = Analyzer(lambda path: Settings())
    analyzer.view(str(case.folder / name) for name in case.texts)
    if case.replaced is not None:
        analyzer.open(str(case.folder / case.replaced), case.texts[case.replaced])
    return analyzer


def compare(marks: Marks, said: Sequence[Said]) -> list[str]:
    """Where comments and findings differ, one line each."""
    complaints = []
    heard = {(each.spot, each.code) for each in said}
    for each in said:
        if each.code in marks.missed.get(each.spot, ()):
            complaints.append(f"{_at(each.spot)}: {each.code} is found by now, so the comment should say `expect`")
        elif each.code not in marks.expect.get(each.spot, set()) | marks.allow.get(each.spot, set()):
            complaints.append(f"{_at(each.spot)}: {each.code} was not expected: {each.message}")
    for spot, codes in marks.expect.items():
        complaints += [f"{_at(spot)}: {code} was expected and not found" for code in sorted(codes) if (spot, code) not in heard]
    for spot, columns in marks.ranges.items():
        real = [each.columns for each in said if each.spot == spot and each.code in marks.expect.get(spot, ())]
        if not marks.expect.get(spot):
            complaints.append(f"{_at(spot)}: a range is marked where nothing is expected")
        elif real and columns not in real:
            complaints.append(f"{_at(spot)}: the range is {real[0]}, the carets say {columns}")
    for spot, texts in marks.says.items():
        heard_here = [each.message for each in said if each.spot == spot and each.code in marks.expect.get(spot, ())]
        complaints += [f"{_at(spot)}: none says “{text}”: {heard_here}" for text in texts if not any(text in message for message in heard_here)]
    return complaints


def repair_complaints(case: Case) -> list[str]:
    """Where a repair is offered of what the comments say has none."""
    analyzer = open_case(case)
    complaints = []
    for name, text in case.texts.items():
        path = str(case.folder / name)
        for cell, source in cells_of(name, text):
            rows = {row for row, line in enumerate(source.splitlines(), 1) if _UNREPAIRED.search(line)}
            for finding in analyzer.report(path).findings if rows else ():
                row = analyzer.lines(path, cell).position(finding.location.span.start)[0] + 1
                if finding.location.cell == cell and row in rows:
                    complaints += [f"{_at(Spot(name, cell, row))}: there is a repair, “{fix.title}”" for fix in analyzer.fixes(path, finding)]
    return complaints


def whole_repair(case: Case, name: str, *, unsafe: bool) -> str | None:
    """A file of a case after all its preferred repairs; `unsafe`: after those that are offered, too. None where there are none."""
    result = open_case(case).fix_all(str(case.folder / name), unsafe=unsafe)
    return None if result is None else dict(result.texts).get(None)


def bare(text: str) -> list[str]:
    """The lines of a program without its docstring, its comments and blank lines: what a repair is held to."""
    tree = ast.parse(text)
    first = tree.body[0] if tree.body else None
    said = range(first.lineno, (first.end_lineno or 0) + 1) if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) else range(0)
    comments = {token.start[0]: token.start[1] for token in tokenize.generate_tokens(io.StringIO(text).readline) if token.type == tokenize.COMMENT}
    lines = [line[: comments.get(row)].rstrip() for row, line in enumerate(text.splitlines(), 1) if row not in said]
    return [line for line in lines if line]


def reveal_complaints(case: Case) -> list[str]:
    """Where what is known of a value is not what a `# reveal:` comment says of the name that its line assigns (or of the expression that it is)."""
    complaints = []
    analyzer = open_case(case)
    for spot, wanted in read_marks(case).reveals.items():
        path = str(case.folder / spot.file)
        source = dict(cells_of(spot.file, case.texts[spot.file]))[spot.cell]
        lines = analyzer.lines(path, spot.cell)
        for expression, text in wanted:
            target = _expression(source, spot.row, expression)
            shown = analyzer.describe(path, lines.offset_from_utf8(target.end_lineno - 1, target.end_col_offset) - 1, spot.cell)
            if shown is None or text not in shown.text:
                complaints.append(f"{_at(spot)}: known is {shown.text if shown else None!r}, the comment says {text!r}")
    return complaints


def _expression(source: str, row: int, expression: str) -> ast.expr:
    """The expression of a line that is written so; what the line assigns, or is, where none is named."""
    nodes = [node for node in ast.walk(ast.parse(source)) if getattr(node, "lineno", None) == row]
    if expression:
        return next(node for node in nodes if isinstance(node, ast.expr) and ast.unparse(node) == ast.unparse(ast.parse(expression)))
    statement = next(node for node in nodes if isinstance(node, ast.stmt))
    return statement.targets[0] if isinstance(statement, ast.Assign) else statement.value  # type: ignore[attr-defined,no-any-return]


def _at(spot: Spot) -> str:
    return f"{spot.file}:{spot.row}" if spot.cell is None else f"{spot.file}:cell {spot.cell}:{spot.row}"
