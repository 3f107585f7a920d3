"""The dictionary fills the training speed with 50, the other table's with 30. Running it printed: [4. 5.]."""
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor

train = pd.DataFrame({"speed": [30.0, None, 70.0, 90.0], "load": [1.0, 2.0, None, 4.0], "fuel": [4.0, 5.0, 6.0, 8.0]})
new = pd.DataFrame({"speed": [None, 60.0], "load": [1.0, None]})
train = train.fillna({"speed": 50.0, "load": 2.0})
new = new.fillna({"speed": 30.0, "load": 2.0})  # expect: TL107
model = KNeighborsRegressor(1).fit(train[["speed", "load"]], train["fuel"])
print(model.predict(new[["speed", "load"]]))

# before: prints [4. 5.]
# after: prints [5. 5.]
