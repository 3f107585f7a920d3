"""Cases that say so are run before and after their repairs: the repaired program no longer raises, or gives the right number, and raises nothing new.

`pytest --extended PYTHON` runs them all, with an interpreter that has every library; without it, those that need more than the `test` extra are left out, and
the end of the run says how many and what they need.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from cases_runner import Case, find_cases
from cases_running import EXTENDED, ORDINARY, Running, Worker, complaints, kinds_done, read_running

from tensorlint.fixes.building import builders
from tensorlint.rules.registry import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

RUNNING = [running for case in find_cases() if (running := read_running(case)) is not None]
ENOUGH = 3  # cases for each rule that has a fix


@pytest.fixture(scope="module")
def worker(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    python = request.config.getoption("--extended")
    worker = Worker(python or sys.executable, EXTENDED if python else ORDINARY, tmp_path_factory.mktemp("running"))
    missing = set(ORDINARY) - worker.loaded
    assert not missing, f"the tests need {missing}"
    yield worker
    worker.close()


@pytest.mark.parametrize("running", RUNNING, ids=lambda running: running.case.name)
def test_running_shows_what_the_comments_say(running: Running, request: pytest.FixtureRequest, worker: Worker) -> None:
    missing = running.libraries - worker.loaded
    if missing:
        assert not request.config.getoption("--extended"), f"{request.config.getoption('--extended')} has no {missing}"
        pytest.skip(f"running it needs {', '.join(sorted(missing))}")
    assert not complaints(running, worker)


def test_each_rule_with_a_fix_is_shown_to_repair_by_running() -> None:
    shown = Counter(code for running in RUNNING for code in running.case.codes)
    few = {rule.code: shown[rule.code] for rule in all_rules() if rule.fix != "none" and shown[rule.code] < ENOUGH}
    assert not few


def test_each_kind_of_repair_is_shown_by_running() -> None:
    shown: set[str] = set()
    for running in RUNNING:
        shown |= kinds_done(running, shown)
    missing = set(builders()) - shown
    assert not missing


def test_what_is_said_is_said_in_full() -> None:
    for running in RUNNING:
        assert running.before or any(repair.after for repair in running.repairs), f"{running.case.name} says nothing of before and after"
        stem = running.case.name.rpartition("/")[2]
        assert running.repairs or not (running.case.folder / f"{stem}.fixed.py").exists(), f"{running.case.name} says nothing of after"


@pytest.mark.parametrize(
    ("comments", "text", "complaint"),
    [
        (["before: x == 1", "after: x == 2"], "x = 1", "after: no such repair"),
        (["before: x == 2"], "x = 1", "before: not `x == 2`: x is 1"),
        (["before: KeyError: 3"], "x = 1", "before: it raises nothing, not `KeyError: 3`"),
        (["before: KeyError: 4"], "{}[3]", "before: it raises KeyError: 3, not `KeyError: 4`"),
        (["before: x == 1"], "{}[3]", "before: it raises KeyError: 3"),
        (["before: y == 1"], "x = 1", "before: not `y == 1`: NameError: name 'y' is not defined"),
        (["run: {}[3]", "before: KeyError: 3"], "x = 1", None),
        (["before: printed.strip() == '7'"], "print(7)", None),
        (["before: SystemExit: 2"], "raise SystemExit(2)", None),
        (["before: x == 1"], "import os\nx = 1\nos._exit(3)", "before: it raises it was still running after"),
    ],
)
def test_what_comments_say_is_held_against_what_happens(comments: list[str], text: str, complaint: str | None, worker: Worker) -> None:
    text = "\n".join([text, *(f"# {comment}" for comment in comments)])
    running = read_running(Case("a", Path("/nowhere"), {"a.py": text}))
    assert running is not None
    found = complaints(running, worker)
    assert found == [] if complaint is None else found[0].startswith(complaint)
