"""`zscore` takes the mean and deviation of whatever it is handed: of the two parts, each its own. Running it printed 0.61; with the training part's, 0.99."""

import numpy as np
from scipy.stats import zscore
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(4)
train = rng.normal([10, 50], [2, 9], (300, 2))
train_label = (train[:, 0] > 10).astype(int)
test = rng.normal([13, 50], [2, 9], (100, 2))
test_label = (test[:, 0] > 10).astype(int)

model = LogisticRegression().fit(zscore(train), train_label)
print(round(model.score(zscore(test), test_label), 2))  # expect: TL102  # unrepaired
#                       ^^^^^^^^^^^^
