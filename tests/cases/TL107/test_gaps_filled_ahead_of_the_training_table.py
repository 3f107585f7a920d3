"""The asked rows are filled before the training median is there, and with their own. Running it printed: [18. 18.]."""
import pandas as pd
from sklearn.tree import DecisionTreeRegressor

known = pd.DataFrame({"age": [2.0, None, 30.0, 34.0], "worth": [18.0, 16.0, 3.0, 2.0]})
asked = pd.DataFrame({"age": [None, 1.0, 31.0]})
asked["age"] = asked["age"].fillna(asked["age"].median())  # expect: TL107  # unrepaired
known["age"] = known["age"].fillna(known["age"].median())
model = DecisionTreeRegressor(random_state=0).fit(known[["age"]], known["worth"])
print(model.predict(asked[:2]))
