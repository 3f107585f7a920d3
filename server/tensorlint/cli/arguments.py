"""The words of the command line."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from tensorlint import __version__
from tensorlint.cli.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

EPILOG = "Exit status: 0 nothing found, 1 something found, 2 wrong usage or a file that could not be analysed."


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What the arguments say. Ends the process where they ask for help or make no sense, as argparse does."""
    # A parser takes a while to build, and starting is most of the time that a small file takes: only that of the command is built.
    command = arguments[0] if arguments else ""
    if command not in _COMMANDS:
        parser = _parser_of_all()
        if not arguments:
            parser.print_help(sys.stderr)
            parser.exit(2)
        if not command.startswith("-"):
            parser.error(_no_command(command))
        options = parser.parse_args(arguments)
    else:
        summary, add_arguments = _COMMANDS[command]
        parser = argparse.ArgumentParser(prog=f"tensorlint {command}", description=summary, epilog=EPILOG, formatter_class=_Help)
        add_arguments(parser)
        options = parser.parse_args(arguments[1:])
        options.command = command
    return options


def _parser_of_all() -> argparse.ArgumentParser:
    """The parser that knows of all commands, for help and for errors."""
    parser = argparse.ArgumentParser(
        prog="tensorlint",
        description="Finds where training and inference, or a model and its loss, do not fit together.",
        epilog=EPILOG,
        formatter_class=_Help,
    )
    parser.add_argument("--version", action="version", version=f"tensorlint {__version__}", help="show the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (summary, _) in _COMMANDS.items():
        commands.add_parser(name, help=summary)
    return parser


def _no_command(word: str) -> str:
    """What to say of a word that is no command: often it is what somebody wants to check."""
    from tensorlint.project.selectors import suggestion

    meant = f"; to look at it: tensorlint check {word}" if os.path.exists(word) else suggestion(word, list(_COMMANDS))
    return f"there is no command `{word}`{meant}"


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal. argparse makes one at each argument, and loads `shutil` for the width."""

    def __init__(self, prog: str) -> None:
        try:
            columns = os.get_terminal_size().columns
        except (OSError, ValueError):
            columns = 0
        super().__init__(prog, width=min(columns or 100, 120) - 2)


def _add_check(check: argparse.ArgumentParser) -> None:
    check.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders; - reads standard input (default: the current folder)")
    add = check.add_argument_group("rules").add_argument
    add("--select", action="append", metavar="RULES", help="only these: codes (TL301), beginnings of codes (TL3) or names, separated by commas")
    add("--ignore", action="append", metavar="RULES", help="not these, besides those that the project ignores")
    add("--isolated", action="store_true", help="read no pyproject.toml")
    add = check.add_argument_group("repairs").add_argument
    add("--fix", action="store_true", help="repair what can be repaired without changing anything else")
    add("--diff", action="store_true", help="show what --fix would change, and change nothing")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff, also repairs that need a look; alone, count them as repairable")
    add = check.add_argument_group("output").add_argument
    add(
        "--output-format",
        choices=FORMATS,
        default="concise",
        metavar="FORMAT",
        help=f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}; full shows the source and the places that explain it (default: concise)",
    )
    add("--statistics", action="store_true", help="show how often each rule speaks instead of the findings")
    add("-q", "--quiet", action="store_true", help="no summary and no progress bar")
    add("--exit-zero", action="store_true", help="exit with 0 even if something was found")
    add = check.add_argument_group("running").add_argument
    add("--stdin-filename", metavar="FILE", help="what the file on standard input is called")
    add("--jobs", type=_count, metavar="N", help="how many processes look at files (default: one for each core)")
    add("--no-cache", action="store_true", help="analyse all anew, and keep no results")
    add("--cache-dir", metavar="FOLDER", help="where results are kept (default: the system's folder for caches)")


def _add_rule(rule: argparse.ArgumentParser) -> None:
    which = rule.add_mutually_exclusive_group(required=True)
    which.add_argument("rule", nargs="?", metavar="CODE|NAME", help="for example TL301 or loss-shape-mismatch")
    which.add_argument("--all", action="store_true", help="explain all rules")
    rule.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")


def _add_reveal(reveal: argparse.ArgumentParser) -> None:
    reveal.add_argument("file", metavar="FILE", help="a file or notebook")
    reveal.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    reveal.add_argument("--isolated", action="store_true", help="read no pyproject.toml")


def _add_server(server: argparse.ArgumentParser) -> None:
    way = server.add_mutually_exclusive_group()
    way.add_argument("--stdio", action="store_true", help="talk on standard input and output (the default)")
    way.add_argument("--tcp", type=_address, metavar="HOST:PORT", help="wait for one client on a port; 0 takes any free one")


_COMMANDS = {
    "check": ("find what does not fit together in files, folders and notebooks", _add_check),
    "rule": ("explain a rule", _add_rule),
    "reveal": ("show what is known of the value of each reveal_type(…)", _add_reveal),
    "server": ("run the language server", _add_server),
}


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        message = f"{text!r} is not a number of processes"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _address(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not colon or not port.isascii() or not port.isdigit() or int(port) > 65535:
        message = f"{text!r} is not HOST:PORT, such as 127.0.0.1:2087"
        raise argparse.ArgumentTypeError(message)
    return host.strip("[]") or "127.0.0.1", int(port)
