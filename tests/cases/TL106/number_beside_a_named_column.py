"""The column whose categories are laid down is named for its dummies; the number beside it stays what it is. Run, it printed [1 1]."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

shops = pd.CategoricalDtype(["north", "south", "west"])
train = pd.DataFrame({"shop": ["north", "south", "west", "north"], "staff": [2, 5, 6, 3], "busy": [0, 1, 1, 0]})
test = pd.DataFrame({"shop": ["south", "south"], "staff": [5, 7]})
train["shop"] = train["shop"].astype(shops)
test["shop"] = test["shop"].astype(shops)
model = LogisticRegression().fit(pd.get_dummies(train[["shop", "staff"]], columns=["shop"]), train["busy"])
print(model.predict(pd.get_dummies(test[["shop", "staff"]], columns=["shop"])))
