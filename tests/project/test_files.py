"""Which files are analysed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tensorlint.project.files import SKIPPED_FOLDERS, discover
from tensorlint.project.settings import Settings


class Tree:
    """A folder of files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.troubles: list[str] = []

    def add(self, *names: str, text: str = "") -> None:
        for name in names:
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def found(self, *starts: str, exclude: tuple[str, ...] = ()) -> list[str]:
        paths = [self.root / start for start in starts or (".",)]
        settings = Settings(exclude=exclude, root=str(self.root))
        files = list(discover(paths, settings, lambda path, _error: self.troubles.append(os.path.relpath(path, self.root))))
        assert all(os.path.isabs(file) for file in files)
        return [Path(file).relative_to(self.root).as_posix() for file in files]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """An empty folder."""
    return Tree(tmp_path)


def test_python_files_and_notebooks_in_a_steady_order(tree: Tree) -> None:
    tree.add("b/z.py", "b/a.ipynb", "b.py", "a.py", "c.txt", "d.pyc", "b/c/d.py", "py", "e.PY")
    assert tree.found() == ["a.py", "b.py", "b/a.ipynb", "b/z.py", "b/c/d.py"]


def test_named_files_are_always_taken_and_each_file_once(tree: Tree) -> None:
    tree.add("a.txt", "venv/b.py", "x/a.py", ".gitignore", "ignored.py")
    tree.add(".gitignore", text="ignored.py\n")
    assert tree.found("a.txt", "venv/b.py", "ignored.py", "x", "x/a.py", "./x/../a.txt", exclude=("*.py",)) == ["a.txt", "venv/b.py", "ignored.py", "x/a.py"]
    assert tree.found("x", "x/a.py", ".") == ["x/a.py"]


def test_folders_of_tools_and_environments_are_passed_over(tree: Tree) -> None:
    for name in [*SKIPPED_FOLDERS, ".git", ".tox", ".hidden"]:
        tree.add(f"{name}/a.py", f"inner/{name}/a.py")
    tree.add("conda/pyvenv.cfg", "conda/lib/a.py", "environment/a.py", "builder/a.py", "inner/b.py", ".dot.py")
    assert tree.found() == [".dot.py", "builder/a.py", "environment/a.py", "inner/b.py"]


@pytest.mark.parametrize("name", ["build", ".hidden", "venv"])
def test_a_folder_that_is_named_is_searched(tree: Tree, name: str) -> None:
    tree.add(f"{name}/a.py")
    assert tree.found(name) == [f"{name}/a.py"]


def test_gitignore(tree: Tree) -> None:
    tree.add("a.py", "data.py", "sub/data.py", "sub/keep.py", "out/a.py", "out/important.py", "sub/out/a.py", "logs/x.py")
    tree.add(".gitignore", text="# comment\ndata.py\n/out/\n!important.py\nlogs/*\n!logs/x.py\n")
    tree.add("sub/.gitignore", text="!data.py\nkeep.py\n")
    assert tree.found() == ["a.py", "logs/x.py", "sub/data.py", "sub/out/a.py"]


def test_gitignore_of_the_folders_around_counts_up_to_the_root_of_the_repository(tree: Tree) -> None:
    tree.add("repo/.git/HEAD", "repo/a/b/x.py", "repo/a/b/y.py", "repo/a/b/z.py", "loose/x.py", "loose/a/y.py")
    tree.add(".gitignore", text="x.py\n")
    tree.add("repo/.gitignore", text="y.py\n")
    assert tree.found("repo/a/b") == ["repo/a/b/x.py", "repo/a/b/z.py"]
    assert tree.found("loose") == ["loose/x.py", "loose/a/y.py"]
    tree.add("loose/.gitignore", text="y.py\n")
    assert tree.found("loose") == ["loose/x.py"]


def test_a_repository_inside_has_its_own_rules(tree: Tree) -> None:
    tree.add("a.py", "sub/.git", "sub/a.py", "sub/b.py")
    tree.add(".gitignore", text="a.py\n")
    tree.add("sub/.gitignore", text="b.py\n")
    assert tree.found() == ["sub/a.py"]


