"""The categories are laid down, but the file in between is a text, which holds the words only. Run, it raises: the test part lacks two columns."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

shops = pd.CategoricalDtype(["north", "south", "west"])
train = pd.DataFrame({"shop": ["north", "south", "west", "north"], "busy": [0, 1, 1, 0]})
test = pd.DataFrame({"shop": ["south", "south"]})
train["shop"] = train["shop"].astype(shops)
test["shop"] = test["shop"].astype(shops)
train.to_csv("train.csv", index=False)
test.to_csv("test.csv", index=False)
train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
model = LogisticRegression().fit(pd.get_dummies(train[["shop"]]), train["busy"])
print(model.predict(pd.get_dummies(test[["shop"]])))  # expect: TL106
