"""prefit=True: the selection asks a model that is fitted already. Running it printed: 60."""
import numpy as np
from sklearn.feature_selection import SelectFromModel
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(1)
waves, alarms = rng.normal(size=(60, 4)), rng.integers(0, 2, 60)
line = LogisticRegression(penalty="l1", solver="liblinear", C=5.0).fit(waves, alarms)
selection = SelectFromModel(line, prefit=True)
print(selection.transform(waves).shape[0])
