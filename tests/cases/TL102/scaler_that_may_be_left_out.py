"""Where a scaler is wanted it is fitted on either part. Run with two parts of which one was moved by 3, scale=True scored 0.15, as seen 0.94."""
import numpy as np
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler


def score(scale):
    rng = np.random.default_rng(0)
    seen, unseen = rng.normal(size=(200, 2)), rng.normal(size=(100, 2)) + 3
    scaler = StandardScaler() if scale else None
    model = KNeighborsClassifier(5)
    model.fit(seen if scaler is None else scaler.fit_transform(seen), seen[:, 0] > 1)
    return model.score(unseen if scaler is None else scaler.fit_transform(unseen), unseen[:, 0] > 1)  # expect: TL102


def score_as_seen(scale):
    rng = np.random.default_rng(0)
    seen, unseen = rng.normal(size=(200, 2)), rng.normal(size=(100, 2)) + 3
    scaler = StandardScaler() if scale else None
    model = KNeighborsClassifier(5)
    model.fit(seen if scaler is None else scaler.fit_transform(seen), seen[:, 0] > 1)
    return model.score(unseen if scaler is None else scaler.transform(unseen), unseen[:, 0] > 1)
