"""The genes are chosen by the labels of all rows and then cross-validated. The labels are drawn by lot. Run: more than 0.9 are right; as a part of the model, fewer than 0.65."""

import numpy as np
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.naive_bayes import GaussianNB

rng = np.random.default_rng(0)
genes, outcome = rng.normal(size=(60, 3000)), rng.integers(0, 2, 60)
chosen = SelectKBest(f_classif, k=20).fit_transform(genes, outcome)  # expect: TL105
folds = StratifiedKFold(5, shuffle=True, random_state=0)
accuracy = cross_val_score(GaussianNB(), chosen, outcome, cv=folds).mean()
print(accuracy)

# before: accuracy > 0.9
# after: accuracy < 0.65