def test_a_gitignore_that_is_no_text_is_no_trouble(tree: Tree) -> None:
    tree.add("a.py", "b.py")
    (tree.root / ".gitignore").write_bytes(b"\xef\xbb\xbfa.py\r\n\xff\xfe\r\n")
    assert tree.found() == ["b.py"]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("legacy", ["a.py", "src/draft_1.py", "src/deep/x/b.py"]),
        ("legacy/", ["a.py", "src/draft_1.py", "src/deep/x/b.py"]),
        ("src/deep", ["a.py", "legacy/a.py", "src/draft_1.py", "src/legacy/c.py"]),
        ("/a.py", ["legacy/a.py", "src/draft_1.py", "src/deep/x/b.py", "src/legacy/c.py"]),
        ("./legacy", ["a.py", "src/draft_1.py", "src/deep/x/b.py", "src/legacy/c.py"]),
        ("draft_?.py", ["a.py", "legacy/a.py", "src/deep/x/b.py", "src/legacy/c.py"]),
        ("draft_[!0].py", ["a.py", "legacy/a.py", "src/deep/x/b.py", "src/legacy/c.py"]),
        ("src/*", ["a.py", "legacy/a.py"]),
        ("src/*/*.py", ["a.py", "legacy/a.py", "src/draft_1.py", "src/deep/x/b.py"]),
        ("src/**/b.py", ["a.py", "legacy/a.py", "src/draft_1.py", "src/legacy/c.py"]),
        ("**/b.py", ["a.py", "legacy/a.py", "src/draft_1.py", "src/legacy/c.py"]),
        ("src/**", ["a.py", "legacy/a.py"]),
        ("*.p", ["a.py", "legacy/a.py", "src/draft_1.py", "src/deep/x/b.py", "src/legacy/c.py"]),
    ],
)
def test_exclude(tree: Tree, pattern: str, left: list[str]) -> None:
    tree.add("a.py", "legacy/a.py", "src/draft_1.py", "src/deep/x/b.py", "src/legacy/c.py")
    assert sorted(tree.found(exclude=(pattern,))) == sorted(left)


def test_links(tree: Tree) -> None:
    tree.add("a/real.py", "outside/b.py", "z.py")
    (tree.root / "a" / "around").symlink_to(tree.root, target_is_directory=True)
    (tree.root / "a" / "linked.py").symlink_to(tree.root / "outside" / "b.py")
    (tree.root / "a" / "twin.py").symlink_to(tree.root / "a" / "real.py")
    (tree.root / "a" / "circle.py").symlink_to(tree.root / "a" / "circle.py")
    (tree.root / "a" / "dangling.py").symlink_to(tree.root / "nowhere.py")
    (tree.root / "a" / ".#lock.py").symlink_to("user@host.1234")
    assert tree.found("a") == ["a/linked.py", "a/real.py"]
    assert sorted(tree.troubles) == ["a/circle.py", "a/dangling.py"]
    assert tree.found("a/around/z.py") == ["a/around/z.py"]
    assert tree.found("a/around")[0] == "a/around/z.py"


def test_what_is_no_file_is_not_opened(tree: Tree) -> None:
    tree.add("a.py", "folder.py/b.py")
    os.mkfifo(tree.root / "pipe.py")
    assert tree.found() == ["a.py", "folder.py/b.py"]


def test_what_is_not_there_is_told_and_the_rest_is_found(tree: Tree) -> None:
    tree.add("a.py")
    assert tree.found("missing.py", "a.py", "nowhere") == ["a.py"]
    assert tree.troubles == ["missing.py", "nowhere"]
    assert list(discover([tree.root / "missing.py"], Settings())) == []


def test_very_deep_folders(tree: Tree) -> None:
    deep = "/".join("d" * 400) + "/a.py"
    tree.add(deep)
    assert tree.found() == [deep]
