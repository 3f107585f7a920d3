"""The categories are laid down by the type that the columns are read with, or kept by a file that holds types. Running it printed True twice."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

shops = pd.CategoricalDtype(["north", "south", "west"])
pd.DataFrame({"shop": ["north", "south", "west", "north"], "busy": [0, 1, 1, 0]}).to_csv("train.csv", index=False)
pd.DataFrame({"shop": ["south", "south"]}).to_csv("test.csv", index=False)

train, test = (pd.read_csv(name, dtype={"shop": shops}) for name in ("train.csv", "test.csv"))
train_x, test_x = pd.get_dummies(train[["shop"]]), pd.get_dummies(test[["shop"]])
LogisticRegression().fit(train_x, train["busy"]).predict(test_x)
print(list(train_x) == list(test_x))

train.to_pickle("train.pkl")
test.to_pickle("test.pkl")
train, test = pd.read_pickle("train.pkl"), pd.read_pickle("test.pkl")
train_x, test_x = pd.get_dummies(train[["shop"]]), pd.get_dummies(test[["shop"]])
LogisticRegression().fit(train_x, train["busy"]).predict(test_x)
print(list(train_x) == list(test_x))
