"""The files of models that a text names."""

from __future__ import annotations

from tensorlint.project.stored_names import is_name_of, stored_in


def test_names_of_files_without_their_folders() -> None:
    text = 'torch.save(net.state_dict(), "runs/best.pt")\njoblib.dump(scaler, folder / "scaler.pkl")\nload_model(\'m.keras\')\n'
    assert stored_in(text) == {"best.pt", "scaler.pkl", "m.keras"}


def test_a_file_of_settings_names_them_for_others() -> None:
    assert stored_in('MODEL = "models/a.pt"\n') == {"a.pt"}


def test_other_files_are_none_of_models() -> None:
    assert stored_in('load("table.csv")\n') == set()


def test_a_name_with_fields_is_that_of_the_files_that_are_named_by_it() -> None:
    text = 'ModelCheckpoint("kept/net.{epoch:02d}-{val_loss:.2f}.hdf5")\ntorch.save(net, f"{kept}/last.pt")\n'
    assert stored_in(text) == {"net.{epoch:02d}-{val_loss:.2f}.hdf5", "last.pt"}
    template = "net.{epoch:02d}-{val_loss:.2f}.hdf5"
    assert is_name_of(template, "net.05-0.32.hdf5")
    assert not is_name_of(template, "net.05.hdf5")
    assert not is_name_of(template, "net.best-0.32.hdf5")
    assert not is_name_of("net.05-0.32.hdf5", template)
