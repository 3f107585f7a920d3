"""Settings: where they come from, what they mean, and what is said of wrong ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tensorlint.findings import Severity
from tensorlint.project.fields import FIELDS, LEVELS, PROJECT_FIELDS, SKIPPED
from tensorlint.project.files import SKIPPED_FOLDERS
from tensorlint.project.reading import read_settings
from tensorlint.project.settings import Settings, SettingsError, load_settings
from tensorlint.rules.registry import all_rules

if TYPE_CHECKING:
    from pathlib import Path

NAMES = {"TL101": "unnormalized-inference-input", "TL102": "refit-on-inference-data", "TL202": "gradients-at-inference", "TL301": "loss-shape-mismatch"}

EVERYTHING = """\
[project]
name = "x"

[tool.tensorlint]
select = ["TL1", "loss-shape-mismatch"]
ignore = ["TL102"]
exclude = ["legacy"]
documentation-url = "https://docs.example"

[tool.tensorlint.severity]
TL1 = "error"
TL101 = "off"

[tool.tensorlint.per-file-ignores]
"tests/" = ["TL3"]
"""


def known() -> dict[str, str]:
    """The rules of these tests."""
    return NAMES


def error_of(tmp_path: Path, body: str | bytes) -> tuple[int, str]:
    """The row and message of the error in a project file."""
    file = tmp_path / "pyproject.toml"
    file.write_bytes(body.encode() if isinstance(body, str) else body)
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, known)
    assert caught.value.file == str(file)
    assert str(caught.value) == f"{file}:{caught.value.row}: {caught.value.message}"
    return caught.value.row, caught.value.message


def test_all_settings_are_read(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(EVERYTHING)
    assert load_settings(tmp_path, known) == Settings(
        select=("TL1", "loss-shape-mismatch"),
        ignore=("TL102",),
        severity={"TL1": Severity.ERROR, "TL101": "off"},
        per_file_ignores={"tests/": ("TL3",)},
        exclude=("legacy",),
        documentation_url="https://docs.example",
        root=str(tmp_path),
    )


def test_the_nearest_project_with_a_table_counts(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.tensorlint]\nselect = ["TL1"]\n')
    (tmp_path / "a" / "pyproject.toml").write_text('[project]\nname = "tensorlint-user"\n[tool.other]\n')
    (inner / "train.py").write_text("")
    for start in (inner, inner / "train.py", str(inner), inner / "new.py"):
        settings = load_settings(start)
        assert (settings.select, settings.root) == (("TL1",), str(tmp_path))
    (inner / "pyproject.toml").write_text("[tool.tensorlint]\n")
    assert load_settings(inner) == Settings(root=str(inner))


def test_without_a_project_all_rules_hold(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert settings == Settings(root=str(tmp_path))
    assert settings.keeps("TL101", NAMES["TL101"], str(tmp_path / "a.py"))
    assert settings.severity_of("TL101", NAMES["TL101"]) is None
    assert settings.address("TL101", NAMES["TL101"]) is None


@pytest.mark.parametrize(
    ("body", "row", "message"),
    [
        ("tool.tensorlint = 3", 1, "`tool.tensorlint` must be a table"),
        ("# x\n[tool.tensorlint]\n'selct' = []", 3, "`selct` is not a setting; there are `select`, `ignore`, `severity`, "),
        ("[tool.tensorlint]\nselct = []", 2, "; did you mean `select`?"),
        ("[tool.tensorlint]\n\nselect = 'TL1'", 3, '`select` must be a list of texts, not `"TL1"`; for example `select = ["TL1", "loss-shape-mismatch"]`'),
        ("[tool.tensorlint]\nselect = [\n'TL1',\n# no\n3]", 5, "`select` must be a list of texts; `3` is none"),
        ("[tool.tensorlint]\nignore = ['TL1',\n'']", 3, '`ignore` must be a list of texts; `""` is none'),
        (
            "[tool.tensorlint]\nignore = ['TL1',\n'TL103']",
            3,
            "`TL103` is neither a rule's code, the beginning of codes such as `TL1`, nor a rule's name; did you mean `TL10",
        ),
        ("[tool.tensorlint]\nselect = ['loss-shape-missmatch']", 2, "; did you mean `loss-shape-mismatch`?"),
        (
            "[tool.tensorlint.severity]\nTL1 = 'error'\nTL301 = 'warn'",
            3,
            '`"warn"` is no severity; there are `error`, `warning`, `information` and `off`; did you mean `warning`?',
        ),
        ("[tool.tensorlint]\nseverity = {TL1 = 'error', TL9 = 'off'}", 2, "`TL9` is neither"),
        ("[tool.tensorlint]\nseverity.TL1 = true", 2, "`true` is no severity"),
        ("[tool.tensorlint]\nseverity = []", 2, "`severity` must be a table, not a list; for example `severity = {"),
        ("[tool.tensorlint.per-file-ignores]\n'a.py' = ['TL1']\n\n'b.py' = ['TL1',\n 'nope']", 5, "`nope` is neither"),
        ("[tool.tensorlint.per-file-ignores]\n'b.py' = 'TL1'", 2, '`per-file-ignores.b.py` must be a list of texts, not `"TL1"`'),
        ("[tool.tensorlint]\nexclude = [{a = 1}]", 2, "`exclude` must be a list of texts; a table is none"),
        ("[tool.tensorlint]\ndocumentation-url = 1", 2, "`documentation-url` must be a text, not `1`"),
        ("[tool.tensorlint]\r\n\r\nselekt = []\r\n", 3, "`selekt` is not a setting"),
        ("[tool.tensorlint]\nselect = [\n\n", 4, "it is not valid TOML: "),
        ("[tool.tensorlint]\nselect = x\n", 2, "it is not valid TOML: Invalid value"),
        (b"[tool.tensorlint]\n# \xff\n", 2, "it is not UTF-8"),
    ],
)
def test_wrong_settings_are_told_with_their_row_and_what_is_allowed(tmp_path: Path, body: str | bytes, row: int, message: str) -> None:
    where, said = error_of(tmp_path, body)
    assert message in said
    assert where == row


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b'\xef\xbb\xbf[tool.tensorlint]\r\nselect = ["TL1"]\r\n')
    assert load_settings(tmp_path, known).select == ("TL1",)


def test_broken_projects_of_others_are_their_own_matter(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other\n")
    assert load_settings(tmp_path, known) == Settings(root=str(tmp_path))


def test_codes_are_not_judged_where_the_rules_are_not_known(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.tensorlint]\nselect = ["TL999"]\n')
    assert load_settings(tmp_path).select == ("TL999",)


@pytest.mark.parametrize(
    ("select", "ignore", "kept"),
    [
        (("TL",), (), {"TL101", "TL102", "TL202", "TL301"}),
        ((), (), set()),
        (("TL1",), (), {"TL101", "TL102"}),
        (("TL",), ("TL1",), {"TL202", "TL301"}),
        (("TL101",), ("TL1",), {"TL101"}),
        (("TL1",), ("TL102",), {"TL101"}),
        (("TL101",), ("TL101",), set()),
        (("refit-on-inference-data",), ("TL1",), {"TL102"}),
        (("TL",), ("refit-on-inference-data",), {"TL101", "TL202", "TL301"}),
        (("refit-on-inference",), (), set()),
    ],
)
def test_the_closer_selector_holds(select: tuple[str, ...], ignore: tuple[str, ...], kept: set[str]) -> None:
    settings = Settings(select=select, ignore=ignore)
    assert {code for code, name in NAMES.items() if settings.keeps(code, name, "a.py")} == kept


def test_severities() -> None:
    settings = Settings(severity={"TL1": Severity.ERROR, "TL101": "off", "loss-shape-mismatch": Severity.INFORMATION})
    assert settings.severity_of("TL101", NAMES["TL101"]) == "off"
    assert settings.severity_of("TL102", NAMES["TL102"]) is Severity.ERROR
    assert settings.severity_of("TL202", NAMES["TL202"]) is None
    assert settings.severity_of("TL301", NAMES["TL301"]) is Severity.INFORMATION
    assert [code for code, name in NAMES.items() if settings.keeps(code, name, "a.py")] == ["TL102", "TL202", "TL301"]


def test_rules_are_left_out_by_file() -> None:
    settings = Settings(per_file_ignores={"tests/": ("TL3",), "*_old.py": ("TL",)}, root="/project")
    rule = ("TL301", NAMES["TL301"])
    assert not settings.keeps(*rule, "/project/tests/unit/a.py")
    assert not settings.keeps(*rule, "/project/deep/a_old.py")
    assert settings.keeps(*rule, "/project/a.py")
    assert settings.keeps("TL101", NAMES["TL101"], "/project/tests/a.py")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://docs.example/rules", "https://docs.example/rules/loss-shape-mismatch"),
        ("https://docs.example/rules/", "https://docs.example/rules/loss-shape-mismatch"),
        ("https://docs.example/{code}#{rule}", "https://docs.example/TL301#loss-shape-mismatch"),
    ],
)
def test_addresses_of_explanations(url: str, address: str) -> None:
    assert Settings(documentation_url=url).address("TL301", "loss-shape-mismatch") == address


def test_the_examples_in_the_table_are_what_the_reader_accepts() -> None:
    body = "[tool.tensorlint]\n" + "".join(f"{name} = {field.example}\n" for name, field in PROJECT_FIELDS.items())
    settings = read_settings("/project/pyproject.toml", body.encode(), lambda: {rule.code: rule.name for rule in all_rules()})
    assert settings is not None
    for name, default in Settings(root="/project")._asdict().items():
        if name != "root":
            assert getattr(settings, name) != default, name


def test_the_table_tells_the_defaults() -> None:
    defaults = Settings()
    for name, field in PROJECT_FIELDS.items():
        value = getattr(defaults, name.replace("-", "_"))
        assert field.default == (list(value) if isinstance(value, tuple) else dict(value) if isinstance(field.default, dict) else value)


def test_the_table_is_whole() -> None:
    assert set(PROJECT_FIELDS) == {name.replace("_", "-") for name in Settings._fields} - {"root"}
    assert {name.strip("` ") for name in SKIPPED.split(",")} == SKIPPED_FOLDERS
    assert set(LEVELS) == {level.value for level in Severity} | {"off"}
    for field in FIELDS:
        assert field.project is not None or field.editor is not None
        assert field.documentation.endswith(".")
        kinds = {"array": list, "object": dict, "boolean": bool, "integer": int}
        kind = field.schema.get("type")
        if isinstance(kind, str):
            assert isinstance(field.default, kinds[kind])
