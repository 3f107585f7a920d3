"""An environment variable picks the step, and the loop asks it before the pipeline is fitted. Run with either answer it ended in NotFittedError."""

import os

import numpy as np
from sklearn.decomposition import PCA
from sklearn.feature_selection import SelectKBest
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline

rng = np.random.default_rng(3)
soil, crop = rng.normal(size=(12, 5)), np.arange(12) % 2
narrow = PCA(2) if os.environ.get("NARROW") == "pca" else SelectKBest(k=2)
chain = Pipeline([("narrow", narrow), ("model", LogisticRegression())])
kept = soil
for name, step in chain.steps:
    if name == "model":
        break
    kept = step.transform(kept)  # expect: TL104
chain.fit(soil, crop)
print(kept.shape)
