"""`tensorlint`: reads the command and hands it on."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # `typing` is not loaded for what is told without it
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from tensorlint.cli.engine import Engine

FAILED = 2
INTERRUPTED = 130  # as shells count: 128 and the number of the signal
PIPE_CLOSED = 141


def main(arguments: Sequence[str] | None = None, engine: Engine | None = None) -> int:
    """Runs one command; the exit status."""
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments, engine)
        sys.stdout.flush()
    except BrokenPipeError:  # as in `tensorlint check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python fails once more when it ends
        return PIPE_CLOSED
    except KeyboardInterrupt:
        print("\r\x1b[KInterrupted." if sys.stderr.isatty() else "Interrupted.", file=sys.stderr)
        return INTERRUPTED
    return status


def _run(arguments: Sequence[str], engine: Engine | None) -> int:
    # Each command is loaded only when it is the one: starting is most of the time that a small file takes.
    if engine is None:
        from tensorlint.cli.importless import nothing_found

        said = nothing_found([*arguments])
        if said is not None:
            sys.stdout.write(said)
            return 0
    from tensorlint.batch.stack import in_one_piece
    from tensorlint.cli.arguments import parse
    from tensorlint.cli.engine import real_engine

    options = parse(arguments)
    return in_one_piece(lambda: _obey(options, engine or real_engine()))


def _obey(options: Namespace, engine: Engine) -> int:
    if options.command == "check":
        from tensorlint.cli.check import check

        return check(options, engine)
    if options.command == "rule":
        from tensorlint.cli.rule import explain

        return explain(options, engine)
    if options.command == "reveal":
        from tensorlint.cli.reveal import reveal

        return reveal(options, engine)
    return engine.serve(options.tcp)
