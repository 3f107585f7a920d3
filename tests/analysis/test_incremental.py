"""After any edits the findings are those of a fresh analysis of the same texts, also across files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tensorlint.analysis import Analyzer, Change
from tensorlint.interpreter.machine import Machine
from tensorlint.interpreter.noted_blocks import NotedBlocks
from tensorlint.project.settings import Settings
from tensorlint.text import Span

MODEL = """from torch import nn

WIDTH = 8


class Net(nn.Module):
    def __init__(self, drop=0.5):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, WIDTH), nn.Dropout(drop), nn.Linear(WIDTH, 1))

    def forward(self, rows):
        return self.body(rows)
"""
TRAIN = """import torch
from torch import nn

from model import Net

x = torch.rand(100, 4)
mean, std = x.mean(dim=0), x.std(dim=0)
scaled = (x - mean) / std
y = torch.rand(100)
net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)


def train(model, rows, goal):
    for _ in range(10):
        loss = nn.functional.mse_loss(model(rows), goal)
        loss.backward()
        optimizer.step()


train(net, scaled, y)
with torch.no_grad():
    print(net(torch.rand(5, 4)))
"""
EDITS = (
    ("model", "drop=0.5", "drop=0.0"),
    ("model", "drop=0.0", "drop=0.5"),
    ("model", "nn.Linear(WIDTH, 1)", "nn.Linear(WIDTH, 2)"),
    ("model", "WIDTH = 8", "WIDTH = 9"),
    ("model", "    def forward", "    # a note\n    def forward"),
    ("model", "return self.body(rows)", "return self.body(rows).squeeze(1)"),
    ("model", ".squeeze(1)", ""),
    ("model", "class Net", "class Net("),
    ("model", "class Net((", "class Net("),
    ("train", "y = torch.rand(100)", "y = torch.rand(100, 1)"),
    ("train", "y = torch.rand(100, 1)", "y = torch.rand(100)"),
    ("train", "with torch.no_grad", "net.eval()\nwith torch.no_grad"),
    ("train", "net.eval()\n", ""),
    ("train", "import torch\n", "\n\nimport torch\n"),
    ("train", "train(net, scaled, y)", "train(net, x, y)"),
    ("train", "train(net, x, y)", "train(net, scaled, y)"),
    ("train", "        loss.backward()\n", "        (loss.backward()\n"),
    ("train", "        (loss.backward()\n", "        loss.backward()\n"),
    ("train", "print(net(", "print(Net()("),
)


def said(analyzer: Analyzer, paths: list[str]) -> list[object]:
    """All that is said of some files, without the names of units."""
    out: list[object] = []
    for path in paths:
        report = analyzer.report(path)
        out.append([finding._replace(key="") for finding in report.findings])
        out.append((report.problems, report.skipped))
    return out


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=10))
def test_edits_equal_a_fresh_analysis(edits: list[tuple[str, str, str]]) -> None:
    folder = Path("/nowhere")
    texts = {str(folder / "model.py"): MODEL, str(folder / "train.py"): TRAIN}
    paths = list(texts)
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    for path, text in texts.items():
        analyzer.open(path, text)
    assert {finding.code for finding in analyzer.report(paths[1]).findings} == {"TL101", "TL201", "TL302"}
    for name, old, new in edits:
        path = str(folder / f"{name}.py")
        at = texts[path].find(old)
        if at < 0:
            continue
        texts[path] = texts[path].replace(old, new, 1)
        analyzer.change(path, [Change(None, Span(at, at + len(old)), new)])
        fresh = Analyzer(lambda path: Settings())
        fresh.reraise = True
        for each, text in texts.items():
            fresh.open(each, text)
        assert said(analyzer, paths) == said(fresh, paths)


CASES = sorted(path for path in (Path(__file__).parents[1] / "cases").rglob("*.py") if not path.name.endswith(".fixed.py"))
SPLICES = st.tuples(
    st.sampled_from(["delete", "repeat", "swap", "insert", "wrap", "type"]), st.floats(0, 1), st.sampled_from(["    ", "x", "(", ".eval()", "1", "\n", "# "])
)

WRAPS = {
    "    ": ("if True", ""),
    "x": ("for turn in range(3)", ""),
    "(": ("try", "except ValueError: pass"),
    ".eval()": ("with torch.no_grad()", ""),
    "1": ("while unknown", ""),
    "\n": ("if unknown", ""),
    "# ": ("for each in unknown", ""),
}
"""What a line is put into, by the piece that is drawn."""


def spliced(text: str, kind: str, where: float, piece: str) -> tuple[int, int, str]:
    """An edit as people make them: (start, end, new text)."""
    if kind == "type":
        at = round(where * len(text))
        return at, at, piece
    lines = text.splitlines(keepends=True)
    row = min(int(where * len(lines)), len(lines) - 2)
    start = sum(map(len, lines[:row]))
    first, second = lines[row], lines[row + 1]
    if kind == "delete":
        return start, start + len(first), ""
    if kind == "repeat":
        return start, start, first
    if kind == "swap":
        return start, start + len(first) + len(second), second + first
    margin = first[: len(first) - len(first.lstrip())]
    if kind == "wrap":
        before, behind = WRAPS[piece]
        return start, start + len(first), f"{margin}{before}:\n    {first}" + (f"{margin}{behind}\n" if behind else "")
    return start, start, f"{margin}probe = 1\n"


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(CASES), st.lists(SPLICES, min_size=1, max_size=6))
def test_edits_of_programs_equal_a_fresh_analysis(case: Path, edits: list[tuple[str, float, str]]) -> None:
    text = case.read_text()
    path = f"/nowhere/{case.name}"
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    analyzer.open(path, text)
    analyzer.report(path)
    for kind, where, piece in edits:
        if text.count("\n") < 3:
            break
        start, end, new = spliced(text, kind, where, piece)
        text = text[:start] + new + text[end:]
        analyzer.change(path, [Change(None, Span(start, end), new)])
        fresh = Analyzer(lambda path: Settings())
        fresh.reraise = True
        fresh.open(path, text)
        assert said(analyzer, [path]) == said(fresh, [path]), text


def test_an_edit_runs_again_only_what_it_touches() -> None:
    analyzer = Analyzer(lambda path: Settings())
    text = "import torch\n\n\ndef a(x):\n    return torch.relu(x)\n\n\ndef b(x):\n    return torch.relu(x)\n"
    analyzer.open("/nowhere/f.py", text)
    analyzer.report("/nowhere/f.py")
    (program,) = analyzer.programs
    before = program.course.told
    at = text.rindex("relu")
    analyzer.change("/nowhere/f.py", [Change(None, Span(at, at + 4), "tanh")])
    analyzer.report("/nowhere/f.py")
    kept = [record for record in program.course.told if record in before]
    assert len(kept) == len(before) - 2  # the definition of b, and the run of it with unknown arguments


ASKED = """import torch
from torch import nn

