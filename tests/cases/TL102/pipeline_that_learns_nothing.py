"""Fitted on each part, but none of its steps learns anything of rows: a pipeline, and columns that pass, of such steps alone.

Running it printed "the same rows: True True".
"""
import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import Binarizer, FunctionTransformer, Normalizer

rng = np.random.default_rng(0)
counts = rng.poisson(4, size=(120, 5))
labels = (counts[:, 0] > 4).astype(int)
train_x, test_x, train_y, test_y = train_test_split(counts, labels, random_state=0)
rowwise = make_pipeline(FunctionTransformer(np.log1p), Normalizer())
columns = ColumnTransformer([("high", Binarizer(threshold=3), [0, 1]), ("rest", "passthrough", [2, 3, 4])])
for steps in (rowwise, columns):
    model = LogisticRegression().fit(steps.fit_transform(train_x), train_y)
    model.predict(steps.fit_transform(test_x))
print("the same rows:", *(np.allclose(steps.fit_transform(test_x), steps.fit(train_x).transform(test_x)) for steps in (rowwise, columns)))
