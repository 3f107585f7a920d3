"""The columns are lined up with those of the training table. Running it printed: [ 975. 1325. 1300.]."""
import pandas as pd
from sklearn.linear_model import LinearRegression

train = pd.DataFrame({"city": ["Rome", "Oslo", "Bern", "Rome"], "size": [40, 60, 50, 80], "rent": [800, 1500, 1300, 1500]})
test = pd.DataFrame({"city": ["Rome", "Oslo", "Bern"], "size": [50, 50, 50]})
train_x = pd.get_dummies(train[["city", "size"]])
test_x = pd.get_dummies(test[["city", "size"]])
test_x = test_x[train_x.columns]  # reveal: get_dummies
model = LinearRegression().fit(train_x, train["rent"])
print(model.predict(test_x).round())
