"""Which files are looked at together."""

from __future__ import annotations

from tensorlint.batch.groups import group
from tensorlint.project.imports import ImportResolver

TRAIN = 'torch.save(net.state_dict(), "net.pt")\n'
ASK = 'net.load_state_dict(torch.load("net.pt"))\n'


def groups_of(texts: dict[str, str]) -> list[tuple[str, ...]]:
    return [each.paths for each in group(list(texts), texts.get, ImportResolver(texts.__contains__))]


def test_files_that_import_one_another() -> None:
    assert groups_of({"/a/model.py": "x = 1\n", "/a/train.py": "import model\n", "/a/other.py": "\n"}) == [("/a/model.py", "/a/train.py"), ("/a/other.py",)]


def test_scripts_of_one_folder_that_name_one_file_of_weights() -> None:
    assert groups_of({"/a/train.py": TRAIN, "/a/ask.py": ASK, "/b/ask.py": ASK}) == [("/a/train.py", "/a/ask.py"), ("/b/ask.py",)]


def test_scripts_of_any_folders_that_name_one_file_with_its_folder() -> None:
    train, ask = TRAIN.replace("net.pt", "models/net.pt"), ASK.replace('"net.pt"', 'os.path.join("models", "net.pt")')
    assert groups_of({"/a/train.py": train, "/b/ask.py": ask, "/c/ask.py": ASK}) == [("/a/train.py", "/b/ask.py"), ("/c/ask.py",)]


def test_scripts_that_name_a_file_and_the_template_it_was_written_by() -> None:
    train, ask = 'ModelCheckpoint("net.{epoch:02d}.pt")\n', ASK.replace("net.pt", "net.07.pt")
    assert groups_of({"/a/ask.py": ask, "/a/train.py": train, "/b/ask.py": ask, "/a/other.py": ASK}) == [
        ("/a/ask.py", "/a/train.py"),
        ("/b/ask.py",),
        ("/a/other.py",),
    ]


def test_a_name_that_too_many_share_binds_nobody() -> None:
    assert len(groups_of({f"/a/{index}.py": TRAIN for index in range(40)})) == 40


def test_a_script_that_names_a_file_further_up() -> None:
    train = TRAIN.replace("net.pt", "../net.pt")
    assert groups_of({"/a/b/train.py": train, "/a/ask.py": ASK, "/c/ask.py": ASK}) == [("/a/b/train.py", "/a/ask.py"), ("/c/ask.py",)]


def test_each_place_where_a_name_is_written_down() -> None:
    ask = "# asks the model of net.pt\n" + ASK.replace("net.pt", "../net.pt")
    both = ASK + ASK.replace("net.pt", "../net.pt")
    assert groups_of({"/a/train.py": TRAIN, "/a/b/ask.py": ask, "/a/c/ask.py": both}) == [("/a/train.py", "/a/b/ask.py", "/a/c/ask.py")]


def test_prose_and_longer_names_bind_nobody() -> None:
    prose = ASK.replace("net.pt", "../net.pt") + "# and not the net.pt beside it\n"
    longer = ASK.replace("net.pt", "../net.pt") + ASK.replace("net.pt", "my_net.pt")
    assert len(groups_of({"/a/b/train.py": TRAIN, "/a/b/ask.py": prose})) == 2
    assert len(groups_of({"/a/b/train.py": TRAIN, "/a/b/ask.py": longer})) == 2
