"""The categories are laid down, then get one more, or other names. Run, it printed [1 1]."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

shops = ["north", "south", "west"]
train = pd.DataFrame({"shop": ["north", "south", "west", "north"], "busy": [0, 1, 1, 0]})
test = pd.DataFrame({"shop": ["south", "south"]})
for part in (train, test):
    part["shop"] = part["shop"].astype("category").cat.set_categories(shops)
train["shop"] = train["shop"].cat.add_categories(["other"]).cat.rename_categories({"west": "far"})
test["shop"] = test["shop"].cat.add_categories(["other"]).cat.rename_categories({"west": "far"})
model = LogisticRegression().fit(pd.get_dummies(train[["shop"]]), train["busy"])
print(model.predict(pd.get_dummies(test[["shop"]])))
