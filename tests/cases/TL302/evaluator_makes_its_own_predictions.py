"""An evaluator is handed the labels and makes the predictions itself: the two meet, and do not fit, inside of it. Runs: "one number: False"."""

import numpy as np
from sklearn.linear_model import LinearRegression


class Evaluator:
    def __init__(self, model):
        self.model = model

    def error(self, rows, goals):
        answers = self.model.predict(rows)
        gaps = (goals - answers) ** 2  # expect: TL302
        # says: `goals` has shape (20, 1), `answers` (20,)
        return np.mean(gaps)


rng = np.random.default_rng(0)
rows, goals = rng.normal(size=(60, 3)), rng.normal(size=(60, 1))
line = LinearRegression().fit(rows[:40], goals[:40, 0])
print("one number:", Evaluator(line).error(rows[40:], goals[40:]) < 0)
