"""Typed-in customers go through the scaler, in three spellings; one brings its numbers to the scale by hand. Running it printed [0] three times."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(3)
history = np.column_stack([rng.normal(40, 10, 300), rng.normal(70_000, 15_000, 300)])
bought = (history[:, 0] > 42).astype(int)
scaler = StandardScaler()
clf = LogisticRegression().fit(scaler.fit_transform(history), bought)
print(clf.predict(scaler.transform([[30, 87_000]])))
row = scaler.transform(np.array([[30.0, 87_000.0]]))[0]
print(clf.predict([row]))
age = (30.0 - float(scaler.mean_[0])) / float(scaler.scale_[0])
salary = (87_000.0 - float(scaler.mean_[1])) / float(scaler.scale_[1])
print(clf.predict([[age, salary]]))
