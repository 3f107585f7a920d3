"""The names that the whole table is searched for are those of the target, so the features of both tables are treated alike. Runs, and is right."""

import pandas as pd
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"a": [1.0, 2.0, 3.0, 4.0], "b": [0.0, 1.0, 0.0, 1.0], "kind": ["ALL", "AML", "ALL", "AML"]})
train.replace({"ALL": 0, "AML": 1}, inplace=True)
train = train.infer_objects()
asked = pd.DataFrame({"a": [1.5, 3.5], "b": [1.0, 0.0]})
tree = DecisionTreeClassifier().fit(train[["a", "b"]], train["kind"].astype(int))
print(tree.predict(asked))
