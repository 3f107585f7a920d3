"""The categories of one column are laid down, another one is named for its dummies besides. Run, it raises: the test part lacks one column."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

shops = pd.CategoricalDtype(["north", "south", "west"])
train = pd.DataFrame({"shop": ["north", "south", "west", "north"], "kind": ["old", "new", "old", "new"], "busy": [0, 1, 1, 0]})
test = pd.DataFrame({"shop": ["south", "south"], "kind": ["old", "old"]})
train["shop"] = train["shop"].astype(shops)
test["shop"] = test["shop"].astype(shops)
model = LogisticRegression().fit(pd.get_dummies(train[["shop", "kind"]], columns=["shop", "kind"]), train["busy"])
print(model.predict(pd.get_dummies(test[["shop", "kind"]], columns=["shop", "kind"])))  # expect: TL106
