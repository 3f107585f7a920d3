"""The files of models that a text names."""

from __future__ import annotations

from tensorlint.project.stored_names import stored_in


def test_names_of_files_without_their_folders() -> None:
    text = 'torch.save(net.state_dict(), "runs/best.pt")\njoblib.dump(scaler, folder / "scaler.pkl")\nload_model(\'m.keras\')\n'
    assert stored_in(text) == {"best.pt", "scaler.pkl", "m.keras"}


def test_what_nothing_reads_or_writes_is_no_file() -> None:
    assert stored_in('NAMES = ["a.pt"]\n') == set()
    assert stored_in('load("table.csv")\n') == set()
