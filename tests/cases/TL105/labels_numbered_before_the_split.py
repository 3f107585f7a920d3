"""A LabelEncoder on the target only names the classes. Running it printed: True."""
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

rng = np.random.default_rng(6)
X, y = rng.normal(size=(60, 3)), rng.choice(["wood", "stone"], 60)
y = LabelEncoder().fit_transform(y)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
print(DecisionTreeClassifier().fit(X_train, y_train).score(X_test, y_test) < 1)
