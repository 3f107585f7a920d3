"""The rare class is oversampled in the training rows alone. Running it, the 20 test rows stayed what they were."""

import numpy as np
from imblearn.over_sampling import RandomOverSampler
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

rng = np.random.default_rng(4)
calls, fraud = rng.normal(size=(80, 3)), (np.arange(80) % 8 == 0).astype(int)
X_train, X_test, y_train, y_test = train_test_split(calls, fraud, test_size=20, random_state=1)
sampler = RandomOverSampler(random_state=0)
X_train, y_train = sampler.fit_resample(X_train, y_train)
came = len(y_test)
model = DecisionTreeClassifier(random_state=0).fit(X_train, y_train)
print(model.score(X_test, y_test), len(y_test) - came, "of", len(y_test))
