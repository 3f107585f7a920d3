"""Runs programs for the tests, each in a process of its own that has the libraries loaded already. Needs nothing but the interpreter it is run with.

`python cases_worker.py LIBRARY …` imports the libraries once and says which it has. Then each line of its input is a program (JSON), run in a fork: seeded, in its
folder, with a limit of time. Each line of its output says how it ended, and for each claim whether it is true of the program's names at its end.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import random
import select
import signal
import sys
import traceback
import types
import warnings

LIMIT = 60.0  # seconds


def serve() -> None:
    """Answers requests until there are no more."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    loaded = [name for name in sys.argv[1:] if _has(name)]
    print(json.dumps(loaded), file=answers, flush=True)
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line))), file=answers, flush=True)


def _has(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def _answer(request: dict[str, object]) -> dict[str, object]:
    """Runs one program in a fork, and ends it where it takes too long."""
    readable, writable = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()  # so that what it starts ends with it
        os.close(readable)
        with os.fdopen(writable, "w", encoding="utf-8") as pipe:
            pipe.write(json.dumps(_run(request)))
        os._exit(0)
    os.close(writable)
    parts = []
    with os.fdopen(readable, "rb", buffering=0) as pipe:
        while select.select([pipe], [], [], LIMIT)[0]:
            part = pipe.read(1 << 16)
            if not part:
                break
            parts.append(part)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return json.loads(b"".join(parts)) if parts else {"raised": f"it was still running after {LIMIT:.0f} seconds, or ended itself", "claims": []}


def _run(request: dict[str, object]) -> dict[str, object]:
    folder, main = str(request["folder"]), str(request["main"])
    os.chdir(folder)
    sys.path.insert(0, folder)
    sys.argv = [main]
    warnings.simplefilter("ignore")
    _seed()
    module = types.ModuleType("__main__")
    module.__file__ = os.path.join(folder, main)
    sys.modules["__main__"] = module
    raised = None
    with open("output.txt", "w+", encoding="utf-8") as out:
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
        sys.stdout = sys.stderr = out
        try:
            for text in request["steps"]:  # type: ignore[attr-defined]
                exec(compile(str(text), module.__file__, "exec"), module.__dict__)
        except (Exception, SystemExit) as error:
            raised = f"{type(error).__name__}: {error}"
            if isinstance(error, SystemExit) and error.code in {None, 0}:
                raised = None
            traceback.print_exc()
        out.flush()
        out.seek(0)
        module.__dict__["printed"] = out.read()
        return {"raised": raised, "claims": [_holds(str(claim), module.__dict__) for claim in request["claims"]]}  # type: ignore[attr-defined]


def _holds(claim: str, names: dict[str, object]) -> str:
    """Nothing where the claim is true; otherwise why it is not: what its left side is, or what it raises."""
    try:
        if bool(eval(claim, names)):
            return ""
        left, equals, _ = claim.partition(" == ")
        if equals:
            return f"{left} is {eval(left, names)!r}"
        return f"it printed {names['printed']!r}" if claim.endswith(" in printed") else "it is not so"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def _seed() -> None:
    random.seed(0)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(0)
    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)
        sys.modules["torch"].manual_seed(0)
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(0)


if __name__ == "__main__":
    serve()
