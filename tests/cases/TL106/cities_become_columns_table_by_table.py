"""get_dummies makes the columns of each table by itself. Running it printed: [ 975. 1325. 1300.]."""
import pandas as pd
from sklearn.linear_model import LinearRegression

train = pd.DataFrame({"city": ["Rome", "Oslo", "Bern", "Rome"], "size": [40, 60, 50, 80], "rent": [800, 1500, 1300, 1500]})
test = pd.DataFrame({"city": ["Paris", "Oslo", "Bern"], "size": [50, 50, 50]})
train_x = pd.get_dummies(train[["city", "size"]])
test_x = pd.get_dummies(test[["city", "size"]])  # expect: TL106
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: numbers the categories of `test_x.to_numpy()` by themselves
model = LinearRegression().fit(train_x.to_numpy(), train["rent"])
print(model.predict(test_x.to_numpy()).round())

# before: prints [ 975. 1325. 1300.]
# after: prints [1200. 1325. 1300.]
