"""The folds of cross_val_score hold rows out that the decomposition has seen. Running it printed: True."""
import numpy as np
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score


def load():
    rng = np.random.default_rng(2)
    return rng.normal(size=(90, 12)), rng.integers(0, 2, 90)


waves, alarms = load()
pca = PCA(n_components=3)
waves = pca.fit_transform(waves)  # expect: TL105
print(cross_val_score(LogisticRegression(), waves, alarms, cv=3).mean() < 1)