scores = torch.softmax(torch.rand(8, 3), 1)
wrong = nn.functional.cross_entropy(scores, torch.zeros(8).long())
SIZE = 4


def make():
    return nn.Linear(SIZE, 3)


def count():
    return wrong
"""
ASKING = """import torch
from torch import nn

import parts


class Runs:
    def first(self, x):
        loss = parts.count()
        return nn.functional.cross_entropy(torch.softmax(parts.make()(torch.rand(8, 4)), 1), x)

    def second(self, x):
        self.net = parts.make()
        return parts.wrong

    def third(self, x):
        return nn.functional.mse_loss(torch.rand(parts.SIZE, 1), torch.rand(parts.SIZE)), self.net
"""
ASKS = st.sampled_from(["loss = parts.count()", "parts.make()", "return parts.wrong", "parts.SIZE", "SIZE = 4", "def first", "self.net"])
INSTEAD = st.sampled_from(["0", "parts.wrong", "parts.count()", "parts.make()", "parts.SIZE", "other = 1", "def fourth", "SIZE = 5"])


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.booleans(), ASKS, INSTEAD), min_size=1, max_size=5))
def test_methods_that_ask_for_names_of_other_files_equal_a_fresh_analysis(edits: list[tuple[bool, str, str]]) -> None:
    """What one method had another file run is run still where another method rests on it."""
    texts = {"/nowhere/parts.py": ASKED, "/nowhere/runs.py": ASKING}
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    for path, text in texts.items():
        analyzer.open(path, text)
    assert {finding.code for path in texts for finding in analyzer.report(path).findings} == {"TL302", "TL401"}
    for asking, old, new in edits:
        path = "/nowhere/runs.py" if asking else "/nowhere/parts.py"
        at = texts[path].find(old)
        if at >= 0:
            texts[path] = texts[path].replace(old, new, 1)
            analyzer.change(path, [Change(None, Span(at, at + len(old)), new)])
        fresh = Analyzer(lambda path: Settings())
        fresh.reraise = True
        for each, text in texts.items():
            fresh.open(each, text)
        assert said(analyzer, list(texts)[::-1]) == said(fresh, list(texts)[::-1])


HELD = """sizes = [3]
other = [1]
other.append(2)


def later():
    return 1


kept = later()
"""
HOLDING = """import torch
from torch import nn
from helper import sizes

