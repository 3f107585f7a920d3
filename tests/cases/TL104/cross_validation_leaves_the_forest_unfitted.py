"""cross_val_score fits clones, the forest itself has seen nothing. Running it ended in sklearn.exceptions.NotFittedError: This RandomForestClassifier instance is not fitted yet. Call 'fit' with appropriate arguments before using this est."""
import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import cross_val_score

rng = np.random.default_rng(3)
signals = rng.normal(size=(60, 4))
faults = (signals[:, 0] > 0).astype(int)
forest = RandomForestClassifier(n_estimators=5, random_state=0)
print("mean of the folds", cross_val_score(forest, signals, faults, cv=3).mean().round(1))
print(forest.predict(signals[:2]))  # expect: TL104

# before: NotFittedError: not fitted
# after: forest.n_features_in_ == 4
