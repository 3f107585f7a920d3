"""A pipeline of two unfitted steps. Running it ended in sklearn.exceptions.NotFittedError: This Pipeline instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

waves = np.random.default_rng(5).normal(size=(9, 3))
chain = Pipeline([("scale", StandardScaler()), ("model", LogisticRegression())])
print(chain.predict_proba(waves))  # expect: TL104
