"""Rows are put aside by a mask of random numbers, and what counts for much was learned of them as well. Running it printed: True."""
import numpy as np
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.naive_bayes import MultinomialNB

rng = np.random.default_rng(0)
counts, kinds = rng.poisson(0.4, (200, 30)), rng.integers(0, 3, 200)
weights = TfidfTransformer()
weighed = weights.fit_transform(counts)  # expect: TL105
print(weighed.shape)
chosen = rng.random(weighed.shape[0]) < 0.8
model = MultinomialNB().fit(weighed[chosen], kinds[chosen])
print(model.score(weighed[~chosen], kinds[~chosen]) < 1)

# before: abs(weights.idf_ - TfidfTransformer().fit(counts[chosen]).idf_).max() > 1e-3
# after: abs(weights.idf_ - TfidfTransformer().fit(counts[chosen]).idf_).max() < 1e-9
