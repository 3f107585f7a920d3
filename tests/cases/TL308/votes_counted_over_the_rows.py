"""The strongest row of each class is held against the labels of the rows: one defect, though the metric also raises. Run: "inconsistent numbers of samples"."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score

rng = np.random.default_rng(0)
rows, kinds = rng.normal(size=(120, 4)), rng.integers(0, 3, 120)
model = LogisticRegression().fit(rows[:90], kinds[:90])
told = np.argmax(model.predict_proba(rows[90:]), axis=0)  # expect: TL308
print(accuracy_score(kinds[90:], told))
