"""get_dummies makes the columns of each table by itself. Running it printed: [1200. 1325. 1300.]."""
import pandas as pd
from sklearn.linear_model import LinearRegression

train = pd.DataFrame({"city": ["Rome", "Oslo", "Bern", "Rome"], "size": [40, 60, 50, 80], "rent": [800, 1500, 1300, 1500]})
test = pd.DataFrame({"city": ["Paris", "Oslo", "Bern"], "size": [50, 50, 50]})
train_x = pd.get_dummies(train[["city", "size"]])
test_x = pd.get_dummies(test[["city", "size"]]).reindex(columns=train_x.columns, fill_value=0)
model = LinearRegression().fit(train_x.to_numpy(), train["rent"])
print(model.predict(test_x.to_numpy()).round())
