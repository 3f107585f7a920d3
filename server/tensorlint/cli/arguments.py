"""The words of the command line."""

from __future__ import annotations

import argparse

from tensorlint import __version__
from tensorlint.cli.formats import FORMATS

EPILOG = "Exit status: 0 nothing found, 1 something found, 2 wrong usage or a file that could not be analysed."


def make_parser() -> argparse.ArgumentParser:
    """The parser of `tensorlint COMMAND …`."""
    parser = argparse.ArgumentParser(
        prog="tensorlint",
        description="Finds where training and inference, or a model and its loss, do not fit together.",
        epilog=EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"tensorlint {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_check(commands)
    _add_rule(commands)
    _add_reveal(commands)
    _add_server(commands)
    return parser


_Commands = argparse._SubParsersAction


def _add_check(commands: _Commands[argparse.ArgumentParser]) -> None:
    check = commands.add_parser("check", help="analyse files, folders and notebooks", epilog=EPILOG)
    add = check.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="files and folders; - reads standard input (default: the current folder)")
    add("--select", action="append", metavar="RULES", help="only these rules: codes, beginnings of codes or names, separated by commas")
    add("--ignore", action="append", metavar="RULES", help="not these rules, besides those that the project ignores")
    add("--output-format", choices=FORMATS, default="concise", help="default: concise")
    add("--fix", action="store_true", help="repair what can be repaired safely")
    add("--unsafe-fixes", action="store_true", help="with --fix or --diff, also repairs that need a look; alone, count them as repairable")
    add("--diff", action="store_true", help="show what --fix would change, and change nothing")
    add("--statistics", action="store_true", help="show how often each rule speaks instead of the findings")
    add("--exit-zero", action="store_true", help="exit with 0 even if something was found")
    add("--isolated", action="store_true", help="read no pyproject.toml")
    add("-q", "--quiet", action="store_true", help="no summary and no progress bar")
    add("--stdin-filename", metavar="FILE", help="what the file on standard input is called")


def _add_rule(commands: _Commands[argparse.ArgumentParser]) -> None:
    rule = commands.add_parser("rule", help="explain a rule")
    which = rule.add_mutually_exclusive_group(required=True)
    which.add_argument("rule", nargs="?", metavar="CODE|NAME", help="for example TL301 or loss-shape-mismatch")
    which.add_argument("--all", action="store_true", help="explain all rules")
    rule.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")


def _add_reveal(commands: _Commands[argparse.ArgumentParser]) -> None:
    reveal = commands.add_parser("reveal", help="show what is known of the value of each reveal_type(…)")
    reveal.add_argument("file", metavar="FILE", help="a file or notebook")
    reveal.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    reveal.add_argument("--isolated", action="store_true", help="read no pyproject.toml")


def _add_server(commands: _Commands[argparse.ArgumentParser]) -> None:
    server = commands.add_parser("server", help="run the language server")
    way = server.add_mutually_exclusive_group()
    way.add_argument("--stdio", action="store_true", help="talk on standard input and output (the default)")
    way.add_argument("--tcp", type=_address, metavar="HOST:PORT", help="wait for one client on a port; 0 takes any free one")


def _address(text: str) -> tuple[str, int]:
    host, colon, port = text.rpartition(":")
    if not colon or not port.isascii() or not port.isdigit() or int(port) > 65535:
        message = f"{text!r} is not HOST:PORT, such as 127.0.0.1:2087"
        raise argparse.ArgumentTypeError(message)
    return host.strip("[]") or "127.0.0.1", int(port)
