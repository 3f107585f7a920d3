"""The features are chosen by the labels of all rows, those of the test rows too: noise looks useful. Running it printed "useful: True"."""

import numpy as np
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
noise, answer = rng.normal(size=(90, 2000)), rng.integers(0, 2, 90)


def score(noise, answer):
    selection = SelectKBest(f_classif, k=20)
    chosen = selection.fit_transform(noise, answer)  # expect: TL105
    fit_rows, test_rows, fit_answer, test_answer = train_test_split(chosen, answer, random_state=1)
    return LogisticRegression().fit(fit_rows, fit_answer).score(test_rows, test_answer)


print("useful:", score(noise, answer) > 0.75)

# before: prints useful: True
# after: prints useful: False
