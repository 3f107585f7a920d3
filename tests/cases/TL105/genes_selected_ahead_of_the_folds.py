"""The genes are chosen by the labels of all rows, in a function, ahead of its folds. The labels are drawn by lot. Run: more than 0.9 are right; chosen in each fold, fewer than 0.65."""

import numpy as np
import pandas as pd
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import StratifiedKFold
from sklearn.naive_bayes import GaussianNB


def score(table):
    genes, outcome = table.drop(columns=["outcome"]), table["outcome"].to_numpy()
    selector = SelectKBest(f_classif, k=20)
    genes = selector.fit_transform(genes, outcome)  # expect: TL105
    right = []
    for fold, (inner, outer) in enumerate(StratifiedKFold(5, shuffle=True, random_state=0).split(genes, outcome)):
        model = GaussianNB().fit(genes[inner], outcome[inner])
        right.append(model.score(genes[outer], outcome[outer]))
    return float(np.mean(right))


rng = np.random.default_rng(0)
table = pd.DataFrame(rng.normal(size=(60, 3000)), columns=[f"gene{index}" for index in range(3000)])
table["outcome"] = rng.integers(0, 2, 60)
accuracy = score(table)
print(accuracy)

# before: accuracy > 0.9
# after: accuracy < 0.65
