"""A search asks for the scaler in words; the one that it asked for is fitted on either part. Called with a trial that says True, with the test part moved by 3,
it scored 0.38.
"""
import numpy as np
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import MinMaxScaler

rng = np.random.default_rng(0)
seen, unseen = rng.normal(size=(200, 2)), rng.normal(size=(100, 2)) + 3


def objective(trial):
    scaler = MinMaxScaler() if trial.suggest_categorical("scaled", [True]) else None
    model = KNeighborsClassifier(trial.suggest_int("neighbours", 3, 9))
    model.fit(scaler.fit_transform(seen), seen[:, 0] > 1)
    return model.score(scaler.fit_transform(unseen), unseen[:, 0] > 1)  # expect: TL102
