"""One step of the pipeline learns of the rows, so the test part is transformed by statistics of its own.

Running it printed "the same rows: False".
"""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler

rng = np.random.default_rng(0)
counts = rng.poisson(4, size=(120, 5))
labels = (counts[:, 0] > 4).astype(int)
train_x, test_x, train_y, test_y = train_test_split(counts, labels, random_state=0)
steps = make_pipeline(FunctionTransformer(np.log1p), StandardScaler())
model = LogisticRegression().fit(steps.fit_transform(train_x), train_y)
own = steps.fit_transform(test_x)  # expect: TL102
model.predict(own)
print("the same rows:", np.allclose(own, steps.fit(train_x).transform(test_x)))
