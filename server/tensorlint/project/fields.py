"""Every setting, once: the page of settings, the editor's form and the reading of `pyproject.toml` all come from this table."""

from __future__ import annotations

from typing import NamedTuple

Schema = dict[str, object]  # JSON Schema

LEVELS = ("error", "warning", "information", "off")

# Written out here and not taken from files.py: this is what people read; a test holds the two together.
SKIPPED = "`.venv`, `venv`, `env`, `node_modules`, `site-packages`, `build`, `dist`, `.ipynb_checkpoints`, `wandb`, `mlruns`, `lightning_logs`"


class Field(NamedTuple):
    """One setting. `project` and `editor` are its names there, None where it cannot be set."""

    project: str | None
    editor: str | None
    type: str  # in words
    default: object
    documentation: str  # Markdown
    schema: Schema
    example: str  # the right side in TOML, or JSON where only an editor has it
    scope: str = "resource"  # VS Code's: resource (each folder), window, machine or machine-overridable


_CODE_LIST = "list of codes, beginnings of codes or rule names"
_TEXTS: Schema = {"type": "array", "items": {"type": "string"}}
_SEVERITIES: Schema = {"type": "object", "additionalProperties": {"enum": list(LEVELS)}}

FIELDS = (
    Field(
        "select",
        "select",
        _CODE_LIST,
        ["TL"],
        "The rules to apply: codes (`TL301`), beginnings of codes (`TL3`) or names (`loss-shape-mismatch`). `TL` stands for all of them.",
        _TEXTS,
        '["TL1", "loss-shape-mismatch"]',
    ),
    Field(
        "ignore",
        "ignore",
        _CODE_LIST,
        [],
        "The rules to leave out, written as in `select`. Where both name a rule, the one that names it more closely holds; if they are alike, it is left out.",
        _TEXTS,
        '["TL202"]',
    ),
    Field(
        "severity",
        "severity",
        "table from codes, beginnings of codes or rule names to a severity",
        {},
        "Another severity for some rules: `error`, `warning`, `information` or `off`.",
        _SEVERITIES,
        '{ TL202 = "off", TL1 = "error" }',
    ),
    Field(
        "per-file-ignores",
        None,
        "table from file patterns to lists as in `ignore`",
        {},
        "Rules to leave out in some files. Patterns are those of `exclude`.",
        {"type": "object", "additionalProperties": _TEXTS},
        '{ "tests/" = ["TL2"], "old_*.py" = ["inference-in-train-mode"] }',
    ),
    Field(
        "exclude",
        "exclude",
        "list of file patterns",
        [],
        "Files and folders to pass over when folders are searched, beside what `.gitignore` names, folders whose name begins with a dot, "
        f"virtual environments, and {SKIPPED}. As in a `.gitignore`, a pattern without a slash is a name at any depth; one with a slash is a "
        "path from the folder of `pyproject.toml`. Files that are named on the command line are always analysed.",
        _TEXTS,
        '["legacy", "experiments/*_draft.py"]',
    ),
    Field(
        "documentation-url",
        "documentationUrl",
        "address",
        None,
        "Where the rules are explained, for the links of findings. `{code}` and `{rule}` are filled in; without them the rule's name is put at its end.",
        {"type": ["string", "null"]},
        '"https://lint.example.org/rules/{rule}"',
    ),
    Field(
        "environment",
        "environment",
        "path",
        None,
        "The Python environment of the project: its folder, or the interpreter in it; a relative path starts at the folder of `pyproject.toml`. "
        "Packages of your own that are installed there with `pip install -e` (or by uv, poetry, pdm, hatch) are followed where they lie. "
        "Without it, the active environment counts, or one that is found by its files: `.venv`, `venv`, `.conda`, `.pixi`, `.pdm-python`, those that "
        "poetry and pipenv keep for the folder, the one that `environment.yml` names; VS Code passes the selected one. "
        "Files are read, no interpreter is started; where there is no environment, its packages are unknown.",
        {"type": ["string", "null"]},
        '".venv"',
    ),
    Field(
        "installed-packages",
        "installedPackages",
        "true or false",
        True,
        "Whether small packages of the environment that tensorlint has no rows for are read, to see what their models are and give: those that are written in "
        "Python alone, with at most 400 files and 3 MB. Nothing is ever reported in them. Editors read them when nobody types.",
        {"type": "boolean"},
        "false",
    ),
    Field(
        "max-file-size",
        "maxFileSize",
        "whole number",
        2_000_000,
        "Up to how many characters a file is analysed; of a notebook, those of its code count. A larger one, most often generated, is passed over and named: "
        "at its first line in editors, on standard error by `tensorlint check`. What other files import from it is unknown. `0` stands for no limit.",
        {"type": "integer", "minimum": 0},
        "500_000",
    ),
    Field(None, "enable", "true or false", True, "Whether tensorlint analyses anything in this folder.", {"type": "boolean"}, "false"),
    Field(
        None,
        "diagnosticMode",
        "`openFiles` or `workspace`",
        "openFiles",
        "Whose findings are shown: those of the files that are open, or those of all files in the folder. The others are looked at in the background.",
        {"enum": ["openFiles", "workspace"]},
        '"workspace"',
    ),
    Field(
        None,
        "showSyntaxErrors",
        "true or false",
        True,
        "Whether code that cannot be parsed is shown as a problem.",
        {"type": "boolean"},
        "false",
    ),
    Field(
        None,
        "inlayHints",
        "`off`, `assignments` or `all`",
        "off",
        "Where the shapes of arrays are shown in the text: beside what assignments bind, or beside parameters and what loops and `with` bind as well.",
        {"enum": ["off", "assignments", "all"]},
        '"assignments"',
    ),
    Field(
        None,
        "path",
        "path",
        None,
        "The `tensorlint` to start. `~` and `${workspaceFolder}` may be used. Without it, the one of the selected Python environment is used.",
        {"type": ["string", "null"]},
        '"/opt/tensorlint/bin/tensorlint"',
        "machine-overridable",
    ),
    Field(
        None,
        "interpreter",
        "path",
        None,
        "The Python interpreter whose `tensorlint` is started where the selected Python environment has none, or where `importStrategy` leaves it alone.",
        {"type": ["string", "null"]},
        '"/usr/bin/python3"',
        "machine-overridable",
    ),
    Field(
        None,
        "trace.server",
        "`off`, `messages` or `verbose`",
        "off",
        "How much of the conversation between editor and server is written to the log.",
        {"enum": ["off", "messages", "verbose"]},
        '"messages"',
        "window",
    ),
)

PROJECT_FIELDS = {field.project: field for field in FIELDS if field.project is not None}
EDITOR_FIELDS = {field.editor: field for field in FIELDS if field.editor is not None}
