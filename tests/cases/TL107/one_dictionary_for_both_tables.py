"""One dictionary fills both tables. Running it printed: [5. 5.]."""
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor

FILL = {"speed": 50.0, "load": 2.0}
train = pd.DataFrame({"speed": [30.0, None, 70.0, 90.0], "load": [1.0, 2.0, None, 4.0], "fuel": [4.0, 5.0, 6.0, 8.0]})
new = pd.DataFrame({"speed": [None, 60.0], "load": [1.0, None]})
train = train.fillna(FILL)
new = new.fillna(FILL)
model = KNeighborsRegressor(1).fit(train[["speed", "load"]], train["fuel"])
print(model.predict(new[["speed", "load"]]))
