"""After the folds the forest itself is fitted. Running it printed: mean of the folds 1.0 | [1 0]."""
import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

rng = np.random.default_rng(3)
signals = rng.normal(size=(60, 4))
faults = (signals[:, 0] > 0).astype(int)
forest = RandomForestClassifier(n_estimators=5, random_state=0)
print("mean of the folds", cross_val_score(forest, signals, faults, cv=3).mean().round(1))
forest.fit(signals, faults)
print(forest.predict(signals[:2]))
