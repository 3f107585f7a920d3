"""Each part keeps the categories that it has, and gets one more. Run, it raises: the test part lacks two columns."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.DataFrame({"shop": ["north", "south", "west", "north"], "busy": [0, 1, 1, 0]})
test = pd.DataFrame({"shop": ["south", "south"]})
train["shop"] = train["shop"].astype("category").cat.add_categories(["other"])
test["shop"] = test["shop"].astype("category").cat.add_categories(["other"])
model = LogisticRegression().fit(pd.get_dummies(train[["shop"]]), train["busy"])
print(model.predict(pd.get_dummies(test[["shop"]])))  # expect: TL106
