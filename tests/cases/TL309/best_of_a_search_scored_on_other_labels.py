"""The best pipeline of a search predicts one part and is scored against the labels of another, of as many rows.

Running it printed "guessing: True".
"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

rows = np.random.default_rng(0).normal(size=(400, 4))
kinds = (rows[:, 0] > 0).astype(int)
rows_a, rows_b, kinds_a, kinds_b = train_test_split(rows, kinds, test_size=0.5, random_state=0)
search = GridSearchCV(make_pipeline(StandardScaler(), LogisticRegression()), {"logisticregression__C": [0.1, 1]})
search.fit(rows_a, kinds_a)
best = search.best_estimator_
print("guessing:", accuracy_score(kinds_a, best.predict(rows_b)) < 0.7)  # expect: TL309
print("no guess:", accuracy_score(kinds_b, best.predict(rows_b)) > 0.9)
