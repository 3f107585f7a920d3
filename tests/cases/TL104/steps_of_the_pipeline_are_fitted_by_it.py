"""Pipeline.fit fits its steps in place, so that the scaler can be used by itself. Running it printed: True."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(5)
waves, alarms = rng.normal(size=(40, 3)), rng.integers(0, 2, 40)
scale = StandardScaler()
chain = Pipeline([("scale", scale), ("model", LogisticRegression())])
chain.fit(waves, alarms)
print(scale.transform(waves).mean().round(2) == 0)