lin = nn.Linear(sizes[-1], 2)
lin(torch.zeros(2, 3))
"""


@pytest.mark.parametrize(
    "edits",
    [
        [("other.append(2)", "other.append(3)"), ("other.append(3)", "sizes.append(5)")],
        [("return 1", "return 2"), ("return 2", "sizes.append(5)")],
        [("other.append(2)", "other.append(4)"), ("return 1", "x = 3"), ("x = 3", "sizes.append(5)"), ("sizes.append(5)", "return 1")],
    ],
)
def test_what_an_imported_file_changes_after_an_edit_that_changes_nothing(edits: list[tuple[str, str]]) -> None:
    """Each text is told apart from the one before it, not from the first."""
    texts = {"/nowhere/helper.py": HELD, "/nowhere/root.py": HOLDING}
    analyzer = Analyzer(lambda path: Settings())
    for path, text in texts.items():
        analyzer.open(path, text)
    heard = [said(analyzer, list(texts))]
    for old, new in edits:
        at = texts["/nowhere/helper.py"].index(old)
        texts["/nowhere/helper.py"] = texts["/nowhere/helper.py"].replace(old, new, 1)
        analyzer.change("/nowhere/helper.py", [Change(None, Span(at, at + len(old)), new)])
        fresh = Analyzer(lambda path: Settings())
        for path, text in texts.items():
            fresh.open(path, text)
        heard.append(said(analyzer, list(texts)))
        assert heard[-1] == said(fresh, list(texts))
    assert any(each != heard[0] for each in heard)


def test_what_code_in_a_string_may_have_changed_is_asked_anew_of_new_objects() -> None:
    """It may have fitted whatever there is: also what an edit ahead of it has made."""
    head = "from sklearn.linear_model import LinearRegression\n\n"
    text = head + "model = LinearRegression()\nexec('run(model)')\nprint(model.predict([[1.0]]))\n"
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open("/nowhere/run.py", text)
    assert not analyzer.report("/nowhere/run.py").findings
    made = "model = LinearRegression()"
    at = text.index(made)
    analyzer.change("/nowhere/run.py", [Change(None, Span(at, at + len(made)), f"if True:\n    {made}")])
    assert not analyzer.report("/nowhere/run.py").findings
    call = "exec('run(model)')"
    at += len(f"if True:\n    {made}\n")
    analyzer.change("/nowhere/run.py", [Change(None, Span(at, at + len(call)), "")])
    assert [each.code for each in analyzer.report("/nowhere/run.py").findings] == ["TL104"]


def test_a_key_in_a_long_function_runs_its_statement_again_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[int] = []
    record = NotedBlocks._record

    def counting(self: NotedBlocks, *args: object, **kwargs: object) -> object:
        ran.append(1)
        return record(self, *args, **kwargs)  # type: ignore[arg-type]

    lines = [f"    x = torch.relu(x + {number})" for number in range(40)]
    loop = ["    for step in range(3):", "        y = torch.exp(x * 2)", "        total = y.sum()"]
    text = "\n".join(["import torch", "", "", "def work(x):", *lines[:20], *loop, *lines[20:], "    return x", ""])
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open("/nowhere/long.py", text)
    analyzer.report("/nowhere/long.py")
    at = text.index("x * 2)") + len("x * 2")
    monkeypatch.setattr(NotedBlocks, "_record", counting)
    for key, typed in enumerate("345"):
        ran.clear()
        analyzer.change("/nowhere/long.py", [Change(None, Span(at, at), typed)])
        analyzer.report("/nowhere/long.py")
        at += 1
        # From the first key on it is noted what each statement does. The loop is run again, and in its two passes what is typed at and what reads that.
        assert len(ran) == (5 if key else 46)


def test_a_key_in_a_loop_of_a_script_runs_its_statement_again_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[int] = []
    record = NotedBlocks._record

    def counting(self: NotedBlocks, *args: object, **kwargs: object) -> object:
        ran.append(1)
        return record(self, *args, **kwargs)  # type: ignore[arg-type]

    steps = ["    with torch.no_grad():", "        print('typed', total)", "        print(torch.exp(x).shape)"]
    text = "\n".join(["import torch", "x, total = torch.zeros(3), 0.0", "for step in range(9):", "    total += x.sum().item()", *steps, "    x = x + 1", ""])
    monkeypatch.setattr(NotedBlocks, "_record", counting)
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open("/nowhere/script.py", text)
    analyzer.report("/nowhere/script.py")
    at = text.index("typed")
    for key, letter in enumerate("abc"):
        ran.clear()
        analyzer.change("/nowhere/script.py", [Change(None, Span(at, at), letter)])
        analyzer.report("/nowhere/script.py")
        assert len(ran) == (3 if key else 9)  # the `with` in both passes, whose second reads another `x`, and once what is typed in it


def test_a_key_in_a_constructor_hands_no_object_on_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whose base is not in view has had the object: what comes of that hangs on its parts, and these stay."""
    handed: list[object] = []
    escape = Machine.escape

    def counting(self: Machine, *args: object) -> None:
        handed.append(args)
        escape(self, *args)  # type: ignore[arg-type]

    parts = [f"        self.part_{number} = nn.Linear({number + 1}, 4)" for number in range(20)]
    head = ["from elsewhere import Base", "from torch import nn", "", "", "class Net(Base, nn.Module):", "    def __init__(self):", "        width = 1"]
    text = "\n".join([*head, *parts, "", "    def forward(self, x):", "        return self.part_3(x)", ""])
    monkeypatch.setattr(Machine, "escape", counting)
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open("/nowhere/net.py", text)
    analyzer.report("/nowhere/net.py")
    assert len(handed) > 20
    at = text.index("width = 1") + len("width = 1")
    for typed in "23":
        handed.clear()
        analyzer.change("/nowhere/net.py", [Change(None, Span(at, at), typed)])
        analyzer.report("/nowhere/net.py")
        at += 1
    assert not handed
