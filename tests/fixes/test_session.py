"""What goes with a session takes nothing else along."""

from __future__ import annotations

import pytest

from tensorlint.analysis import Analyzer
from tensorlint.project.settings import Settings

HEAD = """import numpy as np
import tensorflow as tf
from tensorflow import keras

model = keras.models.load_model("m.h5")
with tf.compat.v1.Session() as sess:
    for part in range(3):
"""
START = "sess.run(tf.compat.v1.global_variables_initializer())"


@pytest.mark.parametrize(("line", "is_offered"), [(START, True), (f"{START}; print(part)", False), (f"print(part); {START}", False)])
def test_an_initializer_that_shares_its_line_stays_with_the_session(line: str, is_offered: bool) -> None:
    analyzer = Analyzer(lambda path: Settings())
    analyzer.open("/nowhere/a.py", f"{HEAD}        {line}\n        print(model.predict(np.zeros((2, 3))))\n")
    (finding,) = analyzer.report("/nowhere/a.py").findings
    assert bool(analyzer.fixes("/nowhere/a.py", finding)) is is_offered
