"""The names of a feature are mapped to numbers in training and not when the tree is asked: scikit-learn cannot make a number of "AML"."""

import pandas as pd
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"a": [1.0, 2.0, 3.0, 4.0], "kind": ["ALL", "AML", "ALL", "AML"]})
train["kind"] = train["kind"].map({"ALL": 0, "AML": 1})
target = [0, 1, 0, 1]
asked = pd.DataFrame({"a": [1.5, 3.5], "kind": ["AML", "ALL"]})
tree = DecisionTreeClassifier().fit(train, target)
print(tree.predict(asked))  # expect: TL106
