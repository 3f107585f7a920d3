"""The files of models that a text names."""

from __future__ import annotations

from tensorlint.project.stored_names import stored_in


def test_names_of_files_without_their_folders() -> None:
    text = 'torch.save(net.state_dict(), "runs/best.pt")\njoblib.dump(scaler, folder / "scaler.pkl")\nload_model(\'m.keras\')\n'
    assert stored_in(text) == {"best.pt", "scaler.pkl", "m.keras"}


def test_a_file_of_settings_names_them_for_others() -> None:
    assert stored_in('MODEL = "models/a.pt"\n') == {"a.pt"}


def test_other_files_are_none_of_models() -> None:
    assert stored_in('load("table.csv")\n') == set()
