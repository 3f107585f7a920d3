"""The decomposition is a step of what is cross-validated, so it is fitted anew in each fold. Running it printed: True."""
import numpy as np
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline

rng = np.random.default_rng(2)
waves, alarms = rng.normal(size=(90, 12)), rng.integers(0, 2, 90)
print(cross_val_score(make_pipeline(PCA(n_components=3), LogisticRegression()), waves, alarms, cv=3).mean() < 1)
