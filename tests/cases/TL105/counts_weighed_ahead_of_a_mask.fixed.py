"""Rows are put aside by a mask of random numbers, and what counts for much was learned of them as well. Running it printed: True."""
import numpy as np
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.naive_bayes import MultinomialNB

rng = np.random.default_rng(0)
counts, kinds = rng.poisson(0.4, (200, 30)), rng.integers(0, 3, 200)
weights = TfidfTransformer()
print(counts.shape)
chosen = rng.random(counts.shape[0]) < 0.8
weights.fit(counts[chosen])
weighed = weights.transform(counts)
model = MultinomialNB().fit(weighed[chosen], kinds[chosen])
print(model.score(weighed[~chosen], kinds[~chosen]) < 1)
