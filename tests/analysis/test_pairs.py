"""A script that trains and a script that asks are compared where they share a file of weights, whichever of them is open, and after any edit."""

from __future__ import annotations

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

TRAIN = """import joblib
import numpy as np
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import MinMaxScaler

rows, goal = np.random.rand(50, 2) * 90, np.random.rand(50)
scaler = MinMaxScaler()
model = KNeighborsRegressor().fit(scaler.fit_transform(rows), goal)
joblib.dump(model, "model.joblib")
joblib.dump(scaler, "scaler.joblib")
"""
ASK = """import joblib
import numpy as np

model = joblib.load("model.joblib")
rows = np.array([[1.0, 2.0]])
print(model.predict(rows))
"""


def codes(analyzer: Analyzer, path: str) -> list[str]:
    return [finding.code for finding in analyzer.report(path).findings]


def opened(**texts: str) -> Analyzer:
    analyzer = Analyzer(lambda path: Settings())
    analyzer.reraise = True
    for name, text in texts.items():
        analyzer.open(f"/project/{name}.py", text)
    return analyzer


def test_the_finding_stands_where_the_model_is_asked() -> None:
    analyzer = opened(train=TRAIN, ask=ASK)
    assert codes(analyzer, "/project/train.py") == []
    assert codes(analyzer, "/project/ask.py") == ["TL101"]


def test_an_edit_of_the_training_script_is_seen_in_the_other() -> None:
    analyzer = opened(train=TRAIN, ask=ASK)
    assert codes(analyzer, "/project/ask.py") == ["TL101"]
    analyzer.open("/project/train.py", TRAIN.replace("scaler.fit_transform(rows)", "rows"))
    assert codes(analyzer, "/project/ask.py") == []
    analyzer.open("/project/train.py", TRAIN)
    assert codes(analyzer, "/project/ask.py") == ["TL101"]


def test_the_stored_scaler_makes_both_sides_alike() -> None:
    scaled = ASK.replace("model.predict(rows)", 'model.predict(joblib.load("scaler.joblib").transform(rows))')
    assert codes(opened(train=TRAIN, ask=scaled), "/project/ask.py") == []


def test_two_scripts_that_write_one_file_are_not_told_apart() -> None:
    assert codes(opened(train=TRAIN, other=TRAIN, ask=ASK), "/project/ask.py") == []


def test_alone_the_asking_script_says_nothing() -> None:
    assert codes(opened(ask=ASK), "/project/ask.py") == []


def test_scripts_of_two_folders_share_a_file_that_is_named_with_its_folder() -> None:
    train, ask = (text.replace('"model.', '"models/model.').replace('"scaler.', '"models/scaler.') for text in (TRAIN, ASK))
    assert codes(opened(**{"train/fit": train, "app/ask": ask}), "/project/app/ask.py") == ["TL101"]


def test_a_file_that_is_named_alone_is_one_of_the_script_s_own_folder() -> None:
    assert codes(opened(**{"train/fit": TRAIN, "app/ask": ASK}), "/project/app/ask.py") == []
    assert codes(opened(**{"fit": TRAIN, "app/ask": ASK}), "/project/app/ask.py") == []
    assert codes(opened(**{"app/fit": TRAIN, "app/ask": ASK}), "/project/app/ask.py") == ["TL101"]


def test_a_file_is_one_whichever_way_scripts_come_to_it() -> None:
    """Started in `notebooks`, the one writes beside that folder; the other one lies there."""
    train = TRAIN.replace('"model.', '"../model.').replace('"scaler.', '"../scaler.')
    placed = ASK.replace('"model.joblib"', 'Path(__file__).parent / "model.joblib"').replace("import joblib", "from pathlib import Path\nimport joblib")
    for ask in (ASK, placed):
        assert codes(opened(**{"notebooks/fit": train, "ask": ask}), "/project/ask.py") == ["TL101"]
        assert codes(opened(**{"notebooks/fit": TRAIN, "ask": ask}), "/project/ask.py") == []


def test_a_scaler_is_one_whichever_way_scripts_come_to_it() -> None:
    train = TRAIN.replace('"model.', '"../models/model.').replace('"scaler.', '"../models/scaler.')
    ask = ASK.replace('"model.', '"models/model.')
    scaled = ask.replace("model.predict(rows)", 'model.predict(joblib.load("models/scaler.joblib").transform(rows))')
    assert codes(opened(**{"notebooks/fit": train, "ask": ask}), "/project/ask.py") == ["TL101"]
    assert codes(opened(**{"notebooks/fit": train, "ask": scaled}), "/project/ask.py") == []
