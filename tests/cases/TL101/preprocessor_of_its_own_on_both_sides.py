"""A preprocessor of the program scales the rows on both sides.
"""
from dataclasses import dataclass, field

import numpy as np
from sklearn.linear_model import LogisticRegression


@dataclass
class Standard:
    mean: np.ndarray = field(default=None)
    std: np.ndarray = field(default=None)

    def fit(self, x):
        self.mean = x.mean(axis=0)
        self.std = x.std(axis=0)
        return self

    def transform(self, x):
        return (x - self.mean) / self.std


rng = np.random.default_rng(1)
x = rng.normal(1000, 300, (500, 3))
y = (x[:, 0] > 1000).astype(int)
train_x, test_x, train_y, test_y = x[:400], x[400:], y[:400], y[400:]
prep = Standard().fit(train_x)
model = LogisticRegression().fit(prep.transform(train_x), train_y)
print((model.predict(prep.transform(test_x)) == test_y).mean())
